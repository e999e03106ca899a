"""The article graph: the joint between language and logic.

A producer (dependency rules, or a trained reader) turns an article's sentences into mentions and labelled edges;
`claims` reads nothing else. A chain such as *ministry denied* <- *media reports* <- *ambassador said* is a path of cue
mentions joined by `says` edges, so nesting needs no special case.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from reportedly.records.article import Article
from reportedly.records.sentence import Sentence
from reportedly.records.span import Span
from reportedly.records.terms import (
    Access,
    ControlChange,
    EventType,
    FigureKind,
    Modality,
    Stance,
    Tense,
    TermKind,
    Verification,
)


class MentionKind(StrEnum):
    """What a stretch of words stands for."""

    EVENT = "event"
    CUE = "cue"
    SOURCE = "source"
    PARTICIPANT = "participant"
    PLACE = "place"
    TIME = "time"
    COUNT = "count"
    WEAPON = "weapon"
    HEDGE = "hedge"


class EdgeLabel(StrEnum):
    """How two mentions hang together; each label is read "from -> to"."""

    ACTOR = "actor"  # event -> participant or place that does it
    RECIPIENT = "recipient"  # event -> participant or place that it is done to
    AT = "at"  # event -> place
    WHEN = "when"  # event -> time it happened; cue -> time it was said
    COUNT = "count"  # event -> count
    PART_OF = "part_of"  # count -> the count it is a part of
    WITH = "with"  # event -> weapon
    SOURCE_OF = "source_of"  # cue -> the source that speaks
    SAYS = "says"  # cue -> event or cue that is said
    HEDGED = "hedged"  # event or cue -> hedge
    POSSESSOR = "possessor"  # participant or source -> whose it is ("its fighters")
    SAME_AS = "same_as"  # later mention -> the earlier one it stands for
    CONTINUES_QUOTE = "continues_quote"  # cue of a later sentence -> cue that opened the quote
    ABOUT = "about"  # cue or event -> the event or cue that it denies, doubts, confirms
    FORMER_HOLDER = "former_holder"  # control event -> who held the place before
    TERM_OF = "term_of"  # a term -> the event or participant that names the agreement


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What an event or cue mention was read as; the fields that do not apply stay None.

    For events: type, mode, modality, tense, the control change and the figure kind it counts, the term it states.
    For cues: stance, access, verification, and `content`, the words that are said.
    """

    event_type: EventType | None = None
    event_mode: str | None = None
    contexts: tuple[str, ...] = ()
    modality: Modality = Modality.ACTUAL
    tense: Tense | None = None
    control: ControlChange | None = None
    harm: FigureKind | None = None
    term: TermKind | None = None
    deadline: Span | None = None
    condition: Span | None = None
    exception: Span | None = None
    stance: Stance | None = None
    access: Access | None = None
    verification: Verification = Verification.NONE
    content: Span | None = None
    scope: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A stretch of words with a part to play. `id` counts from 0 in the article, in text order.

    `clause` holds the smallest stretches of text that give the mention its meaning (an event with its arguments and
    figures); they become a claim's evidence. `rule` names what produced the mention, `choice` what a network chose
    there, how sure it was and what came next: both for `explain`.
    """

    id: int
    kind: MentionKind
    sentence: int
    span: Span
    clause: tuple[Span, ...] = ()
    reading: Reading | None = None
    label: str | None = None
    rule: str = ""
    choice: str = ""
    confidence: float = 1.0

    @property
    def origin(self) -> str:
        """Rule and choice in one line."""
        return "; ".join(part for part in (self.rule, self.choice) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A labelled arrow between two mentions, by their ids."""

    label: EdgeLabel
    start: int
    end: int
    confidence: float = 1.0


_Of = dict[tuple[int, EdgeLabel], list[Mention]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ends:
    """The edges of a graph sorted by their ends, once: a walk through the graph costs no more than its steps."""

    ahead: _Of = field(default_factory=dict)
    behind: _Of = field(default_factory=dict)

    @classmethod
    def of(cls, edges: tuple[Edge, ...], mentions: tuple[Mention, ...]) -> "_Ends":
        ends = cls()
        for edge in edges:
            ends.ahead.setdefault((edge.start, edge.label), []).append(mentions[edge.end])
            ends.behind.setdefault((edge.end, edge.label), []).append(mentions[edge.start])
        return ends


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleGraph:
    """Everything read in one article: `mentions[i].id == i`, edges sorted by start, label, end."""

    article_id: str
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    edges: tuple[Edge, ...]
    made_by: str
    _ends: _Ends | None = field(init=False, default=None, repr=False, compare=False)

    def targets(self, mention: Mention, label: EdgeLabel) -> tuple[Mention, ...]:
        """The mentions that `mention` points at with `label`, in text order."""
        return tuple(self._sorted().ahead.get((mention.id, label), ()))

    def sources(self, mention: Mention, label: EdgeLabel) -> tuple[Mention, ...]:
        """The mentions that point at `mention` with `label`, in text order."""
        return tuple(self._sorted().behind.get((mention.id, label), ()))

    def _sorted(self) -> _Ends:
        ends = self._ends or _Ends.of(self.edges, self.mentions)
        object.__setattr__(self, "_ends", ends)
        return ends


class GraphReader(Protocol):
    """Whatever turns an article's sentences into its graph: rules, or a trained reader."""

    name: str

    def draw(self, article: Article, sentences: Sequence[Sentence]) -> ArticleGraph:
        """The graph of one article."""
        ...
