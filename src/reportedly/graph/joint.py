"""Two readers at one table: grammar proposes, the network judges, and adds what grammar does not see."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import islice

from reportedly.graph.attach import attach
from reportedly.graph.clauses import mark_clauses
from reportedly.graph.cues import Cue, cues
from reportedly.graph.draft import INSIDE, Draft
from reportedly.graph.drawing import add_heads, choice, say_by_span, verify_heads
from reportedly.graph.evidence import mark_evidence
from reportedly.graph.heads import COUNTS, Head, Part
from reportedly.graph.lexicon import word_class, words
from reportedly.graph.modality import verb_modality
from reportedly.graph.modality_nouns import noun_modality
from reportedly.graph.quotes import continue_quotes
from reportedly.graph.reference import draw_references
from reportedly.graph.repairs import mended
from reportedly.graph.rules import say, sketch
from reportedly.graph.stretches import token_at
from reportedly.graph.terms import draw_terms
from reportedly.graph.toponyms import with_places
from reportedly.graph.trained.reader import Opinion, TrainedReader
from reportedly.graph.tree import Tree
from reportedly.graph.trust import trust
from reportedly.records import Article, ArticleGraph, EdgeLabel, MentionKind, Sentence, Token
from reportedly.records.terms import EventType, Modality


@dataclass(frozen=True, slots=True, kw_only=True)
class Belief:
    """How far each reader is believed: chances between 0 and 1, chosen by hand among a handful of settings.

    `keep_*`: below this, what grammar proposes is set aside (`named`: what a noun only names as planned or feared).
    `add_*`: from here, what the network alone sees is added (`unreal`: what is no happening of now, which makes a claim
    from `tell_unreal`). The others: from here its type, modality, parties and speakers take the place of grammar's
    (`turn`: where both hold for unreal what happened, but differently).
    """

    keep_event: float = 0.003
    keep_cue: float = 0.10
    add_event: float = 0.80
    add_cue: float = 0.85
    retype: float = 0.80
    modality: float = 0.70
    turn: float = 0.90
    add_unreal: float = 0.50
    tell_unreal: float = 0.72
    keep_named: float = 0.50
    parties: float = 0.80
    source: float = 0.90


class JointReader:
    """Grammar and network together; `made_by` names both."""

    name = "trained-1+rules-1"

    def __init__(self, trained: TrainedReader | None = None, belief: Belief | None = None) -> None:
        self._trained = trained or TrainedReader()
        self._belief = belief or Belief()

    def draw(self, article: Article, sentences: Sequence[Sentence]) -> ArticleGraph:
        """The graph of one article; the same article always gives the same graph on one kind of processor."""
        opinion = self._trained.opinion(article, sentences)
        placed = with_places(sentences, article.text)
        trees = tuple(Tree(mended(sentence), article.text) for sentence in placed)
        draft = Draft(article, trees)
        handed: dict[int, list[Cue]] = {}
        for tree in trees:
            found = [c for c in cues(tree) if opinion.cues.get(c.head.start, 1.0) >= self._belief.keep_cue]
            handed[tree.sentence.index] = found
            sketch(draft, tree, found)
        _set_aside(draft, opinion.events, self._belief)
        heads = [kept for head in opinion.heads if (kept := self._weighed(draft, head)) is not None]
        proposed = {mention.id for mention in draft.mentions}
        ours = add_heads(draft, heads)
        for tree in trees:
            attach(draft, tree)
        _leave_untold(draft, proposed, self._belief)
        _make_mutual(draft)
        _say_how_sure(draft, opinion, proposed)
        continue_quotes(draft)
        draw_references(draft)
        draw_terms(draft)
        for tree in trees:
            say(draft, tree, handed[tree.sentence.index])
        say_by_span(draft)
        for tree in trees:
            mark_clauses(draft, tree, {i for cue in handed[tree.sentence.index] for i in cue.own})
        mark_evidence(draft)
        verify_heads(draft, ours)
        return draft.finish(self.name)

    def _weighed(self, draft: Draft, head: Head) -> Head | None:
        """What of a head is taken over, given what grammar drew at its word."""
        tree = draft.trees[head.sentence]
        token = token_at(tree, head.span)
        if token is None:
            return None
        belief, sure = self._belief, head.confidence
        event = draft.find(MentionKind.EVENT, tree, token)
        cue = draft.find(MentionKind.CUE, tree, token)
        if event is None and head.event and _is_party(token, head):
            head = replace(head, event="")
        if event is None and head.event:
            told = head if head.cue is not None else _as_meant(tree, token, head, belief)
            least = belief.add_event if told.modality in _NOW else belief.add_unreal
            head = told if sure >= least else replace(head, event="")
        if (
            cue is None
            and head.cue is not None
            and (sure < belief.add_cue or _is_of_text(tree, head) or _is_turned(tree, token))
        ):
            head = replace(head, cue=None)
        if event is not None and head.event:
            _correct(draft, event, head, belief)
            head = _without_told(draft, event, head, belief)
        if cue is not None and head.cue is not None:
            head = _with_sources(draft, cue, head, belief)
        return head if head.event or head.cue is not None or head.check is not None else None


def _leave_untold(draft: Draft, proposed: Set[int], belief: Belief) -> None:
    """What the network alone sees, and not as happening now, is drawn as it is meant and told only if it is surer."""
    for event in draft.of(MentionKind.EVENT):
        reading = event.reading
        if event.id in proposed or reading is None or reading.modality in _NOW or reading.term is not None:
            continue
        if event.confidence < belief.tell_unreal and not draft.targets(event.id, EdgeLabel.COUNT):
            draft.read(event.id, scope=INSIDE)


_NOW = {Modality.ACTUAL, Modality.ONGOING}
_MUTUAL = {EventType.CONSULT, EventType.COOPERATE, EventType.AGREE}


def _make_mutual(draft: Draft) -> None:
    """Who meet, meet each other: several doers of a thing done together are its recipients, too.

    The network counts them all as doers; grammar says "met with" of the second. In fighting nobody is a recipient.
    """
    for event in draft.of(MentionKind.EVENT):
        if event.reading is None or event.reading.event_type not in _MUTUAL or event.label == "act":
            continue
        sides = draft.targets(event.id, EdgeLabel.ACTOR)
        if len(sides) > 1 and not draft.targets(event.id, EdgeLabel.RECIPIENT):
            for side in sides:
                draft.join(EdgeLabel.RECIPIENT, event.id, side)


def _say_how_sure(draft: Draft, opinion: Opinion, proposed: Set[int]) -> None:
    """Give every event and cue its confidence, and the network's choice beside the rule that proposed it."""
    choices = {head.span.start: choice(head) for head in opinion.heads}
    begins: dict[int, list[int]] = {}
    for (sentence, index, _), number in draft.at.items():
        begins.setdefault(number, []).append(draft.trees[sentence].tokens[index].start)
    for mention in draft.of(MentionKind.EVENT, MentionKind.CUE):
        chances = opinion.events if mention.kind is MentionKind.EVENT else opinion.cues
        places = begins.get(mention.id, [])
        chance = max((chances.get(place, 0.0) for place in places), default=0.0)
        said = next((choices[place] for place in places if place in choices), f"network: nothing {1 - chance:.2f}")
        sure = trust(mention.kind, chance, by_grammar=mention.id in proposed)
        draft.mentions[mention.id] = replace(draft.mentions[mention.id], confidence=sure, choice=said)


def _is_party(token: Token, head: Head) -> bool:
    """Whether the word names people and counts none of them: "key allies" tells what they are, not what they do."""
    names = any(token.lemma in word_class(name) for name in ("PERSON", "FORCE", "LEADER", "SIDE"))
    return token.pos == "NOUN" and names and not head.spans(*COUNTS)


def _is_of_text(tree: Tree, head: Head) -> bool:
    """Whether a plan or a truce "speaks": what it says are its terms, which have rules of their own."""
    speakers = [t for s in head.spans("by") for t in tree.tokens if s.start <= t.start < s.end]
    return bool(speakers) and speakers[-1].lemma in words("agreements", "texts")


def _is_turned(tree: Tree, token: Token) -> bool:
    """ "did not deny", "neither confirmed nor denied": grammar, which sees the negation, said that this is no cue."""
    return tree.child(token, "neg", "preconj") is not None or any(
        t.text.lower() in {"nor", "neither"} for t in tree.tokens[max(0, token.index - 1) : token.index]
    )


def _set_aside(draft: Draft, chances: Mapping[int, float], belief: Belief) -> None:
    """What the network holds for no event at all makes no claim.

    It may hang the same event on the verb just above ("left herders running"), which then vouches for it. What stands
    first in a text it takes for a headline, which tells nothing; a full stop says that it is none.
    """
    for event in draft.of(MentionKind.EVENT):
        least = belief.keep_named if event.id in draft.named else belief.keep_event
        if event.sentence == 0 and draft.trees[0].sentence.span.text.endswith(".") and event.id not in draft.named:
            continue
        places = [(draft.trees[s], draft.trees[s].tokens[i]) for (s, i, _), n in draft.at.items() if n == event.id]
        words = [word.start for tree, token in places for word in (token, *_verb_above(tree, token))]
        if max((chances.get(w, 0.0) for w in words), default=1.0) < least:
            draft.read(event.id, scope=INSIDE)


def _verb_above(tree: Tree, token: Token) -> list[Token]:
    """The verb that a verb's own clause hangs on, directly or by one noun."""
    if token.pos != "VERB" or token.dep not in {"acl", "xcomp", "ccomp", "advcl"}:
        return []
    return [above for above in islice(tree.ancestors(token), 2) if above.pos == "VERB"][:1]


def _correct(draft: Draft, event: int, head: Head, belief: Belief) -> None:
    """Where the network is sure, its type, mode and modality stand in the place of grammar's.

    What grammar holds for unreal is told as having happened only where the network is surer still.
    """
    reading = draft.mentions[event].reading
    if reading is None:
        return
    if head.type is not None and head.confidence >= belief.retype and reading.term is None:
        same = reading.event_type is head.type
        draft.read(event, event_type=head.type, event_mode=(reading.event_mode if same else None) or head.mode)
    if head.meant >= _least(reading.modality, head.modality, belief):
        draft.read(event, modality=head.modality)


def _as_meant(tree: Tree, token: Token, head: Head, belief: Belief) -> Head:
    """What the network alone sees happened only if the words above it do not say otherwise."""
    told = (verb_modality if token.pos in {"VERB", "AUX"} else noun_modality)(tree, token)
    if told is Modality.ACTUAL or head.meant >= _least(told, head.modality, belief):
        return head
    return replace(head, modality=told)


_NEVER = 2.0


def _least(told: Modality, meant: Modality, belief: Belief) -> float:
    """How sure the network must be of its modality to put it in the place of grammar's.

    What grammar holds for unreal, or for still going on, it never makes real or calls over: some word says so.
    """
    if told is Modality.ACTUAL:
        return belief.modality
    return _NEVER if meant.is_real else belief.turn


def _without_told(draft: Draft, event: int, head: Head, belief: Belief) -> Head:
    """The parts that add something: parties replace grammar's where the network is sure, the rest fills gaps.

    A doer is never a guess: blame on the wrong side costs more than none.
    """
    kept = []
    replaced = set()
    labels = {"at": EdgeLabel.AT, "when": EdgeLabel.WHEN, "with": EdgeLabel.WITH, "hedge": EdgeLabel.HEDGED}
    for part in head.parts:
        party = {"by": EdgeLabel.ACTOR, "to": EdgeLabel.RECIPIENT}.get(part.role)
        if party is not None:
            if part.confidence < belief.parties and (party is EdgeLabel.ACTOR or draft.targets(event, party)):
                continue
            if party not in replaced:
                replaced.add(party)
                draft.forget(event, party)
        elif (part.role in labels and draft.targets(event, labels[part.role])) or _is_counted(draft, event, part):
            continue
        kept.append(part)
    return replace(head, parts=tuple(kept))


def _is_counted(draft: Draft, event: int, part: Part) -> bool:
    """Whether grammar counts the same words, or others of the same kind: "seven were killed and 12 wounded" has both.

    What divides or bounds a count of grammar's is grammar's, too.
    """
    counts = [draft.mentions[n] for n in draft.targets(event, EdgeLabel.COUNT)]
    if part.role in COUNTS:
        return any(m.label == part.role or m.span.meets(part.span) for m in counts)
    return bool(counts) and part.role in {"part", "about", "deadline", "condition", "exception"}


def _with_sources(draft: Draft, cue: int, head: Head, belief: Belief) -> Head:
    """A speaker takes the place of grammar's only where the network is sure of both."""
    named = [p for p in head.parts if p.role == "by" and min(p.confidence, head.confidence) >= belief.source]
    if not draft.targets(cue, EdgeLabel.SOURCE_OF):
        return head
    if named:
        draft.forget(cue, EdgeLabel.SOURCE_OF)
    others = tuple(p for p in head.parts if p.role != "by" or head.event)
    return replace(head, parts=(*others, *named) if not head.event else head.parts)
