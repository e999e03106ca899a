"""Are the towns of coded events known? Layout: a UCDP Georeferenced Event Dataset table (csv, gzipped or not).

Every event whose place is a named town, village or spot (`where_prec` 1) asks the gazetteer for that name, as an
article about its country would name it. `within_25km` weighs by events, `by_place` counts each named place once;
`median_km` is the distance of those that were placed. With packs added on this machine, they take part.
"""

import csv
import gzip
import io
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

from evaluation.outcome import Outcome
from reportedly.records import Span, Where
from reportedly.resolve.places import Gazetteer, PlaceName, list_packs, locate
from reportedly.resolve.places.place import haversine_km

NEAR_KM = 25.0
Point = tuple[str, str, float, float]


def measure(data: Path) -> Outcome:
    """The figures for one table."""
    events = Counter(_points(data))
    gazetteer = Gazetteer.open()
    distances = {point: _distance(point, gazetteer) for point in events}
    near = {point for point, distance in distances.items() if distance is not None and distance <= NEAR_KM}
    placed = [distance for distance in distances.values() if distance is not None]
    every = sum(events.values())
    figures = {
        "within_25km": sum(events[point] for point in near) / every if every else 0.0,
        "by_place": len(near) / len(events) if events else 0.0,
        "median_km": median(placed) if placed else 0.0,
    }
    packs = ", ".join(pack.name for pack in list_packs()) or "none"
    return Outcome(
        suite="ucdp",
        items=every,
        figures=figures,
        predictions=[_row(point, events[point], distances[point]) for point in events],
        errors=[_row(point, count, distances[point]) for point, count in events.most_common() if point not in near],
        notes=[f"{len(events)} named places; median_km is in kilometres; packs added: {packs}"],
    )


def _points(data: Path) -> Iterator[Point]:
    unpacked = gzip.decompress(data.read_bytes()) if data.suffix == ".gz" else data.read_bytes()
    for row in csv.DictReader(io.StringIO(unpacked.decode("utf-8"), newline="")):
        if float(row["where_prec"]) == 1:
            yield row["where_coordinates"], row["country"], float(row["latitude"]), float(row["longitude"])


def _distance(point: Point, gazetteer: Gazetteer) -> float | None:
    name, country, latitude, longitude = point
    where = _located(name, country, gazetteer)
    if where is None or where.latitude is None or where.longitude is None:
        return None
    return haversine_km(latitude, longitude, where.latitude, where.longitude)


def _located(name: str, country: str, gazetteer: Gazetteer) -> Where | None:
    """The place of a name in a sentence that names the country as well."""
    text = f"{name}, {country}"
    town = PlaceName(span=Span.cut(text, 0, len(name)), name=name)
    nation = PlaceName(span=Span.cut(text, len(name) + 2, len(text)), name=country)
    return locate([town, nation], text=text, gazetteer=gazetteer)[0]


def _row(point: Point, count: int, distance: float | None) -> dict[str, Any]:
    name, country, latitude, longitude = point
    return {
        "id": name, "country": country, "latitude": latitude, "longitude": longitude, "events": count,
        "km": None if distance is None else round(distance, 1),
    }  # fmt: skip
