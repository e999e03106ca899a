"""All times of one text, resolved in order, each handing on the time last spoken of."""

from reportedly.records import When
from reportedly.records.terms import TimeAnchor, TimePrecision
from reportedly.resolve.times.expression import CalendarDate, Division, Lead, Shift, TimeExpression
from reportedly.resolve.times.find import find_times
from reportedly.resolve.times.published import parse_published
from reportedly.resolve.times.resolve import resolve_time
from reportedly.resolve.times.tense import tense_near

_DAYS = frozenset({TimePrecision.DAY, TimePrecision.PART_OF_DAY, TimePrecision.HOUR, TimePrecision.INSTANT})


def times(text: str, *, published: When | str | None = None, discourse: When | None = None) -> tuple[When, ...]:
    """The times that a text gives, in order, resolved; without a publication time what hangs on it stays open.

    `discourse` is the time that the text is known to speak of at its start, if any.

    >>> [when.value for when in times("They left on Friday and came back two days later.", published="2012-07-21")]
    ['2012-07-20', '2012-07-22']
    """
    issue = parse_published(published) if isinstance(published, str) else published
    told = discourse
    found = []
    for expression in find_times(text):
        tense = tense_near(text, expression.span)
        when = resolve_time(expression, published=issue, tense=tense, discourse=told)
        told = running_time(expression, when, told)
        found.append(when)
    return tuple(found)


def running_time(expression: TimeExpression, when: When, told: When | None) -> When | None:
    """The time that the story speaks of after an expression.

    It is the expression's own where that is known, and no mere length, bound or glance aside ("last month"): days, and
    months, seasons and years that are named.

    Sentences that continue a story may inherit it, marked with the anchor `discourse` (FIELD.md rule 12); see
    `inherited_day`.
    """
    if not when.is_known or expression.lead not in (Lead.NONE, Lead.IN, Lead.FOR):
        return told
    content = expression.content
    if isinstance(content, Shift) and content.unit == "Y":
        return told  # "up from a year earlier" compares; the story does not go there
    if when.precision in _DAYS:
        return when
    return when if isinstance(content, CalendarDate | Division) else told


def inherited_day(discourse: When | None) -> When | None:
    """The running day as a time of its own, for a sentence that continues the story and names no time.

    Only a single day is handed down, and it says that it was inherited: the anchor is `discourse`, and there are no
    words of its own. None where the story has no running day.
    """
    if discourse is None or not discourse.is_known or discourse.start is None or discourse.end is None:
        return None
    day = discourse.start[:10]
    if discourse.end[:10] != day:
        return None
    return When(start=day, end=day, precision=TimePrecision.DAY, value=day, anchor=TimeAnchor.DISCOURSE)
