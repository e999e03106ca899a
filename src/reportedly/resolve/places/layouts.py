"""Place packs as files: what a GeoNames dump, Who's On First lines, p-codes and plain CSV look like. Goes out: Entry.

The layout is told from the file's first line, never from its name.
"""

import csv
import gzip
import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import TextIO

from reportedly.errors import BadRow, EmptyInput, MissingInput, NotText
from reportedly.resolve.places.entry import Entry, is_spelling
from reportedly.resolve.places.iso import alpha3
from reportedly.resolve.places.place import Feature

# GeoNames feature class and code -> ours; the longest matching beginning counts (geonames.org/export/codes.html).
_GEONAMES = {
    "A.PCL": Feature.COUNTRY, "A.ADM1": Feature.ADMIN1, "A.ADM2": Feature.ADMIN2, "A.ADM": Feature.DISTRICT,
    "P.PPLX": Feature.DISTRICT, "P": Feature.VILLAGE, "H": Feature.WATER, "H.SEA": Feature.SEA, "H.GULF": Feature.SEA,
    "L": Feature.REGION, "L.CMP": Feature.CAMP, "L.MILB": Feature.BASE, "R": Feature.ROAD, "S": Feature.SITE,
    "S.AIR": Feature.AIRPORT, "S.PRN": Feature.PRISON, "S.CMP": Feature.CAMP, "S.PSTB": Feature.CROSSING,
    "S.AIRB": Feature.BASE, "T": Feature.MOUNTAIN, "T.ISL": Feature.ISLAND, "T.PLN": Feature.REGION,
    "T.DSRT": Feature.REGION, "T.VAL": Feature.REGION,
}  # fmt: skip
# Who's On First place types -> ours.
_WOF = {
    "country": Feature.COUNTRY, "dependency": Feature.COUNTRY, "region": Feature.ADMIN1, "macroregion": Feature.REGION,
    "county": Feature.ADMIN2, "macrocounty": Feature.ADMIN2, "localadmin": Feature.DISTRICT,
    "locality": Feature.VILLAGE, "borough": Feature.DISTRICT, "neighbourhood": Feature.DISTRICT,
    "macrohood": Feature.DISTRICT, "microhood": Feature.DISTRICT, "campus": Feature.SITE, "venue": Feature.SITE,
    "marinearea": Feature.SEA, "ocean": Feature.SEA,
}  # fmt: skip
_TOWN_PEOPLE = 5_000
_NAMES = ("name", "name_en", "asciiname", "adm4_en", "adm3_en", "adm2_en", "adm1_en", "place", "location", "label")
_LATITUDES = ("lat", "latitude", "y", "lat_dd", "point_y")
_LONGITUDES = ("lon", "lng", "long", "longitude", "x", "lon_dd", "point_x")
_COUNTRIES = ("country", "iso3", "iso", "adm0_pcode", "country_code", "adm0_en")
_GEONAMES_CELLS = 19


def entries(path: Path, *, source: str) -> Iterator[Entry]:
    """The places of a pack file. Raises MissingInput, EmptyInput, NotText or BadRow, each with what to do."""
    if not path.is_file():
        raise MissingInput(f"there is no file {path}", remedy="give the path of a downloaded place file")
    try:
        with _opened(path) as lines:
            first = next((line for line in lines if line.strip()), "")
            if not first:
                raise EmptyInput(f"{path} holds nothing", remedy="download it again")
            yield from _read(first, chain([first], lines), source)
    except UnicodeDecodeError as error:
        raise NotText(f"{path} is no UTF-8 text", why=str(error), remedy="give the unpacked text file") from error


def _read(first: str, lines: Iterator[str], source: str) -> Iterator[Entry]:
    if first.lstrip().startswith("{"):
        return _who_is_on_first(lines, source)
    if first.count("\t") == _GEONAMES_CELLS - 1 and first.split("\t", maxsplit=1)[0].isdigit():
        return _geonames(lines, source)
    return _table(first, lines, source)


def _opened(path: Path) -> TextIO:
    """The file's text, unpacked: gzip and zip (the member named like the archive, or the first one) are known."""
    with path.open("rb") as raw:
        start = raw.read(4)
    if start[:2] == b"\x1f\x8b":
        return io.TextIOWrapper(gzip.open(path), encoding="utf-8-sig")
    if start == b"PK\x03\x04":
        archive = zipfile.ZipFile(path)
        members = [name for name in archive.namelist() if not name.lower().startswith("readme")]
        named = f"{path.stem}.txt"
        return io.TextIOWrapper(archive.open(named if named in members else members[0]), encoding="utf-8-sig")
    return path.open(encoding="utf-8-sig")


def _geonames(lines: Iterator[str], source: str) -> Iterator[Entry]:
    for line in lines:
        cells = line.rstrip("\n").split("\t")
        if len(cells) < _GEONAMES_CELLS:
            continue
        people = int(cells[14] or 0)
        feature = _by_code(f"{cells[6]}.{cells[7]}")
        if feature is None:
            continue
        yield Entry(
            place_id=cells[0], source="geonames", name=cells[1],
            variants=tuple(name for name in (cells[2], *cells[3].split(",")) if name and is_spelling(name)),
            latitude=float(cells[4]), longitude=float(cells[5]), country=alpha3(cells[8]),
            feature=Feature.TOWN if feature is Feature.VILLAGE and people >= _TOWN_PEOPLE else feature,
            population=people or None,
        )  # fmt: skip


def _by_code(code: str) -> Feature | None:
    while code:
        if code in _GEONAMES:
            return _GEONAMES[code]
        code = code[:-1]
    return None


def _who_is_on_first(lines: Iterator[str], source: str) -> Iterator[Entry]:
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            name, latitude, longitude = str(row["name"]), float(row["lat"]), float(row["lon"])
        except (ValueError, KeyError, TypeError) as error:
            raise BadRow(
                f"line {number} is no Who's On First place", why=str(error), remedy="check the file"
            ) from error
        feature = _WOF.get(str(row.get("pt")))
        if feature is None or row.get("cur") == 0 or row.get("dep") or row.get("sup"):
            continue
        people = int(row["pop"]) if row.get("pop") else None
        yield Entry(
            place_id=str(row["id"]), source=source, name=name,
            variants=tuple(spelling for spelling in row.get("names") or () if spelling and is_spelling(spelling)),
            latitude=latitude, longitude=longitude, country=alpha3(str(row.get("country") or "")),
            feature=Feature.TOWN if feature is Feature.VILLAGE and (people or 0) >= _TOWN_PEOPLE else feature,
            population=people,
        )  # fmt: skip


def _table(first: str, lines: Iterator[str], source: str) -> Iterator[Entry]:
    """Any table with a heading: p-codes (ADM3_EN, ADM3_PCODE, ...) or name, lat, lon and whatever else is known."""
    delimiter = max(",;\t|", key=first.count)
    rows = csv.DictReader(lines, delimiter=delimiter)
    heads = {head.strip().lower(): head for head in rows.fieldnames or ()}
    wanted = [_first(heads, options) for options in (_NAMES, _LATITUDES, _LONGITUDES)]
    if None in wanted:
        raise BadRow(
            f"the table's heading is {', '.join(heads)}",
            why="a place needs a name, a latitude and a longitude",
            remedy="rename the columns to name, lat, lon (and variants, country, admin1, admin2, feature, population)",
        )
    for number, row in enumerate(rows, start=1):
        plain = {head: (row[own] or "").strip() for head, own in heads.items()}
        if entry := _row(plain, number, source):
            yield entry


def _row(row: Mapping[str, str], number: int, source: str) -> Entry | None:
    """One row; the most local name is the place, the wider ones its province and district. None without a place."""
    name = next((row[head] for head in _NAMES if row.get(head)), "")
    latitude = next((row[head] for head in _LATITUDES if row.get(head)), "")
    longitude = next((row[head] for head in _LONGITUDES if row.get(head)), "")
    if not (name and latitude and longitude):
        return None
    kind = row.get("feature", "").lower()
    people = row.get("population", "").replace(",", "")
    code = next((row[head] for head in ("id", "pcode", "adm4_pcode", "adm3_pcode", "adm2_pcode") if row.get(head)), "")
    try:
        return Entry(
            place_id=code or str(number), source=source, name=name,
            variants=tuple(part.strip() for part in row.get("variants", "").split(";") if part.strip()),
            latitude=float(latitude), longitude=float(longitude),
            country=alpha3(next((row[head] for head in _COUNTRIES if row.get(head)), "")),
            admin1=row.get("admin1") or row.get("adm1_en") or None,
            admin2=row.get("admin2") or row.get("adm2_en") or None,
            feature=Feature(kind) if kind in set(Feature) else Feature.VILLAGE,
            population=int(people) if people.isdigit() else None,
        )  # fmt: skip
    except ValueError as error:
        raise BadRow(f"row {number} of the table: {name}", why=str(error), remedy="write degrees as 34.73") from error


def _first(heads: Mapping[str, str], options: tuple[str, ...]) -> str | None:
    return next((head for head in options if head in heads), None)
