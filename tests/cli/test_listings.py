"""Listings of a book: a table on a terminal, JSON Lines when piped, the same field names everywhere."""

import csv
import io
import json

import pytest
from tests.store.telling import article, claim, page

from reportedly.store import BookFile

LISTINGS = ("claims", "incidents", "figures", "control", "agreements", "findings")


@pytest.mark.parametrize("listing", LISTINGS)
def test_piped_rows_are_json_lines(run, told, listing):
    ran = run(listing, told[0])
    rows = [json.loads(line) for line in ran.out.splitlines()]
    assert ran.code == 0
    assert rows and all(isinstance(row, dict) for row in rows)
    assert json.loads(run(listing, told[0], "--json").out) == rows


@pytest.mark.parametrize("listing", LISTINGS)
def test_a_terminal_gets_a_table_and_the_next_command(run, told, listing):
    ran = run(listing, told[0], is_terminal=True)
    assert ran.code == 0
    assert "{" not in ran.out
    assert "Next: reportedly explain" in ran.err
    assert run(listing, told[0], "--quiet", is_terminal=True).err == ""


@pytest.mark.parametrize("listing", LISTINGS)
def test_a_spreadsheet_gets_a_header_and_the_rows(run, told, listing):
    rows = list(csv.DictReader(io.StringIO(run(listing, told[0], "--csv").out)))
    assert len(rows) == len(run(listing, told[0], "--jsonl").out.splitlines())


def test_the_speaker_stands_before_what_is_said(run, told):
    out = run("claims", told[0], is_terminal=True).out
    assert "Marda Post ← hospital" in out
    assert out.index("hospital") < out.index("12 people")


@pytest.mark.parametrize(
    ("listing", "asked", "count"),
    [
        ("claims", ("--place", "marda"), 1),
        ("claims", ("--grade", "single_source"), 1),
        ("claims", ("--since", "2026-03-04"), 0),
        ("incidents", ("--type", "ASSAULT"), 1),
        ("incidents", ("--grade", "corroborated"), 0),
        ("figures", ("--actor", "hospital"), 1),
        ("control", ("--search", "Tel Orin"), 1),
        ("control", ("--place", "marda"), 0),
        ("agreements", ("--actor", "hospital"), 0),
    ],
)
def test_filters_keep_what_they_say(run, told, listing, asked, count):
    ran = run(listing, told[0], *asked)
    assert (ran.code, len(ran.out.splitlines())) == (0, count)


def test_undated_claims_left_out_by_a_date_are_counted(run, told):
    assert "1 claim of the book say no day" in run("claims", told[0], "--until", "2026-03-09").err


def test_a_figure_names_who_says_it_and_its_incident(run, told):
    row = json.loads(run("figures", told[0]).out)
    assert row["said_by"] == ["hospital"]
    assert row["incident"] == "feedfacefeedface"
    assert (row["figure"]["min"], row["figure"]["kind"]) == (12, "killed")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("incidents", "no.book"), "R101"),
        (("claims", "{book}", "--grade", "sure"), "R402"),
        (("claims", "{book}", "--json", "--csv"), "R400"),
        (("claims", "{book}", "--outlet", "Marda Post"), "R400"),
        (("claims", "story.txt", "--place", "Marda"), "R400"),
        (("explain", "{book}", "beef"), "R304"),
    ],
)
def test_what_cannot_be_done_ends_with_two_and_says_what_to_type(run, told, words, code):
    ran = run(*(str(told[0]) if word == "{book}" else word for word in words))
    assert ran.code == 2
    assert ran.out == ""
    assert ran.err.startswith(code)
    assert "\n  next " in ran.err


def test_escape_sequences_in_an_article_never_reach_the_terminal(run, told, tmp_path):
    source = page("Gunmen \x1b[2Jattacked the post.", outlet="\x1b]0;title\x07Evil Post")
    with BookFile(tmp_path / "evil.book") as book:
        read = article(source)
        book.keep(page=source, article=read, claims=(claim(read, "\x1b[2Jattacked"),), reader="by hand")
    assert "\x1b[2J" not in run("claims", tmp_path / "evil.book", is_terminal=True).out
