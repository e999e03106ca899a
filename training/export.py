"""Turns trained weights into the file that ships: ONNX, whole numbers of eight bits, one scale for each channel.

usage: python -m training.export WEIGHTS.pt OUT.onnx
"""

import sys
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from reportedly.graph.trained.labels import LEADING, WORD_HEADS
from training.network import Network

INPUTS = ("ids", "cases", "quoted", "firsts")
# Pairs are asked for words that are at least so likely to head something: what decoding may still choose.
_HEADS_FROM = 0.2


class OneWindow(nn.Module):
    """The network as the reader runs it: one window, no padding."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, cases: Tensor, quoted: Tensor, firsts: Tensor) -> tuple[Tensor, ...]:
        """The scores of every head, the words that head something, and their pairs; no dimension for the batch."""
        *heads, words = self.network.read(ids[None], cases[None], quoted[None], firsts[None])
        named = dict(zip(WORD_HEADS, heads, strict=True))
        likely = torch.stack([1 - named[name][0].softmax(-1)[:, 0] for name in LEADING]).amax(0)
        # The first word is always asked: eight-bit products of nothing at all are undefined.
        rows = torch.cat([torch.zeros(1, dtype=torch.long), (likely > _HEADS_FROM).nonzero()[:, 0]])
        return (*(head[0] for head in heads), rows, self.network.pairs(words[0], rows))


def export(weights: Path, out: Path) -> None:
    """Write the shipped file."""
    network = Network()
    network.load_state_dict(torch.load(weights))
    network.eval()
    sample = {name: torch.ones(24, dtype=torch.long) for name in INPUTS[:3]}
    sample["firsts"] = torch.arange(18)
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            OneWindow(network),
            tuple(sample.values()),
            str(whole),
            input_names=list(INPUTS),
            output_names=[*WORD_HEADS, "rows", "pairs"],
            dynamic_axes={**{name: {0: "pieces"} for name in INPUTS[:3]}, "firsts": {0: "words"}}
            | {name: {0: "words"} for name in WORD_HEADS}
            | {"rows": {0: "rows"}, "pairs": {1: "rows", 2: "words"}},
            opset_version=17,
            dynamo=False,
        )
        onnx.checker.check_model(str(whole))
        quantize_dynamic(
            whole,
            out,
            per_channel=True,
            reduce_range=True,  # without it, sums overflow on processors that lack VNNI and the figures differ
            weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul", "Gather"],
        )


if __name__ == "__main__":
    export(Path(sys.argv[1]), Path(sys.argv[2]))
