"""The timeline strip: each reported incident over the days within which it is told to lie, deadlines beneath."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from reportedly.records import When
from reportedly.report.dates import MONTHS
from reportedly.report.drawing.marks import Mark

LEFT, RIGHT, LANE, CHIP, TOP = 16.0, 884.0, 24.0, 26.0, 8.0
MOST_LABELS = 16
MOST_LANES = 12  # beyond this the strip counts incidents a day instead of numbering each
TALLEST = 120.0
EDGE = 30.0  # pixels: half a label must fit before the drawing's edge

Days = tuple[date, date]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """An incident's mark with the days it may lie in, as a box."""

    mark: Mark
    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """How many incidents are told of one day, where there are too many to number."""

    x: float
    width: float
    height: float
    incidents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """Days from left to right. `undated` are the numbers of incidents without a day."""

    chips: tuple[Chip, ...]
    columns: tuple[Column, ...]
    days: tuple[tuple[float, str], ...]
    deadlines: tuple[tuple[float, str], ...]
    undated: tuple[int, ...]
    axis: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Axis:
    """From days to pixels."""

    first: date
    last: date

    @property
    def column(self) -> float:
        return (RIGHT - LEFT) / ((self.last - self.first).days + 1)

    def left(self, day: date) -> float:
        return LEFT + (day - self.first).days * self.column

    def middle(self, day: date) -> float:
        return round(self.left(day) + self.column / 2, 1)


def draw_strip(
    dated: Sequence[tuple[When | None, Mark]], deadlines: Sequence[tuple[str, str]], period: tuple[str, str] | None
) -> Strip | None:
    """The strip of these incidents; None where none of them has a day. `deadlines` are (ISO day, letter)."""
    known = [(_days(when), mark) for when, mark in dated if when is not None and when.is_known]
    if not known:
        return None
    edges = [day for days, _ in known for day in days] + [date.fromisoformat(day[:10]) for day in period or ()]
    axis = _Axis(first=min(edges), last=max(edges))
    chips = _chips(known, axis)
    deepest = max(chip.y for chip in chips)
    crowded = deepest > TOP + (MOST_LANES - 1) * LANE
    line = TOP + TALLEST if crowded else deepest + LANE + 6
    flags = _deadlines(deadlines, axis)
    return Strip(
        chips=() if crowded else chips,
        columns=_columns([days for days, _ in known], axis) if crowded else (),
        days=_labels(axis),
        deadlines=flags,
        undated=tuple(mark.number for when, mark in dated if when is None or not when.is_known),
        axis=line,
        height=line + (62 if flags else 30),
    )


def _days(when: When) -> Days:
    return date.fromisoformat((when.start or "")[:10]), date.fromisoformat((when.end or "")[:10])


def _chips(known: Sequence[tuple[Days, Mark]], axis: _Axis) -> tuple[Chip, ...]:
    """Boxes in as few lanes as keep them apart, earliest first."""
    lanes: list[float] = []
    chips = []
    for (start, end), mark in sorted(known, key=lambda item: (item[0], item[1].number)):
        x, width = _box(start, end, axis)
        lane = next((number for number, taken in enumerate(lanes) if taken <= x), len(lanes))
        lanes[lane : lane + 1] = [x + width + 2]
        chips.append(Chip(mark=mark, x=round(x, 1), y=TOP + lane * LANE, width=round(width, 1)))
    return tuple(chips)


def _box(start: date, end: date, axis: _Axis) -> tuple[float, float]:
    """Where a chip begins and how wide it is: its days, but never too narrow for a number."""
    x, width = axis.left(start), ((end - start).days + 1) * axis.column
    x, width = (x + (width - CHIP) / 2, CHIP) if width < CHIP else (x + 2, width - 4)
    return min(max(LEFT, x), RIGHT - width), width


def _columns(spans: Sequence[Days], axis: _Axis) -> tuple[Column, ...]:
    """A column for each day on which something is told to begin."""
    begun = Counter(start for start, _ in spans)
    most = max(begun.values())
    return tuple(
        Column(
            x=round(axis.left(day), 1),
            width=round(max(axis.column - 0.5, 0.8), 1),
            height=round(number / most * TALLEST, 1),
            incidents=number,
        )
        for day, number in sorted(begun.items())
    )


def _deadlines(deadlines: Sequence[tuple[str, str]], axis: _Axis) -> tuple[tuple[float, str], ...]:
    """The deadlines that fall on the strip, those of one day together."""
    due: dict[date, list[str]] = {}
    for day, letter in deadlines:
        due.setdefault(date.fromisoformat(day[:10]), []).append(letter)
    inside = [(day, letters) for day, letters in sorted(due.items()) if axis.first <= day <= axis.last]
    return tuple((axis.middle(day), ", ".join(letters)) for day, letters in inside)


def _labels(axis: _Axis) -> tuple[tuple[float, str], ...]:
    """A label under so many days that they do not run into each other; with the year where there are several."""
    length = (axis.last - axis.first).days + 1
    years = axis.first.year != axis.last.year
    every = max(1, -(-length // (MOST_LABELS - 4 if years else MOST_LABELS)))
    days = [axis.first + timedelta(days=number) for number in range(0, length, every)]
    return tuple(
        (
            min(max(axis.middle(day), EDGE), RIGHT + LEFT - EDGE),
            f"{day.day} {MONTHS[day.month - 1][:3]}{f' {day:%y}' if years else ''}",
        )
        for day in days
    )
