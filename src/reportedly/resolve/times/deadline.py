"""When something is due: "within 10 days" counted from a start, or a date."""

from datetime import date, timedelta

from reportedly.records import When
from reportedly.records.terms import Tense, TimeAnchor
from reportedly.resolve.times import periods
from reportedly.resolve.times.expression import Length, Shift, TimeExpression
from reportedly.resolve.times.resolve import resolve_time
from reportedly.resolve.times.values import length_value


def deadline(expression: TimeExpression, start: When | None) -> When:
    """The last day on which a term can be kept.

    A length ("within 10 days", "a 48-hour deadline") is counted from `start`, the day the duty begins; without it only
    the length is known. A date is the day itself, read forwards from `start`.

    >>> from reportedly.resolve.times import find_times, parse_published
    >>> (ten_days,) = find_times("within 10 days")
    >>> deadline(ten_days, parse_published("2012-07-20")).end
    '2012-07-30'
    """
    content = expression.content
    if isinstance(content, Length | Shift) and content.count is not None:
        return _counted(expression, content.count, content.unit, start)
    when = resolve_time(expression, published=start, tense=Tense.FUTURE)
    if when.is_known or when.not_after is None:
        return when
    due = when.not_after
    return When(
        start=due, end=due, precision=when.precision, value=when.value, not_after=due, anchor=when.anchor,
        tense=Tense.FUTURE, span=expression.span,
    )  # fmt: skip


def _counted(expression: TimeExpression, count: float, unit: str, start: When | None) -> When:
    value = length_value(count, unit)
    begin = periods.period_of(start)
    if begin is None:
        return When(value=value, span=expression.span, tense=Tense.FUTURE)
    due = _moved(begin.end, count, unit)
    last = periods.day(due)
    return When(
        start=last.value, end=last.value, precision=last.precision, value=last.value, not_before=begin.end.isoformat(),
        not_after=last.value, anchor=TimeAnchor.DISCOURSE, span=expression.span, tense=Tense.FUTURE,
    )  # fmt: skip


def _moved(on: date, count: float, unit: str) -> date:
    hours = {"TH": count, "TM": count / 60, "TS": count / 3600}.get(unit)
    return periods.moved(on, count, unit) if hours is None else on + timedelta(days=-(-int(hours) // 24))
