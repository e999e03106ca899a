"""Choosing who reads: a language model of one's own, what it cost, and what happens when it does not answer."""

import json

import pytest
from tests.graph.model_server import answering, complains, says

STORY = "Gunners shelled the market in Marda on Tuesday. The army denied that it had fired.\n"
HEADS = [
    {
        "sentence": 0, "word": "shelled", "nth": 1, "event": "ASSAULT/heavy-weapons", "cue": "none", "check": "none",
        "modality": "actual", "control": "none", "term": "none", "flags": [],
        "parts": [
            {"role": "by", "sentence": 0, "words": "Gunners", "nth": 1},
            {"role": "to", "sentence": 0, "words": "the hospital", "nth": 1},
        ],
    }
]  # fmt: skip


@pytest.fixture
def story(tmp_path):
    path = tmp_path / "story.txt"
    path.write_text(STORY)
    return path


@pytest.fixture
def named(monkeypatch):
    """Names an endpoint as a person does, in the environment."""

    def name(url):
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")
        monkeypatch.setenv("REPORTEDLY_LLM_URL", url)
        monkeypatch.setenv("REPORTEDLY_LLM_MODEL", "small-1")

    return name


def test_articles_are_read_by_the_model_and_the_cost_is_said_at_the_end(run, story, named):
    with answering(says(HEADS)) as model:
        named(model.url)
        ran = run(story, "--reader", "llm", "--prices", "0.5/1.5", "--jsonl")
    (claim,) = [json.loads(line) for line in ran.out.splitlines()]
    assert ran.code == 0
    assert "llm-1 small-1" in claim["made_by"]
    assert [actor["as_written"] for actor in claim["actors"]] == ["Gunners"]
    assert "1,000 tokens in, 200 out, cost 0.0008; 1 quotation was not there." in ran.err


def test_a_book_is_read_by_the_model_and_can_be_read_again_without_it(run, story, named, tmp_path):
    book = tmp_path / "war.book"
    with answering(says(HEADS)) as model:
        named(model.url)
        ran = run("read", story, "--into", book, "--reader", "llm")
    assert ran.code == 0 and "Read 1 article with 1 claim." in ran.err and "cost unknown" in ran.err
    assert "Read 1 article" in run("reread", book).err
    assert "llm" not in run("claims", book, "--jsonl").out
    with answering(says(HEADS)) as model:
        named(model.url)
        run("reread", book, "--reader", "llm")
    assert "llm-1 small-1" in run("claims", book, "--jsonl").out


def test_an_endpoint_that_refuses_ends_the_run_and_the_cost_is_said_all_the_same(run, story, named, tmp_path):
    with answering(complains(401, "no such key")) as model:
        named(model.url)
        ran = run("read", story, "--into", tmp_path / "war.book", "--reader", "llm")
    assert ran.code == 2
    assert "R602" in ran.err and "no such key" in ran.err and "0 answers" in ran.err


def test_an_endpoint_that_is_not_named_is_an_error_with_what_to_type(run, story, monkeypatch):
    monkeypatch.delenv("REPORTEDLY_LLM_URL", raising=False)
    monkeypatch.delenv("REPORTEDLY_LLM_MODEL", raising=False)
    ran = run(story, "--reader", "llm")
    assert ran.code == 2 and ran.out == ""
    assert "R601" in ran.err and "export REPORTEDLY_LLM_URL=" in ran.err


def test_one_conversation_cannot_be_spread_over_processors(run, story, named, tmp_path):
    named("http://127.0.0.1:9/v1")
    ran = run("read", story, "--into", tmp_path / "war.book", "--reader", "llm", "--workers", "2")
    assert ran.code == 2 and "leave --workers out" in ran.err


@pytest.mark.parametrize("words", [("--reader", "llm"), ("--prices", "1/2")])
def test_options_that_would_do_nothing_are_refused(run, story, tmp_path, words):
    book = tmp_path / "war.book"
    run("read", story, "--into", book)
    assert run("claims", book, *words).code == 2
    assert run("claims", story, "--prices", "1/2").code == 2


def test_without_the_option_nobody_is_asked(run, story, named):
    with answering(says(HEADS)) as model:
        named(model.url)
        assert run(story, "--jsonl").out
    assert model.questions == []
