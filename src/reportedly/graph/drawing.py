"""Draws the graph from heads and their parts: what the trained reader and a language model both hand over."""

from collections.abc import Sequence

from reportedly.graph.counts import has_number, is_single
from reportedly.graph.draft import Draft
from reportedly.graph.evidence import mark_evidence
from reportedly.graph.heads import COUNTS, Head, Part
from reportedly.graph.lexicon import word_class, words
from reportedly.graph.modality import tense
from reportedly.graph.quotes import continue_quotes
from reportedly.graph.reference import draw_references
from reportedly.graph.repairs import mended
from reportedly.graph.stretches import Stretch, counted, name_in, place_in, time_in, token_at, top_of, with_number
from reportedly.graph.toponyms import with_places
from reportedly.graph.tree import Tree
from reportedly.graph.verification import draw_verification
from reportedly.records import Article, ArticleGraph, EdgeLabel, MentionKind, Reading, Sentence, Span
from reportedly.records.terms import Access, FigureKind, Modality, Stance, Tense

# A head with the event and the cue that stand at its word.
Placed = tuple[Head, int | None, int | None]

_AHEAD = {Modality.FUTURE}
# Words that count nobody by themselves: the rest of a stretch that was read too short.
_COUNTING_NOTHING = frozenset({"DET", "ADP", "ADV", "PART", "PUNCT", "CCONJ", "SCONJ", "AUX"})
_NAMING = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"})
# "Stoned a convoy" hurts nobody yet.
_THINGS = ("VEHICLE", "MUNITION", "STRUCTURE", "COLUMN")
_PARTIES = {
    "by": EdgeLabel.ACTOR,
    "to": EdgeLabel.RECIPIENT,
    "former": EdgeLabel.FORMER_HOLDER,
    "of": EdgeLabel.TERM_OF,
}


def read_heads(article: Article, sentences: Sequence[Sentence], heads: Sequence[Head], name: str) -> ArticleGraph:
    """The graph of one article as `name` read it. What pronouns stand for and quotes that run on come from rules."""
    placed = with_places(sentences, article.text)
    draft = Draft(article, tuple(Tree(mended(sentence), article.text) for sentence in placed))
    draw_heads(draft, heads)
    return draft.finish(name)


def draw_heads(draft: Draft, heads: Sequence[Head]) -> None:
    """Add all heads with their parts, join what is said to who says it, and mark the evidence."""
    placed = add_heads(draft, heads)
    continue_quotes(draft)
    draw_references(draft)
    say_by_span(draft)
    mark_evidence(draft)
    verify_heads(draft, placed)


def add_heads(draft: Draft, heads: Sequence[Head]) -> list[Placed]:
    """Add heads with their parts, and the sentences that go on with somebody's words."""
    placed = [(head, *_mentions(draft, head)) for head in heads]
    for head, event, cue in placed:
        if event is not None:
            _event_parts(draft, event, head)
        if cue is not None:
            _cue_parts(draft, cue, head)
    for head, _, cue in placed:
        if cue is not None:
            _go_on(draft, cue, head)
    return placed


def verify_heads(draft: Draft, placed: Sequence[Placed]) -> None:
    """Join the words of checking to what they are about; where the reader joined none, grammar looks."""
    seen = {
        head.sentence
        for head, event, cue in placed
        if head.check is not None and _verify(draft, head, event if event is not None else cue)
    }
    for tree in draft.trees:
        if tree.sentence.index not in seen:
            draw_verification(draft, tree)


def _mentions(draft: Draft, head: Head) -> tuple[int | None, int | None]:
    """The event and the cue that stand at one word."""
    tree = draft.trees[head.sentence]
    token = token_at(tree, head.span)
    if token is None:
        return None, None
    event = cue = None
    if head.cue is not None:
        content = _content(head, tree)
        source = next(iter(head.spans("by")), None)
        reading = Reading(
            stance=head.cue,
            content=content,
            modality=head.modality,
            access=_access(tree, source),
            tense=tense(tree, token),
        )
        cue = draft.add(
            MentionKind.CUE,
            tree,
            token,
            reading=reading,
            rule=f"network:{head.cue}",
            choice=choice(head),
            confidence=head.confidence,
        )
    if head.event:
        label = "act" if cue is not None else _label(head, token.pos)
        event = draft.add(
            MentionKind.EVENT,
            tree,
            token,
            reading=_reading(head, tree),
            label=label,
            rule=f"network:{head.event}",
            choice=choice(head),
            confidence=head.confidence,
        )
    return event, cue


def choice(head: Head) -> str:
    """What `explain` shows of the choice: the label, how sure, and what came next."""
    chosen = head.event or str(head.cue or head.check)
    rival = f", else {head.rival[0] or 'nothing'} {head.rival[1]:.2f}" if head.rival else ""
    return f"network: {chosen} {head.confidence:.2f}{rival}"


def _label(head: Head, pos: str) -> str:
    if head.is_agreement:
        return "binding"
    if head.event == "-" and head.spans(*COUNTS):
        return "count"
    return "noun" if pos in {"NOUN", "PROPN"} else "verb"


def _reading(head: Head, tree: Tree) -> Reading:
    harmed = next((FigureKind(p.role) for p in head.parts if p.role in COUNTS and FigureKind(p.role).is_people), None)
    token = token_at(tree, head.span)
    spoken = head.modality if head.cue is None else Modality.ACTUAL
    ahead = Tense.FUTURE if spoken in _AHEAD else (tense(tree, token) if token is not None else None)
    return Reading(
        event_type=head.type,
        event_mode=head.mode,
        modality=spoken,
        tense=ahead,
        control=head.control,
        harm=harmed,
        term=head.term,
        deadline=next(iter(head.spans("deadline")), None),
        condition=next(iter(head.spans("condition")), None),
        exception=next(iter(head.spans("exception")), None),
        scope="cumulative" if head.is_cumulative else None,
    )


def _access(tree: Tree, source: Span | None) -> Access:
    lemmas = {t.lemma for t in tree.tokens if source is not None and source.start <= t.start < source.end}
    for access in (Access.WITNESSED, Access.TOLD):
        if lemmas & words("cues", "access", access):
            return access
    return Access.CANNOT_BE_JUDGED


def _content(head: Head, tree: Tree) -> Span | None:
    """The words handed over in the cue's own sentence, from the first to the last, the cue itself left out."""
    own = [s for s in head.spans("says") if tree.sentence.span.holds(s)]
    if not own:
        return None
    text = tree.text
    after = [s for s in own if s.start >= head.span.end]
    before = [s for s in own if s.end <= head.span.start]
    size = {"before": sum(s.end - s.start for s in before), "after": sum(s.end - s.start for s in after)}
    side = before if size["before"] > size["after"] else after or before
    return Span.cut(text, side[0].start, side[-1].end) if side else own[0]


def _event_parts(draft: Draft, number: int, head: Head) -> None:
    for part in sorted(head.parts, key=lambda p: (p.span.start, p.span.end)):
        stretch = Stretch.of(draft, part.span)
        if stretch is not None:
            _join(draft, number, part, stretch)
    _parts_of_counts(draft, number, head)


def _join(draft: Draft, number: int, part: Part, stretch: Stretch) -> None:
    tree, role, sure = stretch.tree, part.role, part.confidence
    if role in _PARTIES:
        named = name_in(stretch)
        if not any(token.pos in _NAMING for token in named):  # a stretch read too short: "some OF the strikers"
            return
        end = draft.add(
            MentionKind.PARTICIPANT, tree, top_of(named), span=tree.span(named), rule="read", confidence=sure
        )
        draft.join(_PARTIES[role], number, end, confidence=sure)
    elif role == "at" and tree.sentence.index == draft.mentions[number].sentence and not stretch.span.text.islower():
        # "the hill" is for the rules on what such words go back to, and a place told in another sentence for the scene.
        for top, span, label in place_in(stretch):
            end = draft.add(MentionKind.PLACE, tree, top, span=span, label=label, rule="read", confidence=sure)
            draft.join(EdgeLabel.AT, number, end, confidence=sure)
    elif role == "when" and tree.sentence.index == draft.mentions[number].sentence:
        # A day told in another sentence is the story's running day, which is inherited and says so.
        for top, span in time_in(stretch):
            draft.join(EdgeLabel.WHEN, number, draft.add(MentionKind.TIME, tree, top, span=span, rule="time:times"))
    elif role in {"with", "hedge"}:
        kind, label = {
            "with": (MentionKind.WEAPON, EdgeLabel.WITH),
            "hedge": (MentionKind.HEDGE, EdgeLabel.HEDGED),
        }[role]
        named = name_in(stretch)
        draft.join(
            label, number, draft.add(kind, tree, top_of(named), span=tree.span(named), rule="read"), confidence=sure
        )
    elif role in COUNTS:
        _count(draft, number, role, stretch, sure)


def _count(draft: Draft, number: int, kind: str, stretch: Stretch, sure: float) -> None:
    stretch = counted(stretch)
    tree, top = stretch.tree, top_of(stretch.tokens)
    is_thing = any(top.lemma in word_class(name) for name in _THINGS)
    if top.pos in _COUNTING_NOTHING or (is_thing and FigureKind(kind).is_people):
        return
    if not FigureKind(kind).is_people and not has_number(tree, top) and not is_single(tree, top):
        return  # "bombs", "the lorries": things named, not counted
    reading = Reading(scope="single") if is_single(tree, top) else None
    end = draft.add(
        MentionKind.COUNT,
        tree,
        top,
        span=with_number(stretch, top),
        reading=reading,
        label=kind,
        rule=f"count:{kind}",
        confidence=sure,
    )
    draft.join(EdgeLabel.COUNT, number, end, confidence=sure)


def _parts_of_counts(draft: Draft, number: int, head: Head) -> None:
    """ "nine people, three of them children": the part belongs to the count told last before it."""
    for span in head.spans("part"):
        wholes = [draft.mentions[n] for n in draft.targets(number, EdgeLabel.COUNT)]
        before = [m for m in wholes if m.span.end <= span.start]
        stretch = Stretch.of(draft, span)
        if before and stretch is not None:
            stretch = counted(stretch)
            whole = max(before, key=lambda m: m.span.end)
            _count(draft, number, whole.label or "", stretch, 1.0)
            piece = draft.find(MentionKind.COUNT, stretch.tree, top_of(stretch.tokens))
            if piece is not None:
                draft.join(EdgeLabel.PART_OF, piece, whole.id)


def _cue_parts(draft: Draft, number: int, head: Head) -> None:
    for part in head.parts:
        stretch = Stretch.of(draft, part.span)
        if stretch is None:
            continue
        if part.role == "by":
            named = name_in(stretch)
            end = draft.add(
                MentionKind.SOURCE, stretch.tree, top_of(named), span=stretch.tree.span(named), rule="read",
                confidence=part.confidence,
            )  # fmt: skip
            draft.join(EdgeLabel.SOURCE_OF, number, end, confidence=part.confidence)
        elif part.role == "when":
            for top, span in time_in(stretch):
                draft.join(
                    EdgeLabel.WHEN, number, draft.add(MentionKind.TIME, stretch.tree, top, span=span, rule="time:times")
                )


def _go_on(draft: Draft, cue: int, head: Head) -> None:
    """Sentences that go on with a speaker's words get a cue of their own that points back at the first."""
    for tree in draft.trees[head.sentence + 1 : head.sentence + 8]:
        spans = [s for s in head.spans("says") if tree.sentence.span.holds(s)]
        if sum(s.end - s.start for s in spans) < 0.6 * (tree.sentence.span.end - tree.sentence.span.start):
            continue
        if any(m.sentence == tree.sentence.index for m in draft.of(MentionKind.CUE)):
            return
        root = next((t for t in tree.tokens if t.dep == "ROOT"), tree.tokens[0])
        content = Span.cut(draft.article.text, spans[0].start, spans[-1].end)
        reading = Reading(stance=Stance.ASSERTS, content=content)
        number = draft.add(MentionKind.CUE, tree, root, reading=reading, label="quote", rule="quote goes on")
        if number != cue and draft.mentions[number].label == "quote":
            draft.join(EdgeLabel.CONTINUES_QUOTE, number, cue)
            for source in draft.targets(cue, EdgeLabel.SOURCE_OF):
                draft.join(EdgeLabel.SOURCE_OF, number, source)


def say_by_span(draft: Draft) -> None:
    """Join every event and cue that nobody says yet to the innermost cue whose content it stands in."""
    cues = [m for m in draft.of(MentionKind.CUE) if m.reading is not None and m.reading.content is not None]
    for mention in draft.of(MentionKind.EVENT, MentionKind.CUE):
        if draft.sources(mention.id, EdgeLabel.SAYS) or mention.rule == "inserted":
            continue
        holding = [c for c in cues if c.reading and c.reading.content and c.reading.content.holds(mention.span)]
        holding = [c for c in holding if c.id != mention.id]
        own = next((c for c in draft.of(MentionKind.CUE) if c.span == mention.span and c.id != mention.id), None)
        if mention.kind is MentionKind.EVENT and mention.label == "act" and own is not None:
            draft.join(EdgeLabel.SAYS, own.id, mention.id)
        elif holding:
            inner = min(holding, key=lambda c: c.reading.content.end - c.reading.content.start)  # type: ignore[union-attr]
            draft.join(EdgeLabel.SAYS, inner.id, mention.id)


def _verify(draft: Draft, head: Head, known: int | None) -> bool:
    """Whether the word of checking was joined to anything."""
    tree = draft.trees[head.sentence]
    token = token_at(tree, head.span)
    spans = head.spans("about")
    about = [
        mention.id
        for mention in draft.of(MentionKind.EVENT, MentionKind.CUE)
        if mention.sentence <= head.sentence
        and any(s.start < mention.span.end and mention.span.start < s.end for s in spans)
    ]
    if token is None or head.check is None or not set(about) - {known}:
        return False
    number = known if known is not None else draft.add(MentionKind.CUE, tree, token, rule="verification")
    draft.read(number, verification=head.check)
    for mention in about:
        draft.join(EdgeLabel.ABOUT, number, mention)
    return True
