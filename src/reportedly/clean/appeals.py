"""Furniture that is prose: the page addresses its reader and asks for money, an address, a click."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby

from reportedly.assets import table
from reportedly.clean.units import Unit

# In a donation box two sentences of three are of this kind; in a page run together with one, few are.
MIN_ASKING = 0.6
# The longest appeals of newspapers have some hundred and fifty words; a longer line is an article.
MAX_APPEAL_WORDS = 250
WORD = re.compile(r"[a-z][a-z'-]*")
OURSELVES = re.compile(r"\bus\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Appeal:
    """How much a passage asks of its reader: the best fitting family, and how many of its words are used."""

    reason: str
    words: int
    length: int
    to_reader: bool
    from_us: bool

    @property
    def asks(self) -> bool:
        """Whether it says "you" or "we" or one of a family's words."""
        return self.words > 0 or self.to_reader or self.from_us

    @property
    def is_plain(self) -> bool:
        """Whether it is an appeal wherever it stands: it speaks to the reader in three of a family's words.

        Long passages use many words by chance, so they need one in ten.
        """
        return self.to_reader and self.words >= max(3, self.length // 10)

    @property
    def is_likely(self) -> bool:
        """Whether it is an appeal when it stands above or below the reporting or beside other furniture."""
        return (self.to_reader and self.words >= max(1, self.length // 20)) or (self.from_us and self.words >= 3)


@cache
def _families() -> tuple[tuple[str, re.Pattern[str]], ...]:
    entries = table("clean/appeals")["family"]
    return tuple(
        (entry["reason"], re.compile(r"\b(?:" + "|".join(re.escape(word) for word in entry["words"]) + ")"))
        for entry in entries
    )


def line_appeals(units: Sequence[Unit]) -> list[Appeal]:
    """For each unit what its whole line asks: one sentence of a long appeal may ask nothing by itself.

    Where few of the line's sentences ask anything, it is a page run together, and each sentence stands for itself.
    """
    asked: list[Appeal] = []
    for _, line in groupby(units, key=lambda unit: unit.block):
        sentences = list(line)
        alone = [appeal_of(unit) for unit in sentences]
        length = sum(len(unit.words) for unit in sentences)
        if length > MAX_APPEAL_WORDS or sum(appeal.asks for appeal in alone) < MIN_ASKING * len(alone):
            asked.extend(alone)
            continue
        words = tuple(word for unit in sentences for word in unit.words)
        whole = replace(sentences[0], unquoted=" ".join(unit.unquoted for unit in sentences), words=words)
        asked.extend([appeal_of(whole)] * len(sentences))
    return asked


def appeal_of(unit: Unit) -> Appeal:
    """What the unit asks of its reader, outside quotation marks.

    >>> from reportedly.clean.units import units
    >>> appeal_of(units("If you value our reporting, please contribute what you can.")[0]).is_plain
    True
    >>> appeal_of(units("“You must support us,” the minister told donors.")[0]).to_reader
    False
    """
    words = WORD.findall(unit.unquoted)
    asks = table("clean/appeals")
    found = {reason: len(set(pattern.findall(unit.unquoted))) for reason, pattern in _families()}
    reason = max(found, key=lambda name: found[name])
    # "US-led" is no "us".
    america = set() if OURSELVES.search(unit.text) else {"us"}
    opens_with_request = bool(words) and words[0] in asks["requests"] and unit.unquoted[:1].strip() != ""
    return Appeal(
        reason=reason,
        words=found[reason],
        length=len(unit.words),
        to_reader=bool(set(words) & set(asks["second_person"])) or opens_with_request,
        from_us=bool((set(words) & set(asks["first_person"])) - america),
    )
