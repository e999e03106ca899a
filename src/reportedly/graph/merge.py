"""One killing told once is one mention: the act, its dead and its wounded are put together (FIELD.md section 1)."""

from dataclasses import replace

from reportedly.graph.draft import INSIDE, Draft
from reportedly.graph.tree import Tree
from reportedly.records import EdgeLabel, Mention, MentionKind, Token
from reportedly.records.terms import EventType

_HAPPENING = {"when", "as", "after", "while"}


def merge_harm(draft: Draft, tree: Tree) -> None:
    """ "ambushed the convoy, killing 16 and capturing four"; "a woman was killed when a drone hit their car"."""
    for event in [m for m in draft.of(MentionKind.EVENT) if m.sentence == tree.sentence.index]:
        host = _host(draft, tree, draft.mentions[event.id])
        if host is not None:
            _take_in(draft, draft.mentions[event.id], host)


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
    if draft.targets(event.id, EdgeLabel.WHEN) and draft.targets(host.id, EdgeLabel.WHEN) != draft.targets(
        event.id, EdgeLabel.WHEN
    ):
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
