"""One trait of two claims at a time: which outcome of the weight table holds for days, places, figures and sides."""

from math import asin, cos, radians, sin, sqrt

from reportedly.assets import table
from reportedly.corroborate.names import fold, is_same_person
from reportedly.corroborate.traits import Likeness, Number
from reportedly.records import Where

EARTH_KM = 6371.0
FEW_DAYS = 3
WEEK = 9  # a named week may be told with a day's slack at either end
WIDE = ("admin1", "region", "country", "sea")
SAME_SPOT_KM = 1.0
THREEFOLD = 3.0
LITTLE = 1.5
APPROXIMATELY = 0.1


def days(left: Likeness, right: Likeness, *, is_one_article: bool) -> str:
    """How the days of two happenings compare."""
    if left.days and right.days:
        return _dated(left.days, right.days)
    known = left.days or right.days
    if known is None:
        return "time.undated_here" if is_one_article else "time.undated"
    earliest, latest = right.bounds if left.days else left.bounds
    if (earliest is not None and known[1] < earliest) or (latest is not None and known[0] > latest):
        return "time.apart"
    if is_one_article:
        return "time.undated_here"
    return "time.in_bounds" if earliest is not None and latest is not None else "time.undated"


def _dated(left: tuple[int, int], right: tuple[int, int]) -> str:
    gap = max(left[0], right[0]) - min(left[1], right[1])
    width = max(left[1] - left[0], right[1] - right[0]) + 1
    if gap > 0:
        return "time.next_day" if gap == 1 and width <= FEW_DAYS else "time.apart"
    if width == 1:
        return "time.same_day"
    return "time.same_days" if width <= FEW_DAYS else "time.same_week" if width <= WEEK else "time.same_span"


def places(left: Likeness, right: Likeness, *, is_one_article: bool) -> str:
    """How two places compare: the same, one within the other, or apart."""
    if left.place is None or right.place is None or left.where is None or right.where is None:
        return "place.unplaced_here" if is_one_article else "place.unplaced"
    if left.place == right.place:
        return _same_place(left.where)
    if not (left.where.is_known and right.where.is_known):
        same = fold(left.where.name or "") == fold(right.where.name or "") != ""
        return "place.same_name" if same else "place.other_name"
    return _located(left.where, right.where)


def _same_place(where: Where) -> str:
    if not where.is_known:
        return "place.same_name"
    if where.precision == "country":
        return "place.same_country"
    return "place.same_area" if where.precision in (*WIDE, "admin2") else "place.same"


def _located(left: Where, right: Where) -> str:
    if left.country and right.country and left.country != right.country:
        return "place.apart"
    if "country" in (left.precision, right.precision):
        return "place.in_country" if left.country == right.country else "place.apart"
    if left.precision in WIDE or right.precision in WIDE:
        return _in_area(left, right)
    distance = kilometres(left, right)
    if distance <= SAME_SPOT_KM and left.precision == right.precision:
        return "place.same"
    return "place.inside" if distance <= max(radius(left), radius(right)) else "place.apart"


def _in_area(left: Where, right: Where) -> str:
    area, spot = (left, right) if left.precision in WIDE else (right, left)
    if spot.admin1 and area.admin1:
        inside = fold(spot.admin1) == fold(area.admin1)
    else:
        inside = kilometres(left, right) <= radius(area) + (radius(spot) if spot.precision in WIDE else 0.0)
    return "place.in_area" if inside else "place.apart"


def radius(where: Where) -> float:
    """Kilometres around the coordinates within which the place lies."""
    if where.radius_km is not None:
        return where.radius_km
    return float(table("corroborate/kinds")["radius_km"].get(where.precision or "town", 5))


def kilometres(left: Where, right: Where) -> float:
    """Great-circle distance of two located places."""
    if left.latitude is None or left.longitude is None or right.latitude is None or right.longitude is None:
        return float("inf")
    north, south = radians(left.latitude), radians(right.latitude)
    across = sin((north - south) / 2) ** 2
    along = sin(radians(left.longitude - right.longitude) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(across + cos(north) * cos(south) * along))


def modes(left: Likeness, right: Likeness) -> str | None:
    """How two modes compare; None where one claim gives none, or a mode says nothing of the means."""
    if left.mode is None or right.mode is None:
        return None
    if left.mode == right.mode:
        return "mode.same"
    groups = table("corroborate/kinds")["mode_groups"]
    first, second = groups.get(left.mode), groups.get(right.mode)
    if first is None or second is None:
        return None
    return "mode.alike" if first == second else "mode.unlike"


def victims(left: Likeness, right: Likeness) -> bool:
    """Whether both name one victim."""
    return any(is_same_person(first, second) for first in left.victims for second in right.victims)


def numbers(left: Number, right: Number) -> str:
    """How two counts of one kind compare: equal, compatible, or different by how much.

    One victim named is compatible with any count; an approximate count is equal to one within a tenth of it.
    """
    if left.is_one_of or right.is_one_of:
        return "figure.compatible"
    first = left.low if left.low is not None else left.high
    second = right.low if right.low is not None else right.high
    if first is None or second is None:
        return "figure.compatible"
    small, large = min(first, second), max(first, second)
    if first == second or ((left.is_approximate or right.is_approximate) and large - small <= APPROXIMATELY * large):
        return "figure.equal"
    if _overlap(left, right):
        return "figure.compatible" if large <= THREEFOLD * max(small, 1) else "figure.differ"
    if large > THREEFOLD * max(small, 1):
        return "figure.differ_widely"
    return "figure.differ_little" if large <= LITTLE * max(small, 1) else "figure.differ"


def _overlap(left: Number, right: Number) -> bool:
    low = max(left.low or 0, right.low or 0)
    highs = [high for high in (left.high, right.high) if high is not None]
    return not highs or low <= min(highs)


def toll_outcomes(left: Likeness, right: Likeness, *, is_one_article: bool) -> list[str]:
    """How two running tolls compare: by area, by period, by size (FIELD.md rule 8)."""
    outcomes = [_toll_area(left, right, is_one_article=is_one_article)]
    if left.toll and left.toll[0] == "period" and left.days != right.days:
        apart = not (left.days and right.days) or _dated(left.days, right.days) == "time.apart"
        outcomes += ["toll.other_period"] if apart and not is_one_article else []
    sizes = [sorted((_size(a), _size(b))) for a in left.numbers for b in right.numbers if a.kind == b.kind]
    if any(large > THREEFOLD * max(small, 1) for small, large in sizes):
        outcomes.append("toll.other_size")
    return outcomes


def _size(number: Number) -> int:
    return number.low if number.low is not None else number.high or 0


def _toll_area(left: Likeness, right: Likeness, *, is_one_article: bool) -> str:
    first, second = toll_area(left), toll_area(right)
    if first and second:
        return "toll.same_area" if first == second else "toll.other_area"
    return "toll.same_article" if is_one_article else "toll.unplaced"


def toll_area(like: Likeness) -> str | None:
    """The area a running toll covers: the country where only that is named, else the place itself."""
    if like.where is not None and like.where.precision == "country" and like.where.country:
        return f"country:{like.where.country}"
    return like.place
