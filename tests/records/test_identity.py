import dataclasses
from enum import Enum

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.records.strategies import KINDS, TEXT

from reportedly.records import Actor, Claim, Link, Rating, Source, Span, When, Where, claim_id, terms
from reportedly.records.terms import QUAD_CLASS, ClaimKind, EventType, Modality, Reliability, SpeakerType, Stance

offsets = st.integers(min_value=0, max_value=10**6)
triggers = st.builds(Span, start=offsets, end=offsets, text=TEXT)


def claim(**values):
    words = Span(start=0, end=6, text="Shells")
    given = {"kind": ClaimKind.EVENT, "trigger": words, "sentence": words, "evidence": (words,), "made_by": "test"}
    return Claim(id="c", article_id="a", **given | values)


@given(trigger=triggers, kind=st.sampled_from(ClaimKind), other=TEXT)
def test_a_claim_keeps_its_name_whatever_the_words_are_resolved_to(trigger, kind, other):
    elsewhere = dataclasses.replace(trigger, text=other)
    names = [claim_id(article_id="a", trigger=span, kind=kind) for span in (trigger, elsewhere)]
    assert names[0] == names[1]


@given(one=triggers, two=triggers, kinds=st.tuples(st.sampled_from(ClaimKind), st.sampled_from(ClaimKind)))
def test_claims_of_other_words_or_kinds_have_other_names(one, two, kinds):
    keys = [(span.start, span.end, kind) for span, kind in zip((one, two), kinds, strict=True)]
    names = [claim_id(article_id="a", trigger=span, kind=kind) for span, kind in zip((one, two), kinds, strict=True)]
    assert (keys[0] == keys[1]) == (names[0] == names[1])


@given(text=st.text(), start=offsets, length=st.integers(min_value=0, max_value=50))
def test_a_cut_span_is_the_slice_of_its_text(text, start, length):
    start = start % (len(text) + 1)
    span = Span.cut(text, start, min(start + length, len(text)))
    assert text[span.start : span.end] == span.text


@given(one=triggers, two=triggers)
def test_two_spans_meet_both_ways_or_not_at_all(one, two):
    assert one.meets(two) == two.meets(one)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_records_are_frozen_slotted_and_named_only(kind):
    assert kind.__dataclass_params__.frozen
    assert "__slots__" in vars(kind)
    assert all(field.kw_only for field in dataclasses.fields(kind))
    assert kind.__doc__ and not kind.__doc__.startswith(f"{kind.__name__}(")


def test_every_vocabulary_says_what_it_is():
    enums = [value for value in vars(terms).values() if isinstance(value, type) and issubclass(value, Enum)]
    assert all(kind.__doc__ for kind in enums if kind.__module__ == terms.__name__)


def test_every_event_type_has_its_quad_class_and_modes():
    assert set(QUAD_CLASS) == set(terms.MODES) == set(EventType)
    assert sorted(QUAD_CLASS.values()).count(4) == 5


def test_only_what_happened_or_goes_on_can_become_an_incident():
    assert {modality for modality in Modality if modality.is_real} == {Modality.ACTUAL, Modality.ONGOING}


def test_the_innermost_speaker_is_the_one_nearest_to_the_content():
    chain = (Link(speaker=Actor(name="the ministry")), Link(speaker=Actor(name="the envoy")))
    assert claim(attribution=chain).speaker == Actor(name="the envoy")
    assert claim().speaker is None


def test_a_claim_reads_as_one_line_that_names_its_speakers():
    said = claim(
        event_type=EventType.ASSAULT,
        attribution=(
            Link(speaker=Actor(name="the ministry")),
            Link(speaker=Actor(span=Span(start=0, end=5, text="envoy"))),
        ),
        stance=Stance.CLAIMS,
        when=When(start="2026-03-03", end="2026-03-03"),
        where=Where(span=Span(start=9, end=14, text="Marda")),
    )
    assert str(said) == "the ministry <- envoy claims: ASSAULT (actual), 2026-03-03, Marda: “Shells”"


def test_an_unrated_source_is_neutral_and_the_newest_rating_counts():
    source = Source(name="Northern Courier", type=SpeakerType.OUTLET)
    assert source.reliability is Reliability.F
    rated = [Rating(reliability=letter, by="A. Reader", why="test", at="2026-01-01") for letter in Reliability][:2]
    assert dataclasses.replace(source, ratings=tuple(rated)).reliability is Reliability.B
