"""The places of an article's claims, located together: one that is sure helps to place the others."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from reportedly.records import Article, Claim, Entity, Where
from reportedly.resolve.places import Gazetteer, PlaceName, find_places, locate


class Sites:
    """Finds and locates places with the gazetteer, which is opened at first need."""

    @cached_property
    def _gazetteer(self) -> Gazetteer:
        return Gazetteer.open()

    def spot(self, text: str) -> tuple[Entity, ...]:
        """The place names of a text."""
        return find_places(text, self._gazetteer)

    def country_of(self, name: str) -> str | None:
        """The ISO alpha-3 code of the best-known place of a name; None where the gazetteer has none."""
        found = self._gazetteer.named(name)
        return max(found, key=lambda f: (-f.match, f.place.population)).place.country if found else None

    def place(self, claims: Sequence[Claim], *, article: Article) -> list[Claim]:
        """The claims with their places located. A name the gazetteer lacks keeps its words and nothing else."""
        asked: dict[tuple[int, str], PlaceName] = {}
        for where in (claim.where for claim in claims):
            if where is not None and where.span is not None:
                name = where.name or where.span.text
                asked[where.span.start, name] = PlaceName(span=where.span, name=name, head=where.feature)
        if not asked:
            return list(claims)
        located = dict(zip(asked, locate(tuple(asked.values()), text=article.text, gazetteer=self._gazetteer), strict=True))
        return [_placed(claim, located) for claim in claims]


def _placed(claim: Claim, located: dict[tuple[int, str], Where | None]) -> Claim:
    where = claim.where
    if where is None or where.span is None:
        return claim
    found = located[where.span.start, where.name or where.span.text]
    if found is None:
        return replace(claim, where=replace(where, feature=None))
    return replace(claim, where=replace(found, span=where.span))
