"""Words of obligations name the kind of term; what is owed is never told as done."""

import pytest
from tests.graph.drawn import sentence
from tests.reading import read

from reportedly.graph.terms import term_kind


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("withdraw troops from the valley", "withdraw_troops"),
        ("pull back tank and artillery", "withdraw_heavy_weapons"),
        ("a halt to all violence", "halt_violence"),
        ("a ceasefire", "ceasefire"),
        ("cease fire at noon", "ceasefire"),
        ("a neutral monitoring mechanism", "ceasefire_monitoring_mechanism"),
        ("release of detainee", "release_detainees"),
        ("humanitarian access", "humanitarian_access"),
        ("national dialogue", "political_dialogue"),
        ("no foreign intervention", "no_foreign_intervention"),
        ("visas for journalist", "journalists_access"),
        ("a new flag", None),
    ],
)
def test_words_name_the_kind_of_an_obligation(words, kind):
    found, _ = sentence([(word, "NOUN", "NN", "dep", 0) for word in words.split()])
    assert term_kind(list(found.tokens)) == kind


@pytest.mark.parametrize(
    "text",
    [
        "The plan calls for a halt to violence and the release of detainees.",
        "The accord requires the army to withdraw its tanks.",
        "Under the truce, the rebels will free 40 prisoners.",
        "The resolution demands that both sides stop shelling.",
        "The parties shall open the roads to relief convoys.",
    ],
)
def test_what_is_owed_is_never_told_as_done(text):
    found = read(text).claims
    assert any(claim.term is not None for claim in found)
    assert not [claim for claim in found if claim.modality.is_real]
