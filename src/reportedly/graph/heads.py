"""What a reader without grammar hands over: head words, what they tell of, and the words that play a part for them."""

from dataclasses import dataclass

from reportedly.records import Span
from reportedly.records.terms import ControlChange, EventType, FigureKind, Modality, Stance, TermKind, Verification

# The parts that words can play for a head; a count is named by what it counts.
COUNTS: tuple[str, ...] = tuple(kind.value for kind in FigureKind if kind is not FigureKind.OTHER)
PARTS: tuple[str, ...] = (
    *("by", "to", "at", "when", "with", "hedge", "says", "about", "part", "former", "of"),
    *("deadline", "condition", "exception"),
    *COUNTS,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Words that play a part for a head: `role` is one of PARTS, `span` stands in the article."""

    role: str
    span: Span
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """One word that tells of an event, hands words on, or speaks of verification; it may do several at once.

    `event` is the type, "-" where people are merely counted, "" where the word tells of no event. `confidence` is the
    reader's chance of that choice, `meant` that of the modality; `rival` is what it would have chosen next, with its
    chance.
    """

    sentence: int
    span: Span
    event: str = ""
    mode: str | None = None
    cue: Stance | None = None
    check: Verification | None = None
    modality: Modality = Modality.ACTUAL
    control: ControlChange | None = None
    term: TermKind | None = None
    is_agreement: bool = False
    is_cumulative: bool = False
    parts: tuple[Part, ...] = ()
    confidence: float = 1.0
    meant: float = 1.0
    rival: tuple[str, float] | None = None

    @property
    def type(self) -> EventType | None:
        """The event type, None where none fits."""
        return EventType(self.event) if self.event not in {"", "-"} else None

    def spans(self, *roles: str) -> tuple[Span, ...]:
        """The words that play these parts, in text order."""
        return tuple(sorted((p.span for p in self.parts if p.role in roles), key=lambda s: (s.start, s.end)))
