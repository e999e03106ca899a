"""Windows of like length together, as the network takes them."""

import random
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

import numpy as np
import torch
from torch import Tensor

from reportedly.graph.trained.words import Window

_Item = TypeVar("_Item")


def batches(
    items: Sequence[_Item], size: int, order: random.Random, *, pieces: Callable[[_Item], int]
) -> Iterator[list[_Item]]:
    """Items of like length (`pieces`) together, in a new order each time."""
    ranked = sorted(items, key=lambda item: pieces(item) + order.uniform(-12, 12))
    groups = [ranked[i : i + size] for i in range(0, len(ranked), size)]
    order.shuffle(groups)
    yield from groups


def padded(windows: Sequence[Window]) -> dict[str, Tensor]:
    """The inputs of a batch."""
    pieces = max(len(window.ids) for window in windows)
    words = max(len(window.words) for window in windows)
    out = {name: np.zeros((len(windows), pieces), dtype=np.int64) for name in ("ids", "cases", "quoted")}
    out["firsts"] = np.zeros((len(windows), words), dtype=np.int64)
    for i, window in enumerate(windows):
        for name in ("ids", "cases", "quoted", "firsts"):
            values = getattr(window, name)
            out[name][i, : len(values)] = values
    return {name: torch.from_numpy(values) for name, values in out.items()}


def half() -> torch.autocast:
    """Products in sixteen bits: half as long again as fast on processors that know them, and as good."""
    return torch.autocast("cpu", dtype=torch.bfloat16)
