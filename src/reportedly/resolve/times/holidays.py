"""Feasts and holy days: the day of each in a year.

Easter by the tables of the churches (the usual arithmetic of Meeus); Islamic feasts by the Umm al-Qura calendar, from
which a country's own sighting of the moon may differ by a day; Nowruz by the 33-year cycle of the Solar Hijri calendar.
"""

import calendar
from datetime import date, timedelta

from hijridate import Gregorian, Hijri

from reportedly.assets import table
from reportedly.resolve.times.periods import Period, week
from reportedly.resolve.times.periods import day as one_day

_HIJRI_YEARS = range(1343, 1501)  # what the Umm al-Qura tables cover: 1924 to 2077
_SOLAR_LEAP = frozenset({1, 5, 9, 13, 17, 22, 26, 30})  # leap years in the 33-year cycle


def western_easter(year: int) -> date:
    """Easter Sunday of the western churches.

    >>> western_easter(2012)
    datetime.date(2012, 4, 8)
    """
    golden, century, rest = year % 19, year // 100, year % 100
    leap, lean = century // 4, century % 4
    shift = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - leap - shift + 15) % 30
    sunday = (32 + 2 * lean + 2 * (rest // 4) - moon - rest % 4) % 7
    fold = (golden + 11 * moon + 22 * sunday) // 451
    total = moon + sunday - 7 * fold + 114
    return date(year, total // 31, total % 31 + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Orthodox churches, in the Gregorian calendar; right from 1900 to 2099.

    >>> orthodox_easter(2012)
    datetime.date(2012, 4, 15)
    """
    moon = (19 * (year % 19) + 15) % 30
    sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    total = moon + sunday + 114
    return date(year, total // 31, total % 31 + 1) + timedelta(days=13)


def nowruz(year: int) -> date:
    """The first day of the Iranian year that begins in this Gregorian year.

    >>> nowruz(2012), nowruz(2013)
    (datetime.date(2012, 3, 20), datetime.date(2013, 3, 21))
    """
    start, solar = date(2012, 3, 20), 1391
    while solar + 621 < year:
        start += timedelta(days=366 if solar % 33 in _SOLAR_LEAP else 365)
        solar += 1
    while solar + 621 > year:
        solar -= 1
        start -= timedelta(days=366 if solar % 33 in _SOLAR_LEAP else 365)
    return start


def feasts(key: str, year: int) -> list[Period]:
    """The days of a feast that begin in a Gregorian year: none, one, or two of the shorter Islamic year."""
    entry = table("resolve/holidays")["day"][key]
    starts = _starts(entry, year)
    last = timedelta(days=int(entry.get("days", 1)) - 1)
    periods = [one_day(start) if not last else _stretch(start, start + last) for start in starts]
    if entry["kind"] == "hijri" and entry.get("days") == 30:
        return [_stretch(period.start, _month_end(period.start)) for period in periods]
    return periods


def _stretch(start: date, end: date) -> Period:
    if start.isoweekday() == 1 and (end - start).days == 6:
        return week(start)
    return Period(start=start, end=end, value=f"{start.isoformat()}/{end.isoformat()}")


def _starts(entry: dict[str, int | str], year: int) -> list[date]:
    number = {name: int(value) for name, value in entry.items() if name != "kind"}
    match entry["kind"]:
        case "fixed":
            return [date(year, number["month"], number["day"])]
        case "easter":
            return [western_easter(year) + timedelta(days=number["day"])]
        case "orthodox":
            return [orthodox_easter(year) + timedelta(days=number["day"])]
        case "nowruz":
            return [nowruz(year)]
        case "nth":
            return [_nth_weekday(year, number["month"], number["weekday"], number["nth"])]
    lunar = round((year - 622) * 33 / 32)
    years = [lunar_year for lunar_year in range(lunar - 1, lunar + 3) if lunar_year in _HIJRI_YEARS]
    days = [Hijri(lunar_year, number["month"], number["day"]).to_gregorian() for lunar_year in years]
    return [date(day.year, day.month, day.day) for day in days if day.year == year]


def _month_end(start: date) -> date:
    hijri = Gregorian(start.year, start.month, start.day).to_hijri()
    return start + timedelta(days=hijri.month_length() - 1)


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    first, length = calendar.monthrange(year, month)
    days = [day for day in range(1, length + 1) if (first + day - 1) % 7 == weekday - 1]
    return date(year, month, days[nth - 1 if nth > 0 else nth])
