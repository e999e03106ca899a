"""Feasts against dates that calendars print."""

import pytest

from reportedly.assets import table
from reportedly.resolve.times.holidays import feasts, nowruz, orthodox_easter, western_easter


@pytest.mark.parametrize(
    ("year", "western", "orthodox"),
    [(2012, "2012-04-08", "2012-04-15"), (2014, "2014-04-20", "2014-04-20"), (2022, "2022-04-17", "2022-04-24")],
)
def test_easter_falls_where_the_churches_keep_it(year: int, western: str, orthodox: str) -> None:
    assert western_easter(year).isoformat() == western
    assert orthodox_easter(year).isoformat() == orthodox


@pytest.mark.parametrize(("year", "day"), [(1996, 20), (2011, 21), (2012, 20), (2017, 21), (2020, 20), (2025, 21)])
def test_nowruz_falls_on_the_equinox(year: int, day: int) -> None:
    assert nowruz(year).day == day


@pytest.mark.parametrize(
    ("key", "year", "start"),
    [
        ("ramadan", 2012, "2012-07-20"),
        ("eid_al_fitr", 2025, "2025-03-30"),
        ("eid_al_adha", 2012, "2012-10-26"),
        ("thanksgiving", 1999, "1999-11-25"),
        ("good_friday", 2012, "2012-04-06"),
        ("orthodox_christmas", 2015, "2015-01-07"),
    ],
)
def test_feasts_begin_on_their_day(key: str, year: int, start: str) -> None:
    assert feasts(key, year)[0].start.isoformat() == start


def test_an_islamic_feast_can_come_twice_in_a_year() -> None:
    assert [period.start.isoformat() for period in feasts("eid_al_adha", 2006)] == ["2006-01-10", "2006-12-31"]


def test_every_name_leads_to_a_feast_with_days() -> None:
    holidays = table("resolve/holidays")
    for key in holidays["names"].values():
        assert key in holidays["day"]
        assert any(feasts(key, year) for year in (2011, 2012))
