"""What a run of reading did, step by step and in all."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from reportedly.records import Skipped


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What a run of `read` did: articles new to the book, articles it knew already, claims found, what was skipped."""

    articles: int = 0
    known: int = 0
    claims: int = 0
    skipped: tuple[Skipped, ...] = ()

    def plus(self, *, articles: int = 0, known: int = 0, claims: int = 0, skipped: Sequence[Skipped] = ()) -> "Tally":
        """The tally a step later."""
        return replace(
            self,
            articles=self.articles + articles,
            known=self.known + known,
            claims=self.claims + claims,
            skipped=(*self.skipped, *skipped),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """How far a run is: `source` is what was just read or skipped."""

    source: str
    tally: Tally


OnProgress = Callable[[Step], None]
