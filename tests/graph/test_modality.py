"""Whether a thing happened: every word of every tree has an answer, however the tree is tangled."""

from hypothesis import given, settings
from tests.graph.drawn import tangled

from reportedly.graph.conditions import hangs_on_condition, is_condition
from reportedly.graph.modality import content_modality, is_purpose, verb_modality
from reportedly.graph.modality_nouns import noun_modality
from reportedly.graph.tree import Tree
from reportedly.graph.untrue import is_called_false
from reportedly.records.terms import Modality


@given(tangled())
@settings(max_examples=300)
def test_a_tangled_tree_leads_nobody_in_a_circle(drawn):
    sentence, text = drawn
    tree = Tree(sentence, text)
    every = frozenset(token.index for token in tree.tokens)
    assert content_modality(tree, every) in Modality
    assert is_called_false(tree, every) in {True, False}
    for token in tree.tokens:
        assert verb_modality(tree, token) in Modality
        assert noun_modality(tree, token) in Modality
        assert {is_purpose(tree, token), is_condition(tree, token), hangs_on_condition(tree, token)} <= {True, False}
