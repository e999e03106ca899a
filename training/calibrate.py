"""Fits `graph/trust` on the held-back articles and says how well confidence holds on the blind ones.

usage: python -m training.calibrate [--write]

A claim counts as kept when the annotator's graph of the same article, drawn and turned into claims in the same way, has
a claim of a like kind that shares at least three tenths of its words and is not of another event type.
"""

import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reportedly.clean import article as clean
from reportedly.graph import JointReader
from reportedly.graph.drawing import read_heads
from reportedly.pipeline import Pipeline
from reportedly.records import Article, ArticleGraph, Claim, Page, Sentence
from training.dataset import split
from training.heads import heads_of, text_of
from training.notation import Annotated, articles
from training.train import CORPUS, corpus

TABLE = Path(__file__).parent.parent / "src/reportedly/graph/tables/trust.toml"


@dataclass(frozen=True, slots=True)
class Seen:
    """One claim of ours: which weights judge it, the network's log-odds, its confidence, and whether it was kept."""

    group: str
    odds: float
    confidence: float
    kept: bool


class Annotator:
    """The annotator behind the joint of the readers; `at` is the article that is read next."""

    name = "annotator"

    def __init__(self) -> None:
        self.at: Annotated | None = None

    def draw(self, article: Article, sentences: Sequence[Sentence]) -> ArticleGraph:
        """The graph that the annotator saw."""
        if self.at is None:
            raise ValueError("no article was set")
        return read_heads(article, sentences, heads_of(self.at, tuple(sentences)), self.name)


def seen(annotated: Iterable[Annotated]) -> list[Seen]:
    """Every claim that the joint reader makes of these articles."""
    annotator = Annotator()
    theirs, ours = Pipeline(annotator), Pipeline(JointReader())
    found: list[Seen] = []
    for item in annotated:
        text, _ = text_of(item)
        page = Page(source=item.id, body=text.encode(), media_type="text/plain", published=item.head.get("published"))
        story = clean(page)
        if story.text != text:  # a line taken for furniture moves every offset
            continue
        annotator.at = item
        gold = theirs.article(story).claims
        found += [_judged(claim, gold) for claim in ours.article(story).claims]
    return found


def _judged(claim: Claim, gold: Sequence[Claim]) -> Seen:
    kind = "cue" if claim.rule.startswith("network:") and claim.event_type is None else "event"
    group = f"{kind}_{'network' if claim.rule.startswith('network:') else 'both'}"
    bounded = min(max(claim.confidence, 1e-4), 1 - 1e-4)
    return Seen(group, float(np.log(bounded / (1 - bounded))), claim.confidence, any(_alike(claim, g) for g in gold))


def _alike(ours: Claim, theirs: Claim) -> bool:
    if ours.event_type and theirs.event_type and ours.event_type is not theirs.event_type:
        return False
    mine = {i for span in ours.evidence for i in range(span.start, span.end)}
    other = {i for span in theirs.evidence for i in range(span.start, span.end)}
    return len(mine & other) >= 0.3 * max(len(mine), len(other))


def error(claims: Sequence[Seen], bins: int = 10) -> tuple[float, list[tuple[float, float, int]]]:
    """The expected calibration error, and for each tenth: mean confidence, share kept, claims."""
    rows: dict[int, list[Seen]] = defaultdict(list)
    for claim in claims:
        rows[min(bins - 1, int(claim.confidence * bins))].append(claim)
    curve = [
        (float(np.mean([c.confidence for c in row])), float(np.mean([c.kept for c in row])), len(row))
        for _, row in sorted(rows.items())
    ]
    return sum(abs(a - b) * n for a, b, n in curve) / max(1, len(claims)), curve


def fitted(odds: NDArray[np.float64], kept: NDArray[np.float64]) -> tuple[float, float]:
    """Base and slope of a logistic curve, by Newton's steps with a little weight on no slope."""
    x = np.stack([np.ones_like(odds), odds], axis=1)
    weights = np.zeros(2)
    for _ in range(50):
        chance = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (kept - chance) - np.array([0.0, 1.0]) * weights
        bend = (x * (chance * (1 - chance))[:, None]).T @ x + np.diag([1e-6, 1.0])
        weights = weights + np.linalg.solve(bend, slope)
    return float(weights[0]), float(weights[1])


def _write(claims: Sequence[Seen]) -> None:
    """Refit: the table's present weights are undone through the log-odds they gave."""
    lines = [line for line in TABLE.read_text("utf-8").splitlines() if line.startswith("#")]
    present = tomllib.loads(TABLE.read_text("utf-8"))
    for group in present:
        mine = [c for c in claims if c.group == group]
        base, slope = present[group]["base"], present[group]["chance"]
        if len(mine) >= 20:
            odds = np.array([(c.odds - base) / slope for c in mine])
            base, slope = fitted(odds, np.array([float(c.kept) for c in mine]))
        lines += ["", f"[{group}]  # {len(mine)} claims", f"base = {base:.3f}", f"chance = {max(slope, 0.01):.3f}"]
    TABLE.write_text("\n".join(lines) + "\n", "utf-8")


def main() -> None:
    """The command."""
    if "--write" in sys.argv:
        _write(seen(split(corpus(), 0.08, 1)[1]))
        print(TABLE.read_text("utf-8"))
        return
    blind = [a for path in sorted((CORPUS / "blind").glob("*.graph")) for a in articles(path)]
    off, curve = error(seen(blind))
    print(f"expected calibration error on {len(blind)} blind articles: {off:.3f}")
    for confidence, kept, number in curve:
        print(f"  confidence {confidence:.2f}  kept {kept:.2f}  {'#' * round(40 * kept):40} {number} claims")


if __name__ == "__main__":
    main()
