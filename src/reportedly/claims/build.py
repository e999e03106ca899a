"""The graph of an article in, its claims out. Pure: it looks up nothing beyond the graph and this room's table."""

from collections import Counter
from dataclasses import replace

from reportedly.claims import values
from reportedly.claims.chain import chain, cue_path, stance_of
from reportedly.claims.own_voice import in_own_voice
from reportedly.claims.statements import is_part_of_statement, statements
from reportedly.records import (
    Article,
    ArticleGraph,
    Claim,
    EdgeLabel,
    Figure,
    Mention,
    MentionKind,
    Reading,
    Span,
    claim_id,
)
from reportedly.records.terms import ClaimKind, EventType, Modality, Stance

# How much a claim is trusted before calibration: verbs are read better than nouns, counts alone better than both.
_CONFIDENCE = {"verb": 0.8, "noun": 0.6, "count": 0.75}


def claims(graph: ArticleGraph, article: Article) -> tuple[Claim, ...]:
    """Every claim of one article, in text order; values hold the words alone until `resolve` has seen them."""
    headings = _headings(graph)
    events = [m for m in graph.mentions if m.kind is MentionKind.EVENT]
    told = [c for m in events if (c := _event_claim(graph, article, m)) is not None and c.sentence not in headings]
    spoken = [c for c in statements(graph, article, told) if c.sentence not in headings]
    known = {c.id: in_own_voice(c, article) for c in (*told, *spoken)}
    return tuple(sorted(known.values(), key=lambda c: (c.evidence[0].start, c.trigger.start, c.kind, c.id)))


# A story of fewer paragraphs has no headings: its first line may be all there is.
_PARAGRAPHS_OF_A_STORY = 3
_WORDS_OF_A_HEADING = 16


def _headings(graph: ArticleGraph) -> set[Span]:
    """Headlines and subheads: they repeat what the text tells with its source, and make no claims of their own."""
    paragraphs = Counter(sentence.paragraph for sentence in graph.sentences)
    if len(paragraphs) < _PARAGRAPHS_OF_A_STORY:
        return set()
    return {
        sentence.span
        for sentence in graph.sentences
        if paragraphs[sentence.paragraph] == 1
        and len(sentence.tokens) <= _WORDS_OF_A_HEADING
        and sentence.span.text[-1].isalnum()
    }


def _event_claim(graph: ArticleGraph, article: Article, event: Mention) -> Claim | None:
    reading = event.reading or Reading()
    path = cue_path(graph, event)
    if reading.scope == "inside" or _is_repeated(graph, event, reading):
        return None
    if is_part_of_statement(graph, event, path):
        return None
    links = chain(graph, path)
    actors = values.parties(graph, event, EdgeLabel.ACTOR)
    figures = values.figures(graph, event)
    place = values.where(graph, event) or values.place_taken(graph, event, reading)
    control = values.control(graph, event, actors) if place is not None or reading.term else None
    kind = _kind(graph, event, reading, figures, has_control=control is not None)
    if kind is None:
        return None
    stance = stance_of(links)
    is_ahead = kind is ClaimKind.STATEMENT and stance in {Stance.CALLS_FOR, Stance.PROMISES}
    denied = stance is Stance.DENIES and reading.modality.is_real
    claim = Claim(
        id=claim_id(article_id=article.id, trigger=event.span, kind=kind),
        article_id=article.id,
        kind=kind,
        trigger=event.span,
        sentence=graph.sentences[event.sentence].span,
        event_type=reading.event_type,
        event_mode=reading.event_mode,
        modality=_modality(reading.modality, is_denied=denied, is_ahead=is_ahead),
        actors=actors,
        recipients=values.parties(graph, event, EdgeLabel.RECIPIENT),
        attribution=links,
        stance=stance,
        hedges=values.spans(graph.targets(event, EdgeLabel.HEDGED)),
        verification=values.verification(graph, event),
        said=values.said(graph, path),
        when=values.when(graph, event),
        where=place,
        figures=figures,
        weapons=values.spans(graph.targets(event, EdgeLabel.WITH)),
        control=control if kind is ClaimKind.CONTROL else None,
        term=values.term(graph, event, reading, actors),
        content=_content(graph, event) if kind is ClaimKind.STATEMENT else None,
        evidence=_act_words(graph, article, event) if kind is ClaimKind.STATEMENT else event.clause or (event.span,),
        confidence=_confidence(event),
        rule=event.origin,
        made_by=graph.made_by,
    )
    is_accusing = reading.event_type is EventType.ACCUSE and reading.modality.is_real and not actors
    return _as_accusation(claim) if is_accusing and links else claim


def _modality(read: Modality, *, is_denied: bool, is_ahead: bool) -> Modality:
    """What is denied is said not to have happened; what is demanded or promised lies ahead."""
    if is_denied:
        return Modality.NEGATED
    return Modality.FUTURE if is_ahead and read.is_real else read


def _own_cue(graph: ArticleGraph, event: Mention) -> Mention | None:
    """The cue at the same word, where an act of speech is its own hand-over ("blames", "urged")."""
    return next((m for m in graph.sources(event, EdgeLabel.SAYS) if m.span == event.span), None)


def _content(graph: ArticleGraph, event: Mention) -> Span | None:
    cue = _own_cue(graph, event)
    return cue.reading.content if cue is not None and cue.reading is not None else None


def _act_words(graph: ArticleGraph, article: Article, event: Mention) -> tuple[Span, ...]:
    """An act of speech with its speaker and the main clause of what is said; words said before it stand alone."""
    cue = _own_cue(graph, event)
    if cue is None or not cue.clause:
        return event.clause or (event.span,)
    if all(span.end <= cue.span.start for span in cue.clause):
        return cue.clause
    sources = graph.targets(cue, EdgeLabel.SOURCE_OF)
    near = [s.span.start for s in sources if s.sentence == cue.sentence and s.span.start < cue.span.start]
    start = min([cue.span.start, *near])
    end = max(span.end for span in cue.clause)
    return (Span.cut(article.text, start, max(end, cue.span.end)),)


def _kind(
    graph: ArticleGraph, event: Mention, reading: Reading, figures: tuple[Figure, ...], *, has_control: bool
) -> ClaimKind | None:
    if reading.term is not None:
        return ClaimKind.AGREEMENT
    if has_control:
        return ClaimKind.CONTROL
    if any(f.kind.is_people for f in figures):
        return ClaimKind.CASUALTY
    if reading.event_type is None:
        return None
    if reading.event_type is EventType.AGREE and event.label == "binding":
        return ClaimKind.AGREEMENT
    if event.label == "act" and graph.sources(event, EdgeLabel.SAYS):
        return ClaimKind.STATEMENT
    return ClaimKind.EVENT


def _is_repeated(graph: ArticleGraph, event: Mention, reading: Reading) -> bool:
    """A definite noun that goes back to an event told before adds no claim unless it adds a count."""
    back = graph.targets(event, EdgeLabel.SAME_AS)
    counts = graph.targets(event, EdgeLabel.COUNT)
    return bool(back) and not counts and reading.control is None and event.rule.count("#") == 1 and _is_noun(event)


def _is_noun(event: Mention) -> bool:
    return event.label == "noun"


def _confidence(event: Mention) -> float:
    """What the reader says of itself; grammar alone says nothing, and what it reads is trusted by its kind."""
    if event.confidence < 1:
        return event.confidence
    if event.rule.startswith("count"):
        return _CONFIDENCE["count"]
    return _CONFIDENCE["noun" if _is_noun(event) else "verb"]


def _as_accusation(claim: Claim) -> Claim:
    """ "There is genocide by the government": the speaker accuses; nothing is said to have been observed."""
    kind = ClaimKind.STATEMENT
    return replace(
        claim,
        id=claim_id(article_id=claim.article_id, trigger=claim.trigger, kind=kind),
        kind=kind,
        actors=(claim.attribution[-1].speaker,),
        stance=Stance.ACCUSES if claim.stance is Stance.ASSERTS else claim.stance,
        modality=Modality.ACTUAL,
    )
