"""Turns annotated articles into what the network is trained on: windows of words with their targets."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from reportedly.graph.trained.labels import LEADING, ROLES, WORD_HEADS
from reportedly.graph.trained.words import ROOM, Cutter, Window, Word, windows, words_of
from training.notation import Annotated, Line, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Targets:
    """What an article's words should be read as: `heads[name][word]` (-1: not asked), and for each head word the
    words that play a part for it, as (head, word, role)."""

    heads: dict[str, NDArray[np.int64]]
    parts: tuple[tuple[int, int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One window with its targets; `rows` are the head words inside it (places in the window), `roles[row, word]`
    the set of roles as 0/1 for each."""

    window: Window
    heads: dict[str, NDArray[np.int64]]
    rows: NDArray[np.int64]
    roles: NDArray[np.float32]
    article: str = ""


@dataclass(slots=True)
class _Page:
    """An article's words while its targets are gathered."""

    words: list[list[Word]]
    begins: list[int]
    heads: dict[str, NDArray[np.int64]]
    parts: set[tuple[int, int, int]] = field(default_factory=set)

    def places(self, span: Words) -> list[int]:
        """The words of the article that a stretch touches."""
        sentence = self.words[span.sentence]
        inside = [i for i, word in enumerate(sentence) if word.start < span.end and word.end > span.start]
        return [self.begins[span.sentence] + i for i in inside]

    def head(self, span: Words) -> int:
        """The one word of a trigger: the first with letters."""
        places = self.places(span)
        flat = [word for sentence in self.words for word in sentence]
        return next((p for p in places if flat[p].text.isalnum()), places[0])


def targets(article: Annotated) -> tuple[list[list[Word]], Targets]:
    """The words of an article, sentence by sentence, and what they should be read as."""
    words = [words_of(text, sentence=i) for i, text in enumerate(article.sentences)]
    begins = [0, *np.cumsum([len(sentence) for sentence in words]).tolist()][: len(words)]
    total = sum(len(sentence) for sentence in words)
    asked = {name: np.full(total, 0 if name in LEADING else -1) for name in WORD_HEADS}
    page = _Page(words, begins, asked)
    for line in article.lines:
        _mark(page, line)
    return words, Targets(heads=page.heads, parts=tuple(sorted(page.parts)))


def _mark(page: _Page, line: Line) -> None:
    head = page.head(line.trigger)
    if line.tag == "E":
        _mark_event(page, line, head)
    elif line.tag == "C":
        page.heads["cue"][head] = WORD_HEADS["cue"].index(line.label)
        act = line.value("act")
        if act is not None:
            _set_type(page, head, act)
        if page.heads["modality"][head] < 0:
            page.heads["modality"][head] = WORD_HEADS["modality"].index(str(line.modality))
    elif line.tag == "V":
        page.heads["check"][head] = WORD_HEADS["check"].index(line.label)
    for part in line.parts:
        if part.words is not None:
            page.parts.update((head, place, ROLES.index(part.key)) for place in page.places(part.words))


def _mark_event(page: _Page, line: Line, head: int) -> None:
    _set_type(page, head, line.label)
    page.heads["modality"][head] = WORD_HEADS["modality"].index(str(line.modality))
    for name in ("control", "term"):
        page.heads[name][head] = WORD_HEADS[name].index(line.value(name) or "")
    for name in ("agreement", "cumulative"):
        page.heads[name][head] = int(any(part.key == name for part in line.parts))


def _set_type(page: _Page, head: int, label: str) -> None:
    page.heads["event"][head] = WORD_HEADS["event"].index(label.partition("/")[0])
    page.heads["mode"][head] = WORD_HEADS["mode"].index(label if "/" in label else "")


def examples(
    articles: Iterable[Annotated], cut: Cutter, mark: tuple[int, int], *, look_back: int = 0, room: int = ROOM
) -> list[Example]:
    """The windows of all articles with their targets; in training no sentence need be read twice."""
    made = []
    for article in articles:
        words, wanted = targets(article)
        for window in windows(words, cut, mark=mark, look_back=look_back, room=room):
            made.append(_example(window, wanted, article.id))
    return made


def _example(window: Window, wanted: Targets, article: str) -> Example:
    first, last = window.words.start, window.words.stop
    heads = {name: values[first:last].copy() for name, values in wanted.heads.items()}
    marked = [h for h in range(first, last) if any(wanted.heads[n][h] > 0 for n in LEADING)]
    rows = {head: row for row, head in enumerate(marked)}
    roles = np.zeros((len(marked), last - first, len(ROLES)), dtype=np.float32)
    for head, word, role in wanted.parts:
        if head in rows and first <= word < last:
            roles[rows[head], word - first, role] = 1
    return Example(
        window=window, heads=heads, rows=np.asarray(marked, dtype=np.int64) - first, roles=roles, article=article
    )


def split(articles: Sequence[Annotated], share: float, seed: int) -> tuple[list[Annotated], list[Annotated]]:
    """Whole articles for training and for development, drawn by the hash of their ids so that more text moves none."""

    def draw(article: Annotated) -> float:
        digest = hashlib.sha256(f"{seed}:{article.id}".encode()).digest()
        return int.from_bytes(digest[:4], "big") / 2**32

    return [a for a in articles if draw(a) >= share], [a for a in articles if draw(a) < share]
