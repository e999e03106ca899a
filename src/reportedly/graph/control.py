"""Who holds a place where no verb of taking says so: "in control of", "under rebel control", "rebel-held"."""

import re

from reportedly.graph import roles
from reportedly.graph.draft import Draft
from reportedly.graph.events import participant
from reportedly.graph.tree import Tree
from reportedly.graph.triggers import is_place
from reportedly.records import EdgeLabel, MentionKind, Reading, Token
from reportedly.records.terms import ControlChange, EventType, Modality

_HELD = re.compile(r"(?:held|controlled|occupied|run)$", re.IGNORECASE)


def draw_control(draft: Draft, tree: Tree) -> None:
    """Add the control events and former holders of one sentence."""
    for token in tree.tokens:
        if token.lemma in {"control", "hand"} and token.pos == "NOUN":
            _in_control(draft, tree, token)
    for event in [m for m in draft.of(MentionKind.EVENT) if m.sentence == tree.sentence.index]:
        if event.reading is not None and event.reading.control is not None:
            _former(draft, tree, event.id)


def _in_control(draft: Draft, tree: Tree, noun: Token) -> None:
    prep = tree.head(noun)
    is_hand = noun.lemma == "hand" and noun.tag != "NNS"
    if (
        prep is None
        or is_hand
        or prep.text.lower() not in {"in", "under"}
        or draft.find(MentionKind.EVENT, tree, noun) is not None
    ):
        return
    verb = tree.head(prep)
    if verb is None:
        return
    subjects = roles.subjects(tree, verb) if verb.pos in {"VERB", "AUX"} else [verb]
    behind = roles.prepositional(tree, noun, ("of", "over"))
    if prep.text.lower() == "in" and noun.lemma == "control":
        holders, places = subjects, [p for p in behind if is_place(tree, p)]
    else:
        holders, places = [*roles.possessors(tree, noun), *behind], [s for s in subjects if is_place(tree, s)]
        holders = holders or tree.children(noun, "compound", "amod")
    if not holders or not places:
        return
    modality = Modality.NEGATED if tree.child(verb, "neg") is not None else Modality.ONGOING
    reading = Reading(event_type=EventType.COERCE, event_mode="seize", modality=modality, control=ControlChange.HELD)
    number = draft.add(MentionKind.EVENT, tree, noun, reading=reading, rule=f"control:{prep.text.lower()}")
    draft.at.setdefault((tree.sentence.index, verb.index, MentionKind.EVENT), number)
    for holder in holders:
        draft.join(EdgeLabel.ACTOR, number, participant(draft, tree, holder))
    for place in places:
        draft.join(EdgeLabel.RECIPIENT, number, participant(draft, tree, place))


def _former(draft: Draft, tree: Tree, event: int) -> None:
    """ "the rebel-held district": rebels held it before."""
    for place in draft.targets(event, EdgeLabel.RECIPIENT):
        sentence_tree, head = draft.where(place)
        for child in sentence_tree.children(head, "amod"):
            if _HELD.search(child.text):
                for holder in sentence_tree.children(child, "npadvmod", "compound", "nmod", "amod"):
                    number = draft.add(MentionKind.PARTICIPANT, sentence_tree, holder, rule="held by")
                    draft.join(EdgeLabel.FORMER_HOLDER, event, number)
