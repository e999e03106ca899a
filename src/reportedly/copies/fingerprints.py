"""What of a text can be compared: its runs of five words, its names and numbers, its day."""

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from reportedly.records import Article

RUN = 5
WORD = re.compile(r"[^\W_]+")
# A capitalised word inside a sentence is a name as a rule; the first word of a sentence tells nothing.
FACT = re.compile(r"(?<=[\w,;] )[A-Z][\w’'-]+|\d+")
NUMBERS = np.array([pow(0x9E3779B97F4A7C15, power, 1 << 64) for power in range(RUN)], dtype=np.uint64)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fingerprint:
    """An article, comparable: `runs` are sorted hashes of its five-word runs, `facts` hashes of its
    names and numbers."""

    article_id: str
    outlet: str | None
    agency: str | None
    start: str | None
    runs: NDArray[np.uint64]
    facts: frozenset[int]

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
        facts=frozenset(zlib.crc32(fact.encode("utf-8", "replace")) for fact in FACT.findall(article.text)),
    )


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
