"""Term by term: what the record says of keeping it, and never more than it says."""

import pytest
from tests.claims_by_hand import articles, claim

from reportedly.corroborate import incidents
from reportedly.monitor import agreements, findings

PERIOD = ("2031-05-01", "2031-05-31")
PAPERS = {
    "a": "Harbour Post 2031-05-02",
    "b": "Weekly Ledger 2031-05-12",
    "c": "Tall Pines Daily 2031-05-14",
    "d": "Meridian Wire 2031-05-20",
}


def truce(*terms, words="the army and the Northern Front agreed on the Karsa truce"):
    made = claim("a", at=10, kind="agreement", what="AGREE", actors=["army", "front"], when="2031-05-01", words=words)
    stated = [
        claim(
            "a", at=100 + 50 * at, kind="agreement", what="", modality="future", term={"agreement": "The truce", **term}
        )
        for at, term in enumerate(terms)
    ]
    return [made, *stated]


def judged(term, *told, period=PERIOD, as_of=None, base=None):
    claims = [*(base or truce(term)), *told]
    papers = articles(**PAPERS)
    (agreement,) = agreements(claims, papers)
    (finding,) = findings([agreement], claims, incidents(claims, papers), papers, period, as_of=as_of)
    return finding


def shelling(article, by, when="2031-05-10", actors=("army",), **more):
    return claim(article, by=by, where="Karsa", when=when, actors=actors, **more)


CEASEFIRE = {"kind": "ceasefire"}
RELEASE = {"kind": "release_detainees", "obligor": ["army"], "deadline": "2031-05-15"}


def release(article, by, words="the army freed prisoners", **more):
    return claim(
        article, by=by, what="RETREAT/release", where="Karsa", when="2031-05-12", actors=["army"], words=words, **more
    )


def test_nothing_observed_is_no_violation_reported_with_its_coverage_and_never_kept():
    finding = judged(CEASEFIRE)
    assert finding.status == "no_violation_reported"
    assert (finding.coverage.articles, finding.coverage.outlets, finding.coverage.families) == (4, 4, 4)
    assert "does not mean complied with" in finding.reasons[0].text


def test_nobody_watching_is_not_verifiable():
    assert judged(CEASEFIRE, period=("2032-01-01", "2032-01-31")).status == "not_verifiable"


def test_one_source_alleges():
    told = shelling("b", ["residents"])
    finding = judged(CEASEFIRE, told)
    assert (finding.status, finding.claims_against) == ("alleged_violation", (told.id,))


def test_two_independent_sources_corroborate():
    finding = judged(CEASEFIRE, shelling("b", ["residents"]), shelling("c", ["doctor"]))
    assert finding.status == "corroborated_violation"


def test_a_contested_violation_stays_alleged_and_says_that_it_is_denied():
    denial = shelling("d", [{"speaker": "army", "stance": "denies", "cue": "denied"}])
    finding = judged(CEASEFIRE, shelling("b", ["residents"]), shelling("c", ["doctor"]), denial)
    assert finding.status == "alleged_violation"
    assert {"finding.denied"} <= {reason.rule for reason in finding.reasons}


def test_both_sides_breaking_is_reciprocal():
    told = [shelling("b", ["residents"]), shelling("c", ["doctor"], when="2031-05-13", actors=("front",))]
    assert judged(CEASEFIRE, *told).status == "reciprocal_violations"


@pytest.mark.parametrize(
    "told",
    [
        shelling("b", ["residents"], when="2031-04-20"),
        shelling("b", ["residents"], when="2031-06-20"),
        shelling("b", ["residents"], actors=("brigade",)),
        shelling("b", ["army"], modality="hypothetical"),
        shelling("b", ["residents"], when=None),
    ],
    ids=["before the truce", "after the period", "by somebody not bound", "a threat", "undated"],
)
def test_what_does_not_speak_against_the_truce(told):
    finding = judged(CEASEFIRE, told)
    assert (finding.status, finding.claims_against) == ("no_violation_reported", ())


def test_an_undated_telling_is_named_beside_the_status():
    finding = judged(CEASEFIRE, told := shelling("b", ["residents"], when=None))
    assert [reason.claims for reason in finding.reasons if reason.rule == "finding.undated"] == [(told.id,)]


def test_a_duty_is_not_due_before_its_deadline_and_overdue_after_it():
    before = judged(RELEASE, as_of="2031-05-10")
    after = judged(RELEASE, as_of="2031-05-16")
    assert (before.status, before.is_overdue) == ("not_due", False)
    assert (after.status, after.is_overdue) == ("not_initiated", True)


def test_the_last_day_of_the_deadline_is_not_overdue():
    assert not judged(RELEASE, as_of="2031-05-15").is_overdue


def test_a_partys_own_word_is_a_beginning_at_most():
    finding = judged(RELEASE, release("b", ["army"], "the army freed all of the prisoners"), as_of="2031-05-20")
    assert (finding.status, finding.is_overdue) == ("minimum", True)


def test_independent_sources_make_it_partly_done_and_done():
    partly = [release("b", ["residents"]), release("c", ["doctor"])]
    wholly = [release("b", ["residents"], "the last prisoners were freed"), release("c", ["doctor"])]
    assert judged(RELEASE, *partly, as_of="2031-05-20").status == "intermediate"
    done = judged(RELEASE, *wholly, as_of="2031-05-20")
    assert (done.status, done.is_overdue) == ("full", False)


def test_a_proposed_text_binds_nobody_and_is_never_overdue_but_its_evidence_is_listed():
    plan = [
        claim(
            "a", at=10, kind="agreement", what="AGREE", actors=["mediator", "ally"], words="agreed on a coastal plan"
        ),
        claim("a", at=60, kind="agreement", what="", modality="future", term={"agreement": "The plan", **RELEASE}),
    ]
    told = claim("b", by=["residents"], what="COERCE/arrest", where="Karsa", when="2031-05-10", actors=["army"])
    finding = judged(RELEASE, told, base=plan, as_of="2031-06-01")
    assert (finding.status, finding.is_overdue, finding.claims_against) == ("not_due", False, (told.id,))


def test_an_ended_truce_is_suspended():
    ended = claim("d", kind="agreement", what="", when="2031-05-19", words="the Karsa truce collapsed")
    assert judged(CEASEFIRE, ended).status == "suspended"


def test_a_partys_statement_stands_beside_the_status_and_does_not_make_it():
    said = claim("b", by=["front"], kind="statement", what="", words="we will respect the ceasefire", said="2031-05-11")
    other = claim("b", by=["ally"], kind="statement", what="", words="the ceasefire must hold", said="2031-05-11")
    finding = judged(CEASEFIRE, said, other)
    assert (finding.status, finding.party_statements) == ("no_violation_reported", (said.id,))


def test_a_compliance_claim_counts_for_or_against():
    broken = claim(
        "b", by=["observers"], kind="compliance", what="", words="the ceasefire was violated", said="2031-05-11"
    )
    kept = claim(
        "c", by=["observers"], kind="compliance", what="", words="both respected the ceasefire", said="2031-05-12"
    )
    finding = judged(CEASEFIRE, broken, kept)
    assert (finding.status, finding.claims_for, finding.claims_against) == (
        "alleged_violation",
        (kept.id,),
        (broken.id,),
    )
