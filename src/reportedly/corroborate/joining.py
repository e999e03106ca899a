"""Claims put together: the best-scored pairs first, never across a conflict of day, place or kind of act."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from reportedly.corroborate import compare
from reportedly.corroborate.candidates import pairs
from reportedly.corroborate.score import PairScore, compared
from reportedly.corroborate.traits import Likeness, Traits


@dataclass(slots=True)
class _Group:
    """A growing set of claims; of each trait that newcomers must not contradict, one likeness for every value."""

    members: list[int]
    values: dict[str, dict[object, Likeness]]
    joins: list[PairScore]


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """Claims taken for one incident, and the pair scores that joined them, best first."""

    members: tuple[Traits, ...]
    joins: tuple[PairScore, ...]


Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rulings:
    """Pairs of claims, by id, that named people judged to tell of one incident, or of two; these go before scores."""

    together: frozenset[Pair] = frozenset()
    apart: frozenset[Pair] = frozenset()

    def told_as(self, originals: Mapping[str, str]) -> "Rulings":
        """The same with every claim of a copy replaced by the claim that it repeats."""

        def first(pairs_: frozenset[Pair]) -> frozenset[Pair]:
            named = ((originals.get(a, a), originals.get(b, b)) for a, b in pairs_)
            return frozenset((a, b) for a, b in named if a != b)

        return Rulings(together=first(self.together), apart=first(self.apart))


NO_RULINGS = Rulings()


def join(members: Sequence[Traits], published: Mapping[str, int], rulings: Rulings = NO_RULINGS) -> tuple[Joined, ...]:
    """The claims in groups, one for each incident. `members` must be in an order of their own (by claim id).

    What people ruled is done first. Then pairs are taken by score, ties by claim ids, so the groups do not depend on
    the order of reading.
    """
    groups = {index: _Group([index], _values(member.like), []) for index, member in enumerate(members)}
    home = list(range(len(members)))
    index_of = {member.claim.id: index for index, member in enumerate(members)}
    barred = _barred(rulings, index_of)
    for score, left, right in (*_ruled(rulings, index_of), *_matches(members, published)):
        first, second = home[left], home[right]
        if first == second or _is_barred(groups[first], groups[second], barred):
            continue
        if score.parts != RULED and _contradict(groups[first], groups[second]):
            continue
        if len(groups[first].members) < len(groups[second].members):
            first, second = second, first
        _absorb(groups[first], groups.pop(second), score)
        for index in groups[first].members:
            home[index] = first
    ordered = sorted(groups.values(), key=lambda group: min(group.members))
    return tuple(
        Joined(members=tuple(members[index] for index in sorted(group.members)), joins=tuple(group.joins))
        for group in ordered
    )


RULED = (("judged.same", 0.0, "a named person judged them to be one"),)


def _ruled(rulings: Rulings, index_of: Mapping[str, int]) -> list[tuple[PairScore, int, int]]:
    known = [(a, b) for a, b in sorted(rulings.together) if a in index_of and b in index_of]
    return [
        (PairScore(total=0.0, is_conflict=False, parts=RULED, claims=(a, b)), index_of[a], index_of[b])
        for a, b in known
    ]


def _barred(rulings: Rulings, index_of: Mapping[str, int]) -> Mapping[int, set[int]]:
    barred: dict[int, set[int]] = defaultdict(set)
    for a, b in rulings.apart:
        if a in index_of and b in index_of:
            barred[index_of[a]].add(index_of[b])
            barred[index_of[b]].add(index_of[a])
    return barred


def _is_barred(left: _Group, right: _Group, barred: Mapping[int, set[int]]) -> bool:
    return bool(barred) and any(not barred[a].isdisjoint(right.members) for a in left.members if a in barred)


def _matches(members: Sequence[Traits], published: Mapping[str, int]) -> list[tuple[PairScore, int, int]]:
    scored = [(compared(members[left], members[right]), left, right) for left, right in pairs(members, published)]
    found = [(score, left, right) for score, left, right in scored if score.is_match]
    return sorted(found, key=lambda row: (-row[0].total, row[1], row[2]))


def _values(like: Likeness) -> dict[str, dict[object, Likeness]]:
    return {
        "toll": {(like.toll, compare.toll_area(like), like.numbers): like} if like.toll else {},
        "time": {(like.days, like.bounds): like} if not like.toll else {},
        "place": {like.place: like} if like.is_material and not like.toll else {},
        "mode": {like.mode: like},
    }


def _contradict(left: _Group, right: _Group) -> bool:
    """Whether any two members could not be one incident, whatever else speaks for it."""
    return any(
        CONTRARY[trait](a, b)
        for trait in CONTRARY
        for a in left.values[trait].values()
        for b in right.values[trait].values()
    )


def _is_other_toll(a: Likeness, b: Likeness) -> bool:
    outcomes = compare.toll_outcomes(a, b, is_one_article=False)
    return bool({"toll.other_area", "toll.other_size"} & set(outcomes))


def _is_other_time(a: Likeness, b: Likeness) -> bool:
    return compare.days(a, b, is_one_article=False) == "time.apart"


def _is_other_place(a: Likeness, b: Likeness) -> bool:
    return compare.places(a, b, is_one_article=False) in ("place.apart", "place.in_country")


def _is_other_mode(a: Likeness, b: Likeness) -> bool:
    return compare.modes(a, b) == "mode.unlike"


CONTRARY: Mapping[str, Callable[[Likeness, Likeness], bool]] = MappingProxyType(
    {"toll": _is_other_toll, "time": _is_other_time, "place": _is_other_place, "mode": _is_other_mode}
)


def _absorb(into: _Group, other: _Group, score: PairScore) -> None:
    into.members.extend(other.members)
    for trait, values in other.values.items():
        into.values[trait].update(values)
    into.joins.extend([*other.joins, score])
