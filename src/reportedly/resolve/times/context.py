"""What stands around a time: the word in front, and words that show it is no time at all."""

from reportedly.resolve.times.expression import CalendarDate, Content, Lead, Length, Repeated
from reportedly.resolve.times.groups import Groups
from reportedly.resolve.times.tokens import Tokens

_LEADS = {lead.value: lead for lead in Lead if lead.value}
_LEADS |= {"till": Lead.UNTIL, "throughout": Lead.FOR, "during": Lead.IN, "over": Lead.FOR}
_BEFORE_YEAR = frozenset(
    "in since until till by from during before after through the late early mid fiscal between and to of".split()
)
_COUNTED = frozenset("people men women children civilians troops personnel police percent kg km more other".split())
_CURRENCY = frozenset("$£€¥₤#")
_MORE_THAN = frozenset("than nearly almost about some least most around approximately roughly".split())
_STOPS = frozenset({"", ".", ",", ";", ":", "!", "?", ")", '"', "”", "''"})


def lead_of(tokens: Tokens, start: int) -> Lead:
    """The word in front of a time, where it changes what is meant."""
    for back in (1, 2):
        word = tokens.word(start - back)
        if word in _LEADS:
            return _LEADS[word]
        if word not in ("the", "about", "around", "early", "at"):
            break
    return Lead.NONE


def last_token(groups: Groups) -> int:
    """Where the time ends: "two days after the blast" gives "two days", "two days after." keeps its last word."""
    if "tail" in groups.at:
        start, end = groups.at["tail"]
        if groups.tokens.word(end) not in _STOPS:
            return start
    return groups.end


def is_a_time(groups: Groups, content: Content) -> bool:
    """Whether the words around allow the reading."""
    kind = groups.rule.kind
    if kind == "year" and isinstance(content, CalendarDate):
        return _is_year(groups, content)
    if kind in ("length", "shift_told") and isinstance(content, Length):
        return not _is_age(groups)
    return True


def _is_year(groups: Groups, content: CalendarDate) -> bool:
    tokens = groups.tokens
    if content.year is None or not 1500 <= content.year <= 2100:
        return False
    if groups.end - groups.start > 1:
        return content.year >= 1700 or tokens.word(groups.start) == "year"
    before, after = tokens.word(groups.start - 1), tokens.word(groups.end)
    if before in _CURRENCY or before in _MORE_THAN or before in ("-", ".") or not 1700 <= content.year:
        return before == "-" and tokens.word(groups.start - 2) in ("post", "pre", "mid")
    if after in _COUNTED or (after.isalpha() and after.endswith("s") and before not in ("in", "since", "during", "the")):
        return False
    return before in _BEFORE_YEAR or 1900 <= content.year <= 2050


def _is_age(groups: Groups) -> bool:
    tokens = groups.tokens
    after, then = tokens.word(groups.end), tokens.word(groups.end + 1)
    return after in ("old", "olds") or (after == "-" and then in ("old", "olds"))


__all__ = ["Repeated", "is_a_time", "last_token", "lead_of"]
