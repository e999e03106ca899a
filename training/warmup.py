"""Before the corpus: the encoder learns from public sets what sorts of things conflict news names.

The head that tells the sorts apart is thrown away afterwards; what stays is the encoder.
"""

import random
from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor, nn

from training.batches import batches, half, padded
from training.borrowed import KINDS, Lesson
from training.network import WIDTH, Network
from training.recipe import BATCH, SEED, WarmUp

# Steps in which the rate rises to its height.
_RISE = 50


def warm_up(network: Network, lessons: Sequence[Lesson], plan: WarmUp) -> float:
    """Train the encoder on the sets; returns the mean loss of the last epoch."""
    torch.manual_seed(SEED)
    order = random.Random(SEED)
    kinds = nn.Linear(WIDTH, len(KINDS))
    network.encoder.word.weight.requires_grad_(False)
    learning = [p for p in network.encoder.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW([*learning, *kinds.parameters()], lr=plan.rate, weight_decay=0.01)
    size = max(1, BATCH // plan.room)
    steps = plan.epochs * -(-len(lessons) // size)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / _RISE, max(0.02, 1 - step / steps))
    )
    lost: list[float] = []
    network.train()
    for _ in range(plan.epochs):
        lost = []
        for group in batches(lessons, size, order, pieces=lambda lesson: len(lesson.window.ids)):
            optimiser.zero_grad()
            loss = _loss(network, kinds, group)
            loss.backward()
            nn.utils.clip_grad_norm_(learning, 1.0)
            optimiser.step()
            schedule.step()
            lost.append(loss.item())
    return float(np.mean(lost))


def _loss(network: Network, kinds: nn.Linear, group: Sequence[Lesson]) -> Tensor:
    """The mean over the words that a set asks for: most words of MUC-4 are not."""
    with half():
        scores = kinds(network.words(**padded([lesson.window for lesson in group])))
    wanted = torch.full(scores.shape[:2], -1)
    for i, lesson in enumerate(group):
        wanted[i, : len(lesson.kinds)] = torch.from_numpy(lesson.kinds)
    return nn.functional.cross_entropy(scores.float().flatten(0, 1), wanted.flatten(), ignore_index=-1)
