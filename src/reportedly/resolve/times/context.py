"""What stands around a time: the word in front, and words that show it is no time at all."""

from functools import cache

from reportedly.assets import table
from reportedly.resolve.times.expression import CalendarDate, Content, Lead, Length
from reportedly.resolve.times.groups import Groups, names_event
from reportedly.resolve.times.tokens import Tokens

_LEADS = {lead.value: lead for lead in Lead if lead.value}
_LEADS |= {"till": Lead.UNTIL, "throughout": Lead.FOR, "during": Lead.IN, "over": Lead.FOR}


@cache
def _around(name: str) -> frozenset[str]:
    return frozenset(table("resolve/times")["around"][name])


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
    return groups.at["tail"][0] if names_event(groups) else groups.end


def is_a_time(groups: Groups, content: Content) -> bool:
    """Whether the words around allow the reading."""
    kind = groups.rule.kind
    if kind == "year" and isinstance(content, CalendarDate):
        return _is_year(groups, content)
    if isinstance(content, Length) or kind in ("the_unit", "shift_told"):
        return not (_is_age(groups) or _is_rate(groups))
    if kind in ("date", "weekday"):
        return _is_full(groups)
    after = groups.tokens.word(groups.end)
    return not (groups.tokens.word(groups.start) == "soon" and after in ("after", "as"))


def _is_full(groups: Groups) -> bool:
    """Whether a lone month or weekday is one: a shortened one ("Jan", "Sun") may be a name, unless dotted."""
    if not {"day", "year"}.isdisjoint(groups.at):
        return True
    for name in ("weekday", "month"):
        for word in groups.words(name)[:1]:
            start, end = groups.at[name]
            before, after = groups.tokens.word(start - 1), groups.tokens.word(end)
            if len(word) > 4 or word in _around("short_in_full") or after == ".":
                continue
            if word in _around("names") or before not in _around("before_month"):
                return False
    return True


def _is_year(groups: Groups, content: CalendarDate) -> bool:
    """Whether four figures are a year and not a count of people, a price or a number behind a hyphen."""
    tokens, year = groups.tokens, content.year or 0
    if groups.end - groups.start > 1:
        return 1700 <= year <= 2100
    before, after = tokens.word(groups.start - 1), tokens.word(groups.end)
    if before == "-":
        return tokens.word(groups.start - 2) in ("post", "pre", "mid")
    if before in _around("currency") or before in _around("more_than") or before == "." or not 1700 <= year <= 2100:
        return False
    is_counted = after.isalpha() and after.endswith("s") and before not in ("in", "since", "during", "the")
    if is_counted or after in _around("counted"):
        return False
    return before in _around("before_year") or 1900 <= year <= 2050


def _is_age(groups: Groups) -> bool:
    """ "22-year-old", "48 years old"; also "year-ago" and "quarter-to-quarter", which are words of their own."""
    tokens = groups.tokens
    after, then = tokens.word(groups.end), tokens.word(groups.end + 1)
    return after in ("old", "olds") or (after == "-" and then in _around("compounds"))


def _is_rate(groups: Groups) -> bool:
    """ "358,000 a month", "$55 a night", "a second attempt": no stretch of time."""
    words = groups.tokens.words(groups.start, groups.end)
    if words[0] not in ("a", "an") or len(words) != 2:
        return False
    before = groups.tokens.word(groups.start - 1)
    return words[1] == "second" or before in _around("amounts") or before[:1].isdigit()
