"""The layout of PolNeAR: articles in `text/`, their attributions as brat annotation in `attributions/`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROLES = ("source", "cue", "content")
_ROLE = re.compile(r"(Source|Cue|Content)\d*")
_ANNOTATOR = re.compile(r"_[0-9a-f]{4}$")

Pieces = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One handing over of words: where source, cue and content stand; a role that nothing fills has no pieces."""

    source: Pieces = ()
    cue: Pieces = ()
    content: Pieces = ()

    def pieces(self, role: str) -> Pieces:
        """Where the words of a role stand."""
        return {"source": self.source, "cue": self.cue, "content": self.content}[role]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One annotated article."""

    id: str
    text: str
    attributions: tuple[Attribution, ...]


def stories(data: Path) -> Iterator[Story]:
    """The articles of a part of the corpus. Of an article with several annotators the first in order of name counts."""
    seen: set[str] = set()
    for annotated in sorted((data / "attributions").glob("*.ann")):
        name = _ANNOTATOR.sub("", annotated.stem)
        if name not in seen:
            seen.add(name)
            text = (data / "text" / f"{name}.txt").read_bytes().decode("utf-8")
            yield Story(id=name, text=text, attributions=attributions(annotated.read_text("utf-8")))


def attributions(annotation: str) -> tuple[Attribution, ...]:
    """The attributions of one brat file, in text order."""
    where: dict[str, Pieces] = {}
    found: list[Attribution] = []
    for line in annotation.splitlines():
        name, _, rest = line.partition("\t")
        if name.startswith("T"):
            _, _, offsets = rest.partition("\t")[0].partition(" ")
            where[name] = _pieces(offsets)
    for line in annotation.splitlines():
        name, _, rest = line.partition("\t")
        if name.startswith("E") and (filled := _filled(rest, where)):
            found.append(Attribution(**filled))
    return tuple(sorted(found, key=lambda a: min(a.cue + a.content + a.source)))


def _pieces(offsets: str) -> Pieces:
    """ "12 20;25 30": two pieces of one stretch."""
    pairs = (piece.split() for piece in offsets.split(";"))
    return tuple((int(start), int(end)) for start, end in pairs)


def _filled(written: str, where: dict[str, Pieces]) -> dict[str, Pieces]:
    """The roles that an attribution's line fills; numbered ones ("Content2") are more pieces of the same."""
    filled: dict[str, Pieces] = {}
    for pair in written.split():
        role, _, mention = pair.partition(":")
        if match := _ROLE.fullmatch(role):
            key = match[1].lower()
            filled[key] = (*filled.get(key, ()), *where[mention])
    return filled
