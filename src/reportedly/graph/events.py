"""Draws event mentions: the word that tells, who does it, who suffers it, and the clause that says all this.

Nouns and verbs that tell of one thing make one mention: "carried out an attack", "the blast killed twelve", "died in
the shelling".
"""

from dataclasses import dataclass, field

from reportedly.graph import roles
from reportedly.graph.draft import Draft
from reportedly.graph.harm import harm_of
from reportedly.graph.lexicon import EventRule, noun_rules, weapon_modes, word_class, words
from reportedly.graph.modality import is_purpose, noun_modality, tense, verb_modality
from reportedly.graph.tree import Tree
from reportedly.graph.triggers import Trigger, is_animate, is_of, is_place, triggers
from reportedly.records import EdgeLabel, MentionKind, Reading, Token
from reportedly.records.terms import ControlChange, EventType, FigureKind, Modality, Tense

_EVENT = MentionKind.EVENT


@dataclass(slots=True, kw_only=True)
class Found:
    """An event as it is being put together from the words of one sentence."""

    head: Token
    verb: Token | None
    rule: EventRule | None
    harm: FigureKind | None
    actors: list[Token] = field(default_factory=list)
    recipients: list[Token] = field(default_factory=list)
    nouns: list[Token] = field(default_factory=list)
    modality: Modality = Modality.ACTUAL
    mode: str | None = None
    type: EventType | None = None
    why: str = ""


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
        if index not in merged and (event := _nominal(tree, trigger)) is not None:
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
    event.actors, event.recipients = _parties(tree, trigger)
    _as_promise(tree, event)
    causes = [a for a in event.actors if a.index in nouns]
    for cause in causes:
        _take_cause(tree, event, nouns[cause.index])
        if not [a for a in event.actors if a.index not in nouns]:
            event.actors += _doers_by_means(tree, cause)
    event.actors = [a for a in event.actors if a.index not in nouns]
    means = [n for n in roles.prepositional(tree, verb, tuple(words("light", "means"))) if n.index in nouns]
    if rule.harm is not None:
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


def _parties(tree: Tree, trigger: Trigger) -> tuple[list[Token], list[Token]]:
    verb, rule = trigger.head, trigger.rule
    passive = tree.is_passive(verb) or _is_headline_passive(tree, verb, rule)
    inside = {w.index for w in trigger.words}
    doers = roles.agents(tree, verb) if passive else roles.subjects(tree, verb)
    done_to = (roles.objects(tree, verb) or roles.subjects(tree, verb)) if passive else roles.objects(tree, verb)
    done_to = [o for o in done_to if o.index not in inside and o not in doers]
    behind = roles.prepositional(tree, verb, rule.prep) if rule.prep else []
    for word in trigger.words:
        if word.index != verb.index:
            behind += roles.prepositional(tree, word, (*rule.prep, "on", "against", "with", "for", "of"))
            behind += [i for p in tree.children(word, "pobj") for i in tree.conjuncts(p)]
    behind = [b for b in behind if not _is_time(tree, b)]
    if rule.is_swapped:
        return roles.prepositional(tree, verb, ("to", "into")), doers
    if not rule.has_patient:
        done_to = []
    doers = [d for doer in doers if not _is_time(tree, doer) for d in _behind_weapon(tree, doer)]
    if rule.side == "both":
        return [*doers, *done_to, *roles.prepositional(tree, verb, ("with", "against"))], []
    if rule.control is ControlChange.LOST:
        done_to = [o for o in done_to if is_place(tree, o)]
        done_to = done_to or roles.prepositional(tree, verb, ("from", "of"))
        return doers, done_to
    recipients = done_to or behind
    if rule.side == "mutual":
        recipients = roles.prepositional(tree, verb, rule.prep) or [o for o in done_to if _is_party(tree, o)]
        recipients = recipients or (doers if len(doers) > 1 else [])
    return (doers if rule.has_actor else []), recipients


def _behind_weapon(tree: Tree, doer: Token) -> list[Token]:
    """A shell does not act: whoever it belongs to does ("a Ukrainian drone", "the invaders' artillery"), if told."""
    if doer.lemma in noun_rules() or not is_of(tree, doer, "MUNITION") or is_animate(tree, doer):
        return [doer]
    return [*roles.possessors(tree, doer), *_adjectival(tree, doer)]


def _is_headline_passive(tree: Tree, verb: Token, rule: EventRule) -> bool:
    """ "12 killed in attack", "Market shelled": a count or a building before a bare verb of violence suffers it."""
    if roles.objects(tree, verb) or verb.tag not in {"VBD", "VBN"} or tree.child(verb, "aux") is not None:
        return False
    before = roles.subjects(tree, verb)
    if rule.harm is None:
        suffers = rule.type is EventType.ASSAULT and rule.side != "both" and not rule.is_swapped
        return suffers and any(is_of(tree, h, "STRUCTURE") or is_place(tree, h) for h in before)
    return any(h.pos == "NUM" or tree.child(h, "nummod") is not None for h in before)


def _is_party(tree: Tree, head: Token) -> bool:
    entity = tree.entity_at.get(head.index)
    named = entity is not None and entity.label in {"person", "organisation", "place", "nationality"}
    return (
        named or head.lemma in word_class("LEADER") | word_class("FORCE") | word_class("PERSON") or head.pos == "PRON"
    )


def _is_time(tree: Tree, head: Token) -> bool:
    entity = tree.entity_at.get(head.index)
    return entity is not None and entity.label == "time"


def _take_cause(tree: Tree, event: Found, cause: Trigger) -> None:
    """The blast that killed, the shelling people died in: it gives the act's type, mode, doer and victim."""
    event.nouns.append(cause.head)
    if event.type is None or cause.rule.type is EventType.ASSAULT:
        event.type = cause.rule.type
    event.mode = cause.rule.mode or event.mode
    actors, recipients = _noun_parties(tree, cause.head, cause.rule)
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


def _nominal(tree: Tree, trigger: Trigger) -> Found | None:
    noun, rule = trigger.head, trigger.rule
    if rule.harm is FigureKind.INJURED:
        return None
    event = Found(head=noun, verb=None, rule=rule, harm=None, type=rule.type, mode=rule.mode, why=rule.name)
    event.nouns, event.modality = [noun], noun_modality(tree, noun)
    event.actors, event.recipients = _noun_parties(tree, noun, rule)
    if rule.side == "accused":
        event.actors, event.recipients = [], event.actors or event.recipients
        return event if event.recipients else None
    lent = _lend(tree, event, rule)
    return event if lent or _tells_enough(tree, event) else None


def _tells_enough(tree: Tree, event: Found) -> bool:
    """Whether a bare noun tells of an event, rather than going back to one or naming what is wished for."""
    if not event.modality.is_real:
        return False
    is_definite = _is_definite(tree, event.head)
    if event.type is EventType.ASSAULT:
        placed = _is_placed(tree, event.head)
        return (
            bool(event.actors and (event.recipients or placed))
            or (placed and not is_definite)
            or (
                bool(event.actors)
                and not is_definite
                and bool(event.recipients or (event.rule and event.rule.side == "both"))
            )
        )
    return bool(event.actors and event.recipients)


def _is_definite(tree: Tree, noun: Token) -> bool:
    return any(d.lemma in {"the", "this", "that", "these", "any"} for d in tree.children(noun, "det"))


def _lend(tree: Tree, event: Found, rule: EventRule) -> bool:
    """Let a light verb give its subject: "rebels launched an attack", "the town came under fire"."""
    governing = _governor(tree, event.head)
    if governing is None:
        return False
    verb, dep = governing
    is_object = dep in {"dobj", "pobj", "nsubjpass", "attr"}
    if is_object and roles.is_phrase(tree, verb, words("light", "actor")):
        doers = roles.agents(tree, verb) if tree.is_passive(verb) else roles.subjects(tree, verb)
        doers = [d for d in doers if d.index != event.head.index]
        event.actors = event.actors or doers
        if rule.side == "mutual" and len(doers) > 1 and not event.recipients:
            event.recipients = doers
        event.recipients = event.recipients or roles.prepositional(tree, verb, rule.prep)
        event.verb = verb
        return bool(doers)
    if is_object and roles.is_phrase(tree, verb, words("light", "recipient")):
        event.recipients, event.verb = roles.subjects(tree, verb), verb
        return True
    if is_object and roles.is_phrase(tree, verb, words("light", "place")):
        event.verb = verb
        return True
    if dep == "nsubj" and roles.is_phrase(tree, verb, words("light", "happening")):
        if _is_definite(tree, event.head) and roles.is_phrase(tree, verb, words("light", "passing")):
            return False
        event.verb = verb
        if rule.type is EventType.ASSAULT and not event.recipients:
            event.recipients = [o for o in roles.objects(tree, verb) if is_place(tree, o)]
        return True
    return _by_means(tree, event, verb, dep)


def _by_means(tree: Tree, event: Found, verb: Token, dep: str) -> bool:
    """ "recaptured the district in an assault", "took cover in clashes with troops": the verb's doer does it too."""
    if dep != "means" or event.rule is None or event.rule.type is not EventType.ASSAULT:
        return False
    doers = [s for s in roles.subjects(tree, verb) if is_animate(tree, s) and s not in event.actors]
    if event.rule.side == "both" and event.actors:
        event.actors, event.verb = [*doers, *event.actors], verb if verb.dep == "ROOT" else _main(tree, verb)
        return bool(doers)
    event.actors = event.actors or doers
    return False


def _main(tree: Tree, verb: Token) -> Token:
    """The verb that a participle without a subject of its own goes with."""
    head = tree.head(verb)
    return head if verb.dep == "advcl" and verb.tag == "VBG" and head is not None and head.pos == "VERB" else verb


def _doers_by_means(tree: Tree, noun: Token) -> list[Token]:
    governing = _governor(tree, noun)
    if governing is None or governing[1] != "means":
        return []
    return [s for s in roles.subjects(tree, governing[0]) if is_animate(tree, s)]


def _governor(tree: Tree, noun: Token) -> tuple[Token, str] | None:
    top = noun
    while top.dep == "conj" and tree.head(top) is not None and tree.tokens[top.head].pos in {"NOUN", "PROPN"}:
        top = tree.tokens[top.head]
    head = tree.head(top)
    if head is None:
        return None
    if head.pos == "ADP" or head.dep == "prep":
        above = tree.head(head)
        if above is None or above.pos not in {"VERB", "AUX"}:
            return None
        takes_part = above.lemma in {"engage", "participate"} or any(o.lemma == "part" for o in tree.children(above))
        means = head.text.lower() in words("light", "means") and not takes_part
        return above, "means" if means else "pobj"
    return (head, top.dep) if head.pos in {"VERB", "AUX"} else None


def _noun_parties(tree: Tree, noun: Token, rule: EventRule) -> tuple[list[Token], list[Token]]:
    doers = [*roles.possessors(tree, noun), *roles.prepositional(tree, noun, ("by", "from"))]
    doers += _adjectival(tree, noun)
    between = roles.prepositional(tree, noun, ("between", "among"))
    beside = roles.prepositional(tree, noun, ("with",))
    if rule.side == "both":
        return [*doers, *between, *beside, *roles.prepositional(tree, noun, ("against",))], []
    if rule.side == "mutual" and between:
        return between, between
    done_to = roles.prepositional(tree, noun, (*rule.prep, "on", "against", "of"))
    if rule.type is EventType.CONSULT or rule.side == "mutual":
        done_to = [*beside, *[d for d in done_to if _is_party(tree, d)]]
    of = roles.prepositional(tree, noun, ("of",))
    if of and not doers and rule.type in _DONE_BY_OF and all(_is_party(tree, o) for o in of):
        return of, [d for d in done_to if d not in of]
    return doers, [d for d in done_to if not _is_time(tree, d)]


# "the withdrawal of the army", "the protest of teachers": here "of" leads to whoever acts.
_DONE_BY_OF = {EventType.RETREAT, EventType.PROTEST, EventType.MOBILIZE, EventType.SUPPORT, EventType.REJECT}


def _adjectival(tree: Tree, noun: Token) -> list[Token]:
    """ "Israeli air strikes", "rebel attack": a nation or a force before the noun acts."""
    found = []
    for child in tree.children(noun, "amod", "compound", "nmod"):
        entity = tree.entity_at.get(child.index)
        is_nation = entity is not None and entity.label in {"nationality", "organisation", "place"}
        if (is_nation and child.pos != "NUM") or child.lemma in word_class("FORCE") | {"government", "insurgent"}:
            found.append(child)
    return [c for c in found if c.lemma not in word_class("MUNITION")][-1:]


def _is_placed(tree: Tree, noun: Token) -> bool:
    return any(
        is_place(tree, p) for p in roles.prepositional(tree, noun, ("in", "at", "near", "on", "around", "outside"))
    )


def _add(draft: Draft, tree: Tree, event: Found) -> None:
    head = event.head
    governing = event.verb or next((a for a in tree.ancestors(head) if a.pos in {"VERB", "AUX"}), head)
    mode = event.mode or _weapon_mode(tree, event)
    reading = Reading(
        event_type=event.type,
        event_mode=mode,
        modality=event.modality,
        tense=Tense.FUTURE if event.modality in _AHEAD else tense(tree, governing),
        control=_control(tree, event),
        harm=event.harm,
    )
    number = draft.add(_EVENT, tree, head, reading=reading, label=_label(draft, tree, event), rule=event.why)
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
