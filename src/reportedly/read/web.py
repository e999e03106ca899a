"""An address as pages: a web page, or every article that a feed or sitemap at that address lists."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from io import BytesIO
from urllib.parse import urlsplit

from reportedly.errors import InputError, NotText
from reportedly.read.feeds import entries, page_of_entry
from reportedly.read.files import pages_of_stream
from reportedly.read.given import Given
from reportedly.read.limits import MAX_ARTICLE_BYTES, SNIFF_BYTES
from reportedly.read.sitemaps import Listed, listed
from reportedly.read.sniff import FEED, GZIP_START, HTML, JSON, JSON_LINES, SITEMAP, TEXT, media_type
from reportedly.read.unpack import unpacked
from reportedly.read.visits import Answer, Visitor
from reportedly.records import Page, Skipped

# What servers send with anything; then the beginning of the body tells.
VAGUE = ("", TEXT, "text/xml", "application/xml", "application/json", "application/octet-stream", "application/gzip",
         "application/x-gzip", "application/rss+xml", "application/atom+xml", "application/feed+json")  # fmt: skip
MAX_SITEMAPS = 500


# Is told an address that has nothing newer than what was kept.
Unchanged = Callable[[str], None]


def in_silence(address: str) -> None:
    """Tells nobody."""


def pages_of_address(
    address: str, *, visitor: Visitor, given: Given, unchanged: Unchanged = in_silence
) -> Iterator[Page | Skipped]:
    """The articles at an address, or behind the links of a feed or sitemap there; one Skipped for each that fails.

    `unchanged` is told every address that has nothing newer than what was kept.
    """
    try:
        answer = visitor.fetch(address)
        if answer is None:
            unchanged(address)
            return
        answer = _unfolded(answer)
        kind = _kind(answer)
        if kind == FEED:
            yield from _of_feed(answer, source=address, visitor=visitor, given=given, unchanged=unchanged)
        elif kind == SITEMAP:
            yield from _of_sitemaps(answer, source=address, visitor=visitor, given=given, unchanged=unchanged)
        else:
            yield from _of_page(answer, source=address, given=given)
    except InputError as error:
        yield Skipped(source=address, stage="read", error=str(error))


def _unfolded(answer: Answer) -> Answer:
    """The answer behind an address such as sitemap.xml.gz."""
    if not answer.body.startswith(GZIP_START):
        return answer
    body = unpacked([answer.body], encoding="gzip", limit=MAX_ARTICLE_BYTES, source=answer.url)
    return replace(answer, body=body, media_type="")


def _kind(answer: Answer) -> str:
    """The media type that the server names, or, where that may be anything, the one that the body begins like."""
    named = answer.media_type.partition(";")[0].strip().lower()
    if named == "application/xhtml+xml":
        return HTML
    kind = media_type(answer.body[:SNIFF_BYTES]) if named in VAGUE else named
    if kind == TEXT and named.endswith("xml"):
        raise NotText(f"{answer.url} is XML of no known kind", why="no article is in it", remedy="read its web page")
    return JSON if named == JSON and kind == JSON_LINES else kind


def _of_page(answer: Answer, *, source: str, given: Given) -> Iterator[Page | Skipped]:
    kind = _kind(answer)
    charset = answer.media_type.partition(";")[2]
    at_hand = replace(given, url=given.url or answer.url)
    for page in pages_of_stream(BytesIO(answer.body), source=source, given=at_hand, kind=kind):
        if isinstance(page, Page) and "charset" in charset.lower() and page.media_type == kind:
            page = replace(page, media_type=f"{kind};{charset}")  # noqa: PLW2901 - the same page, with its encoding
        yield _as_sent(page, answer) if isinstance(page, Page) else page


def _as_sent(page: Page, answer: Answer) -> Page:
    """The page with when it came and what its site said of this version."""
    return replace(page, retrieved_at=answer.retrieved_at, etag=answer.etag, last_modified=answer.last_modified)


def _of_feed(
    answer: Answer, *, source: str, visitor: Visitor, given: Given, unchanged: Unchanged
) -> Iterator[Page | Skipped]:
    """Every entry: its own words where it sends the whole article along, else the page that it links to."""
    for number, entry in enumerate(entries(answer.body, source=source, address=answer.url), start=1):
        if entry.is_whole or entry.link is None:
            yield page_of_entry(entry, source=source, place=f"{source}:{number}", given=given)
        else:
            said = {"outlet": entry.outlet, "published": entry.published}
            yield from _linked(entry.link, said, source=source, visitor=visitor, given=given, unchanged=unchanged)


def _of_sitemaps(
    answer: Answer, *, source: str, visitor: Visitor, given: Given, unchanged: Unchanged
) -> Iterator[Page | Skipped]:
    """The pages of a sitemap and of those it points to; all must stand on the site that lists them."""
    site = urlsplit(answer.url).hostname
    further: list[str] = []
    for row in _own(answer, site):
        if row.is_map:
            further.append(row.link)
        else:
            yield from _linked(row.link, row.said, source=source, visitor=visitor, given=given, unchanged=unchanged)
    for link in further[:MAX_SITEMAPS]:
        try:
            found = visitor.fetch(link)
            for row in _own(_unfolded(found), site) if found is not None else ():
                if not row.is_map:
                    yield from _linked(
                        row.link, row.said, source=source, visitor=visitor, given=given, unchanged=unchanged
                    )
        except InputError as error:
            yield Skipped(source=f"{source}:{link}", stage="read", error=str(error))


def _own(answer: Answer, site: str | None) -> Iterator[Listed]:
    for row in listed(answer.body, source=answer.url):
        try:
            if urlsplit(row.link).hostname == site:
                yield row
        except ValueError:
            continue


def _linked(
    link: str,
    said: Mapping[str, str | None],
    *,
    source: str,
    visitor: Visitor,
    given: Given,
    unchanged: Unchanged,
) -> Iterator[Page | Skipped]:
    """The page behind a link, with what the list said of it; a list behind a link is not followed."""
    try:
        answer = visitor.fetch(link)
        if answer is None:
            unchanged(link)
            return
        for page in _of_page(answer, source=source, given=replace(given, url=None)):
            if isinstance(page, Page):
                yield replace(
                    page,
                    outlet=said.get("outlet") or page.outlet,
                    title=said.get("title"),
                    language=said.get("language"),
                    published=said.get("published") or page.published,
                )
            else:
                yield replace(page, source=f"{source}:{link}")
    except InputError as error:
        yield Skipped(source=f"{source}:{link}", stage="read", error=str(error))
