"""A gazetteer entry and the kinds of feature it can be. No I/O."""

from dataclasses import dataclass
from enum import StrEnum
from math import asin, cos, radians, sin, sqrt

from reportedly.records.terms import WherePrecision


class Feature(StrEnum):
    """What a place is, in the words of the gazetteer's tables."""

    COUNTRY = "country"
    ADMIN1 = "admin1"
    ADMIN2 = "admin2"
    REGION = "region"
    CONTINENT = "continent"
    TOWN = "town"
    VILLAGE = "village"
    DISTRICT = "district"
    CAMP = "camp"
    CROSSING = "crossing"
    FRONT = "front"
    BASE = "base"
    AIRPORT = "airport"
    PRISON = "prison"
    SITE = "site"
    WATER = "water"
    SEA = "sea"
    ISLAND = "island"
    MOUNTAIN = "mountain"
    ROAD = "road"


PRECISION = {
    Feature.COUNTRY: WherePrecision.COUNTRY,
    Feature.ADMIN1: WherePrecision.ADMIN1,
    Feature.ADMIN2: WherePrecision.ADMIN2,
    Feature.REGION: WherePrecision.REGION,
    Feature.CONTINENT: WherePrecision.REGION,
    Feature.TOWN: WherePrecision.TOWN,
    Feature.VILLAGE: WherePrecision.TOWN,
    Feature.DISTRICT: WherePrecision.DISTRICT,
    Feature.CAMP: WherePrecision.SITE,
    Feature.CROSSING: WherePrecision.SITE,
    Feature.FRONT: WherePrecision.NEAR,
    Feature.BASE: WherePrecision.SITE,
    Feature.AIRPORT: WherePrecision.SITE,
    Feature.PRISON: WherePrecision.SITE,
    Feature.SITE: WherePrecision.SITE,
    Feature.WATER: WherePrecision.REGION,
    Feature.SEA: WherePrecision.SEA,
    Feature.ISLAND: WherePrecision.REGION,
    Feature.MOUNTAIN: WherePrecision.REGION,
    Feature.ROAD: WherePrecision.REGION,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One entry of the gazetteer. `country` is ISO alpha-3; `place_id` is its name in `source`."""

    place_id: str
    source: str
    name: str
    latitude: float
    longitude: float
    country: str | None
    admin1: str | None
    admin2: str | None
    feature: Feature
    population: int
    radius_km: float

    @property
    def geonames_id(self) -> int | None:
        """The GeoNames id, where the entry comes from GeoNames."""
        return int(self.place_id) if self.source == "geonames" and self.place_id.isdigit() else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A place that a name may mean, and how: 0 by its main name, 1 a variant, 2 its sound, 3 its consonants."""

    place: Place
    match: int


def distance_km(one: Place, other: Place) -> float:
    """Great-circle distance between two places."""
    return haversine_km(one.latitude, one.longitude, other.latitude, other.longitude)


def haversine_km(latitude: float, longitude: float, latitude2: float, longitude2: float) -> float:
    """Great-circle distance between two points in degrees.

    >>> round(haversine_km(33.51, 36.29, 36.2, 37.16))
    309
    """
    phi, phi2 = radians(latitude), radians(latitude2)
    half = sin((phi2 - phi) / 2) ** 2 + cos(phi) * cos(phi2) * sin(radians(longitude2 - longitude) / 2) ** 2
    return 12742.0 * asin(sqrt(min(1.0, half)))


def dispersion_km(population: int) -> float:
    """How far a settlement of that many people reaches from its middle, roughly: 2 km a village, 12 a capital."""
    return round(2.0 + 8.0 * sqrt(max(0, population) / 1_000_000), 1)
