"""Walking a sentence ends, whichever way its words hang together."""

from itertools import pairwise

from hypothesis import given, settings
from tests.graph.drawn import article, sentence, tangled

from reportedly.graph import RuleReader
from reportedly.graph.repairs import mended
from reportedly.graph.tree import Tree


@given(tangled())
def test_no_circle_of_heads_makes_a_walk_endless(drawn):
    found, text = drawn
    tree = Tree(found, text)
    for token in tree.tokens:
        above = list(tree.ancestors(token))
        assert len(above) < len(tree.tokens) or len(tree.tokens) == 1
        assert token not in above
        below = tree.subtree(token)
        assert below == sorted(set(below), key=lambda t: t.index)
        assert token in below
        assert tree.phrase(token)
        assert tree.full_name(token)
        assert tree.is_passive(token) in (True, False)


@given(tangled())
def test_stretches_cover_the_words_in_order_and_end_in_no_mark(drawn):
    found, text = drawn
    tree = Tree(found, text)
    spans = tree.spans(list(tree.tokens))
    assert all(text[s.start : s.end] == s.text and s.text for s in spans)
    assert all(a.end < b.start for a, b in pairwise(spans))


@settings(max_examples=60, deadline=None)
@given(tangled())
def test_any_sentence_gets_a_graph(drawn):
    found, text = drawn
    drawn_graph = RuleReader().draw(article(text), [mended(found)])
    assert [m.id for m in drawn_graph.mentions] == list(range(len(drawn_graph.mentions)))


def test_a_phrase_leaves_out_its_article_and_its_relative_clause():
    found, text = sentence(
        [
            ("The", "DET", "DT", "det", 2),
            ("northern", "ADJ", "JJ", "amod", 2),
            ("rebels", "NOUN", "NNS", "nsubj", 2),
            ("who", "PRON", "WP", "nsubj", 4),
            ("fled", "VERB", "VBD", "relcl", 2),
        ]
    )
    tree = Tree(found, text)
    assert tree.span(tree.phrase(tree.tokens[2])).text == "northern rebels"


def test_a_passive_participle_joined_to_a_passive_verb_is_passive():
    found, text = sentence(
        [
            ("Houses", "NOUN", "NNS", "nsubjpass", 2),
            ("were", "AUX", "VBD", "auxpass", 2),
            ("looted", "VERB", "VBN", "ROOT", 2),
            ("and", "CCONJ", "CC", "cc", 2),
            ("burned", "VERB", "VBN", "conj", 2),
        ]
    )
    tree = Tree(found, text)
    assert tree.is_passive(tree.tokens[4])
