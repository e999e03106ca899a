"""Whether one text repeats another: enough of the shorter one's words, and of its names and numbers.

Word runs alone are fooled by templates: daily bulletins share most of their sentences and differ in places, people and
figures. A true copy keeps the facts of what it copies; a correction changes one or two of them.
"""

from dataclasses import dataclass

from reportedly.copies.fingerprints import Fingerprint, shared
from reportedly.copies.relations import CopyKind

# Share of the shorter text's runs that must stand in the longer one. True wire copies have .6 and more, two reports of
# the same event by different reporters below .1.
MIN_CONTAINMENT = 0.6
# Both credit the same agency: what is left after rewriting the top and cutting the tail.
MIN_CONTAINMENT_SAME_AGENCY = 0.4
# Share of the shorter text's names and numbers that must stand in the longer one; a filled-in template changes them.
MIN_FACTS = 0.8
# Below this many runs (about fifteen words) a text is a headline or a notice, and proves nothing.
MIN_RUNS = 12
# News is reprinted within days; later, only a text that is whole counts (an anniversary reprint, not a template).
MAX_DAYS, WHOLE = 10, 0.95
# Sizes within this ratio are copies of each other; otherwise the shorter is an excerpt of the longer.
SAME_SIZE = 0.7


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """How much two texts share: `runs` in common, as shares of the shorter and of the longer text."""

    runs: int
    containment: float
    of_longer: float


def likeness(left: Fingerprint, right: Fingerprint) -> Likeness | None:
    """How one text repeats the other, or None where it does not."""
    shorter, longer = sorted((left, right), key=lambda text: len(text.runs))
    if len(shorter.runs) < MIN_RUNS:
        return None
    common = shared(left, right)
    containment = common / len(shorter.runs)
    is_same_agency = left.agency is not None and left.agency == right.agency
    if containment < (MIN_CONTAINMENT_SAME_AGENCY if is_same_agency else MIN_CONTAINMENT):
        return None
    if containment < WHOLE and (_days_apart(left, right) > MAX_DAYS or _shared_facts(left, right) < MIN_FACTS):
        return None
    return Likeness(runs=common, containment=containment, of_longer=common / len(longer.runs))


def least_containment(text: Fingerprint) -> float:
    """The least share that could make any text a copy of this one or the reverse."""
    return MIN_CONTAINMENT_SAME_AGENCY if text.agency is not None else MIN_CONTAINMENT


def kind_of(text: Fingerprint, origin: Fingerprint) -> CopyKind:
    """What a text is to the one it repeats."""
    if text.outlet is not None and text.outlet == origin.outlet:
        return CopyKind.REVISION
    size = len(text.runs) / max(1, len(origin.runs))
    if SAME_SIZE <= size <= 1 / SAME_SIZE:
        return CopyKind.COPY
    return CopyKind.EXCERPT if size < 1 else CopyKind.EXTENSION


def _days_apart(left: Fingerprint, right: Fingerprint) -> int:
    return abs((left.day - right.day).days) if left.day and right.day else 0


def _shared_facts(left: Fingerprint, right: Fingerprint) -> float:
    """The share of the names and numbers of the text with fewer; half a number where a word beside it was edited."""
    fewer = min(_weight(left.names, left.counts), _weight(right.names, right.counts))
    return _weight(left.names & right.names, left.counts & right.counts) / fewer if fewer else 1.0


def _weight(names: frozenset[int], counts: frozenset[int]) -> int:
    return 2 * len(names) + len(counts)  # a number stands twice in the counts
