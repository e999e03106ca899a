"""Counts in words become ranges (FIELD.md rule 6), whatever the words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.claims.figures import Amount, amount, victim_class


def spelt(found: Amount) -> str:
    if found.min is None and found.max is None:
        return "?"
    low = "" if found.min is None else f"{'>' if found.min_exclusive else ''}{found.min}"
    high = "" if found.max is None else f"{'<' if found.max_exclusive else ''}{found.max}"
    near = "~" if found.approximate else ""
    return f"{near}{low}" if low == high else f"{near}{low}..{high}"


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("30 people", "30"),
        ("thirty people", "30"),
        ("thirty-two people", "32"),
        ("one hundred and twelve recruits", "112"),
        ("two thousand four hundred", "2400"),
        ("7,500", "7500"),
        ("7 500 people", "7500"),
        ("150 thousand", "150000"),
        ("1.2 million people", "1200000"),
        ("three million", "3000000"),
        ("two dozen villagers", "24"),
        ("a dozen villagers", "12"),
        ("a hundred men", "100"),
        ("at least 30", "30.."),
        ("no fewer than 18 prisoners", "18.."),
        ("more than 7,500", ">7500.."),
        ("over 200", ">200.."),
        ("well over 90", ">90.."),
        ("up to 30", "..30"),
        ("fewer than 10", "..<10"),
        ("under forty", "..<40"),
        ("30-40", "30..40"),
        ("30–40 people", "30..40"),
        ("30 to 40 people", "30..40"),
        ("between 30 and 40", "30..40"),
        ("between thirty and forty", "30..40"),
        ("as many as 70", "..70"),
        ("thirteen hundred", "1300"),
        ("at least 1.5 million", "1500000.."),
        ("about 60", "~60"),
        ("some 200 families", "~200"),
        ("nearly 40", "~40"),
        ("an estimated 5,000", "~5000"),
        ("the fourth victim", "4.."),
        ("its 12th victim", "12.."),
        ("dozens of villagers", "?"),
        ("hundreds", "?"),
        ("several people", "?"),
        ("a number of people", "?"),
        ("no one", "0"),
        ("nobody", "0"),
        ("none of them", "0"),
        ("no civilians", "0"),
        ("", "?"),
    ],
)
def test_words_give_this_range(words, wanted):
    assert spelt(amount(words)) == wanted


PARTS = st.sampled_from([
    "at least", "more than", "up to", "fewer than", "about", "between", "and", "to", "-", "–", "30", "40", "7,500",
    "1.2", "million", "thousand", "dozen", "dozens", "two", "thirty", "hundred", "no", "no one", "none", "fourth",
    "3rd", "a", "half", "of", "people", "99999999999999999999", "٣٠", "½", "0", "-5", ",", ".",
])  # fmt: skip


@given(st.one_of(st.text(max_size=60), st.lists(PARTS, max_size=7).map(" ".join)))
def test_any_words_give_a_range_that_is_no_nonsense(words):
    found = amount(words)
    for end in (found.min, found.max):
        assert end is None or end >= 0
    assert not (found.min_exclusive and found.min is None)
    assert not (found.max_exclusive and found.max is None)


@given(st.integers(0, 10**7), st.integers(0, 10**7), st.sampled_from(["{}-{}", "{} to {}", "between {} and {}"]))
def test_a_range_in_digits_keeps_both_its_ends(first, second, shape):
    low, high = sorted((first, second))
    found = amount(shape.format(low, high))
    assert (found.min, found.max) == (low, high)


@given(st.integers(0, 10**8))
def test_a_number_means_itself_with_commas_or_without(number):
    for words in (f"{number} people", f"{number:,} people"):
        assert (amount(words).min, amount(words).max) == (number, number)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("12 children", "children"),
        ("a boy", "children"),
        ("nine women", "women"),
        ("11 women and children", "women_and_children"),
        ("three aid workers", "aid_workers"),
        ("two nurses", "medical_workers"),
        ("a cameraman", "journalists"),
        ("six peacekeepers", "peacekeepers"),
        ("40 soldiers", "combatants"),
        ("eight civilians", "civilians"),
        ("12 people", None),
        ("womenfolk", None),
        ("", None),
    ],
)
def test_whom_a_count_counts_is_as_reported(words, wanted):
    assert victim_class(words) == wanted
