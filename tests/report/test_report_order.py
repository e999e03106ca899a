"""What a report holds, in which order, and what it says where it knows nothing."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.report.page import read_page

from reportedly.errors import UnknownFormat
from reportedly.records import View
from reportedly.records.terms import HarmGrade
from reportedly.report import write

PARTS = [
    "What changed", "Key figures", "Reported incidents by area", "Control of places", "Agreements, term by term",
    "Access restrictions", "Annex: every incident and its sources",
]  # fmt: skip


def _html(view: View, folder: Path, *, compare: View | None = None) -> str:
    write(view, folder / "report.html", compare=compare)
    return (folder / "report.html").read_text("utf-8")


def _words(html: str) -> str:
    return " ".join(read_page(html).text.split())


def test_parts_come_in_the_order_of_the_field(war: View, tmp_path: Path) -> None:
    assert [node.text for node in read_page(_html(war, tmp_path)).walk() if node.tag == "h2"] == PARTS
    write(war, tmp_path / "report.md")
    lines = (tmp_path / "report.md").read_text("utf-8").splitlines()
    assert [line[3:] for line in lines if line.startswith("## ")] == PARTS


def test_the_head_gives_number_moment_zone_period_and_coverage(war: View, tmp_path: Path) -> None:
    words = _words(_html(war, tmp_path))
    assert "15 March 2024, 20:00 (UTC−08:00)" in words
    assert "5 to 15 March 2024" in words
    assert "14 articles from 8 outlets in 7 independent families" in words


def test_key_figures_are_spreads_and_at_least(war: View, tmp_path: Path) -> None:
    words = _words(_html(war, tmp_path))
    assert "27 to at least 57" in words
    assert "Reported, de-duplicated, at least" in words


def test_what_a_person_discounted_is_not_counted_but_shown(war: View, tmp_path: Path) -> None:
    incidents = tuple(replace(row, grade=HarmGrade.DISCOUNTED) if row.id == "I0002" else row for row in war.incidents)
    words = _words(_html(replace(war, incidents=incidents), tmp_path))
    assert "20 to at least 36" in words
    assert "discounted by a named person" in words


def test_running_totals_are_quoted_and_never_added(war: View, tmp_path: Path) -> None:
    words = _words(_html(war, tmp_path))
    assert (
        "Lantern Relief Network (aid or rights group), in Halyard News Agency, said: It has killed some 3,100" in words
    )
    assert "3,1" not in words[words.index("Key figures Reported") : words.index("Running totals that others keep")]


def test_the_same_view_gives_the_same_bytes(war: View, tmp_path: Path) -> None:
    assert _html(war, tmp_path) == _html(war, tmp_path)


def test_another_view_has_another_number(war: View, tmp_path: Path) -> None:
    def number(view: View) -> str:
        return next(node.text for node in read_page(_html(view, tmp_path)).walk() if node.tag == "title")

    assert number(war) != number(replace(war, claims=war.claims[:-1]))


def test_changes_name_what_is_new_and_what_is_told_otherwise(war: View, tmp_path: Path) -> None:
    market = war.incidents[1]
    before = replace(market, grade=HarmGrade.SINGLE_SOURCE, figures=market.figures[:1])
    earlier = replace(
        war, incidents=(war.incidents[0], before), controls=war.controls[:1], period=("2024-03-01", "2024-03-06")
    )
    words = _words(_html(war, tmp_path, compare=earlier))
    assert "Compared with 1 to 6 March 2024" in words
    assert "killed: now 7 to 21, before 19" in words
    assert "grade: now independent sources agree, before one source" in words
    assert "Reported visit, Dalmere, 7 March 2024: not in the earlier report" in words
    assert "Control of Tamsen Bridge: Upland Front, taken by force: denied" in words


def test_nothing_changed_is_said_in_words(war: View, tmp_path: Path) -> None:
    assert "Nothing is told otherwise than in the earlier report" in _words(_html(war, tmp_path, compare=war))


def test_an_empty_view_says_what_silence_does_not_mean(tmp_path: Path) -> None:
    words = _words(_html(View(), tmp_path))
    assert "No incident is reported in this period. That is no finding that nothing happened." in words
    assert "That is not zero." in words
    assert "coverage not known" in words


def test_overdue_duties_say_so_and_show_how_much_was_watched(war: View, tmp_path: Path) -> None:
    words = _words(_html(war, tmp_path))
    assert "Said to be kept in part overdue (10 to 15 March 2024; watched through 4 articles" in words
    assert "No breach reported (10 to 15 March 2024; watched through" in words


def test_an_unknown_suffix_is_refused_with_what_to_type(war: View, tmp_path: Path) -> None:
    with pytest.raises(UnknownFormat, match=r"\.html, \.md"):
        write(war, tmp_path / "report.odt")
    assert not list(tmp_path.iterdir())


def test_deeds_come_one_by_one_and_words_in_short(war: View, tmp_path: Path) -> None:
    page = read_page(_html(war, tmp_path))
    short = [node for node in page.walk() if node.attributes.get("class") == "short"]
    assert [len([item for item in row.children if not isinstance(item, str)]) for row in short] == [1]
    assert "Reported visit, Dalmere, 7 March 2024 (one source)" in " ".join(short[0].text.split())


def test_without_a_period_the_title_gives_the_days_of_its_articles(war: View, tmp_path: Path) -> None:
    words = _words(_html(replace(war, period=None), tmp_path))
    assert "the whole book, with articles of 5 to 15 March 2024" in words
