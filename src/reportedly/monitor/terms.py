"""The terms of an agreement: one obligation each, told once or in many articles."""

import hashlib
from collections.abc import Iterable, Sequence

from reportedly.monitor.mentions import Mention, owed
from reportedly.monitor.naming import name_in
from reportedly.records import Actor, Claim, Span, Term, TermClaim, When


def terms_of(agreement_id: str, group: Sequence[Mention]) -> tuple[Term, ...]:
    """The terms in the order in which the articles first state them, with every claim that states one.

    Clauses of one kind are one term unless they bind different sides or set different deadlines.
    """
    stated = [(claim, term) for mention in group for claim in mention.members if (term := owed(claim))]
    buckets: list[list[tuple[Claim, TermClaim]]] = []
    for claim, term in stated:
        bucket = next((one for one in buckets if all(_is_same(term, other) for _, other in one)), None)
        if bucket is None:
            buckets.append([(claim, term)])
        else:
            bucket.append((claim, term))
    return tuple(_term(agreement_id, bucket) for bucket in buckets)


def distinct(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """Each actor once, in order."""
    seen: dict[str, Actor] = {}
    for actor in actors:
        seen.setdefault(actor.called.casefold(), actor)
    return tuple(seen.values())


def _is_same(left: TermClaim, right: TermClaim) -> bool:
    if left.kind is not right.kind:
        return False
    if left.obligor and right.obligor and not any(a.is_same_side(b) for a in left.obligor for b in right.obligor):
        return False
    return _deadline(left.deadline) == _deadline(right.deadline) or not (left.deadline and right.deadline)


def _deadline(when: When | None) -> str | None:
    return (when.end or when.not_after or (when.span.text if when.span else None)) if when else None


def _term(agreement_id: str, told: Sequence[tuple[Claim, TermClaim]]) -> Term:
    claim, first = told[0]
    every = [term for _, term in told]
    key = f"term\x1f{agreement_id}\x1f{first.kind}\x1f{claim.id}"
    return Term(
        id=hashlib.sha256(key.encode()).hexdigest()[:16],
        agreement_id=agreement_id,
        kind=first.kind,
        clause=_clause(claim),
        article_id=claim.article_id,
        obligors=distinct(actor for term in every for actor in term.obligor if name_in(actor.called) is None),
        obligees=distinct(actor for term in every for actor in term.obligee),
        area=next((term.area for term in every if term.area), None),
        deadline=next((term.deadline for term in every if term.deadline), None),
        window=next((term.window for term in every if term.window), None),
        quantity=next((term.quantity for term in every if term.quantity), None),
        condition=next((term.condition for term in every if term.condition), None),
        exception=next((term.exception for term in every if term.exception), None),
        claims=tuple(claim.id for claim, _ in told),
    )


def _clause(claim: Claim) -> Span:
    """The clause verbatim: what is stated, else the longest piece of the claim's evidence."""
    return claim.content or max(claim.evidence, key=lambda span: (span.end - span.start, -span.start))
