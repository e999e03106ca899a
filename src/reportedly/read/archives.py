"""Web archives (WARC, plain or packed, and WACZ): one page for each answer that can hold an article.

Archives are read as a stream, one record in memory at a time. A damaged record is told and passed over where the file
can be taken up behind it.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import BinaryIO, cast

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from reportedly.errors import BadRow, InputError, NotText
from reportedly.read.given import Given
from reportedly.read.limits import MAX_ARTICLE_BYTES, MAX_DAMAGED_RECORDS, MAX_DRAIN_BYTES
from reportedly.read.sniff import HTML, PDF, TEXT
from reportedly.read.unpack import too_large, unpacked
from reportedly.records import Page, Skipped

KINDS = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
READABLE = (HTML, "application/xhtml+xml", TEXT, PDF)
RECORD_START = re.compile(rb"WARC/1\.[01]\r?\n|\x1f\x8b\x08[\x00-\x1f]|\x28\xb5\x2f\xfd")
STEP = 1_000_000


def pages_of_wacz(file: BinaryIO, *, source: str, given: Given) -> Iterator[Page | Skipped]:
    """The pages of every WARC packed in a WACZ. Raises NotText where the file is no sound ZIP."""
    try:
        with zipfile.ZipFile(file) as packed:
            names = sorted(name for name in packed.namelist() if name.endswith((".warc", ".warc.gz", ".warc.zst")))
            for name in names:
                with packed.open(name) as member:
                    yield from pages_of_warc(cast(BinaryIO, member), source=source, given=given)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise NotText(
            f"{source} is no sound WACZ ({error})", why="it cannot be opened", remedy="save it anew"
        ) from error


def pages_of_warc(stream: BinaryIO, *, source: str, given: Given) -> Iterator[Page | Skipped]:
    """A page for each answer with text in it; pictures, scripts, refusals and redirects are nothing."""
    begin = 0
    for _ in range(MAX_DAMAGED_RECORDS):
        last = begin
        try:
            for record in _records(stream):
                last = begin + record.stream_pos
                yield from _of_record(record, source=source, given=given)
        except (OSError, EOFError, ValueError) as trouble:
            following = _next_record(stream, last + 1)
            rest = "the rest of it was not reached" if following is None else "a record of it is lost"
            error = BadRow(f"{source} is damaged ({trouble})", why=rest, remedy="fetch the archive again")
            yield Skipped(source=f"{source}:{last}", stage="read", error=str(error))
            if following is None:
                return
            begin = following
        else:
            return


def _records(stream: BinaryIO) -> Iterator[WarcRecord]:
    # Content packed inside a record is unpacked by us: the library would unfold all of a bomb.
    yield from ArchiveIterator(
        stream, record_types=KINDS, parse_http=True, auto_decode="transfer", quirks_mode=True, fsspec_args=False
    )


def _next_record(stream: BinaryIO, start: int) -> int | None:
    """Goes to where the next record begins from `start` on; None where there is none or the stream cannot go back."""
    try:
        stream.seek(start)
        place, rest = start, b""
        while piece := stream.read(STEP):
            window = rest + piece
            if match := RECORD_START.search(window):
                return stream.seek(place - len(rest) + match.start())
            place, rest = place + len(piece), window[-16:]
    except (OSError, ValueError, io.UnsupportedOperation):
        return None
    return None


def _of_record(record: WarcRecord, *, source: str, given: Given) -> Iterator[Page | Skipped]:
    address = (record.headers.get("WARC-Target-URI") or "").strip("<>")
    place = f"{source}:{address or record.stream_pos}"
    http = record.http_headers
    if http is not None and http.status_code != 200:
        return
    media_type = (record.headers if http is None else http).get("Content-Type") or ""
    kind = media_type.partition(";")[0].strip().lower()
    if kind not in READABLE or address.endswith("/robots.txt"):
        return
    try:
        body = _body(record, (http.get("Content-Encoding") or "") if http is not None else "", place)
    except InputError as error:
        yield Skipped(source=place, stage="read", error=str(error))
        return
    if body.strip():
        yield Page(
            source=source,
            body=body,
            media_type=media_type.replace("application/xhtml+xml", HTML),
            retrieved_at=record.record_date.isoformat() if record.record_date else None,
            url=address or given.url,
            outlet=given.outlet,
            published=given.published,
        )


def _body(record: WarcRecord, encoding: str, place: str) -> bytes:
    if record.content_length > MAX_DRAIN_BYTES:
        raise too_large(place, MAX_DRAIN_BYTES)
    packed = record.reader.read(MAX_ARTICLE_BYTES + 1)
    if len(packed) > MAX_ARTICLE_BYTES:
        raise too_large(place, MAX_ARTICLE_BYTES)
    return unpacked([packed] if packed else [], encoding=encoding, limit=MAX_ARTICLE_BYTES, source=place)
