"""Words and windows: every word is read freshly once, and no window is longer than the network's room."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.training.written import MARK, cut, plain

from reportedly.graph.trained.words import LOOK_BACK, ROOM, windows, words_of

SOME = st.lists(st.one_of(st.integers(1, 30), st.just(200)), min_size=1, max_size=12)
SIZES = st.builds(lambda before, long, after: [*before, *long, *after], SOME, st.sampled_from([[], [2000]]), SOME)
CUTS = st.sampled_from([(LOOK_BACK, ROOM), (0, ROOM), (0, 110), (0, 64)])


def pieces(sentence):
    return sum(map(len, cut([word.text for word in sentence]))) + 1


@settings(max_examples=25, deadline=None)
@given(SIZES, CUTS)
def test_every_word_is_fresh_in_exactly_one_window(sizes, how):
    sentences = plain(sizes)
    made = list(windows(sentences, cut, mark=MARK, look_back=how[0], room=how[1]))
    assert [word for w in made for word in range(w.fresh, w.words.stop)] == list(range(sum(sizes)))
    assert all(w.words.start <= w.fresh < w.words.stop for w in made)


@settings(max_examples=25, deadline=None)
@given(SIZES, CUTS)
def test_no_window_is_longer_than_its_room(sizes, how):
    for w in windows(plain(sizes), cut, mark=MARK, look_back=how[0], room=how[1]):
        assert len(w.ids) == len(w.cases) == len(w.quoted) <= ROOM
        assert len(w.firsts) == len(w.words)
        assert all(0 < first < len(w.ids) for first in w.firsts)
        assert all(a <= b for a, b in pairwise(w.firsts))
        assert w.ids[0] == MARK[0] and w.ids[-1] == MARK[1]


@settings(max_examples=25, deadline=None)
@given(SIZES)
def test_a_window_looks_back_at_whole_sentences_just_before(sizes):
    sentences = plain(sizes)
    begins = {sum(sizes[:i]): i for i in range(len(sizes) + 1)}
    for w in windows(sentences, cut, mark=MARK):
        back = sentences[begins[w.words.start] : begins[w.fresh]]
        assert sum(map(pieces, back)) <= LOOK_BACK


@settings(max_examples=25, deadline=None)
@given(SIZES, CUTS)
def test_a_window_takes_as_many_sentences_as_it_has_room_for(sizes, how):
    sentences = plain(sizes)
    begins = {sum(sizes[:i]): i for i in range(len(sizes) + 1)}
    look_back, room = how
    for w in windows(sentences, cut, mark=MARK, look_back=look_back, room=room):
        first, last = begins[w.fresh], begins[w.words.stop]
        if last < len(sentences):
            assert sum(map(pieces, sentences[first : last + 1])) > room - 2 - look_back


@pytest.mark.parametrize("room", [64, ROOM, 400])
def test_every_word_begins_at_its_own_piece_in_windows_of_any_size(room):
    sentences = plain([9, 30, 17, 25, 28, 26, 30, 29, 21])
    flat = [word for sentence in sentences for word in sentence]
    for w in windows(sentences, cut, mark=MARK, look_back=0, room=room):
        assert [w.ids[first] for first in w.firsts] == [cut([flat[i].text])[0][0] for i in w.words]


def test_a_sentence_of_two_thousand_words_is_read_in_one_window():
    (window,) = windows(plain([2000]), cut, mark=MARK)
    assert len(window.words) == 2000 and len(window.ids) <= ROOM
    assert window.firsts[-1] == len(window.ids) - 1


@settings(deadline=None)
@given(st.text(max_size=80), st.integers(0, 50))
def test_words_are_slices_in_order_and_leave_out_no_letter(text, offset):
    words = words_of(text, sentence=3, offset=offset)
    assert all(text[w.start - offset : w.end - offset] == w.text and w.sentence == 3 for w in words)
    assert all(a.end <= b.start for a, b in pairwise(words))
    covered = {i for w in words for i in range(w.start - offset, w.end - offset)}
    assert {i for i, char in enumerate(text) if char.isalnum()} <= covered <= set(range(len(text)))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("About 1,200.50 left.", ["About", "1,200.50", "left", "."]),
        ("It’s the army's", ["It", "’", "s", "the", "army", "'", "s"]),
        ("20-year-old", ["20", "-", "year", "-", "old"]),
        ("Kharkiv–Sumy", ["Kharkiv", "–", "Sumy"]),
    ],
)
def test_a_text_is_cut_at_its_marks(text, wanted):
    assert [word.text for word in words_of(text, sentence=0)] == wanted


def test_words_within_quotation_marks_are_marked():
    words = words_of('He said "we left" and “you stayed” then.', sentence=0)
    one = lambda some: [[1000] for _ in some]  # noqa: E731
    (window,) = windows([words], one, mark=MARK)
    quoted = {word.text for word, first in zip(words, window.firsts, strict=True) if window.quoted[first]}
    assert {"we", "left", "you", "stayed"} <= quoted
    assert not {"He", "said", "and", "then"} & quoted


def test_marks_of_every_print_are_one_to_the_network():
    seen = []

    def remember(words):
        seen.append(list(words))
        return [[1000] for _ in words]

    for text in ("“We left” – it's", '"We left" - it’s'):
        list(windows([words_of(text, sentence=0)], remember, mark=MARK))
    assert seen[0] == seen[1]
