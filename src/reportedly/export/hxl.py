"""HXL: a row an incident, with the hashtag row that humanitarian exchange knows under the header."""

from reportedly.export.cells import Cell, csv_text, joined
from reportedly.export.standing import Standing, place_name, sides
from reportedly.export.telling import names
from reportedly.records import Incident, View
from reportedly.records.terms import FigureKind

TAGS = {
    "code": "#event+code",
    "date": "#date+occurred",
    "type": "#event+type",
    "group_first": "#group+name+first",
    "group_second": "#group+name+second",
    "country": "#country+code",
    "adm1": "#adm1+name",
    "place": "#loc+name",
    "latitude": "#geo+lat",
    "longitude": "#geo+lon",
    "killed_min": "#affected+killed+min",
    "killed_max": "#affected+killed+max",
    "injured_min": "#affected+injured+min",
    "injured_max": "#affected+injured+max",
    "source": "#meta+source",
}


def content(view: View) -> tuple[bytes, int]:
    """The file's bytes and its number of rows, in the order of the view's incidents."""
    standing = Standing(view)
    rows = [_row(incident, standing) for incident in view.incidents]
    return csv_text([*TAGS], rows, tags=TAGS).encode(), len(rows)


def _row(incident: Incident, standing: Standing) -> dict[str, Cell]:
    first, second = sides(incident)
    when, where = incident.when, incident.where
    killed, injured = incident.spread(FigureKind.KILLED), incident.spread(FigureKind.INJURED)
    return {
        "code": incident.id,
        "date": when.start[:10] if when and when.start else None,
        "type": "/".join(part for part in (incident.event_type.value, incident.event_mode) if part),
        "group_first": joined(names(tuple(first))),
        "group_second": joined(names(tuple(second))),
        "country": where.country if where else None,
        "adm1": where.admin1 if where else None,
        "place": place_name(where),
        "latitude": where.latitude if where else None,
        "longitude": where.longitude if where else None,
        "killed_min": killed.min,
        "killed_max": None if killed.is_open else killed.max,
        "injured_min": injured.min,
        "injured_max": None if injured.is_open else injured.max,
        "source": standing.outlets(incident),
    }
