"""What a text of a set is, how the mentions in it become what its words are read as, and how it is cut into lessons."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.graph.trained.labels import NOTHING, WORD_HEADS
from reportedly.graph.trained.words import Cutter, Window, Word, windows
from training.borrowed.reading import table

# The labels of the one auxiliary head, `kind`.
KINDS: tuple[str, ...] = (
    NOTHING,
    "person",
    "organisation",
    "place",
    "time",
    "weapon",
    "vehicle",
    "quantity",
    "perpetrator",
    "victim",
    "target",
    "occurrence",
    "reporting",
    "perception",
    "state",
    "aspectual",
    "causative",
)
NOT_ASKED = -1
NEGATED = WORD_HEADS["modality"].index("negated")
# The sets disagree whether "the" or "in" before a name belongs to it: nobody is asked.
_BEFORE_A_NAME = table("the a an in at on near after before during from to of by since until for")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """One window with what its words are, as places in KINDS and in the labels of `modality` (-1: not asked)."""

    window: Window
    kinds: NDArray[np.int64]
    modality: NDArray[np.int64]
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text of a set: its words, sentence by sentence, each a slice of `text`, and what they should be read as."""

    text: str
    words: Sequence[Sequence[Word]]
    kinds: NDArray[np.int64]
    modality: NDArray[np.int64]
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words, as places in their text, that name one thing."""

    places: tuple[int, ...]
    kind: int
    is_negated: bool = False


def lessons_of(text: Text, cut: Cutter, mark: tuple[int, int], room: int) -> Iterator[Lesson]:
    """The windows of a text in which anything is asked."""
    for window in windows(text.words, cut, mark=mark, look_back=0, room=room):
        inside = slice(window.words.start, window.words.stop)
        # A word beyond the longest sentence has no piece of its own: it cannot be asked for.
        lost = (np.diff(window.firsts, append=len(window.ids)) == 0) | (window.ids[window.firsts] == mark[1])
        kinds, modality = (np.where(lost, NOT_ASKED, values[inside]) for values in (text.kinds, text.modality))
        if (kinds != NOT_ASKED).any() or (modality != NOT_ASKED).any():
            yield Lesson(window=window, kinds=kinds, modality=modality, source=text.source)


def read_as(
    words: Sequence[Sequence[Word]], base: NDArray[np.int64], mentions: Iterable[Mention]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The kind and the modality of each word: the longest mention wins; of two over the same words, neither."""
    every = flat(words)
    kinds, modality = base.copy(), np.full(len(every), NOT_ASKED, dtype=np.int64)
    taken: dict[int, Mention] = {}
    for mention in sorted(mentions, key=lambda m: (-len(m.places), m.places, m.kind)):
        for place in mention.places:
            earlier = taken.setdefault(place, mention)
            if earlier is mention:
                kinds[place] = mention.kind
            elif earlier.places == mention.places and earlier.kind != mention.kind:
                kinds[place] = NOT_ASKED
        _leave_out_particles(kinds, every, mention)
        if mention.is_negated:
            head = next((p for p in mention.places if every[p].isalnum()), mention.places[0])
            modality[head] = NEGATED
    return kinds, modality


def _leave_out_particles(kinds: NDArray[np.int64], every: Sequence[str], mention: Mention) -> None:
    for place in mention.places[:-1]:
        if every[place].lower() not in _BEFORE_A_NAME:
            return
        kinds[place] = NOT_ASKED


def flat(words: Sequence[Sequence[Word]]) -> list[str]:
    """The words of all sentences as they are written."""
    return [word.text for sentence in words for word in sentence]


def kind_of(name: str) -> int:
    """A kind as its place in KINDS."""
    return KINDS.index(name)
