"""Whether a thing happened, as the words around it put it: negation, plan, demand, condition, fear."""

from reportedly.graph import roles
from reportedly.graph.lexicon import governors, words
from reportedly.graph.tree import Tree
from reportedly.records import Token
from reportedly.records.terms import Modality, Tense

_CLAUSAL = {"xcomp", "ccomp", "advcl", "acl", "pcomp", "conj", "relcl"}


def verb_modality(tree: Tree, verb: Token, *, depth: int = 0) -> Modality:
    """What the verb group says of itself; where it is silent, what the governing word says of it."""
    own = _own(tree, verb)
    if own is not None:
        return own
    head = tree.head(verb)
    if head is None or depth > 4:
        return _aspect(tree, verb)
    governed = _governed(tree, verb, head, depth=depth)
    return governed if governed is not None else _aspect(tree, verb)


def is_purpose(tree: Tree, verb: Token) -> bool:
    """Whether an infinitive only says what for: "dispatched tanks to crush dissent". Nothing is told of it."""
    if not _is_infinitive(tree, verb) or _is_perfect(tree, verb):
        return False
    head = tree.head(verb)
    if head is None or verb.dep not in {"advcl", "acl", "relcl", "xcomp", "conj"}:
        return False
    if verb.dep == "conj":
        return is_purpose(tree, head)
    if verb.dep == "xcomp":
        return (
            head.pos == "VERB"
            and lent_by(tree, head) is None
            and tree.child(head, "dobj") is not None
            and (not roles.is_phrase(tree, head, words("light", "object_control")))
        )
    return lent_by(tree, head) is None


def _own(tree: Tree, verb: Token) -> Modality | None:
    if _is_negated(tree, verb):
        return Modality.NEGATED
    if _has_condition(tree, verb):
        return Modality.HYPOTHETICAL
    if _is_counterfactual(tree, verb):
        return Modality.HYPOTHETICAL
    helpers = [a.text.lower() for a in tree.children(verb, "aux", "auxpass")]
    for modality in (Modality.HYPOTHETICAL, Modality.FUTURE):
        if any(helper in words("modality", "auxiliaries", modality) for helper in helpers):
            return modality
    if "going" in helpers or (verb.dep == "xcomp" and tree.tokens[verb.head].text.lower() == "going"):
        return Modality.FUTURE
    return None


def _is_counterfactual(tree: Tree, verb: Token) -> bool:
    helpers = {a.text.lower() for a in tree.children(verb, "aux")}
    return "would" in helpers and "have" in helpers


def _is_negated(tree: Tree, verb: Token) -> bool:
    if tree.child(verb, "neg") is not None:
        return True
    near = tree.children(verb, "nsubj", "nsubjpass", "dobj", "advmod", "preconj", "mark", "prep")
    if any(n.lemma in words("modality", "negators", "words") and n.dep != "prep" for n in near):
        return True
    for argument in tree.children(verb, "nsubj", "nsubjpass", "dobj"):
        if any(d.lemma in {"no", "not", "neither"} for d in tree.children(argument, "det", "neg", "preconj", "cc")):
            return True
    head = tree.head(verb)
    return verb.dep == "pcomp" and head is not None and head.lemma == "without"


def _has_condition(tree: Tree, verb: Token) -> bool:
    marks = {m.lemma for m in tree.children(verb, "mark", "advmod")}
    if verb.dep == "advcl" and verb.tag in {"VBZ", "VBP"} and marks & {"before", "until", "once"}:
        return True
    if verb.dep in {"advcl", "conj"} and marks & {"if", "unless", "whether", "lest"}:
        return True
    if _main_of_condition(tree, verb):
        return True
    return verb.dep == "ccomp" and bool(marks & {"whether", "if"})


def content_modality(tree: Tree, content: frozenset[int]) -> Modality:
    """Whether what somebody says is put as a condition or lies ahead; everything else is said to be so."""
    tops = [
        tree.tokens[i] for i in sorted(content) if tree.tokens[i].head not in content or tree.tokens[i].dep == "ROOT"
    ]
    verb = next((t for t in tops if t.pos in {"VERB", "AUX"}), None)
    if verb is None:
        return Modality.ACTUAL
    if _main_of_condition(tree, verb):
        return Modality.HYPOTHETICAL
    helpers = {a.text.lower() for a in tree.children(verb, "aux")}
    ahead = helpers & (words("modality", "auxiliaries", "future") - {"'d", "’d"})
    return Modality.FUTURE if ahead and not _is_negated(tree, verb) else Modality.ACTUAL


def _main_of_condition(tree: Tree, verb: Token) -> bool:
    """ "If they return, we fight": what hangs on a condition has not happened, unless the verb tells the past."""
    if verb.tag == "VBD" or (tree.is_passive(verb) and not tree.children(verb, "aux")):
        return False
    return any(m.lemma in {"if", "unless"} for c in tree.children(verb, "advcl") for m in tree.children(c, "mark"))


def _governed(tree: Tree, verb: Token, head: Token, *, depth: int) -> Modality | None:
    if verb.dep not in _CLAUSAL:
        return None
    has_own_time = tree.child(verb, "aux") is not None and not _is_infinitive(tree, verb)
    is_finite = verb.tag in {"VBD", "VBZ", "VBP"} or has_own_time
    if verb.dep == "conj":
        return verb_modality(tree, head, depth=depth + 1) if not is_finite or _shares_helper(tree, verb) else None
    if verb.dep == "relcl" or (verb.dep == "advcl" and is_finite):
        return None
    lent = lent_by(tree, head)
    if lent is None and head.pos == "ADP":
        above = tree.head(head)
        lent = lent_by(tree, above) if above is not None and above.pos in {"VERB", "NOUN"} else None
    if is_finite:
        return lent if lent in {Modality.HYPOTHETICAL, Modality.NEGATED} and _is_clause_of(verb) else None
    if _is_infinitive(tree, verb):
        return _infinitive(tree, verb, head, lent, depth=depth)
    if verb.dep in {"xcomp", "pcomp", "ccomp"} and lent is not None:
        return lent
    if verb.dep in {"advcl", "xcomp", "pcomp"} and head.pos in {"VERB", "AUX"}:
        return verb_modality(tree, head, depth=depth + 1)
    return None


def _is_clause_of(verb: Token) -> bool:
    return verb.dep in {"ccomp", "acl"}


def _infinitive(tree: Tree, verb: Token, head: Token, lent: Modality | None, *, depth: int) -> Modality | None:
    if _is_perfect(tree, verb):
        return None
    if lent is not None:
        governing = verb_modality(tree, head, depth=depth + 1) if head.pos in {"VERB", "AUX"} else Modality.ACTUAL
        return Modality.HYPOTHETICAL if governing is Modality.NEGATED else lent
    if verb.dep in {"advcl", "acl", "relcl"} or head.pos in {"ADJ", "NOUN"}:
        return Modality.FUTURE
    if head.lemma in {"continue", "begin", "start", "manage", "have", "go", "come", "prove", "appear", "seem", "use"}:
        return verb_modality(tree, head, depth=depth + 1)
    return Modality.FUTURE if head.pos in {"VERB", "AUX"} and head.lemma not in {"claim", "help", "say"} else None


def _shares_helper(tree: Tree, verb: Token) -> bool:
    return tree.child(verb, "nsubj", "aux", "nsubjpass") is None and verb.tag in {"VB", "VBN", "VBG"}


def _is_infinitive(tree: Tree, verb: Token) -> bool:
    return any(a.lemma == "to" for a in tree.children(verb, "aux"))


def _is_perfect(tree: Tree, verb: Token) -> bool:
    return any(a.lemma == "have" for a in tree.children(verb, "aux"))


def lent_by(tree: Tree, head: Token) -> Modality | None:
    """The modality that a governing verb, adjective or noun lends to what depends on it."""
    if head.pos in {"NOUN", "PROPN"}:
        found = governors("nouns").get(head.lemma)
        return Modality(found) if found else None
    particle = next((f"{head.lemma} {c.text.lower()}" for c in tree.children(head, "prep", "prt")), head.lemma)
    found = governors("governors").get(particle) or governors("governors").get(head.lemma)
    return Modality(found) if found and head.lemma not in {"say", "be"} else None


def _object_lent(tree: Tree, verb: Token) -> Modality | None:
    """The modality that a verb lends to an event noun that is its object."""
    for phrase, modality in governors("object_governors").items():
        first, *rest = phrase.split()
        if verb.lemma == first and roles.matches(tree, verb, tuple(rest)) is not None:
            return Modality(modality)
    return None


def _aspect(tree: Tree, verb: Token) -> Modality:
    helpers = {a.text.lower() for a in tree.children(verb, "aux")}
    if verb.tag == "VBG" and helpers & {"is", "are", "'s", "’s", "am", "'re", "’re"}:
        return Modality.ONGOING
    return Modality.ACTUAL


def noun_modality(tree: Tree, noun: Token) -> Modality:
    """What the words above an event noun say of it: "plans for an attack", "no attack", "if fighting resumes"."""
    if any(d.lemma in {"no", "neither"} for d in tree.children(noun, "det", "neg")):
        return Modality.NEGATED
    if any(d.lemma == "any" for d in tree.children(noun, "det")):
        return Modality.HYPOTHETICAL
    if any(a.lemma in {"possible", "potential", "planned", "future", "proposed", "threatened", "imminent", "new"}
           and a.lemma != "new" for a in tree.children(noun, "amod")):  # fmt: skip
        return Modality.FUTURE
    head = tree.head(noun)
    if head is None:
        return Modality.ACTUAL
    if head.pos == "ADP":
        head = tree.head(head) or head
    if head.pos in {"NOUN", "PROPN"}:
        lent = lent_by(tree, head)
        if lent is not None:
            return lent
        return noun_modality(tree, head) if noun.dep == "conj" else _noun_above(tree, head)
    if head.pos in {"VERB", "AUX"}:
        return _from_verb(tree, noun, head)
    return Modality.ACTUAL


def _noun_above(tree: Tree, head: Token) -> Modality:
    verb = next((a for a in tree.ancestors(head) if a.pos in {"VERB", "AUX"}), None)
    own = _own(tree, verb) if verb is not None else None
    return own if own in {Modality.HYPOTHETICAL, Modality.FUTURE} else Modality.ACTUAL


def _from_verb(tree: Tree, noun: Token, verb: Token) -> Modality:
    above = verb_modality(tree, verb)
    is_argument = noun.dep in {"dobj", "nsubjpass", "attr", "oprd"} or noun.dep == "pobj"
    lent = _object_lent(tree, verb) if is_argument else None
    if noun.dep == "nsubj" and above is not Modality.HYPOTHETICAL:
        return above if roles.is_phrase(tree, verb, words("light", "happening")) else Modality.ACTUAL
    return lent if lent is not None and above.is_real else above


def tense(tree: Tree, verb: Token) -> Tense | None:
    """The tense of the verb group, or of the one that governs it: it decides which Friday "Friday" is."""
    helpers = [a.text.lower() for a in tree.children(verb, "aux", "auxpass")]
    if any(h in words("modality", "auxiliaries", "future") for h in helpers):
        return Tense.FUTURE
    if "to" in helpers and "have" not in helpers:
        lent = tree.head(verb)
        return Tense.FUTURE if lent is not None else None
    if verb.tag in {"VBD", "VBN"} or any(h in {"was", "were", "had", "did", "have", "has"} for h in helpers):
        return Tense.PAST
    if verb.tag in {"VBZ", "VBP"} or helpers:
        return Tense.PRESENT
    above = next((a for a in tree.ancestors(verb) if a.pos in {"VERB", "AUX"}), None)
    return tense(tree, above) if above is not None else None
