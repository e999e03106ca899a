"""Tables, the files of a set, their lines and sentences; what cannot be read is named on stderr."""

import re
import sys
from itertools import pairwise
from pathlib import Path

_END = re.compile(r"\n\s*|(?<!\.\w)(?<!\s\w)[.!?][\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z\d])")
_SHORT = re.compile(r"(?i)\b(?:mr|mrs|ms|dr|gen|lt|col|maj|capt|sgt|sen|rep|gov|st|no|jr|sr|prof|brig|adm)\.\s+$")


def table(words: str) -> frozenset[str]:
    """The words of a table written as one string."""
    return frozenset(words.split())


def left_out(what: object, why: object) -> None:
    """Name on stderr what is not used."""
    print(f"left out: {what}: {why}", file=sys.stderr)


def files_in(folder: Path, pattern: str) -> list[Path]:
    """The files of a set in the order of their names."""
    if not folder.is_dir():
        left_out(folder, "no such folder")
    return sorted(folder.glob(pattern))


def lines_of(path: Path) -> list[str]:
    """The lines of a file, none where it cannot be read."""
    try:
        return path.read_text("utf-8-sig").split("\n")
    except (OSError, ValueError) as error:
        left_out(path, error)
        return []


def sentences_in(text: str) -> list[tuple[int, int]]:
    """Where each sentence stands; an initial or a short title ends none.

    >>> [text[a:b] for text in ["Gen. Ada Brenn left. It burned."] for a, b in sentences_in(text)]
    ['Gen. Ada Brenn left. ', 'It burned.']
    """
    cuts = [m.end() for m in _END.finditer(text) if not _SHORT.search(text, max(0, m.start() - 6), m.end())]
    spans = pairwise([0, *cuts, len(text)])
    return [(start, end) for start, end in spans if text[start:end].strip()]
