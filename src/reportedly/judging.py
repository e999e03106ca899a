"""What named people decided, and what follows from it. Pure: judgements in, rulings and marked incidents out.

A judgement holds on to article and quoted words, so that it finds its claims again after a new reading or in another
book. It is never changed: an undoing is a judgement of its own.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from reportedly.corroborate import Rulings
from reportedly.errors import BadRow, NotInBook, UsageError
from reportedly.looking import Thing
from reportedly.records import Anchor, Claim, Incident, Judgement, Reason
from reportedly.records.terms import HarmGrade, Verdict

VERDICTS = (Verdict.SAME, Verdict.DIFFERENT, Verdict.DISCOUNT)


def verdict(word: str) -> Verdict:
    """The verdict of that name. Raises UsageError."""
    if word in VERDICTS:
        return Verdict(word)
    raise UsageError(
        f"{word} is no verdict",
        why="a judgement says what it decides",
        remedy=f"one of {', '.join(VERDICTS)}",
    )


def demand_enough(ruled: Verdict, anchors: Sequence[Anchor]) -> None:
    """Raises UsageError where things are to be compared and there are not two, or none at all."""
    least = 1 if ruled is Verdict.DISCOUNT else 2
    if len(anchors) < least:
        raise UsageError(
            f"{ruled} needs {least} claims or more, not {len(anchors)}",
            why="it is said of claims, or of incidents with all their claims",
            remedy=f"reportedly judge BOOK {ruled} ID{' ID' if least > 1 else ''} --by NAME --why TEXT",
        )


def meant(thing: Thing) -> tuple[str, ...]:
    """The claims that a person means who names a claim or an incident. Raises UsageError."""
    if isinstance(thing, Claim):
        return (thing.id,)
    if isinstance(thing, Incident):
        return thing.claims
    raise UsageError(
        f"{thing.id} is neither a claim nor an incident",
        why="only these are judged",
        remedy="look the id up with `reportedly incidents BOOK`",
    )


def one_called(name: str, judgements: Sequence[Judgement]) -> Judgement:
    """The judgement of that id, or whose id begins so. Raises NotInBook."""
    found = [row for row in judgements if row.id.startswith(name)]
    if len(found) == 1:
        return found[0]
    raise NotInBook(
        f"{len(found)} judgements begin with {name}" if found else f"no judgement is called {name}",
        why="one judgement is taken back at a time",
        remedy="look the id up with `reportedly judgements list BOOK`",
    )


def judgement(
    verdict: Verdict, anchors: Sequence[Anchor], *, by: str, why: str, at: str, undoes: str | None = None
) -> Judgement:
    """A new judgement; its id is a hash of all that it says."""
    said = "\x1f".join((verdict, by, why, at, undoes or "", *(f"{a.sha256} {a.quote}" for a in anchors)))
    name = hashlib.sha256(f"judgement\x1f{said}".encode()).hexdigest()[:16]
    return Judgement(id=name, verdict=verdict, anchors=tuple(anchors), by=by, why=why, at=at, undoes=undoes)


def demand_whole(row: Judgement) -> Judgement:
    """The judgement as it was made. Raises BadRow where its id is not the hash of what it says."""
    made = judgement(row.verdict, row.anchors, by=row.by, why=row.why, at=row.at, undoes=row.undoes)
    if made.id == row.id and row.by.strip() and row.verdict in VERDICTS:
        return row
    raise BadRow(
        f"the judgement {row.id} was altered after it was made",
        why="nobody could tell any more who decided what",
        remedy="export it again from the book where it was made",
    )


def anchor(claim: Claim) -> Anchor:
    """What a judgement holds on to of a claim: its article and its first words of evidence."""
    return Anchor(sha256=claim.article_id, quote=claim.evidence[0].text, claim_id=claim.id)


def standing(judgements: Sequence[Judgement]) -> tuple[Judgement, ...]:
    """The judgements that hold: neither undone nor themselves undoings. An undoing that was undone counts no more."""
    undoings: dict[str, list[Judgement]] = {}
    for row in judgements:
        if row.undoes is not None:
            undoings.setdefault(row.undoes, []).append(row)

    def is_undone(row: Judgement) -> bool:
        return any(not is_undone(undoing) for undoing in undoings.get(row.id, ()))

    return tuple(row for row in judgements if row.undoes is None and not is_undone(row))


def rulings(judgements: Sequence[Judgement], claims: Iterable[Claim]) -> Rulings:
    """Which claims are one incident and which are not, by people's word; of two that differ the later one holds."""
    places = Places(claims)
    ruled: dict[tuple[str, str], Verdict] = {}
    for row in standing(judgements):
        if row.verdict in (Verdict.SAME, Verdict.DIFFERENT):
            ruled |= dict.fromkeys(combinations(sorted(places.of(row)), 2), row.verdict)
    return Rulings(
        together=frozenset(pair for pair, verdict in ruled.items() if verdict is Verdict.SAME),
        apart=frozenset(pair for pair, verdict in ruled.items() if verdict is Verdict.DIFFERENT),
    )


def marked(
    incidents: Sequence[Incident], judgements: Sequence[Judgement], claims: Iterable[Claim]
) -> tuple[Incident, ...]:
    """The incidents with what people said of them: discounted ones so graded, every judgement among the reasons."""
    places = Places(claims)
    judged = [(row, places.of(row)) for row in standing(judgements)]
    return tuple(_marked(incident, judged) for incident in incidents) if judged else tuple(incidents)


class Places:
    """Where judgements stand in today's claims."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._names: set[str] = set()
        self._by_article: dict[str, list[Claim]] = {}
        for claim in claims:
            self._names.add(claim.id)
            self._by_article.setdefault(claim.article_id, []).append(claim)

    def of(self, row: Judgement) -> frozenset[str]:
        """The ids of the claims that a judgement speaks of; those of articles the book lacks are left out."""
        return frozenset(name for anchor in row.anchors if (name := self._claim(anchor)) is not None)

    def _claim(self, anchor: Anchor) -> str | None:
        """The claim by its name, else the one with the quoted words, else the one whose sentence holds them."""
        if anchor.claim_id in self._names:
            return anchor.claim_id
        near = self._by_article.get(anchor.sha256, ())
        exact = (claim.id for claim in near if anchor.quote in [span.text for span in claim.evidence])
        return next(exact, None) or next((claim.id for claim in near if anchor.quote in claim.sentence.text), None)


def _marked(incident: Incident, judged: Sequence[tuple[Judgement, frozenset[str]]]) -> Incident:
    members = frozenset(incident.claims)
    about = [(row, named & members) for row, named in judged if named & members]
    if not about:
        return incident
    reasons = tuple(_reason(row, named, members) for row, named in about)
    is_discounted = any(row.verdict is Verdict.DISCOUNT for row, _ in about)
    return replace(
        incident,
        grade=HarmGrade.DISCOUNTED if is_discounted else incident.grade,
        reasons=(*reasons, *incident.reasons),
    )


SAID: Mapping[Verdict, str] = {
    Verdict.SAME: "judged one incident",
    Verdict.DIFFERENT: "judged another incident than a claim it could be taken for",
    Verdict.DISCOUNT: "discounted",
}


def _reason(row: Judgement, named: frozenset[str], members: frozenset[str]) -> Reason:
    later = len(members - named) if row.verdict is Verdict.DISCOUNT else 0
    since = f"; {later} of its claims were not before that judgement" if later else ""
    text = f"{SAID.get(row.verdict, row.verdict)} by {row.by} on {row.at[:10]}: {row.why}{since}"
    return Reason(rule=f"judged.{row.verdict}", text=text, claims=tuple(sorted(named)))
