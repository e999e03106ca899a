"""The stages of training, in order.

The shipped weights went through these stages with a fault that is mended since: see docs/why/trained.md, at its end.
"""

from dataclasses import dataclass

SEED = 20261122
BATCH = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One stretch of training.

    `rooms` are the sizes of window, in pieces, that the articles are cut into, one for each epoch in turn; `rate` is
    the encoder's highest learning rate (the heads learn five times as fast); it falls towards the end of `planned`
    epochs, of which the first `epochs` are run; `hidden` is the share of pieces replaced by a mask.
    """

    epochs: int
    planned: int
    rate: float
    rooms: tuple[int, ...]
    hidden: float = 0.0

    def batch(self, epoch: int) -> int:
        """Windows in a batch: more where they are small, so that a batch holds about as many words."""
        return BATCH * max(self.rooms) // self.rooms[epoch % len(self.rooms)]


# The second stage was broken off when it showed that whatever stood first in a window was taken for a headline; the
# third therefore reads sentences alone as well.
RECIPE = (
    Stage(epochs=9, planned=9, rate=2e-4, rooms=(256,)),
    Stage(epochs=5, planned=10, rate=1e-4, rooms=(256, 200), hidden=0.04),
    Stage(epochs=5, planned=5, rate=1e-4, rooms=(64, 230, 110), hidden=0.04),
)
