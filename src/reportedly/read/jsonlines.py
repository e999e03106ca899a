"""JSON Lines, plain or gzipped: one article a line, in order, never more than one line in memory."""

from collections.abc import Iterator
from typing import BinaryIO

from reportedly.errors import InputError, TooLarge
from reportedly.read.given import Given
from reportedly.read.limits import MAX_ARTICLE_BYTES, MAX_DRAIN_BYTES
from reportedly.read.rows import page_of_line
from reportedly.records import Page, Skipped


def pages_of_lines(stream: BinaryIO, *, source: str, given: Given) -> Iterator[Page | Skipped]:
    """A page for each good line and a Skipped, naming file and line, for each broken one; blank lines are nothing."""
    number = 0
    while line := stream.readline(MAX_ARTICLE_BYTES + 1):
        number += 1
        place = f"{source}:{number}"
        if len(line) > MAX_ARTICLE_BYTES:
            found_next = _drain(stream, line)
            yield Skipped(source=place, stage="read", error=str(_too_large(place, goes_on=found_next)))
            if not found_next:
                return
            continue
        if not line.strip():
            continue
        try:
            yield page_of_line(line, source=source, place=place, given=given)
        except InputError as error:
            yield Skipped(source=place, stage="read", error=str(error))


def _drain(stream: BinaryIO, line: bytes) -> bool:
    """Reads on to the end of an over-long line; False where that end is too far away."""
    drained = len(line)
    while line and not line.endswith(b"\n"):
        if drained > MAX_DRAIN_BYTES:
            return False
        line = stream.readline(MAX_ARTICLE_BYTES)
        drained += len(line)
    return True


def _too_large(place: str, *, goes_on: bool) -> TooLarge:
    rest = "" if goes_on else " and the lines after it were not reached"
    return TooLarge(
        f"{place} is longer than {MAX_ARTICLE_BYTES // 1_000_000} MB{rest}",
        why="no news article is; one such line could fill the memory",
        remedy="put one article on each line",
    )
