"""Quotations, also those that run over several sentences or are never closed."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading import read

from reportedly.graph.quotes import quoted_spans


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“We fled,” she said.", ["We fled,"]),
        ('"We fled," she said. "They came."', ["We fled,", "They came."]),
        ("She said nothing.", []),
        ("“We fled.\n“They came,” she said.", ["We fled.", "They came,"]),
        ("“We fled. They came. We hid,” she said.", ["We fled. They came. We hid,"]),
    ],
)
def test_what_stands_between_marks_is_quoted(text, wanted):
    assert [span.text for span in quoted_spans(text)] == wanted


@given(st.text(alphabet='“”"ab \n', max_size=60))
def test_quotations_are_slices_in_order_inside_one_paragraph(text):
    found = quoted_spans(text)
    assert all(text[s.start : s.end] == s.text and "\n" not in s.text for s in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    "text",
    [
        "“Soldiers shelled the mill. They burned the farm,” said Dina Marsh, a miller.",
        "Dina Marsh, a miller, said: “Soldiers shelled the mill. They burned the farm.”",
        "“Soldiers shelled the mill,” said Dina Marsh, a miller. “They burned the farm.”",
    ],
)
def test_every_sentence_of_a_quotation_is_its_speaker_s(text):
    found = read(text).claims
    assert found
    assert all(claim.attribution and "Marsh" in claim.attribution[-1].speaker.called for claim in found)


def test_the_sentence_after_a_closed_quotation_is_the_outlet_s_own():
    found = read("“Soldiers shelled the mill,” said Dina Marsh, a miller. Rebels attacked a convoy near Goma.").claims
    assert [c.attribution for c in found if "convoy" in c.evidence[0].text] == [()]
