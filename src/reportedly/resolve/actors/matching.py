"""A set of phrases looked up word by word: the longest one that begins at a given word. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from reportedly.resolve.actors.words import Word, key

T = TypeVar("T")
Key = tuple[str, ...]


class Phrases(Generic[T]):
    """Values under phrases of folded words. Of two equal phrases the first one stays.

    >>> from reportedly.resolve.actors.words import split
    >>> Phrases([("prime minister", 1), ("minister", 2)]).longest(split("prime minister Lee"), 0)
    (2, 1)
    """

    def __init__(self, entries: Iterable[tuple[str | Key, T]]) -> None:
        self._by_first: dict[str, list[tuple[Key, T]]] = {}
        self._whole: dict[Key, T] = {}
        for phrase, value in entries:
            folded = key(phrase) if isinstance(phrase, str) else phrase
            if folded and folded not in self._whole:
                self._whole[folded] = value
                self._by_first.setdefault(folded[0], []).append((folded, value))
        for listed in self._by_first.values():
            listed.sort(key=lambda entry: -len(entry[0]))

    def longest(self, words: Sequence[Word], at: int) -> tuple[int, T] | None:
        """How many words the longest phrase that begins at word `at` takes, and its value."""
        return next(self.all(words, at), None)

    def all(self, words: Sequence[Word], at: int) -> Iterator[tuple[int, T]]:
        """Every phrase that begins at word `at`, longest first."""
        for folded, value in self._by_first.get(words[at].fold, ()):
            length = len(folded)
            if length == 1 or all(
                at + step < len(words) and words[at + step].fold == folded[step] for step in range(1, length)
            ):
                yield length, value

    def exact(self, words: Sequence[Word]) -> T | None:
        """The value of the phrase that these words are, all of them."""
        return self._whole.get(tuple(word.fold for word in words)) if words else None

    def find(self, words: Sequence[Word]) -> Iterator[tuple[int, int, T]]:
        """Longest phrases from left to right that do not overlap: first word, end word (exclusive), value."""
        at = 0
        while at < len(words):
            if words[at].fold not in self._by_first:  # most words begin nothing: no generator for them
                at += 1
                continue
            hit = self.longest(words, at)
            if hit:
                yield at, at + hit[0], hit[1]
            at += hit[0] if hit else 1
