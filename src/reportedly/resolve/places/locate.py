"""Where an article's place names lie: names, text and gazetteer in; Where records out, None for what is no place."""

from collections.abc import Sequence

from reportedly.records.terms import WherePrecision
from reportedly.records.values import Rival, Where
from reportedly.resolve.places.context import Context, contexts, peoples
from reportedly.resolve.places.find import find_places
from reportedly.resolve.places.gazetteer import Gazetteer
from reportedly.resolve.places.name import PlaceName
from reportedly.resolve.places.place import PRECISION, Feature
from reportedly.resolve.places.rank import Ranked, rank

_RIVALS = 5
# A rival less likely than this is not worth a person's look.
_LEAST = 0.01
_NEAR_KM = 20.0
_WIDE = frozenset({Feature.COUNTRY, Feature.ADMIN1, Feature.CONTINENT})


def locate(names: Sequence[PlaceName], *, text: str, gazetteer: Gazetteer) -> tuple[Where | None, ...]:
    """The place of each name, decided for the whole article together; None where the name is no known place.

    `score` is the chance that the answer is right, by the ranker's own reckoning; other readings stay as rivals.
    """
    around = contexts(names, text=text, gazetteer=gazetteer)
    ranked = rank(around, peoples=peoples(text))
    return tuple(_where(*each) for each in zip(names, around, ranked, strict=True))


def places(text: str) -> tuple[Where, ...]:
    """The places of a text, found and located with this machine's gazetteer.

    >>> [(where.name, where.country) for where in places("Shells fell on Rastan, near Homs.")]
    [('Rastan', 'SYR'), ('Homs', 'SYR')]
    """
    gazetteer = Gazetteer.open()
    try:
        entities = find_places(text, gazetteer)
        names = [PlaceName(span=entity.span, name=entity.span.text) for entity in entities]
        return tuple(where for where in locate(names, text=text, gazetteer=gazetteer) if where)
    finally:
        gazetteer.close()


def _where(name: PlaceName, context: Context, ranked: Ranked) -> Where | None:
    if not ranked.chances or ranked.nowhere >= ranked.chances[0][1]:
        return None
    place, score = ranked.chances[0][0].place, ranked.chances[0][1]
    precision = PRECISION[place.feature]
    radius = place.radius_km
    if context.is_near and place.feature not in _WIDE:
        precision, radius = WherePrecision.NEAR, radius + _NEAR_KM
    elif context.asked.is_part and place.feature in _WIDE:
        precision = WherePrecision.REGION
    is_area = place.feature in (Feature.COUNTRY, Feature.CONTINENT)
    return Where(
        name=place.name, geonames_id=place.geonames_id, place_id=place.place_id, source=place.source,
        latitude=place.latitude, longitude=place.longitude, radius_km=radius, country=place.country,
        admin1=None if is_area else place.admin1, admin2=None if is_area else place.admin2,
        feature=str(place.feature), precision=precision, score=round(score, 4), rivals=_rivals(ranked), span=name.span,
    )  # fmt: skip


def _rivals(ranked: Ranked) -> tuple[Rival, ...]:
    return tuple(
        Rival(
            name=found.place.name, place_id=found.place.place_id, country=found.place.country,
            latitude=found.place.latitude, longitude=found.place.longitude, score=round(chance, 4),
        )
        for found, chance in ranked.chances[1 : 1 + _RIVALS]
        if chance >= _LEAST
    )  # fmt: skip
