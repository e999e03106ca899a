"""Judging from the command line: who decides and why are demanded, shown, exported and imported."""

import json

import pytest

BY = ("--by", "Nadia Verel", "--why", "filmed a year before")


@pytest.fixture
def book(run, tmp_path):
    story = tmp_path / "story.txt"
    story.write_text("Residents said shells hit the market in Saraqib on Tuesday, killing 12 people.")
    run("read", story, "--into", tmp_path / "war.book", "--published", "2026-03-05")
    return tmp_path / "war.book"


def incidents(run, book):
    return [json.loads(line) for line in run("incidents", book).out.splitlines()]


def test_a_discounted_incident_says_who_set_it_aside(run, book):
    name = incidents(run, book)[0]["id"]
    judged = run("judge", book, "discount", name, *BY)
    assert judged.code == 0 and judged.out == ""
    assert f"Next: reportedly explain {book} {name[:8]}" in judged.err
    assert incidents(run, book)[0]["grade"] == "discounted"
    assert "discounted by Nadia Verel" in run("explain", book, name).out
    assert "discounted by a named person" in " ".join(run("incidents", book, is_terminal=True).out.split())
    assert "Nadia Verel" in run("judgements", "list", book, is_terminal=True).out


def test_undo_takes_it_back_and_keeps_both_on_record(run, book):
    run("judge", book, "discount", incidents(run, book)[0]["id"], *BY)
    (made,) = map(json.loads, run("judgements", "list", book).out.splitlines())
    assert run("judge", book, "--undo", made["id"], "--by", "Ivo Dane", "--why", "wrong video").code == 0
    assert incidents(run, book)[0]["grade"] == "single_source"
    assert "discount (undone)" in run("judgements", "list", book, is_terminal=True).out
    assert len(run("judgements", "list", book).out.splitlines()) == 2


def test_what_is_exported_is_imported_once(run, book, tmp_path):
    run("judge", book, "discount", incidents(run, book)[0]["id"], *BY)
    written = tmp_path / "judgements.jsonl"
    assert run("judgements", "export", book, "-o", written).code == 0
    assert written.read_text() == run("judgements", "export", book).out
    other = tmp_path / "other.book"
    run("read", tmp_path / "story.txt", "--into", other, "--published", "2026-03-05")
    assert "Added 1 judgement, knew 0 already" in run("judgements", "import", other, written).err
    assert "Added 0 judgements, knew 1 already" in run("judgements", "import", other, written).err
    assert incidents(run, other)[0]["grade"] == "discounted"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("judge", "{book}", "discount", "beef", *BY), "R304"),
        (("judge", "{book}", "sure", "beef", *BY), "R400"),
        (("judge", "{book}", *BY), "R400"),
        (("judge", "{book}", "discount", "beef", "--by", "Nadia Verel"), "Missing option"),
        (("judgements", "import", "{book}", "nowhere.jsonl"), "R101"),
        (("judgements", "import", "{book}", "{book}"), "R105"),
    ],
)
def test_what_cannot_be_decided_ends_with_two(run, book, words, says):
    ran = run(*(str(book) if word == "{book}" else word for word in words))
    assert ran.code == 2 and says in ran.err
