import pytest
from evaluation.drawn import Drawer
from evaluation.polnear import Answer, measure, read_attributions, score
from evaluation.polnear_gold import Attribution, Story, attributions, stories
from evaluation.stretches import paired, stretch

TEXT = "The harbour master said that the ferry had sunk. Nobody was aboard, he added."


def place(words, text=TEXT):
    start = text.index(words)
    return ((start, start + len(words)),)


SAID = Attribution(
    source=place("The harbour master"), cue=place("said"), content=place("that the ferry had sunk")
)  # fmt: skip
ADDED = Attribution(source=place("he"), cue=place("added"), content=place("Nobody was aboard"))


def figures(*found, gold=(SAID, ADDED)):
    return score([Answer(story=Story(id="x", text=TEXT, attributions=tuple(gold)), found=found)]).figures


def test_the_same_attributions_are_right_in_every_role():
    found = figures(SAID, ADDED)
    assert {found[f"{role}_{kind}"] for role in ("source", "cue", "content") for kind in ("f1", "exact_f1")} == {1.0}


def test_overlap_wants_a_content_word_and_exact_the_same_words():
    short = Attribution(source=place("master"), cue=SAID.cue, content=place("the ferry had sunk"))
    found = figures(short, gold=[SAID])
    assert (found["source_f1"], found["source_exact_f1"]) == (1.0, 0.0)
    assert found["content_exact_f1"] == 1.0, "an opening 'that' hands over and is not handed over"


def test_a_pronoun_is_right_though_it_is_no_content_word():
    assert figures(ADDED, gold=[ADDED])["source_f1"] == 1.0


def test_a_missed_source_costs_recall_and_an_invented_one_precision():
    nameless = Attribution(cue=SAID.cue, content=SAID.content)
    assert figures(nameless, gold=[SAID])["source_recall"] == 0.0
    assert figures(SAID, gold=[nameless])["source_precision"] == 0.0
    assert figures(nameless, gold=[nameless])["cue_f1"] == 1.0


def test_a_role_of_another_attribution_is_wrong():
    crossed = Attribution(source=ADDED.source, cue=SAID.cue, content=SAID.content)
    found = score([Answer(story=Story(id="x", text=TEXT, attributions=(SAID,)), found=(crossed,))])
    assert found.figures["source_f1"] == 0.0
    assert [error["error"] for error in found.errors] == ["missed source", "extra source"]


def test_brat_lines_give_attributions_with_stretches_in_pieces():
    written = (
        "T1\tSource 4 18\tharbour master\nT2\tCue 19 23\tsaid\nT3\tContent 24 33;40 47\tthat the ... sunk\n"
        "T4\tAttribution 19 23\tsaid\nE1\tAttribution:T4 Content:T3 Cue:T2 Source:T1\n"
        "T5\tAttribution-no-source 72 77\tadded\nT6\tCue 72 77\tadded\nE2\tAttribution-no-source:T5 Cue:T6\n"
    )
    first, second = attributions(written)
    assert (first.source, first.content) == (((4, 18),), ((24, 33), (40, 47)))
    assert (second.source, second.cue, second.content) == ((), ((72, 77),), ())


@pytest.fixture
def corpus(tmp_path):
    for folder in ("text", "attributions"):
        (tmp_path / folder).mkdir()
    (tmp_path / "text" / "quay_2024-05-16_ferry.txt").write_text(TEXT, "utf-8")
    start, end = SAID.cue[0]
    for annotator in ("0a1b", "ffff"):
        (tmp_path / "attributions" / f"quay_2024-05-16_ferry_{annotator}.ann").write_text(
            f"T1\tCue {start} {end}\tsaid\nT2\tSource 0 18\tThe harbour master\nT3\tContent 24 47\tthat the ferry ...\n"
            "E1\tAttribution:T1 Cue:T1 Source:T2 Content:T3\n",
            "utf-8",
        )
    return tmp_path


def test_an_article_of_several_annotators_counts_once(corpus):
    assert [(story.id, len(story.attributions)) for story in stories(corpus)] == [("quay_2024-05-16_ferry", 1)]


def test_what_the_product_reads_is_scored(corpus):
    outcome = measure(corpus)
    assert (outcome.items, outcome.figures["source_recall"], outcome.figures["content_exact_f1"] > 0) == (1, 1.0, True)
    assert outcome.figures["seconds"] > 0


def test_a_quotation_that_goes_on_is_one_attribution():
    text = "“The bridge is gone,” the mayor of Karvel said. “We have no boats. We have no bread.”"
    found = read_attributions(Drawer().draw(text).graph)
    assert len(found) == 1
    assert stretch(text, *found[0].content).meets(stretch(text, *place("bread", text)))


def test_pairs_are_made_with_the_likest_first():
    assert paired("ab", "ba", lambda gold, found: float(gold == found)) == [(0, 1), (1, 0)]
    assert paired("a", "b", lambda gold, found: 0.0) == []
