"""Periods of the calendar: days, weeks, months, quarters, seasons, years, decades, with their TIMEX3 values."""

import calendar
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from reportedly.assets import table
from reportedly.records import When
from reportedly.records.terms import TimePrecision
from reportedly.resolve.times.expression import Edge

_MONTHS = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200, "ML": 12000}
_DAYS = {"D": 1, "NI": 1, "W": 7, "WE": 7, "FN": 14}
_QUARTER_YEAR = {"Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12), "H1": (1, 6), "H2": (7, 12)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A stretch of days, both ends included, how exact it is, and its TIMEX3 value."""

    start: date
    end: date
    value: str
    precision: TimePrecision = TimePrecision.OTHER


def day(on: date) -> Period:
    """One day."""
    return Period(start=on, end=on, value=on.isoformat(), precision=TimePrecision.DAY)


def week(on: date) -> Period:
    """The week, Monday to Sunday, that holds a day."""
    monday = on - timedelta(days=on.isoweekday() - 1)
    year, number, _ = on.isocalendar()
    return Period(
        start=monday, end=monday + timedelta(days=6), value=f"{year}-W{number:02d}", precision=TimePrecision.WEEK
    )  # fmt: skip


def weekend(on: date) -> Period:
    """Saturday and Sunday of the week that holds a day."""
    whole = week(on)
    return Period(start=whole.end - timedelta(days=1), end=whole.end, value=f"{whole.value}-WE")


def months(year: int, first: int, last: int, value: str, precision: TimePrecision = TimePrecision.OTHER) -> Period:
    """From the first of one month to the end of another; months beyond 12 lie in the next year."""
    end_year, end_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    end = date(end_year, end_month, calendar.monthrange(end_year, end_month)[1])
    return Period(start=date(year, first, 1), end=end, value=value, precision=precision)


def month(year: int, number: int) -> Period:
    """One month."""
    return months(year, number, number, f"{year:04d}-{number:02d}", TimePrecision.MONTH)


def year(number: int) -> Period:
    """One calendar year."""
    return months(number, 1, 12, f"{number:04d}", TimePrecision.YEAR)


def division(code: str, number: int) -> Period:
    """A quarter, half or season of a year; winter runs on into the next."""
    first, last = _QUARTER_YEAR.get(code) or table("resolve/times")["season_months"][code]
    return months(number, first, last, f"{number:04d}-{code}")


def era(first: int, length: int) -> Period:
    """A decade or century."""
    value = f"{first // length:0{3 if length == 10 else 2}d}"
    start = date(max(first, 1), 1, 1)
    return Period(start=start, end=date(first + length - 1, 12, 31), value=value)


def holding(unit: str, on: date) -> Period:
    """The period of a unit that holds a day.

    >>> holding("W", date(2012, 3, 10)).value, holding("Q", date(2012, 3, 10)).value
    ('2012-W10', '2012-Q1')
    """
    return _HOLDING.get(unit, day)(on)


_HOLDING: dict[str, Callable[[date], Period]] = {
    "W": week,
    "FN": week,
    "WE": weekend,
    "M": lambda on: month(on.year, on.month),
    "Q": lambda on: division(f"Q{(on.month + 2) // 3}", on.year),
    "Y": lambda on: year(on.year),
    "DE": lambda on: era(on.year // 10 * 10, 10),
    "CE": lambda on: era(on.year // 100 * 100, 100),
    "YE": lambda on: day(date(on.year, 12, 31)),
}


def moved(on: date, count: float, unit: str) -> date:
    """A day moved by so many units; the 31st becomes the last day of a shorter month.

    >>> moved(date(2012, 3, 31), -1, "M")
    datetime.date(2012, 2, 29)
    """
    if unit in _MONTHS:
        total = on.year * 12 + on.month - 1 + round(count * _MONTHS[unit])
        to_year, to_month = total // 12, total % 12 + 1
        if not 1 <= to_year <= 9999:
            return date.min if to_year < 1 else date.max
        return date(to_year, to_month, min(on.day, calendar.monthrange(to_year, to_month)[1]))
    try:
        return on + timedelta(days=round(count * _DAYS.get(unit, 0)))
    except OverflowError:
        return date.max if count > 0 else date.min


def narrowed(period: Period, edge: Edge | None, now: date | None) -> Period:
    """The part of a period that "early", "mid", "late", "earlier" or "later" leaves; thirds by convention.

    "Earlier" ends, and "later" begins, with the day of publication; without one the period stays whole.
    """
    length = (period.end - period.start).days + 1
    if edge is None or length == 1:
        return period
    if edge in (Edge.BEFORE, Edge.AFTER):
        if now is None or not period.start <= now <= period.end:
            return period
        return replace(period, end=now) if edge is Edge.BEFORE else replace(period, start=now)
    third = -(-length // 3)
    if edge is Edge.START:
        return replace(period, end=period.start + timedelta(days=third - 1))
    if edge is Edge.END:
        return replace(period, start=period.end - timedelta(days=third - 1))
    return replace(
        period, start=period.start + timedelta(days=length // 3), end=period.end - timedelta(days=length // 3)
    )  # fmt: skip


def period_of(when: When | None) -> Period | None:
    """The days of a resolved time; None where they are not known."""
    if when is None or when.start is None or when.end is None:
        return None
    return Period(
        start=date.fromisoformat(when.start[:10]),
        end=date.fromisoformat(when.end[:10]),
        value=when.value or "",
        precision=when.precision,
    )
