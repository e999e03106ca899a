"""One killing told once is one mention: the act, its dead and its wounded are put together (FIELD.md section 1)."""

from dataclasses import replace
from itertools import pairwise

from reportedly.graph.draft import INSIDE, Draft
from reportedly.graph.lexicon import words
from reportedly.graph.tree import Tree
from reportedly.records import EdgeLabel, Mention, MentionKind, Span, Token
from reportedly.records.terms import EventType, FigureKind

_PEOPLE = frozenset(kind.value for kind in FigureKind if kind.is_people)
_HAPPENING = {"when", "as", "after", "while"}


def merge_harm(draft: Draft, tree: Tree) -> None:
    """ "ambushed the convoy, killing 16 and capturing four"; "a woman was killed when a drone hit their car"."""
    for event in [m for m in draft.of(MentionKind.EVENT) if m.sentence == tree.sentence.index]:
        host = _host(draft, tree, draft.mentions[event.id])
        if host is not None:
            _take_in(draft, draft.mentions[event.id], host)


def merge_beside(draft: Draft, tree: Tree) -> None:
    """ "nine dead and 30 wounded", "36 killed and 165 injured by mines": counts side by side are of one happening."""
    counted = [
        (draft.mentions[n].span, event.id)
        for event in draft.of(MentionKind.EVENT)
        if event.sentence == tree.sentence.index and event.reading is not None and event.reading.scope != INSIDE
        for n in draft.targets(event.id, EdgeLabel.COUNT)
        if draft.mentions[n].label in _PEOPLE and draft.mentions[n].sentence == event.sentence
    ]
    for (left, first), (right, second) in pairwise(sorted(counted, key=lambda c: (c[0].start, c[1]))):
        one, other = draft.mentions[first], draft.mentions[second]
        if first != second and _are_beside(tree, left, right) and _may_be_one(draft, one, other):
            host, guest = (one, other) if one.reading and one.reading.event_type else (other, one)
            _take_in(draft, guest, host)


def _are_beside(tree: Tree, left: Span, right: Span) -> bool:
    between = [t.text.lower() for t in tree.tokens if t.start >= left.end and t.end <= right.start]
    return bool(between) and "and" in between and set(between) <= words("harm", "beside", "words")


def _may_be_one(draft: Draft, one: Mention, other: Mention) -> bool:
    """Told alike, of different kinds of harm, and neither with a place, time or doer that the other contradicts."""
    if one.reading is None or other.reading is None or one.reading.modality.is_real != other.reading.modality.is_real:
        return False
    types = {one.reading.event_type, other.reading.event_type} - {None}
    kinds = [{draft.mentions[n].label for n in draft.targets(m.id, EdgeLabel.COUNT)} for m in (one, other)]
    apart = (EdgeLabel.AT, EdgeLabel.WHEN, EdgeLabel.ACTOR)
    ends = [(draft.targets(one.id, label), draft.targets(other.id, label)) for label in apart]
    agree = all(not theirs or not ours or set(theirs) == set(ours) for ours, theirs in ends)
    return len(types) <= 1 and not kinds[0] & kinds[1] and agree


def _host(draft: Draft, tree: Tree, event: Mention) -> Mention | None:
    """The mention that an event is only a part of."""
    if not _is_violent(event) or event.reading is None:
        return None
    token = draft.where(event.id)[1]
    above = tree.head(token)
    found = draft.find(MentionKind.EVENT, tree, above) if above is not None else None
    if found is None or found == event.id or not _is_violent(draft.mentions[found]):
        return None
    host = draft.mentions[found]
    if host.reading is None or host.reading.modality.is_real != event.reading.modality.is_real:
        return None
    marks = {m.text.lower() for m in tree.children(token, "mark", "advmod")}
    if token.dep == "advcl" and token.tag == "VBG" and event.reading.harm is not None:
        return host
    if token.dep == "advcl" and marks & _HAPPENING and host.reading.harm is not None and event.reading.harm is None:
        return host
    return host if token.dep == "conj" and _is_one_blow(draft, tree, token, event, host) else None


def _is_one_blow(draft: Draft, tree: Tree, token: Token, event: Mention, host: Mention) -> bool:
    """ "killing two and injuring 13", "three died and seven were wounded", "bombed the area and 23 civilians died"."""
    if event.reading is None or host.reading is None or event.reading.harm is None:
        return False
    for label in (EdgeLabel.WHEN, EdgeLabel.AT):
        own = draft.targets(event.id, label)
        if own and draft.targets(host.id, label) and draft.targets(host.id, label) != own:
            return False
    doers = set(draft.targets(event.id, EdgeLabel.ACTOR)) - set(draft.targets(host.id, EdgeLabel.ACTOR))
    return not doers and host.reading.event_type in (None, EventType.ASSAULT)


def _is_violent(event: Mention) -> bool:
    reading = event.reading
    return (
        reading is not None
        and reading.control is None
        and (reading.event_type is EventType.ASSAULT or reading.harm is not None)
    )


def _take_in(draft: Draft, event: Mention, host: Mention) -> None:
    for label in (EdgeLabel.RECIPIENT, EdgeLabel.COUNT, EdgeLabel.WITH, EdgeLabel.HEDGED):
        for end in draft.targets(event.id, label):
            draft.join(label, host.id, end)
    for label in (EdgeLabel.ACTOR, EdgeLabel.AT, EdgeLabel.WHEN):
        if not draft.targets(host.id, label):
            for end in draft.targets(event.id, label):
                draft.join(label, host.id, end)
    for key in [key for key, number in draft.at.items() if number == event.id]:
        draft.at[key] = host.id
    theirs, ours = event.reading, host.reading
    if theirs is None or ours is None:
        return
    draft.mentions[host.id] = replace(
        host,
        reading=replace(
            ours,
            event_type=ours.event_type or theirs.event_type,
            event_mode=ours.event_mode or theirs.event_mode,
            harm=ours.harm or theirs.harm,
        ),
    )
    draft.read(event.id, scope=INSIDE)
