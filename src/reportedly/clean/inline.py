"""Furniture inside a line that is otherwise kept: a credit after a caption, a date in front, invisible characters."""

import re
from collections.abc import Sequence
from functools import cache

from reportedly.assets import table
from reportedly.clean.posted import NEAR_TOP, posted_piece
from reportedly.clean.units import Unit

INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a-\u202e]+")


@cache
def _patterns() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    return tuple(
        (entry["reason"], entry["at"], re.compile(entry["pattern"], re.I if entry.get("any_case") else 0))
        for entry in table("clean/inline")["piece"]
    )


def inline_furniture(text: str, kept: Sequence[Unit]) -> list[tuple[int, int, str]]:
    """What to take out of the units that stay, as (start, end, reason) in the text."""
    cuts = [(match.start(), match.end(), "invisible") for match in INVISIBLE.finditer(text)]
    for index, unit in enumerate(kept):
        if index < NEAR_TOP and (piece := posted_piece(unit, first=index == 0)):
            cuts.append((*piece, "posted_line"))
        for reason, where, pattern in _patterns():
            is_there = {"first": index == 0, "last": index == len(kept) - 1, "any": True}[where]
            found = [match.span() for match in pattern.finditer(unit.text)] if is_there else []
            if sum(end - start for start, end in found) < len(unit.text):
                cuts.extend((unit.start + start, unit.start + end, reason) for start, end in found)
    return cuts
