"""What says that something did not happen: "never", "nobody", "at no point", "without firing"."""

from reportedly.graph import roles
from reportedly.graph.lexicon import words
from reportedly.graph.tree import Tree
from reportedly.records import Token
from reportedly.records.terms import Modality


def is_negated(tree: Tree, verb: Token) -> bool:
    """Whether the verb's own clause says that it did not happen: "never", "nobody", "at no point", "not one tank"."""
    if tree.child(verb, "neg") is not None:
        return True
    near = tree.children(verb, "nsubj", "nsubjpass", "dobj", "advmod", "preconj", "mark", "cc")
    if any(n.lemma in words("modality", "negators", "words") for n in near):
        return True
    if any(is_nobody(tree, a) for a in tree.children(verb, "nsubj", "nsubjpass", "dobj")):
        return True
    head = tree.head(verb)
    helping = [head] if head is not None and head.pos == "AUX" and verb.dep == "ccomp" else []
    if any(_is_never(tree, prep) for v in (verb, *helping) for prep in tree.children(v, "prep")):
        return True
    if verb.dep == "conj" and head is not None and any(c.lemma == "nor" for c in tree.children(head, "cc")):
        return True
    return verb.dep == "pcomp" and head is not None and before(tree, head) is Modality.NEGATED


def is_nobody(tree: Tree, argument: Token) -> bool:
    """ "No convoy", "neither side", "not a single crate of aid"."""
    is_measure = argument.lemma in words("modality", "measures", "nouns")
    inside = [argument, *roles.prepositional(tree, argument, ("of",))] if is_measure else [argument]
    if any(d.lemma in {"no", "neither"} for i in inside for d in tree.children(i, "det", "preconj", "cc")):
        return True
    phrase = tree.phrase(argument)
    return any(
        t.lemma == "not" and tree.tokens[t.index + 1].lemma not in {"only", "just", "least"}
        for t in tree.tokens[max(0, phrase[0].index - 1) : argument.index]
    )


def _is_never(tree: Tree, prep: Token) -> bool:
    """ "At no point", "under no circumstances"; also "fired on nobody"."""
    nearest = tree.tokens[prep.index + 1 : prep.index + 2]
    for noun in (*tree.children(prep, "pobj"), *nearest):
        if noun.lemma in {"nobody", "none", "nothing", "neither"}:
            return True
        if any(d.lemma == "no" for d in tree.children(noun, "det")) and (
            noun.lemma in words("modality", "negators", "never") or noun.lemma == "one"
        ):
            return True
    return False


def before(tree: Tree, prep: Token) -> Modality | None:
    """What a preposition says of the noun or gerund behind it: "without firing", "far from being recognised"."""
    above = tree.head(prep)
    phrases = [prep.text.lower(), f"{above.text.lower()} {prep.text.lower()}" if above is not None else ""]
    for modality in (Modality.NEGATED, Modality.HYPOTHETICAL, Modality.ONGOING):
        if any(phrase in words("modality", "prepositions", modality) for phrase in phrases):
            return modality
    return None
