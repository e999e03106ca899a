"""One pipeline for all readers under test: the parser's model is loaded once."""

from functools import cache

import numpy as np
from evaluation.drawn import Drawer, Drawn
from tests.training.written import MARK, annotated, cut, heads, printed
from training.notation import Annotated

from reportedly.graph.drawing import read_heads
from reportedly.graph.trained.labels import ROLES, WORD_HEADS
from reportedly.records import GraphReader

PUBLISHED = "2031-05-06"


class Seat:
    """Whichever reader sits here reads."""

    name = "seat"
    reader: GraphReader

    def draw(self, article, sentences):
        return self.reader.draw(article, sentences)


@cache
def _drawer() -> tuple[Seat, Drawer]:
    seat = Seat()
    return seat, Drawer(seat)


def drawn(text: str, reader: GraphReader) -> Drawn:
    """The graph and the claims of a text, as one reader reads it."""
    seat, drawer = _drawer()
    seat.reader = reader
    return drawer.draw(text, published=PUBLISHED)


class ByHand:
    """Reads one article exactly as its lines say."""

    name = "by-hand"

    def __init__(self, written: Annotated) -> None:
        self._written = written

    def draw(self, article, sentences):
        return read_heads(article, sentences, heads(self._written, sentences), self.name)


def drawn_by_hand(body: str) -> Drawn:
    """What becomes of an article whose heads are those of its lines."""
    written = annotated(body)
    return drawn(printed(written)[0], ByHand(written))


class Nothing:
    """A scorer that is sure that no word tells of anything."""

    mark = MARK
    cut = staticmethod(cut)

    def scores(self, window):
        size = len(window.words)
        made = {name: np.zeros((size, len(labels)), np.float32) for name, labels in WORD_HEADS.items()}
        for values in made.values():
            values[:, 0] = 20
        return {**made, "pairs": np.full((len(ROLES), size, size), -20, np.float32)}
