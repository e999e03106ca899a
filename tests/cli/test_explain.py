"""`explain` ends at the words: carets under the evidence, the chain link by link, every reason."""

import pytest
from tests.cli.conftest import MARKET

from reportedly.cli.sentence import carets, underlined


def test_carets_stand_under_the_evidence_in_its_sentence(run, told):
    path, hit, _ = told
    lines = run("explain", path, hit.id).out.splitlines()
    number = next(n for n, line in enumerate(lines) if "shells hit the market" in line)
    sentence, under = lines[number], lines[number + 1]
    marked = "".join(char for char, mark in zip(sentence, under, strict=False) if mark == "^")
    assert marked == "shells hit the marketkilling 12 people"


def test_the_chain_runs_link_by_link_and_values_stand_beside_their_words(run, told):
    path, hit, _ = told
    out = run("explain", path, hit.id[:8]).out.partition("Who says so")[2]
    assert out.index("Marda Post (the outlet)") < out.index("← hospital")
    assert "killed: 12, written “12 people”" in out
    assert "incident feedfacefeedface" in out
    assert "made by" in out and "by hand" in out


def test_an_incident_shows_its_reasons_with_their_scores_and_its_claims(run, told):
    path, hit, _ = told
    out = run("explain", path, "feedface").out
    assert "grade.one_origin [+1.50]: one origin tells it" in out
    assert "killed 12 (hospital)" in out
    assert hit.id in out and "^^^" in out


def test_an_agreement_and_its_term_lead_to_the_same_page(run, told):
    assert run("explain", told[0], "a9ee0000").out == run("explain", told[0], "7e570000").out
    assert "the Orin truce" in run("explain", told[0], "a9ee0000").out


def test_an_article_shows_where_it_came_from(run, told):
    path, hit, _ = told
    assert "market.txt" in run("explain", path, hit.article_id[:12]).out


@pytest.mark.parametrize(
    ("line", "marked", "under"),
    [("shells hit", range(0, 6), "^^^^^^"), ("戦車 hit", range(3, 6), "     ^^^"), ("戦車 hit", range(0, 2), "^^^^")],
)
def test_carets_are_as_wide_as_the_letters_above_them(line, marked, under):
    assert carets(line, [place in marked for place in range(len(line))]) == under


@pytest.mark.parametrize("width", [5, 20, 33, 200])
def test_breaking_lines_never_moves_a_caret(told, width):
    _, hit, _ = told
    lines = list(underlined(MARKET.body.decode(), hit, width=width))
    words = ""
    for above, under in zip(lines, [*lines[1:], ""], strict=True):
        if set(under) <= {" ", "^"} and "^" in under:
            words += "".join(char for char, mark in zip(above, under, strict=False) if mark == "^")
    assert words.replace(" ", "") == "shellshitthemarketkilling12people"
