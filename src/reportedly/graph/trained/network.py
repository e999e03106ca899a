"""Runs the shipped network: eight-bit ONNX on one thread, no torch."""

from collections.abc import Sequence
from functools import cached_property

import numpy as np
import onnxruntime
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

from reportedly.assets import reader_weights
from reportedly.graph.trained.decode import Scores
from reportedly.graph.trained.labels import WORD_HEADS
from reportedly.graph.trained.words import Cutter, Window


class Network:
    """The network and its way of cutting words, loaded at the first window."""

    @cached_property
    def _session(self) -> onnxruntime.InferenceSession:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1  # articles are read side by side by processes, and one thread repeats itself
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        return onnxruntime.InferenceSession(
            str(reader_weights() / "reader.onnx"), options, providers=["CPUExecutionProvider"]
        )

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        tokenizer = Tokenizer(WordPiece.from_file(str(reader_weights() / "pieces.txt"), unk_token="[UNK]"))
        tokenizer.normalizer = BertNormalizer(lowercase=True)
        tokenizer.pre_tokenizer = BertPreTokenizer()
        return tokenizer

    @cached_property
    def cut(self) -> Cutter:
        """Words to the ids of their pieces, each word looked up once."""
        tokenizer = self._tokenizer
        known: dict[str, list[int]] = {}

        def cut(words: Sequence[str]) -> list[list[int]]:
            new = [word for word in dict.fromkeys(words) if word not in known]
            for word in new:
                known[word] = tokenizer.encode(word, add_special_tokens=False).ids or [_id(tokenizer, "[UNK]")]
            return [known[word] for word in words]

        return cut

    @property
    def mark(self) -> tuple[int, int]:
        """The ids of [CLS] and [SEP]."""
        return _id(self._tokenizer, "[CLS]"), _id(self._tokenizer, "[SEP]")

    def scores(self, window: Window) -> Scores:
        """The scores of one window: [word, label] for each head; `pairs` [role, row, word] for the words at `rows`."""
        found = self._session.run(
            None, {"ids": window.ids, "cases": window.cases, "quoted": window.quoted, "firsts": window.firsts}
        )
        return {name: np.asarray(values) for name, values in zip([*WORD_HEADS, "rows", "pairs"], found, strict=True)}


def _id(tokenizer: Tokenizer, mark: str) -> int:
    number = tokenizer.token_to_id(mark)
    if number is None:
        raise ValueError(f"the tokenizer has no {mark}")
    return int(number)
