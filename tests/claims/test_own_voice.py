"""An outlet that speaks of itself is no link of its own chain."""

from tests.reading import grammar

from reportedly.pipeline import read_text


def speakers(text: str, outlet: str | None) -> list[list[str]]:
    found = read_text(text, outlet=outlet, pipeline=grammar()).claims
    return [[link.speaker.called for link in claim.attribution] for claim in found]


def test_a_bulletin_that_names_itself_is_no_source():
    text = "Highland Relief Watch said shells hit the clinic at Karsa on Sunday."
    assert speakers(text, "Highland Relief Watch") == [[]]
    assert speakers(text, "Meridian Wire") == [["Highland Relief Watch"]]


def test_its_initials_are_its_name():
    assert speakers("KRF condemned the shelling of the clinic at Karsa.", "Karsa Relief Fund") == [[]]


def test_we_in_quotes_is_somebody_else():
    text = 'The commander said: "We warned the village twice that soldiers would attack."'
    assert all(chain and chain[0] != "We" for chain in speakers(text, "Highland Relief Watch"))


def test_without_an_outlet_nobody_is_left_out():
    assert speakers("KRF condemned the shelling of the clinic at Karsa.", None) == [["KRF"]]
