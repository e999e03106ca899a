"""What a source hands to the builder: one place with all its spellings. No I/O."""

import re
from dataclasses import dataclass

from reportedly.resolve.places.place import Feature, dispersion_km

# How far a place of each kind reaches, in kilometres, and how many people stand behind its name when nobody counted.
# The second number is a measure of how often news names such a place, not a census.
USUAL: dict[Feature, tuple[float, int]] = {
    Feature.COUNTRY: (400.0, 5_000_000),
    Feature.ADMIN1: (80.0, 500_000),
    Feature.ADMIN2: (30.0, 50_000),
    Feature.REGION: (60.0, 500_000),
    Feature.CONTINENT: (3000.0, 100_000_000),
    Feature.TOWN: (3.0, 20_000),
    Feature.VILLAGE: (2.0, 500),
    Feature.DISTRICT: (1.5, 20_000),
    Feature.CAMP: (1.0, 20_000),
    Feature.CROSSING: (1.0, 20_000),
    Feature.FRONT: (15.0, 20_000),
    Feature.BASE: (2.0, 20_000),
    Feature.AIRPORT: (3.0, 20_000),
    Feature.PRISON: (1.0, 20_000),
    Feature.SITE: (1.0, 10_000),
    Feature.WATER: (30.0, 50_000),
    Feature.SEA: (400.0, 1_000_000),
    Feature.ISLAND: (15.0, 50_000),
    Feature.MOUNTAIN: (15.0, 10_000),
    Feature.ROAD: (20.0, 5_000),
}


_NOT_LATIN = re.compile("[\u0250-\u02af\u0370-\u1dff\u2c00-\uffff]")
_ARTICLES = ("al-", "el-", "an-", "as-", "ad-", "ar-", "at-", "az-")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One place as a source tells it. `population` and `radius_km` are None where the source does not say."""

    place_id: str
    source: str
    name: str
    variants: tuple[str, ...] = ()
    latitude: float
    longitude: float
    country: str | None = None
    admin1: str | None = None
    admin2: str | None = None
    feature: Feature
    population: int | None = None
    radius_km: float | None = None

    @property
    def people(self) -> int:
        """The population, or what is usual for such a place."""
        return self.population if self.population is not None else USUAL[self.feature][1]

    @property
    def reach_km(self) -> float:
        """The radius that bounds the place: as told, by population for settlements, else what is usual."""
        if self.radius_km is not None:
            return self.radius_km
        if self.feature in (Feature.TOWN, Feature.VILLAGE) and self.population:
            return dispersion_km(self.population)
        return USUAL[self.feature][0]


def is_spelling(variant: str) -> bool:
    """Whether a variant is a Latin spelling that news may use: no other script, airport code or bare sound string.

    >>> [is_spelling(name) for name in ("Kiev", "al-Qamishli", "Алеппо", "QHS", "hms")]
    [True, True, False, False, False]
    """
    if len(variant) < 2 or len(variant) > 60 or _NOT_LATIN.search(variant):
        return False
    if variant.isupper() and len(variant) <= 4:
        return False
    return not variant[0].islower() or variant[:3].lower() in _ARTICLES
