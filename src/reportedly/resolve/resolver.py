"""Resolves the claims of one article together: its times in order, its places and actors against each other."""

import re
from collections.abc import Sequence
from pathlib import Path

from reportedly.records import Article, ArticleGraph, Claim, Entity, Span
from reportedly.resolve.people import People
from reportedly.resolve.reckoning import reckoned
from reportedly.resolve.scene import with_scene
from reportedly.resolve.sites import Sites
from reportedly.resolve.story import Story
from reportedly.resolve.times import find_times


def _tellers(article: Article) -> tuple[Entity, ...]:
    """Where an article names its outlet or agency: "told Sahara Wire" is said to nobody's place.

    A name of one word may well be a place or a party, too, and is left to the tables.
    """
    names = {name for name in (article.outlet, article.agency) if name and " " in name.strip()}
    return tuple(
        Entity(span=Span.cut(article.text, *found.span()), label="organisation", origin="actors")
        for name in sorted(names)
        for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", article.text)
    )


class Resolver:
    """Turns the words of claims into calendar days, places and actors. Holds the gazetteer open once it was needed.

    `packs` are place packs used beside those of this machine.
    """

    def __init__(self, packs: Sequence[Path] = ()) -> None:
        self._sites = Sites(packs)
        self._people = People(country_of=self._sites.country_of)

    def spot(self, article: Article) -> tuple[Entity, ...]:
        """The times, places and actors that the tables know in an article; they overrule the parser's guesses."""
        times = tuple(Entity(span=t.span, label="time", origin="times") for t in find_times(article.text))
        return (*times, *self._sites.spot(article.text), *self._people.spot(article.text), *_tellers(article))

    def resolve(self, claims: Sequence[Claim], *, article: Article, graph: ArticleGraph) -> tuple[Claim, ...]:
        """The claims with their values resolved, in the same order. What cannot be told stays None."""
        story = Story.of(article, graph)
        dated = [story.date(claim) for claim in claims]
        counted = reckoned(dated, article=article, expressions=dict(story.expressions))
        placed = self._sites.place(counted, article=article)
        staged = with_scene(placed, graph=graph)
        return self._people.name(staged, article=article, graph=graph)
