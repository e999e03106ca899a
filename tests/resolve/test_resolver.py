"""The claims of one article resolved together: spotted names, running days, places that help each other, parties."""

import pytest
from tests.reading import pipeline, read

from reportedly.records import Article, Span
from reportedly.records.terms import ControlStatus, Modality, PublishedBasis, TimeAnchor
from reportedly.resolve import Resolver
from reportedly.resolve.times import parse_published


@pytest.fixture(scope="module")
def resolver() -> Resolver:
    return pipeline()._resolver


def test_times_places_and_actors_are_spotted_where_they_stand(resolver):
    text = "🚀 On Tuesday the United Nations met in Geneva."
    found = resolver.spot(article(text))
    assert {(e.span.text, e.origin) for e in found} >= {("Tuesday", "times"), ("Geneva", "gazetteer")}
    assert any("United Nations" in e.span.text and e.origin == "actors" for e in found)
    assert all(text[e.span.start : e.span.end] == e.span.text for e in found)


def test_nothing_is_spotted_in_nothing(resolver):
    assert resolver.spot(article("")) == ()


def test_the_outlet_that_asks_is_no_place(resolver):
    text = "A spokesman told Sahel Wire that warplanes had bombed the area around Gao."
    found = resolver.spot(article(text, outlet="Sahel Wire"))
    assert ("Sahel Wire", "organisation") in {(e.span.text, e.label) for e in found}


def article(text, outlet=None):
    return Article(id="a" * 64, source="test", text=text, sha256="a" * 64, outlet=outlet)


# The running day (story)


def claims(text, published="2024-05-16"):
    return read(text, published).claims


def test_the_day_of_the_lead_runs_on_and_is_marked_as_inherited():
    first, second = claims("Rebels attacked Gao on Monday. Soldiers shot two traders, residents said.")
    assert (first.when.start, first.when.anchor) == ("2024-05-13", TimeAnchor.PUBLICATION)
    assert (second.when.start, second.when.anchor, second.when.span) == ("2024-05-13", TimeAnchor.DISCOURSE, None)


def test_the_day_of_a_blow_runs_on_and_not_the_day_of_telling():
    lead = "Gunmen killed 27 people near Gao on Sunday, officials said on Wednesday."
    found = claims(f"{lead} Men on motorcycles attacked the convoy from both sides.", "2024-05-16")
    assert [claim.when.start for claim in found] == ["2024-05-12", "2024-05-12"]
    assert found[0].said.start == "2024-05-15"


def test_without_a_publication_time_no_day_is_made_up():
    for claim in claims("Rebels attacked Gao on Monday. Soldiers shot two traders, residents said.", None):
        assert claim.when is None or claim.when.start is None


def test_a_sentence_with_a_time_that_is_no_day_does_not_run_on_the_day():
    found = claims("Rebels attacked Gao on Monday. In 2012 the army killed 40 people in Timbuktu.")
    assert found[-1].when.start == "2012-01-01"
    assert found[-1].modality is Modality.HISTORICAL


def test_what_ended_a_month_before_publication_is_history():
    for day, modality in (("15 May", Modality.ACTUAL), ("2 April", Modality.HISTORICAL)):
        (claim,) = claims(f"Rebels attacked Gao on {day}.")
        assert claim.modality is modality


def test_a_toll_of_the_whole_war_has_no_day():
    found = claims("Rebels attacked Gao on Monday. More than 8,000 people have been killed since the war began.")
    assert found[-1].figures[0].scope == "cumulative"
    assert found[-1].when is None or found[-1].when.anchor is not TimeAnchor.DISCOURSE


def test_the_running_day_fades():
    filler = " ".join(
        f"The {kind} stayed shut." for kind in ("school", "mill", "bank", "inn", "mine", "pub", "kiln") * 2
    )
    found = claims(f"Rebels attacked Gao on Monday. {filler} Soldiers shot two traders, residents said.")
    assert found[-1].when is None


def test_what_is_planned_is_not_dated_by_the_running_day():
    found = claims("Rebels attacked Gao on Monday. The army will bomb their camps.")
    assert all(claim.when is None for claim in found if not claim.modality.is_real)


def test_a_deadline_is_a_day():
    (term,) = (c.term for c in claims("Under the deal the rebels will release 20 prisoners by Friday.") if c.term)
    assert (term.deadline.start, term.deadline.end) == ("2024-05-17", "2024-05-17")


# Places


def test_a_place_the_gazetteer_lacks_keeps_its_words_and_nothing_else():
    (claim,) = claims("Shells fell on the village of Qwertzuiopa, killing two people.")
    assert (claim.where.name, claim.where.latitude, claim.where.country) == ("Qwertzuiopa", None, None)


def test_one_sure_place_helps_to_place_another():
    found = claims("Rebels attacked Homs in Syria. Soldiers then shelled Tripoli in Lebanon.")
    assert [claim.where.country for claim in found] == ["SYR", "LBN"]


# People


def test_a_side_that_holds_a_place_claims_it_and_others_report_it():
    (own,) = claims("The rebels said they had captured Gao.")
    (other,) = claims("Residents said the rebels had captured Gao.")
    (bare,) = claims("Rebels captured Gao.")
    assert [c.control.status for c in (own, other, bare)] == [
        ControlStatus.CLAIMED, ControlStatus.REPORTED, ControlStatus.REPORTED,
    ]  # fmt: skip


def test_a_capital_that_speaks_is_its_government():
    found = claims("Moscow accused Kyiv of shelling a village.")
    speakers = {link.speaker.country for claim in found for link in claim.attribution}
    assert speakers == {"RUS"}


def test_words_that_name_nobody_keep_what_they_are():
    (claim,) = claims("Villagers attacked a tax collector.")
    assert claim.actors[0].called == "Villagers"
    assert claim.actors[0].party is None


def test_claims_come_back_in_their_order_and_with_their_names(resolver):
    story = read("Rebels attacked Gao on Monday. Soldiers shot two traders, residents said.", "2024-05-16")
    starts = [claim.evidence[0].start for claim in story.claims]
    assert starts == sorted(starts)


def test_an_article_without_claims_resolves_to_nothing(resolver):
    bare = Article(
        id="a" * 64, source="test", text="The lamps burned.", sha256="a" * 64, published=parse_published("2024-05-16"),
        published_basis=PublishedBasis.GIVEN,
    )  # fmt: skip
    assert pipeline().article(bare).claims == ()
    assert Span.cut(bare.text, 4, 9).text == "lamps"


# Times counted from another event (reckoning)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "A blast killed nine people in Kabul on 3 May. Two days after the blast, police arrested a man.",
            "2024-05-05",
        ),
        ("Shells hit Aden on Friday. Gunmen attacked a convoy in Taiz three days before the shelling.", "2024-05-07"),
        ("Rebels raided Gao on 1 May. A week after the raid, soldiers shelled a market in Menaka.", "2024-05-08"),
    ],
)
def test_a_time_counted_from_another_event_is_dated_by_it(text, day):
    last = claims(text)[-1]
    assert (last.when.start, last.when.end, last.when.anchor) == (day, day, TimeAnchor.DISCOURSE)


def test_a_time_counted_from_an_event_that_nobody_dates_stays_open():
    (claim,) = (c for c in claims("Two days after the ambush, police arrested three men in Herat.") if c.figures)
    assert claim.when.start is None
