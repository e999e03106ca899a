"""Counts of what was asked, given and right, and the figures that follow from them."""

from collections import defaultdict
from dataclasses import dataclass, field

from evaluation.measures import harmonic, ratio


@dataclass(slots=True)
class Tally:
    """How many there are in the gold, how many were found, and how many of these are right."""

    gold: int = 0
    found: int = 0
    right: int = 0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return harmonic(ratio(self.right, self.found), ratio(self.right, self.gold))


@dataclass(slots=True)
class Tallies:
    """Tallies by name."""

    by_name: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))

    def add(self, name: str, *, gold: int = 0, found: int = 0, right: int = 0) -> None:
        """Count up under a name."""
        tally = self.by_name[name]
        tally.gold, tally.found, tally.right = tally.gold + gold, tally.found + found, tally.right + right

    def figures(self, name: str) -> dict[str, float]:
        """Precision, recall and F1 of a name.

        >>> counted = Tallies()
        >>> counted.add("cue", gold=4, found=2, right=1)
        >>> counted.figures("cue")
        {'cue_precision': 0.5, 'cue_recall': 0.25, 'cue_f1': 0.3333333333333333}
        """
        tally = self.by_name[name]
        return {
            f"{name}_precision": ratio(tally.right, tally.found),
            f"{name}_recall": ratio(tally.right, tally.gold),
            f"{name}_f1": tally.f1,
        }
