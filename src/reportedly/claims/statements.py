"""Statements and denials: what speakers say that is no event in itself, with the words they say."""

from collections.abc import Sequence
from dataclasses import replace

from reportedly.claims import values
from reportedly.claims.chain import chain, cue_path, stance_of
from reportedly.records import Article, ArticleGraph, Claim, EdgeLabel, Mention, MentionKind, Span, claim_id
from reportedly.records.terms import ClaimKind, EventType, Modality, Stance

# A cue whose content is this much taken up by events told in it makes no statement beside them. Chosen among .25,
# .3 and .4 on seven sets of articles, a hair apart: lower, events swallow statements; higher, statements repeat them.
_TAKEN_UP = 0.3
_OF_STANCE = {Stance.ACCUSES: EventType.ACCUSE, Stance.CALLS_FOR: EventType.REQUEST}


def statements(graph: ArticleGraph, article: Article, told: Sequence[Claim]) -> list[Claim]:
    """The statement and denial claims of an article, given the claims already made of its events."""
    found: list[Claim] = []
    for cue in [m for m in graph.mentions if m.kind is MentionKind.CUE and m.reading is not None]:
        content = cue.reading.content if cue.reading else None
        if content is None or not graph.targets(cue, EdgeLabel.SOURCE_OF):
            continue
        if any(c.trigger == cue.span and c.kind is ClaimKind.STATEMENT for c in told):
            continue
        inner = [m for m in graph.targets(cue, EdgeLabel.SAYS) if m.kind is MentionKind.CUE]
        denies = cue.reading is not None and cue.reading.stance is Stance.DENIES
        if denies:
            found.append(_denial(graph, article, cue, told))
        if inner or (not denies and _is_taken_up(graph, cue, content, told)):
            continue
        is_told = denies and bool(_events(graph, cue))
        is_bare = denies and not cue_path(graph, cue)
        if _says_enough(content) and not is_told and not is_bare and not _is_denied(graph, cue):
            found.append(_statement(graph, article, cue, content))
    return _run_on(found, graph)


def _is_denied(graph: ArticleGraph, cue: Mention) -> bool:
    """Whether somebody denies what this cue hands on: the denial holds the words and the whole chain."""
    return any(above.reading and above.reading.stance is Stance.DENIES for above in cue_path(graph, cue))


def _joined(clause: tuple[Span, ...], text: str) -> tuple[Span, ...]:
    """Stretches with no more than a mark or two between them are one."""
    found: list[Span] = []
    for span in clause:
        if found and span.start - found[-1].end <= 3:
            found[-1] = Span.cut(text, found[-1].start, span.end)
        else:
            found.append(span)
    return tuple(found)


def _run_on(found: list[Claim], graph: ArticleGraph) -> list[Claim]:
    """Sentences of one quotation that tell no event are one statement in several pieces."""
    going_on = {m.span for m in graph.mentions if m.kind is MentionKind.CUE and m.label == "quote"}
    order = sorted(found, key=lambda c: c.evidence[0].start)
    merged: list[Claim] = []
    for claim in order:
        last = merged[-1] if merged else None
        if last is not None and _goes_on(last, claim, going_on, graph):
            merged[-1] = replace(last, evidence=(*last.evidence, *claim.evidence))
        else:
            merged.append(claim)
    return merged


def _goes_on(last: Claim, claim: Claim, going_on: set[Span], graph: ArticleGraph) -> bool:
    if last.kind is not claim.kind or claim.kind is ClaimKind.DENIAL or not last.attribution or not claim.attribution:
        return False
    place = {s.span.start: s for s in graph.sentences}
    here, before = place[claim.sentence.start], place[last.sentence.start]
    adjoining = here.index - before.index <= 1 and here.paragraph == before.paragraph
    same = last.attribution[-1].speaker.called == claim.attribution[-1].speaker.called
    return adjoining and same and bool({claim.trigger, last.trigger} & going_on)


def _says_enough(content: Span) -> bool:
    return len(content.text.split()) >= 4


def _events(graph: ArticleGraph, cue: Mention) -> list[Mention]:
    return [m for m in graph.targets(cue, EdgeLabel.SAYS) if m.kind is MentionKind.EVENT]


def is_part_of_statement(graph: ArticleGraph, event: Mention, path: tuple[Mention, ...]) -> bool:
    """Whether what did not happen is a mere part of what somebody says ("the priority is to halt fighting")."""
    if not path or event.reading is None or event.reading.modality.is_real or event.reading.term is not None:
        return False
    content = path[-1].reading.content if path[-1].reading else None
    return content is not None and _share(event.clause, content) < _TAKEN_UP


def _is_taken_up(graph: ArticleGraph, cue: Mention, content: Span, told: Sequence[Claim]) -> bool:
    events = {m.span for m in _events(graph, cue)}
    clauses = [span for c in told if c.trigger in events for span in c.evidence]
    return _share(clauses, content) >= _TAKEN_UP


def _share(spans: Sequence[Span], content: Span) -> float:
    covered: set[int] = set()
    for span in spans:
        covered.update(range(max(span.start, content.start), min(span.end, content.end)))
    return len(covered) / max(1, content.end - content.start)


def _statement(graph: ArticleGraph, article: Article, cue: Mention, content: Span) -> Claim:
    path = (*cue_path(graph, cue), cue)
    links = chain(graph, path)
    stance = stance_of(links)
    kind = ClaimKind.STATEMENT
    return Claim(
        id=claim_id(article_id=article.id, trigger=cue.span, kind=kind),
        article_id=article.id,
        kind=kind,
        trigger=cue.span,
        sentence=graph.sentences[cue.sentence].span,
        event_type=_OF_STANCE.get(stance),
        modality=_modality(cue, stance),
        actors=(links[-1].speaker,) if links else (),
        attribution=links,
        stance=stance,
        hedges=values.spans(graph.targets(cue, EdgeLabel.HEDGED)),
        verification=values.verification(graph, cue),
        content=content,
        said=values.said(graph, path),
        evidence=_joined(cue.clause, article.text) or (content,),
        confidence=cue.confidence if cue.confidence < 1 else 0.7,
        rule=cue.origin,
        made_by=graph.made_by,
    )


def _modality(cue: Mention, stance: Stance) -> Modality:
    """What is demanded or promised lies ahead (FIELD.md section 2); else as the words of the content put it."""
    said = cue.reading.modality if cue.reading else Modality.ACTUAL
    if said is Modality.ACTUAL and stance in {Stance.CALLS_FOR, Stance.PROMISES}:
        return Modality.FUTURE
    return said


def _denial(graph: ArticleGraph, article: Article, cue: Mention, told: Sequence[Claim]) -> Claim:
    """A denial keeps what is denied: the innermost content, and the chain down to whoever is said to have said it."""
    path = [*cue_path(graph, cue), cue]
    while inner := [m for m in graph.targets(path[-1], EdgeLabel.SAYS) if m.kind is MentionKind.CUE and m not in path]:
        path.append(inner[0])
    links = chain(graph, tuple(path))
    content = path[-1].reading.content if path[-1].reading else None
    kind = ClaimKind.DENIAL
    outer = cue.reading.content if cue.reading and cue.reading.content else cue.span
    return Claim(
        id=claim_id(article_id=article.id, trigger=cue.span, kind=kind),
        article_id=article.id,
        kind=kind,
        trigger=cue.span,
        sentence=graph.sentences[cue.sentence].span,
        attribution=links,
        actors=(links[0].speaker,) if links else (),
        stance=Stance.DENIES,
        verification=values.verification(graph, cue),
        content=content,
        about=_about(graph, path[-1], told),
        said=values.said(graph, tuple(path)),
        evidence=(_with_speaker(graph, article, cue, outer),),
        confidence=cue.confidence if cue.confidence < 1 else 0.75,
        rule=cue.origin,
        made_by=graph.made_by,
    )


def _with_speaker(graph: ArticleGraph, article: Article, cue: Mention, content: Span) -> Span:
    """The denial from its speaker to the end of what is denied."""
    speakers = [s.span for s in graph.targets(cue, EdgeLabel.SOURCE_OF) if s.sentence == cue.sentence]
    near = [s.start for s in speakers if s.end <= cue.span.start and cue.span.start - s.end < 40]
    return Span.cut(article.text, min([cue.span.start, content.start, *near]), max(cue.span.end, content.end))


def _about(graph: ArticleGraph, cue: Mention, told: Sequence[Claim]) -> str | None:
    """The claim that is denied: told in the denied words, or in the sentence that the denial answers."""
    inside = {m.span for m in _events(graph, cue)}
    direct = next((c.id for c in told if c.trigger in inside), None)
    if direct is not None:
        return direct
    before = [c for c in told if c.trigger.end <= cue.span.start and c.modality.is_real]
    near = [c for c in before if cue.span.start - c.trigger.end < 400]
    return near[-1].id if near and cue.rule.endswith(("deny", ":denies")) and _is_bare(cue) else None


def _is_bare(cue: Mention) -> bool:
    content = cue.reading.content if cue.reading else None
    return content is not None and len(content.text.split()) <= 3
