"""Names of actors in running text: casing, initials, possessives, the longest name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.resolve.actors import find_actors

SENTENCES = [
    ("The Free Syrian Army (FSA) said so.", ["Free Syrian Army", "FSA"], "brackets part nothing"),
    ("The U.N.'s envoy and the UN’s monitors left.", ["U.N.", "UN"], "dots and possessives are no part of a name"),
    ("Nobody told us who it is, and it is hot.", [], "small words are no initials"),
    ("The US told the WHO that IS had left.", ["WHO", "IS"], "the same in capitals are; countries are the gazetteer's"),
    ("Dawn broke. Trend lines fell.", [], "a word that begins a sentence is not a newspaper"),
    ("He read it in Dawn, a daily.", ["Dawn"], "in a sentence the capital tells"),
    ("Fighters of Jabhat an-Nusra and al-Nusra met.", ["Jabhat an-Nusra", "al-Nusra"], "articles in any spelling"),
    ("South Sudanese and Sudanese traders", ["South Sudanese", "Sudanese"], "the longest name wins"),
    ("REBELS SAY UN AND IS TO MEET IN THE HALL ON MONDAY", [], "capitals tell nothing in text that is all capitals"),
    ("TALIBAN FIGHTERS ATTACKED THE ARMY CAMP NEAR KUNDUZ", ["TALIBAN"], "but long names still do"),
    ("Saint Lucia's mayor thanked Hezbollah-run clinics.", ["Hezbollah"], "a name in a compound is a name"),
]


@pytest.mark.parametrize(("text", "found", "why"), SENTENCES)
def test_names_are_found_as_they_are_written(text, found, why):
    assert [entity.span.text for entity in find_actors(text)] == found, why


@pytest.mark.parametrize(
    ("text", "label"),
    [("Kofi Annan", "person"), ("Hamas", "organisation"), ("Ukrainian", "nationality")],
)
def test_a_label_says_what_was_found(text, label):
    assert [(entity.label, entity.origin) for entity in find_actors(f"The {text} spoke.")] == [(label, "actors")]


@given(st.text(max_size=80))
def test_any_text_can_be_read_and_spans_are_slices_of_it(text):
    for entity in find_actors(text + " Hamas " + text):
        span = entity.span
        assert (text + " Hamas " + text)[span.start : span.end] == span.text
