"""Claims: one assertion by somebody, at one place in one article, with the whole chain of who says so."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.records.span import Span
from reportedly.records.terms import (
    Access,
    ClaimKind,
    Context,
    ControlChange,
    ControlStatus,
    EventType,
    Modality,
    SpeakerType,
    Stance,
    TermKind,
    Verification,
)
from reportedly.records.values import Actor, Figure, When, Where


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One step of an attribution chain: a speaker, the cue word, and what the speaker does with the content.

    `span` is the clause that holds speaker and cue.
    """

    speaker: Actor
    speaker_type: SpeakerType = SpeakerType.OTHER
    cue: Span | None = None
    stance: Stance = Stance.ASSERTS
    access: Access = Access.CANNOT_BE_JUDGED
    span: Span | None = None

    @property
    def family(self) -> str | None:
        """Whoever owns or commands the speaker."""
        return self.speaker.family


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlClaim:
    """Who holds or took a place, according to the claim that carries it."""

    holder: Actor | None = None
    former: Actor | None = None
    change: ControlChange
    status: ControlStatus | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TermClaim:
    """One obligation of a plan, truce or resolution, as an article words it.

    `agreement` is what the article calls the text it stands in; `deadline` and `window` are resolved times.
    """

    kind: TermKind
    agreement: str | None = None
    obligor: tuple[Actor, ...] = ()
    obligee: tuple[Actor, ...] = ()
    area: Where | None = None
    deadline: When | None = None
    window: When | None = None
    quantity: Figure | None = None
    condition: Span | None = None
    exception: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One assertion that somebody makes; never a fact (FIELD.md section 1).

    `attribution` runs outermost first and does not repeat the outlet; empty means that the outlet itself speaks.
    `trigger` is the word the claim hangs on; with article and kind it makes the id, so that a better reader or a new
    place pack changes the values and not the name. `about` is the id of the claim that is denied, doubted, confirmed.
    `confidence` is how likely a careful reader would keep the claim; `rule` names what in the reader produced it, with
    the network's choice, its score and the runner-up where it was asked.
    """

    id: str
    article_id: str
    kind: ClaimKind
    trigger: Span
    sentence: Span
    event_type: EventType | None = None
    event_mode: str | None = None
    contexts: tuple[Context, ...] = ()
    modality: Modality = Modality.ACTUAL
    actors: tuple[Actor, ...] = ()
    recipients: tuple[Actor, ...] = ()
    attribution: tuple[Link, ...] = ()
    stance: Stance = Stance.ASSERTS
    hedges: tuple[Span, ...] = ()
    verification: Verification = Verification.NONE
    content: Span | None = None
    about: str | None = None
    said: When | None = None
    when: When | None = None
    where: Where | None = None
    figures: tuple[Figure, ...] = ()
    weapons: tuple[Span, ...] = ()
    control: ControlClaim | None = None
    term: TermClaim | None = None
    evidence: tuple[Span, ...]
    confidence: float = 1.0
    rule: str = ""
    made_by: str

    @property
    def speaker(self) -> Actor | None:
        """Whoever is nearest to the content: the innermost link's speaker, None when the outlet speaks."""
        return self.attribution[-1].speaker if self.attribution else None

    def has_word(self, stems: Iterable[str]) -> bool:
        """Whether the claim's own words hold one that begins with one of the stems."""
        sought = tuple(stems)
        return any(span.has_word(sought) for span in self.evidence)

    def __str__(self) -> str:
        """One readable line: who says, what kind, when, where, in which words."""
        said_by = " <- ".join(link.speaker.called for link in self.attribution) or "the outlet itself"
        what = "/".join(str(part) for part in (self.event_type, self.event_mode) if part) or str(self.kind)
        when = self.when.start[:10] if self.when and self.when.start else "undated"
        where = (self.where.name or (self.where.span.text if self.where.span else None)) if self.where else None
        words = " … ".join(span.text for span in self.evidence)
        return f"{said_by} {self.stance}: {what} ({self.modality}), {when}, {where or 'unplaced'}: “{words}”"


def claim_id(*, article_id: str, trigger: Span, kind: ClaimKind) -> str:
    """The name a claim keeps for ever: hash of article, trigger span and kind (DESIGN.md section 3).

    >>> claim_id(article_id="a" * 64, trigger=Span(start=3, end=9, text="shells"), kind=ClaimKind.EVENT)
    '0facc60532844fa6'
    """
    key = f"{article_id}\x1f{trigger.start}\x1f{trigger.end}\x1f{kind}"
    return hashlib.sha256(key.encode()).hexdigest()[:16]
