"""Verbs that tell of harm without naming an act: people die, flee, go missing; a blast leaves twelve dead."""

from dataclasses import dataclass

from reportedly.graph import roles
from reportedly.graph.lexicon import harm_words, word_class
from reportedly.graph.tree import Tree
from reportedly.records import Token
from reportedly.records.terms import FigureKind

# "claimed nine lives", "took the lives of nine people", "cost nine lives".
_OF_LIVES = {"claim", "take", "cost"}
_CAUSING = {"send", "force", "drive", "leave", "prompt", "cause", "make", "push", "compel", "see"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Harm:
    """What came over whom, and who brought it about if the verb says so."""

    kind: FigureKind
    victims: list[Token]
    actors: list[Token]


def harm_of(tree: Tree, verb: Token) -> Harm | None:
    """The harm that a verb tells of; None for other verbs."""
    found = _suffered(tree, verb) or _left(tree, verb) or _claimed(tree, verb)
    return found or _gone(tree, verb) or _driven(tree, verb)


_CIVILIAN = {"family", "resident", "villager", "civilian", "inhabitant", "household", "people", "refugee", "thousand",
             "hundred", "dozen", "ten", "herder", "farmer", "woman", "child"}  # fmt: skip
_AWAY = {"towards", "toward", "out", "from", "into", "across", "over"}


def _driven(tree: Tree, verb: Token) -> Harm | None:
    """ "Sending thousands of people towards the border", "driving families out of the valley"."""
    if verb.lemma not in {"send", "drive", "force", "push"}:
        return None
    victims = [o for o in roles.objects(tree, verb) if o.lemma in _CIVILIAN and not _are_armed(tree, o)]
    ways = {p.text.lower() for top in (verb, *victims) for p in tree.children(top, "prep", "prt", "advmod")}
    if not victims or not ways & _AWAY:
        return None
    return Harm(kind=FigureKind.DISPLACED, victims=victims, actors=[])


def _are_armed(tree: Tree, head: Token) -> bool:
    """ "Hundreds of fighters" are sent, not driven off."""
    return any(inner.lemma in word_class("FORCE") for inner in roles.prepositional(tree, head, ("of",)))


def _gone(tree: Tree, verb: Token) -> Harm | None:
    """ "nearly 4,000 families have left the town": people who leave in numbers are displaced."""
    if verb.lemma != "leave" or tree.is_passive(verb):
        return None
    victims = [s for s in roles.subjects(tree, verb) if s.lemma in _CIVILIAN]
    return Harm(kind=FigureKind.DISPLACED, victims=victims, actors=[]) if victims else None


def _suffered(tree: Tree, verb: Token) -> Harm | None:
    for phrase, kind in harm_words("verbs").items():
        first, *rest = phrase.split()
        if verb.lemma == first and roles.matches(tree, verb, tuple(rest)) is not None:
            victims = roles.subjects(tree, verb)
            if verb.dep == "acl" and not tree.is_passive(verb):
                victims = [tree.tokens[verb.head]]
            if kind is FigureKind.DISPLACED and not any(is_people(tree, v) for v in victims):
                return None
            return Harm(kind=kind, victims=victims, actors=_causers(tree, verb))
    return None


def _causers(tree: Tree, verb: Token) -> list[Token]:
    """ "left herders fleeing": whoever left them so."""
    noun = tree.head(verb)
    above = tree.head(noun) if noun is not None and noun.pos in {"NOUN", "PROPN"} else noun
    if above is None or above.lemma not in _CAUSING or above.pos != "VERB" or verb.dep not in {"acl", "xcomp", "ccomp"}:
        return []
    return [s for s in roles.subjects(tree, above) if s.index != verb.index]


def _left(tree: Tree, verb: Token) -> Harm | None:
    """ "left twelve dead and thirty wounded"."""
    if verb.lemma != "leave":
        return None
    for child in tree.children(verb, "oprd", "acomp", "ccomp", "xcomp", "advcl"):
        kind = harm_words("adjectives").get(child.text.lower())
        if kind is not None:
            victims = tree.children(child, "nsubj", "nsubjpass") or roles.objects(tree, verb)
            return Harm(kind=kind, victims=victims, actors=[])
    return None


def _claimed(tree: Tree, verb: Token) -> Harm | None:
    kind = harm_words("object_verbs").get(verb.lemma)
    if kind is None or verb.dep == "amod":  # "displaced persons" says who they are
        return None
    victims = roles.objects(tree, verb)
    if verb.lemma in _OF_LIVES:
        lives = [v for v in victims if v.lemma == "life"]
        victims = [whose for life in lives for whose in roles.prepositional(tree, life, ("of",)) or [life]]
    return Harm(kind=kind, victims=victims, actors=_agents(tree, verb)) if victims else None


def _agents(tree: Tree, verb: Token) -> list[Token]:
    doers = roles.agents(tree, verb) if tree.is_passive(verb) else roles.subjects(tree, verb)
    return [d for d in doers if is_people(tree, d)]


def is_people(tree: Tree, head: Token) -> bool:
    """Whether a noun stands for people, also behind a collective ("a number of families")."""
    entity = tree.entity_at.get(head.index)
    if entity is not None and entity.label in {"person", "nationality"}:
        return True
    if head.lemma in word_class("COLLECTIVE") or head.pos == "NUM":
        inner = roles.prepositional(tree, head, ("of",))
        return not inner or any(is_people(tree, i) for i in inner)
    if head.text.lower() in harm_words("adjectives"):
        return True
    return head.pos == "PRON" or head.lemma in word_class("PERSON") | word_class("FORCE") | {"refugee", "family"}
