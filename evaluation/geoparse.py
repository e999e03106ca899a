"""Places in articles: are the gold names located, and are the names found? Local-Global Lexicon or GeoVirus XML.

`acc161`: of the gold names that have coordinates, the share placed within 161 km (100 miles) of them. `acc_id`: the
share given the gold's own GeoNames id. `auc`: area under the curve of log distance errors, 0 best, 1 worst (Gritta et
al. 2018); an unplaced name counts as half the Earth's girth away. `span_precision`, `span_recall`: names found in
running text against the gold spans, offsets equal; words for peoples ("Syrian") are added to the names found, because
the gold marks them.
"""

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import log
from pathlib import Path
from typing import Any

from evaluation.outcome import Outcome
from reportedly.records import Span, Where
from reportedly.resolve.places import Gazetteer, PlaceName, demonym, find_places, locate
from reportedly.resolve.places.place import haversine_km
from reportedly.resolve.places.writing import words_of

NEAR_KM = 161.0
FARTHEST_KM = 20_039.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Toponym:
    """One gold name; coordinates and id are None where the gold does not place it."""

    span: Span
    latitude: float | None
    longitude: float | None
    geonames_id: int | None


def measure(data: Path) -> Outcome:
    """The figures for one XML file."""
    gazetteer = Gazetteer.open()
    distances: list[float] = []
    same_id = found = right = gold_spans = articles = 0
    predictions: list[dict[str, Any]] = []
    errors: list[dict[str, Any]] = []
    for article_id, text, toponyms in read(data):
        articles += 1
        names = [PlaceName(span=toponym.span, name=toponym.span.text) for toponym in toponyms]
        answers = locate(names, text=text, gazetteer=gazetteer)
        spans = {(entity.span.start, entity.span.end) for entity in find_places(text, gazetteer)} | _peoples(text)
        wanted = {(toponym.span.start, toponym.span.end) for toponym in toponyms}
        gold_spans, found, right = gold_spans + len(wanted), found + len(spans), right + len(spans & wanted)
        predictions.append(_prediction(article_id, toponyms, answers, spans))
        for toponym, where in zip(toponyms, answers, strict=True):
            if toponym.latitude is None or toponym.longitude is None:
                continue
            distances.append(_distance(toponym, where))
            same_id += where is not None and where.geonames_id is not None and where.geonames_id == toponym.geonames_id
            if distances[-1] > NEAR_KM:
                errors.append(_miss(article_id, toponym, where, distances[-1]))
        errors.extend(_span_errors(article_id, text, spans, wanted))
    figures = {
        "acc161": _share(sum(distance <= NEAR_KM for distance in distances), len(distances)),
        "acc_id": _share(same_id, len(distances)),
        "span_precision": _share(right, found),
        "span_recall": _share(right, gold_spans),
        "auc": _auc(distances),
    }
    notes = [f"{articles} articles, {gold_spans} gold names, {len(distances)} of them with coordinates, {found} found"]
    return Outcome(
        suite="geoparse", items=articles, figures=figures, predictions=predictions, errors=errors, notes=notes
    )


def read(data: Path) -> Iterator[tuple[str, str, list[Toponym]]]:
    """Id, text and gold names of every article, for either layout."""
    for number, article in enumerate(ET.parse(data).getroot()):
        text = article.findtext("text") or ""
        article_id = article.get("docid") or article.findtext("source") or str(number)
        # GeoVirus counts offsets from 1.
        shift = 0 if article.find("toponyms") is not None else 1
        marked = article.findall("toponyms/toponym") + article.findall("locations/location")
        yield article_id, text, [_toponym(element, text, shift) for element in marked]


def _peoples(text: str) -> set[tuple[int, int]]:
    """Spans of words for a country's people: these gold sets mark them as places, the product's finder does not."""
    return {(word.start, word.end) for word in words_of(text) if word.is_capital and demonym(word.text)}


def _toponym(element: ET.Element, text: str, shift: int) -> Toponym:
    start, end = int(element.findtext("start") or 0) - shift, int(element.findtext("end") or 0) - shift
    tag = element.find("gaztag")
    placed = element if tag is None else tag
    latitude, longitude = placed.findtext("lat"), placed.findtext("lon")
    number = tag.get("geonameid") if tag is not None else None
    return Toponym(
        span=Span.cut(text, start, end),
        latitude=float(latitude) if latitude else None,
        longitude=float(longitude) if longitude else None,
        geonames_id=int(number) if number else None,
    )


def _distance(toponym: Toponym, where: Where | None) -> float:
    if where is None or where.latitude is None or where.longitude is None:
        return FARTHEST_KM
    return haversine_km(toponym.latitude or 0.0, toponym.longitude or 0.0, where.latitude, where.longitude)


def _auc(distances: list[float]) -> float:
    """Trapezoids under the sorted log errors, each scaled by the greatest possible one."""
    curve = sorted(log(1 + distance) / log(1 + FARTHEST_KM) for distance in distances)
    if len(curve) < 2:
        return 0.0
    return sum((one + other) / 2 for one, other in pairwise(curve)) / (len(curve) - 1)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _prediction(
    article_id: str, toponyms: list[Toponym], answers: tuple[Where | None, ...], spans: set[tuple[int, int]]
) -> dict[str, Any]:
    placed = [
        {
            "start": toponym.span.start, "end": toponym.span.end, "name": where.name, "geonames_id": where.geonames_id,
            "latitude": where.latitude, "longitude": where.longitude, "score": where.score,
        }
        for toponym, where in zip(toponyms, answers, strict=True) if where
    ]  # fmt: skip
    return {"id": article_id, "placed": placed, "spans": sorted(spans)}


def _miss(article_id: str, toponym: Toponym, where: Where | None, distance: float) -> dict[str, Any]:
    return {
        "id": article_id, "kind": "misplaced" if where else "unplaced", "start": toponym.span.start,
        "text": toponym.span.text, "gold": [toponym.latitude, toponym.longitude, toponym.geonames_id],
        "said": [where.name, where.country, where.admin1, where.feature, where.score] if where else None,
        "km": round(distance),
    }  # fmt: skip


def _span_errors(
    article_id: str, text: str, spans: set[tuple[int, int]], wanted: set[tuple[int, int]]
) -> Iterator[dict[str, Any]]:
    for kind, pairs in (("not_found", wanted - spans), ("no_gold", spans - wanted)):
        for start, end in sorted(pairs):
            around = text[max(0, start - 30) : end + 30]
            yield {"id": article_id, "kind": kind, "start": start, "text": text[start:end], "around": around}
