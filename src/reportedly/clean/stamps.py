"""Lines that are a time and nothing else: stamps over the entries of a live blog, and posted lines in any order."""

import re
from functools import cache

from reportedly.assets import table
from reportedly.clean.dates import MONTHS
from reportedly.clean.units import Unit

MONTH_NAME = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
CHANGE = re.compile(r"updat|modif|edited|revis", re.I)
# "16:42", "16.42 GMT", "23 Feb", "Day 3": what heads an entry of a live blog or chronology.
STAMP = re.compile(
    r"(?:\d?\d[:.h]\d\d(?:\s*[ap]\.?m\.?)?(?:\s*\(?[A-Z]{2,4}\)?)?"
    rf"|{WEEKDAY}(?:\d?\d {MONTH_NAME}|{MONTH_NAME} \d?\d)|day \d+)[:.,]?",
    re.I,
)
TOKEN = re.compile(r"[^\W\d_]+|\d+")
MAX_DATED_TOKENS = 24
SOURCE_IN_FRONT = re.compile(r"(?:[A-Z][\w.]{1,14} ){1,3}\|\s*(?=[A-Z])")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("clean/stamps")[name].split())


def is_stamp(unit: Unit) -> bool:
    """Whether the line is the time or day that heads an entry of a live blog or chronology."""
    return unit.is_line and len(unit.text) <= 24 and STAMP.fullmatch(unit.text) is not None


def dated_line(text: str) -> str | None:
    """`posted_line` or `updated_line` where the words are a date, a clock and their labels, in any order.

    >>> dated_line("March 3, 2026 06:12 AM Eastern Time"), dated_line("| UPDATED: 09:32 EST, 4 March 2026")
    ('posted_line', 'updated_line')
    >>> dated_line("7 March"), dated_line("March 7 was the worst day")
    (None, None)
    """
    tokens = [token.lower() for token in TOKEN.findall(SOURCE_IN_FRONT.sub("", text))]
    words, numbers = [token for token in tokens if token.isalpha()], [token for token in tokens if token.isdigit()]
    if (
        not numbers
        or len(tokens) > MAX_DATED_TOKENS
        or not set(words) <= _words("dated") | _words("labels") | _words("changes") | set(MONTHS)
    ):
        return None
    has_clock = re.search(r"\d[:.h]\d\d|\d ?[ap]\.?m\b", text, re.I) is not None
    has_day = (
        bool({"today", "yesterday"} & set(words))
        or any(word in MONTHS for word in words)
        or re.search(r"\d[./-]\d", text) is not None
    )
    has_year = any(len(number) == 4 and number[:2] in ("19", "20") for number in numbers)
    if set(words) & _words("changes") and not set(words) & {"published", "posted"}:
        return "updated_line"
    is_labelled = bool(set(words) & _words("labels"))
    return "posted_line" if has_day and (has_clock or (has_year and is_labelled)) else None
