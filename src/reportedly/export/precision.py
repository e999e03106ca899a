"""Precision codes of other houses, reckoned from the product's own (FIELD.md section 5)."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from reportedly.records import When, Where
from reportedly.records.terms import WherePrecision

ACLED_PLACE: Mapping[WherePrecision, int] = MappingProxyType(
    {
        WherePrecision.SITE: 1,
        WherePrecision.TOWN: 1,
        WherePrecision.DISTRICT: 1,
        WherePrecision.NEAR: 2,
        WherePrecision.ADMIN2: 2,
        WherePrecision.ADMIN1: 3,
        WherePrecision.REGION: 3,
        WherePrecision.COUNTRY: 3,
        WherePrecision.SEA: 3,
    }
)
UCDP_PLACE: Mapping[WherePrecision, int] = MappingProxyType(
    {
        WherePrecision.SITE: 1,
        WherePrecision.TOWN: 1,
        WherePrecision.DISTRICT: 1,
        WherePrecision.NEAR: 2,
        WherePrecision.ADMIN2: 3,
        WherePrecision.ADMIN1: 4,
        WherePrecision.REGION: 5,
        WherePrecision.COUNTRY: 6,
        WherePrecision.SEA: 7,
    }
)


def days(when: When | None) -> int | None:
    """How many days a time covers; None where it is not known.

    >>> days(When(start="2024-03-05", end="2024-03-06"))
    2
    """
    if when is None or when.start is None or when.end is None:
        return None
    return (date.fromisoformat(when.end[:10]) - date.fromisoformat(when.start[:10])).days + 1


def acled_time(when: When | None) -> int | None:
    """ACLED's time_precision: 1 a day, 2 a week, 3 looser."""
    return _first_reached(days(when), ((1, 1), (7, 2)), 3)


def ucdp_time(when: When | None) -> int | None:
    """UCDP's date_prec: 1 a day, 2 two to six days, 3 a week, 4 eight to thirty days, 5 more."""
    return _first_reached(days(when), ((1, 1), (6, 2), (7, 3), (30, 4)), 5)


def acled_place(where: Where | None) -> int | None:
    """ACLED's geo_precision; None where the place has none of its own."""
    return ACLED_PLACE[where.precision] if where and where.precision else None


def ucdp_place(where: Where | None) -> int | None:
    """UCDP's where_prec; None where the place has none of its own."""
    return UCDP_PLACE[where.precision] if where and where.precision else None


def _first_reached(length: int | None, steps: tuple[tuple[int, int], ...], looser: int) -> int | None:
    if length is None:
        return None
    return next((code for longest, code in steps if length <= longest), looser)
