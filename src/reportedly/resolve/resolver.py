"""Resolves the claims of one article together: its times in order, its places and actors against each other."""

from collections.abc import Sequence
from pathlib import Path

from reportedly.records import Article, ArticleGraph, Claim, Entity
from reportedly.resolve.people import People
from reportedly.resolve.reckoning import reckoned
from reportedly.resolve.scene import with_scene
from reportedly.resolve.sites import Sites
from reportedly.resolve.story import Story
from reportedly.resolve.times import find_times


class Resolver:
    """Turns the words of claims into calendar days, places and actors. Holds the gazetteer open once it was needed.

    `packs` are place packs used beside those of this machine.
    """

    def __init__(self, packs: Sequence[Path] = ()) -> None:
        self._sites = Sites(packs)
        self._people = People(country_of=self._sites.country_of)

    def spot(self, text: str) -> tuple[Entity, ...]:
        """The times, places and actors that the tables know in a text; they overrule the parser's guesses."""
        times = tuple(Entity(span=t.span, label="time", origin="times") for t in find_times(text))
        return (*times, *self._sites.spot(text), *self._people.spot(text))

    def resolve(self, claims: Sequence[Claim], *, article: Article, graph: ArticleGraph) -> tuple[Claim, ...]:
        """The claims with their values resolved, in the same order. What cannot be told stays None."""
        story = Story.of(article, graph)
        dated = [story.date(claim) for claim in claims]
        counted = reckoned(dated, article=article, expressions=dict(story.expressions))
        placed = self._sites.place(counted, article=article)
        staged = with_scene(placed, graph=graph)
        return self._people.name(staged, article=article, graph=graph)
