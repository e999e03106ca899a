"""Whether a thing happened, as the verbs around it put it: negation, plan, demand, condition, fear."""

from reportedly.graph import roles
from reportedly.graph.conditions import hangs_on_condition, is_condition
from reportedly.graph.lending import fate, judged, lent_by
from reportedly.graph.lexicon import words
from reportedly.graph.negation import before, is_negated, is_nobody
from reportedly.graph.tree import Tree
from reportedly.graph.untrue import is_false_word
from reportedly.records import Token
from reportedly.records.terms import Modality, Tense

_CLAUSAL = {"xcomp", "ccomp", "advcl", "acl", "pcomp", "conj", "relcl"}
# Verbs of letting and seeing, whose bare infinitive is as real as they are: "saw them leave", "will let them pass".
_SHARING = {"see", "let", "make", "have", "help", "watch", "hear"}
_DOING = {"do", "did", "does"}


def verb_modality(tree: Tree, verb: Token, *, depth: int = 0) -> Modality:
    """What the verb group says of itself; where it is silent, what the governing word says of it."""
    own = _own(tree, verb)
    head = tree.head(verb)
    if own is not None:
        return _within(tree, verb, own)
    if head is None or depth > 4:
        return _bare(tree, verb) or _aspect(tree, verb)
    governed = _governed(tree, verb, head, depth=depth)
    return governed if governed is not None else _bare(tree, verb) or _aspect(tree, verb)


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
    if is_negated(tree, verb):
        return Modality.NEGATED
    helpers = [a.text.lower() for a in tree.children(verb, "aux", "auxpass")]
    if "have" in helpers and any(h in {"should", "ought"} for h in helpers):
        return Modality.NEGATED
    if is_condition(tree, verb):
        return Modality.NEGATED if _is_forestalled(tree, verb, helpers) else Modality.HYPOTHETICAL
    if hangs_on_condition(tree, verb) or _is_counterfactual(helpers) or _is_asked(tree, verb):
        return Modality.HYPOTHETICAL
    for modality in (Modality.HYPOTHETICAL, Modality.NEGATED):
        if any(a.lemma in words("modality", "adverbs", modality) for a in tree.children(verb, "advmod")):
            return modality
    for modality in (Modality.HYPOTHETICAL, Modality.FUTURE):
        if any(helper in words("modality", "auxiliaries", modality) for helper in helpers):
            return modality
    if "going" in helpers or (verb.dep == "xcomp" and tree.tokens[verb.head].text.lower() == "going"):
        return Modality.FUTURE
    return None


def _within(tree: Tree, verb: Token, own: Modality) -> Modality:
    """ "Speculation that the king will pardon them", "it is likely that they will meet": no plan, a possibility."""
    head = tree.head(verb)
    if own is not Modality.FUTURE or head is None or verb.dep not in {"ccomp", "acl", "relcl", "advcl"}:
        return own
    is_judged = head.pos in {"NOUN", "ADJ"} or (head.lemma == "be" and judged(tree, head) is not None)
    return Modality.HYPOTHETICAL if is_judged and lent_by(tree, head) is Modality.HYPOTHETICAL else own


def _is_forestalled(tree: Tree, verb: Token, helpers: list[str]) -> bool:
    """ "Overpowered him before he could hijack the ferry": he did not."""
    return "could" in helpers and any(m.lemma == "before" for m in tree.children(verb, "mark"))


def _is_counterfactual(helpers: list[str]) -> bool:
    return "would" in helpers and "have" in helpers


def _is_asked(tree: Tree, verb: Token) -> bool:
    """Whether the verb's own clause is a question that leaves open whether: "Was he kidnapped?", not "why was he"."""
    is_question = tree.sentence.span.text.rstrip("\"'”’ ").endswith("?")
    return is_question and verb.dep in {"ROOT", "conj"} and not any(t.tag in _ASKING for t in tree.tokens)


_ASKING = {"WRB", "WP", "WDT", "WP$"}


def content_modality(tree: Tree, content: frozenset[int]) -> Modality:
    """Whether what somebody says is put as a condition or lies ahead; everything else is said to be so."""
    tops = [
        tree.tokens[i] for i in sorted(content) if tree.tokens[i].head not in content or tree.tokens[i].dep == "ROOT"
    ]
    verb = next((t for t in tops if t.pos in {"VERB", "AUX"}), None)
    if verb is None:
        return Modality.ACTUAL
    if hangs_on_condition(tree, verb):
        return Modality.HYPOTHETICAL
    helpers = {a.text.lower() for a in tree.children(verb, "aux")}
    ahead = helpers & (words("modality", "auxiliaries", "future") - {"'d", "’d"})
    return Modality.FUTURE if ahead else Modality.ACTUAL


def _governed(tree: Tree, verb: Token, head: Token, *, depth: int) -> Modality | None:
    if verb.dep not in _CLAUSAL:
        return None
    is_finite = _is_finite(tree, verb) and not _is_subjunctive(tree, verb, head)
    if verb.dep == "conj":
        if is_finite and not _shares_helper(tree, verb):
            return None
        joined = verb_modality(tree, head, depth=depth + 1)
        return _bare(tree, verb) or joined if joined.is_real and head.tag != "VB" else joined
    if verb.dep in {"ccomp", "xcomp"} and head.lemma in _SHARING and _is_plain(tree, verb):
        return verb_modality(tree, head, depth=depth + 1)
    is_of_tale = verb.dep in {"acl", "relcl", "ccomp"} and head.pos == "NOUN"
    if is_of_tale and _is_untrue(tree, verb, head):
        return Modality.NEGATED
    if verb.dep == "relcl" or (verb.dep == "advcl" and is_finite):
        return None
    lent = _lent_through(tree, head)
    if is_finite:
        return _finite(tree, verb, head, lent)
    if _is_infinitive(tree, verb):
        return _infinitive(tree, verb, head, lent, depth=depth)
    if lent is not None and (verb.dep in {"xcomp", "pcomp", "ccomp"} or _is_particle_verbs(tree, verb, head, lent)):
        return lent
    return _gerund(tree, verb, head, depth=depth)


def _is_finite(tree: Tree, verb: Token) -> bool:
    """Whether the verb group has a tense of its own: "was killed" has, "to be killed" and "be killed" have none."""
    helpers = [a for a in tree.children(verb, "aux", "auxpass") if a.text.lower() != "be"]
    return verb.tag in {"VBD", "VBZ", "VBP"} or (bool(helpers) and not _is_infinitive(tree, verb))


def _is_subjunctive(tree: Tree, verb: Token, head: Token) -> bool:
    """ "Demanded that the cabinet expel him": a bare form behind one doer asks for what is not yet."""
    doer = tree.child(verb, "nsubj")
    is_one = doer is not None and doer.tag in {"NN", "NNP"} and tree.child(doer, "conj") is None
    return is_one and verb.tag == "VBP" and verb.dep == "ccomp" and lent_by(tree, head) is Modality.FUTURE


def _is_untrue(tree: Tree, verb: Token, tale: Token) -> bool:
    """ "The claim that they fired is false", "it is a lie that they fired"."""
    if fate(tree, tale, told=verb) is Modality.NEGATED:
        return True
    objects = tree.children(verb, "dobj")
    is_that = any(m.lemma == "that" for m in [*tree.children(verb, "mark"), *(objects if len(objects) > 1 else [])])
    above = tree.head(tale)
    return is_that and is_false_word(tale) and above is not None and not is_negated(tree, above)


def _is_plain(tree: Tree, verb: Token) -> bool:
    """A form without tense: "saw them LEAVE", "wants to see them PUNISHED"."""
    is_wished = verb.tag in {"VBN", "VBD"} and tree.tokens[verb.head].tag == "VB"
    return (verb.tag in {"VB", "VBP"} or is_wished) and not _is_infinitive(tree, verb)


def _finite(tree: Tree, verb: Token, head: Token, lent: Modality | None) -> Modality | None:
    """A clause with a tense of its own is as it says, unless what it hangs on puts it in doubt."""
    if verb.dep == "ccomp" and is_condition(tree, head):
        return Modality.HYPOTHETICAL
    return lent if lent in {Modality.HYPOTHETICAL, Modality.NEGATED} and verb.dep in {"ccomp", "acl"} else None


def _lent_through(tree: Tree, head: Token) -> Modality | None:
    """What a word lends, also across a preposition: "accused of", "prevented from"."""
    lent = before(tree, head) if head.pos == "ADP" else lent_by(tree, head)
    if lent is None and head.pos == "ADP":
        above = tree.head(head)
        lent = lent_by(tree, above) if above is not None and above.pos in {"VERB", "NOUN"} else None
    return lent


def _is_particle_verbs(tree: Tree, verb: Token, head: Token, lent: Modality) -> bool:
    """ "Ruled out sending troops": the parser takes the gerund for an aside, but no comma parts the two."""
    return (
        verb.dep == "advcl" and lent is Modality.NEGATED and 0 < verb.index - head.index <= 2 and _follows(tree, head)
    )


def _follows(tree: Tree, head: Token) -> bool:
    return tree.child(head, "dobj", "nsubjpass") is None


def _gerund(tree: Tree, verb: Token, head: Token, *, depth: int) -> Modality | None:
    """An aside is as real as what it goes with: "would respond by expelling envoys", "no role in taking him"."""
    above = tree.head(head)
    if head.pos == "ADP" and above is not None and above.pos == "NOUN" and is_nobody(tree, above):
        return Modality.NEGATED
    if verb.dep == "acl" and verb.tag == "VBG":
        carrier = next((a for a in tree.ancestors(head) if a.pos in {"VERB", "AUX"}), None)
        carried = verb_modality(tree, carrier, depth=depth + 1) if carrier is not None else Modality.ACTUAL
        return None if carried.is_real else carried
    if head.pos == "ADP" and head.text.lower() == "by":
        return verb_modality(tree, above, depth=depth + 1) if above is not None and above.pos == "VERB" else None
    if verb.dep in {"advcl", "xcomp", "pcomp"} and head.pos in {"VERB", "AUX"}:
        return verb_modality(tree, head, depth=depth + 1)
    return None


def _infinitive(tree: Tree, verb: Token, head: Token, lent: Modality | None, *, depth: int) -> Modality | None:
    if _is_perfect(tree, verb):
        return None
    if head.lemma in {"have", "be"} and any(a.lemma == "yet" for a in tree.children(head, "advmod")):
        return Modality.NEGATED
    if head.lemma == "have" and head.tag in {"VBZ", "VBP"}:
        return verb_modality(tree, head, depth=depth + 1) if tree.child(head, "neg", "aux") else Modality.FUTURE
    if head.pos == "NOUN" and fate(tree, head, told=verb) is Modality.NEGATED:
        return Modality.NEGATED
    if lent is not None:
        governing = verb_modality(tree, head, depth=depth + 1) if head.pos in {"VERB", "AUX"} else Modality.ACTUAL
        if lent is Modality.FUTURE and _is_vain(tree, head):
            return Modality.NEGATED
        if lent is Modality.FUTURE and hangs_on_condition(tree, verb, or_on=head):
            return Modality.HYPOTHETICAL
        return Modality.HYPOTHETICAL if governing in {Modality.NEGATED, Modality.HYPOTHETICAL} else lent
    if head.lemma in {"continue", "begin", "start", "manage", "go", "come", "prove", "appear", "seem", "use"}:
        above = verb_modality(tree, head, depth=depth + 1)
        return Modality.ONGOING if head.lemma == "continue" and above is Modality.ACTUAL else above
    if verb.dep in {"advcl", "acl", "relcl"} or head.pos in {"ADJ", "NOUN"}:
        return Modality.FUTURE
    return Modality.FUTURE if head.pos in {"VERB", "AUX"} and head.lemma not in {"claim", "help", "say"} else None


def _is_vain(tree: Tree, trying: Token) -> bool:
    """ "Tried in vain to", "attempted to flee but did not get far"."""
    if any(n.lemma == "vain" for n in roles.prepositional(tree, trying, ("in",))):
        return True
    if any(a.lemma in {"unsuccessfully", "vainly"} for a in tree.children(trying, "advmod")):
        return True
    return any(
        c.lemma == "but" and any(is_negated(tree, v) or v.lemma == "fail" for v in tree.children(trying, "conj"))
        for c in tree.children(trying, "cc")
    )


def _shares_helper(tree: Tree, verb: Token) -> bool:
    return tree.child(verb, "nsubj", "aux", "nsubjpass") is None and verb.tag in {"VB", "VBN", "VBG"}


def _is_infinitive(tree: Tree, verb: Token) -> bool:
    return any(a.lemma == "to" for a in tree.children(verb, "aux"))


def _is_perfect(tree: Tree, verb: Token) -> bool:
    return any(a.lemma == "have" for a in tree.children(verb, "aux"))


def _bare(tree: Tree, verb: Token) -> Modality | None:
    """A bare form that nothing makes a past or a present is asked for: "Leave the valley", "let us talk"."""
    if verb.tag != "VB" or tree.child(verb, "nsubj", "nsubjpass") is not None:
        return None
    helpers = {a.text.lower() for v in (verb, tree.head(verb)) if v is not None for a in tree.children(v, "aux")}
    above = tree.head(verb)
    is_done = bool(helpers & _DOING) or (above is not None and above.lemma == "do")
    return None if is_done or tree.is_in_capitals else Modality.FUTURE


def _aspect(tree: Tree, verb: Token) -> Modality:
    helpers = {a.text.lower() for a in tree.children(verb, "aux")}
    if verb.tag == "VBG" and helpers & _GOING_ON:
        return Modality.ONGOING
    is_told = verb.dep == "ccomp" and verb.tag == "VBG" and bool(helpers & {"was", "were"})
    return Modality.ONGOING if is_told else Modality.ACTUAL


# "Has been bombing" goes on, too; what "was arming" in somebody's words goes on as he speaks.
_GOING_ON = {"is", "are", "'s", "’s", "am", "'re", "’re", "has", "have", "'ve", "’ve"}


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
