"""Known furniture: which family of the tables a line belongs to, if any."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from reportedly.assets import table
from reportedly.clean.units import Unit

NUMBER = re.compile(r"\d(?:[\d.,:]*\d)?")
# Furniture is short; longer lines are compared by their beginnings and phrases only, which keeps the patterns cheap.
MAX_PATTERN_LENGTH = 240
MAX_GLUED_WORDS = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """One entry of `clean/tables/furniture.toml`, ready to compare; the fields are explained there."""

    reason: str
    exact: frozenset[str]
    bag: frozenset[str]
    bag_needs: frozenset[str]
    starts: tuple[str, ...]
    opens: tuple[str, ...]
    has: tuple[str, ...]
    lines: tuple[re.Pattern[str], ...]
    written: tuple[re.Pattern[str], ...]
    max_words: int
    edge: bool
    ends: bool
    heads: bool
    labels_only: bool

    def knows(self, unit: Unit, label: str, as_written: str) -> bool:
        """Whether the unit is one of this family's; its label, and the line with its ends, have numbers as #."""
        if (
            label in self.exact
            or label.strip("[](){}*·-–— ") in self.exact
            or label.removeprefix("our ") in self.exact
            or (label.startswith(self.opens) and len(unit.words) <= 60)
        ):
            return True
        if len(unit.words) <= self.max_words and not unit.is_sentence and label.startswith(self.starts):
            return True
        # In a page run together, furniture without a stop runs on into the next sentence of reporting.
        is_glued = not unit.is_line and unit.is_prose and len(unit.words) > MAX_GLUED_WORDS
        if (
            self.has
            and not is_glued
            and len(unit.words) <= self.max_words * 2
            and not (self.labels_only and unit.holds_sentence)
        ):
            said = f" {' '.join(unit.unquoted.split())} "
            if any(_is_said(phrase, said) for phrase in self.has):
                return True
        if self.bag and self._is_bagged(label):
            return True
        if len(unit.text) > MAX_PATTERN_LENGTH or is_glued:
            return False
        if any(pattern.match(unit.text) for pattern in self.written):
            return True
        return any(pattern.fullmatch(label) or pattern.fullmatch(as_written) for pattern in self.lines)

    def _is_bagged(self, label: str) -> bool:
        words = [word.strip("()[]|/\\·•>»›,:;.") for word in label.split()]
        said = {word for word in words if word}
        return bool(said) and said <= self.bag and (not self.bag_needs or bool(said & self.bag_needs))


@cache
def families() -> tuple[Family, ...]:
    """Every family of the tables, in their order: English first."""
    tables = ("clean/furniture", "clean/furniture_abroad")
    return tuple(_family(entry) for name in tables for entry in table(name)["family"])


def family_of(unit: Unit) -> Family | None:
    """The first family that knows the unit; None for everything that may be reporting.

    >>> from reportedly.clean.units import units
    >>> family_of(units("23 Comments")[0]).reason
    'comments'
    >>> family_of(units("The UN renewed its appeal for donations on Monday.")[0])
    """
    label = NUMBER.sub("#", unit.label)
    # An arrow at the end tells a link from a sentence, so patterns also see the line with its ends.
    as_written = " ".join(NUMBER.sub("#", unit.text[: MAX_PATTERN_LENGTH + 1].lower()).split())
    return next((family for family in families() if family.knows(unit, label, as_written)), None)


def _is_said(phrase: str, said: str) -> bool:
    """Whether the phrase stands in the words, not inside a longer word ("AFP photo" is not in "AFP photographer")."""
    start = said.find(phrase)
    end = start + len(phrase)
    return start >= 0 and not (phrase[-1].isalnum() and said[end : end + 1].isalnum())


def _family(entry: Mapping[str, Any]) -> Family:
    return Family(
        reason=entry["reason"],
        exact=frozenset(entry.get("exact", ())),
        bag=frozenset(entry.get("bag", ())),
        bag_needs=frozenset(entry.get("bag_needs", ())),
        starts=tuple(entry.get("starts", ())),
        opens=tuple(entry.get("opens", ())),
        has=tuple(entry.get("has", ())),
        lines=tuple(re.compile(pattern) for pattern in entry.get("lines", ())),
        written=tuple(re.compile(pattern) for pattern in entry.get("written", ())),
        max_words=entry.get("max_words", 30),
        edge=entry.get("edge", False),
        ends=entry.get("ends", False),
        heads=entry.get("heads", False),
        labels_only=entry.get("labels_only", False),
    )
