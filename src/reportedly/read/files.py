"""One file as pages: text, web page, mail, PDF, JSON Lines or feed, each also gzipped; or a web archive."""

import gzip
import io
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

from reportedly.errors import BadRow, EmptyInput, InputError, MissingInput, TooLarge
from reportedly.read.given import Given
from reportedly.read.jsonlines import pages_of_lines
from reportedly.read.limits import MAX_ARTICLE_BYTES, SNIFF_BYTES
from reportedly.read.rows import page_of_row
from reportedly.read.sniff import (
    ARCHIVE_ENDS,
    BINARY,
    FEED,
    JSON,
    JSON_LINES,
    MEDIA_TYPES,
    SITEMAP,
    WACZ,
    WARC,
    demand_text,
    media_type,
)
from reportedly.records import Page, Skipped


def pages_of_file(path: Path, *, source: str, given: Given) -> Iterator[Page | Skipped]:
    """Every article in the file, in order. A file that cannot be read is one Skipped."""
    try:
        with path.open("rb") as raw:
            if kind := _archive(path):
                yield from _pages_of_archive(raw, source=source, given=given, kind=kind)
                return
            is_gzipped = path.suffix.lower() == ".gz"
            stream = cast(BinaryIO, gzip.GzipFile(fileobj=raw)) if is_gzipped else raw
            suffix = Path(path.stem).suffix if is_gzipped else path.suffix
            yield from pages_of_stream(stream, source=source, given=given, kind=MEDIA_TYPES.get(suffix.lower()))
    except (FileNotFoundError, NotADirectoryError):
        error: InputError = MissingInput(f"there is no {source}", why="nothing was read", remedy="check the spelling")
        yield Skipped(source=source, stage="read", error=str(error))
    except InputError as trouble:
        yield Skipped(source=source, stage="read", error=str(trouble))
    except (OSError, EOFError, zlib.error) as trouble:
        error = InputError(f"{source} cannot be read ({trouble})", remedy="check the file and your right to read it")
        yield Skipped(source=source, stage="read", error=str(error))


def pages_of_stream(
    stream: BinaryIO, *, source: str, given: Given, kind: str | None = None
) -> Iterator[Page | Skipped]:
    """Every article in a stream of bytes; `kind` is its media type where the name tells it, else its beginning does."""
    peekable = io.BufferedReader(cast(io.RawIOBase, stream), SNIFF_BYTES)
    try:
        head, whole = peekable.peek(SNIFF_BYTES)[:SNIFF_BYTES], cast(BinaryIO, peekable)
        kind = kind or media_type(head)
        if kind not in BINARY:
            demand_text(head, source=source)
        if kind == JSON_LINES:
            yield from pages_of_lines(whole, source=source, given=given)
        elif kind == WARC:
            yield from _pages_of_archive(whole, source=source, given=given, kind=kind)
        else:
            yield from _pages_of_body(_all_bytes(whole, source=source), source=source, given=given, kind=kind)
    except InputError as error:
        yield Skipped(source=source, stage="read", error=str(error))
    finally:
        peekable.detach()


def _archive(path: Path) -> str | None:
    """The kind of web archive that a file's name promises."""
    name = path.name.lower()
    return next((kind for end, kind in ARCHIVE_ENDS.items() if name.endswith(end)), None)


def _pages_of_archive(stream: BinaryIO, *, source: str, given: Given, kind: str) -> Iterator[Page | Skipped]:
    from reportedly.read.archives import pages_of_wacz, pages_of_warc  # noqa: PLC0415 - loaded when there is one

    is_empty = True
    for page in (pages_of_wacz if kind == WACZ else pages_of_warc)(stream, source=source, given=given):
        is_empty = False
        yield page
    if is_empty:
        raise EmptyInput(f"{source} holds no pages", why="nothing in it is a web page", remedy="check the archive")


def _pages_of_body(body: bytes, *, source: str, given: Given, kind: str) -> Iterator[Page | Skipped]:
    if kind == JSON:
        yield from _pages_of_json(body, source=source, given=given)
    elif kind == FEED:
        from reportedly.read.feeds import pages_of_feed  # noqa: PLC0415 - loaded when there is one

        yield from pages_of_feed(body, source=source, given=given)
    elif kind == SITEMAP:
        raise InputError(
            f"{source} is a sitemap", why="a saved one holds addresses, no articles", remedy="read it by its address"
        )
    else:
        yield _page(body, source=source, given=given, kind=kind)


def _page(body: bytes, *, source: str, given: Given, kind: str) -> Page:
    return Page(
        source=source, body=body, media_type=kind, url=given.url, outlet=given.outlet, published=given.published
    )


def _pages_of_json(body: bytes, *, source: str, given: Given) -> Iterator[Page | Skipped]:
    """One article, or a list of them, in a JSON file."""
    try:
        value = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise BadRow(
            f"{source} is no JSON", why="the articles in it cannot be read", remedy="check it with a JSON validator"
        ) from error
    for number, row in enumerate(value if isinstance(value, list) else [value], start=1):
        place = f"{source}:{number}"
        try:
            yield page_of_row(row, source=source, place=place, given=given)
        except InputError as error:
            yield Skipped(source=place, stage="read", error=str(error))


def _all_bytes(stream: BinaryIO, *, source: str) -> bytes:
    body = stream.read(MAX_ARTICLE_BYTES + 1)
    if len(body) > MAX_ARTICLE_BYTES:
        raise TooLarge(
            f"{source} is larger than {MAX_ARTICLE_BYTES // 1_000_000} MB",
            why="no news article is; it may be a dump of many",
            remedy="split it into one article a file, or write JSON Lines",
        )
    if not body.strip():
        raise EmptyInput(f"{source} is empty", why="nothing to read", remedy="check where it was saved from")
    return body
