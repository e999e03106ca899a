"""Draws event mentions: the word that tells, who does it, who suffers it, and what becomes of all this.

Nouns and verbs that tell of one thing make one mention: "carried out an attack", "the blast killed twelve", "died in
the shelling".
"""

from reportedly.graph import roles
from reportedly.graph.draft import Draft
from reportedly.graph.found import Found
from reportedly.graph.harm import harm_of
from reportedly.graph.lexicon import weapon_modes, words
from reportedly.graph.modality import is_purpose, tense, verb_modality
from reportedly.graph.nominal import doers_by_means, nominal
from reportedly.graph.parties import noun_parties, parties
from reportedly.graph.tree import Tree
from reportedly.graph.triggers import Trigger, is_place, triggers
from reportedly.records import EdgeLabel, MentionKind, Reading, Token
from reportedly.records.terms import ControlChange, EventType, FigureKind, Modality, Tense

_EVENT = MentionKind.EVENT


def draw_events(draft: Draft, tree: Tree, cues: set[int]) -> None:
    """Add the events of one sentence to the draft; `cues` are the tokens that only hand on what somebody says."""
    found = list(_events(tree, cues))
    taken = {noun.index for event in found for noun in event.nouns if noun.index != event.head.index}
    for event in found:
        if event.head.index not in taken:
            _add(draft, tree, event)


def _events(tree: Tree, cues: set[int]) -> list[Found]:
    spotted = {t.head.index: t for t in triggers(tree)}
    verbs = [t for t in spotted.values() if t.is_verb and t.head.index not in cues]
    inside = {w.index for t in verbs for w in t.words if w.index != t.head.index}
    nouns = {i: t for i, t in spotted.items() if not t.is_verb and i not in inside}
    found = [_verbal(tree, t, nouns) for t in verbs if not is_purpose(tree, t.head)]
    plain = [t for t in tree.tokens if t.pos == "VERB" and t.index not in spotted and t.index not in cues]
    found += [event for verb in plain if (event := _harmful(tree, verb, nouns)) is not None]
    merged = {n.index for event in found for n in event.nouns} | _consumed(tree, verbs, nouns)
    for index, trigger in nouns.items():
        if index not in merged and (event := nominal(tree, trigger)) is not None:
            found.append(event)
    return sorted(found, key=lambda event: event.head.index)


# Speech that is the mere object of another act is no event of its own: "rejected the appeal", "accepted demands".
_SPOKEN = {
    EventType.REQUEST,
    EventType.AGREE,
    EventType.ACCUSE,
    EventType.SUPPORT,
    EventType.THREATEN,
    EventType.REJECT,
}


def _consumed(tree: Tree, verbs: list[Trigger], nouns: dict[int, Trigger]) -> set[int]:
    """Event nouns that an event verb uses up as its object."""
    used: set[int] = set()
    for trigger in verbs:
        for noun in [*roles.objects(tree, trigger.head), *roles.prepositional(tree, trigger.head, ("for", "on", "to"))]:
            inner = nouns.get(noun.index)
            if inner is not None and (noun.lemma in trigger.rule.objects or inner.rule.type in _SPOKEN):
                used.add(noun.index)
    return used


def _verbal(tree: Tree, trigger: Trigger, nouns: dict[int, Trigger]) -> Found:
    verb, rule = trigger.head, trigger.rule
    event = Found(head=verb, verb=verb, rule=rule, harm=rule.harm, type=rule.type, mode=rule.mode, why=rule.name)
    event.modality = verb_modality(tree, verb)
    event.actors, event.recipients = parties(tree, trigger)
    _as_promise(tree, event)
    causes = [a for a in event.actors if a.index in nouns]
    for cause in causes:
        _take_cause(tree, event, nouns[cause.index])
        if not [a for a in event.actors if a.index not in nouns]:
            event.actors += doers_by_means(tree, cause)
    event.actors = [a for a in event.actors if a.index not in nouns]
    means = [n for n in roles.prepositional(tree, verb, tuple(words("light", "means"))) if n.index in nouns]
    if rule.harm in (FigureKind.KILLED, FigureKind.INJURED):
        for noun in means:
            _take_cause(tree, event, nouns[noun.index])
    return event


_COOPERATIVE = {EventType.AGREE, EventType.CONSULT, EventType.SUPPORT, EventType.CONCEDE, EventType.COOPERATE,
                EventType.AID, EventType.RETREAT}  # fmt: skip
_PROMISED = {EventType.CONSULT, EventType.COOPERATE, EventType.AID}


def _as_promise(tree: Tree, event: Found) -> None:
    """A promise of future co-operation is AGREE, a refusal of it REJECT (FIELD.md section 2, boundaries)."""
    if event.verb is None or event.type not in _COOPERATIVE:
        return
    helpers = {a.text.lower() for a in tree.children(event.verb, "aux")}
    wills = bool(helpers & {"will", "'ll", "’ll", "wo", "would"})
    if wills and event.modality is Modality.NEGATED and event.actors:
        event.type, event.mode, event.modality = EventType.REJECT, None, Modality.ACTUAL
    elif "will" in helpers and event.modality is Modality.FUTURE and event.type in _PROMISED and event.actors:
        event.type, event.mode = EventType.AGREE, None


def _take_cause(tree: Tree, event: Found, cause: Trigger) -> None:
    """The blast that killed, the shelling people died in: it gives the act's type, mode, doer and victim."""
    event.nouns.append(cause.head)
    if event.type is None or cause.rule.type is EventType.ASSAULT:
        event.type = cause.rule.type
    event.mode = cause.rule.mode or event.mode
    actors, recipients = noun_parties(tree, cause.head, cause.rule)
    event.actors += [a for a in actors if a not in event.actors]
    if not event.recipients:
        event.recipients = recipients
    event.why += f" + {cause.rule.name}"


def _harmful(tree: Tree, verb: Token, nouns: dict[int, Trigger]) -> Found | None:
    harm = harm_of(tree, verb)
    if harm is None:
        return None
    modality = verb_modality(tree, verb)
    event = Found(head=verb, verb=verb, rule=None, harm=harm.kind, modality=modality, why=f"harm:{verb.lemma}")
    event.actors, event.recipients = harm.actors, harm.victims
    if harm.actors and harm.kind is FigureKind.DISPLACED:
        event.type, event.mode = EventType.SANCTION, "expel"
    below = {t.index for t in tree.subtree(verb, skip=lambda t: t.dep in {"conj", "parataxis", "ccomp"})}
    subject_nouns = [s.index for s in roles.subjects(tree, verb)]
    for index, trigger in nouns.items():
        if trigger.rule.type is EventType.ASSAULT and (index in below or index in subject_nouns):
            _take_cause(tree, event, trigger)
            break
    return event


def _add(draft: Draft, tree: Tree, event: Found) -> None:
    head = event.head
    governing = event.verb or next((a for a in tree.ancestors(head) if a.pos in {"VERB", "AUX"}), head)
    weapon = _weapon_mode(tree, event)
    mode = weapon if weapon in {"aerial", "drone"} else event.mode or weapon
    reading = Reading(
        event_type=event.type,
        event_mode=mode,
        modality=event.modality,
        tense=Tense.FUTURE if event.modality in _AHEAD else tense(tree, governing),
        control=_control(tree, event),
        harm=event.harm,
    )
    number = draft.add(_EVENT, tree, head, reading=reading, label=_label(draft, tree, event), rule=event.why)
    if event.is_only_named:
        draft.named.add(number)
    for noun in [*event.nouns, *([event.verb] if event.verb else [])]:
        draft.at.setdefault((tree.sentence.index, noun.index, _EVENT), number)
    for label, heads in ((EdgeLabel.ACTOR, event.actors), (EdgeLabel.RECIPIENT, event.recipients)):
        for person in dict.fromkeys(heads):
            draft.join(label, number, participant(draft, tree, person))


_AHEAD = {Modality.FUTURE, Modality.HYPOTHETICAL}


def _control(tree: Tree, event: Found) -> ControlChange | None:
    """The change of control that the rule tells; a retreat loses a place only if it says from where."""
    change = event.rule.control if event.rule is not None else None
    if change is not ControlChange.LOST or (event.rule is not None and event.rule.is_swapped):
        return change
    return change if any(is_place(tree, r) for r in event.recipients) else None


def _label(draft: Draft, tree: Tree, event: Found) -> str:
    """act: the speaker's own act of speech; binding: something agreed on; else the sort of word that tells."""
    if draft.find(MentionKind.CUE, tree, event.head) is not None:
        return "act"
    if event.type is EventType.AGREE:
        agreed = [*event.recipients, *roles.prepositional(tree, event.head, ("on", "to", "for")), event.head]
        agreed += roles.objects(tree, event.verb) if event.verb is not None else []
        if any(a.lemma in words("agreements", "texts") for a in agreed):
            return "binding"
    return "noun" if event.head.pos in {"NOUN", "PROPN"} else "verb"


def participant(draft: Draft, tree: Tree, head: Token) -> int:
    """The mention of somebody who acts or suffers, with the whole noun phrase as its words."""
    return draft.add(MentionKind.PARTICIPANT, tree, head, span=tree.span(tree.phrase(head)), rule="noun phrase")


def _weapon_mode(tree: Tree, event: Found) -> str | None:
    """An assault's mode where only the weapon tells it: "battered the town with tank shells"."""
    if event.type is not EventType.ASSAULT or event.verb is None:
        return None
    means = roles.prepositional(tree, event.verb, ("with", "by", "using", "from"))
    for noun in [*means, *roles.subjects(tree, event.verb)]:
        for token in tree.phrase(noun):
            if token.lemma in weapon_modes():
                return weapon_modes()[token.lemma]
    return None
