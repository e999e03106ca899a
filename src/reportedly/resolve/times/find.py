"""Finds the times in a text: the longest rule at each word, no two times overlapping."""

import re
from collections.abc import Callable, Iterator

from reportedly.records import Span
from reportedly.resolve.times import context, read_counts, read_dates
from reportedly.resolve.times.expression import Content, TimeExpression
from reportedly.resolve.times.groups import Groups
from reportedly.resolve.times.patterns import rules_for
from reportedly.resolve.times.ranges import days_between, join_ranges
from reportedly.resolve.times.tokens import Tokens, tokens_of
from reportedly.resolve.times.vocabulary import OTHER, vocabulary

_POSSIBLE = re.compile(f"[^{OTHER}]")
_READ: dict[str, Callable[[Groups], Content | None]] = {
    "iso": read_dates.read_iso,
    "date": read_dates.read_date,
    "days": days_between,
    "year": read_dates.read_year,
    "week_of": read_dates.read_week_of,
    "anniversary": read_dates.read_anniversary,
    "decade": read_dates.read_decade,
    "century": read_dates.read_century,
    "weekday": read_dates.read_weekday,
    "day": read_dates.read_day,
    "told_day": read_dates.read_told_day,
    "relative": read_dates.read_relative,
    "season": read_dates.read_season,
    "quarter": read_dates.read_quarter,
    "holiday": read_dates.read_holiday,
    "year_end": read_dates.read_year_end,
    "year_ago": read_counts.read_year_ago,
    "shift": read_counts.read_shift,
    "shift_told": read_counts.read_shift_told,
    "length": read_counts.read_length,
    "recent": read_counts.read_recent,
    "the_unit": read_counts.read_the_unit,
    "clock": read_counts.read_clock,
    "part": read_counts.read_part,
    "set": read_counts.read_set,
    "vague": read_counts.read_vague,
}


def find_times(text: str) -> tuple[TimeExpression, ...]:
    """The times that a text words, in order, as typed expressions; no calendar is asked yet.

    >>> [time.span.text for time in find_times("Shelling went on from Tuesday; two days later, on 12 March, it ended.")]
    ['Tuesday', 'two days later', '12 March']
    """
    tokens = tokens_of(text, vocabulary())
    return join_ranges(tuple(_scan(tokens)), text)


def _scan(tokens: Tokens) -> Iterator[TimeExpression]:
    candidate = _POSSIBLE.search(tokens.signs)
    while candidate:
        expression, end = _longest(tokens, candidate.start())
        if expression:
            yield expression
        candidate = _POSSIBLE.search(tokens.signs, end)


def _longest(tokens: Tokens, position: int) -> tuple[TimeExpression | None, int]:
    """The time that begins at a word, if any, and where to look next. Of equal matches the earlier rule wins."""
    signs = tokens.signs
    rules = rules_for(signs[position : position + 2])
    matches = [(match, rule) for rule in rules if (match := rule.regex.match(signs, position))]
    matches.sort(key=lambda found: (-found[0].end(), found[1].order))
    for match, rule in matches:
        expression, end = _read(Groups.of(match, tokens=tokens, vocabulary=vocabulary(), rule=rule))
        if expression:
            return expression, end
    return None, position + 1


def _read(groups: Groups) -> tuple[TimeExpression | None, int]:
    content = _READ[groups.rule.kind](groups)
    if content is None or not context.is_a_time(groups, content):
        return None, groups.start
    end = context.last_token(groups)
    tokens = groups.tokens
    span = Span.cut(tokens.text, tokens.starts[groups.start], tokens.ends[end - 1])
    lead = context.lead_of(tokens, groups.start)
    return (
        TimeExpression(span=span, content=content, edge=groups.edge(), lead=lead, rule=groups.rule.kind),
        end,
    )
