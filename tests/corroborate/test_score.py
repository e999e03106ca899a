"""Every score comes with its parts, depends on its two claims alone, and is the same from either side."""

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.claims_by_hand import PLACES, claim

from reportedly.corroborate import pair_score

tellings = st.fixed_dictionaries(
    {
        "article": st.sampled_from(["a", "b"]),
        "by": st.sampled_from([[], ["residents"], ["army"]]),
        "what": st.sampled_from(["ASSAULT/heavy-weapons", "ASSAULT/firearms", "CONSULT", "PROTEST/demo", ""]),
        "where": st.sampled_from([None, "Nowhere", *PLACES]),
        "when": st.sampled_from([None, "2031-05-04", "2031-05-05", "2031-05-01..2031-05-31", "..2031-05-01"]),
        "killed": st.sampled_from(["4", "at least 4", "dozens", "30-40", "about 11"]),
        "actors": st.sampled_from([[], ["army"], ["front"]]),
    }
)


@settings(max_examples=200, deadline=None)
@given(tellings, tellings)
def test_score_is_symmetric_and_the_sum_of_its_reasons(first, second):
    a, b = claim(**first), claim(**second)
    score = pair_score(a, b)
    assert score == pair_score(b, a)
    assert round(sum(reason.weight for reason in score.reasons), 3) == score.total
    assert all(reason.text and set(reason.claims) == {a.id, b.id} for reason in score.reasons)


def rules(first, second):
    return {reason.rule for reason in pair_score(claim(**first), claim(**second)).reasons}


def test_a_rarer_equal_number_says_more():
    def bits(told):
        base = {"where": "Karsa", "when": "2031-05-04", "killed": told}
        return pair_score(claim("a", **base), claim("b", **base)).total

    assert bits("1 man") < bits("3") < bits("17") < bits("64")


def test_a_claim_of_no_act_is_compared_with_nothing():
    assert pair_score(claim(what="", kind="statement"), claim()).is_conflict


def test_bounds_keep_an_undated_claim_from_a_later_day():
    told = {"article": "a", "where": "Karsa", "when": "2031-05-04"}
    assert "time.apart" in rules(told, {"article": "b", "where": "Karsa", "when": "..2031-05-01"})
    assert "time.apart" not in rules(told, {"article": "b", "where": "Karsa", "when": "..2031-05-09"})


def test_an_adult_number_near_enough_to_an_approximate_one_is_equal():
    base = {"where": "Karsa", "when": "2031-05-04"}
    assert "figure.equal" in rules({**base, "killed": "about 60"}, {**base, "killed": "62"})
    assert "figure.equal" not in rules({**base, "killed": "60"}, {**base, "killed": "62"})
