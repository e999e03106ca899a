"""From scores to heads: whatever the scores, what comes out is a legal reading of the text."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.training.written import MARK, cut

from reportedly.graph.heads import COUNTS, Head, Part
from reportedly.graph.trained.decode import counted_once, heads_of, likelihood
from reportedly.graph.trained.labels import ROLES, WORD_HEADS
from reportedly.graph.trained.words import windows, words_of
from reportedly.records import Span
from reportedly.records.terms import MODES

SENTENCES = ("Nine of the farm's 20-year-old trees burned.", "“We left,” the U.N. said.", "Nobody knew why, or when.")
TEXT = " ".join(SENTENCES)
ROLES_OF = {
    "event": frozenset(ROLES) - {"says", "about"},
    "cue": frozenset({"by", "to", "says", "when", "hedge"}),
    "check": frozenset({"about"}),
}


def cut_up(sentences=SENTENCES):
    begins = [sum(len(s) + 1 for s in sentences[:i]) for i in range(len(sentences))]
    words = [words_of(s, sentence=i, offset=begins[i]) for i, s in enumerate(sentences)]
    (window,) = windows(words, cut, mark=MARK)
    return window, [word for sentence in words for word in sentence]


WINDOW, WORDS = cut_up()


@st.composite
def scores(draw):
    """Scores of any size."""
    order = np.random.default_rng(draw(st.integers(0, 2**32)))
    scale = draw(st.sampled_from([0.0, 0.5, 3.0, 60.0]))
    shift = draw(st.sampled_from([-3.0, 0.0, 3.0]))
    size = len(WORDS)
    made = {name: order.normal(0, scale, (size, len(labels))) for name, labels in WORD_HEADS.items()}
    made["pairs"] = order.normal(shift, scale, (len(ROLES), size, size))  # in so many digits that none are equal
    return made


def read(some, window=WINDOW, words=WORDS, text=TEXT):
    return list(heads_of(window, words, some, text))


def played(head, *roles):
    """The words, not marks, that a head's parts of these roles hold."""
    return [
        {i for i, w in enumerate(WORDS) if w.text.isalnum() and part.span.start <= w.start and w.end <= part.span.end}
        for part in head.parts
        if part.role in roles
    ]


@settings(max_examples=15, deadline=None)
@given(scores())
def test_words_are_slices_of_the_text(some):
    for head in read(some):
        for span in (head.span, *(part.span for part in head.parts)):
            assert TEXT[span.start : span.end] == span.text != ""
        word = next(w for w in WORDS if w.start == head.span.start)
        assert (head.sentence, head.span.text) == (word.sentence, word.text)


@settings(max_examples=15, deadline=None)
@given(scores())
def test_a_part_lies_within_one_sentence_and_not_on_its_own_head(some):
    for head in read(some):
        for part in head.parts:
            assert len({w.sentence for w in WORDS if w.start < part.span.end and part.span.start < w.end}) == 1
            assert part.role == "about" or not part.span.holds(head.span)


@settings(max_examples=15, deadline=None)
@given(scores())
def test_a_head_has_only_the_roles_and_values_of_its_kind(some):
    for head in read(some):
        kinds = [name for name, value in (("event", head.event), ("cue", head.cue), ("check", head.check)) if value]
        assert kinds
        assert {part.role for part in head.parts} <= frozenset().union(*(ROLES_OF[kind] for kind in kinds))
        assert head.mode is None or head.mode in MODES[head.type]
        if not head.event:
            assert head.control is head.term is None and not head.is_agreement and not head.is_cumulative


@settings(max_examples=15, deadline=None)
@given(scores())
def test_nobody_is_doer_and_sufferer_and_nothing_is_counted_as_two_kinds(some):
    for head in read(some):
        assert not set().union(*played(head, "by")) & set().union(*played(head, "to"))
        counted = [word for kind in COUNTS for words in played(head, kind) for word in words]
        assert len(counted) == len(set(counted))


def test_of_two_parts_exactly_as_likely_one_is_kept():
    some = nothing()
    some["event"][7, 2] = 9
    some["pairs"][ROLES.index("by"), 7, 0] = some["pairs"][ROLES.index("to"), 7, 0] = 2
    (head,) = read(some)
    assert [part.span.text for part in head.parts] == ["Nine"]


@settings(max_examples=15, deadline=None)
@given(scores())
def test_how_sure_is_a_chance_and_the_rival_another_label(some):
    for head in read(some):
        assert 0 <= head.confidence <= 1 and all(0 <= part.confidence <= 1 for part in head.parts)
        rival, chance = head.rival
        assert rival != (head.event or head.cue or head.check) and 0 <= chance <= max(head.confidence, 0.501)


@settings(max_examples=15, deadline=None)
@given(scores())
def test_each_word_is_one_head_at_most_and_those_looked_back_at_are_none(some):
    fresh = [head.span.start for head in read(some)]
    assert fresh == sorted(set(fresh))
    size = sum(word.sentence == 0 for word in WORDS)
    later = type(WINDOW)(
        words=WINDOW.words, fresh=size, ids=WINDOW.ids, cases=WINDOW.cases, quoted=WINDOW.quoted, firsts=WINDOW.firsts
    )
    assert [h.span.start for h in read(some, later)] == [start for start in fresh if start >= WORDS[size].start]


@settings(max_examples=15, deadline=None)
@given(scores())
def test_a_likelihood_is_the_chance_that_a_word_is_a_head_at_all(some):
    for name in ("event", "cue"):
        chances = likelihood(some[name])
        assert len(chances) == len(WORDS) and all(-1e-6 <= chance <= 1 for chance in chances)
        sure = some[name].copy()
        sure[:, 0] += 1000
        assert max(likelihood(sure)) < 1e-6


def nothing(words=WORDS):
    """Scores that see no head anywhere and no part."""
    made = {name: np.zeros((len(words), len(labels)), np.float32) for name, labels in WORD_HEADS.items()}
    for values in made.values():
        values[:, 0] = 5
    return {**made, "pairs": np.full((len(ROLES), len(words), len(words)), -9, np.float32)}


def test_scores_of_nothing_give_nothing():
    assert read(nothing()) == []


def test_a_mark_within_a_word_makes_no_gap_and_a_comma_does():
    sentence = ("Two 20-year-old cousins, a nurse and a cook died.",)
    window, words = cut_up(sentence)
    some, place = nothing(words), [w.text for w in words].index("died")
    some["event"][place, 1] = 9
    for text in ("Two", "20", "year", "old", "cousins", "nurse"):
        some["pairs"][ROLES.index("to"), place, [w.text for w in words].index(text)] = 3
    (head,) = read(some, window, words, sentence[0])
    assert [part.span.text for part in head.parts] == ["Two 20-year-old cousins", "nurse"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Two shells hit the fish market, he said.",
        "The old harbour master said two shells hit the market.",
        "Two shells, he said, hit the fish market.",
    ],
)
def test_what_is_said_stays_wherever_the_cue_stands(sentence):
    window, words = cut_up((sentence,))
    some, place = nothing(words), [w.text for w in words].index("said")
    some["cue"][place, 1] = 9
    speaker = {"he", "The", "old", "harbour", "master", "said", ",", "."}
    for i, word in enumerate(words):
        if word.text not in speaker:
            some["pairs"][ROLES.index("says"), place, i] = 3
    (head,) = read(some, window, words, sentence)
    said = " ".join(span.text for span in head.spans("says"))
    assert all(word.text in said for word in words if word.text not in speaker)


@given(
    st.lists(st.tuples(st.sampled_from(["killed", "injured", "by"]), st.integers(0, 8), st.floats(0.5, 1)), max_size=8)
)
def test_no_count_is_told_of_by_two_heads(wanted):
    text = "Nine men of forty"
    heads = [
        Head(
            sentence=0, span=Span.cut(text, 0, 4), parts=(Part(role=role, span=Span.cut(text, a, a + 4), confidence=c),)
        )
        for role, a, c in wanted
    ]
    kept = counted_once(heads)
    counts = [part.span for head in kept for part in head.parts if part.role in COUNTS]
    assert not any(a.meets(b) for i, a in enumerate(counts) for b in counts[:i])
    others = [[part for part in head.parts if part.role not in COUNTS] for head in heads]
    assert [[part for part in head.parts if part.role not in COUNTS] for head in kept] == others
    surest = max(
        (part for head in heads for part in head.parts if part.role in COUNTS), key=lambda p: p.confidence, default=None
    )
    assert surest is None or any(part.confidence == surest.confidence for head in kept for part in head.parts)
