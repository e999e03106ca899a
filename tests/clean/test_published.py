"""Publication time: ranked, with its basis, and never from print, copyright, footer or event lines."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from evaluation.dates import measure

from reportedly.clean import article
from reportedly.clean.dates import when_of
from reportedly.clean.published import from_address
from reportedly.errors import BadDate
from reportedly.records import Page
from reportedly.records.terms import PublishedBasis, TimePrecision

CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "clean_published.toml").read_text("utf-8"))["case"]
STORY = "Guns were silent in Karvel on Tuesday, residents said, and the army kept to its barracks."
HTML = """<html lang="en"><head><title>Karvel</title>{head}</head><body><article><h1>Truce holds in Karvel</h1>
<p>{story} The market opened for the first time since the siege began, and traders came from Oruba.</p>
<p>The envoy said that he would report to the council. Printed on January 25, 2027.</p></article>
<footer>Copyright 2027 Oruba Herald</footer></body></html>"""


def page(text: str, **known: str) -> Page:
    return Page(source="a.txt", body=text.encode(), media_type="text/plain", **known)


def web_page(head: str = "", **known: str) -> Page:
    return Page(source="a.html", body=HTML.format(head=head, story=STORY).encode(), media_type="text/html", **known)


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:50] for case in CASES])
def test_bare_text_tells_its_time_only_where_it_says_so(case: dict[str, str]) -> None:
    read = article(page(case["text"]))
    assert ((read.published and read.published.start) or "") == case["start"]
    assert read.published_basis == case.get("basis", "none")


def test_a_given_date_wins_over_everything_the_page_says() -> None:
    read = article(page(f"Posted: March 9, 2026\n{STORY}", published="2026-03-03"))
    assert read.published is not None
    assert (read.published.start, read.published.end, read.published_basis) == ("2026-03-03", "2026-03-03", "given")


def test_a_given_month_is_an_interval() -> None:
    read = article(page(STORY, published="2026-02"))
    assert read.published is not None
    assert (read.published.start, read.published.end) == ("2026-02-01", "2026-02-28")
    assert read.published.precision is TimePrecision.MONTH


@pytest.mark.parametrize("words", ["yesterday", "03/04/2026", "2026-13-40", "soon", "12"])
def test_a_given_date_that_cannot_be_told_is_an_error_with_a_remedy(words: str) -> None:
    with pytest.raises(BadDate, match="R106"):
        article(page(STORY, published=words))


def test_metadata_comes_before_the_address_and_keeps_its_time_zone() -> None:
    head = '<meta property="article:published_time" content="2026-03-03T08:15:00+02:00">'
    read = article(web_page(head, url="https://oruba.example/2026/03/09/truce"))
    assert read.published is not None
    assert (read.published.start, read.published_basis) == ("2026-03-03T08:15:00+02:00", PublishedBasis.META)


def test_linked_data_of_the_article_is_metadata() -> None:
    head = '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2026-03-03"}</script>'
    read = article(web_page(head))
    assert read.published is not None and read.published.start == "2026-03-03"


def test_the_time_of_an_event_in_linked_data_is_no_publication_time() -> None:
    head = '<script type="application/ld+json">{"@type": "Event", "datePublished": "2026-03-09"}</script>'
    assert article(web_page(head)).published is None


def test_a_page_that_only_has_print_and_copyright_dates_is_undated() -> None:
    read = article(web_page())
    assert (read.published, read.published_basis) == (None, PublishedBasis.NONE)


@pytest.mark.parametrize(
    ("url", "start"),
    [
        ("https://oruba.example/2026/03/03/truce", "2026-03-03"),
        ("https://oruba.example/world/2026/mar/03/truce", "2026-03-03"),
        ("https://oruba.example/world-20260303.html", "2026-03-03"),
        ("https://oruba.example/2026-03-03-b", "2026-03-03"),
        ("https://oruba.example/a-2026-03-03-b", None),
        ("https://oruba.example/the-killings-of-2026-03-03", None),
        ("https://oruba.example/a?day=/2026/03/03/", None),
        ("https://oruba.example/2026/03/truce", None),
        ("https://oruba.example/story/20261399/x", None),
        ("https://oruba.example/id-12345678", None),
    ],
)
def test_addresses_tell_the_day_only_when_they_hold_a_whole_one(url: str, start: str | None) -> None:
    found = from_address(url)
    assert (found.when.start if found and found.when else None) == start


@pytest.mark.parametrize(
    ("words", "start"),
    [
        ("Sat, 10 Mar 2012 08:30:00 GMT", "2012-03-10T08:30:00+00:00"),
        ("2012-03-10T08:30:00Z", "2012-03-10T08:30:00+00:00"),
        ("10th of May", None),
        ("Sept. 4, 2013", "2013-09-04"),
        ("4/19/2017", "2017-04-19"),
        ("31 February 2012", None),
        ("March 2012", "2012-03-01"),
    ],
)
def test_layouts_of_dates(words: str, start: str | None) -> None:
    when = when_of(words)
    assert (when.start if when else None) == start


def test_a_time_that_cannot_be_true_is_passed_over_for_the_next() -> None:
    head = '<meta property="article:published_time" content="{}"><meta name="date" content="2026-03-03">'
    for impossible in ("1970-01-01T00:00:00Z", "0001-01-01T00:00:00", "2026-07-01"):
        read = article(replace(web_page(head.format(impossible)), retrieved_at="2026-04-01T00:00:00+00:00"))
        assert read.published is not None and read.published.start == "2026-03-03"


def test_the_day_that_a_page_shows_beside_its_headline_counts() -> None:
    shown = web_page().body.replace(b"</h1>", b"</h1><div class='day'>By Lena Okoro | 3 March 2026</div>")
    read = article(replace(web_page(), body=shown))
    assert read.published is not None
    assert (read.published.start, read.published_basis) == ("2026-03-03", PublishedBasis.POSTED_LINE)


def test_the_gold_of_the_date_suite_catches_no_trap() -> None:
    outcome = measure(Path(__file__).parents[2] / "evaluation" / "gold" / "dates")
    assert outcome.items >= 200 and outcome.figures["wrong_from_traps"] == 0
    assert outcome.figures["f1"] >= 0.95


def test_a_page_that_contradicts_itself_keeps_both_days() -> None:
    head = '<meta property="article:published_time" content="2026-03-03T23:30:00+02:00">'
    read = article(web_page(head, url="https://oruba.example/2026/03/09/truce"))
    assert [(other.when.start, other.basis) for other in read.other_dates] == [("2026-03-09", PublishedBasis.URL)]
    assert article(web_page(head, url="https://oruba.example/2026/03/04/truce")).other_dates == ()


@pytest.mark.parametrize(
    ("head", "updated"),
    [
        ('<meta property="article:modified_time" content="2026-03-05T10:00:00Z">', "2026-03-05T10:00:00+00:00"),
        (
            '<script type="application/ld+json">{"@type": "Article", "dateModified": "2026-03-05"}</script>',
            "2026-03-05",
        ),
        ('<meta property="og:updated_time" content="2019-01-01">', None),
        ("", None),
    ],
)
def test_when_a_page_was_changed_is_kept_apart(head: str, updated: str | None) -> None:
    read = article(web_page(head + '<meta name="pubdate" content="2026-03-03">'))
    assert read.published is not None and read.published.start == "2026-03-03"
    assert (read.updated.start if read.updated else None) == updated


def test_a_line_that_tells_of_an_update_is_kept_apart_too() -> None:
    read = article(page(f"Truce holds in Karvel\nLast updated: March 5, 2026\n{STORY}"))
    assert read.published_basis is PublishedBasis.NONE
    assert read.updated is not None and read.updated.start == "2026-03-05"


@pytest.mark.parametrize(
    ("line", "not_after"),
    [
        ("Printed from dervent.example on 12 March 2026", "2026-03-12"),
        ("Retrieved on 2026-03-12", "2026-03-12"),
        ("Last updated: March 5, 2026", "2026-03-05"),
        ("Printed from dervent.example on 03/04/2026", None),  # in London or in New York?
        ("© 2026 Dervent Post", None),
        ("Archived on 2 March 2026, printed on 12 March 2026", None),
    ],
)
def test_print_and_update_lines_bound_an_unknown_publication_and_never_date_it(
    line: str, not_after: str | None
) -> None:
    read = article(page(f"Truce holds in Karvel\n{STORY}\n{line}"))
    assert read.published_basis is PublishedBasis.NONE
    assert (read.published.not_after if read.published else None) == not_after
    assert read.published is None or (read.published.start, read.published.end) == (None, None)


def test_a_known_publication_takes_no_bounds() -> None:
    read = article(page(f"Truce holds in Karvel\nPosted: 3 March 2026\n{STORY}\nPrinted on 12 March 2026"))
    assert read.published is not None and (read.published.start, read.published.not_after) == ("2026-03-03", None)
