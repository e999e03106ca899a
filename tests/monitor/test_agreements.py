"""Agreements found in claims: a table of cases, then promises that hold for any order."""

import random
import tomllib
from pathlib import Path

import pytest
from tests.claims_by_hand import articles, claim

from reportedly.monitor import agreements, restrictions

CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "agreements.toml").read_text("utf-8"))["case"]


def claims_of(case):
    return [claim(**row | {"at": 100 * (at + 1)}) for at, row in enumerate(case["claims"])]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_claims_become_the_agreements_they_tell_of(case):
    found = agreements(claims_of(case), articles(**case["articles"]))
    expected = dict(case["expected"])
    assert len(found) == expected.pop("agreements"), case["why"]
    for key, value in expected.items():
        assert seen(found[0], key) == value, (key, case["why"], found[0].reasons)


def seen(agreement, key):
    deadlines = [term.deadline.end for term in agreement.terms if term.deadline]
    return {
        "terms": [term.kind for term in agreement.terms],
        "parties": [actor.called for actor in agreement.parties],
        "declared": agreement.declared.start if agreement.declared else "",
        "effective": agreement.effective.start if agreement.effective else "",
        "class": agreement.agreement_class,
        "rule": agreement.reasons[0].rule,
        "deadline": deadlines[0] if deadlines else None,
    }.get(key, getattr(agreement, key, None))


def test_order_of_claims_changes_no_agreement():
    for case in CASES:
        claims, papers = claims_of(case), articles(**case["articles"])
        before = agreements(claims, papers)
        for seed in range(5):
            shuffled = random.Random(seed).sample(claims, len(claims))
            assert agreements(shuffled, papers) == before


def test_a_clause_is_verbatim_and_keeps_its_place():
    case = CASES[0]
    claims = claims_of(case)
    (one,) = agreements(claims, articles(**case["articles"]))
    assert [(term.clause.text, term.article_id) for term in one.terms] == [
        ("both sides will hold their fire", "a"),
        ("the army will pull its guns back by 10 May", "a"),
    ]


def test_keeping_observers_aid_or_journalists_out_is_a_restriction_and_a_threat_is_none():
    kept_out = claim("a", what="COERCE/restrict", actors=["army"], recipients=["journalists"], where="Karsa")
    not_let_in = claim("a", what="RETREAT/access", modality="negated", words="the aid convoy was not let in")
    threat = claim("a", what="COERCE/restrict", modality="hypothetical", recipients=["journalists"])
    curfew = claim("a", what="COERCE/curfew", recipients=["farmers"], words="the army put the town under curfew")
    rows = restrictions([kept_out, not_let_in, threat, curfew])
    assert {row.claim for row in rows} == {kept_out.id, not_let_in.id}
    assert [row.by[0].called for row in rows if row.by] == ["Lyran army"]
