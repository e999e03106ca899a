"""Names that no gazetteer knows are places where the grammar says so, and then wherever the article has them."""

import pytest
from tests.reading import pipeline

from reportedly.graph.toponyms import with_places


def placed(text):
    found = with_places(pipeline()._parser.sentences(text), text)
    return [e.span.text for s in found for e in s.entities if e.origin == "grammar"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Shells hit the village of Vostrovka.", ["Vostrovka"]),
        ("Fighting spread to the town of Qaryat Zellin.", ["Qaryat Zellin"]),
        ("Rebels held the Tarvel district.", ["Tarvel"]),
        ("Soldiers died near Ombarro.", ["Ombarro"]),
    ],
)
def test_grammar_names_a_place(text, names):
    assert placed(text) == names


def test_a_place_named_once_is_a_place_in_every_sentence():
    assert placed("They fled the village of Vostrovka. Later Vostrovka burned.") == ["Vostrovka", "Vostrovka"]


@pytest.mark.parametrize(
    "text", ["The Front said nothing.", "President Karvel spoke.", "rebels fled", "He spoke of Hope and Glory.", ""]
)
def test_other_names_are_no_places(text):
    assert placed(text) == []


def test_marked_spans_are_slices_of_the_text():
    text = "🚀 They fled the village of Vostrovka.\r\nLater Vostrovka burned."
    found = with_places(pipeline()._parser.sentences(text), text)
    assert all(text[e.span.start : e.span.end] == e.span.text for s in found for e in s.entities)


def test_a_name_is_not_cut_at_its_hyphen():
    assert placed("Floods drove 640 families from Al-Jufaynah camp.") == ["Al-Jufaynah"]
