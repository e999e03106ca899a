"""Lines of furniture taken out, lines of reporting left in, on pages labelled line by line.

Data: `evaluation/gold/pages`, or one file of it; written for this project. Pages go through the whole cleaning room. A
line counts as dropped where less than half of its words is left. `words_kept` is the share of the reporting's words
that stay, `words_clean` the share of what stays that is reporting; `pages_right` have no line wrong.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from evaluation.gold_pages import EITHER, KEEP, GoldPage, Piece, gold_pages
from evaluation.measures import harmonic
from evaluation.outcome import Outcome
from reportedly.clean import article
from reportedly.errors import InputError
from reportedly.records import Article, Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A piece, its words, and how many of them were left."""

    page: str
    piece: Piece
    words: int
    left: int

    @property
    def is_dropped(self) -> bool:
        """Whether less than half of it was left."""
        return 2 * self.left < self.words or self.left == 0


def measure(data: Path) -> Outcome:
    """Precision and recall of dropping lines, recall by family, and the words of reporting that stay."""
    pages = list(gold_pages(data))
    judged = [one for page in pages for one in judge(page)]
    furniture = [one for one in judged if one.piece.is_furniture]
    reporting = [one for one in judged if one.piece.mark == KEEP]
    gone = [one for one in furniture if one.is_dropped]
    lost = [one for one in reporting if one.is_dropped]
    wrong = [*(one for one in furniture if not one.is_dropped), *(one for one in reporting if one.left < one.words)]
    precision, recall = _share(len(gone), len(gone) + len(lost)), _share(len(gone), len(furniture))
    kept = sum(one.left for one in reporting)
    families, found = Counter(one.piece.mark for one in furniture), Counter(one.piece.mark for one in gone)
    return Outcome(
        suite="lines",
        items=len(judged),
        figures={
            "f1": harmonic(precision, recall),
            "precision": precision,
            "recall": recall,
            "words_kept": _share(kept, sum(one.words for one in reporting)),
            "words_clean": _share(kept, kept + sum(one.left for one in furniture)),
            "pages_right": 1 - _share(len({one.page for one in wrong}), len(pages)),
            **{f"recall_{family}": found[family] / families[family] for family in sorted(families)},
        },
        predictions=[_row(one) for one in judged],
        errors=[_row(one) for one in wrong],
        notes=[f"{len(pages)} pages; {len(furniture)} lines of furniture, {len(reporting)} of reporting"],
    )


def judge(page: GoldPage) -> Iterator[Judged]:
    """Every piece of the page with the words that the product left of it."""
    kind = "text/html" if page.layout == "html" else "text/plain"
    try:
        read = article(Page(source=page.id, body=page.body.encode(), media_type=kind), any_language=True)
    except InputError:
        read = None
    left = _left_of_markup(page, read) if page.layout == "html" else _left_of_text(page, read)
    for piece, count in zip(page.pieces, left, strict=True):
        if piece.mark != EITHER:
            yield Judged(page=page.id, piece=piece, words=len(piece.text.split()), left=count)


def _left_of_text(page: GoldPage, read: Article | None) -> list[int]:
    """For each piece its words that no removed span touches."""
    gone = [True] * len(page.body) if read is None else [False] * len(page.body)
    for piece in read.removed if read else ():
        gone[piece.span.start : piece.span.end] = [True] * (piece.span.end - piece.span.start)
    counts = []
    for piece in page.pieces:
        shown = "".join("\0" if gone[place] else page.body[place] for place in range(piece.start, piece.end))
        counts.append(sum("\0" not in word for word in shown.split()))
    return counts


def _left_of_markup(page: GoldPage, read: Article | None) -> list[int]:
    """For each piece its words that stand in the article's text, in the page's order."""
    owner = [number for number, piece in enumerate(page.pieces) for _ in piece.text.split()]
    words = [word for piece in page.pieces for word in piece.text.split()]
    matcher = SequenceMatcher(None, words, read.text.split() if read else [], autojunk=False)
    counts = Counter(
        owner[place] for block in matcher.get_matching_blocks() for place in range(block.a, block.a + block.size)
    )
    return [counts[number] for number in range(len(page.pieces))]


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def _row(one: Judged) -> dict[str, Any]:
    return {"id": one.page, "mark": one.piece.mark, "words": one.words, "left": one.left, "text": one.piece.text}
