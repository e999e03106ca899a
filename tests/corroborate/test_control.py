"""Who is said to hold a place, on whose word, since when (FIELD.md rule 10)."""

import random

import pytest
from tests.claims_by_hand import articles, claim

from reportedly.corroborate import control
from reportedly.records.terms import ControlChange

PAPERS = articles(a="Harbour Post 2031-05-05", b="Weekly Ledger 2031-05-07", c="Tall Pines Daily 2031-05-09")


def taking(article="a", *, by=(), change="captured", holder="front", former=None, where="Karsa", **more):
    told = {"change": ControlChange(change), "holder": holder, "former": former}
    return claim(article, by=by, kind="control", what="ASSAULT", where=where, control=told, **more)


@pytest.mark.parametrize(
    ("by", "status"),
    [
        (["front"], "claimed"),
        (["front spokesman"], "claimed"),
        (["army"], "reported"),
        (["residents"], "reported"),
        (["reports"], "reported"),
        ([], "reported"),
        (["observers"], "assessed"),
        ([{"speaker": "army", "stance": "denies", "cue": "denied"}], "denied"),
    ],
)
def test_control_rests_on_the_word_of_whoever_speaks(by, status):
    (row,) = control([taking(by=by)], PAPERS)
    assert (row.status, row.holder.called, row.place.name) == (status, "Northern Front", "Karsa")


def test_state_television_speaks_for_the_army():
    (row,) = control([taking(by=["state television"], holder="army")], PAPERS)
    assert row.status == "claimed"


def test_rival_holders_both_stay():
    told = [taking("a", by=["front"]), taking("b", by=["army"], holder="army")]
    assert [(row.holder.called, row.status) for row in control(told, PAPERS)] == [
        ("Lyran army", "claimed"),
        ("Northern Front", "claimed"),
    ]


def test_a_claim_and_a_report_on_one_holder_stay_two_rows():
    told = [taking("a", by=["front"]), taking("b", by=["residents"])]
    assert [(row.status, row.said_by) for row in control(told, PAPERS)] == [
        ("reported", ("residents",)),
        ("claimed", ("Northern Front",)),
    ]


def test_the_newest_word_gives_the_change_and_the_newest_taking_the_day():
    told = [
        taking("a", when="2031-05-03"),
        taking("b", when="2031-05-06", change="held"),
        taking("c", change="held"),
    ]
    (row,) = control(told, PAPERS)
    assert (row.change, row.since.start, len(row.claims)) == ("held", "2031-05-03", 3)


def test_the_day_of_the_saying_is_never_the_day_of_the_taking():
    (row,) = control([taking(by=["front"], said="2031-05-04")], PAPERS)
    assert row.since is None


def test_a_loss_is_a_row_of_the_one_who_lost():
    (row,) = control([taking(by=["army"], change="lost", holder=None, former="army")], PAPERS)
    assert (row.holder.called, row.change, row.status) == ("Lyran army", "lost", "claimed")


@pytest.mark.parametrize(
    "more", [{"modality": "future"}, {"modality": "hypothetical"}, {"modality": "historical"}, {"where": None}]
)
def test_plans_history_and_unplaced_takings_give_no_row(more):
    assert control([taking(**more)], PAPERS) == ()


def test_order_changes_no_row():
    told = [taking("a", by=["front"]), taking("b", by=["army"], holder="army"), taking("c", by=["residents"])]
    assert all(control(random.Random(n).sample(told, 3), PAPERS) == control(told, PAPERS) for n in range(6))
