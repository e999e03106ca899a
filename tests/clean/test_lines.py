"""Pages labelled line by line: what has been reached on them is not lost again."""

from pathlib import Path

import pytest
from evaluation.__main__ import below_floor
from evaluation.gold_pages import gold_pages
from evaluation.lines import judge, measure

import evaluation

PAGES = Path(evaluation.__file__).parent / "gold" / "pages"


def test_furniture_goes_and_reporting_stays_on_the_labelled_pages() -> None:
    outcome = measure(PAGES)
    assert outcome.figures["f1"] > 0 and list(below_floor(outcome, "pages")) == []


def test_there_are_a_hundred_and_fifty_pages_each_with_reporting_on_it() -> None:
    pages = list(gold_pages(PAGES))
    assert len(pages) >= 150 and len({page.id for page in pages}) == len(pages)
    assert all(any(piece.mark == "+" for piece in page.pieces) for page in pages)


def test_a_line_counts_as_dropped_where_most_of_its_words_are_gone(tmp_path: Path) -> None:
    target = tmp_path / "own.txt"
    target.write_text(
        "=== x1 | tight | two lines\n+ Shells hit the market in Karvel on Tuesday, residents said.\n"
        "-advert Advertisement\n"
    )
    (page,) = gold_pages(target)
    assert [(one.piece.mark, one.is_dropped) for one in judge(page)] == [("+", False), ("advert", True)]


def test_a_line_without_a_mark_is_refused(tmp_path: Path) -> None:
    target = tmp_path / "own.txt"
    target.write_text("=== x1 | flat | one line\nShells hit the market.\n")
    with pytest.raises(ValueError, match=r"own\.txt:2"):
        list(gold_pages(target))
