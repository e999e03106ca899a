"""The scene of a story: a toll or a blow that names no place or day goes on where and when the one before it happened.

The dead and wounded of a scene of violence are its own, even where a sentence only says that they died.

What is inherited says so: its anchor is `discourse` (FIELD.md rule 12). A sentence that names a place of its own, and a
toll of a whole war, inherit nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.records import ArticleGraph, Claim, MentionKind, When, Where
from reportedly.records.terms import ClaimKind, EventType, FigureKind, FigureScope, TimeAnchor, WherePrecision

# How far a scene carries: a story leaves it after two paragraphs, or six sentences of one.
_PARAGRAPHS = 2
_SENTENCES = 6
_WOUNDS = {FigureKind.KILLED, FigureKind.INJURED}
_WIDE = {WherePrecision.COUNTRY, WherePrecision.REGION, WherePrecision.SEA}


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Where and when the last blow fell, and in which sentence it was told."""

    where: Where | None
    when: When | None
    sentence: int


def with_scene(claims: Sequence[Claim], *, graph: ArticleGraph) -> list[Claim]:
    """The claims, in text order, with the place and day that they go on in."""
    order = {sentence.span.start: sentence for sentence in graph.sentences}
    named = {m.sentence for m in graph.mentions if m.kind is MentionKind.PLACE and m.rule == "place"}
    scene: Scene | None = None
    told: list[Claim] = []
    for claim in claims:
        sentence = order.get(claim.sentence.start)
        if sentence is None or not _is_blow(claim):
            told.append(claim)
            continue
        near = scene is not None and _is_near(graph, scene.sentence, sentence.index)
        staged = _going_on(claim, scene, names_place=sentence.index in named) if scene is not None and near else claim
        told.append(staged)
        scene = _next(scene, staged, sentence.index)
    return told


def _is_blow(claim: Claim) -> bool:
    if not claim.modality.is_real or any(f.scope is not FigureScope.EVENT for f in claim.figures if f.kind.is_people):
        return False
    return claim.kind is ClaimKind.CASUALTY or (claim.kind is ClaimKind.EVENT and claim.event_type is EventType.ASSAULT)


def _is_near(graph: ArticleGraph, last: int, here: int) -> bool:
    paragraphs = graph.sentences[here].paragraph - graph.sentences[last].paragraph
    return here - last <= _SENTENCES and paragraphs <= _PARAGRAPHS


def _going_on(claim: Claim, scene: Scene, *, names_place: bool) -> Claim:
    where, when = claim.where, claim.when
    if where is None and scene.where is not None and not names_place:
        where = replace(scene.where, anchor=TimeAnchor.DISCOURSE)
    is_loose = when is None or (when.anchor is TimeAnchor.DISCOURSE and when.span is None)
    if is_loose and scene.when is not None and not names_place:
        when = replace(scene.when, anchor=TimeAnchor.DISCOURSE, span=None)
    told = claim.event_type
    if told is None and any(f.kind in _WOUNDS for f in claim.figures):
        told = EventType.ASSAULT
    return replace(claim, where=where, when=when, event_type=told)


def _next(scene: Scene | None, claim: Claim, sentence: int) -> Scene | None:
    """The scene after a claim: a claim with a place of its own opens a new one."""
    is_placed = claim.where is not None and claim.where.precision not in _WIDE
    if is_placed and claim.where is not None and claim.where.anchor is not TimeAnchor.DISCOURSE:
        return Scene(
            where=claim.where, when=claim.when if claim.when and claim.when.is_known else None, sentence=sentence
        )
    if scene is None:
        return None
    if scene.when is None and claim.when is not None and claim.when.is_known and claim.when.span is not None:
        return replace(scene, when=claim.when, sentence=sentence)
    return replace(scene, sentence=sentence)
