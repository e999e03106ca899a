import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from tests.records.strategies import KINDS, any_record

from reportedly.records import Actor, Claim, Figure, Span
from reportedly.records.codec import plain, record
from reportedly.records.schema import schema
from reportedly.records.terms import ClaimKind, FigureKind, Sector

quick = settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@quick
@given(data=st.data())
def test_every_record_survives_json(kind, data):
    drawn = data.draw(any_record(kind))
    assert record(kind, json.loads(json.dumps(plain(drawn)))) == drawn


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@quick
@given(data=st.data())
def test_every_record_keeps_its_schema(kind, data):
    Draft202012Validator(schema(kind)).validate(plain(data.draw(any_record(kind))))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_schema_is_one(kind):
    Draft202012Validator.check_schema(schema(kind))


def test_a_schema_refuses_what_no_record_says():
    rows = Draft202012Validator(schema(Span))
    assert not rows.is_valid({"start": "0", "end": 6, "text": "Shells"})
    assert not rows.is_valid({"start": 0, "end": 6})
    assert not rows.is_valid({"start": 0, "end": 6, "text": "Shells", "certainty": 1})


def test_missing_fields_take_their_defaults():
    assert record(Actor, {"name": "the army"}) == Actor(name="the army")


def test_tokens_stand_for_enumerations():
    words = Span(start=0, end=5, text="forty")
    figure = Figure(kind=FigureKind.KILLED, min=40, span=words)
    assert plain(figure)["kind"] == "killed"
    assert record(Actor, {"sector": "REB"}).sector is Sector.REB


def test_unknown_tokens_are_refused():
    with pytest.raises(ValueError, match="rumour"):
        record(Claim, {"kind": "rumour"})


def test_what_is_no_record_is_refused():
    with pytest.raises(TypeError, match="bytes is no part of a record"):
        plain(b"raw")


def test_none_and_the_token_none_stay_apart():
    assert plain(Actor())["name"] is None
    assert plain(ClaimKind.EVENT) == "event"
