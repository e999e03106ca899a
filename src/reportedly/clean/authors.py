"""Lines about whoever wrote the article: names with a role, and the closing note on the author."""

import re
from collections.abc import Sequence
from functools import cache

from reportedly.assets import table
from reportedly.clean.units import Unit

Marks = list[str | None]

MAX_SIGNED_WORDS = 9
NAMES = re.compile(
    r"(?:[A-Z][\w’'-]+|[A-Z]\.|al-[A-Z]\w+)(?: (?:[A-Z][\w’'-]+|[A-Z]\.|al-[A-Z]\w+|de|van|bin|el)){1,3}"
)
# Notes on the author stand among the last lines, before or after copyright and tags.
LAST_PROSE = 3


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("clean/bylines")[name])


def is_signed(unit: Unit) -> bool:
    """Whether the line is a name and what its bearer does at the paper.

    >>> from reportedly.clean.units import units
    >>> is_signed(units("Dana Ilves, energy correspondent")[0]), is_signed(units("Rebels Free Reporter")[0])
    (True, False)
    """
    if not unit.is_line or unit.is_sentence or not 3 <= len(unit.words) <= MAX_SIGNED_WORDS:
        return False
    # "STAFF WRITER Ilka Borg"
    front = [word.lower() in _words("roles") for word in unit.words]
    if unit.words[0].isupper() and front[0] and NAMES.fullmatch(" ".join(unit.words[sum(front) :])):
        return all(front[: sum(front)])
    named = NAMES.match(unit.text)
    # "Energy correspondent" in small letters or behind a comma; "Rebels Free Reporter" is a headline.
    rest = unit.text[named.end() :].strip() if named else ""
    role = rest.lstrip(",|–—-").split()
    is_set_off = rest != rest.lstrip(",|–—-") or (bool(role) and role[-1].islower())
    return bool(role) and is_set_off and role[-1].lower().strip(".") in _words("roles")


def _without_by(text: str) -> str:
    """A byline without the words in front of the names."""
    first = text.lower()
    by = next((by for by in table("clean/bylines")["by"] if first.startswith((by + " ", by + ": "))), "")
    words = text[len(by) :].lstrip(": ").split()
    while words and words[0].lower() in _words("roles"):
        words.pop(0)
    return " ".join(words)


def mark_author_notes(units: Sequence[Unit], marks: Marks) -> None:
    """What the last paragraphs say of the one who signed above: the byline's own name, and what its bearer does."""
    signed = [
        match.group()
        for unit, mark in zip(units, marks, strict=True)
        if mark == "byline"
        for match in NAMES.finditer(_without_by(unit.text))
    ]
    prose = [index for index, unit in enumerate(units) if marks[index] is None and unit.is_sentence]
    for index in prose[-LAST_PROSE:]:
        following = next((units[index].text[len(name) :] for name in signed if units[index].text.startswith(name)), "")
        said = following.split(maxsplit=1)
        if said and said[0].lower().strip(",") in _words("of_authors"):
            for place in range(index, len(units)):
                if units[place].block == units[index].block:
                    marks[place] = marks[place] or "author_note"
