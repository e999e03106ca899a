"""What of a text can be compared: its runs of five words, its names and numbers, its day."""

import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from reportedly.records import Article

RUN = 5
WORD = re.compile(r"[^\W_]+")
# A capitalised word inside a sentence is a name as a rule; the first word of a sentence tells nothing.
NAME = re.compile(r"(?<=[\w,;] )[A-Z][\w’'-]+")
WORD_OR_NUMBER = re.compile(r"\d+(?:[., ]\d{3}(?!\d))*|[^\W\d_]+")
NUMBERS = np.array([pow(0x9E3779B97F4A7C15, power, 1 << 64) for power in range(RUN)], dtype=np.uint64)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fingerprint:
    """An article, comparable, in hashes: `runs` of five words, sorted; `names`; and `counts`, two for each number.

    A number is a fact together with what it counts: 56 explosions in one bulletin and 56 vehicles in another are not
    the same. It is kept once with the word before it and once with the word behind, since either may be edited.
    """

    article_id: str
    outlet: str | None
    agency: str | None
    start: str | None
    runs: NDArray[np.uint64]
    names: frozenset[int]
    counts: frozenset[int]

    @property
    def day(self) -> date | None:
        """The day of publication, where it is known."""
        return date.fromisoformat(self.start[:10]) if self.start else None


def fingerprint(article: Article) -> Fingerprint:
    """The comparable part of an article; 3 kB for a story of 400 words."""
    return Fingerprint(
        article_id=article.id,
        outlet=article.outlet,
        agency=article.agency,
        start=article.published.start if article.published else None,
        runs=runs(words_of(article.text)),
        names=_hashes(NAME.findall(article.text)),
        counts=_hashes(counts_of(article.text)),
    )


def counts_of(text: str) -> Iterator[str]:
    """Each number with the word before it and with the word behind; how thousands are set apart makes no difference.

    >>> list(counts_of("At least 1,200 people fled."))
    ['least 1200', '1200 people']
    """
    words = ["", *WORD_OR_NUMBER.findall(text.lower()), ""]
    for place, word in enumerate(words):
        if word[:1].isdigit():
            number = "".join(filter(str.isdigit, word))
            yield f"{words[place - 1]} {number}"
            yield f"{number} {words[place + 1]}"


def _hashes(facts: Iterable[str]) -> frozenset[int]:
    return frozenset(zlib.crc32(fact.encode("utf-8", "replace")) for fact in facts)


def words_of(text: str) -> list[str]:
    """The words in small letters; apostrophes, hyphens and commas in numbers are taken for breaks in every text."""
    return WORD.findall(text.lower())


def runs(words: Sequence[str]) -> NDArray[np.uint64]:
    """Hashes of every run of five words, sorted, each once; a shorter text is one run."""
    hashes = np.array([zlib.crc32(word.encode("utf-8", "replace")) for word in words], dtype=np.uint64)
    if len(hashes) < RUN:
        hashes = np.resize(hashes, RUN) if len(hashes) else np.zeros(RUN, dtype=np.uint64)
    windows = np.lib.stride_tricks.sliding_window_view(hashes, RUN)
    mixed = (windows * NUMBERS).sum(axis=1, dtype=np.uint64)
    return np.unique(mixed ^ (mixed >> np.uint64(29)))


def shared(left: Fingerprint, right: Fingerprint) -> int:
    """How many runs two texts have in common."""
    shorter, longer = (left.runs, right.runs) if len(left.runs) <= len(right.runs) else (right.runs, left.runs)
    places = np.searchsorted(longer, shorter)
    return int(np.count_nonzero(longer[np.minimum(places, len(longer) - 1)] == shorter))


def containment(left: Fingerprint, right: Fingerprint) -> float:
    """The share of the shorter text's runs that stand in the longer one."""
    return shared(left, right) / min(len(left.runs), len(right.runs))
