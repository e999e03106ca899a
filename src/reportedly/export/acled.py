"""ACLED CSV: a row an incident that ACLED would code, in its columns and its words.

ACLED demands a date, a place and a whole number of dead: an incident without day or place is left out, and a number
that ACLED's own table puts for words, or 0 for none stated, is tagged as imputed. The order of its actors carries no
direction.
"""

import re
from datetime import datetime

from reportedly.assets import table
from reportedly.export.cells import Cell, csv_text, joined
from reportedly.export.precision import acled_place, acled_time
from reportedly.export.standing import Standing, place_name, sides
from reportedly.export.telling import names
from reportedly.records import Actor, Incident, View
from reportedly.records.terms import ControlChange, EventType, FigureKind, Sector

COLUMNS = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type", "actor1",
    "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting", "iso",
    "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision", "source",
    "source_scale", "notes", "fatalities", "tags", "timestamp",
)  # fmt: skip


def content(view: View) -> tuple[bytes, int]:
    """The file's bytes and its number of rows, in the order of the view's incidents."""
    standing = Standing(view)
    coded = [row for row in view.incidents if not row.is_toll and row.where and row.when and row.when.start]
    rows = [_row(row, kind, standing, view.as_of) for row in coded if (kind := _kind(row, standing)) is not None]
    return csv_text(COLUMNS, rows).encode(), len(rows)


def _row(incident: Incident, kind: list[str], standing: Standing, as_of: str | None) -> dict[str, Cell]:
    first, second = sides(incident)
    when, where = incident.when, incident.where
    day = when.start[:10] if when and when.start else ""
    numeric, country, region = _country(where.country if where else None)
    inter = (_inter(first, kind), _inter(second, kind))
    fatalities, imputed = _fatalities(incident)
    return {
        "event_id_cnty": f"{(where.country if where else None) or ''}{incident.id}",
        "event_date": day,
        "year": day[:4],
        "time_precision": acled_time(when),
        **dict(zip(("disorder_type", "event_type", "sub_event_type"), kind, strict=True)),
        "actor1": first[0].called if first else None,
        "assoc_actor_1": joined(names(tuple(first[1:]))),
        "inter1": inter[0],
        "actor2": second[0].called if second else None,
        "assoc_actor_2": joined(names(tuple(second[1:]))),
        "inter2": inter[1],
        "interaction": _interaction(*inter),
        "civilian_targeting": "Civilian targeting" if _targets_civilians(incident) else None,
        "iso": numeric,
        "region": region,
        "country": country,
        "admin1": where.admin1 if where else None,
        "admin2": where.admin2 if where else None,
        "admin3": None,
        "location": place_name(where),
        "latitude": where.latitude if where else None,
        "longitude": where.longitude if where else None,
        "geo_precision": acled_place(where),
        "source": standing.outlets(incident),
        "source_scale": None,
        "notes": standing.notes(incident),
        "fatalities": fatalities,
        "tags": joined((imputed, f"grade={incident.grade.value}", f"responsibility={incident.responsibility.value}")),
        "timestamp": _timestamp(as_of),
    }


def _kind(incident: Incident, standing: Standing) -> list[str] | None:
    """disorder_type, event_type and sub_event_type; None where ACLED has no such event."""
    words = table("export/acled")
    battles: dict[str, list[str]] = words["battles"]
    if incident.event_type is EventType.ASSAULT and (incident.event_mode or "") in battles["modes"]:
        holder = _taker(incident, standing)
        if holder is not None:
            return battles["state" if holder.sector in (Sector.GOV, Sector.MIL) else "other"]
        if all(_is_armed(side) for side in sides(incident)):
            return battles["fought"]
    events: dict[str, list[str]] = words["events"]
    return events.get(f"{incident.event_type.value}_{incident.event_mode}") or events.get(incident.event_type.value)


def _taker(incident: Incident, standing: Standing) -> Actor | None:
    """Who is claimed to have taken a place in it."""
    claims = (claim.control for claim in standing.claims(incident))
    return next((row.holder for row in claims if row and row.change is ControlChange.CAPTURED), None)


def _is_armed(side: list[Actor]) -> bool:
    return any(actor.sector and actor.sector.value in table("export/acled")["armed"]["sectors"] for actor in side)


def _is_civilian(actor: Actor) -> bool:
    return actor.sector is not None and actor.sector.value in table("export/acled")["civilians"]["sectors"]


def _targets_civilians(incident: Incident) -> bool:
    counted = any(row.victim_class == "civilians" for row in incident.figures)
    return incident.event_type is EventType.ASSAULT and (counted or any(map(_is_civilian, incident.recipients)))


def _inter(side: list[Actor], kind: list[str]) -> str | None:
    """ACLED's number and text for the first actor of a side; None where its sort is not known."""
    words: dict[str, str] = table("export/acled")["inter"]
    if not side:
        return None
    sector = side[0].sector
    if kind[1] in ("Protests", "Riots") and (sector is None or _is_civilian(side[0])):
        return words["protesters" if kind[1] == "Protests" else "rioters"]
    return words["civilians"] if _is_civilian(side[0]) else words.get(sector.value if sector else "")


def _interaction(one: str | None, other: str | None) -> str | None:
    """Both sides' number and text in one, e.g. "12 State forces-Rebel group"."""
    known = [text.split(" ", 1) for text in (one, other) if text]
    return f"{''.join(part[0] for part in known)} {'-'.join(part[1] for part in known)}" if known else None


def _country(code: str | None) -> tuple[int | None, str | None, str | None]:
    """Numeric code, name and region; the code itself stands for a country that ISO does not list."""
    found = table("export/countries")["countries"].get(code)
    return (found[0], found[1], found[2]) if found else (None, code, None)


def _fatalities(incident: Incident) -> tuple[int, str | None]:
    """A whole number of dead, and the tag that says whether nobody told it (FIELD.md rule 6)."""
    low = incident.spread(FigureKind.KILLED).min
    if low is not None:
        return low, None
    numbers: dict[str, int] = table("export/acled")["fatalities"]
    told = " ".join(row.as_written.lower() for row in incident.figures if row.kind is FigureKind.KILLED)
    word = next((word for word in numbers if re.search(rf"\b{word}\b", told)), None)
    return (numbers[word], f"fatalities imputed from “{word}”") if word else (0, "fatalities imputed, none stated")


def _timestamp(as_of: str | None) -> int | None:
    moment = datetime.fromisoformat(as_of) if as_of else None
    return int(moment.timestamp()) if moment and moment.tzinfo else None
