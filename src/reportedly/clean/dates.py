"""Calendar dates as they stand on pages: the handful of layouts of posted lines, datelines, addresses and metadata.

Only whole dates count, with a year. Dates inside sentences are the times room's business, not this one's.
"""

import re
from calendar import monthrange
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from reportedly.records import When
from reportedly.records.terms import TimeAnchor, TimePrecision

# English, then French, Spanish, Portuguese, Italian, German, Dutch, Turkish, Indonesian, Romanian, Serbian, Polish,
# Russian and Ukrainian: foreign houses date their English pages in their own language.
MONTH_NAMES = (
    "january jan janvier enero janeiro gennaio januar januari ocak ianuarie stycznia января січня",
    "february feb février fevrier febrero fevereiro febbraio februar februari şubat februarie lutego февраля лютого",
    "march mar mars marzo março märz maart mart maret martie marca марта березня",
    "april apr avril abril aprile nisan aprilie kwietnia апреля квітня",
    "may mai mayo maio maggio mei mayıs maj maja мая травня",
    "june jun juin junio junho giugno juni haziran jun iunie czerwca июня червня",
    "july jul juillet julio julho luglio juli temmuz jul iulie lipca июля липня",
    "august aug août aout agosto augustus ağustos agustus avgust sierpnia августа серпня",
    "september sept sep septembre septiembre setembro settembre eylül septembrie septembar września сентября вересня",
    "october oct octobre octubre outubro ottobre oktober ekim octombrie oktobar października октября жовтня",
    "november nov novembre noviembre novembro kasım noiembrie novembar listopada ноября листопада",
    "december dec décembre decembre diciembre dezembro dicembre dezember desember aralık decembrie decembar grudnia"
    " декабря грудня",
)
MONTHS = {name: number for number, names in enumerate(MONTH_NAMES, start=1) for name in names.split()}
MONTH = "(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
YEAR = r"(?P<year>(?:19|20)\d\d)"
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
WRITTEN = (
    rf"{WEEKDAY}{DAY}\.? (?:de )?{MONTH},? (?:de )?{YEAR}",
    rf"{WEEKDAY}{MONTH} {DAY}(?:,|\.)? {YEAR}",
    rf"{WEEKDAY}{DAY}[-/]{MONTH}[-/]{YEAR}",
    r"(?P<year>(?:19|20)\d\d)[-/.](?P<month>[01]?\d)[-/.](?P<day>[0-3]?\d)",
    r"(?P<first>[0-3]?\d)(?P<mark>[/.-])(?P<second>[0-3]?\d)[/.-](?P<year>(?:19|20)\d\d)",
)
DATE = "(?:" + "|".join(re.sub(r"\?P<\w+>", "?:", layout) for layout in WRITTEN) + ")"
LAYOUTS = tuple(re.compile(layout, re.I) for layout in WRITTEN)
MONTH_ONLY = re.compile(rf"(?:{MONTH} {YEAR}|(?P<y>(?:19|20)\d\d)-(?P<m>[01]\d))", re.I)
ISO_INSTANT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d")
# Metadata alone is written like this; elsewhere eight digits are a number.
COMPACT = re.compile(r"(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?:T?\d{4,6}Z?)?")
MAIL_INSTANT = re.compile(r"(?:\w{3}, )?\d{1,2} \w{3} \d{4} \d\d:\d\d")


def when_of(written: str) -> When | None:
    """The day or instant that `written` is, from its beginning on; None where it is no whole, unambiguous date.

    >>> when_of("Mar. 10, 2012").start, when_of("03/04/2012")
    ('2012-03-10', None)
    """
    words = " ".join(written.split())
    if ISO_INSTANT.match(words) and (instant := _instant(words)):
        return instant
    if MAIL_INSTANT.match(words) and (instant := _mail(words)):
        return instant
    for layout in LAYOUTS:
        if match := layout.match(words):
            return _day(match)
    compact = COMPACT.fullmatch(words)
    return _day(compact) if compact else _month(words)


def _instant(words: str) -> When | None:
    """An ISO instant; its time zone is kept as written."""
    for length in (len(words), 25, 19, 16):
        try:
            moment = datetime.fromisoformat(words[:length])
        except ValueError:
            continue
        return _when(moment.isoformat(), moment.isoformat(), TimePrecision.INSTANT)
    return None


def _mail(words: str) -> When | None:
    """The layout of mail and feeds: "Sat, 10 Mar 2012 08:30:00 GMT"."""
    try:
        moment = parsedate_to_datetime(words)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return _when(moment.isoformat(), moment.isoformat(), TimePrecision.INSTANT)


def _day(match: re.Match[str]) -> When | None:
    found = match.groupdict()
    if "first" in found:
        first, second = int(found["first"]), int(found["second"])
        # 10.03.2012 is day first wherever dots are used; 03/04/2012 is one day in London and another in New York.
        if first <= 12 and second <= 12 and first != second and found["mark"] != ".":
            return None
        day, month = (second, first) if second > 12 else (first, second)
    else:
        day = int(found["day"])
        month = MONTHS.get(found["month"].lower()) or int(found["month"])
    try:
        written = date(int(found["year"]), month, day).isoformat()
    except ValueError:
        return None
    return _when(written, written, TimePrecision.DAY)


def _month(words: str) -> When | None:
    match = MONTH_ONLY.fullmatch(words)
    if match is None:
        return None
    year = int(match["year"] or match["y"])
    month = MONTHS[match["month"].lower()] if match["month"] else int(match["m"])
    if not 1 <= month <= 12:
        return None
    last = monthrange(year, month)[1]
    stem = f"{year}-{month:02}"
    return _when(f"{stem}-01", f"{stem}-{last}", TimePrecision.MONTH, value=stem)


def _when(start: str, end: str, precision: TimePrecision, value: str | None = None) -> When:
    return When(start=start, end=end, precision=precision, value=value or start, anchor=TimeAnchor.EXPRESSION)
