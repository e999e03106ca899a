"""An event while it is being put together from the words of one sentence."""

from dataclasses import dataclass, field

from reportedly.graph.lexicon import EventRule
from reportedly.records import Token
from reportedly.records.terms import EventType, FigureKind, Modality


@dataclass(slots=True, kw_only=True)
class Found:
    """An event as it is being put together from the words of one sentence."""

    head: Token
    verb: Token | None
    rule: EventRule | None
    harm: FigureKind | None
    actors: list[Token] = field(default_factory=list)
    recipients: list[Token] = field(default_factory=list)
    nouns: list[Token] = field(default_factory=list)
    modality: Modality = Modality.ACTUAL
    mode: str | None = None
    type: EventType | None = None
    why: str = ""
    is_only_named: bool = False
