"""When: the times that a text words, as typed expressions and then as intervals of the calendar.

In: text, or one TimeExpression with the publication time, tense and running time. Out: frozen records. Nothing is read
but the tables; the publication date never stands in for a time that the text does not give (FIELD.md rule 12).
"""

from reportedly.resolve.times.deadline import deadline
from reportedly.resolve.times.expression import TimeExpression
from reportedly.resolve.times.find import find_times
from reportedly.resolve.times.published import parse_published
from reportedly.resolve.times.resolve import resolve_time
from reportedly.resolve.times.story import inherited_day, running_time, times
from reportedly.resolve.times.tense import tense_near

__all__ = [
    "TimeExpression", "deadline", "find_times", "inherited_day", "parse_published", "resolve_time", "running_time",
    "tense_near", "times",
]  # fmt: skip
