"""UCDP-style CSV: a row an incident in which somebody tells of people killed.

UCDP's own coders decide on a best estimate; this table does not: `best` is filled only where every source tells the
same number. Deaths whose side nobody named are in `deaths_unknown`.
"""

from reportedly.export.cells import Cell, csv_text, joined
from reportedly.export.precision import ucdp_place, ucdp_time
from reportedly.export.standing import Standing, place_name, sides
from reportedly.export.telling import names
from reportedly.records import Incident, View
from reportedly.records.terms import FigureKind, FigureScope

COLUMNS = (
    "id", "date_start", "date_end", "date_prec", "side_a", "side_b", "source_office", "source_original",
    "source_article", "number_of_sources", "where_coordinates", "where_prec", "adm_1", "adm_2", "country", "latitude",
    "longitude", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low",
)  # fmt: skip


def content(view: View) -> tuple[bytes, int]:
    """The file's bytes and its number of rows, in the order of the view's incidents."""
    standing = Standing(view)
    lethal = [row for row in view.incidents if not row.is_toll and row.spread(FigureKind.KILLED).origins]
    rows = [_row(incident, standing) for incident in lethal]
    return csv_text(COLUMNS, rows).encode(), len(rows)


def _row(incident: Incident, standing: Standing) -> dict[str, Cell]:
    first, second = sides(incident)
    when, where = incident.when, incident.where
    return {
        "id": incident.id,
        "date_start": when.start if when else None,
        "date_end": when.end if when else None,
        "date_prec": ucdp_time(when),
        "side_a": joined(names(tuple(first))),
        "side_b": joined(names(tuple(second))),
        "source_office": standing.outlets(incident),
        "source_original": standing.speakers(incident),
        "source_article": joined(article.url for article in standing.articles(incident)),
        "number_of_sources": incident.origins,
        "where_coordinates": place_name(where),
        "where_prec": ucdp_place(where),
        "adm_1": where.admin1 if where else None,
        "adm_2": where.admin2 if where else None,
        "country": where.country if where else None,
        "latitude": where.latitude if where else None,
        "longitude": where.longitude if where else None,
        **_deaths(incident),
    }


def _deaths(incident: Incident) -> dict[str, Cell]:
    spread = incident.spread(FigureKind.KILLED)
    low = spread.min
    civilians = [
        row.min
        for row in incident.figures
        if (row.kind, row.scope, row.victim_class) == (FigureKind.KILLED, FigureScope.EVENT, "civilians")
        and row.min is not None
    ]
    known = min(civilians, default=None)
    return {
        "deaths_a": None,
        "deaths_b": None,
        "deaths_civilians": known,
        "deaths_unknown": None if low is None else max(0, low - (known or 0)),
        "best": low if low == spread.max and not spread.is_open else None,
        "high": None if spread.is_open else spread.max,
        "low": low,
    }
