"""TIMEX3 values (TimeML 1.2.1) of lengths and of times that cannot be placed."""

from functools import singledispatch

from reportedly.records.terms import TimePrecision
from reportedly.resolve.times.expression import (
    Between,
    CalendarDate,
    Clock,
    Content,
    DayPart,
    Division,
    Holiday,
    Length,
    Relative,
    Repeated,
    Shift,
    Vague,
    Weekday,
    WeekOf,
)

_SMALLER = {"Y": ("M", 12), "D": ("TH", 24), "TH": ("TM", 60), "TM": ("TS", 60), "W": ("D", 7), "M": ("D", 30)}
_MULTIPLES = {"DE": ("Y", 10), "CE": ("Y", 100), "ML": ("Y", 1000), "FN": ("W", 2)}
_UNKNOWN = {"D": "XXXX-XX-XX", "NI": "XXXX-XX-XXTNI", "W": "XXXX-WXX", "FN": "XXXX-WXX", "M": "XXXX-XX",
            "Q": "XXXX-QX", "Y": "XXXX", "DE": "XXX", "CE": "XX", "ML": "X", "WE": "XXXX-WXX-WE"}  # fmt: skip

_FIGURES = str.maketrans("0123456789", "X" * 10)
_PRECISIONS = {"XXXX": TimePrecision.YEAR, "XXXX-XX": TimePrecision.MONTH, "XXXX-WXX": TimePrecision.WEEK,
               "XXXX-WXX-X": TimePrecision.DAY, "XXXX-XX-XX": TimePrecision.DAY}  # fmt: skip


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


@singledispatch
def unplaced_value(content: Content) -> str | None:
    """The value of a time of which no more is known than its own words: X for every figure that is missing.

    >>> unplaced_value(Weekday(weekday=5)), unplaced_value(Relative(unit="D", step=-1))
    ('XXXX-WXX-5', 'XXXX-XX-XX')
    """
    return "XXXX-WXX" if isinstance(content, WeekOf) else "XXXX-XX-XX"


@unplaced_value.register
def _date(content: CalendarDate) -> str | None:
    year = f"{content.year:04d}" if content.year is not None else "XXXX"
    if not content.month:
        return year
    return f"{year}-{content.month:02d}" + (f"-{content.day:02d}" if content.day else "")


@unplaced_value.register
def _weekday(content: Weekday) -> str | None:
    return f"XXXX-WXX-{content.weekday}"


@unplaced_value.register
def _relative(content: Relative) -> str | None:
    return _UNKNOWN.get(content.unit)


@unplaced_value.register
def _division(content: Division) -> str | None:
    return f"{content.year or 'XXXX'}-{content.code}"


@unplaced_value.register
def _part(content: DayPart) -> str | None:
    return f"{unplaced_value(content.day) if content.day else 'XXXX-XX-XX'}{part_suffix(content.part)}"


@unplaced_value.register
def _clock(content: Clock) -> str | None:
    return f"{unplaced_value(content.day) if content.day else 'XXXX-XX-XX'}{clock_suffix(content)}"


@unplaced_value.register(Length)
@unplaced_value.register(Shift)
def _length(content: Length | Shift) -> str | None:
    return length_value(content.count, content.unit)


@unplaced_value.register(Repeated)
@unplaced_value.register(Vague)
def _written(content: Repeated | Vague) -> str | None:
    return content.value


@unplaced_value.register
def _between(content: Between) -> str | None:
    return f"{unplaced_value(content.first.content)}/{unplaced_value(content.last.content)}"


def precision_of(content: Content) -> TimePrecision:
    """How exact the words are, even where the calendar is unknown."""
    if isinstance(content, DayPart):
        return TimePrecision.PART_OF_DAY
    if isinstance(content, Clock):
        return TimePrecision.INSTANT if content.minute else TimePrecision.HOUR
    if isinstance(content, Length | Shift | Repeated | Vague | Between | Holiday):
        return TimePrecision.OTHER
    return _PRECISIONS.get((unplaced_value(content) or "").translate(_FIGURES), TimePrecision.OTHER)


def part_suffix(part: str) -> str:
    """How TIMEX3 writes a part of a day behind the day; noon and midnight are clock times."""
    return {"MI": "T12:00", "MN": "T24:00", "ON": "TNI"}.get(part, f"T{part}")


def clock_suffix(clock: Clock) -> str:
    """How TIMEX3 writes a clock time behind the day."""
    seconds = "" if clock.second is None else f":{clock.second:02d}"
    zone = "" if clock.zone in (None, "local") else "Z" if clock.zone == "+00:00" else clock.zone
    return f"T{clock.hour:02d}:{clock.minute:02d}{seconds}{zone}"
