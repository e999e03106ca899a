"""Labelled pages: every line of a page marked as reporting, as furniture of a family, or as either.

The format is told in `evaluation/gold/pages/README.md`.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

KEEP, EITHER, MARKUP = "+", "?", "."
GLUE = {"flat": "\n\n", "tight": "\n", "run": " ", "html": "\n"}
HEADER = re.compile(r"=== (\w+) \| (flat|tight|run|html) \| (.+)")
MARKED = re.compile(r"([+?.]|-[a-z]+)(?: (.*))?")
TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One line of a page with its mark (`+`, `?` or a family); `start` and `end` count in a text, not in markup."""

    mark: str
    text: str
    start: int = 0
    end: int = 0

    @property
    def is_furniture(self) -> bool:
        """Whether it should be taken out."""
        return self.mark not in (KEEP, EITHER)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldPage:
    """A page as it would be saved, and its pieces in order."""

    id: str
    layout: str
    note: str
    body: str
    pieces: tuple[Piece, ...]


def gold_pages(data: Path) -> Iterator[GoldPage]:
    """The pages of a file, or of every .txt file in a folder, in order. Raises ValueError where a line has no mark."""
    for source in sorted(data.glob("*.txt")) if data.is_dir() else [data]:
        header, lines = None, []
        for number, line in enumerate([*source.read_text("utf-8").splitlines(), "=== end | flat | -"], start=1):
            if match := HEADER.fullmatch(line):
                if header:
                    yield _page(header, lines)
                header, lines = match, []
            elif line.strip():
                marked = MARKED.fullmatch(line.rstrip()) or re.fullmatch(r"([.])(.*)", line)
                if marked is None or header is None:
                    raise ValueError(f"{source}:{number} bears no mark")
                lines.append((marked[1].removeprefix("-"), marked[2] or ""))


def _page(header: re.Match[str], lines: list[tuple[str, str]]) -> GoldPage:
    name, layout, note = header.groups()
    glue = GLUE[layout]
    pieces, place = [], 0
    for mark, words in lines:
        end = place + len(words)
        pieces.append(Piece(mark=mark, text=words, start=place, end=end))
        place = end + len(glue)
    if layout == "html":
        pieces = [replace(piece, text=_shown(piece.text)) for piece in pieces if piece.mark != MARKUP]
    body = glue.join(words for _, words in lines)
    return GoldPage(id=name, layout=layout, note=note, body=body, pieces=tuple(pieces))


def _shown(markup: str) -> str:
    """The words that a reader sees."""
    return " ".join(html.unescape(TAG.sub(" ", markup)).split())
