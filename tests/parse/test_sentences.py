"""Sentences of any text: their words stand where they say, and openings that are no prose are left out."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.parse import Parser

PIECES = [
    "Rebels attacked the town.", "“We fled,” she said.", "🚀💥", "e\u0301tat", "\r\n", "\n\n", "\t", " ", "…", "—", ";",
    "14:32 GMT - ", "GOMA, March 3 (Agency) - ", "7. ", "12,000", "don’t", "\u200b", "\u00a0", "مدينة", "Київ", "🇺🇳",
    "U.S.", "(", "a-b", "km²", "\ufeff", "\x0b", "\u2028", '"', ")",
]  # fmt: skip


@pytest.fixture(scope="module")
def parser():
    return Parser()


def texts():
    mixed = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
    return st.one_of(mixed, st.text(max_size=80))


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=texts())
def test_words_stand_where_they_say(parser, text):
    end = 0
    for number, sentence in enumerate(parser.sentences(text)):
        assert sentence.index == number
        assert text[sentence.span.start : sentence.span.end] == sentence.span.text
        assert sentence.span.start >= end
        end = sentence.span.end
        for place, token in enumerate(sentence.tokens):
            assert token.index == place
            assert text[token.start : token.end] == token.text
            assert token.text.strip()
            assert 0 <= token.head < len(sentence.tokens)
        for entity in sentence.entities:
            assert text[entity.span.start : entity.span.end] == entity.span.text


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.lists(st.sampled_from(["Rebels", "attacked", "the", "town", ".", "“", "”", "🚀", "said"])).map(" ".join))
def test_no_word_is_lost(parser, text):
    read = "".join(token.text for sentence in parser.sentences(text) for token in sentence.tokens)
    assert read == "".join(text.split())


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=texts())
def test_the_same_text_is_always_taken_apart_alike(parser, text):
    assert parser.sentences(text) == parser.sentences(text)


@pytest.mark.parametrize("text", ["", " ", "\n\n\r\n", "\t \u00a0"])
def test_nothing_gives_no_sentence(parser, text):
    assert parser.sentences(text) == ()


def test_a_line_break_ends_a_sentence_and_a_paragraph(parser):
    found = parser.sentences("Rebels attacked the town\nThe army answered\r\n\r\nNobody was hurt.")
    assert [s.span.text for s in found] == ["Rebels attacked the town", "The army answered", "Nobody was hurt."]
    assert [s.paragraph for s in found] == [0, 1, 2]


@pytest.mark.parametrize(
    "opening",
    [
        "GOMA, March 3 (Lakeside Agency) - ",
        "BANGUI, Central African Republic, Oct 4 -- ",
        "PORT-AU-PRINCE (Lakeside Agency) — ",
        "14:32 GMT - ",
        "9.05 ",
        "7. ",
        "(3) ",
        "BAMENDA, 3 April 2024 (Grassfields Dispatch) - ",
        "PORT SUDAN, 18 Sept (Sahara Wire) — ",
    ],
)
def test_datelines_stamps_and_clause_numbers_are_no_words_of_the_sentence(parser, opening):
    (sentence,) = parser.sentences(opening + "Rebels attacked the town.")
    assert sentence.span.text == "Rebels attacked the town."


@pytest.mark.parametrize(
    "text", ["UN - the body - met.", "The town of Goma - a port - fell.", "3,000 people fled.", "12 soldiers died."]
)
def test_sentences_that_only_look_like_openings_stay_whole(parser, text):
    assert parser.sentences(text)[0].span.text == text


@pytest.mark.parametrize("word", ["Rebels attacked the town. ", "x" * 30_000, "a" * 20_000 + " b "])
def test_a_paragraph_longer_than_any_prose_is_read_to_its_end(parser, word):
    text = (word * (22_000 // len(word) + 1))[:22_000]
    found = parser.sentences(text)
    assert found[-1].span.end == len(text.rstrip())
    assert all(text[s.span.start : s.span.end] == s.span.text for s in found)
    lost = re.sub(r"\s", "", text)
    assert sum(len(t.text) for s in found for t in s.tokens) == len(lost)
