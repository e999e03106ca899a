"""Several actors in one, seats of power, and types of speakers."""

import pytest

from reportedly.records import Actor, Span
from reportedly.records.terms import SpeakerType
from reportedly.resolve.actors import Roster, metonym, speaker_type

TIGERS = "Liberation Tigers of Tamil Eelam"


def members(text: str, words: str, on: str | None = None) -> list[str | None]:
    start = text.rindex(words)
    actor = Actor(span=Span.cut(text, start, start + len(words)))
    return [member.name for member in Roster.of(text, on=on).expand(actor, on=on)]


def test_states_in_a_list_are_each_an_actor():
    assert members("Russia and China vetoed the text.", "Russia and China") == ["Russia", "China"]


def test_each_member_of_a_list_has_its_own_words():
    text = "Iran, Russia and Turkey signed."
    start = text.index("Iran")
    actor = Actor(span=Span.cut(text, start, start + 23))
    spans = [member.span for member in Roster.of(text).expand(actor)]
    assert [text[span.start : span.end] for span in spans] == ["Iran", "Russia", "Turkey"]


def test_both_countries_are_the_two_named_last():
    text = "Kenya closed the road. Ethiopia and Eritrea signed, and both countries hailed it."
    assert members(text, "both countries") == ["Ethiopia", "Eritrea"]


def test_the_two_sides_are_those_of_the_conflict():
    text = "Colombo bombed the port. The Sri Lankan army and the Tamil Tigers blamed each other. The two sides met."
    assert members(text, "The two sides", on="2007-06-01") == ["Sri Lankan government", TIGERS]


def test_a_name_with_and_in_it_stays_one():
    assert members("The Committee for Peace and Justice met.", "The Committee for Peace and Justice") == [None]


def test_demonyms_share_the_head_of_a_list():
    text = "Syrian and Russian forces shelled it."
    start, words = 0, "Syrian and Russian forces"
    found = Roster.of(text).expand(Actor(span=Span.cut(text, start, len(words))))
    assert [(member.country, member.sector) for member in found] == [("SYR", "MIL"), ("RUS", "MIL")]


def test_members_that_nobody_names_stay_untold():
    assert members("Western powers met.", "Western powers") == [None]


@pytest.mark.parametrize(
    ("words", "country"),
    [("Damascus", "SYR"), ("the Kremlin", "RUS"), ("Beijing", "CHN"), ("Idlib", None), ("damascus steel", None)],
)
def test_only_seats_of_power_stand_for_governments(words, country):
    seat = metonym(words)
    assert (seat.country if seat else None) == country


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Syrian Arab News Agency", SpeakerType.STATE_MEDIA),
        ("state television", SpeakerType.STATE_MEDIA),
        ("Reuters", SpeakerType.NEWS_AGENCY),
        ("residents", SpeakerType.RESIDENTS),
        ("a witness", SpeakerType.WITNESSES),
        ("hospital officials", SpeakerType.MEDICS),
        ("local officials", SpeakerType.OFFICIALS),
        ("activists", SpeakerType.ACTIVISTS),
        ("media reports", SpeakerType.REPORTS),
        ("a rebel commander", SpeakerType.ARMED_GROUP),
        ("the army", SpeakerType.ARMED_FORCES),
        ("a foreign ministry spokesman", SpeakerType.GOVERNMENT),
        ("Human Rights Watch", SpeakerType.NGO),
        ("Syrian Observatory for Human Rights", SpeakerType.MONITOR),
        ("analysts", SpeakerType.ANALYST),
        ("the thing", SpeakerType.OTHER),
    ],
)
def test_speakers_have_a_type(words, kind):
    actor = Actor(span=Span(start=0, end=len(words), text=words))
    assert speaker_type(Roster.of(words).identify(actor, on=None)) is kind
