"""Cuts sentences into words and words into windows that the network reads at one go."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.graph.trained.labels import CASES

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|[^\w\s]|_")
_QUOTES = '"“”„«»'
# How many pieces a window holds, and how many of them may repeat the sentences before.
ROOM = 256
LOOK_BACK = 64
_LONGEST = ROOM - LOOK_BACK - 4

# Marks that printers set in many shapes are one mark to the network.
_PLAIN = str.maketrans("“”„«»‘’‚`´–—−", "\"\"\"\"\"'''''---")

# Cuts words into pieces of the encoder's vocabulary: the ids of each word.
Cutter = Callable[[Sequence[str]], list[list[int]]]


@dataclass(frozen=True, slots=True)
class Word:
    """One word of an article: its sentence and where it stands in the article."""

    sentence: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Sentences read together. `words` are places in the article's list of words; those before `fresh` repeat.

    `ids`, `cases`, `quoted`: one number for each piece; `firsts`: the piece at which each word begins.
    """

    words: range
    fresh: int
    ids: NDArray[np.int64]
    cases: NDArray[np.int64]
    quoted: NDArray[np.int64]
    firsts: NDArray[np.int64]


def words_of(text: str, *, sentence: int, offset: int = 0) -> list[Word]:
    """The words, numbers and marks of one sentence that begins at `offset`."""
    return [Word(sentence, offset + m.start(), offset + m.end(), m.group()) for m in _WORD.finditer(text)]


def windows(
    sentences: Sequence[Sequence[Word]],
    cut: Cutter,
    *,
    mark: tuple[int, int],
    look_back: int = LOOK_BACK,
    room: int = ROOM,
) -> Iterator[Window]:
    """Windows over all sentences in order, each with a look back; `mark` holds the ids of [CLS] and [SEP]."""
    pieces = [_capped(cut([w.text.translate(_PLAIN) for w in sentence])) for sentence in sentences]
    size = [sum(map(len, p)) + 1 for p in pieces]
    begins = np.concatenate([[0], np.cumsum([len(s) for s in sentences])]).astype(int)
    first = 0
    while first < len(sentences):
        last, used = first, 0
        while last < len(sentences) and (last == first or used + size[last] <= room - 2 - look_back):
            used += size[last]
            last += 1
        back, left = first, look_back
        while back > 0 and size[back - 1] <= left:
            back -= 1
            left -= size[back]
        yield _window(sentences[back:last], pieces[back:last], range(begins[back], begins[last]), begins[first], mark)
        first = last


def _capped(pieces: list[list[int]]) -> list[list[int]]:
    """No sentence is longer than a window: what stands beyond is cut off into single unknown pieces at most."""
    total, kept = 0, []
    for word in pieces:
        room = max(0, _LONGEST - total)
        kept.append(word[:room])
        total += min(len(word), room)
    return kept


def _window(
    sentences: Sequence[Sequence[Word]],
    pieces: Sequence[list[list[int]]],
    words: range,
    fresh: int,
    mark: tuple[int, int],
) -> Window:
    ids, cases, quoted, firsts = [mark[0]], [0], [0], []
    inside = False
    for sentence, cut in zip(sentences, pieces, strict=True):
        for position, (word, parts) in enumerate(zip(sentence, cut, strict=True)):
            if word.text in _QUOTES:
                inside = word.text in "“„«" or (word.text == '"' and not inside)
            firsts.append(len(ids))
            ids += parts
            cases += [_case(word.text, is_first=position == 0)] * len(parts)
            quoted += [int(inside)] * len(parts)
        ids.append(mark[1])
        cases.append(0)
        quoted.append(0)
    return Window(
        words=words,
        fresh=fresh,
        ids=np.asarray(ids),
        cases=np.asarray(cases),
        quoted=np.asarray(quoted),
        firsts=np.minimum(np.asarray(firsts, dtype=np.int64), len(ids) - 1),
    )


def _case(word: str, *, is_first: bool) -> int:
    if word[0].isdigit():
        return CASES.index("digit")
    if not word[0].isalpha():
        return CASES.index("none")
    if word.islower():
        return CASES.index("lower")
    if is_first and word[0].isupper() and not word[1:].isupper():
        return CASES.index("first")
    if word.isupper() and len(word) > 1:
        return CASES.index("upper")
    return CASES.index("title" if word[1:].islower() or len(word) == 1 else "mixed")
