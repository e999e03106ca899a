"""Posted lines: where a page says when it was published ("Posted: March 3, 2012, 14:05 GMT").

Only near the top, or labelled as such below the reporting and above any comments. A bare date counts when it has the
line to itself or stands in front of a text that was run together; a date in a sentence or caption never does.
"""

import re
from collections.abc import Sequence

from reportedly.clean.dates import DATE
from reportedly.clean.stamps import CHANGE, dated_line, is_stamp
from reportedly.clean.units import LONG_LINE, Unit

NEAR_TOP, NEAR_END = 15, 6
MAX_POSTED_LINE = 120
TIME = (
    r"(?:\d\d?[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?|\d\d?\s*[ap]\.?m\.?)"
    r"(?:\s*\(?(?:[A-Z]{2,4}(?:[+-]\d+)?|local time)\)?)?"
)
LABEL = (
    r"(?:(?:first |originally |story |article )?(?:posted|published)(?: (?:on|at))?|publication date"
    r"|date of publication|date published|published date|pub(?:lished)?\. date|publish date|released on"
    r"|filed(?: on| at)|issued(?: on)?)"
)
UPDATE = (
    rf"(?:last )?(?:updated|modified|edited|revised)(?: (?:on|at))?\s*[:|-]?\s*(?:{TIME},?\s*)?(?:(?:on )?{DATE})?"
    rf"(?:[ ,|-]*(?:at )?{TIME})?"
)
AROUND = rf"(?:{TIME}[ ,|–—-]*(?:on )?)?(?P<date>{DATE})(?:[ ,|–—-]*(?:at )?{TIME})?"
AUTHOR = r"(?:(?-i:By|by|BY) (?-i:[A-Z])[\w .'’-]{1,40}[,|–—-]+\s*)?"
# "Oruba | 3 March 2026 | 12:40"; what else stands in front of a date tells what day it is, and not of publication.
PLACE = (
    r"(?:(?!(?:print|archive|photo|copyright|updat|event|tag|calendar|page|edition|issue|file|expire|deadline)\w*\b)"
    r"(?-i:[A-Z])[\w .'’-]{1,30} [|·•] )?"
)
LINE = re.compile(rf"{AUTHOR}{PLACE}(?:{LABEL}\s*[:|-]?\s*)?{AROUND}(?:[ ,;|·•/()–—-]*{UPDATE})?[ )|.]*", re.I)
LABELLED_LINE = re.compile(rf"{LABEL}\s*[:|-]?\s*{AROUND}(?:[ ,;|·•/()–—-]*{UPDATE})?[ )|.]*", re.I)
UPDATED_LINE = re.compile(rf"{UPDATE}[ )|.]*", re.I)
IN_FRONT = re.compile(rf"(?:{LABEL}\s*[:|-]?\s*)?{AROUND}(?=\s+(?-i:[A-Z0-9\"“]))", re.I)
LABELLED_FRONT = re.compile(rf"{LABEL}\s*[:|-]?\s*{AROUND}(?=\s+(?:by (?-i:[A-Z])|(?-i:[A-Z0-9\"“])))", re.I)
# A run-together page after its headline: "... AFP Tuesday 23 Sep 2014 At least 11 ...".
AFTER_HEADLINE = re.compile(
    rf"(?<=(?-i:AFP|UPI) )(?=mon|tue|wed|thu|fri|sat|sun)(?P<date>{DATE})(?=\s+(?-i:[A-Z0-9\"“]))", re.I
)
IN_LINE = re.compile(rf"\b{LABEL}\s*:\s*{AROUND}(?:[ ,;|·•/()–—-]*{UPDATE})?", re.I)

ONE_DATE = re.compile(rf"(?<![\w/.-]){DATE}(?![\w/-])", re.I)


def posted_words(words: str) -> bool:
    """Whether the words are a posted line and nothing else, wherever they stand."""
    return LINE.fullmatch(words) is not None


def posted_line(units: Sequence[Unit], index: int) -> str | None:
    """`posted_line` or `updated_line` where the whole unit is one and stands where such lines stand; else None."""
    unit = units[index]
    if not unit.is_line or len(unit.text) > MAX_POSTED_LINE:
        return None
    if index < NEAR_TOP:
        # A bare date below two paragraphs heads an entry of a chronology, or belongs to another story.
        is_below = sum(above.is_prose for above in units[:index]) > 1
        if (LABELLED_LINE if is_below else LINE).fullmatch(unit.text):
            return "posted_line"
        if not is_below and not is_stamp(unit) and (reason := dated_line(unit.text)):
            return reason
        return "updated_line" if re.search(r"\d", unit.text) and UPDATED_LINE.fullmatch(unit.text) else None
    if index >= len(units) - NEAR_END:
        return "posted_line" if LABELLED_LINE.fullmatch(unit.text) else None
    return None


def posted_piece(unit: Unit, *, first: bool) -> tuple[int, int] | None:
    """Where in a unit near the top a posted date stands that has no line of its own, as offsets into the text."""
    match = IN_LINE.search(unit.text)
    if match is None and first and (not unit.is_line or len(unit.text) >= LONG_LINE):
        match = LABELLED_FRONT.match(unit.text) or IN_FRONT.match(unit.text) or AFTER_HEADLINE.search(unit.text)
    return (unit.start + match.start(), unit.start + match.end()) if match else None


def posted_date(words: str) -> str | None:
    """The date in a posted line or piece, as written."""
    for pattern in (LINE, IN_LINE, LABELLED_FRONT, IN_FRONT):
        if match := pattern.match(words.strip() + (" X" if pattern in (IN_FRONT, LABELLED_FRONT) else "")):
            return match["date"]
    return only_date(words) if not CHANGE.search(words) else None


def only_date(words: str) -> str | None:
    """The one date among the words, as written; None where there is none or more than one."""
    found = ONE_DATE.findall(words)
    return found[0] if len(found) == 1 else None
