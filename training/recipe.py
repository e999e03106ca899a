"""The stages of training, in order."""

from dataclasses import dataclass

SEED = 20261128
# Pieces in a batch, about.
BATCH = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One stretch of training.

    `rooms` are the sizes of window, in pieces, that the articles are cut into, one for each epoch in turn; `rate` is
    the encoder's highest learning rate (the heads learn five times as fast), which falls to nothing towards the end;
    `hidden` is the share of pieces replaced by a mask, `renamed` the share of articles whose rare names are swapped.
    """

    epochs: int
    rate: float
    rooms: tuple[int, ...]
    hidden: float = 0.0
    renamed: float = 0.0

    def room(self, epoch: int) -> int:
        """The size of window in an epoch, counted from 0."""
        return self.rooms[epoch % len(self.rooms)]

    def batch(self, epoch: int) -> int:
        """Windows in a batch: more where they are small, so that a batch holds about as many words."""
        return max(1, BATCH // self.room(epoch))


@dataclass(frozen=True, slots=True, kw_only=True)
class WarmUp:
    """What comes before the first stage: epochs over the public sets, in windows of one size."""

    epochs: int
    rate: float
    room: int


WARM_UP = WarmUp(epochs=2, rate=1e-4, room=256)

# Windows of every size from a lone sentence upward: where all begin with a headline, whatever stands first is taken for
# one. The longest room is the one in which articles are read.
RECIPE = (Stage(epochs=24, rate=2e-4, rooms=(256, 110, 256, 48), hidden=0.05, renamed=0.3),)
