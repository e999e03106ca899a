"""What a language model quotes is looked up word by word; what is not in its sentence is never taken over."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.graph.drawn import sentence

from reportedly.assets import table
from reportedly.graph.asked.form import BadForm, checked, checker, schema
from reportedly.graph.asked.passages import Passage
from reportedly.graph.asked.quoted import found, merged, stretch
from reportedly.graph.heads import PARTS
from reportedly.records.terms import EventType, Modality, Stance, Verification

# fmt: off
ROWS = [
    ("Rebels", "NOUN", "NNS", "nsubj", 2), ("finally", "ADV", "RB", "advmod", 2), ("opened", "VERB", "VBD", "ROOT", 2),
    ("fire", "NOUN", "NN", "dobj", 2), (",", "PUNCT", ",", "punct", 2), ("and", "CCONJ", "CC", "cc", 2),
    ("the", "DET", "DT", "det", 7), ("fire", "NOUN", "NN", "nsubj", 8), ("killed", "VERB", "VBD", "conj", 2),
    ("five", "NUM", "CD", "nummod", 10), ("men", "NOUN", "NNS", "dobj", 8), (".", "PUNCT", ".", "punct", 2),
]
# fmt: on
SENTENCE, TEXT = sentence(ROWS)
PASSAGE = Passage(before=(), fresh=(SENTENCE,))


def head(word, *, parts=(), **values):
    plain = {
        "sentence": 0, "word": word, "nth": 1, "event": "none", "cue": "none", "check": "none", "modality": "actual",
        "control": "none", "term": "none", "flags": [],
    }  # fmt: skip
    rows = [{"role": role, "sentence": 0, "words": words, "nth": 1} for role, words in parts]
    return {**plain, "parts": rows, **values}


def test_a_quotation_that_stands_in_its_sentence_becomes_a_span_of_the_article():
    result = found([head("killed", event="ASSAULT/firearms", parts=[("killed", "five men")])], PASSAGE, TEXT)
    (read,) = result.heads
    assert (read.span.text, read.type, read.mode) == ("killed", EventType.ASSAULT, "firearms")
    assert [(p.role, p.span.text) for p in read.parts] == [("killed", "five men")]
    assert TEXT[read.parts[0].span.start : read.parts[0].span.end] == "five men"
    assert result.dropped == 0


def test_invented_words_are_dropped_and_counted():
    row = head("killed", event="ASSAULT", parts=[("killed", "fifty men"), ("by", "Rebels"), ("at", "Tel Orin")])
    result = found([row], PASSAGE, TEXT)
    assert [p.span.text for p in result.heads[0].parts] == ["Rebels"]
    assert result.dropped == 2


def test_an_invented_head_takes_its_parts_with_it():
    result = found([head("bombed", event="ASSAULT", parts=[("by", "Rebels")])], PASSAGE, TEXT)
    assert (result.heads, result.dropped) == ((), 2)


@pytest.mark.parametrize("number", [-1, 1, 99, 10**30])
def test_a_sentence_that_was_not_asked_about_holds_nothing(number):
    assert found([head("killed", event="ASSAULT", sentence=number)], PASSAGE, TEXT).heads == ()


def test_a_head_that_tells_of_nothing_is_no_head():
    assert found([head("killed")], PASSAGE, TEXT).heads == ()


@pytest.mark.parametrize(
    ("words", "nth", "wanted"),
    [
        ("fire", 1, 22), ("fire", 2, 37), ("fire", 3, None), ("fire", 0, None), ("killed", 2, 42), ("ire", 1, None),
        ("Fire", 1, None), ("", 1, None), ("  five men ", 1, 49), ("five  men", 1, None),
    ],
)  # fmt: skip
def test_words_are_found_whole_and_as_written(words, nth, wanted):
    span = stretch(words, SENTENCE, TEXT, nth=nth)
    assert (span and span.start) == wanted


def test_long_words_may_be_given_by_their_beginning_and_end():
    assert stretch("Rebels finally .. fire", SENTENCE, TEXT).text == "Rebels finally opened fire"
    assert stretch("killed .. Rebels", SENTENCE, TEXT) is None


def test_of_several_words_the_head_is_the_one_that_the_others_hang_on():
    assert found([head("opened fire", event="ASSAULT")], PASSAGE, TEXT).heads[0].span.text == "opened"
    assert found([head("five men", event="-")], PASSAGE, TEXT).heads[0].span.text == "men"


def test_of_a_sentence_marked_before_only_what_runs_on_is_new():
    passage = Passage(before=(SENTENCE,), fresh=())
    assert found([head("killed", event="ASSAULT", parts=[("by", "Rebels")])], passage, TEXT).heads == ()


def test_what_is_said_of_one_word_twice_is_put_together():
    rows = [
        head("killed", cue="accuses", check="confirmed", parts=[("by", "Rebels")]),
        head("killed", event="ASSAULT/firearms", modality="negated", parts=[("killed", "five men")]),
    ]
    (one,) = merged(found(rows, PASSAGE, TEXT).heads)
    assert (one.event, one.mode, one.modality) == ("ASSAULT", "firearms", Modality.NEGATED)
    assert (one.cue, one.check) == (Stance.ACCUSES, Verification.CONFIRMED)
    assert [p.role for p in one.parts] == ["by", "killed"]


quotation = st.one_of(
    st.text(max_size=12),
    st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(lambda pair: TEXT[min(pair) : max(pair)]),
)
part = st.fixed_dictionaries(
    {"role": st.sampled_from(PARTS), "sentence": st.integers(-1, 2), "words": quotation, "nth": st.integers(-1, 3)}
)
anything = st.builds(
    lambda word, nth, rows: {**head(word, event="ASSAULT"), "nth": nth, "parts": rows},
    quotation, st.integers(-1, 3), st.lists(part, max_size=3),
)  # fmt: skip


@given(st.lists(anything, max_size=4))
def test_whatever_a_model_answers_every_span_is_its_words_in_the_article(rows):
    result = found(rows, PASSAGE, TEXT)
    spans = [span for read in result.heads for span in (read.span, *(p.span for p in read.parts))]
    assert all(span.text and TEXT[span.start : span.end] == span.text for span in spans)
    kept = sum(1 + len(read.parts) for read in result.heads)
    assert kept + result.dropped == sum(1 + len(row["parts"]) for row in rows)


def test_the_example_that_the_model_is_shown_keeps_the_form_and_quotes_its_sentences():
    example = table("graph/asked")["example"]
    rows = checked(json.dumps({"heads": example["heads"]}), checker())
    for row in rows:
        assert row["word"] in re.findall(r"\w+", example["sentences"][row["sentence"]])
        for quoted in row["parts"]:
            for piece in quoted["words"].split(" .. "):
                assert piece in example["sentences"][quoted["sentence"]]


def test_the_task_explains_every_part_and_every_field():
    task = table("graph/asked")["task"]
    assert [role for role in PARTS if role not in task] == []
    fields = schema()["properties"]["heads"]["items"]["properties"]
    assert [name for name in fields if f"`{name}`" not in task] == []


@pytest.mark.parametrize(
    ("answer", "fault"),
    [
        ("", "no JSON"),
        ("Here you are: {}", "no JSON"),
        ("[" * 100_000, "no JSON"),
        ("[]", "$"),
        ("{}", "heads"),
        (json.dumps({"heads": [head("killed", event="MURDER")]}), "$.heads[0].event"),
        (json.dumps({"heads": [head("killed", sentence="0")]}), "$.heads[0].sentence"),
        (json.dumps({"heads": [head("killed", sentence=True)]}), "$.heads[0].sentence"),
        (json.dumps({"heads": [head("killed", nth=float("nan"))]}), "$.heads[0].nth"),
        (json.dumps({"heads": [head("killed", note="trust me")]}), "note"),
        (json.dumps({"heads": [head("killed", parts=[("murderer", "Rebels")])]}), "$.heads[0].parts[0].role"),
    ],
)
def test_an_answer_that_does_not_keep_the_form_is_refused_and_says_where(answer, fault):
    with pytest.raises(BadForm) as refused:
        checked(answer, checker())
    assert fault in str(refused.value)
    assert len(str(refused.value)) < 300


def records_in(value):
    """Every object type inside a schema."""
    if isinstance(value, dict):
        yield from [value] if value.get("type") == "object" else []
        for inner in value.values():
            yield from records_in(inner)


def test_the_form_leaves_nothing_open_as_strict_endpoints_demand():
    records = list(records_in(schema()))
    assert len(records) == 3
    assert all(record["additionalProperties"] is False for record in records)
    assert all(record["required"] == list(record["properties"]) for record in records)
