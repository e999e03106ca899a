"""The trained reader behind the same joint as the rules."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from reportedly.graph.drawing import read_heads
from reportedly.graph.heads import Head
from reportedly.graph.trained.decode import Scores, counted_once, heads_of, likelihood
from reportedly.graph.trained.network import Network
from reportedly.graph.trained.words import Cutter, Window, windows, words_of
from reportedly.records import Article, ArticleGraph, Sentence


class Scorer(Protocol):
    """Whatever scores a window: the shipped network, or one in training."""

    @property
    def cut(self) -> Cutter:
        """How words are cut into pieces."""
        ...

    @property
    def mark(self) -> tuple[int, int]:
        """The ids of the marks that open a window and close a sentence."""
        ...

    def scores(self, window: Window) -> Scores:
        """The scores of every decision about the words of a window."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """What the network makes of an article: its heads, and how likely each word is one, by where the word begins."""

    heads: tuple[Head, ...]
    events: Mapping[int, float]
    cues: Mapping[int, float]


class TrainedReader:
    """Reads the graph with one small network; grammar only tells what pronouns stand for."""

    name = "trained-1"

    def __init__(self, scorer: Scorer | None = None) -> None:
        self._given = scorer

    @cached_property
    def _scorer(self) -> Scorer:
        return self._given or Network()

    def draw(self, article: Article, sentences: Sequence[Sentence]) -> ArticleGraph:
        """The graph of one article; the same article always gives the same graph on one kind of processor."""
        return read_heads(article, sentences, self.opinion(article, sentences).heads, self.name)

    def opinion(self, article: Article, sentences: Sequence[Sentence]) -> Opinion:
        """What the network reads, before it is drawn."""
        cut = [words_of(s.span.text, sentence=s.index, offset=s.span.start) for s in sentences]
        cut = [words for words in cut if words]
        flat = [word for words in cut for word in words]
        found: list[Head] = []
        likely: dict[str, dict[int, float]] = {"event": {}, "cue": {}}
        for window in windows(cut, self._scorer.cut, mark=self._scorer.mark):
            scores = self._scorer.scores(window)
            found += heads_of(window, flat, scores, article.text)
            for name, shares in likely.items():
                fresh = range(window.fresh, window.words.stop)
                chances = likelihood(scores[name][window.fresh - window.words.start :])
                shares.update(zip((flat[i].start for i in fresh), chances, strict=True))
        return Opinion(heads=counted_once(found), events=likely["event"], cues=likely["cue"])
