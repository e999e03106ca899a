"""Finds the words that tell of an event, verbs and nouns, and checks the conditions of the event table."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportedly.graph import roles
from reportedly.graph.lexicon import EventRule, noun_rules, verb_rules, word_class
from reportedly.graph.tree import Tree
from reportedly.records import Token
from reportedly.records.terms import EventType


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A word that tells of an event, the whole phrase it stands in, and the rule that says so."""

    head: Token
    words: tuple[Token, ...]
    rule: EventRule
    is_verb: bool


def triggers(tree: Tree) -> Iterator[Trigger]:
    """The event words of a sentence, in text order."""
    for token in tree.tokens:
        if token.pos in {"VERB", "AUX"} or (token.pos == "ADJ" and token.tag == "VBN"):
            found = _verb(tree, token)
        elif token.pos in {"NOUN", "PROPN"}:
            found = _noun(tree, token)
        else:
            found = None
        if found is not None:
            yield found


def _verb(tree: Tree, token: Token) -> Trigger | None:
    if token.dep in {"amod", "compound", "case", "prep", "mark"}:
        return None
    if token.dep in {"pobj", "dobj", "nsubj", "nsubjpass"} and tree.child(token, "det") is not None:
        return None
    return _first_rule(tree, token)


# "troops stationed near X", "militias allied to Y": what somebody is, not what happened.
_STANDING = {EventType.MOBILIZE, EventType.COOPERATE, EventType.SUPPORT, EventType.AID, EventType.CONSULT}


def _first_rule(tree: Tree, token: Token) -> Trigger | None:
    for phrase in verb_rules().get(token.lemma, ()):
        parts = roles.matches(tree, token, phrase.rest)
        if token.dep == "acl" and phrase.rule.type in _STANDING:
            continue
        if parts is not None and holds(tree, token, phrase.rule):
            return Trigger(
                head=token, words=tuple(sorted(parts, key=lambda t: t.index)), rule=phrase.rule, is_verb=True
            )
    return None


def _noun(tree: Tree, token: Token) -> Trigger | None:
    if token.dep in {"compound", "amod", "npadvmod", "nmod", "poss"} or is_name(tree, token):
        return None
    for phrase in noun_rules().get(token.lemma, ()):
        before = tree.tokens[max(0, token.index - len(phrase.rest)) : token.index]
        spoken = tuple(word.lemma for word in before)
        if phrase.rule.near and not any(t.lemma in phrase.rule.near for t in tree.tokens):
            continue
        if spoken == phrase.rest or tuple(w.text.lower() for w in before) == phrase.rest:
            return Trigger(head=token, words=(*before, token), rule=phrase.rule, is_verb=False)
    return None


def is_name(tree: Tree, token: Token) -> bool:
    """Whether the word is part of a name: no event hides in "the Peace Conference Hall"."""
    entity = tree.entity_at.get(token.index)
    return entity is not None and entity.label in {"person", "place", "organisation", "facility", "time"}


def holds(tree: Tree, verb: Token, rule: EventRule) -> bool:
    """Whether the verb's subject and object are such as the rule asks for."""
    done_to = roles.objects(tree, verb)
    doers = roles.agents(tree, verb) if tree.is_passive(verb) else roles.subjects(tree, verb)
    if rule.needs_object and not done_to:
        return False
    if rule.objects and not any_of(tree, done_to, rule.objects):
        return False
    if rule.objects_not and any_of(tree, done_to, rule.objects_not):
        return False
    if rule.subjects and not any_of(tree, doers or roles.subjects(tree, verb), rule.subjects):
        return False
    if rule.either and not any_of(tree, [*done_to, *doers], rule.either):
        return False
    if rule.needs_party and doers and not any(is_animate(tree, d) for d in doers):
        return False
    if verb.lemma in rule.needs_infinitive and not _has_infinitive(tree, verb):
        return False
    if verb.lemma in rule.needs_text:
        return any(o.lemma in _BINDING for o in done_to)
    return True


def _has_infinitive(tree: Tree, verb: Token) -> bool:
    """ "told them to leave", not "told reporters that"."""
    return any(a.lemma == "to" for c in tree.children(verb, "xcomp", "ccomp") for a in tree.children(c, "aux"))


_BINDING = {
    "agreement", "deal", "accord", "treaty", "pact", "memorandum", "contract", "truce", "plan", "resolution",
    "protocol", "ceasefire", "proposal", "offer", "terms", "term", "settlement", "peace", "document", "charter",
    "declaration", "invitation", "bill", "budget", "loan", "talk", "sale", "agenda", "deployment", "request", "package",
}  # fmt: skip


def any_of(tree: Tree, heads: Iterable[Token], wanted: frozenset[str]) -> bool:
    """Whether one of these words is of one of the wanted lemmas or classes."""
    return any(is_of(tree, head, name) for head in heads for name in wanted)


def is_of(tree: Tree, head: Token, name: str) -> bool:
    """Whether a word is the lemma `name`, or belongs to the class of that name if it is written in capitals."""
    if not name.isupper():
        return head.lemma == name
    entity = tree.entity_at.get(head.index)
    if name == "PLACE":
        return is_place(tree, head) or head.lemma == "it"
    if name == "PARTY":
        return is_animate(tree, head)
    if name == "NAME":
        return entity is not None and entity.label in {"person", "organisation"}
    if name in {"PERSON", "LEADER"} and entity is not None and entity.label == "person":
        return True
    if name == "FORCE" and (head.pos == "PRON" or (entity is not None and entity.label in {"organisation", "place"})):
        return head.lemma not in {"who", "that", "which"} or entity is not None
    if head.lemma in word_class("COLLECTIVE"):
        return any(is_of(tree, inner, name) for inner in roles.prepositional(tree, head, ("of",)))
    return head.lemma in word_class(name)


def is_animate(tree: Tree, head: Token) -> bool:
    """Whether a noun can want, support or ask for something: people, forces, bodies, nations and their names."""
    entity = tree.entity_at.get(head.index)
    if entity is not None:
        return entity.label in {"person", "organisation", "nationality", "place"}
    if head.pos == "PRON":
        return head.lemma not in {"that", "which", "what", "this"}
    classes = ("PERSON", "FORCE", "LEADER", "SPEAKER", "COLLECTIVE")
    return head.pos == "PROPN" or any(head.lemma in word_class(name) for name in classes)


def is_place(tree: Tree, head: Token) -> bool:
    """Whether a word names a place, or a kind of place ("the crossing")."""
    entity = tree.entity_at.get(head.index)
    if entity is not None and entity.label in {"place", "facility"}:
        return True
    if head.lemma in word_class("PLACENOUN"):
        return True
    if head.lemma in {
        "part",
        "most",
        "all",
        "much",
        "swath",
        "stretch",
        "half",
        "control",
        "rest",
        "%",
        "percent",
        "third",
    }:
        inside = roles.prepositional(tree, head, ("of",))
        return any(is_place(tree, inner) or inner.lemma == "it" for inner in inside)
    return False
