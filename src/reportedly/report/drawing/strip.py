"""The timeline strip: each reported incident over the days within which it is told to lie, deadlines beneath."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from reportedly.records import When
from reportedly.report.dates import MONTHS
from reportedly.report.drawing.marks import Mark

LEFT, RIGHT, LANE, CHIP = 16.0, 884.0, 24.0, 26.0
MOST_LABELS = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """An incident's mark with the days it may lie in, as a box."""

    mark: Mark
    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """Days from left to right. `undated` are the numbers of incidents without a day."""

    chips: tuple[Chip, ...]
    days: tuple[tuple[float, str], ...]
    deadlines: tuple[tuple[float, str], ...]
    undated: tuple[int, ...]
    axis: float
    height: float


def draw_strip(
    dated: Sequence[tuple[When | None, Mark]], deadlines: Sequence[tuple[str, str]], period: tuple[str, str] | None
) -> Strip | None:
    """The strip of these incidents; None where none of them has a day. `deadlines` are (ISO day, letter)."""
    known = [(_days(when), mark) for when, mark in dated if when is not None and when.is_known]
    if not known:
        return None
    edges = [day for days, _ in known for day in days] + [date.fromisoformat(day[:10]) for day in period or ()]
    first, last = min(edges), max(edges)
    column = (RIGHT - LEFT) / ((last - first).days + 1)
    lanes: list[float] = []
    chips = []
    for (start, end), mark in sorted(known, key=lambda item: (item[0], item[1].number)):
        x = LEFT + (start - first).days * column
        width = ((end - start).days + 1) * column
        box = (x + (width - CHIP) / 2, CHIP) if width < CHIP else (x + 2, width - 4)
        box = (min(max(LEFT, box[0]), RIGHT - box[1]), box[1])
        lane = next((number for number, taken in enumerate(lanes) if taken <= box[0]), len(lanes))
        lanes[lane : lane + 1] = [box[0] + box[1] + 2]
        chips.append(Chip(mark=mark, x=round(box[0], 1), y=8 + lane * LANE, width=round(box[1], 1)))
    axis = 8 + len(lanes) * LANE + 6
    due: dict[date, list[str]] = {}
    for day, letter in deadlines:
        due.setdefault(date.fromisoformat(day[:10]), []).append(letter)
    inside = {day: ", ".join(letters) for day, letters in sorted(due.items()) if first <= day <= last}
    return Strip(
        chips=tuple(chips),
        days=_labels(first, last, column),
        deadlines=tuple(
            (round(LEFT + ((day - first).days + 0.5) * column, 1), letters) for day, letters in inside.items()
        ),
        undated=tuple(mark.number for when, mark in dated if when is None or not when.is_known),
        axis=axis,
        height=axis + (62 if inside else 30),
    )


def _days(when: When) -> tuple[date, date]:
    return date.fromisoformat((when.start or "")[:10]), date.fromisoformat((when.end or "")[:10])


def _labels(first: date, last: date, column: float) -> tuple[tuple[float, str], ...]:
    """A label under so many days that they do not run into each other."""
    length = (last - first).days + 1
    every = max(1, -(-length // MOST_LABELS))
    days = [first + timedelta(days=number) for number in range(0, length, every)]
    return tuple(
        (round(LEFT + ((day - first).days + 0.5) * column, 1), f"{day.day} {MONTHS[day.month - 1][:3]}") for day in days
    )
