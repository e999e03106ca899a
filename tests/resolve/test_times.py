"""Times of war news: which words they are, and which days they mean."""

import tomllib
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.records import When
from reportedly.records.terms import Tense, TimeAnchor
from reportedly.resolve.times import (
    deadline,
    find_times,
    inherited_day,
    parse_published,
    resolve_time,
    times,
)

CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "times.toml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["text"])
def test_words_mean_these_days(case: dict[str, str]) -> None:
    found = times(case["text"], published=case.get("published"))
    when = next(w for w in found if "words" not in case or (w.span and w.span.text == case["words"]))
    assert (when.start, when.end) == (case.get("start"), case.get("end"))
    if "value" in case:
        assert when.value == case["value"]
    for name in ("not_before", "not_after"):
        if name in case or "start" not in case:
            assert getattr(when, name) == case.get(name)
    for name in ("precision", "extent", "anchor"):
        if name in case:
            assert getattr(when, name) == case[name]


@pytest.mark.parametrize("case", CASES["none"], ids=lambda case: case["text"])
def test_other_words_are_no_times(case: dict[str, str]) -> None:
    assert [time.span.text for time in find_times(case["text"])] == []


def test_a_length_counts_from_the_event_it_names() -> None:
    (expression,) = find_times("two days after the blast")
    blast = parse_published("2012-07-18")
    other = parse_published("2012-07-01")
    when = resolve_time(expression, published=parse_published("2012-08-01"), discourse=other, reference=blast)
    assert (when.start, when.anchor) == ("2012-07-20", TimeAnchor.DISCOURSE)
    assert resolve_time(expression, published=parse_published("2012-08-01"), discourse=other).start is None


def test_an_anniversary_is_the_same_day_of_a_later_year() -> None:
    (expression,) = find_times("the first anniversary of the revolt")
    when = resolve_time(expression, published=None, reference=parse_published("2011-03-15"))
    assert when.start == "2012-03-15"


def test_the_next_day_after_a_whole_month_is_no_day() -> None:
    (expression,) = find_times("the next day")
    assert resolve_time(expression, published=None, discourse=parse_published("2011-03")).start is None


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("within 10 days", "2012-07-30"),
        ("a 48-hour deadline", "2012-07-22"),
        ("by 1 August", "2012-08-01"),
        ("on Monday", "2012-07-23"),
    ],
)
def test_a_deadline_is_the_last_day_that_keeps_the_term(words: str, due: str) -> None:
    (expression,) = find_times(words)
    when = deadline(expression, parse_published("2012-07-20"))
    assert (when.start, when.end) == (due, due)


def test_a_deadline_without_a_start_keeps_only_its_length() -> None:
    (expression,) = find_times("within 10 days")
    when = deadline(expression, None)
    assert (when.start, when.end, when.value) == (None, None, "P10D")


def test_a_given_tense_decides_which_friday() -> None:
    (friday,) = find_times("Friday")
    published = parse_published("2012-07-21")
    starts = {
        tense: resolve_time(friday, published=published, tense=tense).start for tense in (Tense.PAST, Tense.FUTURE)
    }
    assert starts == {Tense.PAST: "2012-07-20", Tense.FUTURE: "2012-07-27"}


def test_the_running_day_is_marked_as_inherited() -> None:
    day = inherited_day(parse_published("2012-07-18"))
    assert day is not None
    assert (day.start, day.anchor, day.span) == ("2012-07-18", TimeAnchor.DISCOURSE, None)
    assert inherited_day(parse_published("2012-07")) is None


RELATIVE = [
    "yesterday", "today", "on Tuesday", "last week", "this month", "two years ago", "the past five days", "overnight",
    "in recent days", "last spring", "since Friday", "March 3", "in June", "during Ramadan", "soon", "later this year",
]  # fmt: skip


@given(st.sampled_from(RELATIVE))
def test_without_a_publication_time_nothing_is_placed(words: str) -> None:
    for when in times(f"They met {words}."):
        assert (when.start, when.end, when.not_before, when.not_after) == (None, None, None, None)
        assert when.anchor is TimeAnchor.NONE


@given(st.sampled_from(RELATIVE), st.dates(min_value=date(1990, 1, 1), max_value=date(2060, 1, 1)))
def test_intervals_never_run_backwards(words: str, published: date) -> None:
    for when in times(f"They met {words}.", published=published.isoformat()):
        if when.start and when.end:
            assert when.start <= when.end


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2060, 1, 1)), st.integers(0, 6))
def test_a_past_weekday_is_one_of_the_seven_days_up_to_publication(published: date, number: int) -> None:
    name = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[number]
    (when,) = times(f"He died on {name}.", published=published.isoformat())
    assert when.start is not None
    day = date.fromisoformat(when.start)
    assert day.weekday() == number
    assert timedelta(0) <= published - day <= timedelta(6)


@given(
    st.text(max_size=80)
    | st.lists(st.sampled_from([*RELATIVE, "-", "12", "2012", "the", "a", ".", "of"])).map(" ".join)
)
def test_any_text_is_read_and_spans_are_its_own_words(text: str) -> None:
    end = 0
    for when in times(text, published="2012-07-21"):
        assert when.span is not None
        assert text[when.span.start : when.span.end] == when.span.text
        assert when.span.start >= end
        end = when.span.end


def test_a_publication_interval_that_decides_the_month_is_enough() -> None:
    (when,) = times("It fell last month.", published=When(start="2012-03-02", end="2012-03-09"))
    assert (when.start, when.end) == ("2012-02-01", "2012-02-29")
