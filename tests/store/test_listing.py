"""Listings: every filter keeps what it says, and the order never depends on the order of reading."""

from itertools import permutations

import pytest
from tests.store.telling import article, claim, incident, keep, page, place

from reportedly.errors import BadFilter
from reportedly.records import Judgement
from reportedly.records.terms import HarmGrade, Verdict
from reportedly.store import BookFile, Filters

TOLD = (
    (page("Shells hit the market in Marda.", published="2026-03-05", outlet="Marda Post"), "hit",
     {"day": "2026-03-04", "where": place("Marda"), "speaker": "Army spokesman"}),
    (page("Jets struck the bridge.", published="2026-03-05", outlet="The Orin Herald"), "struck",
     {"day": "2026-03-05", "where": place("Tel Orin", 36.5, 38.0)}),
    (page("Gunmen attacked a convoy near the café.", outlet="The Orin Herald"), "attacked", {}),
)  # fmt: skip


@pytest.fixture
def filled(book):
    for told, trigger, values in TOLD:
        keep(book, told, trigger, **values)
    return book


@pytest.mark.parametrize(
    ("filters", "triggers"),
    [
        ({}, ["hit", "struck", "attacked"]),
        ({"since": "2026-03-05"}, ["struck"]),
        ({"until": "2026-03-04"}, ["hit"]),
        ({"place": "marda"}, ["hit"]),
        ({"place": "Orin"}, ["struck"]),
        ({"place": "Mar"}, []),
        ({"place": "SYR"}, ["hit", "struck"]),
        ({"actor": "army"}, ["hit"]),
        ({"type": "ASSAULT"}, ["hit", "struck", "attacked"]),
        ({"type": "assault/heavy-weapons"}, ["hit", "struck", "attacked"]),
        ({"type": "ASSAULT/aerial"}, []),
        ({"type": "denial"}, []),
        ({"search": "bridge"}, ["struck"]),
        ({"search": "cafe convoy"}, ["attacked"]),
        ({"search": 'bridge" OR "market'}, []),
        ({"box": (37.9, 36.4, 38.1, 36.6)}, ["struck"]),
        ({"box": (-10.0, -10.0, 10.0, 10.0)}, []),
    ],
)
def test_a_filter_keeps_what_it_says(filled, filters, triggers):
    assert [row.trigger.text for row in filled.claims(Filters(**filters))] == triggers


@pytest.mark.parametrize(
    "filters",
    [
        {"since": "yesterday"}, {"until": "2026-13-01"}, {"type": "BOMBING"}, {"type": "AGREE/aerial"},
        {"grade": "certain"}, {"place": "?"}, {"search": "..."},
    ],
)  # fmt: skip
def test_a_wrong_filter_is_refused_with_what_to_type(filled, filters):
    with pytest.raises(BadFilter) as caught:
        filled.claims(Filters(**filters))
    assert caught.value.remedy


def test_the_order_of_reading_never_shows(tmp_path):
    seen = set()
    for number, order in enumerate(permutations(TOLD)):
        with BookFile(tmp_path / str(number)) as book:
            for told, trigger, values in order:
                keep(book, told, trigger, **values)
            seen.add((book.articles(), book.claims(), book.claims(Filters(search="the"))))
    assert len(seen) == 1


def test_grades_filter_incidents_and_their_claims(filled):
    hit, struck, _ = filled.claims()
    told = [incident("i1", hit, grade=HarmGrade.CORROBORATED), incident("i2", struck)]
    filled.settle(revision=3, by="test", incidents=told, controls=(), agreements=())
    assert [row.id for row in filled.incidents()] == ["i1", "i2"]
    assert [row.id for row in filled.incidents(Filters(grade="corroborated"))] == ["i1"]
    assert [row.id for row in filled.incidents(Filters(grade="unstated", search="jets"))] == ["i2"]
    assert filled.claims(Filters(grade="corroborated")) == (hit,)


def test_an_incidents_old_name_leads_to_where_its_claims_went(filled):
    hit, struck, attacked = filled.claims()
    filled.settle(revision=3, by="t", incidents=[incident("old", hit, struck)], controls=(), agreements=())
    split = [incident("one", hit), incident("two", struck, attacked)]
    filled.settle(revision=3, by="t", incidents=split, controls=(), agreements=())
    assert filled.incidents_once_called("old") == ("one", "two")
    merged = [incident("all", hit, struck, attacked)]
    filled.settle(revision=3, by="t", incidents=merged, controls=(), agreements=())
    assert filled.incidents_once_called("old") == filled.incidents_once_called("two") == ("all",)
    assert filled.incidents_once_called("never") == ()


def test_new_claims_unsettle_the_book(filled):
    revision = filled.unsettled_revision("v1")
    filled.settle(revision=revision, by="v1", incidents=(), controls=(), agreements=())
    assert filled.unsettled_revision("v1") is None
    assert filled.unsettled_revision("v2") == revision, "another version settles again"
    keep(filled, page("Mortars fell on Marda."), "fell")
    assert filled.unsettled_revision("v1") == revision + 1


def test_articles_are_searched_by_their_words(filled):
    assert [row.outlet for row in filled.articles(search="convoy")] == ["The Orin Herald"]


def test_undated_claims_are_counted(filled):
    assert filled.undated_claims() == 1


def test_judgements_come_back_in_order(book):
    def judgement(name, at):
        return Judgement(id=name, verdict=Verdict.DISCOUNT, anchors=(), by="N. Haddad", why="a hoax", at=at)

    book.judge(judgement("b", "2026-03-06"))
    book.judge(judgement("a", "2026-03-07"))
    book.judge(judgement("a", "2026-03-07"))
    assert [row.id for row in book.judgements()] == ["b", "a"]


def test_claims_of_a_place_across_a_box_edge_are_found(book):
    read = article(page())
    wide = claim(read, "hit", where=place("Marda", radius_km=120.0))
    book.keep(page=page(), article=read, claims=(wide,), reader="one")
    assert book.claims(Filters(box=(37.0, 35.0, 37.1, 35.1))) == (wide,)
