"""Claims put together: the best-scored pairs first, never across a conflict of day, place or kind of act."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.corroborate import compare
from reportedly.corroborate.candidates import pairs
from reportedly.corroborate.score import PairScore, compared
from reportedly.corroborate.traits import Likeness, Traits


@dataclass(slots=True)
class _Group:
    """A growing set of claims, and one likeness of each sort that a newcomer must not contradict."""

    members: list[int]
    likenesses: dict[tuple[object, ...], Likeness]
    joins: list[PairScore]


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """Claims taken for one incident, and the pair scores that joined them, best first."""

    members: tuple[Traits, ...]
    joins: tuple[PairScore, ...]


def join(members: Sequence[Traits], published: Mapping[str, int]) -> tuple[Joined, ...]:
    """The claims in groups, one for each incident. `members` must be in an order of their own (by claim id).

    Pairs are taken by score, ties by claim ids, so the groups do not depend on the order of reading.
    """
    groups = {index: _Group([index], {_sort(member.like): member.like}, []) for index, member in enumerate(members)}
    home = list(range(len(members)))
    for score, left, right in _matches(members, published):
        first, second = home[left], home[right]
        if first == second or _contradict(groups[first], groups[second]):
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


def _matches(members: Sequence[Traits], published: Mapping[str, int]) -> list[tuple[PairScore, int, int]]:
    scored = [(compared(members[left], members[right]), left, right) for left, right in pairs(members, published)]
    found = [(score, left, right) for score, left, right in scored if score.is_match]
    return sorted(found, key=lambda row: (-row[0].total, row[1], row[2]))


def _sort(like: Likeness) -> tuple[object, ...]:
    """What of a likeness can contradict another one."""
    return like.days, like.place, like.toll, like.mode, like.actors if not like.is_material else None


def _contradict(left: _Group, right: _Group) -> bool:
    return any(_is_contrary(a, b) for a in left.likenesses.values() for b in right.likenesses.values())


def _is_contrary(a: Likeness, b: Likeness) -> bool:
    if a.toll and b.toll:
        outcomes = compare.toll_outcomes(a, b, is_one_article=False)
        return bool({"toll.other_area", "toll.other_size"} & set(outcomes))
    if compare.days(a, b, is_one_article=False) == "time.apart":
        return True
    if a.is_material and compare.places(a, b, is_one_article=False) in ("place.apart", "place.in_country"):
        return True
    return compare.modes(a, b) == "mode.unlike"


def _absorb(into: _Group, other: _Group, score: PairScore) -> None:
    into.members.extend(other.members)
    into.likenesses.update(other.likenesses)
    into.joins.extend([*other.joins, score])
