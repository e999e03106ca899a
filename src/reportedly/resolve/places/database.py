"""The gazetteer as a file: the shape of the SQLite tables, writing entries, merging. It parses no sources."""

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from reportedly.resolve.places.entry import Entry
from reportedly.resolve.places.folding import key, loose, skeleton
from reportedly.resolve.places.installed import bare
from reportedly.resolve.places.place import Feature
from reportedly.resolve.places.words import romanised

SHAPE = """
CREATE TABLE place (
    row INTEGER PRIMARY KEY, place_id TEXT NOT NULL, source TEXT NOT NULL, name TEXT NOT NULL,
    latitude REAL NOT NULL, longitude REAL NOT NULL, country TEXT, admin1 TEXT, admin2 TEXT,
    feature TEXT NOT NULL, population INTEGER NOT NULL, radius_km REAL NOT NULL);
CREATE TABLE name (key TEXT NOT NULL, row INTEGER NOT NULL, match INTEGER NOT NULL, PRIMARY KEY (key, row))
    WITHOUT ROWID;
CREATE TABLE sound (sound TEXT NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (sound, row)) WITHOUT ROWID;
CREATE TABLE about (field TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""


@contextmanager
def fresh(path: Path) -> Iterator[sqlite3.Connection]:
    """A new gazetteer file at `path`, which appears there only when it is whole (temporary file, fsync, rename)."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}.part")
    draft.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(draft, isolation_level=None)) as connection:
            connection.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA page_size=8192;" + SHAPE)
            connection.execute("BEGIN")
            yield connection
            connection.execute("COMMIT")
        with draft.open("rb+") as written:
            os.fsync(written.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def write(connection: sqlite3.Connection, entries: Iterable[Entry]) -> int:
    """Add entries with all their spellings; gives how many. Names are sorted first: the index then grows in order."""
    start = connection.execute("SELECT coalesce(max(row), 0) FROM place").fetchone()[0]
    row = start
    names: list[tuple[str, int, int]] = []
    sounds: set[tuple[str, int]] = set()
    rows = []
    for entry in entries:
        row += 1
        rows.append(_columns(row, entry))
        _spell(entry, row, names, sounds)
    connection.executemany(f"INSERT INTO place VALUES ({', '.join('?' * 12)})", rows)
    connection.executemany("INSERT OR IGNORE INTO name VALUES (?, ?, ?)", sorted(names))
    connection.executemany("INSERT OR IGNORE INTO sound VALUES (?, ?)", sorted(sounds))
    return int(row - start)


def add_spellings(connection: sqlite3.Connection, row: int, entry: Entry) -> None:
    """Give a place that is there already the name and the spellings of an entry that tells of the same place."""
    names: list[tuple[str, int, int]] = []
    sounds: set[tuple[str, int]] = set()
    _spell(entry, row, names, sounds)
    connection.executemany(
        "INSERT INTO name VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET match = min(match, excluded.match)", names
    )
    connection.executemany("INSERT OR IGNORE INTO sound VALUES (?, ?)", sounds)
    rename(connection, row, bare(entry.name) if entry.feature in (Feature.ADMIN1, Feature.ADMIN2) else entry.name)
    connection.execute("UPDATE place SET population = max(population, ?) WHERE row = ?", (entry.people, row))
    if entry.feature is Feature.TOWN:
        connection.execute("UPDATE place SET feature = 'town' WHERE row = ?", (row,))


def rename(connection: sqlite3.Connection, row: int, name: str) -> None:
    """Call a place by another name; a province's towns follow."""
    old, country, feature = connection.execute(
        "SELECT name, country, feature FROM place WHERE row = ?", (row,)
    ).fetchone()
    connection.execute("UPDATE place SET name = ? WHERE row = ?", (name, row))
    if feature in ("admin1", "admin2") and old != name:
        connection.execute(f"UPDATE place SET {feature} = ? WHERE {feature} = ? AND country IS ?", (name, old, country))


def _columns(row: int, entry: Entry) -> tuple[object, ...]:
    return (
        row, entry.place_id, entry.source, entry.name, entry.latitude, entry.longitude, entry.country,
        entry.admin1, entry.admin2, str(entry.feature), entry.people, entry.reach_km,
    )  # fmt: skip


def _spell(entry: Entry, row: int, names: list[tuple[str, int, int]], sounds: set[tuple[str, int]]) -> None:
    seen: set[str] = set()
    is_romanised = entry.country in romanised() or entry.country is None
    for position, spelling in enumerate((entry.name, *entry.variants)):
        folded = key(spelling)
        if folded and folded not in seen:
            seen.add(folded)
            names.append((folded, row, min(position, 1)))
            if is_romanised and (sound := loose(spelling)):
                sounds.add((sound, row))
                if bones := skeleton(spelling):
                    sounds.add((f"~{bones}", row))
