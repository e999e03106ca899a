"""The list of incidents, and one incident with its claims matrix."""

from collections.abc import Sequence

from reportedly.records import Incident, Where
from reportedly.records.terms import MODES, ClaimKind, EventType, FigureKind, HarmGrade, Responsibility
from reportedly.show.answers import Answers, Wording
from reportedly.show.asked import Asked
from reportedly.show.bars import bars
from reportedly.show.question import question, tally
from reportedly.show.tellings import COLUMNS, families
from reportedly.show.templating import page

PER_PAGE = 100  # rows that a browser lays out at once and a reader can still leaf through


def incidents_page(answers: Answers, asked: Asked) -> str:
    """The question, the tally, and a table: one line an incident, in the book's order."""
    rows = answers.incidents(asked)
    first = (asked.page - 1) * PER_PAGE
    articles, claims = answers.counts()
    return page(
        "incidents.html.j2",
        book=answers.name,
        asked=asked,
        question=question(asked, answers.wording, opening="What is said to have happened"),
        tally=tally(rows, answers.wording),
        total=len(rows),
        first=first,
        rows=[_line(row, answers.wording) for row in rows[first : first + PER_PAGE]],
        pages=-(-len(rows) // PER_PAGE),
        articles=articles,
        claims=claims,
        undated=answers.undated() if asked.since or asked.until else 0,
        choices=_choices(answers.wording),
        others=_others("/incidents", asked, ("json", "csv", "geojson")),
    )


def incident_page(answers: Answers, name: str) -> str:
    """One incident: range bars, the claims matrix, where sources disagree, why it is graded so."""
    incident, view = answers.incident(name)
    wording = answers.wording
    told = (*incident.claims, *incident.denials)
    groups = families(told, view, wording)
    silent = [index for index in range(len(COLUMNS)) if not any(t.cells[index] for f in groups for t in f.tellings)]
    return page(
        "incident.html.j2",
        book=answers.name,
        incident=incident,
        line=_line(incident, wording),
        grade_note=wording.words("grade_notes", incident.grade),
        families=groups,
        columns=[(index, column) for index, column in enumerate(COLUMNS) if index not in silent],
        silent=[COLUMNS[index].lower() for index in silent],
        bars=bars(incident, wording),
        disagreements=[(wording.words("disagreements", row.about), row.sides) for row in incident.disagreements],
        others=_others(f"/incident/{incident.id}", Asked(), ("json", "csv", "geojson")),
    )


def place_words(where: Where | None) -> str:
    """A place's name, or its words where no gazetteer knows it."""
    named = (where.name or (where.span.text if where.span else None)) if where else None
    return named or "place not known"


def _line(incident: Incident, wording: Wording) -> dict[str, object]:
    """One incident in the cells of a table."""
    where = incident.where
    return {
        "id": incident.id,
        "event": f"Reported {wording.event(incident)}",
        "when": wording.when(incident.when),
        "place": place_words(where),
        "area": (where.admin1 or where.country or "") if where else "",
        "extent": _extent(where, wording),
        "actors": _names([actor.called for actor in incident.actors]),
        "recipients": _names([actor.called for actor in incident.recipients]),
        "killed": _harm(incident, FigureKind.KILLED, wording),
        "injured": _harm(incident, FigureKind.INJURED, wording),
        "grade": wording.words("grades", incident.grade),
        "origins": incident.origins,
        "blame": wording.words("responsibility", incident.responsibility),
        "is_blamed": incident.responsibility is not Responsibility.UNSTATED,
        "is_observed": incident.observed,
        "is_denied": bool(incident.denials),
        "tellings": len(incident.claims),
    }


def _extent(where: Where | None, wording: Wording) -> str:
    """How exactly the place is known: an area, not a pin."""
    if where is None or where.precision is None:
        return ""
    radius = f", within {where.radius_km:g} km" if where.radius_km else ""
    return wording.words("precision", where.precision) + radius


def _harm(incident: Incident, kind: FigureKind, wording: Wording) -> str:
    """The range that sources tell; their words where nobody gives a number; empty where nobody speaks of it."""
    words = dict.fromkeys(f"“{row.as_written}”" for row in incident.figures if row.kind is kind)
    tolls = [row for row in incident.figures if row.kind is kind]
    spread = wording.spread(incident.spread(kind))
    if spread or not tolls:
        return spread
    scope = wording.spread(incident.spread(kind, tolls[0].scope))
    return f"{scope} ({wording.words('scopes', tolls[0].scope)})" if scope else ", ".join(words)


def _names(names: Sequence[str], most: int = 3) -> str:
    called = list(dict.fromkeys(names))
    return ", ".join(called[:most]) + (f" and {len(called) - most} more" if len(called) > most else "")


def _choices(wording: Wording) -> dict[str, list[tuple[str, str]]]:
    """What the form offers, code and words: types with their modes, kinds of claims, grades."""
    types = []
    for event in EventType:
        types.append((event.value, wording.words("events", event)))
        known = [(f"{event}/{mode}", f"{event}_{mode}") for mode in MODES[event]]
        types += [(code, f"\u2003{wording.words('events', key)}") for code, key in known]
    return {
        "type": [("", "any")] + types + [(kind.value, f"{kind.value} (kind of claim)") for kind in ClaimKind],
        "grade": [("", "any")]
        + [(grade.value, wording.words("grades", grade)) for grade in HarmGrade]
        + [(state.value, f"responsibility: {wording.words('responsibility', state)}") for state in Responsibility],
    }


def _others(path: str, asked: Asked, suffixes: Sequence[str]) -> list[tuple[str, str]]:
    """The same page for programs."""
    return [(suffix, f"{path}.{suffix}{asked.query()}") for suffix in suffixes]
