"""Articles from the command line: printed without storing, or read into a book; what fails is named."""

import json

import pytest

from reportedly.book import Book
from reportedly.resolve.places import list_packs

STORY = "Residents said shells hit the market in Marda on Tuesday. The army denied that it had fired.\n"


@pytest.fixture
def story(tmp_path):
    path = tmp_path / "story.txt"
    path.write_text(STORY)
    return path


def test_an_article_alone_prints_its_claims_and_stores_nothing(run, story):
    ran = run(story, "--published", "2026-03-05", "--outlet", "Marda Post", "--with-text")
    rows = [json.loads(line) for line in ran.out.splitlines()]
    assert ran.code == 0
    assert list(story.parent.iterdir()) == [story]
    assert all(row["article"]["outlet"] == "Marda Post" for row in rows)
    spans = [(row["article"]["text"], span) for row in rows for span in row["evidence"]]
    assert spans and all(text[span["start"] : span["end"]] == span["text"] for text, span in spans)


def test_claims_is_the_same_command(run, story):
    assert run("claims", story).out == run(story).out


def test_standard_input_is_an_article(run):
    ran = run("-", stdin=STORY.encode())
    assert ran.code == 0
    assert {json.loads(line)["article"]["source"] for line in ran.out.splitlines()} == {"-"}


def test_a_missing_article_is_named_and_the_rest_is_read(run, story, tmp_path):
    ran = run(tmp_path / "nowhere.txt", story)
    assert ran.code == 1
    assert "nowhere.txt" in ran.err and "R101" in ran.err
    assert ran.out.splitlines()


def test_read_ends_with_a_tally_and_what_to_type_next(run, story, tmp_path):
    book = tmp_path / "war.book"
    first = run("read", story, "--into", book)
    assert first.code == 0 and first.out == ""
    assert "Read 1 article with" in first.err
    assert f"Next: reportedly incidents {book}" in first.err
    again = run("read", story, "--into", book)
    assert "Read 0 articles with 0 claims, knew 1 article already." in again.err


def test_quiet_says_only_what_failed(run, story, tmp_path):
    ran = run("--quiet", "read", story, tmp_path / "nowhere.txt", "--into", tmp_path / "war.book")
    assert ran.code == 1
    assert [line for line in ran.err.splitlines() if "nowhere" not in line] == []


def test_a_book_of_the_same_articles_lists_the_same_claims(run, story, tmp_path):
    run("read", story, "--into", tmp_path / "war.book", "--published", "2026-03-05")
    assert run("claims", tmp_path / "war.book").out == run(story, "--published", "2026-03-05").out


def test_reread_by_the_same_version_changes_nothing(run, story, tmp_path):
    book = tmp_path / "war.book"
    run("read", story, "--into", book)
    before = run("claims", book).out
    ran = run("reread", book)
    assert ran.code == 0
    assert "knew 1 article already" in ran.err
    assert run("claims", book).out == before


def test_version_and_help_answer_everywhere(run):
    assert run("--version").out.startswith("reportedly ")
    assert run("claims", "--version").out == run("--version").out
    for words in ((), ("--help",), ("read", "--help"), ("claims", "-h")):
        ran = run(*words)
        assert ran.code == 0 and "Usage" in ran.out


def test_a_wrong_option_ends_with_two(run):
    assert run("read", "x.txt").code == 2
    assert run("claims", "x.txt", "--colour").code == 2


@pytest.mark.parametrize("words", [("claims",), ("read", "--into", "{tmp}/war.book")])
def test_a_wrong_publication_date_is_refused_once_before_anything_is_read(run, story, tmp_path, words):
    ran = run(*(word.format(tmp=tmp_path) for word in words), story, story, "--published", "yesterday")
    assert ran.code == 2
    assert ran.err.count("R106") == 1


def test_an_interrupted_run_ends_with_130(run, story, tmp_path, monkeypatch):
    def interrupted(*arguments, **options):
        raise KeyboardInterrupt

    monkeypatch.setattr(Book, "read", interrupted)
    ran = run("read", story, "--into", tmp_path / "war.book")
    assert ran.code == 130
    assert "type the same again" in ran.err


def test_the_demo_finds_its_own_places_and_leaves_the_machines_packs_alone(run, tmp_path, monkeypatch):
    before = {pack.name for pack in list_packs()}
    ran = run("demo", tmp_path / "demo")
    assert ran.code == 0, ran.err
    assert "Read 14 articles" in ran.err
    assert "What is told most often" in ran.out
    with Book(tmp_path / "demo" / "demo.book", create=False) as book:
        placed = [row for row in book.incidents() if row.where and row.where.source == "demo-places"]
        assert len(placed) > len(book.incidents()) / 3
        assert {row.where.country for row in placed} <= {"XSV", "XKV"}
    assert "Kelvary" in (tmp_path / "demo" / "report.html").read_text()
    assert {pack.name for pack in list_packs()} == before
    assert str(tmp_path / "demo" / "report.html") in ran.err
    assert f"reportedly explain {tmp_path / 'demo' / 'demo.book'}" in ran.err


def test_doctor_finds_everything_in_place(run):
    ran = run("doctor")
    assert ran.code == 0
    assert "SQLite" in ran.out and "fails" not in ran.out
