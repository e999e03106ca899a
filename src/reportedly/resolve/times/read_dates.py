"""Dates, days and named periods as their words give them."""

from datetime import date

from reportedly.resolve.times.clocks import clock_of_stamp
from reportedly.resolve.times.expression import (
    Anniversary,
    CalendarDate,
    Content,
    DayPart,
    Division,
    Era,
    Holiday,
    Origin,
    Relative,
    Weekday,
    WeekOf,
)
from reportedly.resolve.times.groups import Groups, names_event
from reportedly.resolve.times.numbers import count_of, spoken_year

_DAY_WORDS = {"the day before yesterday": -2, "the day after tomorrow": 2}
_PIVOT = 50  # "'49" is 2049, "'50" is 1950: no story of ours is older than the Second World War's end


def year_of(groups: Groups) -> int | None:
    """The year under "year": figures, an apostrophe and two figures, or words."""
    words = groups.words("year")
    if not words:
        return None
    if words[0].isdigit():
        return int(words[0])
    if words[0][0] in "'’":
        short = int(words[0][1:])
        return (2000 if short < _PIVOT else 1900) + short
    return spoken_year(words, groups.vocabulary)


def day_of(groups: Groups, name: str = "day") -> int | None:
    """The day of the month under a name."""
    words = groups.words(name)
    return int(words[0].rstrip("stndrh")) if words else None


def _possible(*, year: int | None, month: int | None, day: int | None) -> bool:
    try:
        date(year or 2000, month or 1, day or 1)
    except ValueError:
        return False
    return True


def read_date(groups: Groups) -> Content | None:
    """A date with month and perhaps day and year; "last March"; "the 11th" after a weekday."""
    month, day, year = groups.number("month", "month"), day_of(groups), year_of(groups)
    if not _possible(year=year, month=month, day=day):
        return None
    told = "told" in groups
    step = groups.step("told") if told else groups.step()
    names_year = "year" in groups.words("which") + groups.tokens.words(groups.end - 1, groups.end)
    if step is not None and not names_year and not told:
        return CalendarDate(month=month, day=day, step=step)
    if step is not None:
        return CalendarDate(step_year=step, month=month, day=day, origin=Origin.TOLD if told else Origin.PUBLICATION)
    return CalendarDate(year=year, month=month, day=day)


def read_week_of(groups: Groups) -> Content | None:
    """The week of 5 March."""
    day = read_date(groups)
    return WeekOf(day=day) if isinstance(day, CalendarDate) else None


def read_anniversary(groups: Groups) -> Content | None:
    """The first anniversary (of the uprising)."""
    if "count" in groups:
        return Anniversary(years=int(count_of(groups.words("count"), groups.vocabulary) or 0))
    return Anniversary(years=_nth(groups))


def _nth(groups: Groups) -> int:
    word = groups.words("nth")[0]
    return int(word.rstrip("stndrh")) if word[0].isdigit() else groups.vocabulary.number("ordinal", word)


def read_year(groups: Groups) -> Content | None:
    """A year alone."""
    year = year_of(groups)
    return None if year is None else CalendarDate(year=year)


def read_decade(groups: Groups) -> Content | None:
    """The 1990s, the nineties, the '90s."""
    word = groups.words("decade")[0].strip("'’").rstrip("s").rstrip("'’")
    if word.isdigit():
        first = int(word)
        return Era(first=first if first > 99 else 1900 + first if first >= 20 else 2000 + first, length=10)
    spoken = groups.number("decade", "decade")
    return None if spoken is None else Era(first=1900 + spoken, length=10)


def read_century(groups: Groups) -> Content | None:
    """The 20th century."""
    nth = _nth(groups)
    return Era(first=(nth - 1) * 100, length=100) if nth > 0 else None


def read_iso(groups: Groups) -> Content | None:
    """A date in figures: 2012-03-10, 03/10/2012 (month first unless it cannot be), 10.03.2012."""
    written = groups.words("stamp")[0].upper()
    if "-" in written:
        return clock_of_stamp(written)
    parts = [int(part) for part in written.replace(".", "/").split("/")]
    first, second, written_year = parts
    month, day = (second, first) if "." in written or first > 12 else (first, second)
    year = written_year if written_year > 99 else written_year + (2000 if written_year < _PIVOT else 1900)
    if not _possible(year=year, month=month, day=day):
        return None
    return CalendarDate(year=year, month=month, day=day)


def read_weekday(groups: Groups) -> Content | None:
    """A day of the week, with the week and the part of the day where the text names them."""
    weekday = groups.number("weekday", "weekday")
    if weekday is None:
        return None
    told = "told" in groups
    day = Weekday(
        weekday=weekday,
        step=groups.step("told") if told else groups.step(),
        week=groups.step("week") if "week" not in groups else _week(groups),
        origin=Origin.TOLD if told else Origin.PUBLICATION,
    )
    part = groups.code("part", "daypart")
    return DayPart(part=part, day=day) if part else day


def _week(groups: Groups) -> int:
    return groups.vocabulary.number("which", groups.words("week")[0])


def read_day(groups: Groups) -> Content | None:
    """Today, yesterday and tomorrow; tonight, last night, this morning, overnight."""
    if "tonight" in groups:
        words = groups.words("tonight")
        if words[0] in ("overnight", "last"):
            return DayPart(part=groups.code("part", "daypart") or "ON", day=Relative(unit="D", step=-1))
        return DayPart(part=groups.code("part", "daypart") or "NI", day=Relative(unit="D", step=0))
    written = groups.written("today")
    step = _DAY_WORDS[written] if written in _DAY_WORDS else groups.number("today", "today")
    day = Relative(unit="D", step=step or 0)
    part = groups.code("part", "daypart")
    return DayPart(part=part, day=day) if part else day


def read_told_day(groups: Groups) -> Content | None:
    """The next day, that morning, the same week: counted from the time the story last spoke of."""
    unit = groups.words("unit")[-1]
    step = groups.step("told") or 0
    origin = Origin.EVENT if names_event(groups) else Origin.TOLD
    if "tail" in groups:
        step = -1 if groups.words("tail")[0] == "before" else 1
    if "direction" in groups:
        step = groups.number("direction", "direction") or 0
    if unit in groups.vocabulary.classes["daypart"]:
        day = Relative(unit="D", step=step, origin=origin)
        return DayPart(part=groups.vocabulary.code("daypart", unit), day=day)
    if unit in groups.vocabulary.classes["season"]:
        return Division(code=groups.vocabulary.code("season", unit))
    return Relative(unit=groups.vocabulary.code("unit", unit), step=step, origin=origin)


def read_relative(groups: Groups) -> Content | None:
    """Last week, this month, next year."""
    step = groups.step()
    return Relative(unit=str(groups.code("unit", "unit")), step=step or 0)


def read_season(groups: Groups) -> Content | None:
    """Last summer, the winter of 2011, this spring."""
    words = groups.words("which")
    step_year = groups.step() if "year" in words else None
    if "year" not in words and groups.tokens.word(groups.end - 1) == "year":
        step_year = groups.step()
    return Division(
        code=str(groups.code("season", "season")),
        year=year_of(groups),
        step=None if step_year is not None else groups.step(),
        step_year=step_year,
    )


def read_quarter(groups: Groups) -> Content | None:
    """The third quarter, the first half of 2012, next year's first quarter."""
    letter, name = ("H", "half") if "half" in groups else ("Q", "nth")
    nth = groups.number(name, "ordinal")
    if nth is None or not 1 <= nth <= 4:
        return None
    return Division(code=f"{letter}{nth}", year=year_of(groups), step_year=groups.step())


def read_holiday(groups: Groups) -> Content | None:
    """A feast or holy day by its name."""
    return Holiday(key=groups.rule.value, year=year_of(groups), step=groups.step())


def read_year_end(groups: Groups) -> Content | None:
    """Year-end: its last day."""
    return Relative(unit="YE", step=0)
