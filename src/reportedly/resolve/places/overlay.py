"""The hand-kept overlay: places that the installed packages lack, read from the tables. Comes in: TSV; goes out: Entry.

`tables/places/countries.tsv` holds the countries, every other `.tsv` there one region. A line in brackets sets country
and province for the rows under it; a row is name, other spellings (`;`), latitude, longitude, feature.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from reportedly.errors import AlteredAsset
from reportedly.resolve.places.entry import Entry
from reportedly.resolve.places.folding import key
from reportedly.resolve.places.place import Feature


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A country: where its middle is, what its people and its government are called."""

    code: str
    name: str
    latitude: float
    longitude: float
    demonyms: tuple[str, ...]
    metonyms: tuple[str, ...]
    variants: tuple[str, ...]


@cache
def countries() -> dict[str, Country]:
    """The countries by ISO 3166-1 alpha-3 code."""
    found = {}
    for line in _lines("countries"):
        code, name, latitude, longitude, demonyms, metonyms, variants = line.split("\t")
        found[code] = Country(
            code=code, name=name, latitude=float(latitude), longitude=float(longitude),
            demonyms=_several(demonyms), metonyms=_several(metonyms), variants=_several(variants),
        )  # fmt: skip
    return found


def overlay() -> Iterator[Entry]:
    """Every entry of the overlay, countries left out, in the order of files and lines."""
    for region in regions():
        yield from read_region(region, "\n".join(_lines(region)))


def read_region(region: str, text: str) -> Iterator[Entry]:
    """The entries of one region's table.

    >>> [entry.place_id for entry in read_region("moon", "[XXX Mare Nubium]\\nCrater\\t\\t1.0\\t2.0\\tsite")]
    ['XXX/mare nubium/crater']
    """
    country: str | None = None
    admin1: str | None = None
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith("["):
            code, _, province = line.strip("[] ").partition(" ")
            country, admin1 = code if code != "-" else None, province or None
            continue
        try:
            name, variants, latitude, longitude, feature = line.split("\t")
            yield Entry(
                place_id="/".join(filter(None, (country, key(admin1 or ""), key(name)))),
                source="overlay", name=name, variants=_several(variants), latitude=float(latitude),
                longitude=float(longitude), country=country, admin1=admin1, feature=Feature(feature),
            )  # fmt: skip
        except ValueError as error:
            raise AlteredAsset(
                f"row {number} of the place table {region} cannot be read: {line!r}",
                why="a place would be missing without anybody noticing",
                remedy="write name, spellings, latitude, longitude and feature, with tabs between",
            ) from error


@cache
def regions() -> tuple[str, ...]:
    """The names of the regional tables."""
    stems = (item.name.removesuffix(".tsv") for item in _folder().iterdir() if item.name.endswith(".tsv"))
    return tuple(sorted(stem for stem in stems if stem != "countries"))


@cache
def fingerprint() -> str:
    """Twelve hex digits that change when any table does: part of the gazetteer file's name."""
    digest = hashlib.sha256()
    for region in ("countries", *regions()):
        digest.update(_folder().joinpath(f"{region}.tsv").read_bytes())
    return digest.hexdigest()[:12]


def _folder() -> Traversable:
    return files("reportedly").joinpath("resolve", "tables", "places")


def _lines(region: str) -> list[str]:
    text = _folder().joinpath(f"{region}.tsv").read_text("utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


def _several(field: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in field.split(";") if part.strip())
