"""Place packs on this machine: village-level places a user adds, one SQLite file each beside the gazetteer."""

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from reportedly.errors import BadRow, EmptyInput, MissingInput
from reportedly.resolve.places.build import Progress
from reportedly.resolve.places.database import fresh, write
from reportedly.resolve.places.entry import Entry
from reportedly.resolve.places.gazetteer import home, rows_of
from reportedly.resolve.places.layouts import entries

_CHUNK = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """A pack: its name, how many places it holds, the file it was made from with that file's sha256, and when."""

    name: str
    places: int
    origin: str
    sha256: str
    added: str
    path: Path


def add_pack(
    file: Path, *, name: str | None = None, folder: Path | None = None, on_progress: Progress | None = None
) -> Pack:
    """Make a pack from a place file; one of the same name is replaced. The layout is told from the file itself.

    `folder` is where it is put: without one among this machine's packs, which every reading uses. `on_progress` is
    called with the places written so far and 0, since the total is not known. Raises an InputError for a file
    that is missing, empty, no text, or no table of places; nothing is then added.
    """
    called = name or re.sub(r"\.(?:jsonl?|csv|tsv|txt|zip|gz)\b", "", file.name, flags=re.IGNORECASE)
    called = re.sub(r"[^\w-]+", "-", called).strip("-").lower()
    if not file.is_file():
        raise MissingInput(f"there is no file {file}", remedy="give the path of a downloaded place file")
    path = (folder or _folder()) / f"{called}.sqlite"
    with fresh(path) as connection:
        count = _fill(connection, entries(file, source=called), on_progress)
        if not count:
            raise EmptyInput(f"{file} holds no places", remedy="check that it is a place file in a known layout")
        about = {
            "name": called,
            "places": str(count),
            "origin": str(file),
            "sha256": sha256(file.read_bytes()).hexdigest(),
            "added": datetime.now(UTC).isoformat(timespec="seconds"),
        }
        connection.executemany("INSERT INTO about VALUES (?, ?)", about.items())
    return _pack(path)


def list_packs() -> tuple[Pack, ...]:
    """The packs of this machine, by name."""
    return tuple(_pack(path) for path in sorted(_folder().glob("*.sqlite")))


def remove_pack(name: str) -> Pack:
    """Take a pack away; gives what it was. Raises MissingInput where there is none of that name."""
    for pack in list_packs():
        if pack.name == name:
            pack.path.unlink()
            return pack
    known = ", ".join(pack.name for pack in list_packs()) or "none"
    raise MissingInput(f"there is no place pack {name}", why=f"added are: {known}", remedy="reportedly gazetteer list")


def _fill(connection: sqlite3.Connection, rows: Iterator[Entry], on_progress: Progress | None) -> int:
    written = 0
    chunk: list[Entry] = []
    for entry in rows:
        if not (-90 <= entry.latitude <= 90 and -180 <= entry.longitude <= 180):
            raise BadRow(f"{entry.name} lies at {entry.latitude}, {entry.longitude}", remedy="degrees, latitude first")
        chunk.append(entry)
        if len(chunk) == _CHUNK:
            written += write(connection, chunk)
            chunk = []
            if on_progress:
                on_progress(written, 0)
    return written + write(connection, chunk)


def _folder() -> Path:
    return home() / "packs"


def _pack(path: Path) -> Pack:
    about = dict(rows_of(path))
    return Pack(
        name=about["name"],
        places=int(about["places"]),
        origin=about["origin"],
        sha256=about["sha256"],
        added=about["added"],
        path=path,
    )
