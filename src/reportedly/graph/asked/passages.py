"""Cuts a long article into passages that a language model reads at one go."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.records import Sentence

# Characters of new text in a passage: about 1,300 tokens, whose answer is several times as long and must fit too.
ROOM = 5000
# Sentences before it that stand there for understanding: who "he" is, whose quotation runs on.
LOOK_BACK = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Sentences to be marked, and those just before them, which were marked already."""

    before: tuple[Sentence, ...]
    fresh: tuple[Sentence, ...]

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All of them, in the order of the text."""
        return (*self.before, *self.fresh)

    def halves(self) -> tuple["Passage", ...]:
        """The same in two passages, for a model that ran out of room; nothing where it is one sentence."""
        middle = len(self.fresh) // 2
        if middle == 0:
            return ()
        before = (*self.before, *self.fresh[:middle])[-LOOK_BACK:]
        return (
            Passage(before=self.before, fresh=self.fresh[:middle]),
            Passage(before=before, fresh=self.fresh[middle:]),
        )


def passages(sentences: Sequence[Sentence], *, room: int = ROOM) -> Iterator[Passage]:
    """Passages over all sentences in order; each sentence is fresh in exactly one of them."""
    first = 0
    while first < len(sentences):
        last, used = first, 0
        while last < len(sentences) and (last == first or used + len(sentences[last].span.text) <= room):
            used += len(sentences[last].span.text)
            last += 1
        yield Passage(before=tuple(sentences[max(0, first - LOOK_BACK) : first]), fresh=tuple(sentences[first:last]))
        first = last
