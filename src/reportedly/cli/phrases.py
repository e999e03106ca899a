"""What tables say in a cell: events, counts and support in a reader's words, never as codes, never as facts."""

from collections.abc import Iterable
from itertools import groupby

from reportedly.assets import table
from reportedly.cli.layout import clipped, lines
from reportedly.cli.wording import UNKNOWN, place
from reportedly.records import Actor, Claim, Control, Figure, Incident, ReportedFigure, Term, Where
from reportedly.records.terms import ClaimKind, FigureScope, Responsibility
from reportedly.report.wording import figure_words, range_words, words

NAME_LENGTH = 44  # of a teller or a side in a cell that holds several
WORDS_LENGTH = 180  # of quoted words: three or four lines of a cell


def incident(row: Incident) -> str:
    """Where and what, then what each source counts."""
    return lines(_headed(row.where, event(row)), *counts(row.figures))


def event(row: Claim | Incident) -> str:
    """The sort of event, e.g. "shelling or other heavy fire"; empty where there is none."""
    if row.event_type is None:
        return ""
    phrases: dict[str, str] = table("report/wording")["events"]
    return phrases.get(f"{row.event_type}_{row.event_mode}") or phrases[row.event_type]


def claim(row: Claim) -> str:
    """What sort of thing is told, and whether it is told as planned, feared or not having happened."""
    if row.kind is ClaimKind.CONTROL and row.control:
        about = f"control: {words('control_change', row.control.change)}"
    elif row.kind is ClaimKind.AGREEMENT and row.term:
        about = f"a duty: {words('terms', row.term.kind).lower()}"
    else:
        about = event(row) or row.kind.value
    return lines(about, words("modality", row.modality))


def counts(figures: Iterable[ReportedFigure]) -> tuple[str, ...]:
    """One line for each kind of harm, with everybody's number: nothing is added up."""
    whole = [row for row in figures if not row.is_part]
    kinds = groupby(sorted(whole, key=lambda row: row.kind.value != "killed"), key=lambda row: (row.kind, row.scope))
    return tuple("; ".join(_told(list(rows))) for _, rows in kinds)


def figure(told: Figure) -> str:
    """One count of one claim: the number in words, what was counted, and the words themselves."""
    about = "about " if told.approximate else ""
    whom = f" {_class(told.victim_class)}" if _class(told.victim_class) else ""
    number = range_words(told.min, told.max) or "no number of"
    return lines(f"{about}{number}{whom} {words('figure_kinds', told.kind)}", f"“{clipped(told.span.text, 60)}”")


def support(row: Incident) -> str:
    """How well it is supported, and where the question of who did it stands."""
    told = words("grades", row.grade) + (f" ({row.origins})" if row.origins > 1 else "")
    blame = "" if row.responsibility is Responsibility.UNSTATED else words("responsibility", row.responsibility)
    return lines(told, blame and f"blame: {blame}", "seen by a neutral monitor" if row.observed else "")


def control(row: Control) -> str:
    """What happened to a place, and on what sort of word."""
    return f"{words('control_change', row.change)}, {words('control_status', row.status)}"


def term(row: Term) -> str:
    """One duty, and the words that lay it down."""
    return lines(f"· {words('terms', row.kind)}", f"“{clipped(row.clause.text, WORDS_LENGTH)}”")


def names(actors: Iterable[Actor], *, most: int = 3) -> str:
    """The first few names, and how many more there are."""
    called = list(dict.fromkeys(clipped(actor.called, NAME_LENGTH) for actor in actors))
    more = f" and {len(called) - most} more" if len(called) > most else ""
    return ", ".join(called[:most]) + more if called else UNKNOWN


def _headed(where: Where | None, what: str) -> str:
    named = place(where)
    return f"{what[:1].upper()}{what[1:]}, place not told" if named == UNKNOWN else f"{named}: {what}"


def _told(rows: list[ReportedFigure]) -> list[str]:
    """What each teller counts; the first says of what. "at least 12 killed (a doctor)", "7 (the ministry)"."""
    told: list[str] = []
    for row in rows:
        kind = "" if told else f" {words('figure_kinds', row.kind)}"
        scope = "" if row.scope is FigureScope.EVENT else f", {words('scopes', row.scope)}"
        whom = f" {_class(row.victim_class)}" if _class(row.victim_class) else ""
        told.append(f"{figure_words(row)}{whom}{kind} ({clipped(row.origin, NAME_LENGTH)}{scope})")
    return list(dict.fromkeys(told))


def _class(victims: str | None) -> str:
    return "" if victims in (None, "undetermined") else str(victims).replace("_", " ")
