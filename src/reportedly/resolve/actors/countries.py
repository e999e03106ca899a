"""Countries as news names them: names, demonyms and seats of power, to ISO 3166-1 alpha-3 codes.

The rows are those of the gazetteer's country table; `peoples.tsv` adds plurals, peoples and regions that belong to
one country ("Turks", "Gazan", "Chechen").
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reportedly.resolve.actors.rows import Row, rows
from reportedly.resolve.actors.words import key

Key = tuple[str, ...]
COLUMNS = ("code", "name", "latitude", "longitude", "demonyms", "seats", "others")


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """One country: its ISO alpha-3 code, English name and adjective."""

    code: str
    name: str
    demonym: str
    governed_by: str = ""

    @property
    def government(self) -> str:
        """The family of everything that the state owns or commands (FIELD.md section 3)."""
        return self.governed_by or f"Government of {self.name}"


@cache
def countries() -> dict[str, Country]:
    """All countries by code."""
    governed = {row["country"]: row["name"] for row in _own("government")}
    return {
        row["code"]: Country(
            code=row["code"],
            name=row["name"],
            demonym=_first(row["demonyms"]) or row["name"],
            governed_by=governed.get(row["code"], ""),
        )
        for row in _table()
    }


@cache
def regions() -> dict[Key, str]:
    """Folded names of regions and towns that tell the country by themselves, to codes."""
    return {key(row["name"]): row["country"] for kind in ("region", "self-governed") for row in _own(kind)}


@cache
def self_governed() -> frozenset[Key]:
    """Folded names of regions that have a government of their own."""
    return frozenset(key(row["name"]) for row in _own("self-governed"))


@cache
def names() -> dict[Key, str]:
    """Folded names of countries, to codes."""
    found: dict[Key, str] = {}
    for row in _table():
        for name in (row["name"], *row["others"].split(";")):
            found.setdefault(key(name), row["code"])
            found.setdefault(key(f"{name}s"), row["code"])  # flattened pages lose the apostrophe of "Syria's"
    found.pop((), None)
    found.pop(("s",), None)
    return found


@cache
def demonyms() -> dict[Key, str]:
    """Folded adjectives and names of peoples, to codes; plurals by one added letter are among them."""
    found = {key(row["name"]): row["country"] for row in _own("people")}
    for row in _table():
        for name in filter(None, row["demonyms"].split(";")):
            found.setdefault(key(name), row["code"])
            found.setdefault(key(f"{name}s"), row["code"])
    return found


@cache
def seats() -> dict[Key, str]:
    """Folded capitals and houses of government that stand for it ("Damascus said", "the Kremlin denied")."""
    found = {key(row["name"]): row["country"] for row in _own("seat")}
    for row in _table():
        for name in filter(None, row["seats"].split(";")):
            found.setdefault(key(name.removeprefix("the ")), row["code"])
    return found


def _first(cell: str) -> str:
    return cell.split(";", maxsplit=1)[0]


def _own(kind: str) -> Iterator[Row]:
    return (row for row in rows("actors", "peoples") if row["kind"] == kind)


def _table() -> tuple[Row, ...]:
    return rows("places", "countries", COLUMNS)
