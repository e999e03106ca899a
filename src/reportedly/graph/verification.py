"""What the article says about checking a claim: "Their reports could not be independently confirmed"."""

from reportedly.graph import roles
from reportedly.graph.draft import Draft
from reportedly.graph.lexicon import words
from reportedly.graph.tree import Tree
from reportedly.records import EdgeLabel, MentionKind, Reading, Token
from reportedly.records.terms import Verification

_COUNTED = {"casualty", "toll", "figure", "number", "death", "dead"}


def draw_verification(draft: Draft, tree: Tree) -> None:
    """Add the words of checking in one sentence, and join them to the events they are about."""
    for token in tree.tokens:
        result = _result(tree, token)
        if result is None:
            continue
        targets = _targets(draft, tree, token)
        if not targets:
            continue
        number = draft.add(MentionKind.CUE, tree, token, reading=Reading(verification=result), rule="verification")
        draft.read(number, verification=result)
        for target in targets:
            draft.join(EdgeLabel.ABOUT, number, target)


def _result(tree: Tree, token: Token) -> Verification | None:
    if token.text.lower() in words("cues", "verification", "adjectives"):
        return Verification.UNVERIFIED
    if token.pos == "VERB" and token.lemma in words("cues", "verification", "lemmas"):
        unable = {"unable", "impossible", "difficult", "hard"}
        above = tree.head(token)
        negated = tree.child(token, "neg") is not None or (above is not None and above.lemma in unable)
        negated = negated or (above is not None and tree.child(above, "neg") is not None and token.dep == "xcomp")
        able = tree.head(above) if above is not None and above.lemma == "able" else None
        negated = negated or (able is not None and tree.child(able, "neg") is not None)
        if negated or _is_of_none(tree, token):
            return Verification.UNVERIFIED
        independent = any(a.lemma == "independently" for a in tree.children(token, "advmod"))
        return Verification.CONFIRMED if independent and tree.is_passive(token) else None
    if token.pos == "NOUN" and token.lemma in words("cues", "verification", "nouns"):
        negated = any(d.lemma == "no" for d in tree.children(token, "det", "neg"))
        return Verification.UNVERIFIED if negated else None
    return None


def _is_of_none(tree: Tree, token: Token) -> bool:
    """ "neither account could be verified", "none of it was confirmed"."""
    none = {"neither", "no", "none", "nobody", "nothing"}
    subjects = [*roles.subjects(tree, token), *roles.objects(tree, token)]
    return any(
        s.lemma in none or any(d.lemma in none for d in tree.children(s, "det", "neg", "preconj")) for s in subjects
    )


def _is_plural(tree: Tree, token: Token) -> bool:
    """ "these statements", "the two versions": more than the last thing said."""
    several = {"accounts", "versions", "statements", "claims", "sides", "reports"}
    subjects = [*roles.objects(tree, token), *roles.prepositional(tree, token, ("of",))]
    return any(t.text.lower() in several for o in subjects for t in tree.subtree(o))


def _targets(draft: Draft, tree: Tree, token: Token) -> list[int]:
    """The events of the same sentence if the words hang on them, else those told just before."""
    if token.dep in {"relcl", "amod", "acl"} or token.pos == "ADJ":
        here = [m.id for m in draft.of(MentionKind.EVENT) if m.sentence == tree.sentence.index]
        if here:
            return here
    found: list[int] = []
    told = {
        t.lemma
        for o in (*roles.objects(tree, token), *roles.prepositional(tree, token, ("of",)))
        for t in tree.subtree(o)
    }
    is_both = _is_plural(tree, token) or any(t.lemma in {"neither", "either", "both"} for t in tree.tokens)
    reach = 8 if is_both else 3
    for sentence in range(tree.sentence.index - 1, max(-1, tree.sentence.index - reach), -1):
        events = [m for m in draft.of(MentionKind.EVENT) if m.sentence == sentence]
        harmed = [m for m in events if m.reading is not None and m.reading.harm is not None]
        if told & _COUNTED and harmed:
            return [m.id for m in harmed]
        said = [m for m in events if draft.sources(m.id, EdgeLabel.SAYS)]
        said += [m for m in draft.of(MentionKind.CUE) if m.sentence == sentence and m.rule != "verification"]
        if is_both:
            found = [*found, *(m.id for m in said)]
        elif said or events:
            return [m.id for m in said or events]
    return found
