"""How long, how long ago, how often: times made of a count and a unit, and clock times."""

from reportedly.resolve.times.clocks import clock_of_stamp, hour_of, on_the_clock
from reportedly.resolve.times.expression import (
    CalendarDate,
    Clock,
    Content,
    DayPart,
    Length,
    Origin,
    Relative,
    Repeated,
    Shift,
    Vague,
    Weekday,
)
from reportedly.resolve.times.groups import Groups, names_event
from reportedly.resolve.times.numbers import count_of
from reportedly.resolve.times.read_dates import read_date
from reportedly.resolve.times.values import length_value

_HALVES = {"morning": "am", "afternoon": "pm", "evening": "pm", "night": "pm"}


def _unit(groups: Groups) -> str:
    word = groups.words("unit")[-1]
    for members in ("unit", "long", "adverb"):
        if word in groups.vocabulary.classes[members]:
            return groups.vocabulary.code(members, word)
    raise KeyError(word)


def _count(groups: Groups) -> float | None:
    words = groups.words("count")
    return count_of(words, groups.vocabulary) if words else None


def read_shift(groups: Groups) -> Content | None:
    """Two days ago, three weeks from now, a week ago Friday."""
    weekday = groups.number("weekday", "weekday")
    if weekday is not None:
        return Shift(count=1, unit="W", direction=-1, origin=Origin.PUBLICATION, weekday=weekday)
    direction = -1 if groups.words("direction")[0] == "ago" else 1
    return Shift(count=_count(groups), unit=_unit(groups), direction=direction, origin=Origin.PUBLICATION)


def read_shift_told(groups: Groups) -> Content | None:
    """Two days later, a week before the vote: counted from another time in the story."""
    word = (groups.words("tail") or groups.words("direction"))[0]
    direction = -1 if word in ("before", "earlier", "beforehand") else 1
    origin = Origin.EVENT if names_event(groups) else Origin.TOLD
    return Shift(count=_count(groups), unit=_unit(groups), direction=direction, origin=origin)


def read_year_ago(groups: Groups) -> Content | None:
    """Year-ago, the year-earlier quarter."""
    return Shift(count=1, unit="Y", direction=-1, origin=Origin.TOLD)


def read_length(groups: Groups) -> Content | None:
    """For two hours, the past five days, month-long, weeks."""
    word = groups.words("role")
    role = {"last": "past", "past": "past", "previous": "past", "preceding": "past", "next": "future",
            "coming": "future", "following": "future"}.get(word[0] if word else "")  # fmt: skip
    count = _count(groups)
    unit = groups.words("unit")[-1]
    if not {"count", "vague"} & groups.at.keys() and unit not in groups.vocabulary.classes["units"]:
        count = 1.0
    if groups.rule.regex.pattern.startswith("(?:an") or "half" in groups.tokens.words(groups.start, groups.end):
        count = count or 0.5
    return Length(count=count, unit=_unit(groups), role=role)


def read_recent(groups: Groups) -> Content | None:
    """Recent days, coming weeks: near now, and no more is said."""
    return Length(count=None, unit=_unit(groups), role="upcoming" if "role" in groups else "recent")


def read_the_unit(groups: Groups) -> Content | None:
    """The year, the quarter: the one spoken of."""
    word = groups.words("unit")[-1]
    unit = "Q" if word == "period" else groups.vocabulary.code("unit", word)
    return Relative(unit=unit, step=0, origin=Origin.TOLD)


def _named_day(groups: Groups) -> CalendarDate | Weekday | Relative | None:
    words = groups.words("day")
    if not words:
        return None
    if words[-1] in groups.vocabulary.classes["weekday"]:
        return Weekday(weekday=groups.vocabulary.number("weekday", words[-1]))
    step = groups.vocabulary.classes["today"].get(words[-1], 0)
    return Relative(unit="D", step=int(step))


def read_clock(groups: Groups) -> Content | None:
    """14:32 GMT, 10 p.m. Wednesday, noon, dawn."""
    if "stamp" in groups:
        return clock_of_stamp(groups.words("stamp")[0].upper())
    if "instant" in groups:
        part = str(groups.code("instant", "instant"))
        return DayPart(part=part, day=_named_day(groups))
    words = [word for word in groups.words("hour") if word != "."]
    written = words[0]
    if written in groups.vocabulary.classes["number"]:
        written = str(groups.vocabulary.number("number", written))
    read = hour_of(written)
    if read is None:
        return None
    half = groups.vocabulary.classes["ampm"].get(words[-1])
    part_word = groups.words("part")
    half = _HALVES[part_word[0]] if part_word else half
    hour = on_the_clock(read[0], str(half) if half else None)
    zone_words = groups.words("zone")
    zones = groups.vocabulary.classes["zone"]
    zone = (str(zones[zone_words[0]]) if zone_words[0] in zones else "local") if zone_words else None
    if hour is None:
        return None
    return Clock(hour=hour, minute=read[1], second=read[2], zone=zone, day=_named_day(groups))


def read_part(groups: Groups) -> Content | None:
    """In the morning, the night of 10 March."""
    part = str(groups.code("part", "daypart"))
    if groups.tokens.word(groups.start) == "this":
        return DayPart(part=part, day=Relative(unit="D", step=0))
    if "month" not in groups:
        return DayPart(part=part)
    day = read_date(groups)
    return DayPart(part=part, day=day) if isinstance(day, CalendarDate) else None


def read_set(groups: Groups) -> Content | None:
    """Every Friday, daily, twice a week."""
    words = groups.vocabulary
    part = groups.code("part", "daypart") or groups.code("plural", "dayparts")
    if "weekday" in groups:
        return Repeated(value=f"XXXX-WXX-{groups.number('weekday', 'weekday')}{'T' + part if part else ''}")
    if "weekdays" in groups:
        return Repeated(value=f"XXXX-WXX-{words.number('weekdays', groups.words('weekdays')[0])}")
    if "month" in groups:
        return Repeated(value=f"XXXX-{groups.number('month', 'month'):02d}")
    if "season" in groups:
        return Repeated(value=f"XXXX-{groups.code('season', 'season')}")
    if part:
        return Repeated(value=f"XXXX-XX-XXT{part}")
    count = 2.0 if "other" in groups.tokens.words(groups.start, groups.end) else _count(groups) or 1.0
    return Repeated(value=length_value(count, _unit(groups)))


def read_vague(groups: Groups) -> Content | None:
    """Now, recently, soon."""
    return Vague(value=groups.rule.value)
