"""A place name to be located: its span, the name to look up, and the noun that tells its kind. No I/O."""

import re
from dataclasses import dataclass
from functools import cache

from reportedly.records.span import Span
from reportedly.resolve.places.place import Feature
from reportedly.resolve.places.words import heads, words


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceName:
    """A name in an article. `name` may differ from the span's words ("the town" resolved to "Rastan").

    `head` is the noun that tells what kind of place it is ("crossing", "province", "district"), where one is known.
    """

    span: Span
    name: str
    head: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A name taken apart: what to look up, which features its head noun allows, and what else was said of it."""

    lookups: tuple[str, ...]
    features: tuple[Feature, ...] = ()
    is_near: bool = False
    is_part: bool = False


_NEAR = re.compile(r"^(?:near|outside|around|close to|the outskirts of|outskirts of|off)\s+", re.IGNORECASE)
_ALTERNATIVES = re.compile(r"\s*[/()]\s*")
_THE = re.compile(r"^the\s+", re.IGNORECASE)


@cache
def _parts() -> re.Pattern[str]:
    sides = sorted(words("sides"), key=len, reverse=True)
    return re.compile(rf"^(?:{'|'.join(map(re.escape, sides))})[\s-]+(?=\S)", re.IGNORECASE)


def _either(name: str) -> list[str]:
    """The names in "Kobani/Ayn al-Arab" and "Al-Rai (Cobanbey)", each by itself."""
    parts = [part.strip() for part in _ALTERNATIVES.split(name) if part.strip()]
    return parts if len(parts) > 1 else []


def taken_apart(place_name: PlaceName) -> Asked:
    """The name without "near", "northern" and head noun; every step stays among the look-ups, fullest first.

    >>> taken_apart(PlaceName(span=Span(start=0, end=4, text="Homs"), name="the northern Homs province")).lookups
    ('northern Homs province', 'Homs province', 'northern Homs', 'Homs')
    """
    name = place_name.name.strip()
    bare = _NEAR.sub("", name)
    is_near = bare != name
    bare = _THE.sub("", bare)
    lookups = [bare, *_either(bare)]
    part = _parts().sub("", bare)
    features: tuple[Feature, ...] = heads().get((place_name.head or "").lower(), ())
    if part != bare:
        lookups.append(part)
    for form in list(lookups):
        first, _, rest = form.partition(" ")
        kept, _, last = form.rpartition(" ")
        if kept and last.lower() in heads():
            features = features or heads()[last.lower()]
            lookups.append(kept)
        elif rest.lower().startswith("of ") and first.lower() in heads():
            features = features or heads()[first.lower()]
            lookups.append(rest[3:])
    return Asked(
        lookups=tuple(dict.fromkeys(lookups)), features=features, is_near=is_near, is_part=part != bare,
    )  # fmt: skip
