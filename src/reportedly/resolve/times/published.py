"""A publication time that a person gives, as a When."""

from datetime import date, datetime, timedelta

from reportedly.errors import BadDate
from reportedly.records import Span, When
from reportedly.records.terms import TimeAnchor, TimePrecision
from reportedly.resolve.times import periods
from reportedly.resolve.times.clocks import clock_of_stamp
from reportedly.resolve.times.expression import CalendarDate, Clock
from reportedly.resolve.times.find import find_times
from reportedly.resolve.times.resolve import resolve_time


def parse_published(value: str) -> When:
    """The time that a person gave: a date, a month, a year, or a date with a clock time. Raises BadDate.

    >>> parse_published("10 March 2012").start, parse_published("2012-03").end
    ('2012-03-10', '2012-03-31')
    >>> parse_published("2012-03-10T14:05+02:00").start
    '2012-03-10T14:05:00+02:00'
    """
    written = value.strip()
    when = _stamp(written) or _partial(written) or _worded(written)
    if when is None or not when.is_known:
        raise BadDate(
            f"“{value}” is no date that can be read",
            why="times such as “yesterday” are counted from it",
            remedy="give it as 2012-03-10 or 2012-03-10T14:05+02:00",
        )
    return when


def _stamp(written: str) -> When | None:
    stamp = written.upper().replace(" UTC", "Z").replace(" GMT", "Z")
    head, _, zone = stamp.rpartition(" ")
    if head and zone[:1] in ("+", "-"):
        stamp = head + zone
    read = clock_of_stamp(stamp)
    if read is None:
        return None
    if isinstance(read, CalendarDate):
        return _whole(periods.day(date(read.year or 1, read.month or 1, read.day or 1)))
    return _instant(read)


def _instant(clock: Clock) -> When | None:
    if not isinstance(clock.day, CalendarDate):
        return None
    day = date(clock.day.year or 1, clock.day.month or 1, clock.day.day or 1)
    at = datetime.combine(day, datetime.min.time()) + timedelta(
        hours=clock.hour, minutes=clock.minute, seconds=clock.second or 0
    )  # fmt: skip
    stamp = at.isoformat() + (clock.zone or "")
    return When(
        start=stamp, end=stamp, precision=TimePrecision.INSTANT, value=stamp, anchor=TimeAnchor.EXPRESSION
    )  # fmt: skip


def _partial(written: str) -> When | None:
    year, _, month = written.partition("-")
    if not (year.isdigit() and len(year) == 4 and int(year) > 0):
        return None
    if not month:
        return _whole(periods.year(int(year))) if "-" not in written else None
    return _whole(periods.month(int(year), int(month))) if month.isdigit() and 1 <= int(month) <= 12 else None


def _whole(period: periods.Period) -> When:
    return When(
        start=period.start.isoformat(), end=period.end.isoformat(), precision=period.precision, value=period.value,
        anchor=TimeAnchor.EXPRESSION,
    )  # fmt: skip


def _worded(written: str) -> When | None:
    found = find_times(written)
    if len(found) != 1 or found[0].span != Span.cut(written, 0, len(written)):
        return None
    when = resolve_time(found[0], published=None)
    return when if when.anchor is TimeAnchor.EXPRESSION else None
