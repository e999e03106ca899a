"""The gazetteer as a reader sees it: names in, places out. Reads SQLite files only; never prints, never fetches."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from time import time

from reportedly.resolve.places.build import Progress, build, file_name
from reportedly.resolve.places.folding import key, loose, skeleton
from reportedly.resolve.places.place import Feature, Found, Place, distance_km

_FIELDS = "place_id, source, name, latitude, longitude, country, admin1, admin2, feature, population, radius_km"
_EXACT = f"SELECT match, {_FIELDS} FROM name JOIN place USING (row) WHERE key = ? ORDER BY population DESC LIMIT 80"
_SOUND = f"SELECT 2, {_FIELDS} FROM sound JOIN place USING (row) WHERE sound = ? ORDER BY population DESC LIMIT 300"
# Two answers of one name nearer than this are the same place from two sources; the first source is kept.
_TWIN_KM = 6.0
_REMEMBERED = 20_000
_DAY_S = 86_400


def home() -> Path:
    """The folder on this machine where gazetteer and packs are kept (REPORTEDLY_HOME, else the user's cache)."""
    if named := os.environ.get("REPORTEDLY_HOME"):
        return Path(named)
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "reportedly"


class Gazetteer:
    """Place names and what they may mean.

    >>> gazetteer = Gazetteer.open()
    >>> [found.place.country for found in gazetteer.named("Bab al-Hawa")]
    ['SYR']
    """

    def __init__(self, paths: tuple[Path, ...]) -> None:
        self.paths = paths
        self._files = [_opened(path) for path in paths]
        self._exact: dict[str, tuple[Found, ...]] = {}
        self._all: dict[str, tuple[Found, ...]] = {}

    @classmethod
    def open(cls, path: Path | None = None, *, on_progress: Progress | None = None) -> "Gazetteer":
        """The gazetteer of this machine with its packs, built now if this is the first use (seconds, no network).

        `path` names one gazetteer file to use instead, without packs; it is built there if missing.
        """
        embedded = path or home() / file_name()
        if not embedded.exists():
            build(embedded, on_progress=on_progress)
            if path is None:
                _forget_older(embedded)
        packs = sorted((home() / "packs").glob("*.sqlite")) if path is None else []
        return cls((embedded, *packs))

    def called(self, name: str) -> tuple[Found, ...]:
        """The places of exactly that name, letter case, accents and hyphens aside; most people first."""
        folded = key(name)
        if folded not in self._exact:
            if len(self._exact) >= _REMEMBERED:
                self._exact.clear()
            self._exact[folded] = self._ask(_EXACT, folded) if folded else ()
        return self._exact[folded]

    def named(self, name: str) -> tuple[Found, ...]:
        """The places that a name may mean, other romanisations included; exact matches first."""
        if name not in self._all:
            if len(self._all) >= _REMEMBERED:
                self._all.clear()
            sound = loose(name)
            near = self._ask(_SOUND, sound) if sound else ()
            self._all[name] = _merged((*self.called(name), *near))
        return self._all[name]

    def alike(self, name: str, countries: frozenset[str]) -> tuple[Found, ...]:
        """The places of some countries whose consonants are the name's: for spellings that nothing else matches."""
        bones = skeleton(name)
        found = self._ask(_SOUND, f"~{bones}") if bones else ()
        return _merged(tuple(replace(item, match=3) for item in found if item.place.country in countries))

    def is_name(self, name: str) -> bool:
        """Whether any place is called exactly that."""
        return bool(self.called(name))

    def close(self) -> None:
        """Close the files."""
        for connection in self._files:
            connection.close()

    def _ask(self, question: str, word: str) -> tuple[Found, ...]:
        return tuple(_found(row) for connection in self._files for row in connection.execute(question, (word,)))


def _opened(path: Path) -> sqlite3.Connection:
    # Reading threads may share the connection: the file is immutable and opened read-only.
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)


def _found(row: tuple[int, str, str, str, float, float, str, str, str, str, int, float]) -> Found:
    match, place_id, source, name, latitude, longitude, country, admin1, admin2, feature, population, radius = row
    place = Place(
        place_id=place_id, source=source, name=name, latitude=latitude, longitude=longitude, country=country,
        admin1=admin1, admin2=admin2, feature=Feature(feature), population=population, radius_km=radius,
    )  # fmt: skip
    return Found(place=place, match=match)


def _merged(found: tuple[Found, ...]) -> tuple[Found, ...]:
    """Each place once, best match first; a twin from a later source is left out."""
    kept: list[Found] = []
    for candidate in sorted(found, key=lambda item: item.match):
        if not any(_is_twin(candidate.place, other.place) for other in kept):
            kept.append(candidate)
    return tuple(kept)


def _is_twin(place: Place, other: Place) -> bool:
    if (place.source, place.place_id) == (other.source, other.place_id):
        return True
    settled = (Feature.TOWN, Feature.VILLAGE)
    same_kind = place.feature == other.feature or (place.feature in settled and other.feature in settled)
    return same_kind and place.source != other.source and distance_km(place, other) < _TWIN_KM


def _forget_older(current: Path) -> None:
    """Remove gazetteers of versions that nobody has built for a day; another version may still be at work."""
    for older in current.parent.glob("places-*.sqlite"):
        if older != current and older.stat().st_mtime < time() - _DAY_S:
            older.unlink(missing_ok=True)


def rows_of(path: Path) -> Iterator[tuple[str, str]]:
    """What a gazetteer file says about itself: field and value."""
    with closing(_opened(path)) as connection:
        yield from connection.execute("SELECT field, value FROM about ORDER BY field")
