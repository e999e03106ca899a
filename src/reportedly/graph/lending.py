"""What a verb, noun or adjective says of whatever hangs on it: planned, feared, foiled, untrue."""

from reportedly.graph import roles
from reportedly.graph.lexicon import governors, words
from reportedly.graph.negation import is_negated
from reportedly.graph.tree import Tree
from reportedly.graph.untrue import is_false_word
from reportedly.records import Token
from reportedly.records.terms import Modality


def lent_by(tree: Tree, head: Token) -> Modality | None:
    """The modality that a governing verb, adjective or noun lends to what depends on it."""
    if head.pos in {"NOUN", "PROPN"}:
        found = governors("nouns").get(head.lemma)
        return Modality(found) if found else None
    if head.lemma == "be":
        return judged(tree, head)
    if head.pos == "ADJ" and head.lemma in governors("adjectives"):
        return Modality(governors("adjectives")[head.lemma])
    particles = [f"{head.lemma} {c.text.lower()}" for c in tree.children(head, "prep", "prt", "advmod")]
    found = next((governors("governors")[p] for p in particles if p in governors("governors")), None)
    found = found or governors("governors").get(head.lemma)
    return Modality(found) if found else None


def object_lent(tree: Tree, verb: Token, *, prep: str | None = None) -> Modality | None:
    """The modality that a verb lends to an event noun that is its object, or that hangs on it by a preposition.

    A preposition must be the verb's own: "called for an inquiry" asks for one, "vetoed it at a meeting" no meeting.
    """
    for phrase, modality in governors("object_governors").items():
        first, *rest = phrase.split()
        if verb.lemma != first or (prep is not None and rest[-1:] != [prep]):
            continue
        if roles.matches(tree, verb, tuple(rest)) is not None:
            return Modality(modality)
    return None


def fate(tree: Tree, noun: Token, *, told: Token | None = None) -> Modality | None:
    """What becomes of a plan, a demand or a tale: "foiled a plot to", "the bid collapsed", "rejected demands to".

    `told` is the clause that hangs on the noun. Of what is only told, it says whether it is called untrue.
    """
    if noun.pos not in {"NOUN", "PROPN"}:
        return None
    verb = tree.head(noun)
    if verb is None or (told is not None and verb.index == told.index):
        return None
    if noun.dep == "nsubj" and verb.lemma == "be":
        is_tale = noun.lemma in words("modality", "tales", "nouns") or lent_by(tree, noun) is Modality.FUTURE
        return Modality.NEGATED if is_tale and judged(tree, verb) is Modality.NEGATED else None
    if noun.dep in {"dobj", "nsubjpass"} and verb.pos == "VERB":
        return _fate_of_object(tree, noun, verb)
    if noun.dep == "nsubj" and roles.is_phrase(tree, verb, words("modality", "subject_governors", "negated")):
        return Modality.NEGATED
    return None


def _fate_of_object(tree: Tree, noun: Token, verb: Token) -> Modality | None:
    is_asked = noun.lemma in words("modality", "asking", "nouns") | words("modality", "tales", "nouns")
    if is_asked and roles.is_phrase(tree, verb, words("modality", "spurning", "verbs")):
        return None if is_negated(tree, verb) else Modality.NEGATED
    if noun.lemma in words("modality", "tales", "nouns"):
        called = [t for t in tree.tokens[verb.index + 1 :] if t.lemma == "as"]
        near = tree.tokens[called[0].index + 1 : called[0].index + 4] if called else ()
        return Modality.NEGATED if any(is_false_word(t) for t in near) else None
    return Modality.NEGATED if object_lent(tree, verb) is Modality.NEGATED and not is_negated(tree, verb) else None


def judged(tree: Tree, verb: Token) -> Modality | None:
    """What "it is likely", "the claim is false", "it is a lie" say of what hangs on it."""
    for token in tree.children(verb, "acomp", "attr", "oprd"):
        if is_false_word(token):
            return Modality.NEGATED if not is_negated(tree, verb) else None
        found = governors("adjectives").get(token.lemma) or governors("nouns").get(token.lemma)
        if found and found != Modality.FUTURE:
            return Modality(found)
    return None
