"""Grammar and network at one table: who proposes, who judges, and what each is allowed."""

from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest
from tests.training.readers import Nothing, drawn
from tests.training.written import annotated, heads, printed

from reportedly.graph import JointReader, RuleReader, TrainedReader
from reportedly.graph.joint import Belief
from reportedly.graph.trained.network import Network
from reportedly.graph.trained.reader import Opinion
from reportedly.records import MentionKind, Sentence, Span
from reportedly.records.terms import ClaimKind, EventType, Modality

TOLD = "Rebels attacked an army convoy near Goma on Monday, killing nine soldiers."
SAID = "The army said rebels shelled the market of Goma on Monday, killing nine people."
QUIET = "Shops stayed open until late."
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
    assert drawn(f"{QUIET} {text}", RuleReader()).claims
    assert with_nothing(f"{QUIET} {text}").claims == ()


def test_a_first_sentence_with_a_full_stop_is_no_headline_that_tells_nothing():
    assert told(with_nothing(TOLD)) == told(drawn(TOLD, RuleReader()))
    assert with_nothing(TOLD.removesuffix(".")).claims == ()


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
    no_events = with_nothing(f"{QUIET} {SAID}", keep_event=0.5, keep_cue=0.0).claims
    assert all(claim.kind is ClaimKind.STATEMENT for claim in no_events)


class Handed(TrainedReader):
    """Sees what the lines of an article say, as surely as asked."""

    def __init__(self, written, **sure):
        super().__init__(Nothing())
        self._written, self._sure = written, sure

    def opinion(self, article, sentences):
        found = tuple(replace(head, **self._sure) for head in heads(self._written, sentences))
        chances = {head.span.start: head.confidence for head in found}
        return Opinion(heads=found, events=chances, cues=chances)


def heads_of(written):
    """The heads of one sentence's lines, without the pipeline."""
    span = Span.cut(printed(written)[0], 0, len(printed(written)[0]))
    return heads(written, [Sentence(index=0, paragraph=0, span=span, tokens=(), entities=())])


def with_lines(body, **sure):
    written = annotated(body)
    return drawn(printed(written)[0], JointReader(Handed(written, **sure))).claims


def test_the_network_counts_the_wounded_where_grammar_counts_the_dead():
    (claim,) = with_lines(
        "> Shells killed nine people in Goma, and a further 23 needed a surgeon.\n"
        "E killed | ASSAULT/heavy-weapons | with Shells | at Goma | killed nine people | injured a further 23\n"
    )
    assert [(str(f.kind), f.min) for f in claim.figures] == [("killed", 9), ("injured", 23)]


@pytest.mark.parametrize(("chance", "modality"), [(0.5, Modality.ACTUAL), (0.99, Modality.HYPOTHETICAL)])
def test_how_an_event_is_meant_is_the_networks_word_where_it_is_sure(chance, modality):
    (claim,) = with_lines("> Rebels attacked Goma.\nE attacked | ASSAULT | hypothetical | by Rebels\n", meant=chance)
    assert claim.modality is modality


@pytest.mark.parametrize("chance", [0.9, 1.0])
def test_what_grammar_holds_for_unreal_no_network_makes_real(chance):
    (claim,) = with_lines("> Rebels did not attack Goma.\nE attack | ASSAULT | by Rebels\n", meant=chance)
    assert claim.modality is Modality.NEGATED


@pytest.mark.parametrize(("chance", "modality"), [(0.8, Modality.FUTURE), (0.95, Modality.HYPOTHETICAL)])
def test_a_surer_network_turns_one_sort_of_unreal_into_another(chance, modality):
    told = "> Rebels will attack Goma.\nE attack | ASSAULT | hypothetical | by Rebels\n"
    (claim,) = with_lines(told, meant=chance)
    assert claim.modality is modality


@pytest.mark.parametrize(("chance", "drawn_at", "told"), [(0.4, 0, 0), (0.6, 1, 0), (0.8, 1, 1)])
def test_what_has_not_happened_is_drawn_on_less_than_it_is_told(chance, drawn_at, told):
    body = "> Stevedores of Goma may down tools.\nE down | PROTEST/strike | hypothetical | by Stevedores of Goma\n"
    written = annotated(body)
    read = drawn(printed(written)[0], JointReader(Handed(written, confidence=chance)))
    events = [m for m in read.graph.mentions if m.kind is MentionKind.EVENT]
    assert (len(events), len(read.claims)) == (drawn_at, told)


def test_a_word_for_people_is_no_event():
    told = "> Envoys spoke of the allies of Goma.\nE allies | COOPERATE | to Goma\n"
    assert not [c for c in with_lines(told) if c.event_type is EventType.COOPERATE]


@pytest.mark.parametrize(("chance", "doers"), [(0.6, []), (0.95, ["Police"])])
def test_nobody_is_blamed_on_a_guess(chance, doers):
    written = annotated(
        "> Police in Goma arrested two men after a bombing killed nine people.\n"
        "E killed | ASSAULT/explosives | by Police | killed nine people\n"
    )
    unsure = [replace(part, confidence=chance) for part in heads_of(written)[0].parts]
    found = drawn(printed(written)[0], JointReader(Handed(written, parts=tuple(unsure)))).claims
    (killing,) = (claim for claim in found if claim.event_type is EventType.ASSAULT)
    assert [actor.span.text for actor in killing.actors] == doers


def test_who_meet_meet_each_other():
    told = "> Chad and Niger conferred in Goma.\nE conferred | CONSULT | by Chad | by Niger | at Goma\n"
    (claim,) = with_lines(told)
    assert len(claim.actors) > 1
    assert [actor.called for actor in claim.recipients] == [actor.called for actor in claim.actors]


def test_in_fighting_nobody_is_a_recipient():
    told = "> Rebels and soldiers skirmished near Goma.\nE skirmished | ASSAULT | by Rebels | by soldiers | at Goma\n"
    (claim,) = with_lines(told)
    assert len(claim.actors) > 1 and not claim.recipients
