"""Places one typed time on the calendar, seen from one day: pure arithmetic, no text.

What cannot be placed gives None: the caller then keeps the underspecified value.
"""

from datetime import date, timedelta
from functools import singledispatch

from reportedly.records.terms import Tense, TimeAnchor, TimePrecision
from reportedly.resolve.times import periods
from reportedly.resolve.times.choose import chosen
from reportedly.resolve.times.expression import (
    Anniversary,
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
    WeekOf,
)
from reportedly.resolve.times.holidays import feasts
from reportedly.resolve.times.periods import Period
from reportedly.resolve.times.values import clock_suffix, part_suffix
from reportedly.resolve.times.viewpoint import Placed, Viewpoint

_FINE = frozenset({"TS", "TM", "TH"})
_COARSE = frozenset({"M", "Q", "Y", "DE"})
_WHOLE = {"DE": "Y", "CE": "Y", "ML": "Y", "NI": "D", "FN": "W"}
_FRACTIONAL = {"Y": "M", "DE": "Y", "M": "W", "W": "D"}


@singledispatch
def place(content: Content, view: Viewpoint) -> Placed | None:
    """Where on the calendar a time lies; None where its words and the viewpoint do not say."""
    return None


@place.register
def _week_of(content: WeekOf, view: Viewpoint) -> Placed | None:
    placed = _calendar_date(content.day, view)
    return Placed(period=periods.week(placed.period.start), anchor=placed.anchor) if placed else None


@place.register
def _era(content: Era, view: Viewpoint) -> Placed | None:
    return Placed(period=periods.era(content.first, content.length), anchor=TimeAnchor.EXPRESSION)


@place.register
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
    period = chosen([period for period in around if period], content.step, view)
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


@place.register
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
    if origin is Origin.EVENT:
        return view.event, TimeAnchor.DISCOURSE
    if origin is Origin.TOLD and (view.event or view.told) is not None:
        return view.event or view.told, TimeAnchor.DISCOURSE
    if origin is Origin.PUBLICATION and view.now is not None:
        return periods.day(view.now), TimeAnchor.PUBLICATION
    return None, TimeAnchor.NONE


@place.register
def _relative(content: Relative, view: Viewpoint) -> Placed | None:
    origin, anchor = _origin(content.origin, view)
    is_day = content.unit in ("D", "NI")
    if origin is None and content.origin is Origin.TOLD and not is_day and view.now:
        origin, anchor = periods.day(view.now), TimeAnchor.PUBLICATION
    if origin is None:
        return None
    if (is_day or content.unit in ("W", "WE")) and (origin.end - origin.start).days > 6:
        return None  # "the next day" after a month or a year: no one day is meant
    on = origin.end if content.step > 0 else origin.start
    if content.unit == "WE" and content.step == 0 and view.tense is not Tense.FUTURE and on.isoweekday() < 5:
        on = periods.moved(on, -1, "W")  # "over the weekend", told early in the week, is the one before
    return Placed(period=periods.holding(content.unit, periods.moved(on, content.step, content.unit)), anchor=anchor)


@place.register
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
        period = chosen(around, content.step, view)
    return Placed(period=period, anchor=TimeAnchor.PUBLICATION) if period else None


@place.register
def _shift(content: Shift, view: Viewpoint) -> Placed | None:
    origin, anchor = _origin(content.origin, view)
    if (
        origin is None
        and content.origin is Origin.TOLD
        and content.direction < 0
        and content.unit in _COARSE
        and view.now
    ):
        origin, anchor = periods.day(view.now), TimeAnchor.PUBLICATION
    if origin is None or content.count is None:
        return None
    unit, count = content.unit, content.count * content.direction
    if unit in _FINE:
        return (
            Placed(period=periods.day(origin.start), anchor=anchor)
            if content.origin is not Origin.PUBLICATION
            else None
        )
    if unit == "Y" and view.told is not None and "-Q" in view.told.value:  # figures are held against the same quarter
        quarter = periods.holding("Q", periods.moved(view.told.start, count, unit))
        return Placed(period=quarter, anchor=TimeAnchor.DISCOURSE)
    if unit in ("D", "NI", "W") and origin.end > origin.start:
        return None
    on = periods.moved(origin.start, count, unit)
    if content.weekday is not None:
        return Placed(period=periods.day(on - timedelta(days=(on.isoweekday() - content.weekday) % 7)), anchor=anchor)
    return Placed(period=periods.holding(_grain(content), on), anchor=anchor)


def _grain(content: Shift) -> str:
    """The unit of the answer: "two years ago" is a year, "two and a half years ago" a month, "a week later" a day."""
    if content.count is not None and content.count % 1:
        return _FRACTIONAL.get(content.unit, content.unit)
    grain = _WHOLE.get(content.unit, content.unit)
    return "D" if grain == "W" and content.origin is not Origin.PUBLICATION else grain


@place.register
def _anniversary(content: Anniversary, view: Viewpoint) -> Placed | None:
    if view.event is None or view.event.start != view.event.end or content.years < 1:
        return None
    return Placed(period=periods.day(periods.moved(view.event.start, content.years, "Y")), anchor=TimeAnchor.DISCOURSE)


@place.register
def _holiday(content: Holiday, view: Viewpoint) -> Placed | None:
    if content.year is not None:
        found = feasts(content.key, content.year)
        return Placed(period=found[0], anchor=TimeAnchor.EXPRESSION) if found else None
    if view.now is None:
        return None
    around = [period for offset in (-2, -1, 0, 1, 2) for period in feasts(content.key, view.now.year + offset)]
    period = chosen(around, content.step, view)
    return Placed(period=period, anchor=TimeAnchor.PUBLICATION) if period else None


@place.register(DayPart)
@place.register(Clock)
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
