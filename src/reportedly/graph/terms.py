"""The terms of plans, truces and resolutions: each obligation that a sentence lists becomes a mention of its own."""

from dataclasses import replace
from functools import cache

from reportedly.assets import table
from reportedly.graph import roles
from reportedly.graph.draft import INSIDE, Draft
from reportedly.graph.events import participant
from reportedly.graph.lexicon import words
from reportedly.graph.tree import Tree
from reportedly.records import EdgeLabel, MentionKind, Reading, Token
from reportedly.records.terms import EventType, Modality, TermKind


def draw_terms(draft: Draft) -> None:
    """Add the terms of an article. A pronoun subject goes back to the text that the sentence before was about."""
    last: tuple[int, int] | None = None
    for tree in draft.trees:
        for verb in [t for t in tree.tokens if t.pos == "VERB"]:
            subject = next(iter(roles.subjects(tree, verb)), None)
            if subject is None or not roles.is_phrase(tree, verb, words("agreements", "stating")):
                continue
            if subject.lemma in words("agreements", "texts"):
                last = (tree.sentence.index, subject.index)
            elif not (subject.lemma == "it" and last is not None and tree.sentence.index - last[0] <= 1):
                continue
            _state(draft, tree, verb, last)
            last = (tree.sentence.index, last[1]) if subject.lemma == "it" and last else last
        _oblige(draft, tree, last)


def _oblige(draft: Draft, tree: Tree, last: tuple[int, int] | None) -> None:
    """ "Under the deal the army will withdraw", "the parties shall allow", "agreed to release": duties told as acts."""
    text = _text_behind_under(tree)
    told = _told_before(draft, tree) if text is None else None
    for verb in [t for t in tree.tokens if t.pos in {"VERB", "AUX"}]:
        helpers = {a.text.lower() for a in tree.children(verb, "aux")}
        binds = "shall" in helpers or (
            text is not None and bool(helpers & {"will", "must", "would", "is", "are", "to"})
        )
        binds = binds or (told is not None and bool(helpers & {"will", "would", "must"}) and _is_main(tree, verb))
        if not binds and not _is_undertaken(tree, verb):
            continue
        clause = tree.subtree(verb, skip=lambda t: t.dep in {"conj", "advcl", "parataxis", "ccomp"} and t.pos == "VERB")
        clause = [
            t
            for t in clause
            if t.dep not in {"mark", "punct", "cc"} or t.index not in (clause[0].index, clause[-1].index)
        ]
        kind = term_kind(clause)
        if kind is None and ("shall" in helpers or text is not None):
            kind = TermKind.OTHER
        if kind is None:
            continue
        number = draft.find(MentionKind.EVENT, tree, verb)
        if number is None:
            number = draft.add(MentionKind.EVENT, tree, verb, reading=Reading(), rule=f"term:{kind}")
            for subject in roles.subjects(tree, verb):
                draft.join(EdgeLabel.ACTOR, number, participant(draft, tree, subject))
        draft.read(number, modality=Modality.FUTURE, term=kind)
        draft.mentions[number] = replace(draft.mentions[number], clause=tree.spans(clause))
        _take_over(draft, tree, number, clause)
        named = (tree.sentence.index, text.index) if text is not None else told or last
        mention = _text_mention(draft, named)
        if mention is not None:
            draft.join(EdgeLabel.TERM_OF, number, mention)


def _told_before(draft: Draft, tree: Tree) -> tuple[int, int] | None:
    """The plan or truce that this sentence or one of the two before it in the paragraph is about."""
    near = draft.trees[max(0, tree.sentence.index - 2) : tree.sentence.index + 1]
    for earlier in reversed(near):
        if earlier.sentence.paragraph != tree.sentence.paragraph:
            continue
        for token in reversed(earlier.tokens):
            if (
                token.lemma in words("agreements", "texts")
                and token.pos == "NOUN"
                and token.lemma not in {"text", "document"}
            ):
                return earlier.sentence.index, token.index
    return None


def _is_main(tree: Tree, verb: Token) -> bool:
    """Whether the verb heads a clause that stands for itself or is what somebody says, not a condition."""
    conditional = any(
        m.lemma in {"if", "unless", "until"} for c in tree.children(verb, "advcl") for m in tree.children(c, "mark")
    )
    return verb.dep in {"ROOT", "ccomp", "conj", "relcl"} and not conditional


def _text_behind_under(tree: Tree) -> Token | None:
    """The plan or truce behind "under" or "in line with"."""
    for prep in tree.tokens:
        if prep.text.lower() in {"under", "with"} and prep.pos == "ADP":
            for noun in tree.children(prep, "pobj"):
                if noun.lemma in words("agreements", "texts") and (prep.text.lower() == "under" or prep.index > 1):
                    return noun if prep.text.lower() == "under" else None
    return None


def _is_undertaken(tree: Tree, verb: Token) -> bool:
    """Whether an infinitive is what somebody agreed to do."""
    head = tree.head(verb)
    agreed = head is not None and head.lemma in {"agree", "undertake", "pledge", "promise", "commit", "vow"}
    return agreed and verb.dep == "xcomp" and head is not None and tree.child(head, "neg", "aux") is None


def _state(draft: Draft, tree: Tree, verb: Token, text: tuple[int, int] | None) -> None:
    name = _text_mention(draft, text)
    stated = draft.find(MentionKind.EVENT, tree, verb)
    if stated is not None and draft.heads[stated] == (tree.sentence.index, verb.index):
        draft.read(stated, scope=INSIDE)
    threatened = next((c for c in tree.children(verb, "xcomp") if verb.lemma == "threaten"), None)
    if threatened is not None:
        _threat(draft, tree, threatened, name)
        return
    for item in _items(tree, verb):
        kind = term_kind(item)
        head = _head(item)
        if kind is None:
            continue
        reading = Reading(modality=Modality.FUTURE, term=kind)
        number = draft.at.get((tree.sentence.index, head.index, MentionKind.EVENT))
        if number is None:
            number = draft.add(MentionKind.EVENT, tree, head, reading=reading, rule=f"term:{kind}")
        else:
            draft.read(
                number, modality=Modality.FUTURE, term=kind, event_type=None, event_mode=None, harm=None, scope=None
            )
        draft.mentions[number] = replace(draft.mentions[number], clause=tree.spans(item))
        _take_over(draft, tree, number, item)
        if name is not None:
            draft.join(EdgeLabel.TERM_OF, number, name)


def _text_mention(draft: Draft, text: tuple[int, int] | None) -> int | None:
    if text is None:
        return None
    tree = draft.trees[text[0]]
    head = tree.tokens[text[1]]
    head = head if head.lemma != "it" else tree.tokens[text[1]]
    return draft.add(MentionKind.PARTICIPANT, tree, head, span=tree.span(tree.phrase(head)), rule="binding text")


def _threat(draft: Draft, tree: Tree, act: Token, name: int | None) -> None:
    """ "threatened to impose sanctions if it did not withdraw within ten days": the duty stands in the condition."""
    duty = [t for t in tree.tokens if t.index > act.index]
    opener = next((t for t in duty if t.lemma in {"if", "unless"}), None)
    kind = term_kind([t for t in duty if opener is not None and t.index > opener.index])
    if opener is None or kind is None:
        return
    number = draft.find(MentionKind.EVENT, tree, act)
    if number is None:
        reading = Reading(event_type=EventType.THREATEN)
        number = draft.add(MentionKind.EVENT, tree, act, reading=reading, rule="term:threat")
    inside = [t for t in tree.tokens if t.index >= act.index and t.text not in {".", "”"}]
    condition = tree.span([t for t in inside if t.index >= opener.index])
    draft.read(number, modality=Modality.HYPOTHETICAL, term=kind, condition=condition)
    draft.mentions[number] = replace(draft.mentions[number], clause=(tree.span(inside),))
    _take_over(draft, tree, number, inside)
    if name is not None:
        draft.join(EdgeLabel.TERM_OF, number, name)


def _take_over(draft: Draft, tree: Tree, number: int, item: list[Token]) -> None:
    """Events named inside a term ("ensure a cease-fire") are part of it and no events of their own."""
    for token in item:
        inner = draft.find(MentionKind.EVENT, tree, token)
        if inner is not None and inner != number:
            draft.read(inner, modality=Modality.FUTURE, scope=INSIDE)


def _items(tree: Tree, verb: Token) -> list[list[Token]]:
    """The list behind the verb, cut where a new obligation begins."""
    rest = [t for t in tree.tokens if t.index > verb.index and (t.dep not in {"prt"} or t.pos == "NOUN")]
    while rest and rest[0].pos in {"ADP", "PUNCT", "ADV", "SCONJ"}:
        rest = rest[1:]
    pieces: list[list[Token]] = [[]]
    for token in rest:
        if token.text in {",", ";", ":", "—", "–"} or token.lemma == "and":
            pieces.append([])
        elif token.text != ".":
            pieces[-1].append(token)
    return _joined([p for p in pieces if p], tree)


def _joined(pieces: list[list[Token]], tree: Tree) -> list[list[Token]]:
    """A piece with no obligation of its own, or with the same one, belongs to the piece before it."""
    found: list[list[Token]] = []
    for piece in pieces:
        kind = term_kind(piece)
        if found and (kind is None or kind == term_kind(found[-1])):
            between = [t for t in tree.tokens if found[-1][-1].index < t.index < piece[0].index]
            found[-1] = [*found[-1], *between, *piece]
        else:
            found.append(piece)
    return found


def _head(item: list[Token]) -> Token:
    inside = {t.index for t in item}
    return next((t for t in item if t.head not in inside and t.pos in {"NOUN", "PROPN", "VERB"}), item[0])


@cache
def _groups() -> tuple[tuple[TermKind, tuple[frozenset[str], ...]], ...]:
    return tuple(
        (TermKind(row["kind"]), tuple(frozenset(group) for group in row["groups"]))
        for row in table("graph/agreements")["term"]
    )


def term_kind(item: list[Token]) -> TermKind | None:
    """The kind of obligation that these words name."""
    present = {t.lemma for t in item} | {t.text.lower() for t in item}
    if {"cease", "fire"} <= present:
        present.add("ceasefire")
    for kind, groups in _groups():
        if any(group <= present for group in groups):
            return kind
    return None
