"""How much speaks for two claims telling of one incident: a sum of weighted parts, each with its sentence."""

from dataclasses import dataclass
from typing import Any

from reportedly.assets import table
from reportedly.corroborate import compare
from reportedly.corroborate.traits import Likeness, Number, Traits, traits
from reportedly.records import Claim, Reason

CAMPS = ("family:", "party:", "state:")


@dataclass(frozen=True, slots=True, kw_only=True)
class PairScore:
    """The weight of evidence, in bits, that two claims tell of one incident; `reasons` are its parts."""

    total: float
    is_conflict: bool
    parts: tuple[tuple[str, float, str], ...]
    claims: tuple[str, str]

    @property
    def is_match(self) -> bool:
        """Whether the two are taken to be one incident."""
        return not self.is_conflict and self.total >= table("corroborate/weights")["threshold"]

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Each part as a sentence with its weight."""
        return tuple(Reason(rule=rule, text=text, weight=bits, claims=self.claims) for rule, bits, text in self.parts)


def pair_score(a: Claim, b: Claim) -> PairScore:
    """What speaks for and against two claims telling of one incident. Depends on the two claims and nothing else.

    Claims that cannot be compared (no event type) or of different classes of act are in conflict.
    """
    first, second = sorted((a, b), key=lambda claim: claim.id)
    left, right = traits(first), traits(second)
    if left is None or right is None:
        return _refused("act.untyped", "at least one tells of no act that could be compared", first.id, second.id)
    return compared(left, right)


def compared(left: Traits, right: Traits) -> PairScore:
    """`pair_score` of two claims whose traits are known; symmetric."""
    a, b = left.like, right.like
    names = left.claim.id, right.claim.id
    if a.act != b.act:
        return _refused("act.other", "they tell of different classes of act", *names)
    if (a.toll is None) != (b.toll is None):
        return _refused("toll.apart", "one is a running toll, the other a single happening", *names)
    is_one_article = left.claim.article_id == right.claim.article_id
    outcomes = _toll(a, b, is_one_article) if a.toll and b.toll else _happening(left, right, is_one_article)
    if outcomes is None:
        return _refused("toll.other_kind", "the tolls count different things", *names)
    weights = table("corroborate/weights")["toll" if a.toll else "material" if a.is_material else "verbal"]
    parts, is_conflict = [], False
    for outcome in outcomes:
        weight, text, forbids = _part(outcome, weights)
        parts.append((outcome.partition("=")[0], weight, text))
        is_conflict = is_conflict or forbids
    return PairScore(
        total=round(sum(weight for _, weight, _ in parts), 3), is_conflict=is_conflict, parts=tuple(parts), claims=names
    )


def _refused(rule: str, text: str, first: str, second: str) -> PairScore:
    return PairScore(total=0.0, is_conflict=True, parts=((rule, 0.0, text),), claims=(first, second))


def _part(outcome: str, weights: dict[str, Any]) -> tuple[float, str, bool]:
    rule, _, number = outcome.partition("=")
    if rule == "figure.equal":
        equal = table("corroborate/weights")["equal_number"]
        bits = [bit for least, bit in zip(equal["from"], equal["bits"], strict=True) if int(number) >= least]
        return (bits[-1] if bits else 0.0), f"{equal['text']} ({number})", False
    row = weights[rule]
    return row["weight"], row["text"], row.get("conflict", False)


def _happening(left: Traits, right: Traits, is_one_article: bool) -> list[str]:
    a, b = left.like, right.like
    outcomes = [
        compare.days(a, b, is_one_article=is_one_article),
        compare.places(a, b, is_one_article=is_one_article),
    ]
    outcomes += [mode] if (mode := compare.modes(a, b)) else []
    outcomes += _sides(a, b)
    outcomes += ["victim.same"] if compare.victims(a, b) else []
    outcomes += _numbers(a.numbers, b.numbers)
    outcomes += ["weapon.same"] if a.weapons & b.weapons else []
    if is_one_article:
        outcomes.append("article.same")
        outcomes += ["sentence.same"] if left.claim.sentence == right.claim.sentence else []
        outcomes += ["article.separate"] if left.is_set_apart or right.is_set_apart else []
    return outcomes


def _sides(a: Likeness, b: Likeness) -> list[str]:
    """Who acted and who suffered; in verbal acts ("A met B") the two may trade places between tellers."""
    if not a.is_material and a.actors & b.recipients and b.actors & a.recipients:
        return ["actor.same", "recipient.same"]
    outcomes = []
    if a.actors and b.actors:
        outcomes.append("actor.same" if a.actors & b.actors else "actor.other")
    if a.recipients and b.recipients:
        outcomes.append(_recipients(a.recipients, b.recipients))
    return outcomes


def _recipients(left: frozenset[str], right: frozenset[str]) -> str:
    """Names differ between tellers ("a market", "families"); known camps that differ are another matter."""
    if left & right:
        return "recipient.same"
    camps = [{key for key in sides if key.startswith(CAMPS)} for sides in (left, right)]
    return "recipient.other_side" if all(camps) else "recipient.other"


def _numbers(first: tuple[Number, ...], second: tuple[Number, ...]) -> list[str]:
    """One outcome for each kind of harm that both count; several counts of one kind are compared at their best."""
    order = ("figure.equal", "figure.compatible", "figure.differ_little", "figure.differ", "figure.differ_widely")
    best: dict[str, tuple[int, str]] = {}
    for left in first:
        for right in second:
            if left.kind != right.kind:
                continue
            outcome = compare.numbers(left, right)
            size = max(left.low or left.high or 0, right.low or right.high or 0)
            told = f"{outcome}={size}" if outcome == "figure.equal" else outcome
            best[left.kind] = min(best.get(left.kind, (len(order), "")), (order.index(outcome), told))
    return [told for _, (_, told) in sorted(best.items())]


def _toll(a: Likeness, b: Likeness, is_one_article: bool) -> list[str] | None:
    if a.toll is None or b.toll is None or a.toll[0] != b.toll[0] or not set(a.toll[1]) & set(b.toll[1]):
        return None
    return compare.toll_outcomes(a, b, is_one_article=is_one_article)
