"""Whose words are whose: names, countries, sectors and families in sentences of our own."""

import tomllib
from pathlib import Path

import pytest

from reportedly.records import Actor, Span
from reportedly.resolve.actors import Roster

CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "actors.toml").read_text("utf-8"))["case"]
MENTIONS = [
    pytest.param(case["text"], case["on"], *expected, id=expected[0]) for case in CASES for expected in case["who"]
]


@pytest.mark.parametrize(("text", "on", "words", "name", "country", "sector", "family"), MENTIONS)
def test_words_mean_the_actor_that_the_article_tells(text, on, words, name, country, sector, family):
    start = text.rindex(words)
    actor = Actor(span=Span.cut(text, start, start + len(words)))
    found = Roster.of(text, on=on).identify(actor, on=on)
    given = (found.name or "", found.country or "", found.sector or "", found.family or "")
    assert given == (name, country, sector, family)
    assert found.span == actor.span
