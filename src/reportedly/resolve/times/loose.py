"""Times that are no place on the calendar: lengths, "recently", "weeks ago".

They give bounds where the text ties them to now or to another time, and an interval only where it counts back or forth
from publication.
"""

from dataclasses import replace
from datetime import date, timedelta

from reportedly.records import When
from reportedly.records.terms import Extent, Tense, TimeAnchor
from reportedly.resolve.times import periods
from reportedly.resolve.times.bounds import as_when
from reportedly.resolve.times.expression import Lead, Length, Origin, Shift, TimeExpression, Vague
from reportedly.resolve.times.place import place
from reportedly.resolve.times.values import length_value, unplaced_value
from reportedly.resolve.times.viewpoint import Viewpoint


def loose(expression: TimeExpression, content: Length | Vague, view: Viewpoint) -> When:
    """A length or a vague time, seen from the day of publication."""
    value = _vague_value(content) or unplaced_value(content)
    if view.now is None:
        return When(value=value)
    if isinstance(content, Vague):
        return around_now(content.value, view.now)
    if content.role in ("recent", "upcoming") or (content.count is None and content.role):
        ahead = content.role in ("upcoming", "future")
        return replace(around_now("FUTURE_REF" if ahead else "PAST_REF", view.now), value=value)
    if content.role and content.count is not None:
        extent = Extent.THROUGHOUT if expression.lead is Lead.FOR else Extent.WITHIN
        return _counted(content.count, content, view.now, replace(When(value=value), extent=extent))
    return _ahead(expression, content, view, When(value=value))


def _counted(count: float, content: Length, now: date, when: When) -> When:
    """ "The past five days" end on the day of publication and are five; "the next five days" begin with it."""
    if content.role == "past":
        first = min(periods.moved(now, -count, content.unit) + timedelta(days=1), now)
        return replace(when, start=first.isoformat(), end=now.isoformat(), anchor=TimeAnchor.PUBLICATION)
    last = max(periods.moved(now, count, content.unit), now)
    return replace(when, start=now.isoformat(), end=last.isoformat(), anchor=TimeAnchor.PUBLICATION)


def _ahead(expression: TimeExpression, content: Length, view: Viewpoint, when: When) -> When:
    """A bare length: "in ten days" with a future verb is a day, "within ten days" a bound, else only a length."""
    if view.now is None or content.count is None or view.tense is not Tense.FUTURE:
        return when
    if expression.lead is Lead.IN:
        shift = Shift(count=content.count, unit=content.unit, direction=1, origin=Origin.PUBLICATION)
        placed = place(shift, view)
        return as_when(expression, placed.period, placed.anchor) if placed else when
    if expression.lead is Lead.WITHIN:
        last = periods.moved(view.now, content.count, content.unit)
        return replace(
            when, not_before=view.now.isoformat(), not_after=last.isoformat(), anchor=TimeAnchor.PUBLICATION
        )  # fmt: skip
    return when


def _vague_value(content: Length | Vague) -> str | None:
    role = content.role if isinstance(content, Length) else None
    return {"recent": "PAST_REF", "upcoming": "FUTURE_REF"}.get(role or "")


def around_now(value: str, now: date) -> When:
    """What "recently", "now" and "soon" bound."""
    bound = now.isoformat()
    match value:
        case "PAST_REF":
            return When(value=value, not_after=bound, anchor=TimeAnchor.PUBLICATION)
        case "FUTURE_REF":
            return When(value=value, not_before=bound, anchor=TimeAnchor.PUBLICATION)
    return When(value=value, anchor=TimeAnchor.PUBLICATION)


def vague_shift(content: Shift, view: Viewpoint) -> When:
    """ "Weeks ago", "several days later": a bound on one side, no count."""
    value = length_value(None, content.unit)
    if content.origin is Origin.PUBLICATION and view.now is not None:
        return replace(around_now("PAST_REF" if content.direction < 0 else "FUTURE_REF", view.now), value=value)
    origin = view.event or (view.told if content.origin is Origin.TOLD else None)
    if origin is not None:
        if content.direction < 0:
            return When(value=value, not_after=origin.start.isoformat(), anchor=TimeAnchor.DISCOURSE)
        return When(value=value, not_before=origin.end.isoformat(), anchor=TimeAnchor.DISCOURSE)
    return When(value=value)
