"""Places one typed time on the calendar, seen from one day: pure arithmetic, no text.

What cannot be placed gives None: the caller then keeps the underspecified value.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from reportedly.records.terms import Tense, TimeAnchor, TimePrecision
from reportedly.resolve.times import periods
from reportedly.resolve.times.expression import (
    CalendarDate,
    Clock,
    Content,
    DayPart,
    Division,
    Era,
    Holiday,
    Origin,
    Relative,
    Shift,
    Weekday,
)
from reportedly.resolve.times.holidays import feasts
from reportedly.resolve.times.periods import Period
from reportedly.resolve.times.values import clock_suffix, part_suffix

_FINE = frozenset({"TS", "TM", "TH"})
_NEAR = 150  # days within which a bare "Dec. 7" is taken on the side nearest to publication whatever the tense says


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewpoint:
    """From where a time is read: the day of publication, the time last spoken of, the tense of the verb."""

    now: date | None = None
    told: Period | None = None
    tense: Tense | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Where a time lies, and what it was reckoned from."""

    period: Period
    anchor: TimeAnchor


def place(content: Content, view: Viewpoint) -> Placed | None:
    """Where on the calendar a time lies; None where its words and the viewpoint do not say."""
    match content:
        case CalendarDate():
            return _calendar_date(content, view)
        case Weekday():
            return _weekday(content, view)
        case Relative():
            return _relative(content, view)
        case Division():
            return _division(content, view)
        case Era():
            return Placed(period=periods.era(content.first, content.length), anchor=TimeAnchor.EXPRESSION)
        case Shift():
            return _shift(content, view)
        case Holiday():
            return _holiday(content, view)
        case DayPart() | Clock():
            return _within_day(content, view)
    return None


def _calendar_date(content: CalendarDate, view: Viewpoint) -> Placed | None:
    year, anchor = content.year, TimeAnchor.EXPRESSION
    if content.step_year is not None:
        origin, anchor = _origin(content.origin, view)
        if origin is None:
            return None
        year = origin.start.year + content.step_year
    if year is not None:
        period = _in_year(content, year)
        return Placed(period=period, anchor=anchor) if period else None
    if view.now is None:
        return None
    around = (_in_year(content, view.now.year + offset) for offset in range(-4, 5))
    period = _chosen([period for period in around if period], content.step, view)
    return Placed(period=period, anchor=TimeAnchor.PUBLICATION) if period else None


def _in_year(content: CalendarDate, year: int) -> Period | None:
    if content.month is None:
        return periods.year(year)
    if content.day is None:
        return periods.month(year, content.month)
    try:
        return periods.day(date(year, content.month, content.day))
    except ValueError:  # 29 February
        return None


def _chosen(candidates: list[Period], step: int | None, view: Viewpoint) -> Period | None:
    """Which of the same time in several years is meant, seen from the day of publication."""
    now = view.now
    if now is None or not candidates:
        return None
    over = [period for period in candidates if period.end < now]
    begun = [period for period in candidates if period.start <= now]
    ahead = [period for period in candidates if period.start > now]
    if step == -1:
        return over[-1] if over else None
    if step == 1:
        return ahead[0] if ahead else None
    if step == 0:
        same_year = [period for period in candidates if period.start.year == now.year]
        return same_year[0] if same_year else None
    later = [period for period in candidates if period.end >= now]
    if not begun or not later:
        return (begun or later or [None])[-1 if begun else 0]
    if view.tense is Tense.FUTURE:
        return later[0]
    if view.tense is Tense.PAST and (begun[-1].precision is not TimePrecision.DAY or (now - begun[-1].end).days < _NEAR):
        return begun[-1]
    if begun[-1].precision is TimePrecision.DAY:
        return min((begun[-1], later[0]), key=lambda period: abs((period.start - now).days))
    return begun[-1]


def _weekday(content: Weekday, view: Viewpoint) -> Placed | None:
    origin, anchor = _origin(content.origin, view)
    if origin is None:
        return None
    on, number = origin.start, content.weekday
    if content.week is not None:
        monday = periods.week(on).start + timedelta(weeks=content.week)
        return Placed(period=periods.day(monday + timedelta(days=number - 1)), anchor=anchor)
    back = (on.isoweekday() - number) % 7
    forth = (number - on.isoweekday()) % 7
    match content.step:
        case -1:
            move = -(back or 7)
        case 1:
            move = forth or 7
        case 0 if content.origin is Origin.PUBLICATION and view.tense is not Tense.PAST:
            move = forth
        case _:
            move = forth if view.tense is Tense.FUTURE else -back
    return Placed(period=periods.day(on + timedelta(days=move)), anchor=anchor)


def _origin(origin: Origin, view: Viewpoint) -> tuple[Period | None, TimeAnchor]:
    if origin is Origin.TOLD and view.told is not None:
        return view.told, TimeAnchor.DISCOURSE
    if origin is Origin.PUBLICATION and view.now is not None:
        return periods.day(view.now), TimeAnchor.PUBLICATION
    return None, TimeAnchor.NONE


def _relative(content: Relative, view: Viewpoint) -> Placed | None:
    origin, anchor = _origin(content.origin, view)
    if origin is None and content.origin is Origin.TOLD and content.unit not in ("D", "NI") and view.now:
        origin, anchor = periods.day(view.now), TimeAnchor.PUBLICATION
    if origin is None:
        return None
    length = (origin.end - origin.start).days + 1
    if content.unit in ("D", "NI", "W", "WE") and length > 7:
        return None
    if content.origin is Origin.TOLD and content.step == 0 and content.unit == "D" and length == 1:
        return Placed(period=periods.day(origin.start), anchor=anchor)
    on = origin.end if content.step > 0 else origin.start
    if content.unit == "WE" and content.step == 0 and view.tense is not Tense.FUTURE and on.isoweekday() < 5:
        return Placed(period=periods.weekend(on - timedelta(weeks=1)), anchor=anchor)
    return Placed(period=periods.holding(content.unit, periods.moved(on, content.step, content.unit)), anchor=anchor)


def _division(content: Division, view: Viewpoint) -> Placed | None:
    if content.year is not None:
        return Placed(period=periods.division(content.code, content.year), anchor=TimeAnchor.EXPRESSION)
    if view.now is None:
        return None
    if content.step_year is not None:
        year = view.now.year + content.step_year
        return Placed(period=periods.division(content.code, year), anchor=TimeAnchor.PUBLICATION)
    around = [periods.division(content.code, view.now.year + offset) for offset in (-2, -1, 0, 1, 2)]
    if content.step == 0 and content.code == "WI" and view.now.month < 3:
        period: Period | None = around[1]
    else:
        period = _chosen(around, content.step, view)
    return Placed(period=period, anchor=TimeAnchor.PUBLICATION) if period else None


def _shift(content: Shift, view: Viewpoint) -> Placed | None:
    if content.count is None:
        return None
    origin, anchor = _origin(content.origin, view)
    if origin is None and content.direction < 0 and content.unit in ("Y", "M", "Q", "DE") and view.now:
        origin, anchor = periods.day(view.now), TimeAnchor.PUBLICATION
    if origin is None:
        return None
    unit, count = content.unit, content.count * content.direction
    if unit in _FINE:
        return Placed(period=periods.day(origin.start), anchor=anchor) if content.origin is Origin.TOLD else None
    if unit == "Y" and "-Q" in origin.value:
        moved = periods.moved(origin.start, count, unit)
        return Placed(period=periods.holding("Q", moved), anchor=anchor)
    if unit in ("D", "NI", "W") and origin.end > origin.start:
        return None
    on = periods.moved(origin.start, count, unit)
    if content.weekday is not None:
        on = on - timedelta(days=(on.isoweekday() - content.weekday) % 7)
        return Placed(period=periods.day(on), anchor=anchor)
    grain = {"DE": "Y", "CE": "Y", "ML": "Y", "NI": "D", "FN": "W"}.get(unit, unit)
    if count % 1:
        grain = {"Y": "M", "DE": "Y", "M": "W", "W": "D"}.get(unit, grain)
    if grain == "W" and content.origin is Origin.TOLD:
        grain = "D"
    return Placed(period=periods.holding(grain, on), anchor=anchor)


def _holiday(content: Holiday, view: Viewpoint) -> Placed | None:
    if content.year is not None:
        found = feasts(content.key, content.year)
        return Placed(period=found[0], anchor=TimeAnchor.EXPRESSION) if found else None
    if view.now is None:
        return None
    around = [period for offset in (-2, -1, 0, 1, 2) for period in feasts(content.key, view.now.year + offset)]
    period = _chosen(around, content.step, view)
    return Placed(period=period, anchor=TimeAnchor.PUBLICATION) if period else None


def _within_day(content: DayPart | Clock, view: Viewpoint) -> Placed | None:
    if content.day is not None:
        placed = place(content.day, view)
    elif view.told is not None and view.told.start == view.told.end:
        placed = Placed(period=view.told, anchor=TimeAnchor.DISCOURSE)
    elif isinstance(content, Clock) and content.zone not in (None, "local") and view.now:
        placed = Placed(period=periods.day(view.now), anchor=TimeAnchor.PUBLICATION)
    else:
        return None
    if placed is None:
        return None
    day = placed.period.start
    if isinstance(content, Clock):
        precision = TimePrecision.INSTANT if content.minute else TimePrecision.HOUR
        suffix = clock_suffix(content)
    else:
        precision, suffix = TimePrecision.PART_OF_DAY, part_suffix(content.part)
    end = day + timedelta(days=1) if isinstance(content, DayPart) and content.part == "ON" else day
    period = Period(start=day, end=end, value=f"{day.isoformat()}{suffix}", precision=precision)
    return Placed(period=period, anchor=placed.anchor)
