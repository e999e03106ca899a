"""How many sources stand behind an incident, after families, copies, citations and rings are folded."""

from dataclasses import replace

import pytest
from tests.claims_by_hand import articles, claim

from reportedly.corroborate.origins import origins, telling

PAPERS = articles(a="Harbour Post", b="Weekly Ledger", c="Tall Pines Daily", w="Meridian Wire")


def independent(*claims, copies=None):
    found = origins([telling(one, PAPERS, copies or {}) for one in claims])
    return sorted(origin.called for origin in found if origin.is_independent)


@pytest.mark.parametrize(
    ("chains", "expected"),
    [
        ([["residents"], ["medics"]], ["medics", "residents"]),
        ([["army"], ["ministry"]], 1),
        ([["front"], ["front spokesman"]], 1),
        ([["front"], ["army"]], 2),
        ([["activists", "witnesses"], ["activists"]], ["witnesses"]),
        ([["Meridian Wire", "doctor"], ["doctor"]], ["Mira Osel"]),
        ([["ministry", "reports"], ["residents"]], ["residents"]),
        ([["state television", "doctor"], ["army"]], ["Mira Osel"]),
    ],
)
def test_chains_go_back_to_their_independent_sources(chains, expected):
    found = independent(*(claim(name, by=by) for name, by in zip("abc", chains, strict=False)))
    assert found == expected or len(found) == expected


def test_two_who_cite_each_other_stand_for_one():
    ring = [claim("a", by=["Meridian Wire", "observatory"]), claim("b", by=["observatory", "Meridian Wire"])]
    assert len(independent(*ring)) == 1


def test_an_agency_credit_makes_a_bare_text_the_agencys():
    papers = {name: replace(PAPERS[name], agency="Meridian Wire") for name in "ab"}
    found = origins([telling(claim(name), papers, {}) for name in "ab"])
    assert [(origin.called, origin.is_independent) for origin in found] == [("Meridian Wire", True)]


def test_an_agency_called_by_its_initials_is_the_agency():
    papers = articles(a="National Press Agency", b="Weekly Ledger")
    found = origins([telling(one, papers, {}) for one in (claim("a"), claim("b", by=["NPA"]))])
    assert len(found) == 1


def test_a_copy_goes_back_to_its_original():
    assert independent(claim("w"), claim("b"), claim("c"), copies={"b": "w", "c": "w"}) == ["Meridian Wire"]
