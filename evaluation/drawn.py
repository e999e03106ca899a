"""What a reader drew in a text: the graph, and the claims that the product makes of it."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.clean.dates import when_of
from reportedly.pipeline import Pipeline
from reportedly.records import Article, ArticleGraph, Claim, GraphReader, Sentence
from reportedly.records.terms import PublishedBasis


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """One text with its graph and its claims; all offsets count in the text as it was given."""

    text: str
    graph: ArticleGraph
    claims: tuple[Claim, ...]


class Drawer(Pipeline):
    """The product's own pipeline, which also hands out the graph between words and claims.

    Without a reader it is the product's default one. It inherits so that this default is asked of the pipeline and
    not repeated here.
    """

    def __init__(self, reader: GraphReader | None = None) -> None:
        super().__init__(reader)
        self._kept = _Keeping(self._reader)
        self._reader = self._kept

    def draw(self, text: str, *, published: str | None = None, outlet: str | None = None) -> Drawn:
        """The graph and the claims of a text, which is taken as it stands: nothing is cleaned away."""
        name = hashlib.sha256(text.encode()).hexdigest()
        when = when_of(published) if published else None
        story = Article(
            id=name,
            source="text",
            outlet=outlet,
            language="en",
            text=text,
            published=when,
            published_basis=PublishedBasis.GIVEN if when else PublishedBasis.NONE,
            sha256=name,
        )
        claims = self.article(story).claims
        return Drawn(text=text, graph=self._kept.last, claims=claims)


class _Keeping:
    """Passes everything on to a reader and keeps the graph that it drew last."""

    last: ArticleGraph

    def __init__(self, reader: GraphReader) -> None:
        self.name = reader.name
        self._inner = reader

    def draw(self, article: Article, sentences: Sequence[Sentence]) -> ArticleGraph:
        """The inner reader's graph."""
        self.last = self._inner.draw(article, sentences)
        return self.last
