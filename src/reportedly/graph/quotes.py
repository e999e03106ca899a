"""Quotations that run on over several sentences: each sentence inside one is said by whoever opened or closes it."""

import re

from reportedly.graph.draft import Draft
from reportedly.graph.tree import Tree
from reportedly.records import EdgeLabel, Mention, MentionKind, Reading, Span
from reportedly.records.terms import Stance

_MARK = re.compile(r'[“”"]')


def quoted_spans(text: str) -> list[Span]:
    """The quotations of a text. A mark left open at a paragraph's end closes there, as newspapers print it."""
    found: list[Span] = []
    for paragraph in re.finditer(r"[^\n]+", text):
        opened: int | None = None
        for mark in _MARK.finditer(text, *paragraph.span()):
            if mark.group() == "“" or (mark.group() == '"' and opened is None):
                opened = mark.end() if opened is None else opened
            elif opened is not None:
                found.append(Span.cut(text, opened, mark.start()))
                opened = None
        if opened is not None:
            found.append(Span.cut(text, opened, paragraph.end()))
    return found


def continue_quotes(draft: Draft) -> None:
    """Give the sentences of a long quotation, which have no cue of their own, the speaker of the whole."""
    quotations = quoted_spans(draft.article.text)
    for tree in draft.trees:
        span = tree.sentence.span
        cues = [m for m in draft.of(MentionKind.CUE) if m.sentence == tree.sentence.index]
        around = next((q for q in quotations if _covers(q, span)), None)
        if around is None and not cues:
            _go_on_reporting(draft, tree)
        if around is None or any(_is_outside(m, around) for m in cues):
            continue
        opener = _opener(draft, tree.sentence.index, around)
        if opener is None:
            continue
        root = next((t for t in tree.tokens if t.dep == "ROOT"), tree.tokens[0])
        content = Span.cut(draft.article.text, max(span.start, around.start), min(span.end, around.end))
        reading = Reading(stance=Stance.ASSERTS, content=content)
        number = draft.add(MentionKind.CUE, tree, root, reading=reading, label="quote", rule="quote goes on")
        draft.join(EdgeLabel.CONTINUES_QUOTE, number, opener.id)
        for source in draft.targets(opener.id, EdgeLabel.SOURCE_OF):
            draft.join(EdgeLabel.SOURCE_OF, number, source)


def _go_on_reporting(draft: Draft, tree: Tree) -> None:
    """ "The minister said ... The army would deploy ...": the shifted tense says that the minister goes on."""
    root = next((t for t in tree.tokens if t.dep == "ROOT" and t.pos in {"VERB", "AUX"}), None)
    helpers = {a.text.lower() for a in tree.children(root, "aux")} if root is not None else set()
    if root is None or not helpers & {"would", "had"}:
        return
    last = [m for m in draft.of(MentionKind.CUE) if m.sentence == tree.sentence.index - 1]
    last = [m for m in last if draft.targets(m.id, EdgeLabel.SOURCE_OF) and not draft.sources(m.id, EdgeLabel.SAYS)]
    before = draft.trees[tree.sentence.index - 1].sentence if tree.sentence.index else None
    if not last or before is None or before.paragraph != tree.sentence.paragraph:
        return
    opener = min(last, key=lambda m: m.span.start)
    reading = Reading(stance=Stance.ASSERTS, content=tree.sentence.span)
    number = draft.add(MentionKind.CUE, tree, root, reading=reading, label="quote", rule="reported speech goes on")
    draft.join(EdgeLabel.CONTINUES_QUOTE, number, opener.id)
    for source in draft.targets(opener.id, EdgeLabel.SOURCE_OF):
        draft.join(EdgeLabel.SOURCE_OF, number, source)


def _covers(quotation: Span, sentence: Span) -> bool:
    shared = min(quotation.end, sentence.end) - max(quotation.start, sentence.start)
    return shared > 0.8 * (sentence.end - sentence.start)


def _is_outside(cue: Mention, quotation: Span) -> bool:
    return not quotation.holds(cue.span)


def _opener(draft: Draft, sentence: int, quotation: Span) -> Mention | None:
    """The cue outside the quotation, in its last sentence or just before it; else the last one of the paragraph."""
    paragraph = draft.trees[sentence].sentence.paragraph
    cues = [
        m
        for m in draft.of(MentionKind.CUE)
        if draft.trees[m.sentence].sentence.paragraph in (paragraph, paragraph - 1)
        and not quotation.holds(m.span)
        and draft.targets(m.id, EdgeLabel.SOURCE_OF)
        and m.rule != "quote goes on"
    ]
    after = [m for m in cues if quotation.end <= m.span.start <= quotation.end + 80]
    before = [m for m in cues if m.span.end <= quotation.start]
    nearest = min(after, key=lambda m: m.span.start, default=None)
    return nearest or max(before, key=lambda m: m.span.end, default=None)
