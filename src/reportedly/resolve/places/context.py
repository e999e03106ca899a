"""What an article says about where its names lie: holders after a comma, nouns beside a name, people's names.

Comes in: the names and the text; goes out: one Context for each name, and the countries that the text names by their
people ("Syrian troops"). Pure but for look-ups.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.resolve.places.gazetteer import Gazetteer
from reportedly.resolve.places.name import Asked, PlaceName, taken_apart
from reportedly.resolve.places.overlay import countries
from reportedly.resolve.places.place import Feature, Found, Place
from reportedly.resolve.places.words import demonym, heads, short_form
from reportedly.resolve.places.writing import persons_in, words_of

_HOLDERS = frozenset({Feature.COUNTRY, Feature.ADMIN1, Feature.ADMIN2})
_AFTER = re.compile(
    r"^(?:\s+(?:(?P<head>[a-z]+|County|Province|District|Governorate|Oblast|State|Parish)\b))?"
    r"(?:,?\s+(?:a|an|the)\s+(?:[\w-]+\s+){0,3}?(?P<kind>[a-z]+)\s+(?:of|in|near|on)\s+(?:the\s+)?|,\s+|\s+\(|\s+in\s+)"
    r"(?:(?:the|north|south|east|west|northern|southern|eastern|western|central|[Nn]orthwest|[Nn]ortheast|"
    r"[Ss]outhwest|[Ss]outheast|[a-z]+'s)\s+)*(?P<holder>[A-Z][\w.'’-]*(?:\s+(?:[A-Z]|al-|el-)[\w.'’-]*){0,3})?"
)
_HEAD_AFTER = re.compile(
    r"^['’s]*\s+(?:border\s+|refugee\s+|military\s+|air\s+|international\s+)*(?P<head>[A-Za-z]+)\b"
)
_HEAD_BEFORE = re.compile(r"(?:\b(?P<of>[A-Za-z]+)\s+of\s+(?:the\s+)?|\b(?P<noun>[a-z]+)\s+)$")
_NEAR_BEFORE = re.compile(
    r"\b(?:near|outside|close to|outskirts of|(?:north|south|east|west)(?:east|west)? of|miles? from|"
    r"kilomet(?:er|re)s? from)\s+(?:the\s+)?(?:\w+\s+of\s+)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """One name as it stands: what to look up, what its head noun allows, which places the text says hold it."""

    asked: Asked
    candidates: tuple[Found, ...]
    holders: tuple[Place, ...] = ()
    is_near: bool = False
    is_person: bool = False
    is_holder: bool = False


def contexts(names: Sequence[PlaceName], *, text: str, gazetteer: Gazetteer) -> tuple[Context, ...]:
    """What the article says around each name."""
    persons = persons_in(words_of(text))
    found = [_context(name, text, gazetteer, persons) for name in names]
    nations = frozenset(peoples(text)) | {
        item.place.country
        for context in found
        for item in context.candidates
        if item.place.feature is Feature.COUNTRY and item.place.country
    }
    return tuple(_by_consonants(context, nations, gazetteer) for context in found)


def peoples(text: str) -> Counter[str]:
    """The countries whose people or forces a text names, with how often ("Syrian" counts for SYR)."""
    return Counter(code for word in words_of(text) if word.is_capital and (code := demonym(word.text)))


def _by_consonants(context: Context, nations: frozenset[str], gazetteer: Gazetteer) -> Context:
    """With candidates by consonants alone, where the countries that the text names have none otherwise."""
    if not nations or any(found.place.country in nations for found in context.candidates):
        return context
    alike = gazetteer.alike(context.asked.lookups[-1], nations)
    return replace(context, candidates=(*context.candidates, *alike)) if alike else context


def _context(place_name: PlaceName, text: str, gazetteer: Gazetteer, persons: frozenset[str]) -> Context:
    asked = taken_apart(place_name)
    before, after = text[max(0, place_name.span.start - 60) : place_name.span.start], text[place_name.span.end :][:120]
    if text[place_name.span.start : place_name.span.end] != place_name.span.text:
        before = after = ""
    if not asked.features:
        asked = Asked(
            lookups=asked.lookups, features=_beside(before, after), is_near=asked.is_near, is_part=asked.is_part
        )
    hit = _HEAD_AFTER.match(after)
    forms = asked.lookups
    if hit and hit["head"].lower() in heads():
        forms = (f"{asked.lookups[0]} {hit.group().strip()}", *forms)
    elif place_name.head:
        forms = (f"{asked.lookups[0]} {place_name.head}", *forms)
    candidates = _short(place_name.name, gazetteer) or _candidates(forms, asked.lookups, gazetteer)
    low = place_name.name.lower()
    return Context(
        asked=asked,
        candidates=candidates,
        holders=_holders(after, gazetteer),
        is_near=asked.is_near or bool(_NEAR_BEFORE.search(before)),
        is_person=low in persons and not _placed(before),
        is_holder=before.rstrip().endswith(",") and before.rstrip(", ")[-1:].isalpha(),
    )


def _short(name: str, gazetteer: Gazetteer) -> tuple[Found, ...]:
    """What a people's name ("Syrian") or a short form ("W.Va.") stands for, where it is one."""
    if code := demonym(name):
        found = gazetteer.called(countries()[code].name)
        return tuple(item for item in found if item.place.feature is Feature.COUNTRY)
    if known := short_form(name):
        found = gazetteer.called(known[1])
        return tuple(item for item in found if item.place.country == known[0] and item.place.feature is Feature.ADMIN1)
    return ()


def _candidates(forms: tuple[str, ...], plain: tuple[str, ...], gazetteer: Gazetteer) -> tuple[Found, ...]:
    """What the fullest known form may mean; with a noun beside the name, what name and noun together mean as well."""
    known: dict[str, Found] = {}
    for form in forms:
        # Only the barest form is tried by its sound: with its noun a name sounds like some other name.
        for found in gazetteer.named(form) if form == plain[-1] else gazetteer.called(form):
            known.setdefault(found.place.place_id, found)
        if known and form in plain:
            break
    return tuple(known.values())


def _placed(before: str) -> bool:
    return bool(re.search(r"\b(?:in|near|to|from|outside|across|of|into|at)\s+(?:the\s+)?$", before))


def _beside(before: str, after: str) -> tuple[Feature, ...]:
    """What kinds of place the noun beside a name allows: "the crossing of X", "X province", "the town X"."""
    hit = _HEAD_AFTER.match(after)
    if hit and (features := heads().get(hit["head"].lower())):
        return features
    hit = _HEAD_BEFORE.search(before)
    return heads().get((hit["of"] or hit["noun"] or "").lower(), ()) if hit else ()


def _holders(after: str, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """The places that the words after a name give as holding it: ", Syria", " (Homs province)", " in northern Iraq"."""
    hit = _AFTER.match(after)
    if not hit or not hit["holder"]:
        return ()
    words = hit["holder"].split()
    for count in range(len(words), 0, -1):
        name = " ".join(words[:count]).rstrip(".,'’-")
        name = re.sub(r"['’]s$", "", name)
        if short := short_form(name):
            return _known(short[1], gazetteer, country=short[0])
        if places := _known(name, gazetteer, country=None):
            return places
    return ()


def _known(name: str, gazetteer: Gazetteer, *, country: str | None) -> tuple[Place, ...]:
    found = (item.place for item in gazetteer.named(name))
    return tuple(
        place
        for place in found
        if (place.feature in _HOLDERS or place.population > 50_000) and (country is None or place.country == country)
    )
