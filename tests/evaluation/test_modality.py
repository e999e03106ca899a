from pathlib import Path

import pytest
from evaluation.drawn import Drawer
from evaluation.happening import read_at
from evaluation.modality import Case, cases, measure, score

from reportedly.records import Span
from reportedly.records.terms import Modality

TEXT = "Gunners shelled the market of Karvel on Tuesday, killing nine people."
FILE = f"""
[[case]]
text = "{TEXT}"
event = "shelled"
modality = "actual"
phenomenon = "actual"
published = "2024-05-16"

[[case]]
text = "The army denied that its gunners had shelled the market of Karvel."
event = "shelled"
modality = "negated"
phenomenon = "denied"

[[case]]
text = "Tea was served before the tea was gone."
event = "tea#1"
modality = "future"
phenomenon = "planned"
"""


@pytest.fixture(scope="module")
def drawer():
    return Drawer()


def case(modality, read, phenomenon="planned"):
    return Case(id="x#1", text=TEXT, word=Span.cut(TEXT, 8, 15), modality=modality, phenomenon=phenomenon, read=read)


def written(tmp_path, text=FILE):
    (tmp_path / "own.toml").write_text(text, "utf-8")
    return tmp_path


def test_cases_are_read_with_figures_for_each_phenomenon(tmp_path):
    outcome = measure(written(tmp_path))
    assert [row["read"] for row in outcome.predictions] == ["actual", "negated", None]
    assert outcome.figures["accuracy"] == pytest.approx(2 / 3)
    assert (outcome.figures["accuracy_of_denied"], outcome.figures["accuracy_of_planned"]) == (1.0, 0.0)
    assert [error["id"] for error in outcome.errors] == ["own#3"]


def test_a_missed_event_that_did_not_happen_is_wrong_and_yet_kept_out():
    figures = score([case(Modality.FUTURE, None)]).figures
    assert (figures["accuracy"], figures["kept_out"], figures["read"]) == (0.0, 1.0, 0.0)


def test_a_missed_event_that_happened_is_wrong_and_asks_nothing_to_be_kept_out():
    figures = score([case(Modality.ACTUAL, None, "actual")]).figures
    assert (figures["accuracy"], figures["told"]) == (0.0, 0.0)
    assert "kept_out_of_actual" not in figures


def test_the_wrong_kind_of_unreal_is_wrong_and_kept_out():
    figures = score([case(Modality.FUTURE, Modality.HYPOTHETICAL)]).figures
    assert (figures["accuracy"], figures["kept_out"]) == (0.0, 1.0)


@pytest.mark.parametrize("read", [Modality.ACTUAL, Modality.ONGOING, Modality.HISTORICAL])
def test_what_did_not_happen_is_not_kept_out_when_told_as_real(read):
    assert score([case(Modality.HYPOTHETICAL, read)]).figures["kept_out"] == 0.0


def test_the_second_place_of_a_word_can_be_asked_for(tmp_path):
    second = FILE.replace("tea#1", "was#2")
    *_, last = cases(written(tmp_path, second))
    assert last.text[last.word.start :] == "was gone."


def test_an_event_word_that_the_text_lacks_is_said(tmp_path):
    with pytest.raises(ValueError, match=r"own#3.*tea#2"):
        cases(written(tmp_path, FILE.replace("tea#1", "tea#2")))


def test_an_event_that_a_speaker_denies_is_negated_and_one_that_is_told_is_not(drawer):
    text = "The army denied that its gunners had shelled the market of Karvel. Gunners shelled the bridge."
    drawn = drawer.draw(text)
    first, second = text.index("shelled"), text.rindex("shelled")
    assert read_at(drawn, Span.cut(text, first, first + 7)) is Modality.NEGATED
    assert read_at(drawn, Span.cut(text, second, second + 7)) is Modality.ACTUAL
    assert read_at(drawn, Span.cut(text, 4, 8)) is None


def test_the_cases_of_this_house_hold_their_event_words():
    gold = Path(__file__).parents[2] / "evaluation" / "gold" / "modality"
    assert len(cases(gold)) >= 300
