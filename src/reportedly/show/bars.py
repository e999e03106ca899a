"""Range bars: one line a source over the whole spread of what sources tell; geometry in per cent, no colours."""

from dataclasses import dataclass

from reportedly.records import Incident, ReportedFigure
from reportedly.records.terms import FigureKind, FigureScope
from reportedly.show.answers import Wording

LONGEST = 86.0  # per cent of the width: room for the open tail of "at least"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """One source's number; `start` and `end` differ for a range, `is_open` for a number without a ceiling."""

    origin: str
    told: str
    start: float | None
    end: float | None
    is_open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """Every source's number of one kind of harm; `low` and `high` bound them all."""

    kind: str
    summary: str
    scope: str
    low: float | None
    high: float | None
    is_open: bool
    ticks: tuple[Tick, ...]
    top: str


def bars(incident: Incident, wording: Wording) -> tuple[Bar, ...]:
    """The bars of one incident, people only, one for each kind of harm and what it covers."""
    told = [row for row in incident.figures if row.kind.is_people]
    asked = sorted({(row.kind, row.scope) for row in told}, key=lambda pair: (list(FigureKind).index(pair[0]), pair[1]))
    return tuple(
        _bar(incident, kind, scope, [row for row in told if (row.kind, row.scope) == (kind, scope)], wording)
        for kind, scope in asked
    )


def _bar(incident: Incident, kind: FigureKind, scope: FigureScope, told: list[ReportedFigure], wording: Wording) -> Bar:
    spread = incident.spread(kind, scope)
    numbers = [number for row in told for number in (row.min, row.max) if number is not None]
    top = max([1, *numbers])

    def across(number: int | None) -> float | None:
        return None if number is None else round(number / top * LONGEST, 2)

    return Bar(
        kind=wording.words("figure_kinds", kind),
        summary=wording.spread(spread) or "told in words only",
        scope="" if scope is FigureScope.EVENT else wording.words("scopes", scope),
        low=across(spread.min),
        high=across(spread.max),
        is_open=spread.is_open,
        ticks=tuple(
            Tick(
                origin=row.origin,
                told=wording.figure(row) + _whom(row),
                start=across(row.max if row.min is None else row.min),
                end=across(row.min if row.max is None else row.max),
                is_open=row.min is not None and row.max is None,
            )
            for row in told
        ),
        top=f"{top:,}",
    )


def _whom(row: ReportedFigure) -> str:
    if row.victim_class in (None, "undetermined"):
        return ""
    whom = str(row.victim_class).replace("_", " ")
    return f" (of them {whom})" if row.is_part else f" ({whom})"
