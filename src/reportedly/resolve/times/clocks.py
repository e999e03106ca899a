"""Clock times and stamps as they are written."""

import re
from datetime import date

from reportedly.resolve.times.expression import CalendarDate, Clock

_STAMP = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$",
)
_CLOCK = re.compile(r"(\d{1,2})[:.](\d\d)(?::(\d\d))?$")


def clock_of_stamp(written: str) -> Clock | CalendarDate | None:
    """An ISO 8601 date or datetime; None where it is no possible one.

    >>> clock_of_stamp("2012-03-10T14:05Z").zone
    '+00:00'
    """
    found = _STAMP.match(written)
    if found is None:
        return None
    year, month, day = (int(part) for part in found.groups()[:3])
    try:
        date(year, month, day)
    except ValueError:
        return None
    day_read = CalendarDate(year=year, month=month, day=day)
    if found[4] is None:
        return day_read
    hour, minute = int(found[4]), int(found[5])
    if hour > 23 or minute > 59:
        return None
    second = int(found[6]) if found[6] else None
    return Clock(hour=hour, minute=minute, second=second, zone=_zone(found[7]), day=day_read)


def _zone(written: str | None) -> str | None:
    if written is None:
        return None
    return "+00:00" if written == "Z" else f"{written[:3]}:{written[-2:]}"


def hour_of(written: str) -> tuple[int, int, int | None] | None:
    """Hour, minute and second of "14:32", "9.30", "9" or "1430"; None where there is no such time of day."""
    found = _CLOCK.match(written)
    if found:
        hour, minute, second = int(found[1]), int(found[2]), int(found[3]) if found[3] else None
    elif written.isdigit() and len(written) == 4:
        hour, minute, second = int(written[:2]), int(written[2:]), None
    elif written.isdigit():
        hour, minute, second = int(written), 0, None
    else:
        return None
    return (hour, minute, second) if hour < 24 and minute < 60 else None


def on_the_clock(hour: int, half: str | None) -> int | None:
    """The hour of 24 for an hour and "am" or "pm"; None where it cannot be ("14 pm" is still 14)."""
    if half is None or hour > 12:
        return hour
    if hour == 0:
        return 0
    return hour % 12 + (12 if half == "pm" else 0)
