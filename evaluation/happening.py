"""How a reader takes the word of an event: as something that happened, or as anything else."""

from evaluation.drawn import Drawn
from reportedly.claims.chain import chain, cue_path, stance_of
from reportedly.records import Claim, Mention, MentionKind, Reading, Span
from reportedly.records.terms import ClaimKind, Modality, Stance

# What the record tells as having happened; `historical` happened too, before the story's own days.
REAL = frozenset({Modality.ACTUAL, Modality.ONGOING, Modality.HISTORICAL})
# Claims that tell of somebody's saying something: their modality is that of the saying.
_SPEECH = frozenset({ClaimKind.STATEMENT, ClaimKind.DENIAL})


def read_at(drawn: Drawn, word: Span) -> Modality | None:
    """The modality of the claim or event mention that hangs on a word; None where the reader has no event there.

    A claim goes before a mere mention, and of several claims at one word that which tells it as real, as this is what
    would reach the record. A mention that somebody denies counts as negated, as a claim does. At the word of a saying
    ("vowed to hunt them down") the saying is asked for, which the record tells as made; how the words are meant that
    were said (`future`) is the modality of the statement.
    """
    told = [_of_word(claim) for claim in drawn.claims if claim.trigger.meets(word)]
    if told:
        return next((modality for modality in told if modality in REAL), told[0])
    events = (m for m in drawn.graph.mentions if m.kind is MentionKind.EVENT and m.span.meets(word))
    return next((_as_handed_on(drawn, event) for event in events), None)


def _of_word(claim: Claim) -> Modality:
    cues = (link.cue for link in claim.attribution)
    is_said = claim.kind in _SPEECH and any(cue is not None and cue.meets(claim.trigger) for cue in cues)
    return Modality.ACTUAL if is_said else claim.modality


def read_around(drawn: Drawn, word: Span) -> Modality | None:
    """The modality of the claim with the shortest evidence that holds a word; None where no claim tells of it."""
    around = [claim for claim in drawn.claims if claim.kind not in _SPEECH and _holding(claim, word)]
    nearest = min(around, key=lambda claim: min(s.end - s.start for s in _holding(claim, word)), default=None)
    return nearest.modality if nearest is not None else None


def _holding(claim: Claim, word: Span) -> list[Span]:
    return [span for span in claim.evidence if span.holds(word)]


def _as_handed_on(drawn: Drawn, event: Mention) -> Modality:
    modality = (event.reading or Reading()).modality
    links = chain(drawn.graph, cue_path(drawn.graph, event))
    return Modality.NEGATED if modality.is_real and stance_of(links) is Stance.DENIES else modality
