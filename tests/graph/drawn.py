"""Sentences and graphs put together by hand, for tests of what does not need a parser."""

from hypothesis import strategies as st

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
from reportedly.records.terms import Stance

WORDS = (
    "rebels", "said", "which", "that", "attacked", "Goma", "of", "town", "and", ";", "killing", "12", "“", "the", "not",
)  # fmt: skip
DEPS = (
    "ROOT", "nsubj", "dobj", "conj", "ccomp", "relcl", "advcl", "prep", "pobj", "punct", "xcomp", "acl", "det",
)  # fmt: skip
TAGS = {"NNS": "NOUN", "VBD": "VERB", "VBG": "VERB", "WDT": "PRON", "NNP": "PROPN", "IN": "ADP", "CD": "NUM"}


def article(text: str) -> Article:
    return Article(id="a" * 64, source="test", text=text, sha256="a" * 64)


def sentence(rows: list[tuple[str, str, str, str, int]]) -> tuple[Sentence, str]:
    """A sentence of rows (word, pos, tag, dep, head), and its text."""
    tokens, start = [], 0
    for index, (word, pos, tag, dep, head) in enumerate(rows):
        end = start + len(word)
        tokens.append(
            Token(
                index=index, start=start, end=end, text=word, lemma=word.lower(), pos=pos, tag=tag, dep=dep, head=head
            )
        )
        start = end + 1
    text = " ".join(row[0] for row in rows)
    return Sentence(index=0, paragraph=0, span=Span.cut(text, 0, len(text)), tokens=tuple(tokens)), text


@st.composite
def tangled(draw: st.DrawFn) -> tuple[Sentence, str]:
    """A sentence whose words hang on one another any way at all, in circles too."""
    size = draw(st.integers(1, 9))
    rows = []
    for _ in range(size):
        word, tag, dep = (draw(st.sampled_from(some)) for some in (WORDS, sorted(TAGS), DEPS))
        rows.append((word, TAGS[tag], tag, dep, draw(st.integers(0, size - 1))))
    return sentence(rows)


def graph(
    words: str, kinds: dict[str, MentionKind], edges: list[tuple[str, EdgeLabel, str]], **stances: Stance
) -> ArticleGraph:
    """A graph of mentions that are single words of `words`; edges go from word to word, `stances` are of cue words."""
    order = sorted(kinds, key=words.index)
    mentions = tuple(
        Mention(
            id=number,
            kind=kinds[word],
            sentence=0,
            span=Span.cut(words, words.index(word), words.index(word) + len(word)),
            reading=Reading(stance=stances.get(word)),
        )
        for number, word in enumerate(order)
    )
    arrows = sorted((order.index(a), label, order.index(b)) for a, label, b in edges)
    whole, _ = sentence([(word, "NOUN", "NN", "dep", 0) for word in words.split()])
    return ArticleGraph(
        article_id="a" * 64,
        sentences=(whole,),
        mentions=mentions,
        edges=tuple(Edge(label=label, start=a, end=b) for a, label, b in arrows),
        made_by="test",
    )
