"""Events told by nouns: "launched an attack", "clashes with the troops", "fighting broke out"."""

from reportedly.graph import roles
from reportedly.graph.found import Found
from reportedly.graph.lexicon import EventRule, words
from reportedly.graph.modality_nouns import noun_modality
from reportedly.graph.parties import noun_parties
from reportedly.graph.tree import Tree
from reportedly.graph.triggers import Trigger, is_animate, is_place
from reportedly.records import Token
from reportedly.records.terms import EventType, FigureKind


def nominal(tree: Tree, trigger: Trigger) -> Found | None:
    """The event that a noun tells; None where it only names one that is known.

    One that is only named as planned, feared or wished for is marked: a second reader has to vouch for it.
    """
    noun, rule = trigger.head, trigger.rule
    if rule.harm is FigureKind.INJURED:
        return None
    event = Found(head=noun, verb=None, rule=rule, harm=None, type=rule.type, mode=rule.mode, why=rule.name)
    event.nouns, event.modality = [noun], noun_modality(tree, noun)
    event.actors, event.recipients = noun_parties(tree, noun, rule)
    if rule.side == "accused":
        event.actors, event.recipients = [], event.actors or event.recipients
        return event if event.recipients else None
    if not (_lend(tree, event, rule) or _tells_enough(tree, event)):
        event.is_only_named = True
    return event if not event.is_only_named or not event.modality.is_real else None


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
    doers = [s for s in _doers(tree, verb) if is_animate(tree, s) and s not in event.actors]
    if event.rule.side == "both" and event.actors:
        event.actors, event.verb = [*doers, *event.actors], verb if verb.dep == "ROOT" else _main(tree, verb)
        return bool(doers)
    event.actors = event.actors or doers
    return False


def _main(tree: Tree, verb: Token) -> Token:
    """The verb that a participle without a subject of its own goes with."""
    head = tree.head(verb)
    return head if verb.dep == "advcl" and verb.tag == "VBG" and head is not None and head.pos == "VERB" else verb


def doers_by_means(tree: Tree, noun: Token) -> list[Token]:
    """Whoever does the verb beside which a noun stands: "recaptured the district in an assault"."""
    governing = _governor(tree, noun)
    if governing is None or governing[1] != "means":
        return []
    return [s for s in _doers(tree, governing[0]) if is_animate(tree, s)]


def _doers(tree: Tree, verb: Token) -> list[Token]:
    """Whoever does the verb: never the one who suffers it ("he was killed by an air strike")."""
    return roles.agents(tree, verb) if tree.is_passive(verb) else roles.subjects(tree, verb)


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


def _is_placed(tree: Tree, noun: Token) -> bool:
    return any(
        is_place(tree, p) for p in roles.prepositional(tree, noun, ("in", "at", "near", "on", "around", "outside"))
    )
