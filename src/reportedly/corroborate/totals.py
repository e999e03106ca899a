"""Key figures over many incidents: reported, de-duplicated, at least (FIELD.md rule 14). Never an estimate."""

from collections.abc import Sequence

from reportedly.records import Incident, Total
from reportedly.records.terms import FigureKind, FigureScope


def totals(incidents: Sequence[Incident]) -> tuple[Total, ...]:
    """For each kind of harm, the sum over incidents of the lowest and of the highest number told.

    Each incident counts once however many tell of it. Running and period tolls are left out: they overlap the
    incidents and each other. Incidents told of in words only ("dozens") are named, not guessed.
    """
    found = (_total(kind, incidents) for kind in FigureKind if kind.is_people)
    return tuple(total for total in found if total.incidents or total.uncounted)


def _total(kind: FigureKind, incidents: Sequence[Incident]) -> Total:
    told = [
        (incident.id, incident.spread(kind))
        for incident in sorted(incidents, key=lambda incident: incident.id)
        if any(row.kind is kind and row.scope is FigureScope.EVENT for row in incident.figures)
    ]
    counted = [(name, spread) for name, spread in told if spread.min is not None or spread.max is not None]
    return Total(
        kind=kind,
        min=sum(spread.min or 0 for _, spread in counted),
        max=sum(spread.max or 0 for _, spread in counted),
        is_open=any(spread.is_open for _, spread in counted),
        incidents=tuple(name for name, _ in counted),
        uncounted=tuple(name for name, spread in told if spread.min is None and spread.max is None),
    )
