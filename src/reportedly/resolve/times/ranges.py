"""From one time to another: "10-12 March", "dawn to noon", "between Monday and Wednesday"."""

import re

from reportedly.records import Span
from reportedly.resolve.times.expression import (
    Between,
    CalendarDate,
    Clock,
    Content,
    DayPart,
    TimeExpression,
    Weekday,
)
from reportedly.resolve.times.groups import Groups
from reportedly.resolve.times.read_dates import day_of, year_of

_TO = re.compile(r"\s*(?:to|until|till|through|[-–—])\s*(?:the\s+)?$", re.IGNORECASE)
_AND = re.compile(r"\s*and\s*$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)
_JOINED = (CalendarDate, Weekday, DayPart, Clock)


def days_between(groups: Groups) -> Content | None:
    """Two days of one month ("10-12 March", "March 10 and 11")."""
    month, year = groups.number("month", "month"), year_of(groups)
    first, last = day_of(groups, "first"), day_of(groups, "last")
    if not month or not first or not last or first >= last or last > 31:
        return None
    ends = []
    for name, day in (("first", first), ("last", last)):
        start, end = groups.at[name]
        month_at = groups.at["month"]
        if abs(month_at[0] - end) <= 1 or abs(start - month_at[1]) <= 1:
            start, end = min(start, month_at[0]), max(end, month_at[1])
        tokens = groups.tokens
        span = Span.cut(tokens.text, tokens.starts[start], tokens.ends[end - 1])
        ends.append(
            TimeExpression(span=span, content=CalendarDate(year=year, month=month, day=day), rule="date")
        )  # fmt: skip
    return Between(first=ends[0], last=ends[1])


def join_ranges(expressions: tuple[TimeExpression, ...], text: str) -> tuple[TimeExpression, ...]:
    """The expressions, with two that are the ends of one range put together."""
    joined: list[TimeExpression] = []
    for expression in expressions:
        if joined and _are_ends(joined[-1], expression, text):
            first = joined.pop()
            span = Span.cut(text, first.span.start, expression.span.end)
            joined.append(TimeExpression(span=span, content=Between(first=first, last=expression), rule="between"))
        else:
            joined.append(expression)
    return tuple(joined)


def _are_ends(first: TimeExpression, last: TimeExpression, text: str) -> bool:
    if not isinstance(first.content, _JOINED) or not isinstance(last.content, _JOINED):
        return False
    if _grain(first.content) != _grain(last.content):
        return False
    gap = text[first.span.end : last.span.start]
    if _TO.match(gap):
        return True
    return bool(_AND.match(gap) and _BETWEEN.search(text, max(0, first.span.start - 14), first.span.start))


def _grain(content: Content) -> str:
    match content:
        case Clock() | DayPart():
            return "hour"
        case Weekday():
            return "day"
        case CalendarDate(month=None):
            return "year"
        case CalendarDate(day=None):
            return "month"
    return "day"
