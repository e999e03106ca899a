import gzip
import json

import pytest
from evaluation.factuality import Rated, measure, printed, score

from reportedly.records import Span
from reportedly.records.terms import Modality

DENIED = "The army denied that its gunners had shelled the market of Karvel ."
SHELLED = "Gunners shelled the market of Karvel on Tuesday , killing nine people ."


def row(text, word, rating, idx=0):
    at = text.split(" ").index(word)
    return {"text": text, "idx": idx, "targets": [{"span1": [at, at + 1], "label": rating, "span_text": word}]}


def rated(rating, read):
    return Rated(set="own", id="own:0:1", text=SHELLED, word=Span.cut(SHELLED, 8, 15), rating=rating, read=read)


@pytest.fixture
def folder(tmp_path):
    """Two sets: the development part is read and what stands beside it is not."""
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    lines = "".join(json.dumps(r) + "\n" for r in (row(SHELLED, "shelled", 3.0), row(DENIED, "shelled", -2.0, 1)))
    (tmp_path / "one" / "dev.jsonl.gz").write_bytes(gzip.compress(lines.encode()))
    (tmp_path / "two" / "dev.jsonl").write_text(json.dumps(row("She likes tea .", "likes", 3.0)) + "\n", "utf-8")
    (tmp_path / "two" / "train.jsonl").write_text("not to be read\n", "utf-8")
    return tmp_path


def test_what_happened_and_what_is_denied_are_told_apart(folder):
    outcome = measure(folder)
    assert (outcome.items, outcome.figures["real_coded_real"], outcome.figures["unreal_coded_real"]) == (3, 1.0, 0.0)
    assert [row["read"] for row in outcome.predictions] == ["actual", "negated", None]


def test_words_that_are_no_event_to_the_reader_are_counted_and_not_scored(folder):
    outcome = measure(folder)
    assert outcome.figures["words_read"] == pytest.approx(2 / 3)
    assert outcome.figures["two_words_read"] == 0.0


@pytest.mark.parametrize("modality", [Modality.NEGATED, Modality.HYPOTHETICAL, Modality.FUTURE])
def test_what_did_not_happen_is_not_real(modality):
    assert score([rated(-2.0, modality)]).figures["unreal_coded_real"] == 0.0
    assert score([rated(3.0, modality)]).figures["real_coded_real"] == 0.0


@pytest.mark.parametrize("modality", [Modality.ACTUAL, Modality.ONGOING, Modality.HISTORICAL])
def test_what_happened_at_any_time_is_real(modality):
    assert score([rated(0.5, modality)]).figures["unreal_coded_real"] == 1.0
    assert score([rated(2.0, modality)]).figures["real_coded_real"] == 1.0


def test_ratings_from_one_up_to_two_ask_for_nothing():
    outcome = score([rated(1.0, Modality.ACTUAL), rated(1.9, Modality.FUTURE)])
    assert (outcome.figures["unreal_coded_real"], outcome.figures["real_coded_real"], outcome.errors) == (0, 0, [])


def test_errors_name_the_word_and_its_rating():
    (error,) = score([rated(-1.0, Modality.ACTUAL)]).errors
    assert (error["word"], error["gold"], error["read"]) == ("shelled", -1.0, "actual")


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        ("The rebels ' envoy did n't come , he said .", "The rebels' envoy didn't come, he said."),
        ('" We fired , " he said .', '"We fired," he said.'),
        ("`` No , '' said the US - led force ( 40 men ) .", "“No,” said the US-led force (40 men)."),
        ("It 's $ 30 .", "It's $30."),
    ],
)
def test_tokens_are_printed_as_a_newspaper_would(tokens, text):
    split = tokens.split(" ")
    made, places = printed(split)
    assert made == text
    assert [made[a:b] for a, b in places] == [{"``": "“", "''": "”"}.get(token, token) for token in split]
