"""PLOVER: a row an incident in the ontology's own words, with the columns that POLECAT's readers look for."""

from reportedly.export.cells import Cell, csv_text, joined
from reportedly.export.standing import Standing, place_name
from reportedly.export.telling import names
from reportedly.records import Actor, Incident, View
from reportedly.records.terms import QUAD_CLASS

COLUMNS = (
    "Event ID", "Event Date", "Event End", "Event Type", "Event Mode", "Quad Code", "Contexts", "Actor Name",
    "Actor Country", "Actor Sector", "Recipient Name", "Recipient Country", "Recipient Sector", "Placename",
    "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Publication Date", "Publisher",
    "Speakers", "Told", "Grade", "Responsibility", "URL",
)  # fmt: skip


def content(view: View) -> tuple[bytes, int]:
    """The file's bytes and its number of rows, in the order of the view's incidents."""
    standing = Standing(view)
    rows = [_row(incident, standing) for incident in view.incidents]
    return csv_text(COLUMNS, rows).encode(), len(rows)


def _row(incident: Incident, standing: Standing) -> dict[str, Cell]:
    when, where = incident.when, incident.where
    articles = standing.articles(incident)
    published = [article.published.start for article in articles if article.published and article.published.start]
    contexts = [context.value for claim in standing.claims(incident) for context in claim.contexts]
    return {
        "Event ID": incident.id,
        "Event Date": when.start if when else None,
        "Event End": when.end if when else None,
        "Event Type": incident.event_type.value,
        "Event Mode": incident.event_mode,
        "Quad Code": QUAD_CLASS[incident.event_type].value,
        "Contexts": joined(contexts),
        **_party("Actor", incident.actors),
        **_party("Recipient", incident.recipients),
        "Placename": place_name(where),
        "District": where.admin2 if where else None,
        "Province": where.admin1 if where else None,
        "Country": where.country if where else None,
        "Latitude": where.latitude if where else None,
        "Longitude": where.longitude if where else None,
        "GeoNames ID": where.geonames_id if where else None,
        "Publication Date": min(published, default=None),
        "Publisher": standing.outlets(incident),
        "Speakers": standing.speakers(incident),
        "Told": standing.notes(incident),
        "Grade": incident.grade.value,
        "Responsibility": incident.responsibility.value,
        "URL": joined(article.url for article in articles),
    }


def _party(role: str, actors: tuple[Actor, ...]) -> dict[str, Cell]:
    return {
        f"{role} Name": joined(names(actors)),
        f"{role} Country": joined(actor.country for actor in actors),
        f"{role} Sector": joined(actor.sector.value if actor.sector else None for actor in actors),
    }
