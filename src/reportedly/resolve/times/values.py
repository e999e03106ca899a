"""TIMEX3 values (TimeML 1.2.1) of lengths and of times that cannot be placed."""

from reportedly.resolve.times.expression import (
    CalendarDate,
    Clock,
    Content,
    DayPart,
    Division,
    Era,
    Length,
    Relative,
    Repeated,
    Vague,
    Weekday,
)

_SMALLER = {"Y": ("M", 12), "D": ("TH", 24), "TH": ("TM", 60), "TM": ("TS", 60), "W": ("D", 7), "M": ("D", 30)}
_MULTIPLES = {"DE": ("Y", 10), "CE": ("Y", 100), "ML": ("Y", 1000), "FN": ("W", 2)}
_UNKNOWN = {"D": "XXXX-XX-XX", "NI": "XXXX-XX-XXTNI", "W": "XXXX-WXX", "FN": "XXXX-WXX", "M": "XXXX-XX",
            "Q": "XXXX-QX", "Y": "XXXX", "DE": "XXX", "CE": "XX", "ML": "X", "WE": "XXXX-WXX-WE"}  # fmt: skip


def length_value(count: float | None, unit: str) -> str:
    """The TIMEX3 value of a length; a vague count is X.

    >>> length_value(5, "D"), length_value(None, "Y"), length_value(2.5, "Y"), length_value(2, "DE")
    ('P5D', 'PXY', 'P2Y6M', 'P20Y')
    """
    if count is not None and unit in _MULTIPLES:
        smaller, factor = _MULTIPLES[unit]
        return length_value(count * factor, smaller)
    if count is None:
        return _piece("X", unit)
    whole = int(count)
    rest = count - whole
    value = _piece(str(whole), unit) if whole or not rest else ""
    if rest and unit in _SMALLER:
        smaller, factor = _SMALLER[unit]
        added = _piece(str(round(rest * factor)), smaller)
        if not value:
            return added
        return value + (added.removeprefix("PT") if "T" in value else added.removeprefix("P"))
    return value or _piece(str(count), unit)


def _piece(count: str, unit: str) -> str:
    return f"PT{count}{unit[1:]}" if unit.startswith("T") else f"P{count}{unit}"


def unplaced_value(content: Content) -> str | None:
    """The value of a time of which no more is known than its own words: X for every figure that is missing.

    >>> unplaced_value(Weekday(weekday=5)), unplaced_value(Relative(unit="D", step=-1))
    ('XXXX-WXX-5', 'XXXX-XX-XX')
    """
    match content:
        case CalendarDate(year=year, month=month, day=day):
            written = f"{year:04d}" if year is not None else "XXXX"
            if month:
                written += f"-{month:02d}"
            elif day:
                written += "-XX"
            return written + (f"-{day:02d}" if day else "")
        case Weekday(weekday=weekday):
            return f"XXXX-WXX-{weekday}"
        case Relative(unit=unit):
            return _UNKNOWN.get(unit)
        case Division(code=code, year=year):
            return f"{year if year else 'XXXX'}-{code}"
        case Era(first=first, length=length):
            return f"{first // length:0{3 if length == 10 else 2}d}"
        case DayPart(part=part, day=day):
            return f"{unplaced_value(day) if day else 'XXXX-XX-XX'}{part_suffix(part)}"
        case Clock(day=day):
            return f"{unplaced_value(day) if day else 'XXXX-XX-XX'}{clock_suffix(content)}"
        case Length(count=count, unit=unit):
            return length_value(count, unit)
        case Repeated(value=value) | Vague(value=value):
            return value
    return None


def part_suffix(part: str) -> str:
    """How TIMEX3 writes a part of a day behind the day; noon and midnight are clock times."""
    return {"MI": "T12:00", "MN": "T24:00", "ON": "TNI"}.get(part, f"T{part}")


def clock_suffix(clock: Clock) -> str:
    """How TIMEX3 writes a clock time behind the day."""
    seconds = "" if clock.second is None else f":{clock.second:02d}"
    zone = "" if clock.zone in (None, "local") else "Z" if clock.zone == "+00:00" else clock.zone
    return f"T{clock.hour:02d}:{clock.minute:02d}{seconds}{zone}"
