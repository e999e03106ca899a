"""What hangs on a condition: "if they return, we fight", "would deploy once a truce holds", "in return for"."""

from reportedly.graph.lexicon import words
from reportedly.graph.tree import Tree
from reportedly.records import Token

_MARKS = {"if", "unless", "whether", "lest"}
# With a present tense behind them they tell of no day that has been.
_OF_TIME_TO_COME = {"before", "until", "once", "soon", "whenever"}


def is_condition(tree: Tree, verb: Token) -> bool:
    """Whether the verb stands in the condition itself: "if they attack", "should they attack", "before they leave"."""
    marks = {m.lemma for m in tree.children(verb, "mark", "advmod")}
    is_present = verb.tag in {"VBZ", "VBP"} or any(a.tag in {"VBZ", "VBP"} for a in tree.children(verb, "auxpass"))
    if verb.dep == "advcl" and is_present and marks & _OF_TIME_TO_COME:
        return True
    if verb.dep == "advcl" and is_present and "when" in marks and _lies_ahead(tree, tree.tokens[verb.head]):
        return True
    if verb.dep == "advcl" and is_present and tree.tokens[verb.head].lemma in {"soon", "long"}:
        return True
    if verb.dep == "advcl" and "before" in marks and any(a.lemma == "could" for a in tree.children(verb, "aux")):
        return True
    if verb.dep in {"advcl", "conj"} and marks & _MARKS:
        return True
    return (verb.dep == "ccomp" and bool(marks & {"whether", "if"})) or _is_inverted(tree, verb)


def _lies_ahead(tree: Tree, verb: Token) -> bool:
    """Whether a main verb tells of what will come; a headline's present ("ten die when bus plunges") tells the past."""
    return verb.tag == "VB" or _has_helper_ahead(tree, verb)


def _has_helper_ahead(tree: Tree, verb: Token) -> bool:
    ahead = words("modality", "auxiliaries", "future") | words("modality", "auxiliaries", "hypothetical")
    return any(a.text.lower() in ahead for a in tree.children(verb, "aux"))


def _is_inverted(tree: Tree, verb: Token) -> bool:
    """ "Should they attack", "were the audit to show", "had they known": the helper stands before the subject."""
    subject = tree.child(verb, "nsubj", "nsubjpass")
    first = next(iter(tree.children(verb, "aux", "auxpass")), verb)
    if subject is None or verb.dep not in {"advcl", "ccomp"} or first.text.lower() not in {"should", "were", "had"}:
        return False
    return first.index < tree.phrase(subject)[0].index and not tree.children(verb, "mark", "advmod", "neg")


def hangs_on_condition(tree: Tree, verb: Token, *, or_on: Token | None = None) -> bool:
    """Whether the clause of a verb says that it comes about only if something else does.

    A verb that tells the past does not, whatever stands beside it. `or_on` is a governing verb that the condition may
    hang on as well: "offered to free them in return for grain".
    """
    if verb.tag == "VBD" or (
        tree.child(verb, "auxpass") is None and verb.tag == "VBN" and not tree.children(verb, "aux")
    ):
        return False
    if any(m.lemma in {"if", "unless"} for c in tree.children(verb, "advcl") for m in tree.children(c, "mark")):
        return True
    if or_on is None and not _has_helper_ahead(tree, verb):
        return False
    if any(_is_inverted(tree, c) for c in tree.children(verb, "advcl", "ccomp")):
        return True
    return any(_opens(tree, token) for top in (verb, or_on) if top is not None for token in _clause(tree, top))


def _clause(tree: Tree, verb: Token) -> list[Token]:
    """The words of a verb's own clause, without what it hands over and without relative clauses."""
    return tree.subtree(verb, skip=lambda t: t.dep in {"relcl", "ccomp", "parataxis", "acl"} and t.index != verb.index)


def _opens(tree: Tree, token: Token) -> bool:
    after = tree.text[token.start : token.start + 24].lower()
    return any(after.startswith(f"{phrase} ") for phrase in words("modality", "openers", "phrases"))
