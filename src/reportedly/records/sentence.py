"""Sentences as plain records: what `parse` knows, without a trace of the library it used."""

from dataclasses import dataclass

from reportedly.records.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One word of a sentence.

    `index` and `head` count tokens within the sentence (a root is its own head); `start` and `end` count code points
    in the article. `pos` is the Universal POS tag, `tag` the Penn tag, `dep` the ClearNLP dependency label.
    """

    index: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A named stretch of a sentence. `label` is person, organisation, place, nationality, facility, time or number;
    `origin` says who found it (parser, gazetteer, actors, times): the tables overrule the parser."""

    span: Span
    label: str
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of an article; `paragraph` and `index` count from 0 in the article."""

    index: int
    paragraph: int
    span: Span
    tokens: tuple[Token, ...]
    entities: tuple[Entity, ...] = ()
