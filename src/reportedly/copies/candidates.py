"""Which earlier texts a text might repeat: MinHash in many narrow bands, so that short excerpts are found too.

Stories on one theme share turns of phrase, so bands this narrow find many that are no copies; the sketches themselves
then tell which could share enough, before whole texts are compared.
"""

import numpy as np
from numpy.typing import NDArray
from rensa import RMinHash, RMinHashLSH

from reportedly.copies.comparison import MAX_DAYS, WHOLE, least_containment
from reportedly.copies.fingerprints import Fingerprint

# A reprint of a third of a story shares a third of all runs (Jaccard .3). 64 bands of 2 find .3 with 99.8 % and .1 with
# 47 %.
PERMUTATIONS, BANDS = 128, 64
SEED = 7
# Estimates of Jaccard from 128 numbers err by .04 (one standard deviation) near .3; three of them are allowed for.
ALLOWANCE = 0.12
UNKNOWN = 0


class Candidates:
    """The texts seen so far, by their order of arrival; `size` is how many will come."""

    def __init__(self, size: int) -> None:
        self._index = RMinHashLSH(threshold=0.1, num_perm=PERMUTATIONS, num_bands=BANDS)
        self._sketches = np.zeros((size, PERMUTATIONS), dtype=np.uint32)
        self._sizes = np.zeros(size, dtype=np.int64)
        self._days = np.zeros(size, dtype=np.int64)

    def of(self, text: Fingerprint, *, place: int) -> list[int]:
        """The places of earlier texts that may share runs with this one, which is then kept at `place`."""
        sketch = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
        sketch.update([run.to_bytes(8, "little") for run in text.runs.tolist()])
        found = np.array(sorted(set(self._index.query(sketch))), dtype=np.int64)
        self._index.insert(place, sketch)
        self._sketches[place] = sketch.digest()
        self._sizes[place] = len(text.runs)
        self._days[place] = text.day.toordinal() if text.day else UNKNOWN
        return [int(earlier) for earlier in found[self._could_share(text, place, found)]]

    def _could_share(self, text: Fingerprint, place: int, found: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Which of the texts found have sketches like enough for the least containment that makes a copy then."""
        estimated = (self._sketches[found] == self._sketches[place]).mean(axis=1)
        sizes, days = self._sizes[found], self._days[found]
        is_dated = (days != UNKNOWN) & (self._days[place] != UNKNOWN)
        is_late = is_dated & (np.abs(days - self._days[place]) > MAX_DAYS)
        common = np.where(is_late, WHOLE, least_containment(text)) * np.minimum(sizes, len(text.runs))
        needed = common / (sizes + len(text.runs) - common)
        return np.asarray(estimated >= needed - ALLOWANCE, dtype=np.bool_)
