"""Did it happen? Event words of UW and UDS-IH2, which people rated from -3 (surely not) to 3 (surely).

DATA: a `.jsonl.gz` or `.jsonl` file, or a folder: then every file in it or below; where there are files named `dev`,
these alone. Only words that the reader takes for an event, as a claim or as an event mention, are scored. Real is what
is coded actual, ongoing or historical; negated, hypothetical, future, or denied by whoever hands it on, is not.

- `unreal_coded_real`: of the words rated -1 or less, or between -1 and 1, those coded real (lower is better); also as
  `negative_coded_real` and `open_coded_real`, for the two apart.
- `unreal_kept_out`: the rest of these, so that higher is better.
- `real_coded_real`: of the words rated 2 or more, those coded real.
- `words_read`: of all rated words, those read as an event.

UW (Lee et al. 2015) and UDS-IH2 (Rudinger et al. 2018) serve for measuring alone: nothing is trained or tuned on them.
"""

import gzip
import json
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.drawn import Drawer
from evaluation.happening import REAL, read_at
from evaluation.measures import ratio
from evaluation.outcome import Outcome
from reportedly.records import GraphReader, Span
from reportedly.records.terms import Modality

NOTES = [
    "words rated from 1 up to 2 are read but asked for nothing",
    "sentences stand alone and are printed as a newspaper would, their tokens put together again",
    "most of the rated words are no events of this field (reckoned, visited, likes); words_read is low for that reason",
]
_TO_THE_LEFT = frozenset({",", ".", ";", ":", "?", "!", "%", ")", "]", "}", "''", "...", "n't", "'"})
_TO_THE_RIGHT = frozenset({"(", "[", "{", "$", "``", "#", "`"})
_ON_BOTH_SIDES = frozenset({"-", "/"})
_QUOTES = {"``": "“", "''": "”", "`": "‘"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rated:
    """One rated word: the set and sentence it is of, its rating, and how it was read (None: as no event)."""

    set: str
    id: str
    text: str
    word: Span
    rating: float
    read: Modality | None = None

    @property
    def is_coded_real(self) -> bool:
        """Whether the record would tell it as having happened."""
        return self.read in REAL


def measure(data: Path, reader: GraphReader | None = None) -> Outcome:
    """Read every sentence and score its rated words; without a reader, by the product's default one."""
    drawer, began = Drawer(reader), time.monotonic()
    words = [word for path in _files(data) for row in _rows(path) for word in _read(row, path, drawer)]
    return score(words, seconds=time.monotonic() - began)


def score(words: Sequence[Rated], *, seconds: float = 0.0) -> Outcome:
    """The figures over all words, and again for each set."""
    sets = sorted({word.set for word in words})
    figures = _figures(words)
    figures["unreal_kept_out"] = 1 - figures["unreal_coded_real"]
    for name in sets if len(sets) > 1 else []:
        own = _figures([word for word in words if word.set == name])
        figures |= {f"{name}_{figure}": value for figure, value in own.items()}
    read = [word for word in words if word.read is not None]
    counted = f"{len(words)} rated words, {len(read)} read as an event, of these {len(_unreal(read))} rated below 1"
    return Outcome(
        suite="factuality",
        items=len(words),
        figures={**figures, "seconds": seconds},
        predictions=[_row(word) for word in words],
        errors=[_row(word) for word in read if _is_wrong(word)],
        notes=[f"{counted} and {len(_real(read))} rated 2 or more", *NOTES],
    )


def _figures(words: Iterable[Rated]) -> dict[str, float]:
    gathered = list(words)
    read = [word for word in gathered if word.read is not None]
    return {
        "unreal_coded_real": _share_real(_unreal(read)),
        "real_coded_real": _share_real(_real(read)),
        "negative_coded_real": _share_real([word for word in read if word.rating <= -1]),
        "open_coded_real": _share_real([word for word in read if -1 < word.rating < 1]),
        "words_read": ratio(len(read), len(gathered)),
    }


def _share_real(words: Sequence[Rated]) -> float:
    return ratio(sum(word.is_coded_real for word in words), len(words))


def _unreal(words: Iterable[Rated]) -> list[Rated]:
    return [word for word in words if word.rating < 1]


def _real(words: Iterable[Rated]) -> list[Rated]:
    return [word for word in words if word.rating >= 2]


def _is_wrong(word: Rated) -> bool:
    return (word.rating < 1 and word.is_coded_real) or (word.rating >= 2 and not word.is_coded_real)


def _files(data: Path) -> list[Path]:
    if data.is_file():
        return [data]
    found = sorted(path for path in data.rglob("*") if path.name.endswith((".jsonl", ".jsonl.gz")))
    return [path for path in found if path.name.startswith("dev.")] or found


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    written = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return (json.loads(line) for line in written.decode("utf-8").splitlines() if line.strip())


def _read(row: dict[str, Any], path: Path, drawer: Drawer) -> Iterator[Rated]:
    text, places = printed(row["text"].split(" "))
    drawn = drawer.draw(text)
    for target in row["targets"]:
        first, last = target["span1"]
        word = Span.cut(text, places[first][0], places[last - 1][1])
        yield Rated(
            set=path.parent.name,
            id=f"{path.parent.name}:{row['idx']}:{first}",
            text=text,
            word=word,
            rating=float(target["label"]),
            read=read_at(drawn, word),
        )


def printed(tokens: Sequence[str]) -> tuple[str, list[tuple[int, int]]]:
    """The sentence of some tokens as it would be printed, and where each token stands in it.

    >>> printed(["``", "Some", "did", "n't", "fire", ",", "''", "he", "said", "."])[0]
    "“Some didn't fire,” he said."
    """
    text, places = "", list[tuple[int, int]]()
    is_glued, in_quotes = True, False
    for token in tokens:
        is_left = token in _TO_THE_LEFT or _is_ending(token) or (token == '"' and in_quotes)
        if not (is_glued or is_left or token in _ON_BOTH_SIDES):
            text += " "
        written = _QUOTES.get(token, token)
        places.append((len(text), len(text) + len(written)))
        text += written
        in_quotes ^= token == '"'
        is_glued = token in _TO_THE_RIGHT | _ON_BOTH_SIDES or (token == '"' and in_quotes)
    return text, places


def _is_ending(token: str) -> bool:
    """ "'s", "'re": what hangs on the word before."""
    return token.startswith("'") and token[1:].isalpha() and len(token) <= 3


def _row(word: Rated) -> dict[str, Any]:
    read = str(word.read) if word.read is not None else None
    return {"id": word.id, "word": word.word.text, "gold": word.rating, "read": read, "text": word.text}
