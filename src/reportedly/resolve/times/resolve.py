"""From a typed time to a When: the interval, its bounds, its TIMEX3 value, and what it was reckoned from.

The publication date is never taken for the time of an event (FIELD.md rule 12): a time that cannot be placed keeps its
underspecified value, and the bounds that the text gives.
"""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from reportedly.assets import table
from reportedly.records import When
from reportedly.records.terms import Extent, Tense, TimeAnchor, TimePrecision
from reportedly.resolve.times import periods
from reportedly.resolve.times.expression import (
    Between,
    Clock,
    DayPart,
    Edge,
    Lead,
    Length,
    Origin,
    Relative,
    Shift,
    TimeExpression,
    Vague,
)
from reportedly.resolve.times.periods import Period, period_of
from reportedly.resolve.times.place import Placed, Viewpoint, place
from reportedly.resolve.times.values import length_value, unplaced_value


def resolve_time(
    expression: TimeExpression,
    *,
    published: When | None,
    tense: Tense | None = None,
    discourse: When | None = None,
    reference: When | None = None,
) -> When:
    """When an expression means: interval, bounds, precision, TIMEX3 value and anchor; unknown parts are None.

    `discourse` is the time the story last spoke of, for "that night" and "two days later"; `reference` the time of the
    event that the expression counts from, and it goes before `discourse`. `published` may be an interval of several
    days: what it leaves open becomes bounds.

    >>> from reportedly.resolve.times import find_times, parse_published
    >>> (friday,) = find_times("He died on Friday.")
    >>> resolve_time(friday, published=parse_published("2012-07-21")).start
    '2012-07-20'
    """
    told = period_of(reference or discourse)
    issue = period_of(published)
    days = [None] if issue is None else sorted({issue.start, issue.end})
    views = [Viewpoint(now=day, told=told, tense=tense) for day in days]
    readings = [_seen_from(expression, view) for view in views]
    when = readings[0] if len({(r.start, r.end, r.value) for r in readings}) == 1 else _spread(expression, readings)
    return replace(when, tense=tense, span=expression.span)


def _seen_from(expression: TimeExpression, view: Viewpoint) -> When:
    """The reading from one day of publication."""
    content = expression.content
    match content:
        case Between(first=first, last=last):
            return _between(first, last, view)
        case Vague() | Length():
            return _loose(expression, view)
        case Shift(count=None):
            return _vague_shift(content, view)
    placed = place(content, view)
    if placed is None:
        return When(value=unplaced_value(content), precision=_precision_of(expression))
    return _bounded(expression, placed, view)


def _bounded(expression: TimeExpression, placed: Placed, view: Viewpoint) -> When:
    """A placed time with the word in front of it: "since Tuesday" runs on, "by Friday" is only a bound."""
    whole = placed.period
    period = periods.narrowed(whole, expression.edge, view.now)
    when = _as_when(expression, period, placed.anchor)
    if isinstance(expression.content, DayPart | Clock):
        return when
    start, end = when.start, when.end
    match expression.lead:
        case Lead.SINCE if view.now is not None and period.start <= view.now:
            return replace(when, end=view.now.isoformat(), extent=Extent.THROUGHOUT)
        case Lead.SINCE:
            return replace(when, start=None, end=None, not_before=start)
        case Lead.UNTIL | Lead.BY:
            return replace(when, start=None, end=None, not_after=end)
        case Lead.BEFORE:
            day_before = period.start - timedelta(days=1)
            return replace(when, start=None, end=None, not_after=day_before.isoformat())
        case Lead.AFTER:
            return replace(when, start=None, end=None, not_before=start)
        case Lead.FOR:
            return replace(when, extent=Extent.THROUGHOUT)
    return when


def _as_when(expression: TimeExpression, period: Period, anchor: TimeAnchor) -> When:
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


def _between(first: TimeExpression, last: TimeExpression, view: Viewpoint) -> When:
    """From the start of one time to the end of another; the later one lends the earlier its day."""
    end = _seen_from(replace(last, lead=Lead.NONE), view)
    begin = _seen_from(replace(first, lead=Lead.NONE), view)
    if begin.start is None and end.end is not None:
        begin = _seen_from(replace(first, lead=Lead.NONE), replace(view, told=period_of(end)))
    elif end.end is None and begin.start is not None:
        end = _seen_from(replace(last, lead=Lead.NONE), replace(view, told=period_of(begin)))
    value = f"{begin.value}/{end.value}"
    if begin.start is None or end.end is None:
        return When(value=value, precision=begin.precision)
    if begin.start > end.end and begin.anchor is TimeAnchor.PUBLICATION:
        begin = _seen_from(replace(first, lead=Lead.NONE), Viewpoint(now=_day(end.end), tense=Tense.PAST))
    if begin.start is None or begin.start > end.end:
        return When(value=value, precision=begin.precision)
    one_day = begin.start[:10] == end.end[:10]
    precision = begin.precision if one_day else TimePrecision.OTHER
    return When(
        start=begin.start, end=end.end, precision=precision, value=value, anchor=begin.anchor,
        not_before=begin.not_before, not_after=end.not_after,
    )  # fmt: skip


def _day(written: str) -> date:
    return date.fromisoformat(written[:10])


def _loose(expression: TimeExpression, view: Viewpoint) -> When:
    """Lengths and vague times: an interval only where the text ties a counted length to now, else bounds."""
    content = expression.content
    value = unplaced_value(content)
    if view.now is None:
        return When(value=_vague_value(content) or value)
    now = view.now
    if isinstance(content, Vague):
        return _around_now(content.value, now)
    if not isinstance(content, Length):
        return When(value=value)
    if content.role in ("recent", "upcoming") or (content.count is None and content.role):
        vague = _vague_value(content) or str(value)
        ahead = content.role in ("upcoming", "future")
        return replace(_around_now("FUTURE_REF" if ahead else "PAST_REF", now), value=vague)
    if content.count is None:
        return When(value=value)
    extent = Extent.THROUGHOUT if expression.lead is Lead.FOR else Extent.WITHIN
    if content.role == "past":
        first = min(periods.moved(now, -content.count, content.unit) + timedelta(days=1), now)
        return _stretch(first, now, value, extent)
    if content.role == "future":
        return _stretch(now, max(periods.moved(now, content.count, content.unit), now), value, extent)
    return _ahead(expression, content, view, value)


def _stretch(first: date, last: date, value: str | None, extent: Extent) -> When:
    return When(
        start=first.isoformat(), end=last.isoformat(), value=value, extent=extent, anchor=TimeAnchor.PUBLICATION
    )  # fmt: skip


def _ahead(expression: TimeExpression, content: Length, view: Viewpoint, value: str | None) -> When:
    """A bare length: "in ten days" with a future verb is a day, "within ten days" a bound, else only a length."""
    if view.now is None or content.count is None or view.tense is not Tense.FUTURE:
        return When(value=value)
    last = periods.moved(view.now, content.count, content.unit)
    if expression.lead is Lead.IN:
        shift = Shift(count=content.count, unit=content.unit, direction=1, origin=Origin.PUBLICATION)
        placed = place(shift, view)
        return _as_when(expression, placed.period, placed.anchor) if placed else When(value=value)
    if expression.lead is Lead.WITHIN:
        return When(
            value=value, not_before=view.now.isoformat(), not_after=last.isoformat(), anchor=TimeAnchor.PUBLICATION
        )  # fmt: skip
    return When(value=value)


def _vague_value(content: object) -> str | None:
    if isinstance(content, Length) and content.role == "recent":
        return "PAST_REF"
    if isinstance(content, Length) and content.role == "upcoming":
        return "FUTURE_REF"
    return None


def _around_now(value: str, now: date) -> When:
    bound = now.isoformat()
    match value:
        case "PAST_REF":
            return When(value=value, not_after=bound, anchor=TimeAnchor.PUBLICATION)
        case "FUTURE_REF":
            return When(value=value, not_before=bound, anchor=TimeAnchor.PUBLICATION)
    return When(value=value, anchor=TimeAnchor.PUBLICATION)


def _vague_shift(content: Shift, view: Viewpoint) -> When:
    """ "Weeks ago", "several days later": a bound on one side, no count."""
    value = length_value(None, content.unit)
    if content.origin is Origin.PUBLICATION and view.now is not None:
        return replace(_around_now("PAST_REF" if content.direction < 0 else "FUTURE_REF", view.now), value=value)
    if content.origin is Origin.TOLD and view.told is not None:
        if content.direction < 0:
            return When(value=value, not_after=view.told.start.isoformat(), anchor=TimeAnchor.DISCOURSE)
        return When(value=value, not_before=view.told.end.isoformat(), anchor=TimeAnchor.DISCOURSE)
    return When(value=value)


def _precision_of(expression: TimeExpression) -> TimePrecision:
    """How exact the words are, even where the calendar is unknown."""
    content = expression.content
    match content:
        case DayPart():
            return TimePrecision.PART_OF_DAY
        case Clock():
            return TimePrecision.HOUR if not content.minute else TimePrecision.INSTANT
        case Relative(unit=unit):
            codes = {"D": TimePrecision.DAY, "W": TimePrecision.WEEK, "M": TimePrecision.MONTH, "Y": TimePrecision.YEAR}
            return codes.get(unit, TimePrecision.OTHER)
    value = unplaced_value(content) or ""
    if "W" in value:
        return TimePrecision.DAY
    return {0: TimePrecision.OTHER, 4: TimePrecision.YEAR, 7: TimePrecision.MONTH, 10: TimePrecision.DAY}.get(
        len(value), TimePrecision.OTHER
    )  # fmt: skip


def _spread(expression: TimeExpression, readings: list[When]) -> When:
    """What is left when the day of publication is only known as an interval: the value unplaced, the outer bounds."""
    starts = [reading.start or reading.not_before for reading in readings]
    ends = [reading.end or reading.not_after for reading in readings]
    return When(
        value=unplaced_value(expression.content),
        precision=_precision_of(expression),
        not_before=min(start for start in starts if start) if all(starts) else None,
        not_after=max(end for end in ends if end) if all(ends) else None,
        anchor=TimeAnchor.PUBLICATION,
    )


__all__ = ["Edge", "resolve_time"]
