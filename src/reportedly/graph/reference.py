"""What pronouns and definite phrases stand for: "he", "both countries", "the town", "the blast"."""

from reportedly.graph.draft import Draft
from reportedly.graph.lexicon import word_class
from reportedly.graph.tree import Tree
from reportedly.records import EdgeLabel, Mention, MentionKind, Token
from reportedly.records.terms import EventType

# How many sentences back a pronoun may reach: a long quotation can stand between a speaker and "he said".
_REACH = 5
# Sentences that may stand between two times that the same person is said to speak.
_SPEAKING_ON = 3
_PERSONAL = {"he", "she", "him", "her", "his", "himself", "herself"}
_BOTH = {"country", "side", "nation", "party", "leader", "government", "state", "man", "army", "president", "minister"}


def draw_references(draft: Draft) -> None:
    """Join later mentions to the earlier ones they stand for."""
    _name_places(draft)
    people = sorted(draft.of(MentionKind.PARTICIPANT, MentionKind.SOURCE), key=lambda m: m.span.start)
    for mention in people:
        tree, head = draft.where(mention.id)
        if head.pos == "PRON":
            _pronoun(draft, mention, head, people)
        elif _is_pair(tree, head):
            _pair(draft, mention)
        else:
            _possessor(draft, mention, tree, head, people)
    _events(draft)


def _possessor(draft: Draft, mention: Mention, tree: Tree, head: Token, people: list[Mention]) -> None:
    """ "its fighters", "his men": whose they are."""
    for child in tree.children(head, "poss"):
        if child.tag == "PRP$" and child.text.lower() in {"its", "his", "her", "their"}:
            owner = _antecedent_of(draft, mention, child, people)
            if owner is not None:
                draft.join(EdgeLabel.POSSESSOR, mention.id, owner)


def _antecedent_of(draft: Draft, mention: Mention, word: Token, people: list[Mention]) -> int | None:
    before = [m for m in people if m.span.end <= word.start and 0 <= mention.sentence - m.sentence <= 2]
    before = [m for m in before if m.id != mention.id and draft.where(m.id)[1].pos != "PRON"]
    owner = word.text.lower()
    if owner in {"his", "her"}:
        fitting = [m for m in before if _is_human(draft, m)]
    elif owner == "its":
        fitting = [m for m in before if not _is_human(draft, m) and not _is_plural(draft, m)]
    else:
        fitting = [m for m in before if _is_plural(draft, m)] or before
    chosen = _most_salient(draft, fitting)
    return chosen.id if chosen is not None else None


def _pronoun(draft: Draft, mention: Mention, head: Token, people: list[Mention]) -> None:
    word = head.text.lower()
    before = [m for m in people if m.span.end <= mention.span.start and mention.sentence - m.sentence <= _REACH]
    before = [m for m in before if draft.where(m.id)[1].pos != "PRON" or draft.targets(m.id, EdgeLabel.SAME_AS)]
    before = [m for m in before if not _is_possessed(draft, m)]
    if word in _PERSONAL:
        fitting = [m for m in before if _is_human(draft, m)]
    elif word in {"they", "them", "their"}:
        fitting = [m for m in before if _is_plural(draft, m)]
    elif word in {"it", "its"}:
        fitting = [m for m in before if not _is_human(draft, m) and not _is_plural(draft, m)]
        if head.dep in {"dobj", "pobj"}:
            fitting += [m for m in draft.of(MentionKind.PLACE) if 0 < mention.span.start - m.span.end < 400]
            fitting.sort(key=lambda m: m.span.start)
    else:
        return
    if mention.kind is MentionKind.SOURCE and word in {"it", "its"}:
        fitting = [m for m in fitting if m.kind is MentionKind.SOURCE or _is_body(draft, m)]
    if word in {"she", "her", "herself"}:
        fitting = [m for m in fitting if not _is_called_man(draft, m)]
    reach = _SPEAKING_ON if mention.kind is MentionKind.SOURCE else 1
    sources = [m for m in fitting if m.kind is MentionKind.SOURCE and mention.sentence - m.sentence <= reach]
    chosen = sources[-1] if sources and word in _PERSONAL else _most_salient(draft, fitting)
    if chosen is not None:
        earlier = draft.targets(chosen.id, EdgeLabel.SAME_AS)
        draft.join(EdgeLabel.SAME_AS, mention.id, earlier[0] if earlier else chosen.id)


def _is_possessed(draft: Draft, mention: Mention) -> bool:
    """ "Its staff" is not "it"."""
    tree, head = draft.where(mention.id)
    return any(child.tag == "PRP$" for child in tree.children(head, "poss")) and mention.kind is not MentionKind.SOURCE


def _is_called_man(draft: Draft, mention: Mention) -> bool:
    """Whether a mention, or what it stands for, is called a man: "the spokesman"."""
    named = [*draft.targets(mention.id, EdgeLabel.SAME_AS), mention.id]
    lemmas = {draft.where(number)[1].lemma for number in named}
    return any(lemma.endswith("man") and not lemma.endswith("woman") for lemma in lemmas) or "he" in lemmas


def _most_salient(draft: Draft, fitting: list[Mention]) -> Mention | None:
    """The last subject in the nearest sentence that has a fitting one, else the nearest mention."""
    if not fitting:
        return None
    nearest = max(m.sentence for m in fitting)
    here = [m for m in fitting if m.sentence == nearest]
    return next((m for m in reversed(here) if draft.where(m.id)[1].dep in {"nsubj", "nsubjpass"}), here[-1])


def _is_human(draft: Draft, mention: Mention) -> bool:
    tree, head = draft.where(mention.id)
    entity = tree.entity_at.get(head.index)
    if entity is not None and entity.label in {"person", "place", "nationality"}:
        return entity.label == "person"
    if head.pos == "PRON":
        return head.text.lower() in _PERSONAL
    if head.pos == "PROPN" and head.lemma in _BODIES:
        return False
    single = word_class("LEADER") | {"spokesman", "spokeswoman", "spokesperson", "man", "woman", "doctor", "resident"}
    is_name = head.pos == "PROPN" and (entity is None or entity.origin == "parser")
    return (head.lemma in single and head.tag != "NNS") or (is_name and head.text[:1].isupper() and head.tag == "NNP")


# The last word of a body's name: "the Northern Front" is nobody that "he" could stand for.
_BODIES = {
    "front", "army", "movement", "party", "union", "council", "ministry", "group", "brigade", "league", "alliance",
    "forces", "force", "command", "committee", "agency", "authority", "network", "organisation", "organization",
    "police", "office", "mission", "coalition", "government", "parliament", "court", "association", "assembly",
    "guard", "militia",
}  # fmt: skip


def _is_body(draft: Draft, mention: Mention) -> bool:
    """Whether a mention names a body that can speak: an organisation, a nation, a noun that speaks."""
    tree, head = draft.where(mention.id)
    entity = tree.entity_at.get(head.index)
    if entity is not None:
        return entity.label in {"organisation", "nationality"}
    return head.lemma in word_class("SPEAKER") | _BODIES and not _is_human(draft, mention)


def _is_plural(draft: Draft, mention: Mention) -> bool:
    head = draft.where(mention.id)[1]
    collective = {"police", "opposition", "military", "number", "group", "dozen", "crowd", "couple", "family"}
    return head.tag in {"NNS", "NNPS"} or head.lemma in collective


def _is_pair(tree: Tree, head: Token) -> bool:
    marks = {t.lemma for t in tree.children(head, "det", "nummod", "predet", "amod")}
    return head.lemma in _BOTH and bool(marks & {"both", "two"}) and head.tag == "NNS"


def _pair(draft: Draft, mention: Mention) -> None:
    """ "both countries": the last two that were joined by "and"."""
    for tree in reversed(draft.trees[: mention.sentence + 1]):
        for token in reversed(tree.tokens):
            members = tree.conjuncts(token) if token.dep != "conj" else []
            named = [
                m
                for m in members
                if (e := tree.entity_at.get(m.index)) and e.label in {"place", "organisation", "person"}
            ]
            if len(named) == 2 and len(members) == 2 and tree.tokens[named[-1].index].end <= mention.span.start:
                for member in named:
                    span = tree.span(tree.phrase(member))
                    number = draft.add(MentionKind.PARTICIPANT, tree, member, span=span, rule="one of two")
                    draft.join(EdgeLabel.SAME_AS, mention.id, number)
                return


def _name_places(draft: Draft) -> None:
    """ "the town", "the area", "the capital": the place named last before it."""
    places = (m for m in draft.of(MentionKind.PLACE) if not draft.trees[m.sentence].is_in_capitals)
    named = sorted(places, key=lambda m: m.span.start)
    for tree in draft.trees:
        for token in tree.tokens:
            if not _is_unnamed_place(tree, token):
                continue
            before = [m for m in named if m.span.end <= token.start and tree.sentence.index - m.sentence <= 4]
            fitting = _of_kind(before, token.lemma)
            if not fitting or any(m.span.start > token.end and m.sentence == tree.sentence.index for m in named
                                  if _hangs_on(draft, m, tree, token)):  # fmt: skip
                continue
            _join_place(draft, tree, token, _antecedent(draft, fitting))


# Words for any inhabited or wider place; every other noun ("the bridge") wants a name of its own kind.
_GENERAL = {
    "town", "city", "village", "area", "district", "region", "capital", "neighbourhood", "neighborhood", "province",
    "territory", "street", "suburb", "enclave", "stronghold", "land", "quarter", "locality",
}  # fmt: skip


def _of_kind(before: list[Mention], noun: str) -> list[Mention]:
    """The places named before that such a noun may go back to."""
    same = [m for m in before if m.label == noun or noun in m.span.text.lower()]
    return same or (before if noun in _GENERAL or noun == "there" else [])


def _antecedent(draft: Draft, fitting: list[Mention]) -> int:
    """The place that the last sentence was about, rather than the wider one that it lies in."""
    last = [m for m in fitting if m.sentence == fitting[-1].sentence]
    located = [m for m in last if draft.sources(m.id, EdgeLabel.AT)]
    return (located or last)[0].id


def _hangs_on(draft: Draft, mention: Mention, tree: Tree, token: Token) -> bool:
    other, head = draft.where(mention.id)
    return other is tree and token in tree.ancestors(head)


def _is_unnamed_place(tree: Tree, token: Token) -> bool:
    if token.lemma == "there":
        return token.pos == "ADV" and token.dep == "advmod"
    if token.pos != "NOUN" or token.lemma not in word_class("PLACENOUN") or token.dep == "compound":
        return False
    if any(i.pos == "PROPN" for p in tree.children(token, "prep") for i in tree.children(p, "pobj")):
        return False
    entity = tree.entity_at.get(token.index)
    if entity is not None and entity.label in {"place", "facility"}:
        return False
    return any(d.lemma in {"the", "this", "that"} for d in tree.children(token, "det"))


def _join_place(draft: Draft, tree: Tree, token: Token, antecedent: int) -> None:
    number = draft.add(MentionKind.PLACE, tree, token, label=token.lemma, rule="unnamed place")
    draft.join(EdgeLabel.SAME_AS, number, antecedent)
    for above in (token, *tree.ancestors(token)):
        owner = draft.find(MentionKind.EVENT, tree, above)
        if owner is not None:
            draft.join(EdgeLabel.AT, owner, number)
            return
        if draft.find(MentionKind.CUE, tree, above) is not None or above.dep in {"ccomp", "relcl"}:
            return


def _events(draft: Draft) -> None:
    """ "a bomb blast ... the Wednesday blast": one event told twice."""
    events = sorted(draft.of(MentionKind.EVENT), key=lambda m: m.span.start)
    for (sentence, index, kind), number in sorted(draft.at.items(), key=lambda item: item[0][:2]):
        if kind is not MentionKind.EVENT:
            continue
        tree = draft.trees[sentence]
        noun = tree.tokens[index]
        if noun.pos != "NOUN" or not any(
            d.lemma in {"the", "this", "that", "these"} for d in tree.children(noun, "det")
        ):
            continue
        earlier = _earlier(draft, events, sentence, noun.lemma)
        if earlier is not None and earlier != number and _is_violent(draft, number):
            draft.join(EdgeLabel.SAME_AS, number, earlier)


def _is_violent(draft: Draft, event: int) -> bool:
    reading = draft.mentions[event].reading
    return reading is not None and reading.event_type is EventType.ASSAULT


def _earlier(draft: Draft, events: list[Mention], sentence: int, lemma: str) -> int | None:
    for event in reversed(events):
        if not 0 < sentence - event.sentence <= 6:
            continue
        tree = draft.trees[event.sentence]
        words = [
            i for (s, i, k), n in draft.at.items() if n == event.id and s == event.sentence and k is MentionKind.EVENT
        ]
        if any(tree.tokens[i].lemma == lemma for i in words):
            return event.id
    return None
