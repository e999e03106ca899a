"""Which language model is asked is the user's word alone, and secrets are not shown."""

import pytest
from tests.graph.drawn import sentence

from reportedly.errors import NoEndpoint
from reportedly.graph.asked import Prices, Spending, endpoint_from, prices_from
from reportedly.graph.asked.passages import LOOK_BACK, passages

NAMED = {"REPORTEDLY_LLM_URL": "https://models.example/v1/", "REPORTEDLY_LLM_MODEL": "small-1"}


def test_the_environment_names_address_model_key_time_and_prices():
    told = {"REPORTEDLY_LLM_KEY": " s3cret ", "REPORTEDLY_LLM_TIMEOUT": "30", "REPORTEDLY_LLM_PRICES": "0.5/1.5"}
    endpoint = endpoint_from({**NAMED, **told})
    assert endpoint.address == "https://models.example/v1/chat/completions"
    assert (endpoint.model, endpoint.key, endpoint.seconds) == ("small-1", "s3cret", 30.0)
    assert endpoint.prices == Prices(tokens_in=0.5, tokens_out=1.5)
    assert "s3cret" not in repr(endpoint)


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080/chat/completions"),
        ("https://models.example/v1/chat/completions", "https://models.example/v1/chat/completions"),
        ("https://models.example/m?api-version=2", "https://models.example/m/chat/completions?api-version=2"),
    ],
)
def test_the_path_for_conversations_is_added_once(url, address):
    assert endpoint_from({**NAMED, "REPORTEDLY_LLM_URL": url}).address == address


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        ({"REPORTEDLY_LLM_URL": ""}, "REPORTEDLY_LLM_URL is not set"),
        ({"REPORTEDLY_LLM_URL": " ", "REPORTEDLY_LLM_MODEL": ""}, "REPORTEDLY_LLM_URL and REPORTEDLY_LLM_MODEL are"),
        ({"REPORTEDLY_LLM_URL": "models.example/v1"}, "no web address"),
        ({"REPORTEDLY_LLM_URL": "file:///etc/passwd"}, "no web address"),
        ({"REPORTEDLY_LLM_URL": "http://[::1"}, "no web address"),
        ({"REPORTEDLY_LLM_KEY": "kéy"}, "REPORTEDLY_LLM_KEY"),
        ({"REPORTEDLY_LLM_KEY": "key\nX-Other: 1"}, "REPORTEDLY_LLM_KEY"),
        ({"REPORTEDLY_LLM_TIMEOUT": "long"}, "REPORTEDLY_LLM_TIMEOUT"),
        ({"REPORTEDLY_LLM_PRICES": "0.5"}, "0.5"),
        ({"REPORTEDLY_LLM_PRICES": "0.5/-1"}, "-1"),
        ({"REPORTEDLY_LLM_PRICES": "nan/1"}, "nan"),
    ],
)
def test_what_is_not_named_as_it_must_be_is_an_error_with_what_to_do(changed, named):
    with pytest.raises(NoEndpoint) as refused:
        endpoint_from({**NAMED, **changed})
    assert named in refused.value.what
    assert refused.value.why and refused.value.remedy


def test_no_prices_are_no_prices():
    assert prices_from(None) is None and prices_from(" ") is None
    assert "cost unknown" in Spending(answers=1).told("small-1", None)


def test_answers_without_a_count_of_tokens_are_named():
    told = Spending(answers=2, unmetered=1, tokens_in=10).told("small-1", Prices(tokens_in=1, tokens_out=1))
    assert "1 came without a count" in told


def numbered(count, words):
    one, _ = sentence([(word, "NOUN", "NN", "dep", 0) for word in words.split()])
    return [type(one)(index=n, paragraph=0, span=one.span, tokens=one.tokens) for n in range(count)]


@pytest.mark.parametrize("count", [0, 1, 7, 50])
def test_every_sentence_is_read_once_and_with_those_before_it(count):
    cut = list(passages(numbered(count, "Rebels attacked Goma"), room=100))
    assert [s.index for passage in cut for s in passage.fresh] == list(range(count))
    for passage in cut:
        first = passage.fresh[0].index
        assert [s.index for s in passage.before] == list(range(max(0, first - LOOK_BACK), first))


def test_a_sentence_longer_than_the_room_is_a_passage_of_its_own():
    assert [len(passage.fresh) for passage in passages(numbered(3, "Rebels attacked Goma"), room=5)] == [1, 1, 1]


def test_halves_hold_every_sentence_once():
    (passage,) = passages(numbered(9, "Rebels attacked Goma"), room=10_000)
    first, second = passage.halves()
    assert (*first.fresh, *second.fresh) == passage.fresh
    assert second.before == first.fresh[-LOOK_BACK:]
    assert next(passages(numbered(1, "Rebels"))).halves() == ()
