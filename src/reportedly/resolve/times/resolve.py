"""From a typed time to a When: the interval, its bounds, its TIMEX3 value, and what it was reckoned from.

The publication date is never taken for the time of an event (FIELD.md rule 12): a time that cannot be placed keeps its
underspecified value, and the bounds that the text gives.
"""

from dataclasses import replace
from datetime import date

from reportedly.records import When
from reportedly.records.terms import Tense, TimeAnchor, TimePrecision
from reportedly.resolve.times.bounds import bounded
from reportedly.resolve.times.expression import Between, Lead, Length, Shift, TimeExpression, Vague
from reportedly.resolve.times.loose import loose, vague_shift
from reportedly.resolve.times.periods import period_of
from reportedly.resolve.times.place import place
from reportedly.resolve.times.values import precision_of, unplaced_value
from reportedly.resolve.times.viewpoint import Viewpoint


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
    >>> (friday,) = find_times("They left on Friday.")
    >>> resolve_time(friday, published=parse_published("2013-08-17")).start
    '2013-08-16'
    """
    told, event = period_of(discourse), period_of(reference)
    issue = period_of(published)
    days = [None] if issue is None else sorted({issue.start, issue.end})
    views = [Viewpoint(now=day, told=told, event=event, tense=tense) for day in days]
    readings = [_seen_from(expression, view) for view in views]
    when = readings[0] if len(set(readings)) == 1 else _spread(expression, readings)
    return replace(when, tense=tense, span=expression.span)


def _seen_from(expression: TimeExpression, view: Viewpoint) -> When:
    """The reading from one day of publication."""
    content = expression.content
    match content:
        case Between(first=first, last=last):
            return _between(first, last, view)
        case Vague() | Length():
            return loose(expression, content, view)
        case Shift(count=None):
            return vague_shift(content, view)
    placed = place(content, view)
    if placed is None:
        return When(value=unplaced_value(content), precision=precision_of(expression.content))
    return bounded(expression, placed, view)


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


def _spread(expression: TimeExpression, readings: list[When]) -> When:
    """What is left when the day of publication is only known as an interval: the value unplaced, the outer bounds."""
    starts = [reading.start or reading.not_before for reading in readings]
    ends = [reading.end or reading.not_after for reading in readings]
    return When(
        value=unplaced_value(expression.content),
        precision=precision_of(expression.content),
        not_before=min(start for start in starts if start) if all(starts) else None,
        not_after=max(end for end in ends if end) if all(ends) else None,
        anchor=TimeAnchor.PUBLICATION,
    )
