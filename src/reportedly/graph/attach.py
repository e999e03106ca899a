"""Hangs times, places, weapons and hedges on the events and cues that they belong to."""

from collections.abc import Iterator

from reportedly.graph import roles
from reportedly.graph.draft import Draft
from reportedly.graph.lexicon import word_class, words
from reportedly.graph.tree import Tree
from reportedly.records import EdgeLabel, Entity, MentionKind, Span, Token
from reportedly.records.terms import EventType

_LOCAL = {
    "in", "at", "near", "on", "around", "outside", "inside", "into", "toward", "towards", "across", "along", "from",
    "through", "throughout", "over", "of", "to", "between", "north", "south", "east", "west", "within", "off",
}  # fmt: skip


def attach(draft: Draft, tree: Tree) -> None:
    """Add the times, places, weapons and hedges of one sentence and join them."""
    for entity, tokens in _entities(tree, {"time"}):
        if entity.origin == "times":
            _time(draft, tree, entity, tokens)
    _share(draft, tree, EdgeLabel.WHEN)
    for entity, tokens in _entities(tree, {"place", "facility"}):
        _place(draft, tree, entity, tokens)
    _share(draft, tree, EdgeLabel.AT)
    _weapons(draft, tree)
    _hedges(draft, tree)


def _entities(tree: Tree, labels: set[str]) -> Iterator[tuple[Entity, list[Token]]]:
    found: dict[Span, tuple[Entity, list[Token]]] = {}
    for index, entity in sorted(tree.entity_at.items()):
        if entity.label in labels:
            found.setdefault(entity.span, (entity, []))[1].append(tree.tokens[index])
    yield from found.values()


def _top(tokens: list[Token]) -> Token:
    """The word of a name or time that everything else in it hangs on."""
    inside = {t.index for t in tokens}
    return next((t for t in tokens if t.head not in inside or t.head == t.index), tokens[-1])


def _time(draft: Draft, tree: Tree, entity: Entity, tokens: list[Token]) -> None:
    top = _top(tokens)
    owner = _owner(draft, tree, top)
    number = draft.add(MentionKind.TIME, tree, top, span=entity.span, rule=f"time:{entity.origin}")
    if owner is not None:
        draft.join(EdgeLabel.WHEN, owner, number, confidence=_is_of_cause(draft, tree, top, owner))


def _is_of_cause(draft: Draft, tree: Tree, top: Token, owner: int) -> float:
    """ "died on Friday of wounds from the blast on Wednesday": the blast dates the harm, the own day less so."""
    head = draft.where(owner)[1]
    event = draft.mentions[owner]
    if event.reading is None or event.reading.harm is None or head.lemma not in {"die", "succumb", "perish"}:
        return 1.0
    direct = next((a for a in tree.ancestors(top) if a.pos in {"VERB", "NOUN"}), None)
    return 0.5 if direct is not None and direct.index == head.index else 1.0


def _owner(draft: Draft, tree: Tree, token: Token) -> int | None:
    """The nearest event or cue above a word."""
    for above in tree.ancestors(token):
        for kind in (MentionKind.CUE, MentionKind.EVENT):
            number = draft.find(kind, tree, above)
            if number is not None:
                return number
        if above.pos in {"VERB", "AUX"} and above.dep in {"ccomp", "relcl", "advcl", "ROOT", "parataxis"}:
            below = _below(draft, tree, above)
            if below is not None or above.dep != "advcl":
                return below
    return None


def _below(draft: Draft, tree: Tree, verb: Token) -> int | None:
    """An event that a plain verb carries: "fighting was heavy on Friday"."""
    for child in tree.subtree(verb, skip=lambda t: t.dep in {"relcl", "advcl", "ccomp", "parataxis", "acl", "pcomp"}):
        number = draft.find(MentionKind.EVENT, tree, child)
        if number is not None:
            return number
    return None


def _share(draft: Draft, tree: Tree, label: EdgeLabel) -> None:
    """ "On Friday they attacked X, killing twelve": joined acts have the time and place of the first."""
    kinds = (MentionKind.EVENT, MentionKind.CUE) if label is EdgeLabel.WHEN else (MentionKind.EVENT,)
    for event in [m for m in draft.of(*kinds) if m.sentence == tree.sentence.index]:
        if draft.targets(event.id, label):
            continue
        token = draft.where(event.id)[1]
        while token.dep in {"conj", "advcl", "xcomp", "acl", "dobj"} and tree.head(token) is not None:
            is_free = token.dep == "advcl" and token.tag != "VBG"
            token = tree.tokens[token.head]
            number = draft.find(MentionKind.EVENT, tree, token)
            shared = draft.targets(number, label) if number is not None and not is_free else []
            if shared:
                draft.join(label, event.id, shared[0], confidence=0.5)
                break


def _place(draft: Draft, tree: Tree, entity: Entity, tokens: list[Token]) -> None:
    top = _top(tokens)
    before = tree.head(top)
    is_local = before is not None and before.pos in {"ADP", "SCONJ", "ADV"} and before.text.lower() in _LOCAL
    if before is not None and before.text.lower() == "of":
        is_local = _lies_in(draft, tree, before)
    is_container = any(
        tree.entity_at[a.index].label in {"place", "facility"} and tree.entity_at[a.index].span != entity.span
        for a in tree.ancestors(top)
        if a.index in tree.entity_at
    )
    number = draft.add(MentionKind.PLACE, tree, top, span=entity.span, label=kind_of_place(tree, top), rule="place")
    owners = _owners(draft, tree, top) if is_local or _names_the_place(tree, top) else []
    for owner in owners:
        if not (is_container and draft.targets(owner, EdgeLabel.AT)):
            draft.join(EdgeLabel.AT, owner, number, confidence=0.5 if is_container else 1.0)


def _lies_in(draft: Draft, tree: Tree, of: Token) -> bool:
    """ "the city of X", "the shelling of X" tell where; "the minister of X" does not."""
    above = tree.head(of)
    if above is None:
        return False
    return above.lemma in word_class("PLACENOUN") or draft.find(MentionKind.EVENT, tree, above) is not None


def _names_the_place(tree: Tree, top: Token) -> bool:
    """ "shelled Gao", "the Tarik area", "Bir Zalim fell": the place itself is the object or stands before one."""
    head = tree.head(top)
    if head is not None and top.dep in {"compound", "nmod", "poss", "appos", "amod"}:
        # "the Sarrovan city of Kelvary" is Kelvary; "the Tarik area of Sebha" is Tarik.
        of = any(p.text.lower() == "of" and tree.child(p, "pobj") for p in tree.children(head, "prep"))
        is_named_behind = of and head.lemma in {"city", "town", "village", "port", "capital"}
        return head.lemma in word_class("PLACENOUN") and not is_named_behind
    return top.dep in {"dobj", "nsubjpass", "appos"}


def kind_of_place(tree: Tree, top: Token) -> str | None:
    """The head noun that says what sort of place it is: crossing, district, province."""
    head = tree.head(top)
    if head is not None and head.text.lower() == "of":
        head = tree.head(head)
    if head is not None and head.lemma in word_class("PLACENOUN"):
        return head.lemma
    near = tree.tokens[max(0, top.index - 4) : top.index]
    return next((t.lemma for t in reversed(near) if t.lemma in word_class("PLACENOUN")), None)


def _owners(draft: Draft, tree: Tree, token: Token) -> list[int]:
    for above in tree.ancestors(token):
        number = draft.find(MentionKind.EVENT, tree, above)
        if number is not None:
            return [number]
        if draft.find(MentionKind.CUE, tree, above) is not None:
            return []
        if above.pos in {"VERB", "AUX"} and above.dep in {"ccomp", "relcl", "advcl", "ROOT", "parataxis"}:
            below = _below(draft, tree, above)
            if below is not None or above.dep != "advcl":
                return [below] if below is not None else []
    return []


def _weapons(draft: Draft, tree: Tree) -> None:
    for event in [m for m in draft.of(MentionKind.EVENT) if m.sentence == tree.sentence.index]:
        if event.reading is None or event.reading.event_type is not EventType.ASSAULT:
            continue
        verb = draft.where(event.id)[1]
        beside = [*roles.prepositional(tree, verb, ("with", "by", "using", "from")), *roles.objects(tree, verb)]
        for noun in [*beside, *roles.subjects(tree, verb)]:
            for token in tree.phrase(noun):
                if token.lemma in word_class("WEAPON") and token.pos == "NOUN":
                    span = tree.span([t for t in tree.phrase(token) if t.pos in {"NOUN", "PROPN", "ADJ"}] or [token])
                    number = draft.add(MentionKind.WEAPON, tree, token, span=span, rule="weapon")
                    draft.join(EdgeLabel.WITH, event.id, number)


def _hedges(draft: Draft, tree: Tree) -> None:
    for token in tree.tokens:
        if token.text.lower() not in words("cues", "hedges", "words"):
            continue
        for above in tree.ancestors(token):
            owner = draft.find(MentionKind.EVENT, tree, above)
            owner = draft.find(MentionKind.CUE, tree, above) if owner is None else owner
            if owner is not None:
                draft.join(EdgeLabel.HEDGED, owner, draft.add(MentionKind.HEDGE, tree, token, rule="hedge"))
                break
            if above.dep in {"ccomp", "ROOT"}:
                break
