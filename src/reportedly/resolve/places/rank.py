"""Which of its namesakes each name of an article means, decided for all names together. Pure arithmetic.

A candidate's points are a weighted sum of a few features; the article's countries, provinces and other places enter
through the chances of the other names, so the sum is worked out in rounds, starting without them. The points of all
candidates and of "no place" become chances by a softmax.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log, log10
from typing import TypeVar

from reportedly.resolve.places.context import Context
from reportedly.resolve.places.place import Feature, Found, Place, distance_km

_SETTLED = frozenset({Feature.TOWN, Feature.VILLAGE})
_ROUNDS = 3
# Federations whose states are named by themselves in news; elsewhere a province's bare name means its chief town.
_STATES = frozenset({"USA", "CAN", "AUS", "IND", "DEU", "BRA", "MEX"})
K = TypeVar("K")


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What each feature is worth, in natural-log units. Chosen by a coordinate sweep (docs/why/places.md)."""

    population: float = 0.75
    main_name: float = 1.2
    by_sound: float = -3.0
    by_consonants: float = -4.5
    holder: float = 7.0
    elsewhere: float = -3.0
    head: float = 2.5
    against_head: float = -1.5
    country: float = 3.5
    admin1: float = 4.0
    near: float = 2.5
    near_km: float = 120.0
    people: float = 0.6
    nation: float = 3.0
    province: float = 1.0
    seat: float = -1.0
    district: float = -1.5
    overlay: float = 1.0
    nowhere: float = 1.0
    person: float = 5.0
    temperature: float = 1.0


WEIGHTS = Weights()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """A name's candidates with their chances, likeliest first; `nowhere` is the chance that it is no place."""

    chances: tuple[tuple[Found, float], ...]
    nowhere: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Company:
    """The other names of an article, as chances: how much speaks for each country and province, and where they lie."""

    countries: dict[str, float]
    provinces: dict[tuple[str, str], float]
    points: tuple[tuple[Place, float], ...]


def rank(contexts: Sequence[Context], *, peoples: Counter[str], weights: Weights = WEIGHTS) -> tuple[Ranked, ...]:
    """The candidates of every name with their chances. Same names with the same context get the same answer."""
    alone = [tuple(_alone(context, found, weights) for found in context.candidates) for context in contexts]
    shared = _one_sense(contexts)
    ranked = [_softmax(context, points, weights) for context, points in zip(contexts, alone, strict=True)]
    nations = {country: weights.people * log(1 + times) for country, times in peoples.items()}
    for _ in range(_ROUNDS):
        following = []
        for at, context in enumerate(contexts):
            company = _company(contexts, ranked, at, nations)
            points = tuple(
                own + _together(found, company, weights) + shared[context.asked.lookups].get(found.place.place_id, 0.0)
                for found, own in zip(context.candidates, alone[at], strict=True)
            )
            following.append(_softmax(context, points, weights))
        ranked = following
    return tuple(ranked)


def _alone(context: Context, found: Found, weights: Weights) -> float:
    """A candidate's points by itself: how well known, how well the name fits, what the words beside it allow."""
    place = found.place
    points = weights.population * log10(place.population + 10)
    points += (weights.main_name, 0.0, weights.by_sound, weights.by_consonants)[found.match]
    if place.source == "overlay":
        points += weights.overlay
    features = context.asked.features
    if features:
        points += _fit(place, features, weights)
    points += _kind(place, context, weights)
    if any(_is_held(place, holder) for holder in context.holders):
        points += weights.holder
    elif any(holder.feature is Feature.COUNTRY and holder.country != place.country for holder in context.holders[:1]):
        points += weights.elsewhere
    return points


def _fit(place: Place, features: tuple[Feature, ...], weights: Weights) -> float:
    """What the noun beside the name says: fully for the kind it names first, a little less for those it allows."""
    if place.feature == features[0]:
        return weights.head
    return weights.head - 0.8 if place.feature in features else weights.against_head


def _kind(place: Place, context: Context, weights: Weights) -> float:
    """A province's bare name means its chief town, except for the states of federations; a district's hardly ever."""
    features = context.asked.features
    if place.feature in (Feature.COUNTRY, Feature.CONTINENT):
        return weights.nation
    if place.feature is Feature.ADMIN1 and Feature.ADMIN1 not in features:
        is_state = place.country in _STATES and not any(_outshines(found.place, place) for found in context.candidates)
        return weights.province if is_state else weights.seat
    if place.feature is Feature.ADMIN2 and Feature.ADMIN2 not in features:
        return weights.district
    return 0.0


def _outshines(town: Place, state: Place) -> bool:
    """Whether a great city bears the state's name: bare "New York" and "Washington" are the cities."""
    return town.feature is Feature.TOWN and town.country == state.country and town.population > 500_000


def _is_held(place: Place, holder: Place) -> bool:
    if place.place_id == holder.place_id or place.country != holder.country:
        return False
    if holder.feature is Feature.COUNTRY:
        return place.feature is not Feature.COUNTRY
    if holder.feature is Feature.ADMIN1:
        return place.admin1 == holder.name or distance_km(place, holder) < holder.radius_km / 2
    if holder.feature is Feature.ADMIN2:
        return place.admin2 == holder.name
    return place.population < holder.population and distance_km(place, holder) < 30.0


def _one_sense(contexts: Sequence[Context]) -> dict[tuple[str, ...], dict[str, float]]:
    """What a holder beside one mention of a name does for the other mentions: half as many points."""
    shared: dict[tuple[str, ...], dict[str, float]] = {}
    for context in contexts:
        own = shared.setdefault(context.asked.lookups, {})
        if context.holders:
            for found in context.candidates:
                if any(_is_held(found.place, holder) for holder in context.holders):
                    own[found.place.place_id] = 4.0
    return shared


def _company(
    contexts: Sequence[Context],
    ranked: Sequence[Ranked],
    at: int,
    nations: dict[str, float],
) -> _Company:
    countries: dict[str, float] = defaultdict(float)
    provinces: dict[tuple[str, str], float] = defaultdict(float)
    points: list[tuple[Place, float]] = []
    own = contexts[at].asked.lookups
    seen: set[tuple[str, ...]] = {own}
    for other, answer in zip(contexts, ranked, strict=True):
        if other.asked.lookups in seen:
            continue
        seen.add(other.asked.lookups)
        for found, chance in answer.chances[:4]:
            place = found.place
            if place.country:
                countries[place.country] += chance
                if place.admin1 and place.feature is not Feature.COUNTRY:
                    provinces[(place.country, place.admin1)] += chance
            if place.feature not in (Feature.COUNTRY, Feature.CONTINENT) and chance > 0.3:
                points.append((place, chance))
    for country, amount in nations.items():
        countries[country] += amount
    return _Company(countries=_shares(countries), provinces=_shares(provinces), points=tuple(points))


def _shares(counts: dict[K, float]) -> dict[K, float]:
    total = sum(counts.values()) + 0.5
    return {name: count / total for name, count in counts.items()}


def _together(found: Found, company: _Company, weights: Weights) -> float:
    """A candidate's points for lying where the article's other places lie."""
    place = found.place
    points = weights.country * company.countries.get(place.country or "", 0.0)
    if place.feature in (Feature.COUNTRY, Feature.CONTINENT):
        return points
    points += weights.admin1 * company.provinces.get((place.country or "", place.admin1 or ""), 0.0)
    closest = max(
        (chance * exp(-distance_km(place, other) / weights.near_km) for other, chance in company.points), default=0.0
    )
    return points + weights.near * closest


def _softmax(context: Context, points: Sequence[float], weights: Weights) -> Ranked:
    nowhere = weights.nowhere + (weights.person if context.is_person else 0.0)
    top = max((*points, nowhere))
    powers = [exp((point - top) / weights.temperature) for point in points]
    nothing = exp((nowhere - top) / weights.temperature)
    total = sum(powers) + nothing
    pairs = sorted(zip(context.candidates, powers, strict=True), key=lambda pair: (-pair[1], pair[0].place.place_id))
    return Ranked(chances=tuple((found, power / total) for found, power in pairs), nowhere=nothing / total)
