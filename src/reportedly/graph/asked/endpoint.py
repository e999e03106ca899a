"""Which language model is asked, where, with what key, and what its tokens cost: all of it said by the user."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import httpx

from reportedly.errors import NoEndpoint

URL, MODEL, KEY = "REPORTEDLY_LLM_URL", "REPORTEDLY_LLM_MODEL", "REPORTEDLY_LLM_KEY"
TIMEOUT, PRICES = "REPORTEDLY_LLM_TIMEOUT", "REPORTEDLY_LLM_PRICES"
# A window of two dozen sentences takes a large model about a minute to answer.
SECONDS = 180.0
_PATH = "/chat/completions"


@dataclass(frozen=True, slots=True, kw_only=True)
class Prices:
    """What a million tokens cost, in whatever money the user reckons in: those read and those written."""

    tokens_in: float
    tokens_out: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """An OpenAI-compatible address, the model asked there, the key if it wants one, and how long an answer may take."""

    url: str
    model: str
    key: str | None = field(default=None, repr=False)  # keys end up in logs where records are printed
    prices: Prices | None = None
    seconds: float = SECONDS

    @property
    def address(self) -> str:
        """Where questions are sent: the base address with the path for conversations, unless it is there already."""
        url = httpx.URL(self.url)
        path = url.path.rstrip("/")
        return str(url.copy_with(path=path if path.endswith(_PATH) else path + _PATH))

    @property
    def shown(self) -> str:
        """The address as it may be shown: without name, password and query, which may be secret.

        >>> Endpoint(url="https://me:word@models.example/v1?key=1", model="m").shown
        'https://models.example/v1'
        """
        url = httpx.URL(self.url)
        return str(url.copy_with(username="", password="", query=None)).rstrip("/")


def endpoint_from(environment: Mapping[str, str], *, prices: Prices | None = None) -> Endpoint:
    """The endpoint that the environment names. Raises NoEndpoint where it is not named in full.

    >>> endpoint_from({"REPORTEDLY_LLM_URL": "http://127.0.0.1:8080/v1", "REPORTEDLY_LLM_MODEL": "small"}).address
    'http://127.0.0.1:8080/v1/chat/completions'
    """
    lacking = [name for name in (URL, MODEL) if not environment.get(name, "").strip()]
    if lacking:
        raise NoEndpoint(
            f"{' and '.join(lacking)} {'is' if len(lacking) == 1 else 'are'} not set",
            why="nobody knows which language model to ask, and none is asked unless it is named",
            remedy=f"export {lacking[0]}={'https://HOST/v1' if lacking[0] == URL else 'NAME'}",
        )
    key = environment.get(KEY, "").strip()
    if not (key.isascii() and key.isprintable()):
        raise NoEndpoint(f"{KEY} holds characters that no key has", why="it cannot be sent", remedy="copy it anew")
    return Endpoint(
        url=_address(environment[URL].strip()),
        model=environment[MODEL].strip(),
        key=key or None,
        prices=prices or prices_from(environment.get(PRICES)),
        seconds=_positive(environment.get(TIMEOUT) or str(SECONDS), name=TIMEOUT),
    )


def prices_from(words: str | None) -> Prices | None:
    """Prices as a person writes them. Raises NoEndpoint where they are none.

    >>> prices_from("0.15/0.60")
    Prices(tokens_in=0.15, tokens_out=0.6)
    """
    if not words or not words.strip():
        return None
    first, mark, second = words.partition("/")
    if not mark:
        raise NoEndpoint(
            f"{words!r} are no prices", why="they are two numbers, tokens in / tokens out", remedy="write 0.15/0.60"
        )
    return Prices(tokens_in=_positive(first, name="a price"), tokens_out=_positive(second, name="a price"))


def _address(words: str) -> str:
    try:
        url = httpx.URL(words)
        is_web = url.scheme in {"http", "https"} and bool(url.host)
    except httpx.InvalidURL:
        is_web = False
    if not is_web:
        raise NoEndpoint(
            f"{URL} is no web address", why="the language model cannot be asked", remedy=f"export {URL}=https://HOST/v1"
        )
    return words


def _positive(words: str, *, name: str) -> float:
    try:
        number = float(words)
    except ValueError:
        number = -1.0
    if not 0 <= number < float("inf"):
        raise NoEndpoint(
            f"{words.strip()!r} is no number for {name}", why="it is 0 or more", remedy="write one, such as 60"
        )
    return number
