"""A cheap guess at the tense of the verb group near a time, from the words alone.

Where a parser has been at work, its answer is better: pass it to `resolve_time` and leave this module out.
"""

import re
from functools import cache

from reportedly.assets import table
from reportedly.records import Span
from reportedly.records.terms import Tense

_WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+(?=[A-Z\"“'])|\n\s*\n|;")
_REACH = 160  # characters each side: more than any clause of a news sentence
_AFTER_COST = 3  # a verb behind the time counts as this many words farther off than one in front of it


@cache
def _tenses() -> dict[str, Tense]:
    source = table("resolve/times_tense")
    return {word: tense for tense in Tense for word in source[tense.value]}


@cache
def _not_past() -> frozenset[str]:
    return frozenset(table("resolve/times_tense")["not_past"])


def tense_near(text: str, span: Span) -> Tense | None:
    """The tense of the verb group nearest to a time in its sentence; None where no verb shows one.

    >>> text = "The army will leave on Friday."
    >>> tense_near(text, Span.cut(text, 23, 29)).value
    'future'
    """
    before = text[max(0, span.start - _REACH) : span.start]
    after = text[span.end : span.end + _REACH]
    ends = list(_SENTENCE_END.finditer(before))
    before = before[ends[-1].end() :] if ends else before
    stop = _SENTENCE_END.search(after)
    after = after[: stop.start()] if stop else after
    left = _nearest(_words(before)[::-1], cost=0)
    right = _nearest(_words(after), cost=_AFTER_COST)
    found = [side for side in (left, right) if side]
    return min(found, key=lambda side: side[0])[1] if found else None


def _words(text: str) -> list[str]:
    return [word.lower().replace("’", "'") for word in _WORD.findall(text)]


def _nearest(words: list[str], *, cost: int) -> tuple[int, Tense] | None:
    for distance, word in enumerate(words):
        tense = _tense_of(word)
        if tense is Tense.PAST and cost == 0 and _is_future_group(words[distance + 1 : distance + 4]):
            tense = Tense.FUTURE
        if tense:
            return distance + cost, tense
    return None


def _is_future_group(before: list[str]) -> bool:
    """Whether the words in front of a participle, nearest first, make it future ("will be held")."""
    phrase = " ".join(reversed(before))
    return any(f" {auxiliary} " in f" {phrase} " for auxiliary in table("resolve/times_tense")["auxiliary"])


def _tense_of(word: str) -> Tense | None:
    known = _tenses().get(word)
    if known:
        return known
    if word.endswith("'ll"):
        return Tense.FUTURE
    if len(word) > 3 and word.endswith("ed") and word not in _not_past():
        return Tense.PAST
    return None
