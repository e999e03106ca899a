"""From text to claims: promises 1 and 2 of the design, the golden articles, and inputs that cannot be read."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.golden_articles import FOLDER, PUBLISHED, difference
from tests.reading import pipeline
from tests.reading import read as claims_of

from reportedly.pipeline import Pipeline, Reading, read
from reportedly.records import Article, Page, Skipped, codec
from reportedly.records import Span as Words
from reportedly.resolve.times import parse_published

STORIES = tuple((FOLDER / f"{name}.txt").read_text("utf-8") for name in PUBLISHED)
PIECES = (
    "Residents said shells hit the market in Taiz on Tuesday, killing at least 12 people.", "The army denied it.",
    "“We fled,” she said. “They burned the mill.”", "According to the mayor, gunmen abducted 11 travellers.",
    "Under the deal the rebels will release 200 prisoners by Friday.", "\n\n", "  ", "He", "said", "that", "denied",
    "Rebels captured the town of Tessit;", "it could not be verified.", "killing", "more than 7,500", "“", "”", "🚀",
    "14:32 GMT - ", "GOMA, March 3 (Lakeside Agency) - ", "Київ", "مدينة", "U.N.", "its fighters", "both countries",
    ",", "—", "\r\n", '"',
)  # fmt: skip
ENGLISH = " The soldiers attacked the village and the people fled to the hills, a teacher said."


def words_in(value: object) -> list[Words]:
    """Every span anywhere inside a record."""
    if isinstance(value, Words):
        return [value]
    if isinstance(value, tuple):
        return [span for item in value for span in words_in(item)]
    fields = getattr(type(value), "__dataclass_fields__", {})
    return [span for name in fields for span in words_in(getattr(value, name))]


def holds_its_promise(story: Reading) -> None:
    text = story.article.text
    for claim in story.claims:
        assert claim.evidence
        for span in words_in(claim):
            assert text[span.start : span.end] == span.text
            assert span.start < span.end
        assert claim.sentence.holds(claim.trigger)
    ids = [claim.id for claim in story.claims]
    assert len(ids) == len(set(ids))
    assert all(claim.about in {None, *ids} for claim in story.claims)


# Promise 1: evidence equals the slice of the article at its offsets, always


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12))
def test_any_mixture_of_words_keeps_its_evidence(pieces):
    holds_its_promise(claims_of(" ".join(pieces) + ENGLISH, "2024-05-16"))


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=60))
def test_any_text_keeps_its_evidence(text):
    text += ENGLISH
    story = Article(id="a" * 64, source="test", text=text, sha256="a" * 64, published=parse_published("2024-05-16"))
    holds_its_promise(pipeline().article(story))


@settings(max_examples=15, deadline=None)
@given(st.sampled_from(STORIES), st.lists(st.tuples(st.floats(0, 1), st.sampled_from(PIECES)), max_size=6), st.data())
def test_a_mutated_article_keeps_its_evidence(story, inserted, data):
    for share, piece in inserted:
        place = int(share * len(story))
        story = story[:place] + piece + story[place:]
    cut = data.draw(st.integers(0, len(story) - 40))
    holds_its_promise(claims_of(story[:cut] + story[cut + 40 :], "2024-05-16"))


# Promise 2: reading the same thing twice gives the same


@pytest.mark.parametrize("story", STORIES, ids=list(PUBLISHED))
def test_the_same_article_gives_the_same_claims_twice(story):
    assert claims_of(story, "2024-05-15") == claims_of(story, "2024-05-15")


def test_what_was_read_before_changes_nothing():
    alone = claims_of(STORIES[0], "2024-05-15")
    claims_of(STORIES[1], "2024-05-17")
    assert claims_of(STORIES[0], "2024-05-15") == alone


def test_another_process_with_another_hash_seed_gives_the_same_claims():
    script = (
        "import json; from reportedly.pipeline import read_text; from reportedly.records import codec\n"
        f"print(json.dumps(codec.plain(read_text({STORIES[0]!r}, published='2024-05-15').claims)))"
    )
    here = codec.plain(claims_of(STORIES[0], "2024-05-15").claims)
    environment = {**os.environ, "PYTHONHASHSEED": "4711"}
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == here


# Golden articles


@pytest.mark.parametrize("name", list(PUBLISHED))
def test_a_golden_article_is_read_as_it_was_reviewed(name):
    changed = difference(name)
    assert not changed, changed


# What cannot be read


def test_one_bad_page_is_skipped_and_the_rest_is_read():
    good = Page(source="good", body=f"Rebels attacked Gao on Tuesday.{ENGLISH}".encode(), media_type="text/plain")
    empty = Page(source="empty", body=b"", media_type="text/plain")
    told = Skipped(source="gone", stage="read", error="no such file")
    found = list(pipeline().read([good, empty, told, good]))
    assert [type(item) for item in found] == [Reading, Skipped, Skipped, Reading]
    assert found[0].claims == found[3].claims
    assert (found[1].source, found[1].stage) == ("empty", "clean")
    assert found[2] is told


def test_files_are_read_in_order(tmp_path: Path):
    names = []
    for number, place in enumerate(("Gao", "Goma")):
        names.append(tmp_path / f"{number}.txt")
        names[-1].write_text(f"Rebels attacked {place} on Tuesday.{ENGLISH}")
    found = list(read([str(name) for name in names], published="2024-05-16", pipeline=pipeline()))
    assert [item.claims[0].where.name for item in found] == ["Gao", "Goma"]


def test_times_and_places_of_the_tables_overrule_the_parser_s():
    story = claims_of(f"Rebels shelled Hama on Tuesday.{ENGLISH}", "2024-05-16")
    told = story.claims[0]
    assert (told.when.start, told.where.country, [actor.called for actor in told.recipients]) == (
        "2024-05-14", "SYR", ["Hama"],
    )  # fmt: skip


def test_a_reader_that_breaks_costs_one_article():
    class Breaking:
        name = "breaking"

        def draw(self, article, sentences):
            raise ZeroDivisionError("nothing to divide")

    page = Page(source="any", body=ENGLISH.encode(), media_type="text/plain")
    (found,) = Pipeline(Breaking()).read([page])
    assert isinstance(found, Skipped)
    assert found.stage == "read"
    assert "ZeroDivisionError" in found.error
