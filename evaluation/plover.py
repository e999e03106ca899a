"""PLOVER from raw text: are the right events found, between the right parties?

DATA: a .jsonl file, or a folder of them, in either layout of `plover_gold`. Only the sentence and, where the gold has
one, its date go in, as through `reportedly.claims`; what comes out is compared with the gold.

- `root_recall`: gold event classes of a sentence that are among the classes of all its claims.
- `root_precision`: of the claims with an actor or recipient that is a party of the gold pair, those of a gold class.
  A second true event about others costs nothing.
- `root_f1_all`: the same recall, with the precision over every claim that has an event type (the peers' measure).
- `triple_f1`: class, country of an actor and country of a recipient, in sentences whose gold has both countries.
- `pair_macro_f1`: the parties given. Of the claims that link them the most confident answers; failing such, one with a
  single party; failing that, any. A sentence without a typed claim has no answer. A sentence with several gold pairs
  asks one question for each.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.measures import harmonic, macro_f1, ratio
from evaluation.outcome import Outcome
from evaluation.plover_gold import GoldEvent, GoldSentence, Party, sentences
from reportedly.errors import InputError
from reportedly.pipeline import Pipeline, read_text
from reportedly.records import Actor, Claim

NOTES = [
    "a claim without an event type (a bare denial, a statement) answers nothing and costs nothing",
    "gold events with no PLOVER counterpart are left out, and so is a sentence that has no others",
]
UNCODED = "triple_f1 is 0 because this gold gives no country codes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A gold sentence, and the claims with an event type that the product drew from it, or why it would not read it."""

    gold: GoldSentence
    claims: tuple[Claim, ...]
    refused: str | None = None

    def event(self, claim: Claim) -> str:
        """The class a claim is scored under."""
        return self.gold.scored(str(claim.event_type))


def measure(data: Path) -> Outcome:
    """Read every sentence and score what was read."""
    pipeline = Pipeline()
    return score([_answer(gold, pipeline) for gold in sentences(data) if gold.is_known])


def score(answers: Sequence[Answer]) -> Outcome:
    """The figures of what was read, sentence by sentence."""
    pairs = [(event.event, _pair_answer(answer, event)) for answer in answers for event in answer.gold.events]
    figures = {**_root_figures(answers), "triple_f1": _triple_f1(answers), "pair_macro_f1": macro_f1(pairs)}
    return Outcome(
        suite="plover",
        items=len(answers),
        figures=figures,
        predictions=[_prediction(answer) for answer in answers],
        errors=[error for answer in answers for error in _errors(answer)],
        notes=NOTES if any(_coded(answer.gold) for answer in answers) else [*NOTES, UNCODED],
    )


def _answer(gold: GoldSentence, pipeline: Pipeline) -> Answer:
    try:
        read = read_text(gold.text, published=gold.date, pipeline=pipeline).claims
    except InputError as error:
        return Answer(gold=gold, claims=(), refused=str(error))
    return Answer(gold=gold, claims=tuple(claim for claim in read if claim.event_type))


def _root_figures(answers: Iterable[Answer]) -> dict[str, float]:
    count: Counter[str] = Counter()
    for answer in answers:
        wanted = {event.event for event in answer.gold.events}
        count["wanted"] += len(wanted)
        count["found"] += len(wanted & {answer.event(claim) for claim in answer.claims})
        for claim in answer.claims:
            right, near = answer.event(claim) in wanted, _touches_gold(claim, answer.gold)
            count["all"] += 1
            count["all_right"] += right
            count["near"] += near
            count["near_right"] += near and right
    recall = ratio(count["found"], count["wanted"])
    precision = ratio(count["near_right"], count["near"])
    return {
        "root_recall": recall,
        "root_precision": precision,
        "root_f1": harmonic(precision, recall),
        "root_f1_all": harmonic(ratio(count["all_right"], count["all"]), recall),
    }


def _triple_f1(answers: Iterable[Answer]) -> float:
    right = given = wanted = 0
    for answer in answers:
        if gold := _coded(answer.gold):
            predicted = {triple for claim in answer.claims for triple in _triples(answer, claim)}
            right, given, wanted = right + len(gold & predicted), given + len(predicted), wanted + len(gold)
    return harmonic(ratio(right, given), ratio(right, wanted))


def _coded(gold: GoldSentence) -> set[tuple[str, str | None, str | None]]:
    """The gold triples of class and both countries, where the gold has both."""
    triples = {(event.event, event.source.country, event.target.country) for event in gold.events}
    return {triple for triple in triples if all(triple)}


def _triples(answer: Answer, claim: Claim) -> set[tuple[str, str | None, str | None]]:
    event = answer.event(claim)
    return {
        (event, actor.country, recipient.country)
        for actor in claim.actors
        for recipient in claim.recipients
        if actor.country and recipient.country
    }


def _pair_answer(answer: Answer, event: GoldEvent) -> str | None:
    """The class of the claim that links the gold pair best; the first of equals, in text order."""
    if not answer.claims:
        return None
    return answer.event(max(answer.claims, key=lambda claim: _link(claim, event, answer.gold)))


def _link(claim: Claim, event: GoldEvent, gold: GoldSentence) -> tuple[int, float]:
    """How well a claim links a pair: 3 in its direction, 2 in any, 1 with one of the two, 0 with neither."""
    forth = _is_among(event.source, claim.actors, gold), _is_among(event.target, claim.recipients, gold)
    back = _is_among(event.target, claim.actors, gold), _is_among(event.source, claim.recipients, gold)
    if all(forth):
        return 3, claim.confidence
    if (forth[0] or back[1]) and (forth[1] or back[0]):
        return 2, claim.confidence
    return int(any(forth) or any(back)), claim.confidence


def _touches_gold(claim: Claim, gold: GoldSentence) -> bool:
    everybody = (*claim.actors, *claim.recipients)
    return any(_is_among(party, everybody, gold) for event in gold.events for party in (event.source, event.target))


def _is_among(party: Party, actors: Iterable[Actor], gold: GoldSentence) -> bool:
    return any(_is_same(party, actor, gold) for actor in actors)


def _is_same(party: Party, actor: Actor, gold: GoldSentence) -> bool:
    """Whether an actor is the gold's party: of its country, at its place in the sentence, or called by its words.

    The last is for pronouns and short forms, whose name is written elsewhere in the sentence.
    """
    if party.country:
        return actor.country == party.country
    if party.span and actor.span and gold.text[actor.span.start : actor.span.end] == actor.span.text:
        start, end = party.span
        if actor.span.start < end and start < actor.span.end:
            return True
    return bool(party.words and actor.name and actor.name.casefold() in party.words.casefold())


def _prediction(answer: Answer) -> dict[str, Any]:
    return {
        "id": answer.gold.id,
        "events": [
            {
                "event": str(claim.event_type),
                "confidence": claim.confidence,
                "sources": [_plain(actor) for actor in claim.actors],
                "targets": [_plain(actor) for actor in claim.recipients],
            }
            for claim in answer.claims
        ],
        "pairs": [_pair_answer(answer, event) for event in answer.gold.events],
    }


def _plain(actor: Actor) -> dict[str, Any]:
    place = {"start": actor.span.start, "end": actor.span.end, "text": actor.span.text} if actor.span else {}
    return {"name": actor.name, "country": actor.country, "sector": actor.sector, **place}


def _errors(answer: Answer) -> Iterable[dict[str, Any]]:
    """Gold classes not found, and claims about the gold's parties that are of another class."""
    wanted = {event.event for event in answer.gold.events}
    given = {answer.event(claim) for claim in answer.claims}
    near = {answer.event(claim) for claim in answer.claims if _touches_gold(claim, answer.gold)}
    if answer.refused:
        yield {"id": answer.gold.id, "error": "refused", "reason": answer.refused, "text": answer.gold.text}
    seen = {"id": answer.gold.id, "gold": sorted(wanted), "predicted": sorted(given), "text": answer.gold.text}
    if missed := wanted - given:
        yield {**seen, "error": "missed", "events": sorted(missed)}
    if extra := near - wanted:
        yield {**seen, "error": "extra", "events": sorted(extra)}
