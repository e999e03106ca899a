"""Grammar and network at one table: who proposes, who judges, and what each is allowed."""

from functools import cache
from itertools import pairwise

import pytest
from tests.training.readers import Nothing, drawn

from reportedly.graph import JointReader, RuleReader, TrainedReader
from reportedly.graph.joint import Belief
from reportedly.graph.trained.network import Network
from reportedly.records.terms import ClaimKind

TOLD = "Rebels attacked an army convoy near Goma on Monday, killing nine soldiers."
SAID = "The army said rebels shelled the market of Goma on Monday, killing nine people."
STORY = (
    f"{TOLD} {SAID} The rebels denied that their gunners had fired on the market.\n\n"
    "“They burned the mill,” said Dina Marsh, a miller. “They stole the cattle.” "
    "The rebels claimed to have captured Sake, a report that could not be verified."
)


@cache
def trained():
    return TrainedReader(Network())


def read(text=STORY):
    return drawn(text, JointReader(trained()))


def with_nothing(text, **belief):
    return drawn(text, JointReader(TrainedReader(Nothing()), Belief(**belief)))


def told(found):
    return {(claim.kind, claim.trigger) for claim in found.claims}


def test_the_same_article_gives_the_same_graph():
    once, twice = read(), read()
    assert once.graph == twice.graph == drawn(STORY, JointReader()).graph
    assert once.claims == twice.claims


def test_every_span_is_a_slice_of_the_text():
    found = read()
    for mention in found.graph.mentions:
        for span in (mention.span, *mention.clause):
            assert STORY[span.start : span.end] == span.text != ""
    for claim in found.claims:
        assert claim.evidence
        assert all(STORY[span.start : span.end] == span.text != "" for span in (*claim.evidence, claim.trigger))


def test_graph_and_claims_name_both_readers():
    found = read()
    assert found.graph.made_by == JointReader.name
    assert RuleReader.name in JointReader.name and TrainedReader.name in JointReader.name
    assert {claim.made_by for claim in found.claims} <= {JointReader.name}


def test_the_graph_is_in_order():
    graph = read().graph
    assert [m.id for m in graph.mentions] == list(range(len(graph.mentions)))
    assert all((a.start, a.label, a.end) < (b.start, b.label, b.end) for a, b in pairwise(graph.edges))


@pytest.mark.parametrize("text", [TOLD, SAID])
def test_what_the_network_holds_for_nothing_is_set_aside(text):
    assert drawn(text, RuleReader()).claims
    assert with_nothing(text).claims == ()


@pytest.mark.parametrize("text", [TOLD, SAID])
def test_a_network_that_is_not_believed_leaves_what_grammar_reads(text):
    rules = drawn(text, RuleReader())
    kept = with_nothing(text, keep_event=0.0, keep_cue=0.0)
    assert told(kept) == told(rules)
    assert [c.attribution for c in kept.claims] == [c.attribution for c in rules.claims]
    assert [c.figures for c in kept.claims] == [c.figures for c in rules.claims]


def test_events_and_speakers_are_judged_apart():
    no_speakers = with_nothing(SAID, keep_event=0.0, keep_cue=0.5).claims
    assert no_speakers and all(claim.attribution == () for claim in no_speakers)
    no_events = with_nothing(SAID, keep_event=0.5, keep_cue=0.0).claims
    assert all(claim.kind is ClaimKind.STATEMENT for claim in no_events)
