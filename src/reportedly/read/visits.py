"""Addresses visited: politely, within limits, and never where they may not be."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from types import TracebackType
from typing import Self

import httpcore
import httpx

from reportedly.errors import NotAllowed, Unreachable
from reportedly.read.connections import Network, Transport
from reportedly.read.limits import WebLimits
from reportedly.read.robots import NAME, NOTHING_ALLOWED, Robots, read_robots
from reportedly.read.unpack import unpacked

AGENT = f"{NAME}/{version('reportedly')} (reads news named by its user; obeys robots.txt as {NAME})"
FAILURES = (httpx.HTTPError, httpx.InvalidURL, httpcore.TimeoutException, httpcore.NetworkError,
            httpcore.ProtocolError, httpcore.UnsupportedProtocol, OSError)  # fmt: skip
BUSY = (429, 503)

# The ETag and Last-Modified of what was last kept from an address; None: nothing, or its site said neither.
Kept = Callable[[str], tuple[str | None, str | None] | None]
# Longer ones are no site's.
MAX_SAID = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What an address gave: the body unpacked, under the address that redirects led to."""

    url: str
    body: bytes
    media_type: str
    retrieved_at: str
    etag: str | None = None
    last_modified: str | None = None


class Visitor:
    """Fetches addresses one after the other: one connection to a host at a time, and a pause between two requests."""

    def __init__(
        self, *, allow_private: bool = False, kept: Kept | None = None, limits: WebLimits | None = None
    ) -> None:
        self._limits = limits or WebLimits()
        self._kept = kept
        self._network = Network(allow_private=allow_private)
        self._client = httpx.Client(
            transport=Transport(self._network),
            headers={"User-Agent": AGENT, "Accept-Encoding": "gzip", "Accept": "text/html, */*;q=0.8"},
            timeout=self._limits.silence,
            follow_redirects=False,
            trust_env=False,
        )
        self._robots: dict[str, Robots] = {}
        self._last: dict[str, float] = {}

    def __enter__(self) -> Self:
        """The visitor itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Lets every connection go."""
        self._client.close()

    def fetch(self, address: str) -> Answer | None:
        """What the address gives; None where it says that nothing changed since it was last kept.

        Raises Unreachable, NotAllowed or TooLarge.
        """
        url = _url(address)
        self._network.begin(self._limits.seconds)
        for _ in range(self._limits.redirects + 1):
            self._demand_allowed(url)
            answer = self._ask(url, self._limits.article_bytes, since=self._since(str(url)))
            if isinstance(answer, httpx.URL):
                url = answer
            else:
                return answer
        raise Unreachable(
            f"{address} leads on and on", why="it redirects in a circle", remedy="open it in a browser, save the page"
        )

    def _since(self, address: str) -> dict[str, str]:
        """The headers that ask for another version than the one kept."""
        etag, last_modified = (self._kept(address) if self._kept is not None else None) or (None, None)
        asked = {"If-None-Match": etag, "If-Modified-Since": last_modified}
        return {name: said for name, said in asked.items() if said}

    def _demand_allowed(self, url: httpx.URL) -> None:
        """Raises NotAllowed where the site's robots.txt closes the path to programs."""
        site = f"{url.scheme}://{url.netloc.decode('ascii')}"
        if site not in self._robots:
            self._robots[site] = self._read_robots(httpx.URL(f"{site}/robots.txt"))
        robots = self._robots[site]
        if not robots.allows(url.raw_path.decode("ascii")):
            raise NotAllowed(
                f"{url} is closed to programs by the site's robots.txt",
                why="we keep to what sites ask",
                remedy="open it in a browser, save the page and read that",
            )
        self._wait(url.host, robots.pause)

    def _read_robots(self, url: httpx.URL) -> Robots:
        """No robots.txt allows everything; a site in trouble allows nothing for now (RFC 9309, 2.3.1)."""
        try:
            for _ in range(self._limits.redirects + 1):
                self._wait(url.host, 0.0)
                answer = self._ask(url, self._limits.robots_bytes, since={})
                if not isinstance(answer, httpx.URL):
                    return read_robots(answer.body.decode("utf-8", "replace")) if answer else Robots()
                url = answer
        except _Refused as refused:
            return NOTHING_ALLOWED if refused.status >= 500 else Robots()
        return Robots()

    def _wait(self, host: str, asked: float) -> None:
        pause = max(self._limits.pause, min(asked, self._limits.longest_pause))
        rest = self._last.get(host, -pause) + pause - time.monotonic()
        if rest > 0:
            time.sleep(rest)
            self._network.extend(rest)

    def _ask(self, url: httpx.URL, limit: int, *, since: dict[str, str]) -> Answer | httpx.URL | None:
        """One request: the answer, where it leads on, or None where nothing changed."""
        try:
            with self._client.stream("GET", url, headers=since) as response:
                if response.has_redirect_location:
                    return _url(str(url.join(response.headers["location"])))
                if response.status_code == 304 and since:
                    return None
                if response.status_code != 200:
                    raise _Refused(str(url), response)
                encoding = response.headers.get("content-encoding", "")
                body = unpacked(response.iter_raw(), encoding=encoding, limit=limit, source=str(url))
                return Answer(
                    url=str(url),
                    body=body,
                    media_type=response.headers.get("content-type", ""),
                    retrieved_at=datetime.now(UTC).isoformat(timespec="seconds"),
                    etag=_said(response, "etag"),
                    last_modified=_said(response, "last-modified"),
                )
        except FAILURES as error:
            raise Unreachable(
                f"{url} cannot be read ({_reason(error)})", why="nothing came in time", remedy="try again later"
            ) from error
        finally:
            self._last[url.host] = time.monotonic()


class _Refused(Unreachable):
    """An answer that is no page."""

    def __init__(self, address: str, response: httpx.Response) -> None:
        self.status = response.status_code
        later = response.headers.get("retry-after", "")[:40]
        remedy = {404: "check the address", 410: "look for it in an archive"}.get(self.status, "try again later")
        if self.status in BUSY and later:
            remedy = f"try again after {later}{' seconds' if later.isdigit() else ''}"
        elif self.status in (401, 402, 403):
            remedy = "open it in a browser, save the page and read that"
        super().__init__(f"{address} answers {self.status}", why="there is no page to read", remedy=remedy)


def _url(address: str) -> httpx.URL:
    """The address, if it is one of the web."""
    try:
        url = httpx.URL(address)
    except (httpx.InvalidURL, ValueError) as error:
        raise Unreachable(f"{address[:200]} is no web address", remedy="check the address") from error
    if url.scheme not in ("http", "https") or not url.host:
        raise NotAllowed(
            f"{address[:200]} is no web address", why="only http and https are read", remedy="check the address"
        )
    return url.copy_with(fragment=None)


def _said(response: httpx.Response, name: str) -> str | None:
    """A header as it came, if it can be sent back."""
    said = str(response.headers.get(name, "")).strip()
    return said if said and len(said) <= MAX_SAID and said.isascii() and said.isprintable() else None


def _reason(error: Exception) -> str:
    if isinstance(error, httpcore.TimeoutException | httpx.TimeoutException):
        return "too slow"
    return str(error).partition("\n")[0][:120] or type(error).__name__
