"""What the parser is known to get wrong is put right, and nothing else is touched."""

import pytest
from hypothesis import given
from tests.graph.drawn import sentence, tangled
from tests.reading import pipeline

from reportedly.graph.repairs import base_form, mended


def parsed(text):
    return pipeline()._parser.sentences(text)[0]


@given(tangled())
def test_mending_keeps_every_word_and_every_head_inside(drawn):
    found, _ = drawn
    again = mended(found)
    assert [(t.text, t.start, t.end) for t in again.tokens] == [(t.text, t.start, t.end) for t in found.tokens]
    assert all(0 <= t.head < len(again.tokens) for t in again.tokens)


@pytest.mark.parametrize(
    "text",
    ["Rebels attacked the town on Monday.", "The minister said the army would leave.", "“We fled,” she said."],
)
def test_most_sentences_come_back_as_they_are(text):
    found = parsed(text)
    assert mended(found) is found


@pytest.mark.parametrize(
    "text",
    [
        "Residents said so; the army denied it.",
        "Shells fell at dawn; nobody was hurt; the school stayed shut.",
        "The army left; rebels came.",
    ],
)
def test_nothing_hangs_across_a_semicolon(text):
    found = mended(parsed(text))
    marks = [t.index for t in found.tokens if t.text == ";"]
    for token in found.tokens:
        if token.text != ";":
            assert sum(m < token.index for m in marks) == sum(m < token.head for m in marks)
    roots = [t for t in found.tokens if t.head == t.index and t.text != ";"]
    assert len(roots) == len(marks) + 1


@pytest.mark.parametrize(
    ("text", "speaker", "cue", "verb"),
    [
        ("It condemned a crackdown that the UN estimates has killed 600 people.", "UN", "estimates", "killed"),
        ("They fled a raid that the council estimates has displaced thousands.", "council", "estimates", "displaced"),
        ("They fled a siege that the agency reports has starved the town.", "agency", "reports", "starved"),
    ],
)
def test_an_inserted_speaker_speaks_and_does_not_act(text, speaker, cue, verb):
    tokens = {t.text: t for t in mended(parsed(text)).tokens}
    assert tokens[speaker].head == tokens[cue].index
    assert tokens[speaker].dep == "nsubj"
    assert tokens[cue].head == tokens[verb].index
    assert tokens[cue].pos == "VERB"


@pytest.mark.parametrize(
    ("form", "tag", "wanted"),
    [
        ("said", "VBD", "say"), ("claims", "NNS", "claim"), ("estimates", "NNS", "estimate"),
        ("alleged", "VBN", "allege"), ("reporting", "VBG", None), ("houses", "NNS", None), ("red", "JJ", None),
    ],
)  # fmt: skip
def test_a_cue_verb_is_known_by_its_form(form, tag, wanted):
    found, _ = sentence([(form, "NOUN", tag, "ROOT", 0)])
    assert base_form(found.tokens[0]) == wanted
