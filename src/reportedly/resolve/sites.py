"""The places of an article's claims, located together: one that is sure helps to place the others."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from reportedly.records import Article, Claim, Entity, Where
from reportedly.resolve.places import Gazetteer, PlaceName, find_places, locate
from reportedly.resolve.places.place import Feature

# How well a name matched when it only sounds alike; and from how many people on a town needs no introduction.
_BY_SOUND = 2
_WELL_KNOWN = 100_000


class Sites:
    """Finds and locates places with the gazetteer, which is opened at first need.

    `packs` are place packs used beside those of this machine.
    """

    def __init__(self, packs: Sequence[Path] = ()) -> None:
        self._packs = tuple(packs)

    @cached_property
    def _gazetteer(self) -> Gazetteer:
        own = Gazetteer.open()
        if not self._packs:
            return own
        own.close()
        return Gazetteer((*own.paths, *self._packs))

    def spot(self, text: str) -> tuple[Entity, ...]:
        """The place names of a text."""
        return find_places(text, self._gazetteer)

    def country_of(self, name: str) -> str | None:
        """The country that a place name alone speaks for, ISO alpha-3: of a well-known place, or of the one there is.

        A name in the news that some hamlet far away happens to bear says nothing of what the article is about.
        """
        found = [f.place for f in self._gazetteer.named(name) if f.match < _BY_SOUND]
        if not found:
            return None
        best = max(found, key=lambda place: place.population)
        is_told = best.source == "overlay" or best.feature is Feature.COUNTRY
        is_only = len({place.country for place in found}) == 1 and is_told
        return best.country if is_only or best.population >= _WELL_KNOWN else None

    def place(self, claims: Sequence[Claim], *, article: Article) -> list[Claim]:
        """The claims with their places located. A name the gazetteer lacks keeps its words and nothing else."""
        asked: dict[tuple[int, str], PlaceName] = {}
        for where in (claim.where for claim in claims):
            if where is not None and where.span is not None:
                name = where.name or where.span.text
                if not _is_name(name):
                    continue
                asked[where.span.start, name] = PlaceName(span=where.span, name=name, head=where.feature)
        if not asked:
            return list(claims)
        located = dict(
            zip(asked, locate(tuple(asked.values()), text=article.text, gazetteer=self._gazetteer), strict=True)
        )
        return [_placed(claim, located) for claim in claims]


def _is_name(words: str) -> bool:
    """Whether the words name a place at all: "the bridge" is a bridge, not the village of that name."""
    return any(word[:1].isupper() for word in words.split())


def _placed(claim: Claim, located: dict[tuple[int, str], Where | None]) -> Claim:
    where = claim.where
    if where is None or where.span is None:
        return claim
    found = located.get((where.span.start, where.name or where.span.text))
    if found is None:
        return replace(claim, where=replace(where, feature=None))
    return replace(claim, where=replace(found, span=where.span))
