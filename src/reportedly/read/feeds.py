"""Feeds (RSS, Atom, JSON Feed) as entries: link, headline, day, the words where they are sent along, and `<source>`.

`<source>` is the outlet that an aggregator took the entry from; without it every story of a news search would look
like the aggregator's own.
"""

import io
import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from itertools import islice
from time import struct_time
from typing import Any
from urllib.parse import urljoin

import feedparser

from reportedly.errors import BadRow, EmptyInput, InputError
from reportedly.read.given import Given
from reportedly.read.limits import MAX_LINKS
from reportedly.read.rows import page_of_row
from reportedly.records import Page, Skipped

# Entries with fewer letters than this are teasers; the article stands behind the link.
MIN_WHOLE_ARTICLE = 1_500
MAX_NESTED_FEED = 200
# Character references to one half of a letter (D800 to DFFF): feedparser stumbles over them.
HALF_LETTER = re.compile(rb"&#(?:[xX]0*[dD][89a-fA-F][0-9a-fA-F]{2}|0*5(?:529[6-9]|5[3-9]\d\d|[67]\d{3}));?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry; `words` is HTML, or plain text where `is_markup` is false. `feed` is the feed's own name."""

    link: str | None
    feed: str | None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    language: str | None = None
    words: str | None = None
    is_markup: bool = True

    @property
    def is_whole(self) -> bool:
        """Whether the words are the article rather than a teaser."""
        return self.words is not None and len(self.words) >= MIN_WHOLE_ARTICLE

    def row(self) -> dict[str, str]:
        """The entry in the fields of a JSON Lines row."""
        fields = {
            "html" if self.is_markup else "text": self.words or self.title,
            "url": self.link,
            "outlet": self.outlet or self.feed,
            "title": self.title,
            "published": self.published,
            "language": self.language,
        }
        return {name: value for name, value in fields.items() if value}


def entries(body: bytes, *, source: str, address: str | None = None) -> Iterator[Entry]:
    """A feed's entries in their order; links are completed from the feed's `address`.

    Raises EmptyInput where a feed holds none and BadRow where it cannot be read.
    """
    is_json = body.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")
    found = _of_json(body, source) if is_json else _of_xml(body, source)
    is_empty = True
    for entry in islice(found, MAX_LINKS):
        is_empty = False
        yield _completed(entry, address)
    if is_empty:
        raise EmptyInput(f"the feed {source} holds no entries", why="nothing to read", remedy="check the address")


def pages_of_feed(body: bytes, *, source: str, given: Given) -> Iterator[Page | Skipped]:
    """What the entries of a saved feed say themselves; their links are not followed."""
    for number, entry in enumerate(entries(body, source=source), start=1):
        yield page_of_entry(entry, source=source, place=f"{source}:{number}", given=given)


def page_of_entry(entry: Entry, *, source: str, place: str, given: Given) -> Page | Skipped:
    """An entry's own words as a page."""
    try:
        return page_of_row(entry.row(), source=source, place=place, given=given)
    except InputError as error:
        return Skipped(source=place, stage="read", error=str(error))


def _completed(entry: Entry, address: str | None) -> Entry:
    if entry.link is None or address is None:
        return entry
    with suppress(ValueError):
        return replace(entry, link=urljoin(address, entry.link))
    return entry


def _of_xml(body: bytes, source: str) -> Iterator[Entry]:
    if _depth(body) > MAX_NESTED_FEED:
        raise BadRow(f"{source} is nested too deeply", why="no feed is", remedy="read the articles themselves")
    try:
        whole = HALF_LETTER.sub(b"\xef\xbf\xbd", body)
        parsed = feedparser.parse(io.BytesIO(whole), sanitize_html=False, resolve_relative_uris=False)
    except (ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError) as error:
        raise BadRow(
            f"{source} is a broken feed ({type(error).__name__})",
            why="its entries cannot be told",
            remedy="read the articles themselves",
        ) from error
    if not parsed.entries and parsed.get("bozo"):
        raise BadRow(
            f"{source} is a broken feed ({str(parsed.get('bozo_exception'))[:120]})",
            why="its entries cannot be told",
            remedy="read the articles themselves",
        )
    name, language = _words(parsed.feed.get("title")), _words(parsed.feed.get("language"))
    for entry in parsed.entries:
        words, is_markup = _content(entry)
        yield Entry(
            link=_words(entry.get("link")),
            feed=name,
            outlet=_words((entry.get("source") or {}).get("title")),
            title=_words(entry.get("title")),
            published=_moment(entry.get("published"), entry.get("published_parsed")),
            language=language,
            words=words,
            is_markup=is_markup,
        )


def _content(entry: Mapping[str, Any]) -> tuple[str | None, bool]:
    """The longest words that the entry carries."""
    carried = [*entry.get("content", ()), *([entry["summary_detail"]] if "summary_detail" in entry else [])]
    best = max(carried, key=lambda part: len(part.get("value") or ""), default=None)
    if best is None or not (best.get("value") or "").strip():
        return None, True
    return best["value"], best.get("type") != "text/plain"


def _of_json(body: bytes, source: str) -> Iterator[Entry]:
    try:
        feed = json.loads(body)
        items = [item for item in feed["items"] if isinstance(item, dict)]
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise BadRow(f"{source} is no JSON Feed", why="its entries cannot be told", remedy="check the file") from error
    for item in items:
        words, is_markup = _words(item.get("content_html"), one_line=False), True
        if words is None:
            words, is_markup = _words(item.get("content_text") or item.get("summary"), one_line=False), False
        yield Entry(
            link=_words(item.get("url")) or _words(item.get("external_url")),
            feed=_words(feed.get("title")),
            title=_words(item.get("title")),
            published=_moment(item.get("date_published"), None),
            language=_words(item.get("language")) or _words(feed.get("language")),
            words=words,
            is_markup=is_markup,
        )


def _moment(written: object, parsed: struct_time | None) -> str | None:
    """The time as ISO, in its own zone where that is written; None where it is none."""
    if isinstance(written, str):
        for read in (datetime.fromisoformat, parsedate_to_datetime):
            with suppress(ValueError, TypeError, IndexError, OverflowError):
                return read(written.strip()).isoformat()
    if parsed is not None:
        with suppress(ValueError, OverflowError):
            return datetime(*parsed[:6], tzinfo=UTC).isoformat()
    return None


def _words(value: object, *, one_line: bool = True) -> str | None:
    if not isinstance(value, str) or not value.strip():
        return None
    return " ".join(value.split()) if one_line else value


def _depth(body: bytes) -> int:
    """How deep the elements are nested, counted roughly: opening tags before their closing ones."""
    depth = deepest = 0
    for piece in body.split(b"<")[1:]:
        if piece.startswith(b"/"):
            depth -= 1
        elif not piece.startswith((b"!", b"?")) and not piece.partition(b">")[0].endswith(b"/"):
            depth += 1
            deepest = max(deepest, depth)
    return deepest
