"""Publication times that people give."""

import pytest

from reportedly.errors import BadDate
from reportedly.resolve.times import parse_published


@pytest.mark.parametrize(
    ("given", "start", "end"),
    [
        ("2012-03-10", "2012-03-10", "2012-03-10"),
        ("10 March 2012", "2012-03-10", "2012-03-10"),
        ("March 10, 2012", "2012-03-10", "2012-03-10"),
        ("Sat, Mar. 10, 2012", "2012-03-10", "2012-03-10"),
        ("2012-03", "2012-03-01", "2012-03-31"),
        ("March 2012", "2012-03-01", "2012-03-31"),
        ("2012", "2012-01-01", "2012-12-31"),
        ("2012-03-10T14:05+02:00", "2012-03-10T14:05:00+02:00", "2012-03-10T14:05:00+02:00"),
        ("2012-03-10 14:05:09 UTC", "2012-03-10T14:05:09+00:00", "2012-03-10T14:05:09+00:00"),
        (" 2012-03-10T14:05:00.123Z ", "2012-03-10T14:05:00+00:00", "2012-03-10T14:05:00+00:00"),
    ],
)
def test_dates_and_datetimes_are_read(given: str, start: str, end: str) -> None:
    when = parse_published(given)
    assert (when.start, when.end) == (start, end)


@pytest.mark.parametrize(
    "given", ["", "yesterday", "March 10", "2012-13", "2012-02-30", "2012-03-10T25:00", "soon", "0000"]
)
def test_what_is_no_date_is_an_error_that_says_what_to_type(given: str) -> None:
    with pytest.raises(BadDate) as error:
        parse_published(given)
    assert "2012-03-10" in error.value.remedy
