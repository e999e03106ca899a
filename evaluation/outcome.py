"""What one evaluation suite hands back: its figures, what was predicted, and every miss."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One suite's result.

    `items` counts what was scored (sentences, articles, gold rows). `figures` are fractions between 0 and 1 unless
    their name says otherwise. `predictions` holds one JSON object per item, in the gold's own terms, so that anyone can
    score them again; `errors` holds one object per miss. Both carry the item's `id`. `notes` say what a reader of the
    figures must know.
    """

    suite: str
    items: int
    figures: dict[str, float] = field(default_factory=dict)
    predictions: list[dict[str, Any]] = field(default_factory=list)
    errors: list[dict[str, Any]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
