"""An article's text cut into pieces, so that a page can mark sentence, evidence and the words of attribution."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from reportedly.records import Claim, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of text; the pieces joined are the text again."""

    text: str
    is_sentence: bool = False
    is_evidence: bool = False
    is_cue: bool = False


def pieces(text: str, claim: Claim, *, start: int = 0, end: int | None = None) -> tuple[Piece, ...]:
    """The text from `start` to `end`, cut wherever the claim's sentence, evidence or cue words begin or end."""
    end = len(text) if end is None else end
    cues = [link.cue for link in claim.attribution if link.cue]
    spans = [claim.sentence, *claim.evidence, *cues]
    inner = {edge for span in spans for edge in (span.start, span.end) if start < edge < end}
    edges = [start, *sorted(inner), end]
    return tuple(
        Piece(
            text=text[left:right],
            is_sentence=_holds([claim.sentence], left),
            is_evidence=_holds(claim.evidence, left),
            is_cue=_holds(cues, left),
        )
        for left, right in pairwise(edges)
        if left < right
    )


def sentence(text: str, claim: Claim) -> tuple[Piece, ...]:
    """The claim's sentence alone; evidence outside it follows behind an ellipsis."""
    home = claim.sentence
    far = [span for span in claim.evidence if span.end <= home.start or span.start >= home.end]
    beyond = (Piece(text=f" … {span.text}", is_evidence=True) for span in far)
    return (*pieces(text, claim, start=home.start, end=home.end), *beyond)


def _holds(spans: Iterable[Span], at: int) -> bool:
    return any(span.start <= at < span.end for span in spans)
