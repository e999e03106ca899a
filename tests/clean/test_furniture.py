"""Furniture goes and reporting stays: a table of lines, each put where pages have it."""

import tomllib
from pathlib import Path

import pytest

from reportedly.clean import flattened

TABLES = Path(__file__).parents[1] / "cases"
CASES = tomllib.loads((TABLES / "clean_lines.toml").read_text("utf-8"))
PAGES = tomllib.loads((TABLES / "clean_pages.toml").read_text("utf-8"))["page"]
FURNITURE = [(group["at"], line) for group in CASES["furniture"] for line in group["lines"]]
REPORTING = [line for group in CASES["reporting"] for line in group["lines"]]

HEADLINE = "Shells strike grain market in Karvel"
STANDFIRST = "Residents count at least nine dead as the truce enters its second day."
STORY = [
    "At least nine people were killed when shells struck the grain market in Karvel on Thursday, residents said.",
    "The army denied that its guns had fired and blamed the rebels who hold the hills to the north of the town.",
    "Two doctors at the district hospital said that they had treated more than forty wounded, most of them traders.",
    "The envoy, who arrived in Oruba on Tuesday, called on both sides to keep the truce that they had signed.",
    "Neither account could be independently confirmed, and telephone lines to the town were cut in the evening.",
]


def page(line: str, at: str) -> str:
    before, middle, after = ([line] if at == place else [] for place in ("above", "middle", "below"))
    return "\n\n".join([*before, HEADLINE, STANDFIRST, *STORY[:3], *middle, *STORY[3:], *after])


@pytest.mark.parametrize(("at", "line"), FURNITURE)
def test_furniture_is_taken_out_and_nothing_else_is(at: str, line: str) -> None:
    text, removed = flattened(page(line, at))
    assert text == "\n\n".join([HEADLINE, STANDFIRST, *STORY])
    assert [piece.span.text.strip() for piece in removed if piece.reason != "blank"] == [line]


@pytest.mark.parametrize("at", ["above", "middle", "below"])
@pytest.mark.parametrize("line", REPORTING)
def test_furniture_words_inside_reporting_stay(at: str, line: str) -> None:
    text, _ = flattened(page(line, at))
    assert line.removesuffix(" (AFP Photo)") in text
    assert all(sentence in text for sentence in [HEADLINE, STANDFIRST, *STORY])


def test_the_headline_said_again_above_a_gallery_goes_with_its_counter_and_captions() -> None:
    box = f"{HEADLINE}\n1 / 3\n  • Karvel market\n\n  • Karvel market\n\n  • The hills"
    text, removed = flattened("\n\n".join([HEADLINE, *STORY[:3], box, "A fragile truce", *STORY[3:]]))
    assert text == "\n\n".join([HEADLINE, *STORY[:3], "A fragile truce", *STORY[3:]])
    assert [piece.reason for piece in removed] == ["repeated", "gallery", "gallery", "gallery", "gallery"]


def test_readers_comments_below_the_article_go_however_long_they_are() -> None:
    comments = [
        "3 Comments",
        "ferryman77",
        "They have lied about the truce since the first day, everybody here knows it.",
    ]
    text, _ = flattened("\n\n".join([HEADLINE, *STORY, *comments]))
    assert text == "\n\n".join([HEADLINE, *STORY])


def test_a_comment_counter_under_the_headline_ends_nothing() -> None:
    text, _ = flattened("\n\n".join([HEADLINE, "3 Comments", *STORY]))
    assert text == "\n\n".join([HEADLINE, *STORY])


def test_a_list_of_related_headlines_goes_and_the_subhead_after_it_stays() -> None:
    related = [
        "Related stories",
        "Envoy leaves Oruba without a deal",
        "Ferry service to the islands resumes after storm",
    ]
    text, _ = flattened("\n\n".join([HEADLINE, *STORY[:3], *related, "Cut off", *STORY[3:]]))
    assert text == "\n\n".join([HEADLINE, *STORY[:3], "Cut off", *STORY[3:]])


def test_subheads_inside_the_article_stay() -> None:
    text = "\n\n".join([HEADLINE, *STORY[:3], "A fragile truce", STORY[3], "“No food left”", STORY[4]])
    assert flattened(text) == (text, ())


def test_furniture_glued_to_a_text_in_one_line_goes() -> None:
    glued = " ".join([*STORY, "Follow us on Instagram.", "Copyright 2026 Oruba Herald. All rights reserved."])
    assert flattened(glued)[0] == " ".join(STORY)


def test_a_pull_quote_is_kept_once() -> None:
    quote = "“They had signed the truce,” she said of the gunners in the hills"
    prose = f"{quote}, wiping dust from the scales of her ruined stall in the market hall."
    text, removed = flattened("\n\n".join([HEADLINE, STORY[0], prose, quote, *STORY[1:]]))
    assert text.count("They had signed") == 1
    assert [piece.reason for piece in removed] == ["repeated"]


@pytest.mark.parametrize("case", PAGES, ids=[case["name"] for case in PAGES])
def test_whole_pages_keep_what_a_careful_reader_keeps(case: dict[str, str]) -> None:
    assert flattened(case["text"])[0] == case["kept"].strip()
