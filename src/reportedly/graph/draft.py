"""The graph of one article while it is being drawn."""

from dataclasses import dataclass, field, replace

from reportedly.graph.tree import Tree
from reportedly.records import (
    Article,
    ArticleGraph,
    Edge,
    EdgeLabel,
    Mention,
    MentionKind,
    Reading,
    Sentence,
    Span,
    Token,
)

# The scope of an event mention that is told as a part of another one and makes no claim of its own.
INSIDE = "inside"


@dataclass(slots=True)
class Draft:
    """Mentions and edges in the order found; `finish` puts them in text order and freezes them.

    `at` finds a mention by sentence, token and kind, so that two rules that meet at one word share its mention.
    `named` are the events that a noun only names, as planned or feared: they tell nothing unless a reader vouches.
    """

    article: Article
    trees: tuple[Tree, ...]
    mentions: list[Mention] = field(default_factory=list)
    edges: dict[tuple[EdgeLabel, int, int], float] = field(default_factory=dict)
    _ahead: dict[tuple[EdgeLabel, int], list[int]] = field(default_factory=dict)
    _behind: dict[tuple[EdgeLabel, int], list[int]] = field(default_factory=dict)
    at: dict[tuple[int, int, MentionKind], int] = field(default_factory=dict)
    heads: dict[int, tuple[int, int]] = field(default_factory=dict)
    named: set[int] = field(default_factory=set)

    def add(  # noqa: PLR0913 - a mention has this many parts, and all of them are named at the call
        self,
        kind: MentionKind,
        tree: Tree,
        head: Token,
        *,
        span: Span | None = None,
        reading: Reading | None = None,
        label: str | None = None,
        rule: str = "",
        choice: str = "",
        confidence: float = 1.0,
    ) -> int:
        """The id of the mention of this kind that stands at `head`; made if it is not there yet."""
        key = (tree.sentence.index, head.index, kind)
        if key in self.at:
            return self.at[key]
        number = len(self.mentions)
        self.mentions.append(
            Mention(
                id=number,
                kind=kind,
                sentence=tree.sentence.index,
                span=span or tree.span([head]),
                reading=reading,
                label=label,
                rule=rule,
                choice=choice,
                confidence=confidence,
            )
        )
        self.at[key] = number
        self.heads[number] = (tree.sentence.index, head.index)
        return number

    def find(self, kind: MentionKind, tree: Tree, head: Token) -> int | None:
        """The id of a mention that stands already."""
        return self.at.get((tree.sentence.index, head.index, kind))

    def join(self, label: EdgeLabel, start: int, end: int, *, confidence: float = 1.0) -> None:
        """Draw an edge, once."""
        if start == end or (label, start, end) in self.edges:
            return
        self.edges[label, start, end] = confidence
        self._ahead.setdefault((label, start), []).append(end)
        self._behind.setdefault((label, end), []).append(start)

    def forget(self, start: int, label: EdgeLabel) -> None:
        """Rub out every edge of a label that leads from a mention."""
        for end in self._ahead.pop((label, start), []):
            del self.edges[label, start, end]
            self._behind[label, end].remove(start)

    def targets(self, start: int, label: EdgeLabel) -> list[int]:
        """Where the edges of a label lead from a mention."""
        return list(self._ahead.get((label, start), ()))

    def sources(self, end: int, label: EdgeLabel) -> list[int]:
        """From where edges of a label lead to a mention."""
        return list(self._behind.get((label, end), ()))

    def of(self, *kinds: MentionKind) -> list[Mention]:
        """The mentions of these kinds, in the order found."""
        return [mention for mention in self.mentions if mention.kind in kinds]

    def read(self, number: int, **values: object) -> None:
        """Change what a mention was read as."""
        mention = self.mentions[number]
        reading = mention.reading or Reading()
        self.mentions[number] = replace(mention, reading=replace(reading, **values))  # type: ignore[arg-type]

    def where(self, number: int) -> tuple[Tree, Token]:
        """The tree and the head word of a mention."""
        sentence, token = self.heads[number]
        tree = self.trees[sentence]
        return tree, tree.tokens[token]

    def finish(self, made_by: str) -> ArticleGraph:
        """The frozen graph, mentions renumbered in text order."""
        order = sorted(self.mentions, key=lambda m: (m.span.start, m.span.end, m.kind, m.id))
        number = {mention.id: position for position, mention in enumerate(order)}
        edges = sorted(
            (number[start], label, number[end], weight) for (label, start, end), weight in self.edges.items()
        )
        sentences: tuple[Sentence, ...] = tuple(tree.sentence for tree in self.trees)
        return ArticleGraph(
            article_id=self.article.id,
            sentences=sentences,
            mentions=tuple(replace(mention, id=number[mention.id]) for mention in order),
            edges=tuple(Edge(label=label, start=a, end=b, confidence=weight) for a, label, b, weight in edges),
            made_by=made_by,
        )
