"""Range bars: one line a source, from its lowest to its highest number, over the spread of them all."""

from dataclasses import dataclass

from reportedly.records import Incident
from reportedly.records.terms import FigureKind, FigureScope
from reportedly.report.drawing.scale import nice_step, ticks
from reportedly.report.wording import figure_words, number_words, spread_words, words

LEFT, RIGHT, ROW, TOP = 235.0, 640.0, 24.0, 14.0
ARROW = 34.0  # pixels: the dashed tail of a number without a ceiling


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One source's number. `end` differs from `start` for a range; `is_open` draws a tail without an end."""

    origin: str
    told: str
    y: float
    start: float | None
    end: float | None
    is_open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """Every source's number of one kind of harm, on one axis."""

    kind: str
    title: str
    summary: str
    rows: tuple[Row, ...]
    ticks: tuple[tuple[float, str], ...]
    low: float | None
    high: float | None
    height: float
    bottom: float


def draw_bars(incident: Incident, kind: FigureKind) -> Bars | None:
    """The bars of one kind of harm; None where nobody speaks of it."""
    told = [row for row in incident.figures if (row.kind, row.scope) == (kind, FigureScope.EVENT)]
    if not told:
        return None
    spread = incident.spread(kind)
    numbers = [number for row in told for number in (row.min, row.max) if number is not None]
    step = max(1.0, nice_step(max(numbers, default=1), parts=5))
    top = step * max(1, -(-max(numbers, default=1) // step))

    def across(number: int) -> float:
        return round(LEFT + number / top * (RIGHT - LEFT - ARROW - 40), 1)

    rows = []
    for place, row in enumerate(told):
        low, high = row.min if row.min is not None else row.max, row.max if row.max is not None else row.min
        rows.append(
            Row(
                origin=row.origin,
                told=figure_words(row) + _part(row.victim_class, is_part=row.is_part),
                y=TOP + ROW * place + ROW / 2,
                start=None if low is None else across(low),
                end=None if high is None else across(high),
                is_open=row.min is not None and row.max is None,
            )
        )
    bottom = TOP + ROW * len(rows) + 4
    return Bars(
        kind=words("figure_kinds", kind),
        title=f"{words('figure_kinds', kind).capitalize()}, as each source tells it",
        summary=spread_words(spread) or "told in words only",
        rows=tuple(rows),
        ticks=tuple((across(int(tick)), number_words(int(tick))) for tick in ticks(0, top, step)),
        low=None if spread.min is None else across(spread.min),
        high=None if spread.max is None else across(spread.max),
        bottom=bottom,
        height=bottom + 22,
    )


def _part(victim_class: str | None, *, is_part: bool) -> str:
    if victim_class is None:
        return ""
    whom = victim_class.replace("_", " ")
    return f" (of them {whom})" if is_part else f" ({whom})"
