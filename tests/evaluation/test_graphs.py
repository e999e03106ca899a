import pytest
from evaluation.drawn import Drawer
from evaluation.graph_parts import Parts, Printed, drawn_parts, gold_parts
from evaluation.graphs import Answer, measure, score
from training.notation import articles

CORPUS = """
@ id=own-01 register=agency conflict="Lyra 2024-" published=2024-05-16 outlet="The Quay"

> Gunners shelled the market of Karvel on Tuesday, killing nine people, three of them children.
E shelled | ASSAULT/heavy-weapons | by Gunners | to market | at Karvel | when Tuesday | killed nine people | part three of them children
> It was the third time this week.

> The army denied that its gunners had shelled the market.
C denied | denies | by army | says its gunners had shelled the market
E shelled | ASSAULT | by its gunners | to market

> The mayor accused the army.
C accused | accuses | act ACCUSE | by mayor | to army
"""  # noqa: E501


@pytest.fixture
def corpus(tmp_path):
    (tmp_path / "own.graph").write_text(CORPUS, "utf-8")
    return tmp_path


@pytest.fixture
def gold(corpus):
    (article,) = articles(corpus / "own.graph")
    return gold_parts(article, Printed(article))


def figures(gold, found):
    return score([Answer(id="own-01", gold=gold, found=found)]).figures


def without(parts, *, events=(), labels=()):
    return Parts(
        events=tuple(node for i, node in enumerate(parts.events) if i not in events),
        cues=parts.cues,
        arrows=tuple(arrow for arrow in parts.arrows if arrow.label not in labels),
    )


def test_sentences_are_printed_in_their_paragraphs(corpus):
    (article,) = articles(corpus / "own.graph")
    printed = Printed(article)
    assert [paragraph.count(".") for paragraph in printed.text.split("\n\n")] == [2, 1, 1]
    assert [printed.read(line.trigger) for line in article.lines] == ["shelled", "denied", "shelled", "accused"]


def test_the_corpus_against_itself_is_right_in_everything(gold):
    found = figures(gold, gold)
    names = ("mentions", "events", "events_typed", "events_modality", "cues", "cues_stance", "edges", "edges_exact")
    assert {name: found[f"{name}_f1"] for name in names} == dict.fromkeys(names, 1.0)


def test_a_word_of_speech_that_is_an_event_counts_as_both_and_names_its_speaker_once(gold):
    assert [(node.words, node.label) for node in gold.events][-1] == ("accused", "ACCUSE")
    assert [(arrow.label, arrow.words) for arrow in gold.arrows if arrow.words.startswith("accused")] == [
        ("source", "accused -> mayor"),
        ("to", "accused -> army"),
    ]


def test_parts_of_a_count_are_no_counts_of_their_own(gold):
    assert [a.words for a in gold.arrows if a.label == "killed"] == ["shelled -> nine people"]
    assert [a.words for a in gold.arrows if a.label == "part"] == ["shelled -> three of them children"]


def test_a_missed_event_costs_recall(gold):
    found = figures(gold, without(gold, events=[0]))
    assert (found["events_recall"], found["events_precision"]) == (pytest.approx(2 / 3), 1.0)


def test_a_missed_label_costs_that_label_alone(gold):
    found = figures(gold, without(gold, labels=["by"]))
    assert (found["edge_by_f1"], found["edge_to_f1"]) == (0.0, 1.0)
    assert found["edges_recall"] < 1.0


def test_misses_are_named(gold):
    (error,) = score([Answer(id="own-01", gold=gold, found=without(gold, labels=["part"]))]).errors
    assert (error["error"], error["words"]) == ("missed part", "shelled -> three of them children")


def test_what_the_product_draws_is_scored(corpus):
    outcome = measure(corpus)
    assert outcome.items == 1
    assert outcome.figures["cues_stance_recall"] == 1.0
    assert 0.5 < outcome.figures["events_typed_f1"] <= 1.0
    assert 0.5 < outcome.figures["edges_f1"] <= 1.0


def test_those_who_are_counted_are_told_by_the_count_alone():
    text = "Gunners shelled Karvel on Tuesday, killing nine people."
    parts = drawn_parts(Drawer().draw(text).graph, text)
    told = [(arrow.label, arrow.words) for arrow in parts.arrows if "people" in arrow.words]
    assert told == [("killed", "shelled -> nine people")]
