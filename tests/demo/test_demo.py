"""The demo war: enough sides, enough trouble, nobody real, and every place in its table."""

import csv
import json
from pathlib import Path
from urllib.parse import urlparse

import pytest
from tests.demo.war_view import war_view

import reportedly
from reportedly.resolve.places.layouts import entries

DEMO = Path(reportedly.__file__).parent / "demo"
ROWS = [json.loads(line) for line in (DEMO / "articles.jsonl").read_text("utf-8").splitlines()]
PLACES = list(csv.DictReader((DEMO / "places.csv").read_text("utf-8").splitlines()))


def test_there_are_at_least_ten_articles_from_at_least_five_outlets() -> None:
    assert len(ROWS) >= 10
    assert len({row["outlet"] for row in ROWS}) >= 5
    assert len({row["id"] for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_every_article_is_of_newspaper_length_and_lives_at_a_reserved_address(row: dict[str, str]) -> None:
    assert 200 <= len(row["text"].split()) <= 450
    assert str(urlparse(row["url"]).hostname).endswith(".example")


def test_wire_copy_is_printed_again_by_two_other_outlets() -> None:
    texts = {row["id"]: row["text"] for row in ROWS}
    wire = texts["halyard-0305"].split("\n\n")
    whole = [paragraph for paragraph in wire if paragraph in texts["mirror-0306"]]
    trimmed = [paragraph for paragraph in wire if paragraph in texts["ledger-0306"]]
    assert len(whole) >= 6
    assert 4 <= len(trimmed) < len(whole)


def test_every_place_lies_on_the_island_and_has_a_feature() -> None:
    for place in PLACES:
        assert place["country"] in ("XSV", "XKV")
        assert -40 < float(place["latitude"]) < -36
        assert -126 < float(place["longitude"]) < -116
        assert place["feature"]


def test_the_place_table_is_one_that_a_gazetteer_pack_is_made_from() -> None:
    read = list(entries(DEMO / "places.csv", source="demo"))
    assert [entry.name for entry in read] == [place["name"] for place in PLACES]
    assert [entry.feature.value for entry in read] == [place["feature"] for place in PLACES]
    assert "Iskmoor ridge" in next(entry for entry in read if entry.name == "Iskmoor").variants


def test_every_place_of_the_table_is_named_in_some_article() -> None:
    told = " ".join(row["text"] for row in ROWS)
    provinces = {"Dalmere Province", "Harrowick Province"}
    assert not [place["name"] for place in PLACES if place["name"] not in told and place["name"] not in provinces]


def test_the_view_made_by_hand_quotes_the_articles_word_for_word() -> None:
    view = war_view()
    texts = {article.id: article.text for article in view.articles}
    for claim in view.claims:
        for span in (*claim.evidence, claim.sentence, *(figure.span for figure in claim.figures)):
            assert texts[claim.article_id][span.start : span.end] == span.text
