"""Whether a thing told by a noun happened: "no attack", "plans for an attack", "an attack was foiled"."""

import re

from reportedly.graph import roles
from reportedly.graph.lending import fate, lent_by, object_lent
from reportedly.graph.lexicon import governors, words
from reportedly.graph.modality import verb_modality
from reportedly.graph.negation import before
from reportedly.graph.tree import Tree
from reportedly.records import Token
from reportedly.records.terms import Modality

# Nouns on nouns on nouns: a broken tree may go round in a circle.
_DEEPEST = 8
_VERBAL = {"VERB", "AUX"}
_NOMINAL = {"NOUN", "PROPN"}
# What stands behind these happened, whether the verb beside it did or not: "did not withdraw after the raid".
_BESIDE = {"after", "following", "since", "despite", "during", "because", "over", "amid", "at", "in"}
_LASTING = re.compile(r"\b(?:under ?way|in (?:its|their|his) \w+ (?:day|night|week|month|year))\b")
_NTH_DAY = re.compile(
    r"\b(?:entered|enters|entering|into) (?:its|their|a|the) \w+ (?:\w+ )?(?:day|night|week|month|year)"
)


def noun_modality(tree: Tree, noun: Token, *, depth: int = 0) -> Modality:
    """What the words around an event noun say of it."""
    if any(d.lemma in {"no", "neither"} for d in tree.children(noun, "det", "neg")):
        return Modality.NEGATED
    beside = _beside(tree, noun)
    above = _above(tree, noun, depth=depth)
    if above.is_real and any(d.lemma == "any" for d in tree.children(noun, "det")):
        return Modality.HYPOTHETICAL
    if beside is Modality.FUTURE and _has_come(tree, noun):
        return above
    return beside if beside is not None and above.is_real else above


def _beside(tree: Tree, noun: Token) -> Modality | None:
    """ "A planned march", "the foiled coup", "a strike called off", "an offensive being readied"."""
    for token in tree.children(noun, "amod"):
        if token.lemma in governors("adjectives") or token.text.lower() in governors("adjectives"):
            found = governors("adjectives").get(token.text.lower()) or governors("adjectives")[token.lemma]
            return Modality(found)
    for token in tree.children(noun, "acl"):
        if token.tag == "VBN" or (token.tag == "VBG" and tree.child(token, "auxpass") is not None):
            lent = object_lent(tree, token)
            if lent is not None:
                return lent
    return None


def _has_come(tree: Tree, noun: Token) -> bool:
    """ "The long-planned assault began": what was planned has come."""
    verb = tree.head(noun)
    return (
        noun.dep == "nsubj"
        and verb is not None
        and verb.pos == "VERB"
        and verb_modality(tree, verb).is_real
        and roles.is_phrase(
            tree, verb, words("light", "happening") | words("modality", "subject_governors", "happening")
        )
    )


def _above(tree: Tree, noun: Token, *, depth: int) -> Modality:
    head = tree.head(noun)
    if head is None:
        return Modality.ACTUAL
    is_by_preposition = head.pos == "ADP"
    if is_by_preposition:
        told = before(tree, head)
        if told is not None:
            return told
        head = tree.head(head) or head
    if head.pos in _NOMINAL:
        return _under_noun(tree, noun, head, depth=depth)
    if head.pos in _VERBAL:
        return _from_verb(tree, noun, head)
    return (lent_by(tree, head) if head.pos == "ADJ" else None) or Modality.ACTUAL


def _under_noun(tree: Tree, noun: Token, head: Token, *, depth: int) -> Modality:
    if fate(tree, head) is Modality.NEGATED:
        return Modality.NEGATED
    lent = lent_by(tree, head)
    if lent is not None:
        return lent
    if (noun.dep == "conj" or head.lemma in words("modality", "measures", "nouns")) and depth < _DEEPEST:
        return noun_modality(tree, head, depth=depth + 1)
    verb = next((a for a in tree.ancestors(head) if a.pos in _VERBAL), None)
    own = verb_modality(tree, verb) if verb is not None else None
    return own if own in {Modality.HYPOTHETICAL, Modality.FUTURE} else Modality.ACTUAL


def _from_verb(tree: Tree, noun: Token, verb: Token) -> Modality:
    above = verb_modality(tree, verb)
    if noun.dep == "nsubj":
        return _as_subject(tree, verb, above)
    is_argument = noun.dep in {"dobj", "nsubjpass", "attr", "oprd", "pobj"}
    if above is Modality.NEGATED and is_argument and _is_presumed(tree, noun, verb):
        return Modality.ACTUAL
    prep = tree.tokens[noun.head].text.lower() if noun.dep == "pobj" else None
    if above is Modality.NEGATED and prep in _BESIDE:
        return Modality.ACTUAL
    lent = object_lent(tree, verb, prep=prep) if is_argument else None
    if lent is None:
        return above
    if lent is Modality.NEGATED and above is Modality.NEGATED:
        return Modality.HYPOTHETICAL
    return lent if above.is_real else above


def _is_presumed(tree: Tree, noun: Token, verb: Token) -> bool:
    """ "Nobody admitted the bombing of the bus station": that it was bombed stands, whoever admits it."""
    is_told = tree.child(noun, "prep", "relcl", "acl") is not None
    return is_told and roles.is_phrase(tree, verb, words("modality", "presuming", "verbs"))


def _as_subject(tree: Tree, verb: Token, above: Modality) -> Modality:
    """What the verb says of its subject: it takes place or does not, goes on, or is meant to begin."""
    governed = ("happening", "lasting", "ending")
    happening, lasting, ending = (words("modality", "subject_governors", part) for part in governed)
    if above is Modality.HYPOTHETICAL:
        return above
    judged = lent_by(tree, verb) if verb.lemma == "be" and above.is_real else None
    if judged is not None:
        return judged
    if roles.is_phrase(tree, verb, ending) and above is Modality.NEGATED:
        return Modality.ONGOING
    if roles.is_phrase(tree, verb, happening | lasting | words("light", "happening")) and not above.is_real:
        return above
    if roles.is_phrase(tree, verb, words("modality", "subject_governors", "future")):
        return Modality.FUTURE
    after = tree.text[verb.start : tree.sentence.span.end]
    if _LASTING.match(after[len(verb.text) :].lstrip()) or _NTH_DAY.match(after):
        return Modality.ONGOING
    if verb.tag in {"VBZ", "VBP"} and roles.is_phrase(tree, verb, lasting):
        return Modality.ONGOING
    if above is Modality.ONGOING:
        return above
    return _meant_to(tree, verb) or Modality.ACTUAL


def _meant_to(tree: Tree, verb: Token) -> Modality | None:
    """ "Is to follow", "is expected to start": the subject has yet to come."""
    inner = next((c for c in tree.children(verb, "xcomp") if tree.child(c, "aux") is not None), None)
    if inner is None or not (verb.lemma == "be" or object_lent(tree, verb) is Modality.FUTURE):
        return None
    happening = words("light", "happening") | words("modality", "subject_governors", "happening")
    return Modality.FUTURE if roles.is_phrase(tree, inner, happening) else None
