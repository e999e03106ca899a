"""Keeping what was read: the original bytes, where they were met, and each reading of them.

One article is one transaction. Reading the same thing again changes nothing.
"""

import sqlite3
from collections.abc import Sequence
from dataclasses import fields, replace

import zstandard

from reportedly.records import Article, Claim, Page, Removed, Skipped, Span
from reportedly.store import queries
from reportedly.store.connection import transaction
from reportedly.store.rows import add_claim, as_json, from_json

COMPRESSION_LEVEL = 10  # originals are written once and rarely read back
LAST = chr(0x10FFFF)  # stands after every other character


def is_read(connection: sqlite3.Connection, page: Page, sha256: str) -> bool:
    """Whether the book already shows a reading of this very text as first met.

    The same text met in two places is one article, and its first meeting by `_meeting_order` speaks for it whatever
    order the two came in; so a text met again under an earlier date has to be read again.
    """
    row = connection.execute(queries.ARTICLE, {"sha256": sha256}).fetchone()
    if row is None or row["reading"] is None:
        return False
    return min(_meetings(connection, sha256)) <= _meeting_order(page)


def note_meeting(connection: sqlite3.Connection, page: Page, sha256: str) -> None:
    """Remembers that a text already read was met here too."""
    if _meeting_order(page) not in _meetings(connection, sha256) or page.etag or page.last_modified:
        with transaction(connection):
            _add_meeting(connection, page, sha256)


def version_kept(connection: sqlite3.Connection, url: str) -> tuple[str | None, str | None] | None:
    """The ETag and Last-Modified of what was last kept from an address; None where its site said neither."""
    row = connection.execute(queries.VERSION_KEPT, {"url": url}).fetchone()
    return (row["etag"], row["last_modified"]) if row is not None else None


def keep(
    connection: sqlite3.Connection,
    *,
    page: Page,
    article: Article,
    claims: Sequence[Claim],
    skipped: Sequence[Skipped],
    reader: str,
) -> bool:
    """Keeps one article with its claims; False where the shown reading already says the same."""
    with transaction(connection):
        row = connection.execute(queries.ARTICLE, {"sha256": article.id}).fetchone()
        if row is None:
            body = zstandard.ZstdCompressor(level=COMPRESSION_LEVEL).compress(page.body)
            connection.execute(queries.ADD_ARTICLE, {"sha256": article.id, "body": body})
        _add_meeting(connection, page, article.id)
        shown = row["reading"] if row is not None else None
        if shown is not None and _says_the_same(connection, shown, article, claims):
            return False
        reading = _add_reading(connection, article, reader)
        for claim in claims:
            add_claim(connection, claim, reading)
        for item in skipped:
            add_skipped(connection, item, reading)
        connection.execute(queries.SHOW_READING, {"reading": reading, "sha256": article.id})
        connection.execute(queries.CLAIMS_CHANGED)
    return True


def add_skipped(connection: sqlite3.Connection, item: Skipped, reading: int | None) -> None:
    """Remembers something that could not be read; the same thing twice is one row."""
    row = {"source": item.source, "stage": item.stage, "error": item.error, "reading": reading}
    connection.execute(queries.ADD_SKIPPED, row)


def original(connection: sqlite3.Connection, sha256: str) -> Page | None:
    """The page as it was first read, with what its first meeting said of it."""
    row = connection.execute(queries.ARTICLE, {"sha256": sha256}).fetchone()
    if row is None:
        return None
    meetings = connection.execute(queries.MEETINGS, {"sha256": sha256}).fetchall()
    first = min(map(_page, meetings), key=_meeting_order)
    return replace(first, body=zstandard.ZstdDecompressor().decompress(row["body"]))


def article_of(connection: sqlite3.Connection, row: sqlite3.Row) -> Article:
    """The Article of one row of `readings`, put together again with its text and removed spans."""
    article = from_json(Article, row["record"])
    removed = tuple(
        Removed(span=Span(start=part["starts"], end=part["ends"], text=part["text"]), reason=part["reason"])
        for part in connection.execute(queries.REMOVED, {"reading": row["id"]})
    )
    return replace(article, text=row["text"], removed=removed)


def _add_reading(connection: sqlite3.Connection, article: Article, reader: str) -> int:
    published = article.published
    row = {
        "article": article.id,
        "reader": reader,
        "outlet": article.outlet,
        "published_start": published.start if published else None,
        "published_end": published.end if published else None,
        "title": article.title,
        "text": article.text,
        "record": as_json(replace(article, text="", removed=())),
    }
    reading = connection.execute(queries.ADD_READING, row).lastrowid
    assert reading is not None
    for position, removed in enumerate(article.removed):
        span = {"starts": removed.span.start, "ends": removed.span.end, "text": removed.span.text}
        connection.execute(
            queries.ADD_REMOVED, {"reading": reading, "position": position, "reason": removed.reason, **span}
        )
    words = {"reading": reading, "title": article.title or "", "text": article.text}
    connection.execute(queries.ADD_ARTICLE_WORDS, words)
    return reading


def _says_the_same(connection: sqlite3.Connection, reading: int, article: Article, claims: Sequence[Claim]) -> bool:
    """Whether a reading holds this article and these claims already; when it was fetched is no difference."""
    row = connection.execute(queries.READING, {"reading": reading}).fetchone()
    if replace(article_of(connection, row), retrieved_at=None) != replace(article, retrieved_at=None):
        return False
    kept = {row["record"] for row in connection.execute(queries.CLAIMS_OF_READING, {"reading": reading})}
    return kept == {as_json(claim) for claim in claims}


def _meeting_order(page: Page) -> tuple[str, ...]:
    """A text's meetings from first to last: by date, then by outlet and address, the unknown last."""
    known = (page.published, page.outlet, page.url, page.source, page.given_id, page.title, page.language)
    return (*(LAST if value is None else value for value in known), page.media_type)


def _meetings(connection: sqlite3.Connection, sha256: str) -> set[tuple[str, ...]]:
    rows = connection.execute(queries.MEETINGS, {"sha256": sha256})
    return {_meeting_order(_page(row)) for row in rows}


def _add_meeting(connection: sqlite3.Connection, page: Page, sha256: str) -> None:
    for meeting in connection.execute(queries.MEETINGS, {"sha256": sha256}).fetchall():
        if _meeting_order(_page(meeting)) == _meeting_order(page):
            if page.etag or page.last_modified:
                said = {"etag": page.etag, "last_modified": page.last_modified, "rowid": meeting["rowid"]}
                connection.execute(queries.SAY_VERSION, said)
            return
    row = {field.name: getattr(page, field.name) for field in fields(page) if field.name != "body"}
    connection.execute(queries.ADD_MEETING, {"article": sha256, **row})


def _page(meeting: sqlite3.Row) -> Page:
    return Page(
        body=b"",
        media_type=meeting["media_type"],
        source=meeting["source"],
        given_id=meeting["given_id"],
        url=meeting["url"],
        outlet=meeting["outlet"],
        title=meeting["title"],
        language=meeting["language"],
        published=meeting["published"],
        retrieved_at=meeting["retrieved_at"],
        etag=meeting["etag"],
        last_modified=meeting["last_modified"],
    )
