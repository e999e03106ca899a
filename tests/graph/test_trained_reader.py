"""The trained reader through the shipped network. How well it reads is measured elsewhere; here it is held to what must
be so whatever the weights."""

from functools import cache
from itertools import pairwise

import numpy as np
import pytest
from tests.training.readers import Nothing, drawn
from tests.training.written import plain

from reportedly.graph import TrainedReader
from reportedly.graph.trained.labels import LEADING, ROLES, WORD_HEADS
from reportedly.graph.trained.network import Network
from reportedly.graph.trained.words import windows

STORY = (
    "Shells hit the fish market of Goma on Monday, killing at least nine people, three of them children, a nurse said. "
    "The army denied that its gunners had fired on the market.\n\n"
    "“We saw the smoke,” said Dina Marsh, a miller. “Nobody came to help.” "
    "Rebels later claimed to have captured Sake, a report that could not be verified. Buses ran on Tuesday."
)


@cache
def shipped():
    return Network()


def read(text=STORY):
    return drawn(text, TrainedReader(shipped()))


def test_the_same_article_gives_the_same_graph():
    assert read().graph == read().graph == drawn(STORY, TrainedReader()).graph


def test_every_span_is_a_slice_of_the_text():
    found = read()
    for mention in found.graph.mentions:
        for span in (mention.span, *mention.clause):
            assert STORY[span.start : span.end] == span.text != ""
    for claim in found.claims:
        assert claim.evidence
        assert all(STORY[span.start : span.end] == span.text != "" for span in (*claim.evidence, claim.trigger))


def test_the_graph_is_in_order_and_names_its_reader():
    graph = read().graph
    assert graph.made_by == TrainedReader.name
    assert [m.id for m in graph.mentions] == list(range(len(graph.mentions)))
    assert all((a.start, a.label, a.end) < (b.start, b.label, b.end) for a, b in pairwise(graph.edges))
    assert all(edge.start != edge.end and max(edge.start, edge.end) < len(graph.mentions) for edge in graph.edges)


def test_claims_name_their_reader():
    assert {claim.made_by for claim in read().claims} <= {TrainedReader.name}


@pytest.mark.parametrize("text", ["Buses ran.", "—", "1", "“", "Goma " * 700, "x" * 3000])
def test_any_text_is_read(text):
    found = read(text)
    assert found.graph.made_by == TrainedReader.name
    assert all(text[m.span.start : m.span.end] == m.span.text for m in found.graph.mentions)


def test_where_the_network_sees_nothing_there_is_no_claim():
    assert drawn(STORY, TrainedReader(Nothing())).claims == ()


def test_the_shipped_network_scores_every_decision_about_every_word():
    network = shipped()
    for window in windows(plain([7, 30, 1]), network.cut, mark=network.mark):
        size = len(window.words)
        scores = network.scores(window)
        rows = scores.pop("rows")
        assert scores.pop("pairs").shape == (len(ROLES), len(rows), size)
        assert {p for name in LEADING for p in np.flatnonzero(scores[name].argmax(-1) > 0)} <= set(rows)
        assert {name: values.shape for name, values in scores.items()} == {
            name: (size, len(labels)) for name, labels in WORD_HEADS.items()
        }


def test_every_word_has_pieces_of_the_vocabulary():
    pieces = shipped().cut(["Goma", "goma", "N’Djamena", "東京", "١٢", "\u200b", "x" * 300])
    assert all(pieces) and pieces[0] == pieces[1]
    assert not {*shipped().mark} & {piece for word in pieces for piece in word}
