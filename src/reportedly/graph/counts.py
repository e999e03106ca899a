"""Finds what was counted: victims of a harm, tolls, ordinals ("the fourth victim"), shells, vehicles and houses."""

from collections.abc import Iterator

from reportedly.graph import roles
from reportedly.graph.draft import Draft
from reportedly.graph.harm import is_people
from reportedly.graph.lexicon import harm_words, word_class
from reportedly.graph.modality_nouns import noun_modality
from reportedly.graph.tree import Tree
from reportedly.graph.triggers import triggers
from reportedly.records import EdgeLabel, MentionKind, Reading, Token
from reportedly.records.terms import EventType, FigureKind, Modality

_TOLL = {"toll", "dead", "number", "count", "tally", "figure"}
_SET = {"put", "estimate", "rise", "stand", "reach", "climb", "be", "increase", "grow", "bring", "pass", "exceed",
        "jump", "revise", "raise", "place", "hit", "surpass", "top"}  # fmt: skip
_THINGS = (
    ("MUNITION", FigureKind.MUNITIONS),
    ("VEHICLE", FigureKind.VEHICLES),
    ("STRUCTURE", FigureKind.STRUCTURES),
)


def draw_counts(draft: Draft, tree: Tree) -> None:
    """Add the counts of one sentence, each joined to the event it belongs to."""
    for event in [m for m in draft.of(MentionKind.EVENT) if m.sentence == tree.sentence.index]:
        if event.reading is None:
            continue
        if event.reading.harm is not None:
            _count_victims(draft, tree, event.id, event.reading.harm)
        _count_things(draft, tree, event.id)
    for head, number, kind, rule in (*_tolls(tree), *_harm_nouns(tree), *_ordinals(tree), *_dead(tree)):
        _stand_alone(draft, tree, head, number, kind=kind, rule=rule)


def _count_victims(draft: Draft, tree: Tree, event: int, kind: FigureKind) -> None:
    _between(draft, tree, event, kind)
    for victim in draft.targets(event, EdgeLabel.RECIPIENT):
        head = draft.where(victim)[1]
        entity = tree.entity_at.get(head.index)
        if entity is not None and entity.label in {"place", "organisation", "facility", "time"}:
            continue
        if (head.lemma in _NOBODY and head.text.lower() != "one") or _is_no_one(tree, head):
            _add(draft, tree, event, head, kind)
            continue
        is_counted = head.lemma in {"other", "some", "many", "none", "all"} or head.text.lower() in _ONE_PERSON
        if head.pos == "PRON" and not is_counted:
            continue
        is_beside_people = head.dep == "conj" and head.pos == "NOUN" and is_people(tree, tree.tokens[head.head])
        if not (is_people(tree, head) or _may_be_people(head) or is_beside_people) and kind is not FigureKind.DISPLACED:
            continue
        number = _add(draft, tree, event, head, kind)
        _count_parts(draft, tree, head, whole=number, event=event, kind=kind)


_NOBODY = {"nobody", "none"}


def _is_no_one(tree: Tree, head: Token) -> bool:
    return head.lemma == "one" and any(d.lemma == "no" for d in tree.children(head, "det", "neg"))


def _between(draft: Draft, tree: Tree, event: int, kind: FigureKind) -> None:
    """ "killing between 12 and 14 people": the parser hangs the range on a preposition."""
    verb = draft.where(event)[1]
    for prep in tree.children(verb, "prep"):
        if prep.text.lower() != "between" or prep.index != verb.index + 1:
            continue
        run = tree.tokens[prep.index : prep.index + 7]
        noun = next((t for t in run if t.pos == "NOUN" and t.tag == "NNS"), None)
        if noun is not None and any(t.pos == "NUM" for t in run):
            span = tree.span(list(tree.tokens[prep.index : noun.index + 1]))
            number = draft.add(MentionKind.COUNT, tree, noun, span=span, label=kind, rule=f"count:{kind}")
            draft.join(EdgeLabel.COUNT, event, number)


def _may_be_people(head: Token) -> bool:
    """Whether a noun that no list knows may stand for people who came to harm: it is no thing and no place."""
    things = ("VEHICLE", "MUNITION", "STRUCTURE", "PLACENOUN", "WEAPON")
    is_thing = any(head.lemma in word_class(name) for name in things)
    return head.pos == "NOUN" and not is_thing and (head.tag == "NNS" or head.lemma in word_class("PERSON"))


def _add(draft: Draft, tree: Tree, event: int, head: Token, kind: FigureKind) -> int:
    span = tree.span(_with_no(tree, head) if head.lemma == "one" else _counted(tree, head))
    reading = Reading(scope="single") if is_single(tree, head) else None
    number = draft.add(MentionKind.COUNT, tree, head, span=span, reading=reading, label=kind, rule=f"count:{kind}")
    draft.join(EdgeLabel.COUNT, event, number)
    return number


def is_single(tree: Tree, head: Token) -> bool:
    """One person named, or one meant: "a soldier", "Gen. Orlu", "he"."""
    if head.pos == "PRON":
        return head.text.lower() in _ONE_PERSON
    if has_number(tree, head) or head.tag in {"NNS", "NNPS"} or head.lemma in _MANY | word_class("COLUMN"):
        return False
    entity = tree.entity_at.get(head.index)
    is_named = entity is not None and entity.label == "person"
    return (
        is_named
        or any(d.lemma in _OF_ONE for d in tree.children(head, "det", "poss"))
        or (head.tag == "NN" and tree.child(head, "det") is not None)
    )


_OF_ONE = {"a", "an", "his", "her", "its", "their", "my", "our"}
_ONE_PERSON = {"he", "him", "she", "her", "himself", "herself"}
_MANY = {"people", "police", "family", "group", "crowd", "opposition", "force", "army", "militia", "dead", "team"}


def _with_no(tree: Tree, head: Token) -> list[Token]:
    return [tree.tokens[head.index - 1], head] if _is_no_one(tree, head) and head.index else [head]


def _counted(tree: Tree, head: Token) -> list[Token]:
    """The count with what stands before it ("at least", "more than") and the noun it counts."""
    inside = tree.phrase(head)
    first = inside[0].index
    before = tree.tokens[max(0, first - 3) : first]
    while before and before[-1].text.lower() in _BEFORE and len(inside) < 14:
        inside, before = [before[-1], *inside], before[:-1]
    return inside


_BEFORE = {
    "least", "at", "most", "than", "more", "fewer", "less", "up", "to", "about", "around", "nearly", "some", "over",
    "almost", "roughly", "approximately", "as", "many", "a", "the", "only", "just", "another", "between",
}  # fmt: skip


def _count_parts(draft: Draft, tree: Tree, head: Token, *, whole: int, event: int, kind: FigureKind) -> None:
    """ "40 people, 12 of them children", "19 people, including three women"."""
    for part in _parts(tree, head):
        number = _add(draft, tree, event, part, kind)
        draft.join(EdgeLabel.PART_OF, number, whole)


def _parts(tree: Tree, head: Token) -> Iterator[Token]:
    near = [*tree.children(head), *(tree.children(tree.tokens[head.head]) if head.dep != "ROOT" else [])]
    for child in near:
        if child.text.lower() == "including":
            heads = (i for item in tree.children(child, "pobj", "dobj") for i in tree.conjuncts(item))
            yield from (h for h in heads if has_number(tree, h))
        if (
            child.dep in {"appos", "conj", "nsubj", "npadvmod", "dep"}
            and child.index > head.index
            and _of_them(tree, child)
        ):
            yield child


def _of_them(tree: Tree, head: Token) -> bool:
    return any(i.lemma in {"they", "them", "whom", "who"} for i in roles.prepositional(tree, head, ("of",)))


def has_number(tree: Tree, head: Token) -> bool:
    """Whether a noun comes with a number or a vague count word."""
    if head.pos == "NUM" or tree.child(head, "nummod") is not None:
        return True
    return head.lemma in word_class("COLLECTIVE") or any(
        c.lemma in {"several", "many", "some", "dozen", "score"} for c in tree.children(head, "amod", "det")
    )


def _count_things(draft: Draft, tree: Tree, event: int) -> None:
    """Shells fired, tanks sent, houses destroyed: figures of their own kinds, never people."""
    verb = draft.where(event)[1]
    nouns = [*roles.objects(tree, verb), *roles.prepositional(tree, verb, ("with", "including", "by", "of"))]
    for noun in nouns:
        inner = roles.prepositional(tree, noun, ("of",)) if noun.lemma in word_class("COLLECTIVE") else [noun]
        numbered = has_number(tree, noun)
        for name, kind in _THINGS:
            if numbered and any(i.lemma in word_class(name) and not is_people(tree, i) for i in inner):
                _add(draft, tree, event, noun, kind)
                break


def _stand_alone(draft: Draft, tree: Tree, head: Token, number: Token, *, kind: FigureKind, rule: str) -> None:
    if draft.find(MentionKind.COUNT, tree, number) is not None or draft.find(MentionKind.EVENT, tree, head) is not None:
        return
    if rule == "noun" and draft.find(MentionKind.PARTICIPANT, tree, number) is not None:
        return
    if rule == "toll" and _raises_toll(draft, tree, head, number, kind):
        return
    cause = next((t for t in triggers(tree) if not t.is_verb and t.rule.type is EventType.ASSAULT), None)
    is_cause = cause is not None and (cause.head in tree.subtree(head) or rule == "ordinal")
    reading = Reading(
        event_type=cause.rule.type
        if cause and is_cause
        else (EventType.ASSAULT if rule == "toll" and kind in _OF_BLOWS else None),
        event_mode=cause.rule.mode if cause and is_cause else None,
        modality=noun_modality(tree, number) if rule == "noun" else Modality.ACTUAL,
        harm=kind,
        scope="cumulative" if rule == "toll" and _is_of_a_war(tree) else None,
    )
    event = draft.add(MentionKind.EVENT, tree, head, reading=reading, label="count", rule=f"count:{rule}")
    if rule == "toll":
        # "the number of DEAD at nine": another reader may see the deaths at any of these words.
        for index in (head.head, *(n.index for n in roles.prepositional(tree, head, ("of",)))):
            draft.at.setdefault((tree.sentence.index, index, MentionKind.EVENT), event)
    if cause is not None and is_cause:
        draft.at[(tree.sentence.index, cause.head.index, MentionKind.EVENT)] = event
    _add(draft, tree, event, number, kind)


# Whoever is missing or displaced may be so by a flood.
_OF_BLOWS = {FigureKind.KILLED, FigureKind.INJURED}


def _raises_toll(draft: Draft, tree: Tree, head: Token, number: Token, kind: FigureKind) -> bool:
    """ "the number of people killed when shells fell rose to 19": the count belongs to the killing named in it."""
    for token in tree.subtree(head):
        event = draft.find(MentionKind.EVENT, tree, token)
        reading = draft.mentions[event].reading if event is not None else None
        if event is not None and reading is not None and reading.harm is kind:
            draft.forget(event, EdgeLabel.COUNT)
            draft.at.setdefault((tree.sentence.index, head.index, MentionKind.EVENT), event)
            draft.at.setdefault((tree.sentence.index, head.head, MentionKind.EVENT), event)
            _add(draft, tree, event, number, kind)
            return True
    return False


def _is_of_a_war(tree: Tree) -> bool:
    long = {"since", "war", "conflict", "uprising", "crackdown", "insurgency", "rebellion", "year", "overall", "total"}
    return any(t.lemma in long for t in tree.tokens)


def _tolls(tree: Tree) -> Iterator[tuple[Token, Token, FigureKind, str]]:
    """ "put the toll at more than 8,000", "the death toll rose to 19"."""
    for noun in tree.tokens:
        if noun.lemma not in _TOLL or noun.pos not in {"NOUN", "ADJ"}:
            continue
        kind = _toll_kind(tree, noun)
        verb = tree.head(noun)
        of = next((n for n in roles.prepositional(tree, noun, ("of",)) if has_number(tree, n)), None)
        if kind is not None and of is not None:
            yield noun, of, kind, "toll"
            continue
        if kind is None or verb is None or verb.lemma not in _SET:
            continue
        numbers = [*roles.prepositional(tree, verb, ("at", "to", "of")), *tree.children(verb, "dobj", "attr")]
        numbers += _number_behind(tree, noun)
        found = next((n for n in numbers if n is not noun and has_number(tree, n)), None)
        if found is not None:
            yield noun, found, kind, "toll"


def _number_behind(tree: Tree, noun: Token) -> list[Token]:
    """ "The number of people displaced since March to 262,000": the parser may hang the new number anywhere."""
    preps = [t for t in tree.tokens if t.index > noun.index and t.text.lower() in {"to", "at"} and t.pos == "ADP"]
    return [n for prep in preps for n in tree.children(prep, "pobj")]


def _toll_kind(tree: Tree, noun: Token) -> FigureKind | None:
    around = {t.lemma for t in tree.subtree(noun)}
    if noun.lemma in {"toll", "dead"} or around & {"death", "dead", "kill", "fatality", "die"}:
        return FigureKind.KILLED
    if around & {"wound", "injure", "injury", "wounded", "injured"}:
        return FigureKind.INJURED
    if around & {"displace", "refugee", "displaced"}:
        return FigureKind.DISPLACED
    if "miss" in around or "missing" in around:  # "the number of missing": the parser sees a verb
        return FigureKind.MISSING
    return FigureKind.DETAINED if around & {"detainee", "prisoner", "arrest"} else None


def _harm_nouns(tree: Tree) -> Iterator[tuple[Token, Token, FigureKind, str]]:
    """ "150 thousand civilian deaths", "millions of refugees"."""
    for noun in tree.tokens:
        kind = harm_words("nouns").get(noun.lemma)
        if kind is None or noun.pos not in {"NOUN", "ADJ"} or noun.dep in {"compound", "amod"}:
            continue
        outer = tree.head(tree.tokens[noun.head]) if noun.dep == "pobj" else None
        if outer is not None and outer.lemma in word_class("COLLECTIVE"):
            if not (outer.lemma in _TOLL and any(d.lemma == "the" for d in tree.children(outer, "det"))):
                yield noun, outer, kind, "noun"
        elif tree.child(noun, "nummod") is not None:
            yield noun, noun, kind, "noun"
        else:
            behind = roles.prepositional(tree, noun, ("of",))
            counted = next((b for b in behind if has_number(tree, b) and _may_be_people(b)), None)
            if counted is not None and kind is not FigureKind.OTHER:
                yield noun, counted, kind, "noun"


def _ordinals(tree: Tree) -> Iterator[tuple[Token, Token, FigureKind, str]]:
    """ "became the fourth victim": a floor for the toll."""
    for noun in tree.tokens:
        if noun.lemma in {"victim", "fatality", "casualty", "death"} and any(
            (entity := tree.entity_at.get(c.index)) is not None and entity.label == "number"
            for c in tree.children(noun, "amod")
        ):
            yield noun, noun, FigureKind.KILLED, "ordinal"


_PREDICATES = frozenset({"acomp", "amod", "conj", "ROOT", "appos", "dobj", "pobj", "acl", "oprd"})


def _dead(tree: Tree) -> Iterator[tuple[Token, Token, FigureKind, str]]:
    """ "twelve people were dead", "twelve dead, thirty wounded"."""
    for token in tree.tokens:
        kind = harm_words("adjectives").get(token.text.lower())
        if kind is None:
            continue
        is_verb = token.tag == "VBG" and not roles.objects(tree, token)  # "two are missing": the parser sees a verb
        if not is_verb and token.dep not in _PREDICATES:
            continue
        if is_verb or token.dep == "acomp":
            verb = token if is_verb else tree.tokens[token.head]
            subject = next((s for s in roles.subjects(tree, verb) if has_number(tree, s)), None)
            if subject is not None:
                yield token, subject, kind, "adjective"
        elif token.dep == "amod" and tree.tokens[token.head].pos == "NUM":
            yield token, tree.tokens[token.head], kind, "adjective"
        elif tree.child(token, "nummod") is not None and token.pos in {"ADJ", "NOUN"}:
            yield token, token, kind, "adjective"
