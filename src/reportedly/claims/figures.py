"""Turns the words of a count into a range (FIELD.md rule 6): "at least 30", "150 thousand", "the fourth victim"."""

import re
from dataclasses import dataclass
from functools import cache

from reportedly.assets import table
from reportedly.records.terms import VictimClass

_NUMBER = re.compile(r"\d{1,3}(?:[, \u00a0]\d{3})+|\d+(?:\.\d+)?")
_AGE = re.compile(r"\bbetween \S+ and \S+ years\b|\b\S+ years? old\b|\b[\w-]+-year-old\b|\baged? (?:of )?\S+")
# Of an age, or with so many children: the number counts no victims.
_PERSON_OF = re.compile(
    r"\b(girl|boy|child|baby|son|daughter|toddler|man|woman|youth|mother|father|grandmother|grandfather) of "
    r"(?:about |around |some |nearly |almost |barely |only )?[\w-]+$"
)
_EITHER = re.compile(r"\b(\w+) or (\w+)\b")
_HALF = re.compile(r"\bhalf an? (million|thousand|billion|dozen|hundred)\b")
_RANGE = re.compile(r"(?<![\w-])(\d[\d,]*)\s*(?:-|–|—|\bto\b)\s*(\d[\d,]*)", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+(\S+)\s+and\s+(\S+)", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z]+|\d[\d,.\u00a0]*\d|\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A range of whole numbers; both ends None where only words were given."""

    min: int | None = None
    max: int | None = None
    min_exclusive: bool = False
    max_exclusive: bool = False
    approximate: bool = False


def amount(words: str) -> Amount:
    """The range that the words of a count give.

    >>> amount("more than 7,500 people").min, amount("more than 7,500 people").min_exclusive
    (7500, True)
    >>> amount("dozens of villagers")
    Amount(min=None, max=None, min_exclusive=False, max_exclusive=False, approximate=False)
    """
    low = _PERSON_OF.sub(r"\1", _AGE.sub(" ", words.lower()))
    both = _range(low)
    if both is not None:
        return Amount(min=both[0], max=both[1], approximate=_has(low, "approximate"))
    value = _value(low)
    if value in (None, 1) and re.match(r"(?:no one|nobody|none|no)\b", low):
        return Amount(min=0, max=0)
    if value is None:
        nth = next(
            (n for word, n in table("claims/figures")["ordinals"].items() if re.search(rf"\b{word}\b", low)), None
        )
        nth = nth or _suffixed(low)
        return Amount(min=nth) if nth is not None else Amount()
    if _has(low, "at_most_first"):
        return Amount(max=value)
    if _has(low, "more_than"):
        return Amount(min=value, min_exclusive=True)
    if _has(low, "at_least"):
        return Amount(min=value)
    if _has(low, "less_than"):
        return Amount(max=value, max_exclusive=True)
    if _has(low, "at_most"):
        return Amount(max=value)
    return Amount(min=value, max=value, approximate=_has(low, "approximate"))


def _has(low: str, list_name: str) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", low) for phrase in table("claims/figures")[list_name])


def _suffixed(low: str) -> int | None:
    match = re.search(r"\b(\d+)(?:st|nd|rd|th)\b", low)
    return int(match[1]) if match else None


def _range(low: str) -> tuple[int, int] | None:
    for pattern in (_RANGE, _BETWEEN, _EITHER):
        match = pattern.search(low)
        first, second = (_value(match[1]), _value(match[2])) if match else (None, None)
        if match and first is not None and second is not None:
            unit = re.match(r"[\s-]*([a-z]+)", low[match.end() :])
            scale = _units().get(unit[1], 1) if unit else 1
            first, second = (first * scale if first < second * scale else first), second * scale
            return (first, second) if first <= second else None
    return None


def _value(low: str) -> int | None:
    """The first number in the words, written in digits, in words or mixed ("150 thousand")."""
    if re.search(r"\b\d+(?:st|nd|rd|th)\b", low):
        return None
    half = _HALF.search(low)
    if half:
        return _units()[half[1]] // 2
    match = _NUMBER.search(low)
    if match:
        digits = re.sub(r"[, \u00a0]", "", match.group())
        following = re.match(r"[\s-]*([a-z]+)", low[match.end() :])
        scale = _units().get(following[1], 1) if following else 1
        return int(digits) * scale if digits.isdigit() else round(float(digits) * scale)
    return _spelled(re.split(r"[\s-]+", low))


def _spelled(parts: list[str]) -> int | None:
    total, current, is_number = 0, 0, False
    for part in parts:
        word = part.strip(".,;:“”\"'’")
        if word in _numerals():
            current += _numerals()[word]
            is_number = True
        elif word in _units() and (is_number or word == "dozen" or parts[0] in {"a", "half"}):
            current = max(current, 1) * _units()[word]
            is_number = True
            if _units()[word] >= 1000:
                total, current = total + current, 0
        elif is_number and word != "and":
            break
    return total + current if is_number else None


@cache
def _units() -> dict[str, int]:
    return dict(table("claims/figures")["units"])


@cache
def _numerals() -> dict[str, int]:
    return dict(table("claims/figures")["words"])


def victim_class(words: str) -> VictimClass | None:
    """Whom a count counts, as reported; None where the words do not say."""
    present = set(re.findall(r"[a-z]+", words.lower()))
    for row in table("claims/figures")["victim"]:
        if any(set(group) <= present for group in row["all"]):
            return VictimClass(row["class"])
    return None
