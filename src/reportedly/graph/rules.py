"""The rule reader: draws an article's graph from its sentences' dependencies and the tables of this room."""

from collections.abc import Sequence
from dataclasses import replace

from reportedly.graph.attach import attach
from reportedly.graph.clauses import main_clause, mark_clauses
from reportedly.graph.control import draw_control
from reportedly.graph.counts import draw_counts
from reportedly.graph.cues import Cue, cues
from reportedly.graph.draft import INSIDE, Draft
from reportedly.graph.events import draw_events
from reportedly.graph.lexicon import words
from reportedly.graph.merge import merge_beside, merge_harm
from reportedly.graph.modality import content_modality
from reportedly.graph.quotes import continue_quotes
from reportedly.graph.reference import draw_references
from reportedly.graph.repairs import mended
from reportedly.graph.terms import draw_terms
from reportedly.graph.toponyms import with_places
from reportedly.graph.tree import Tree
from reportedly.graph.verification import draw_verification
from reportedly.records import Article, ArticleGraph, EdgeLabel, MentionKind, Reading, Sentence, Span
from reportedly.records.terms import Access, Stance

# A speaker's act that is an event in itself as well as a hand-over of words.
_ACTS = {Stance.ACCUSES, Stance.CALLS_FOR, Stance.PROMISES}


class RuleReader:
    """Reads who says what happened with dependency rules and tables; no model of its own."""

    name = "rules-1"

    def draw(self, article: Article, sentences: Sequence[Sentence]) -> ArticleGraph:
        """The graph of one article; the same article always gives the same graph."""
        placed = with_places(sentences, article.text)
        trees = tuple(Tree(mended(sentence), article.text) for sentence in placed)
        draft = Draft(article, trees)
        handed: dict[int, list[Cue]] = {}
        for tree in trees:
            handed[tree.sentence.index] = found = cues(tree)
            sketch(draft, tree, found)
        for event in draft.named:
            draft.read(event, scope=INSIDE)
        continue_quotes(draft)
        draw_references(draft)
        draw_terms(draft)
        for tree in trees:
            found = handed[tree.sentence.index]
            say(draft, tree, found)
            mark_clauses(draft, tree, {i for cue in found for i in cue.own})
            draw_verification(draft, tree)
        return draft.finish(self.name)


def sketch(draft: Draft, tree: Tree, found: list[Cue]) -> None:
    """Draw the cues, events, figures and circumstances of one sentence."""
    _draw_cues(draft, tree, found)
    draw_events(draft, tree, {c.head.index for c in found if not _is_act(c)})
    draw_control(draft, tree)
    draw_counts(draft, tree)
    attach(draft, tree)
    merge_harm(draft, tree)
    merge_beside(draft, tree)


def _is_act(cue: Cue) -> bool:
    return cue.stance in _ACTS or cue.head.lemma in words("cues", "acts", "lemmas")


def _draw_cues(draft: Draft, tree: Tree, found: list[Cue]) -> None:
    for cue in found:
        content = tree.spans([tree.tokens[i] for i in sorted(cue.content)])
        whole = Span.cut(tree.text, content[0].start, content[-1].end) if content else None
        modality = content_modality(tree, cue.content)
        reading = Reading(stance=cue.stance, content=whole, access=_access(cue), modality=modality)
        words_of_cue = tree.tokens[cue.head.index : cue.head.index + 2] if cue.rule == "according to" else (cue.head,)
        span = tree.span(list(words_of_cue))
        number = draft.add(MentionKind.CUE, tree, cue.head, span=span, reading=reading, rule=cue.rule)
        draft.mentions[number] = replace(draft.mentions[number], clause=main_clause(tree, cue.content))
        if cue.source is not None:
            span = tree.span(tree.full_name(cue.source))
            source = draft.add(MentionKind.SOURCE, tree, cue.source, span=span, rule="source")
            draft.join(EdgeLabel.SOURCE_OF, number, source)


def _access(cue: Cue) -> Access:
    if cue.source is not None:
        for access in (Access.WITNESSED, Access.TOLD):
            if cue.source.lemma in words("cues", "access", access):
                return access
    return Access.CANNOT_BE_JUDGED


def say(draft: Draft, tree: Tree, found: list[Cue]) -> None:
    """Join every event and cue to the innermost cue whose content it stands in, or to the quotation around it."""
    running = next(
        (m for m in draft.of(MentionKind.CUE) if m.sentence == tree.sentence.index and m.label == "quote"), None
    )
    for (sentence, index, kind), number in list(draft.at.items()):
        if sentence != tree.sentence.index or kind not in {MentionKind.EVENT, MentionKind.CUE}:
            continue
        if draft.heads[number] != (sentence, index):
            continue
        if kind is MentionKind.CUE and draft.mentions[number].rule == "inserted":
            continue
        cue = _innermost(found, index, is_event=kind is MentionKind.EVENT)
        if cue is not None:
            outer = draft.find(MentionKind.CUE, tree, cue.head)
            if outer is not None:
                draft.join(EdgeLabel.SAYS, outer, number)
        elif running is not None and running.id != number:
            draft.join(EdgeLabel.SAYS, running.id, number)


def _innermost(found: list[Cue], index: int, *, is_event: bool) -> Cue | None:
    holding = [c for c in found if index in c.content or (is_event and c.head.index == index and _is_act(c))]
    return min(holding, key=lambda c: len(c.content), default=None)
