"""Who does it and who suffers it: subjects, objects and agents of a verb, also where another word holds them."""

from reportedly.graph.lexicon import word_class, words
from reportedly.graph.tree import Tree
from reportedly.records import Token

_RELATIVE = {"WDT", "WP", "WP$"}
_CONTROLLED = {"xcomp", "advcl", "conj", "pcomp", "acl", "ccomp", "parataxis", "dep"}


def subjects(tree: Tree, verb: Token, *, depth: int = 0) -> list[Token]:
    """The heads of the verb's subject, joined ones one by one; borrowed from the governing verb where it has none."""
    own = tree.children(verb, "nsubj", "nsubjpass", "csubj")
    if own:
        return [head for subject in own[-1:] for head in _named(tree, verb, subject)]
    if depth > 6 or tree.head(verb) is None:
        return []
    return _borrowed(tree, verb, depth=depth)


def _named(tree: Tree, verb: Token, subject: Token) -> list[Token]:
    """A relative pronoun stands for the noun that its clause hangs on; everything else for itself."""
    if subject.tag in _RELATIVE or (subject.lemma == "that" and subject.tag in {"DT", "IN"}):
        top = _clause_top(tree, verb)
        antecedent = tree.head(top)
        if top.dep == "relcl" and antecedent is not None:
            return [antecedent]
        return []
    return tree.conjuncts(subject)


def _clause_top(tree: Tree, verb: Token) -> Token:
    top = verb
    while top.dep == "conj" and tree.head(top) is not None:
        top = tree.tokens[top.head]
    return top


def _borrowed(tree: Tree, verb: Token, *, depth: int) -> list[Token]:
    head = tree.tokens[verb.head]
    if verb.dep in {"acl", "relcl"} and head.pos in {"NOUN", "PROPN", "PRON"}:
        return [] if tree.is_passive(verb) else [head]
    if verb.dep == "amod":
        return []
    if verb.dep == "pcomp":
        above = next((a for a in tree.ancestors(verb) if a.pos in {"VERB", "AUX"}), None)
        if above is not None and head.text.lower() == "of" and is_phrase(tree, above, words("light", "object_control")):
            return objects(tree, above)
        return subjects(tree, above, depth=depth + 1) if above else []
    if verb.dep not in _CONTROLLED:
        return []
    if verb.dep == "xcomp" and is_phrase(tree, head, words("light", "object_control")):
        controlled = objects(tree, head)
        if controlled:
            return controlled
    if head.pos in {"NOUN", "PROPN"}:
        return [head] if head.lemma in word_class("PERSON") | word_class("FORCE") else []
    if tree.is_passive(head) and verb.dep == "advcl" and verb.tag == "VBG":
        return agents(tree, head)
    if tree.is_passive(head) and verb.dep in {"xcomp", "advcl", "conj"}:
        return objects(tree, head)
    return subjects(tree, head, depth=depth + 1)


def objects(tree: Tree, verb: Token) -> list[Token]:
    """The heads of whatever the verb is done to: its object, or its subject in the passive."""
    if tree.is_passive(verb):
        own = tree.children(verb, "nsubjpass") or (tree.children(verb, "nsubj") if verb.dep == "conj" else [])
        if own:
            return [head for subject in own[-1:] for head in _named(tree, verb, subject)]
        head = tree.head(verb)
        if verb.dep in {"acl", "relcl", "amod"} and head is not None:
            return [head]
        if verb.dep == "conj" and head is not None:
            return objects(tree, head) if tree.is_passive(head) else []
        return []
    own = tree.children(verb, "dobj", "dative")
    if not own:
        own = [c for c in tree.children(verb, "ccomp", "xcomp") if c.pos in {"NOUN", "PROPN"}]
    is_local = any(a.tag == "WRB" for a in tree.children(verb, "advmod"))
    if not own and verb.dep == "relcl" and tree.child(verb, "nsubj") is not None and not is_local:
        return _relative_object(tree, verb)
    # Of two objects side by side the second is the first one's name ("the crossing Bab al-Hawa"), or an afterthought.
    chosen = own[-1:] if own and own[-1].pos == "PROPN" else own[:1]
    found = [head for item in chosen for head in tree.conjuncts(item)]
    return [head for head in found if head.tag not in _RELATIVE] or _relative_object(tree, verb, own)


def _relative_object(tree: Tree, verb: Token, own: list[Token] | None = None) -> list[Token]:
    if own is not None and not own:
        return []
    antecedent = tree.head(_clause_top(tree, verb))
    subject = tree.child(verb, "nsubj")
    if antecedent is None or (subject is not None and subject.tag in _RELATIVE):
        return []
    return [antecedent]


def agents(tree: Tree, verb: Token) -> list[Token]:
    """The heads behind "by" in a passive."""
    return prepositional(tree, verb, ("by",))


def prepositional(tree: Tree, head: Token, prepositions: tuple[str, ...]) -> list[Token]:
    """The heads that hang on a word by one of these prepositions."""
    found: list[Token] = []
    for prep in tree.children(head, "prep", "agent", "dative", "prt"):
        if prep.text.lower() in prepositions:
            for item in tree.children(prep, "pobj"):
                found.extend(tree.conjuncts(item))
            for inner in tree.children(prep, "prep"):
                for item in tree.children(inner, "pobj"):
                    found.extend(tree.conjuncts(item))
    return found


def possessors(tree: Tree, noun: Token) -> list[Token]:
    """The heads of a genitive: "the government's shelling"."""
    return [head for item in tree.children(noun, "poss") for head in tree.conjuncts(item)]


def matches(tree: Tree, verb: Token, rest: tuple[str, ...]) -> list[Token] | None:
    """The tokens that complete a phrase such as "take control of" around its verb; None where they are missing."""
    found = [verb]
    for word in rest:
        if word in {"a", "an", "the", "its", "their", "her", "his"}:
            continue
        hit = next(
            (c for top in reversed(found) for c in tree.children(top) if word in (c.lemma, c.text.lower())), None
        )
        if hit is None or hit.dep == "nsubj":
            return None
        found.append(hit)
    return found


def is_phrase(tree: Tree, verb: Token, phrases: frozenset[str]) -> bool:
    """Whether the verb, with its particles, is one of these phrases."""
    for phrase in phrases:
        first, *rest = phrase.split()
        if verb.lemma == first and matches(tree, verb, tuple(rest)) is not None:
            return True
    return False
