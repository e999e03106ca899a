"""The arithmetic that suites share: precision, recall and F1 from counts."""

from collections.abc import Hashable, Iterable
from typing import TypeVar

Label = TypeVar("Label", bound=Hashable)


def ratio(right: float, all_of_them: float) -> float:
    """The share that is right; 0 where there is nothing to be right about.

    >>> ratio(3, 4), ratio(0, 0)
    (0.75, 0.0)
    """
    return right / all_of_them if all_of_them else 0.0


def harmonic(precision: float, recall: float) -> float:
    """F1 of a precision and a recall.

    >>> round(harmonic(0.5, 1.0), 3)
    0.667
    """
    return ratio(2 * precision * recall, precision + recall)


def macro_f1(pairs: Iterable[tuple[Label, Label | None]]) -> float:
    """The mean of the classes' F1 over (gold, predicted) pairs, each gold class weighing the same.

    No answer (None) costs recall alone. Classes that the gold never uses have no F1 of their own; predicting one
    counts as a miss of the gold class.

    >>> round(macro_f1([("a", "a"), ("a", "b"), ("b", "b"), ("b", None)]), 3)
    0.583
    """
    gathered = list(pairs)
    scores = []
    for label in sorted({gold for gold, _ in gathered}, key=str):
        right = sum(gold == label == predicted for gold, predicted in gathered)
        given = sum(predicted == label for _, predicted in gathered)
        wanted = sum(gold == label for gold, _ in gathered)
        scores.append(harmonic(ratio(right, given), ratio(right, wanted)))
    return ratio(sum(scores), len(scores))
