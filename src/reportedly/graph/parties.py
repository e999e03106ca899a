"""Who takes part in an event: doers and sufferers of its verb or noun, weapons traced to whoever fired them."""

from reportedly.graph import roles
from reportedly.graph.lexicon import EventRule, noun_rules, word_class
from reportedly.graph.tree import Tree
from reportedly.graph.triggers import Trigger, is_animate, is_of, is_place
from reportedly.records import Token
from reportedly.records.terms import ControlChange, EventType


def parties(tree: Tree, trigger: Trigger) -> tuple[list[Token], list[Token]]:
    """Who does it and who suffers it, for an event verb."""
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
    behind = [b for b in behind if not is_time(tree, b)]
    if rule.is_swapped:
        return roles.prepositional(tree, verb, ("to", "into")), doers
    if not rule.has_patient:
        done_to = []
    doers = [d for doer in doers if not is_time(tree, doer) for d in behind_weapon(tree, doer)]
    if rule.side == "both":
        return [*doers, *done_to, *roles.prepositional(tree, verb, ("with", "against"))], []
    if rule.control is ControlChange.LOST:
        done_to = [o for o in done_to if is_place(tree, o)]
        done_to = done_to or roles.prepositional(tree, verb, ("from", "of"))
        return doers, done_to
    recipients = done_to or behind
    if rule.side == "mutual":
        recipients = roles.prepositional(tree, verb, rule.prep) or [o for o in done_to if is_party(tree, o)]
        recipients = recipients or (doers if len(doers) > 1 else [])
    return (doers if rule.has_actor else []), recipients


def behind_weapon(tree: Tree, doer: Token) -> list[Token]:
    """A shell does not act: whoever it belongs to does ("a Ukrainian drone", "the invaders' artillery"), if told."""
    if doer.lemma in noun_rules() or not is_of(tree, doer, "MUNITION") or is_animate(tree, doer):
        return [doer]
    return [*roles.possessors(tree, doer), *adjectival(tree, doer)]


def _is_headline_passive(tree: Tree, verb: Token, rule: EventRule) -> bool:
    """ "12 killed in attack", "Market shelled": a count or a building before a bare verb of violence suffers it."""
    # "hurt" is the same word in every tense.
    is_past = verb.tag in {"VBD", "VBN"} or verb.text.lower() == "hurt"
    if roles.objects(tree, verb) or not is_past or tree.child(verb, "aux") is not None:
        return False
    before = roles.subjects(tree, verb)
    if rule.harm is None:
        suffers = rule.type is EventType.ASSAULT and rule.side != "both" and not rule.is_swapped
        return suffers and any(is_of(tree, h, "STRUCTURE") or is_place(tree, h) for h in before)
    return any(h.pos == "NUM" or tree.child(h, "nummod") is not None for h in before)


def is_party(tree: Tree, head: Token) -> bool:
    """Whether a noun names or describes somebody who can be a side."""
    entity = tree.entity_at.get(head.index)
    named = entity is not None and entity.label in {"person", "organisation", "place", "nationality"}
    return (
        named or head.lemma in word_class("LEADER") | word_class("FORCE") | word_class("PERSON") or head.pos == "PRON"
    )


def is_time(tree: Tree, head: Token) -> bool:
    """Whether a word is part of a time."""
    entity = tree.entity_at.get(head.index)
    return entity is not None and entity.label == "time"


def noun_parties(tree: Tree, noun: Token, rule: EventRule) -> tuple[list[Token], list[Token]]:
    """Who does it and who suffers it, for an event noun: "the army's shelling of the town"."""
    doers = [*roles.possessors(tree, noun), *roles.prepositional(tree, noun, ("by", "from"))]
    doers += adjectival(tree, noun)
    between = roles.prepositional(tree, noun, ("between", "among"))
    beside = roles.prepositional(tree, noun, ("with",))
    if rule.side == "both":
        return [*doers, *between, *beside, *roles.prepositional(tree, noun, ("against",))], []
    if rule.side == "mutual" and between:
        return between, between
    done_to = roles.prepositional(tree, noun, (*rule.prep, "on", "against", "of"))
    if rule.type is EventType.CONSULT or rule.side == "mutual":
        done_to = [*beside, *[d for d in done_to if is_party(tree, d)]]
    of = roles.prepositional(tree, noun, ("of",))
    if of and not doers and rule.type in _DONE_BY_OF and all(is_party(tree, o) for o in of):
        return of, [d for d in done_to if d not in of]
    return doers, [d for d in done_to if not is_time(tree, d)]


# "the withdrawal of the army", "the protest of teachers": here "of" leads to whoever acts.


_DONE_BY_OF = {EventType.RETREAT, EventType.PROTEST, EventType.MOBILIZE, EventType.SUPPORT, EventType.REJECT}


def adjectival(tree: Tree, noun: Token) -> list[Token]:
    """ "Israeli air strikes", "rebel attack": a nation or a force before the noun acts."""
    found = []
    for child in tree.children(noun, "amod", "compound", "nmod"):
        entity = tree.entity_at.get(child.index)
        is_nation = entity is not None and entity.label in {"nationality", "organisation", "place"}
        if (is_nation and child.pos != "NUM") or child.lemma in word_class("FORCE") | {"government", "insurgent"}:
            found.append(child)
    return [c for c in found if c.lemma not in word_class("MUNITION")][-1:]
