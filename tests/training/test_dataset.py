"""From annotated articles to what the network is trained on."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.training.written import MARK, annotated, cut
from training.dataset import examples, split, targets
from training.measure import Score, gold_stretches, read_stretches
from training.notation import Annotated

from reportedly.graph.trained.labels import ROLES, WORD_HEADS

STORY = annotated(
    "> Two shells hit the fish market of Karsa on Monday, killing nine people, three of them children, a nurse said.\n"
    "E hit | ASSAULT/heavy-weapons | munitions Two shells | to fish market | at Karsa | when Monday"
    " | killed nine people | part three of them children\n"
    "C said | asserts | by nurse | says Two shells .. children\n"
    "> The army urged rebels to leave Karsa.\n"
    "C urged | calls_for | act REQUEST/yield | by army | to rebels | says rebels to leave Karsa\n"
    "E leave | RETREAT/withdraw | future | by rebels | at Karsa\n"
    "> Their count could not be checked.\n"
    "V checked | unverified | about ^hit\n"
    "> Buses ran.\n"
)


SAID = "Two shells hit the fish market of Karsa on Monday , killing nine people , three of them children"


@pytest.fixture(scope="module")
def read():
    words, wanted = targets(STORY)
    flat = [word.text for sentence in words for word in sentence]
    return flat, wanted


def label(wanted, name, place):
    value = wanted.heads[name][place]
    return None if value < 0 else WORD_HEADS[name][value]


@pytest.mark.parametrize(
    ("word", "labels"),
    [
        ("hit", {"event": "ASSAULT", "mode": "ASSAULT/heavy-weapons", "cue": "", "modality": "actual", "control": ""}),
        ("said", {"event": "", "mode": None, "cue": "asserts", "modality": "actual", "term": None}),
        ("urged", {"event": "REQUEST", "mode": "REQUEST/yield", "cue": "calls_for", "agreement": None}),
        ("leave", {"event": "RETREAT", "mode": "RETREAT/withdraw", "modality": "future", "agreement": ""}),
        ("checked", {"event": "", "cue": "", "check": "unverified", "modality": None}),
        ("Buses", {"event": "", "cue": "", "check": "", "mode": None, "modality": None, "cumulative": None}),
    ],
)
def test_a_word_is_asked_for_what_its_line_says(read, word, labels):
    flat, wanted = read
    assert {name: label(wanted, name, flat.index(word)) for name in labels} == labels


@pytest.mark.parametrize(
    ("head", "role", "words"),
    [
        ("hit", "munitions", "Two shells"),
        ("hit", "to", "fish market"),
        ("hit", "killed", "nine people"),
        ("hit", "part", "three of them children"),
        ("said", "by", "nurse"),
        ("said", "says", SAID),
        ("leave", "by", "rebels"),
        ("checked", "about", "hit"),
        ("checked", "by", ""),
    ],
)
def test_parts_stand_at_the_words_that_play_them(read, head, role, words):
    flat, wanted = read
    played = [word for h, word, r in wanted.parts if h == flat.index(head) and ROLES[r] == role]
    assert " ".join(flat[word] for word in played) == words


@pytest.mark.parametrize("room", [16, 40, 256])
def test_examples_ask_of_their_own_words_what_the_article_asks(read, room):
    flat, wanted = read
    made = examples([STORY], cut, MARK, room=room)
    assert [p for e in made for p in e.window.words] == list(range(len(flat)))
    for name, values in wanted.heads.items():
        assert np.concatenate([e.heads[name] for e in made]).tolist() == values.tolist()
    played = set()
    for e in made:
        first = e.window.words.start
        played |= {(int(e.rows[row]) + first, int(word) + first, int(role)) for row, word, role in np.argwhere(e.roles)}
    within = {
        (head, word, role)
        for head, word, role in wanted.parts
        if any(head in e.window.words and word in e.window.words for e in made)
    }
    assert played == within
    if room == 256:
        assert within == set(wanted.parts)


def test_a_network_that_says_the_gold_is_right_in_everything():
    (example,) = examples([STORY], cut, MARK)
    size = len(example.window.words)
    scores = {name: np.eye(len(labels))[np.maximum(0, example.heads[name])] for name, labels in WORD_HEADS.items()}
    scores["pairs"] = np.full((len(ROLES), size, size), -1.0)
    for row, head in enumerate(example.rows):
        scores["pairs"][:, head, :] = example.roles[row].T * 2 - 1
    score = Score()
    score.add(gold_stretches(example), read_stretches(example, scores))
    for part in ("mention", "edge", "modality", "mode"):
        assert score.whole(part).gold > 0 and score.whole(part).f1(exact=True) == 1.0
    nothing = Score()
    nothing.add(gold_stretches(example), [])
    assert nothing.whole("mention").f1(exact=False) == 0.0


IDS = st.lists(st.text("abc-0123456789", min_size=1, max_size=8), unique=True)


@settings(deadline=None)
@given(IDS, st.integers(0, 40), st.floats(0.05, 0.95))
def test_no_article_moves_when_more_are_added(ids, size, share):
    some = [Annotated(source="test", head={"id": name}) for name in ids]
    mine, held = split(some, share, 1)
    assert sorted([*mine, *held], key=ids_of) == sorted(some, key=ids_of)
    earlier_mine, earlier_held = split(some[:size], share, 1)
    assert earlier_mine == [a for a in mine if a in some[:size]]
    assert earlier_held == [a for a in held if a in some[:size]]


def ids_of(article):
    return article.id


def test_about_the_asked_share_is_held_back():
    some = [Annotated(source="test", head={"id": f"a-{n}"}) for n in range(2000)]
    assert 0.06 < len(split(some, 0.08, 1)[1]) / len(some) < 0.10
    assert split(some, 0.08, 1) != split(some, 0.08, 2)
