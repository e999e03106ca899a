"""When an article was published, and how we know: as given, from metadata, the address, a posted line, a dateline.

The order is fixed. Never from a print line, a copyright year, a footer or the day of an event: posted lines come from
what the cleaner took out under that name, datelines from the first lines that stay. Where nothing tells, the answer is
unknown.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlsplit

from reportedly.clean.dates import DATE, when_of
from reportedly.clean.posted import only_date, posted_date
from reportedly.errors import BadDate
from reportedly.records import OtherDate, Removed, When
from reportedly.records.terms import PublishedBasis, TimeAnchor, TimePrecision

# "/2012/03/10/", "/2012/mar/10/", "/20120310/", "/2012-03-10-truce", "/truce-20120310.html". A month without a day is
# too loose to reckon days from, and a date amid a headline's words is the day of an event.
YEAR = r"(?P<year>20[0-3]\d|199\d)"
DIGITS = rf"{YEAR}(?P<mark>[-_]?)(?P<month>[01]\d)(?P=mark)(?P<day>[0-3]\d)"
IN_ADDRESS = (
    re.compile(rf"/{YEAR}[/_-](?P<month>[01]?\d)[/_-](?P<day>[0-3]?\d)(?=[/_.-]|$)"),
    re.compile(rf"/{YEAR}/(?P<month>[a-z]{{3,9}})/(?P<day>[0-3]?\d)(?=/|$)", re.I),
    re.compile(rf"/{DIGITS}(?=[/_.-]|$)"),
    re.compile(rf"[_-]{DIGITS}(?=/|$|\.\w+$)"),
)
# "the-massacre-of-2012-03-10", "/tag/2012-03-10": the headline's own words, or a list of another kind.
BEFORE_EVENT = re.compile(
    r"(?:^|[/_-])(?:of|on|since|until|from|to|before|after|the|in|by|till|about|anniversary|massacre|battle|attacks?"
    r"|killings?|siege|bombings?|tags?|topics?|dates?|days?|archives?|calendar|events?)$",
    re.I,
)
# What content systems write where nobody set a time, and what no page can be older than.
PLACEHOLDERS = ("0001-01-01", "1900-01-01", "1969-12-31", "1970-01-01")
FIRST_PAPER = "1600"
# "KARVEL, March 3, 2012 (Reuters) - ...": a place, a comma unless it is in capitals, a date, then a dash or colon.
DATELINE = re.compile(
    rf"(?:[A-Z][A-Z .'’/-]{{2,40}},? |[A-Z][\w .'’/-]{{2,40}}(?:, [A-Z][\w .'’-]{{2,30}})?, )"
    rf"\(?(?P<date>(?i:{DATE}))\)?\s*(?:\([^)]{{2,40}}\)\s*)?[-–—:|]"
)
NEAR_TOP = 6
UPDATED = re.compile(r"^\W*(?:last )?(?:updated|modified|edited|revised)(?: (?:on|at))?\s*", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A publication time and where it comes from."""

    when: When | None = None
    basis: PublishedBasis = PublishedBasis.NONE


def given(written: str) -> Published:
    """What a person or an input row says; raises BadDate where that is no date."""
    when = when_of(written.strip())
    if when is None:
        raise BadDate(
            f"{written!r} is no date that can be told",
            why="days such as 'on Friday' are reckoned from it",
            remedy="write it as 2012-03-10 or 2012-03-10T08:30+02:00",
        )
    return Published(when=when, basis=PublishedBasis.GIVEN)


def from_address(url: str | None) -> Published | None:
    """The day in a web address.

    >>> from_address("https://example.org/news/2012/03/10/truce").when.start
    '2012-03-10'
    """
    path = _path(url)
    for pattern in IN_ADDRESS:
        match = pattern.search(path)
        if match and not BEFORE_EVENT.search(path[: match.start()]):
            year, month, day = match["year"], match["month"], match["day"]
            when = when_of(f"{year}-{month}-{day}" if month.isdigit() else f"{day} {month} {year}")
            if when is not None:
                return Published(when=when, basis=PublishedBasis.URL)
    return None


def contradicting(believed: Published, others: Iterable[Published | None]) -> tuple[OtherDate, ...]:
    """What the page gives besides the time believed, more than a day away from it, each day once.

    A day's difference is the time zones' and the night desk's.
    """
    if believed.when is None or believed.when.start is None or believed.when.end is None:
        return ()
    first, last = _day_of(believed.when.start), _day_of(believed.when.end)
    found: dict[date, OtherDate] = {}
    for other in others:
        if other is None or other.when is None or other.when.start is None:
            continue
        day = _day_of(other.when.start)
        if not first - timedelta(days=1) <= day <= last + timedelta(days=1):
            found.setdefault(day, OtherDate(when=other.when, basis=other.basis))
    return tuple(found.values())


def updated_of(stated: Iterable[str], removed: Iterable[Removed], believed: Published) -> When | None:
    """When the page says that it was last changed; never before it was published."""
    shown = (UPDATED.sub("", piece.span.text) for piece in removed if piece.reason == "updated_line")
    since = believed.when.start[:10] if believed.when is not None and believed.when.start else ""
    for written in (*stated, *shown):
        when = when_of(written.strip(" \t\n:|-"))
        if when is not None and is_possible(when, seen=None) and (when.start or "")[:10] >= since:
            return when
    return None


def bounds_of(removed: Iterable[Removed], updated: When | None) -> When | None:
    """By when a page of unknown date was published: before it was printed, copied or changed; None where nothing tells.

    These lines never date a page. Where one holds more than one date, or one that can be read in two ways, it tells
    nothing.
    """
    ends = [updated.end] if updated is not None and updated.end else []
    for piece in removed:
        if piece.reason == "print_line" and (written := only_date(piece.span.text)) and (when := when_of(written)):
            ends += [when.end] if when.end and is_possible(when, seen=None) else []
    days = [end[:10] for end in ends]
    return When(not_after=min(days), precision=TimePrecision.DAY, anchor=TimeAnchor.EXPRESSION) if days else None


def _day_of(start: str) -> date:
    return date.fromisoformat(start[:10])


def from_markup(times: Iterable[str], *, seen: str | None) -> Published | None:
    """The first time that a page's markup states and that can be true: not a placeholder, not after it was `seen`."""
    for written in times:
        if (when := when_of(written)) and is_possible(when, seen=seen):
            return Published(when=when, basis=PublishedBasis.META)
    return None


def is_possible(when: When, *, seen: str | None) -> bool:
    """Whether a page can have been published then; `seen` is when it was fetched, a day's grace for time zones.

    >>> is_possible(When(start="1970-01-01", end="1970-01-01"), seen=None)
    False
    """
    start = when.start or ""
    if start[:10] in PLACEHOLDERS or start[:4] < FIRST_PAPER:
        return False
    return seen is None or date.fromisoformat(start[:10]) <= date.fromisoformat(seen[:10]) + timedelta(days=1)


def from_shown(lines: Iterable[str], *, seen: str | None) -> Published | None:
    """A posted line that a web page shows beside its headline."""
    for line in lines:
        if (written := posted_date(line)) and (when := when_of(written)) and is_possible(when, seen=seen):
            return Published(when=when, basis=PublishedBasis.POSTED_LINE)
    return None


def _path(url: str | None) -> str:
    try:
        return urlsplit(url or "").path
    except ValueError:
        return ""


def from_text(text: str, removed: Iterable[Removed]) -> Published | None:
    """A posted line that was taken out of the text, or a dated dateline that stands in it."""
    for piece in removed:
        if piece.reason == "posted_line" and (written := posted_date(piece.span.text)) and (when := when_of(written)):
            return Published(when=when, basis=PublishedBasis.POSTED_LINE)
    for line in [line.strip() for line in text.splitlines() if line.strip()][:NEAR_TOP]:
        dateline = DATELINE.match(line)
        if dateline and (when := when_of(dateline["date"])):
            return Published(when=when, basis=PublishedBasis.DATELINE)
    return None
