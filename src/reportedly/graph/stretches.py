"""From a stretch of words that plays a part to the name, place or time inside it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from reportedly.graph.attach import kind_of_place
from reportedly.graph.draft import Draft
from reportedly.graph.lexicon import word_class
from reportedly.graph.tree import Tree
from reportedly.records import Entity, Span, Token

_OPENERS = {"the", "a", "an", "its", "his", "her", "their", "our", "my"}
_MARKS = set(",.;:\"“”()'’–—-")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some tokens of one sentence."""

    tree: Tree
    tokens: list[Token]

    @classmethod
    def of(cls, draft: Draft, span: Span) -> Self | None:
        """The tokens that a span of the article touches; None where it touches none."""
        for tree in draft.trees:
            if tree.sentence.span.start <= span.start < tree.sentence.span.end:
                tokens = [t for t in tree.tokens if t.start < span.end and t.end > span.start]
                return cls(tree, tokens) if tokens else None
        return None

    @property
    def span(self) -> Span:
        """Its words."""
        return self.tree.span(self.tokens)


# What stands before a number and bounds it; a reader that begins at the number loses "at least".
_BOUNDING = frozenset(
    {"at", "least", "most", "more", "fewer", "less", "no", "than", "up", "to", "as", "many", "over", "under", "about",
     "around", "some", "nearly", "almost", "roughly", "approximately", "an", "estimated", "close", "between", "another"}
)  # fmt: skip


def counted(stretch: Stretch) -> Stretch:
    """A count with the words that bound its number and the noun that it counts: "least 12" -> "at least 12 men"."""
    tree, tokens = stretch.tree, list(stretch.tokens)
    while tokens[0].index and tree.tokens[tokens[0].index - 1].text.lower() in _BOUNDING:
        tokens.insert(0, tree.tokens[tokens[0].index - 1])
    while len(tokens) > len(stretch.tokens) and tokens[0].text.lower() in {"to", "than", "as", "most", "least", "many"}:
        del tokens[0]  # "rose to 12": the verb's own word
    last = tokens[-1]
    noun = next((t for t in tree.tokens[last.index + 1 : last.index + 4] if t.pos == "NOUN"), None)
    between = tree.tokens[last.index + 1 : noun.index] if noun is not None else ()
    if last.pos == "NUM" and noun is not None and last.head == noun.index and all(t.pos == "ADJ" for t in between):
        tokens += tree.tokens[last.index + 1 : noun.index + 1]
    return Stretch(tree, tokens)


def with_number(stretch: Stretch, top: Token) -> Span:
    """The words of a count with the number in front of them, where they were read without: "two of OUR STAFF"."""
    tree = stretch.tree
    if any(t.pos == "NUM" for t in stretch.tokens):
        return stretch.span
    of = tree.head(top)
    outer = tree.head(of) if of is not None and of.text.lower() == "of" else None
    number = outer if outer is not None and outer.pos == "NUM" else tree.child(top, "nummod")
    if number is None or number.index > stretch.tokens[0].index:
        return stretch.span
    return counted(Stretch(tree, list(tree.tokens[number.index : stretch.tokens[-1].index + 1]))).span


def token_at(tree: Tree, span: Span) -> Token | None:
    """The token in which a word stands."""
    return next((t for t in tree.tokens if t.start <= span.start < t.end), None)


def top_of(tokens: list[Token]) -> Token:
    """The word that everything else in the stretch hangs on."""
    inside = {t.index for t in tokens}
    return next((t for t in tokens if t.head not in inside or t.head == t.index), tokens[-1])


def name_in(stretch: Stretch) -> list[Token]:
    """A party's words without leading articles and marks at either end."""
    kept = list(stretch.tokens)
    while len(kept) > 1 and (kept[0].text.lower() in _OPENERS or kept[0].text in _MARKS):
        kept = kept[1:]
    while len(kept) > 1 and (kept[-1].text in _MARKS or kept[-1].text in {"'s", "’s"}):
        kept = kept[:-1]
    return kept


def place_in(stretch: Stretch) -> Iterator[tuple[Token, Span, str | None]]:
    """The named places in a stretch, or the unnamed one that it tells of: top word, words, kind of place."""
    tree = stretch.tree
    named: list[Entity] = []
    for token in stretch.tokens:
        entity = tree.entity_at.get(token.index)
        if entity is not None and entity.label in {"place", "facility"} and entity not in named:
            named.append(entity)
    for entity in named[:1]:
        tokens = [t for t in tree.tokens if entity.span.start <= t.start and t.end <= entity.span.end]
        tokens = tokens[1:] if len(tokens) > 1 and tokens[0].text in {"the", "The"} else tokens
        yield top_of(tokens), tree.span(tokens), kind_of_place(tree, top_of(tokens))
    if named:
        return
    kept = name_in(stretch)
    capital = [t for t in kept if t.text[:1].isupper() and t.pos not in {"ADJ", "DET"}]
    noun = next((t for t in kept if t.lemma in word_class("PLACENOUN")), None)
    if capital:
        yield top_of(kept), tree.span(kept), kind_of_place(tree, top_of(kept))
    elif noun is not None:
        yield noun, tree.span([noun]), noun.lemma


def time_in(stretch: Stretch) -> Iterator[tuple[Token, Span]]:
    """The times of the grammar that a stretch touches."""
    tree = stretch.tree
    seen: list[Span] = []
    for token in stretch.tokens:
        entity = tree.entity_at.get(token.index)
        if entity is not None and entity.origin == "times" and entity.span not in seen:
            seen.append(entity.span)
            tokens = [t for t in tree.tokens if entity.span.start <= t.start and t.end <= entity.span.end]
            yield top_of(tokens), entity.span
