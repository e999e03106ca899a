"""What comes of claims: a table of cases, then promises that hold for any claims."""

import random
import time
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.claims_by_hand import articles, claim, figure

from reportedly.corroborate import incidents, totals
from reportedly.records.terms import FigureKind

CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "incidents.toml").read_text("utf-8"))["case"]


def claims_of(case):
    rows = []
    for at, row in enumerate(case["claims"]):
        figures = [figure(**one) for one in row.get("figures", ())]
        rows.append(claim(**row | {"at": 100 * (at + 1), "figures": figures}))
    return rows


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_claims_become_the_incidents_a_careful_analyst_would_write_down(case):
    found = incidents(claims_of(case), articles(**case["articles"]), case.get("copies", {}))
    expected = dict(case["expected"])
    assert len(found) == expected.pop("incidents"), case["why"]
    for key, value in expected.items():
        assert seen(found[0], key) == value, (key, case["why"], found[0].reasons)


def seen(incident, key):
    spread = incident.spread(FigureKind.KILLED)
    rules = {reason.rule for reason in incident.reasons}
    return {
        "spread": [spread.min, spread.max, spread.is_open],
        "disagreements": sorted(one.about for one in incident.disagreements),
        "denials": len(incident.denials),
        "rows": [f"{row.origin}: {row.as_written}" for row in incident.figures],
        "place": incident.where.name if incident.where else None,
        "type": incident.event_type,
        "rules": [
            rule
            for rule in rules
            if not rule.startswith(("grade", "responsibility", "origin")) and rule != "same_incident"
        ],
    }.get(key, getattr(incident, key, None))


def test_every_grade_and_every_merge_has_its_reason_in_words():
    for case in CASES:
        for one in incidents(claims_of(case), articles(**case["articles"]), case.get("copies", {})):
            rules = {reason.rule.split(".")[0] for reason in one.reasons}
            assert {"grade", "responsibility"} <= rules
            assert ("same_incident" in rules) == (len(one.claims) > 1)
            assert all(reason.text.strip() for reason in one.reasons)


def test_disagreement_words_both_sides():
    case = next(case for case in CASES if case["name"] == "two running tolls")
    (one,) = incidents(claims_of(case), articles(**case["articles"]))
    assert one.disagreements[0].sides == ("United Nations: more than 7500", "activists: more than 8000")


def test_the_reference_lives_on_when_a_later_claim_joins():
    first = claim("a", at=100, by=["residents"], where="Karsa", when="2031-05-04", killed="4")
    later = claim("b", at=100, by=["doctor"], where="Karsa", when="2031-05-04", killed="5")
    papers = articles(a="Harbour Post 2031-05-05", b="Tall Pines Daily 2031-05-06")
    (alone,), (joined,) = incidents([first], papers), incidents([first, later], papers)
    assert joined.id == alone.id
    assert set(joined.claims) == {first.id, later.id}


def test_a_denial_that_points_at_its_claim_lands_beside_it():
    told = claim("a", by=["residents"], words="shells hit the market", killed="4")
    denial = claim("a", by=[{"speaker": "army", "stance": "denies"}], kind="denial", what="", about=told.id)
    (one,) = incidents([told, denial], articles(a="Harbour Post 2031-05-05"))
    assert (one.denials, one.responsibility, one.claims) == ((denial.id,), "contested", (told.id,))


def test_a_denial_that_fits_two_incidents_equally_is_laid_beside_neither():
    told = [
        claim("a", by=["residents"], where="Karsa", when=day, actors=["army"]) for day in ("2031-05-03", "2031-05-05")
    ]
    denial = claim("b", by=[{"speaker": "army", "stance": "denies"}], where="Karsa", actors=["army"])
    found = incidents([*told, denial], articles(a="Harbour Post 2031-05-06", b="Tall Pines Daily 2031-05-06"))
    assert [one.denials for one in found] == [(), ()]


def test_totals_count_each_incident_once_and_leave_tolls_out():
    told = [
        claim("a", by=["residents"], where="Karsa", when="2031-05-04", killed="at least 30"),
        claim("b", by=["ministry"], where="Karsa", when="2031-05-04", killed="34"),
        claim("a", by=["doctor"], where="Belmor", when="2031-05-04", killed="2", injured="dozens"),
        claim("a", by=["UN"], figures=[figure("killed", "more than 7500", scope="cumulative")], what="ASSAULT"),
    ]
    found = incidents(told, articles(a="Harbour Post 2031-05-05", b="Tall Pines Daily 2031-05-05"))
    killed, injured = totals(found)
    assert (killed.kind, killed.min, killed.max, killed.is_open, len(killed.incidents)) == ("killed", 32, 36, True, 2)
    assert (injured.kind, injured.incidents, len(injured.uncounted)) == ("injured", (), 1)


def crowd(size, seed=7):
    """Many claims of many happenings, told by two to four tellers each, as a busy month of news would be."""
    chance = random.Random(seed)
    papers = articles(**{f"p{n}": f"Paper {n % 40} 2031-05-{1 + n % 28:02}" for n in range(size // 5)})
    made = []
    while len(made) < size:
        where, day = f"Town {chance.randrange(size // 8 + 1)}", f"2031-05-{chance.randrange(1, 29):02}"
        for speaker in chance.sample(["residents", "army", "front", "doctor", "UN"], chance.randrange(2, 5)):
            made.append(
                claim(
                    f"p{chance.randrange(size // 5)}",
                    by=[speaker],
                    at=100 * len(made),
                    where=where,
                    when=day if chance.random() < 0.9 else None,
                    killed=str(chance.randrange(1, 20)),
                )
            )
    return made[:size], papers


@settings(max_examples=15, deadline=None)
@given(st.randoms(use_true_random=False))
def test_order_of_claims_changes_nothing(chance):
    claims, papers = crowd(120)
    shuffled = claims[:]
    chance.shuffle(shuffled)
    assert incidents(shuffled, papers) == incidents(claims, papers)


def test_an_unrelated_claim_changes_no_other_incident():
    claims, papers = crowd(200)
    before = {one.id: one for one in incidents(claims, papers)}
    stranger = claim("z", by=["doctor"], where="Belmor", when="2031-08-04", killed="3")
    after = {one.id: one for one in incidents([*claims, stranger], papers)}
    assert {key: after[key] for key in before} == before
    assert len(after) == len(before) + 1


def test_five_thousand_claims_take_seconds_and_growth_is_near_linear():
    def seconds(size):
        claims, papers = crowd(size)
        start = time.process_time()
        incidents(claims, papers)
        return time.process_time() - start

    seconds(200)
    small, large = seconds(1250), seconds(5000)
    assert large < 15
    assert large < 4 * small * 2.5


def test_a_story_with_two_thousand_reprints_is_one_incident_and_quick():
    papers = articles(**{f"p{n}": f"Paper {n} 2031-05-05" for n in range(2000)})
    claims = [claim(name, at=100, by=["residents"], where="Karsa", when="2031-05-04", killed="4") for name in papers]
    start = time.process_time()
    (one,) = incidents(claims, papers)
    assert time.process_time() - start < 10
    assert (one.grade, one.origins) == ("repeated", 1)
