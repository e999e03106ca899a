"""Gives rare names other names while the network learns, so that it reads what is said of a name and not the name."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence

from reportedly.graph.trained.words import Cutter, words_of
from training.notation import Annotated

# A name met more often than this means something by itself (Russian, Hezbollah) and stays.
_RARE = 12


class Names:
    """The rare names of a corpus: words written with a capital inside sentences and nowhere without."""

    def __init__(self, articles: Iterable[Annotated]) -> None:
        met: Counter[str] = Counter()
        for article in articles:
            for number, text in enumerate(article.sentences):
                met.update(word.text for word in words_of(text, sentence=number)[1:])
        lower = {word for word in met if word.islower()}
        self.all: tuple[str, ...] = tuple(
            sorted(w for w, times in met.items() if times <= _RARE and _is_name(w) and w.lower() not in lower)
        )
        self._known = frozenset(self.all)

    def swapped(self, cut: Cutter, *, lot: str) -> Cutter:
        """A cutter that reads another name for each; the same `lot` gives the same names."""
        if not self.all:
            return cut

        def other(word: str) -> str:
            return self.all[_number(f"{lot}:{word}") % len(self.all)] if word in self._known else word

        def swap(words: Sequence[str]) -> list[list[int]]:
            return cut([other(word) for word in words])

        return swap


def drawn(share: float, lot: str) -> bool:
    """Whether a lot falls on an article; about `share` of all lots do."""
    return _number(lot) < share * 2**32


def _is_name(word: str) -> bool:
    return len(word) > 2 and word.istitle() and word.isalpha()


def _number(lot: str) -> int:
    return int.from_bytes(hashlib.sha256(lot.encode()).digest()[:4], "big")
