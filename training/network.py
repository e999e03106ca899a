"""The network: MiniLM-L6 with a head for every decision about a word, and one for every pair of a head and a word."""

import math
from collections.abc import Mapping
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from reportedly.graph.trained.labels import CASES, ROLES, WORD_HEADS

WIDTH, DEPTH, ATTENTIONS, INNER, VOCABULARY, LONGEST = 384, 6, 12, 1536, 30522, 512
_PAIR = 48
# How far a word stands from its head: the borders of the buckets, on either side.
_FAR = (0, 1, 2, 3, 4, 6, 8, 11, 15, 20, 28, 40, 60, 100)


class Layer(nn.Module):
    """One layer of the encoder."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.last = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, hidden: Tensor) -> Tensor:
        """The pieces after this layer; `hidden` is very low where a piece is only padding."""
        batch, length, _ = x.shape
        q, k, v = (
            part.view(batch, length, ATTENTIONS, WIDTH // ATTENTIONS).transpose(1, 2)
            for part in self.qkv(x).split(WIDTH, dim=-1)
        )
        scores = q @ k.transpose(-1, -2) / math.sqrt(WIDTH // ATTENTIONS) + hidden
        seen = (scores.softmax(-1) @ v).transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.norm(x + self.dropout(self.out(seen)))
        return self.last(x + self.dropout(self.down(nn.functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    """MiniLM-L6 with two more embeddings: how a word is written, and whether it stands in quotation marks."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.word = nn.Embedding(VOCABULARY, WIDTH)
        self.position = nn.Embedding(LONGEST, WIDTH)
        self.case = nn.Embedding(len(CASES), WIDTH)
        self.quoted = nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(DEPTH))
        nn.init.zeros_(self.case.weight)
        nn.init.zeros_(self.quoted.weight)

    def forward(self, ids: Tensor, cases: Tensor, quoted: Tensor, hidden: Tensor) -> Tensor:
        """[batch, piece, WIDTH]: every piece in its surroundings."""
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.word(ids) + self.position(places) + self.case(cases) + self.quoted(quoted)
        x = self.dropout(self.norm(x))
        for layer in self.layers:
            x = layer(x, hidden)
        return x

    def load(self, folder: Path) -> None:
        """Take the weights of the published encoder."""
        theirs = load_file(folder / "model.safetensors")
        theirs = {name.removeprefix("bert."): value for name, value in theirs.items()}
        kind = theirs["embeddings.token_type_embeddings.weight"][0]
        ours = {
            "word.weight": theirs["embeddings.word_embeddings.weight"] + kind,
            "position.weight": theirs["embeddings.position_embeddings.weight"],
            "norm.weight": theirs["embeddings.LayerNorm.weight"],
            "norm.bias": theirs["embeddings.LayerNorm.bias"],
        }
        for i in range(DEPTH):
            ours.update(_layer(theirs, f"encoder.layer.{i}.", f"layers.{i}."))
        missing = self.load_state_dict(ours, strict=False).missing_keys
        if set(missing) != {"case.weight", "quoted.weight"}:
            raise ValueError(f"the encoder's file lacks {missing}")


def _layer(theirs: Mapping[str, Tensor], old: str, new: str) -> dict[str, Tensor]:
    names = {
        "attention.output.dense": "out",
        "attention.output.LayerNorm": "norm",
        "intermediate.dense": "up",
        "output.dense": "down",
        "output.LayerNorm": "last",
    }
    ours = {
        f"{new}{ours}.{end}": theirs[f"{old}{name}.{end}"] for name, ours in names.items() for end in ("weight", "bias")
    }
    for end in ("weight", "bias"):
        three = [theirs[f"{old}attention.self.{part}.{end}"] for part in ("query", "key", "value")]
        ours[f"{new}qkv.{end}"] = torch.cat(three)
    return ours


class Network(nn.Module):
    """Encoder and heads. Input: pieces [batch, piece], `firsts` [batch, word]. Output: one score for every label of
    every head [batch, word, label], and for pairs [batch, role, head word, word]."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = Encoder(dropout)
        self.mix = nn.Sequential(nn.Linear(WIDTH, WIDTH), nn.GELU(), nn.Dropout(dropout))
        self.heads = nn.ModuleDict({name: nn.Linear(WIDTH, len(labels)) for name, labels in WORD_HEADS.items()})
        self.row = nn.Sequential(nn.Linear(WIDTH, WIDTH), nn.GELU(), nn.Dropout(dropout))
        self.column = nn.Sequential(nn.Linear(WIDTH, WIDTH), nn.GELU(), nn.Dropout(dropout))
        self.query = nn.Linear(WIDTH, len(ROLES) * _PAIR)
        self.key = nn.Linear(WIDTH, len(ROLES) * _PAIR)
        self.asks = nn.Linear(WIDTH, len(ROLES))
        self.plays = nn.Linear(WIDTH, len(ROLES))
        self.far = nn.Embedding(2 * len(_FAR) + 1, len(ROLES))
        nn.init.constant_(self.plays.bias, -3.0)
        nn.init.zeros_(self.far.weight)

    def forward(self, ids: Tensor, cases: Tensor, quoted: Tensor, firsts: Tensor) -> tuple[Tensor, ...]:
        """The scores of every head, in the order of WORD_HEADS, and last those of the pairs."""
        *heads, words = self.read(ids, cases, quoted, firsts)
        everywhere = torch.arange(words.shape[1])
        return (*heads, torch.stack([self.pairs(one, everywhere) for one in words]))

    def read(self, ids: Tensor, cases: Tensor, quoted: Tensor, firsts: Tensor) -> tuple[Tensor, ...]:
        """The scores of every head and, last, the words as the encoder sees them."""
        words = self.words(ids, cases, quoted, firsts)
        mixed = self.mix(words)
        return (*(head(mixed) for head in self.heads.values()), words)

    def words(self, ids: Tensor, cases: Tensor, quoted: Tensor, firsts: Tensor) -> Tensor:
        """[batch, word, WIDTH]: every word in its surroundings."""
        hidden = torch.where(ids == 0, -1e4, 0.0)[:, None, None, :]
        x = self.encoder(ids, cases, quoted, hidden)
        return torch.gather(x, 1, firsts[:, :, None].expand(-1, -1, WIDTH))

    def pairs(self, words: Tensor, rows: Tensor) -> Tensor:
        """[role, row, word]: whether each word of one window plays each part for the words at `rows`."""
        length = words.shape[0]
        asking, playing = self.row(words[rows]), self.column(words)
        q = self.query(asking).view(-1, len(ROLES), _PAIR).transpose(0, 1)
        k = self.key(playing).view(length, len(ROLES), _PAIR).permute(1, 2, 0)
        alone = self.asks(asking).T[:, :, None] + self.plays(playing).T[:, None, :]
        return q @ k / math.sqrt(_PAIR) + alone + self.far(_buckets(rows, length)).permute(2, 0, 1)


def _buckets(rows: Tensor, length: int) -> Tensor:
    """The bucket of distance for every pair: left of the head, the head itself, right of it."""
    gap = torch.arange(length)[None, :] - rows[:, None]
    size = torch.bucketize(gap.abs(), torch.tensor(_FAR), right=True)
    return torch.where(gap < 0, len(_FAR) - size + 1, len(_FAR) + size - 1)
