"""Several actors in one: "Russia and China", "both countries", "the two sides".

Members are told only where the words or the article name them; otherwise the actor stays the one it is.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.records.span import Span
from reportedly.records.values import Actor
from reportedly.resolve.actors.countries import countries
from reportedly.resolve.actors.focus import Sighting
from reportedly.resolve.actors.identity import of_state
from reportedly.resolve.actors.profiles import Profile
from reportedly.resolve.actors.scan import scan
from reportedly.resolve.actors.words import split

PAIR = re.compile(
    r"^(?:the\s+)?(?:both|two|the two)\s+(?:\w+ing\s+|rival\s+|other\s+)?"
    r"(?P<what>countries|nations|states|governments|neighbou?rs|capitals|sides|parties|leaders|men|presidents|ministers)$",
    re.IGNORECASE,
)
STATES = frozenset({"countries", "nations", "states", "governments", "neighbours", "neighbors", "capitals"})
SIDES = frozenset({"sides", "parties"})
JOINED = re.compile(r"\s*,\s+and\s+|\s+and\s+|\s*,\s+|\s+as well as\s+")


def pair_named(text: str) -> str | None:
    """What "both ..." or "the two ..." are two of: states, sides or people.

    >>> pair_named("both countries"), pair_named("the warring sides"), pair_named("the two leaders")
    ('states', None, 'people')
    """
    found = PAIR.match(text.strip())
    if not found:
        return None
    what = found.group("what").lower()
    return "states" if what in STATES else "sides" if what in SIDES else "people"


def last_states(sightings: Sequence[Sighting], before: int) -> list[Actor]:
    """The two states that the text named last before a place."""
    codes: list[str] = []
    for seen in reversed([one for one in sightings if one.start < before]):
        if seen.kind in ("country", "people", "seat") and seen.code not in codes:
            codes.append(seen.code)
        if len(codes) == 2:
            return [state_actor(code) for code in reversed(codes)]
    return []


def state_actor(code: str) -> Actor:
    """A country as an actor."""
    state = of_state(code)
    return Actor(name=countries()[code].name, country=code, sector=state.sector, family=state.family)


def sides_of(conflicts: Sequence[Profile]) -> list[Actor]:
    """The two sides of the conflict that an article is about, where it has just two."""
    if not conflicts or len(conflicts[0].sides) != 2:
        return []
    return [Actor(name=side.name, country=conflicts[0].countries[0], party=side.name) for side in conflicts[0].sides]


def parted(actor: Actor) -> list[Actor]:
    """The members of a list in words, each with its own span: "Russia and China", "Syrian and Russian forces"."""
    if actor.span is None:
        return []
    text, start = actor.span.text, actor.span.start
    parts: list[Span] = []
    at = 0
    for mark in [*JOINED.finditer(text), None]:
        end = mark.start() if mark else len(text)
        if text[at:end].strip():
            parts.append(Span(start=start + at, end=start + end, text=text[at:end]))
        at = mark.end() if mark else end
    if len(parts) < 2 or " for " in parts[0].text or not all(_may_stand_alone(part) for part in parts):
        return []
    return [replace(actor, name=_shared(part, parts[-1]), span=part) for part in parts]


def _may_stand_alone(part: Span) -> bool:
    words = split(part.text)
    return bool(words) and words[0].fold not in ("who", "which", "that") and len(words) < 8


def _shared(part: Span, last: Span) -> str | None:
    """A bare demonym takes the head of the last member: "Syrian (forces) and Russian forces"."""
    words = split(part.text)
    hits = list(scan(words))
    if part is last or not (hits and hits[-1].meaning.people and hits[-1].end == len(words)):
        return None
    following = split(last.text)
    behind = [hit for hit in scan(following) if hit.meaning.people]
    if not behind or behind[0].end >= len(following):
        return None
    head = last.text[following[behind[0].end].start :]
    return f"{part.text} {head}"
