"""Stretches of an article's words, and when two of them count as the same: exactly, or by what they share."""

import re
import tomllib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

TABLE = Path(__file__).parent / "tables" / "function_words.toml"
_WORD = re.compile(r"[^\W_]+")

Gold = TypeVar("Gold")
Found = TypeVar("Found")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Some words of a text, by where they begin. `telling` are the content words, or all where there are none.

    Articles, quotation marks and punctuation are no words: "the army," and "army" are the same stretch.
    """

    words: frozenset[int]
    telling: frozenset[int]

    def meets(self, other: "Stretch") -> bool:
        """Whether they share a word that carries meaning."""
        return bool(self.telling & other.telling)

    def likeness(self, other: "Stretch") -> float:
        """How much of both is shared: 1 for the same words, 0 for none (Dice)."""
        whole = len(self.words) + len(other.words)
        return 2 * len(self.words & other.words) / whole if whole else 0.0


def stretch(text: str, *pieces: tuple[int, int]) -> Stretch:
    """The words of one or more pieces of a text.

    >>> text = "The army said it had left."
    >>> stretch(text, (0, 8)) == stretch(text, (4, 8)), stretch(text, (13, 25)).meets(stretch(text, (13, 16)))
    (True, False)
    """
    articles, others = _function_words()
    found = {
        match.start(): match.group().casefold()
        for start, end in pieces
        for match in _WORD.finditer(text, start, end)
        if match.group().casefold() not in articles
    }
    telling = frozenset(place for place, word in found.items() if word not in others)
    return Stretch(words=frozenset(found), telling=telling or frozenset(found))


def paired(
    gold: Sequence[Gold], found: Sequence[Found], likeness: Callable[[Gold, Found], float]
) -> list[tuple[int, int]]:
    """Which gold item goes with which found one: the likest pair first, each item at most once; 0 is no pair.

    >>> paired([1, 5], [5, 6], lambda a, b: max(0, 3 - abs(a - b)))
    [(1, 0)]
    """
    scored = [(likeness(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found)]
    pairs: dict[int, int] = {}
    for _, i, j in sorted((s for s in scored if s[0] > 0), key=lambda s: (-s[0], s[1], s[2])):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return sorted(pairs.items())


def without_opening(text: str, start: int, end: int, openings: Iterable[str] = ("that",)) -> tuple[int, int]:
    """The piece without an opening conjunction: what is said begins behind "that".

    >>> without_opening("that they left", 0, 14)
    (5, 14)
    """
    match = re.compile(rf"\W*(?:{'|'.join(openings)})\b\W*", re.IGNORECASE).match(text, start, end)
    return (match.end(), end) if match and match.end() < end else (start, end)


@cache
def _function_words() -> tuple[frozenset[str], frozenset[str]]:
    table = tomllib.loads(TABLE.read_text("utf-8"))["function_words"]
    return frozenset(table["articles"]), frozenset(table["others"])
