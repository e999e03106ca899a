"""Text in, reporting and removed furniture out; the two together are the text that came in, to the character."""

from collections.abc import Iterable, Sequence

from reportedly.clean.furniture import furniture
from reportedly.clean.inline import inline_furniture
from reportedly.clean.language import language_of
from reportedly.clean.units import Unit, units
from reportedly.records import Removed, Span

Cut = tuple[int, int, str]


def flattened(text: str) -> tuple[str, tuple[Removed, ...]]:
    """The reporting in an already flattened page, and every piece taken out with its reason.

    Spans count in `text`. Cutting them out of `text` gives the reporting; putting them back gives `text` again. Blank
    lines around what is removed go with it, so that paragraphs stay apart as they were.

    >>> flattened("Advertisement\\n\\nShells hit the market in Karvel on Tuesday, residents said.\\n\\nShare")[0]
    'Shells hit the market in Karvel on Tuesday, residents said.'
    """
    found = units(text, language=language_of(text) or "en")
    marks = furniture(found)
    kept = [unit for unit, mark in zip(found, marks, strict=True) if mark is None]
    cuts = [*_whole(text, found, marks), *inline_furniture(text, kept)]
    return cut(text, [*cuts, *_margins(text, cuts)])


def cut(text: str, cuts: Iterable[Cut]) -> tuple[str, tuple[Removed, ...]]:
    """The text without the cuts, and the cuts as Removed records; cuts that meet are joined under the first reason."""
    joined: list[Cut] = []
    for start, end, reason in sorted(cuts):
        if start >= end:
            continue
        if joined and (start < joined[-1][1] or (start == joined[-1][1] and reason == joined[-1][2] == "blank")):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]), joined[-1][2])
        else:
            joined.append((start, end, reason))
    removed = tuple(Removed(span=Span.cut(text, start, end), reason=reason) for start, end, reason in joined)
    edges = [0, *(place for start, end, _ in joined for place in (start, end)), len(text)]
    kept = "".join(text[edges[place] : edges[place + 1]] for place in range(0, len(edges), 2))
    return kept, removed


def _whole(text: str, found: Sequence[Unit], marks: Sequence[str | None]) -> list[Cut]:
    """The marked units, each with the white space up to what follows it."""
    cuts: list[Cut] = []
    for index, mark in enumerate(marks):
        if mark is not None:
            end = found[index + 1].start if index + 1 < len(found) else len(text)
            cuts.append((_behind(text, found[index], cuts), _blank_before(text, found[index].end, end), mark))
    return cuts


def _behind(text: str, unit: Unit, cuts: Sequence[Cut]) -> int:
    """Where the cut of a unit begins: at the unit's line, or at the end of the cut before it."""
    line = text.rfind("\n", 0, unit.start) + 1
    start = line if not text[line : unit.start].strip() else unit.start
    return max(start, cuts[-1][1]) if cuts else start


def _blank_before(text: str, start: int, end: int) -> int:
    """How far the white space after a unit goes with it: up to the indentation of the next line."""
    newline = text.rfind("\n", start, end)
    return newline + 1 if newline >= 0 else end


def _margins(text: str, cuts: Sequence[Cut]) -> list[Cut]:
    """The white space left before the first word that stays and after the last one."""
    stays = [True] * len(text)
    for start, end, _ in cuts:
        stays[start:end] = [False] * (end - start)
    words = [place for place, is_kept in enumerate(stays) if is_kept and not text[place].isspace()]
    if not words:
        return [(place, place + 1, "blank") for place, is_kept in enumerate(stays) if is_kept]
    first, last = words[0], words[-1] + 1
    outside = [place for place in (*range(first), *range(last, len(text))) if stays[place]]
    return [(place, place + 1, "blank") for place in outside]
