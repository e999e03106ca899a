"""A placed time as a When: the hours of a part of a day, and what "since", "until", "by" and "after" make of it."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from reportedly.assets import table
from reportedly.records import When
from reportedly.records.terms import Extent, TimeAnchor, TimePrecision
from reportedly.resolve.times import periods
from reportedly.resolve.times.expression import Clock, DayPart, Lead, TimeExpression
from reportedly.resolve.times.periods import Period
from reportedly.resolve.times.viewpoint import Placed, Viewpoint


def bounded(expression: TimeExpression, placed: Placed, view: Viewpoint) -> When:
    """A placed time with the word in front of it: "since Tuesday" runs on, "by Friday" is only a bound."""
    period = periods.narrowed(placed.period, expression.edge, view.now)
    when = as_when(expression, period, placed.anchor)
    if isinstance(expression.content, DayPart | Clock):
        return when
    return _led(when, expression.lead, view)


def _led(when: When, lead: Lead, view: Viewpoint) -> When:
    """A placed time after the word in front of it."""
    start, end = when.start or "", when.end or ""
    if lead is Lead.SINCE and view.now is not None and start <= view.now.isoformat():
        return replace(when, end=view.now.isoformat(), extent=Extent.THROUGHOUT)
    if lead in (Lead.SINCE, Lead.AFTER):
        return replace(when, start=None, end=None, not_before=start)
    if lead in (Lead.UNTIL, Lead.BY):
        return replace(when, start=None, end=None, not_after=end)
    if lead is Lead.BEFORE:
        day_before = date.fromisoformat(start) - timedelta(days=1)
        return replace(when, start=None, end=None, not_after=day_before.isoformat())
    return replace(when, extent=Extent.THROUGHOUT) if lead is Lead.FOR else when


def as_when(expression: TimeExpression, period: Period, anchor: TimeAnchor) -> When:
    """An interval of the calendar as a When."""
    content, precision = expression.content, period.precision
    if isinstance(content, Clock):
        zone = content.zone if content.zone and content.zone != "local" else ""
        clock = time(content.hour, content.minute, content.second or 0)
        at = datetime.combine(period.start, clock).isoformat() + zone
        return When(start=at, end=at, precision=precision, value=period.value, anchor=anchor)
    start, end = period.start.isoformat(), period.end.isoformat()
    not_before = not_after = None
    if isinstance(content, DayPart):
        not_before, not_after = _hours(content.part, period.start)
    elif expression.edge and precision is TimePrecision.DAY:
        precision = TimePrecision.PART_OF_DAY
    return When(
        start=start, end=end, precision=precision, value=period.value, anchor=anchor,
        not_before=not_before, not_after=not_after,
    )  # fmt: skip


def _hours(part: str, day: date) -> tuple[str, str]:
    """From when to when a part of a day lasts, local time."""
    first, last = table("resolve/times")["hours"][part]
    midnight = datetime.combine(day, time())
    return (midnight + timedelta(hours=first)).isoformat(), (midnight + timedelta(hours=last)).isoformat()
