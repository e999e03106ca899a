"""All sets together: their texts, the lessons made of them, and how many words carry which label."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from reportedly.graph.trained.words import Cutter
from training.borrowed.ecbplus import ecbplus, plain_words
from training.borrowed.lessons import KINDS, NEGATED, NOT_ASKED, Lesson, Text, lessons_of
from training.borrowed.muc4 import muc4
from training.borrowed.re3d import re3d


def borrowed(data: Path, cut: Cutter, mark: tuple[int, int], *, room: int) -> list[Lesson]:
    """Every window of the sets under `data` in which anything is asked; `mark` holds the ids of [CLS] and [SEP]."""
    return [lesson for text in texts(data) for lesson in lessons_of(text, cut, mark, room)]


def texts(data: Path) -> Iterator[Text]:
    """The texts of all sets under `data`; what cannot be read is named on stderr and left out.

    Raises FileNotFoundError where there is none of the sets.
    """
    if not any((data / name).is_dir() for name in ("muc4", "ecbplus", "re3d")):
        raise FileNotFoundError(f"{data} holds neither muc4 nor ecbplus nor re3d: name the folder they lie in")
    told = list(ecbplus(data / "ecbplus"))
    cased = [*told, *re3d(data / "re3d", plain_words(told))]
    yield from cased
    yield from muc4(data / "muc4", [[word.text for word in sentence] for text in cased for sentence in text.words])


def tally(read: Iterable[Text]) -> dict[str, Counter[str]]:
    """How many words of each set carry which label."""
    counts: dict[str, Counter[str]] = {}
    for text in read:
        count = counts.setdefault(text.source, Counter())
        count["texts"] += 1
        count.update("not asked" if kind == NOT_ASKED else KINDS[kind] or "nothing" for kind in text.kinds.tolist())
        count["negated"] += int((text.modality == NEGATED).sum())
    return counts
