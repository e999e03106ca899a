"""Which pairs of claims are worth comparing: those that share a block of act, place cell and day, or rarer marks.

Growth stays near linear: claims alike in everything compared are chained rather than crossed, and a block's distinct
likenesses are crossed within a window of sorted order.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import cos, radians

from reportedly.corroborate import compare
from reportedly.corroborate.names import fold
from reportedly.corroborate.traits import Likeness, Traits
from reportedly.records import Where

Key = tuple[str | int, ...]

CELL_DEGREES = 0.25  # about 28 km: a town and its outskirts seldom touch more than two cells
CELLS_AT_MOST = 9
LONGEST_DATED = 8  # a claim dated to more days than this (a month, a year) is blocked by its month instead
WINDOW = 48  # distinct likenesses crossed with each other in one block; more are reached through shared neighbours
KM_PER_DEGREE = 111.0
FRESH_DAYS = 7  # an undated happening is looked for this many days back from its article's publication


def pairs(members: Sequence[Traits], published: Mapping[str, int]) -> set[tuple[int, int]]:
    """Index pairs (lower first) of claims to compare. `published` maps article ids to day numbers."""
    blocks: dict[Key, list[int]] = defaultdict(list)
    for index, member in enumerate(members):
        for key in set(_keys(member)):
            blocks[key].append(index)
    found: set[tuple[int, int]] = set()
    for key, block in blocks.items():
        for left, right in _crossed(block, members, wants_loose=key[1] == "count"):
            if _may_meet((members[left], members[right]), published):
                found.add((left, right))
    return found


def around(strangers: Sequence[Traits], members: Sequence[Traits], published: Mapping[str, int]) -> list[list[int]]:
    """For each stranger (a denial) the members worth comparing with it, by index: those that share a place too."""
    wanted: dict[Key, list[int]] = defaultdict(list)
    for index, stranger in enumerate(strangers):
        for key in {*_keys(stranger), *_spots(stranger)}:
            wanted[key].append(index)
    found: list[set[int]] = [set() for _ in strangers]
    for position, member in enumerate(members):
        for key in {*_keys(member), *_spots(member)} & wanted.keys():
            for index in wanted[key]:
                if _may_meet((strangers[index], member), published):
                    found[index].add(position)
    return [sorted(near) for near in found]


def _spots(member: Traits) -> Iterator[Key]:
    yield from ((member.like.act, "spot", *place) for place in _places(member.like.where))


def _crossed(block: list[int], members: Sequence[Traits], *, wants_loose: bool) -> Iterator[tuple[int, int]]:
    """Pairs within a block. With `wants_loose`, only those of which one names no town: two towns are told apart."""
    alike: dict[tuple[Likeness, bool], list[int]] = defaultdict(list)
    for index in block:
        alike[members[index].like, members[index].is_set_apart].append(index)
    for chain in alike.values():
        yield from pairwise(chain)
    heads = [chain[0] for chain in alike.values()]
    if len(heads) > WINDOW:
        heads.sort(key=lambda index: (repr(members[index].like.numbers), repr(members[index].like.days), index))
    for position, left in enumerate(heads):
        for right in heads[position + 1 : position + WINDOW]:
            if not wants_loose or _is_loose(members[left].like) or _is_loose(members[right].like):
                yield (left, right) if left < right else (right, left)


def _is_loose(like: Likeness) -> bool:
    return like.where is None or like.where.precision in compare.WIDE


def _may_meet(pair: tuple[Traits, Traits], published: Mapping[str, int]) -> bool:
    """An undated claim can only tell of what came before its article, and news tells of what is recent.

    This narrows the search; the publication date is never taken for the date of the happening (FIELD.md rule 12).
    """
    left, right = pair
    if left.claim.article_id == right.claim.article_id or left.like.toll or (left.like.days and right.like.days):
        return True
    days = [_news_day(member, published) for member in (left, right)]
    if days[0] is None or days[1] is None:
        return bool(left.like.victims and right.like.victims)
    return abs(days[0] - days[1]) <= FRESH_DAYS and not any(
        member.like.days and other < member.like.days[0] for member, other in ((left, days[1]), (right, days[0]))
    )


def _news_day(member: Traits, published: Mapping[str, int]) -> int | None:
    return member.like.days[1] if member.like.days else published.get(member.claim.article_id)


def _keys(member: Traits) -> Iterator[Key]:
    like = member.like
    yield (like.act, "article", member.claim.article_id)
    if like.toll:
        area = compare.toll_area(like)
        if area:
            yield from ((like.act, "toll", like.toll[0], kind, area) for kind in like.toll[1])
        return
    for victim in like.victims:
        yield (like.act, "victim", victim.split()[-1])
    days = _days(like)
    for place in _places(like.where):
        yield from ((like.act, "day", *place, day) for day in days)
        yield from ((like.act, "number", *place, number.kind, number.low or 0) for number in like.numbers)
    for day in days:
        yield from ((like.act, "count", day, number.kind, number.low or 0) for number in like.numbers)
        if not like.is_material:
            yield from ((like.act, "actor", day, side) for side in like.actors | like.recipients)


def _days(like: Likeness) -> list[str | int]:
    """Every day of the interval and the day after, so that neighbouring days share a block; a month for longer ones."""
    if like.days is None:
        return []
    first, last = like.days
    if last - first >= LONGEST_DATED:
        return [f"{first // 30}m", f"{last // 30}m"]
    return list(range(first, last + 2))


def _places(where: Where | None) -> list[tuple[str | int, ...]]:
    if where is None:
        return []
    name = fold(where.name or (where.span.text if where.span else ""))
    named: list[tuple[str | int, ...]] = [("name", name)] if name else []
    if where.latitude is None or where.longitude is None or where.precision in compare.WIDE:
        return named
    return named + _cells(where.latitude, where.longitude, compare.radius(where))


def _cells(latitude: float, longitude: float, radius_km: float) -> list[tuple[str | int, ...]]:
    high = radius_km / KM_PER_DEGREE
    wide = high / max(0.1, cos(radians(latitude)))
    rows = range(int((latitude - high) // CELL_DEGREES), int((latitude + high) // CELL_DEGREES) + 1)
    columns = range(int((longitude - wide) // CELL_DEGREES), int((longitude + wide) // CELL_DEGREES) + 1)
    cells: list[tuple[str | int, ...]] = [("cell", row, column) for row in rows for column in columns]
    if len(cells) > CELLS_AT_MOST:
        return [("cell", int(latitude // CELL_DEGREES), int(longitude // CELL_DEGREES))]
    return cells
