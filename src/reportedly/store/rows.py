"""Claims and incidents as rows: the record as JSON, beside it the few columns that filters and order need."""

import json
import math
import sqlite3
from typing import TypeVar

from reportedly.records import Claim, Incident, Where, codec
from reportedly.store import queries
from reportedly.store.folded import actor_words, actors_of, folded, place_words

T = TypeVar("T")
KM_PER_DEGREE = 111.2  # of latitude; of longitude at the equator
POLE = 89.0  # beyond it a circle holds every longitude


def as_json(value: object) -> str:
    """A record as compact JSON, its fields in their own order."""
    return json.dumps(codec.plain(value), ensure_ascii=False, separators=(",", ":"))


def from_json(kind: type[T], text: str) -> T:
    """The record that `as_json` wrote."""
    return codec.record(kind, json.loads(text))


def add_claim(connection: sqlite3.Connection, claim: Claim, reading: int) -> None:
    """One claim of a reading, with its words and its place."""
    row = {
        "reading": reading,
        "claim": claim.id,
        "kind": claim.kind.value,
        "event_type": claim.event_type.value if claim.event_type else None,
        "event_mode": claim.event_mode,
        "modality": claim.modality.value,
        "when_start": _day(claim.when.start if claim.when else None),
        "when_end": _day(claim.when.end if claim.when else None),
        "starts": claim.trigger.start,
        "names": actor_words(actors_of(claim)),
        "places": place_words(claim.where),
        "record": as_json(claim),
    }
    number = connection.execute(queries.ADD_CLAIM, row).lastrowid
    words = " … ".join(span.text for span in (claim.sentence, *claim.evidence))
    connection.execute(queries.ADD_CLAIM_WORDS, {"id": number, "words": words})
    if box := _box(claim.where):
        connection.execute(queries.ADD_CLAIM_PLACE, {"id": number, **box})


def add_incident(connection: sqlite3.Connection, incident: Incident, number: int) -> None:
    """One incident, with the claims it stands on and its place."""
    row = {
        "id": incident.id,
        "row": number,
        "event_type": incident.event_type.value,
        "event_mode": incident.event_mode,
        "grade": incident.grade.value,
        "responsibility": incident.responsibility.value,
        "when_start": _day(incident.when.start if incident.when else None),
        "when_end": _day(incident.when.end if incident.when else None),
        "place": folded(incident.where.name) if incident.where and incident.where.name else None,
        "names": actor_words(actors_of(incident)),
        "places": place_words(incident.where),
        "record": as_json(incident),
    }
    connection.execute(queries.ADD_INCIDENT, row)
    for claim in (*incident.claims, *incident.denials):
        connection.execute(queries.ADD_INCIDENT_CLAIM, {"incident": incident.id, "claim": claim})
        connection.execute(queries.ADD_ALIAS, {"name": incident.id, "claim": claim})
    if box := _box(incident.where):
        connection.execute(queries.ADD_INCIDENT_PLACE, {"id": number, **box})


def _day(value: str | None) -> str | None:
    return value[:10] if value else None


def _box(where: Where | None) -> dict[str, float] | None:
    """The smallest box around a place's circle, in degrees."""
    if where is None or where.latitude is None or where.longitude is None:
        return None
    tall = (where.radius_km or 0.0) / KM_PER_DEGREE
    wide = 180.0 if abs(where.latitude) + tall > POLE else tall / math.cos(math.radians(where.latitude))
    return {
        "west": max(-180.0, where.longitude - wide),
        "east": min(180.0, where.longitude + wide),
        "south": max(-90.0, where.latitude - tall),
        "north": min(90.0, where.latitude + tall),
    }
