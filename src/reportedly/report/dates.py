"""Times in words: "5 March 2024", "5 to 8 March 2024", "not before 6 March 2024", "no date given"."""

from datetime import date, datetime

from reportedly.records import When
from reportedly.records.terms import TimePrecision

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
PARTS_OF_DAY = {"MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "night", "MI": "midday", "DT": "daytime"}


def day_words(iso: str) -> str:
    """One day.

    >>> day_words("2024-03-05")
    '5 March 2024'
    """
    day = date.fromisoformat(iso[:10])
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def span_words(start: str, end: str) -> str:
    """Two days and what lies between, without saying month or year twice.

    >>> span_words("2024-03-05", "2024-03-08"), span_words("2023-12-30", "2024-01-02")
    ('5 to 8 March 2024', '30 December 2023 to 2 January 2024')
    """
    first, last = date.fromisoformat(start[:10]), date.fromisoformat(end[:10])
    if first == last:
        return day_words(start)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day_words(end)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} to {day_words(end)}"
    return f"{day_words(start)} to {day_words(end)}"


def when_words(when: When | None) -> str:
    """A time as exact as it is known, and no more."""
    if when is None:
        return "no date given"
    if when.start is None or when.end is None:
        return _bounds(when)
    first, days = date.fromisoformat(when.start[:10]), span_words(when.start, when.end)
    part = PARTS_OF_DAY.get((when.value or "").rpartition("T")[2])
    shapes = {
        TimePrecision.MONTH: f"{MONTHS[first.month - 1]} {first.year}",
        TimePrecision.YEAR: str(first.year),
        TimePrecision.WEEK: f"week of {days}",
        TimePrecision.PART_OF_DAY: f"{days}, {part}" if part else days,
    }
    if when.precision in (TimePrecision.HOUR, TimePrecision.INSTANT) and "T" in when.start:
        return f"{days}, {when.start[11:16]}"
    return shapes.get(when.precision, days)


def moment_words(iso: str) -> str:
    """A moment with its zone; a zone that nobody gave is said to be missing.

    >>> moment_words("2024-03-15T20:00:00-08:00")
    '15 March 2024, 20:00 (UTC−08:00)'
    """
    moment = datetime.fromisoformat(iso)
    offset = moment.strftime("%z")
    zone = f"UTC{offset[:3]}:{offset[3:5]}".replace("-", "−") if offset else "zone not given"
    return f"{day_words(iso)}, {moment:%H:%M} ({'UTC' if zone == 'UTC+00:00' else zone})"


def _bounds(when: When) -> str:
    parts = [f"not before {day_words(when.not_before)}"] if when.not_before else []
    parts += [f"not after {day_words(when.not_after)}"] if when.not_after else []
    return ", ".join(parts) or "no date given"
