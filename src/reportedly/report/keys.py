"""Key figures: each kind of harm over the reported incidents, as a spread, and the tolls that others keep."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.records import Incident, Total, View
from reportedly.records.terms import FigureKind, FigureScope, HarmGrade
from reportedly.report.telling import Telling, Tellings
from reportedly.report.wording import range_words, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """One line of the key figures. `before` is the same line of the earlier period, empty where none was given."""

    kind: str
    spread: str
    incidents: int
    uncounted: int
    before: str


def totals(incidents: Iterable[Incident]) -> tuple[Total, ...]:
    """Each kind of harm over these incidents: "reported, de-duplicated, at least" (FIELD.md rule 14).

    The lowest tellings are added up, and the highest; running tolls and what a person discounted are left out.
    """
    counted = [row for row in incidents if not row.is_toll and row.grade is not HarmGrade.DISCOUNTED]
    found = (_total(kind, counted) for kind in FigureKind if kind.is_people)
    return tuple(total for total in found if total.incidents or total.uncounted)


def _total(kind: FigureKind, incidents: list[Incident]) -> Total:
    spreads = [(row.id, row.spread(kind)) for row in incidents]
    numbered = [(name, spread) for name, spread in spreads if spread.min is not None or spread.max is not None]
    numbers = {name for name, _ in numbered}
    return Total(
        kind=kind,
        min=sum(spread.min or 0 for _, spread in numbered),
        max=sum(spread.max or spread.min or 0 for _, spread in numbered),
        is_open=any(spread.is_open for _, spread in numbered),
        incidents=tuple(name for name, _ in numbered),
        uncounted=tuple(row.id for row in incidents if row.id not in numbers and _speaks_of(row, kind)),
    )


def keys(view: View, earlier: View | None) -> tuple[Key, ...]:
    """The lines of the key figures, in the fixed order of the kinds of harm."""
    before = {total.kind: _words(total) for total in totals(earlier.incidents)} if earlier else {}
    return tuple(
        Key(
            kind=words("figure_kinds", total.kind),
            spread=_words(total),
            incidents=len(total.incidents),
            uncounted=len(total.uncounted),
            before=before.get(total.kind, "none told") if earlier else "",
        )
        for total in totals(view.incidents)
    )


def tolls(view: View, tellings: Tellings) -> tuple[Telling, ...]:
    """Who tells of a running total or of a period's total: quoted, never added to anything (FIELD.md rule 8)."""
    told = (
        claim.id
        for claim in view.claims
        if any(figure.scope is not FigureScope.EVENT and figure.kind.is_people for figure in claim.figures)
    )
    return tellings.of(told)


def _words(total: Total) -> str:
    if not total.incidents:
        return "told in words only"
    shown = range_words(total.min, total.max, is_open=total.is_open)
    return shown if "at least" in shown or total.min != total.max else f"at least {shown}"


def _speaks_of(incident: Incident, kind: FigureKind) -> bool:
    return any(row.kind is kind for row in incident.figures)
