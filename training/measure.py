"""How well a network reads: mentions and edges against gold, label by label, exact and by overlap."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from reportedly.graph.trained.labels import LEADING, ROLES, WORD_HEADS
from training.dataset import Example

# A stretch of words in a window: the head it belongs to, its label, first word and the word after its last.
Stretch = tuple[int, str, int, int]


@dataclass(slots=True)
class Tally:
    """Counts of one label."""

    gold: int = 0
    found: int = 0
    exact: int = 0
    near_gold: int = 0
    near_found: int = 0

    def f1(self, *, exact: bool) -> float:
        """The harmonic mean of precision and recall; by overlap a stretch counts when it shares a word."""
        recall = (self.exact if exact else self.near_gold) / max(1, self.gold)
        precision = (self.exact if exact else self.near_found) / max(1, self.found)
        return 2 * recall * precision / (recall + precision) if recall + precision else 0.0


@dataclass(slots=True)
class Score:
    """Tallies by label."""

    labels: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))

    def add(self, gold: Sequence[Stretch], found: Sequence[Stretch]) -> None:
        """Compare the stretches of one window."""
        for label in {s[1] for s in (*gold, *found)}:
            ours, theirs = [s for s in found if s[1] == label], [s for s in gold if s[1] == label]
            tally = self.labels[label]
            tally.gold += len(theirs)
            tally.found += len(ours)
            tally.exact += len(set(ours) & set(theirs))
            tally.near_gold += sum(any(_meet(g, f) for f in ours) for g in theirs)
            tally.near_found += sum(any(_meet(g, f) for g in theirs) for f in ours)

    def whole(self, prefix: str) -> Tally:
        """All labels that begin with a prefix as one."""
        total = Tally()
        for label, tally in self.labels.items():
            if label.startswith(prefix):
                for name in Tally.__slots__:
                    setattr(total, name, getattr(total, name) + getattr(tally, name))
        return total

    def lines(self) -> Iterable[str]:
        """A table for people."""
        yield f"{'label':24}{'gold':>7}{'found':>7}{'exact':>8}{'overlap':>9}"
        rows = [("mentions", self.whole("mention")), ("edges", self.whole("edge"))]
        for label, tally in [*rows, *sorted(self.labels.items())]:
            yield (f"{label:24}{tally.gold:7}{tally.found:7}{tally.f1(exact=True):8.3f}{tally.f1(exact=False):9.3f}")


def _meet(a: Stretch, b: Stretch) -> bool:
    return a[0] == b[0] and a[2] < b[3] and b[2] < a[3]


def runs(flags: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """The unbroken runs of a row of flags."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], flags, [False]]).astype(np.int8)))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def gold_stretches(example: Example) -> list[Stretch]:
    """What the corpus has in the fresh words of a window."""
    fresh = example.window.fresh - example.window.words.start
    heads = example.heads
    out = _mentions(heads, fresh)
    for row, head in enumerate(example.rows):
        if head >= fresh:
            out += _parts(int(head), example.roles[row] > 0)
    return out


def read_stretches(example: Example, scores: Mapping[str, NDArray[np.float32]]) -> list[Stretch]:
    """What the network reads there."""
    fresh = example.window.fresh - example.window.words.start
    heads = {name: scores[name].argmax(-1) for name in WORD_HEADS}
    out = _mentions(heads, fresh)
    for head in range(fresh, len(heads["event"])):
        if any(heads[name][head] > 0 for name in LEADING):
            out += _parts(head, scores["pairs"][:, head, :].T > 0)
    return out


def _mentions(heads: Mapping[str, NDArray[np.int64]], fresh: int) -> list[Stretch]:
    out: list[Stretch] = []
    for name in LEADING:
        for place in np.flatnonzero(heads[name][fresh:] > 0) + fresh:
            out.append((int(place), f"mention {WORD_HEADS[name][heads[name][place]]}", int(place), int(place) + 1))
            if name == "event":
                out.append(
                    (int(place), f"modality {WORD_HEADS['modality'][heads['modality'][place]]}", place, place + 1)
                )
                for extra in ("mode", "control", "term", "agreement", "cumulative"):
                    label = WORD_HEADS[extra][max(0, heads[extra][place])]
                    if label:
                        out.append((int(place), f"{extra} {label if extra not in ('mode',) else ''}", place, place + 1))
    return out


def _parts(head: int, flags: NDArray[np.bool_]) -> list[Stretch]:
    return [
        (head, f"edge {ROLES[role]}", first, last) for role in range(len(ROLES)) for first, last in runs(flags[:, role])
    ]


def counts(examples: Sequence[Example]) -> Counter[str]:
    """How often each label stands in a set."""
    return Counter(s[1] for example in examples for s in gold_stretches(example))
