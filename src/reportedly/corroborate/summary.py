"""One value for an incident out of what its claims say: the most exact time and place, and where they differ."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar, overload

from reportedly.corroborate.compare import radius
from reportedly.corroborate.names import place_key
from reportedly.corroborate.responsibility import rival_blame
from reportedly.corroborate.traits import day_interval
from reportedly.records import Actor, Claim, Disagreement, When, Where

T = TypeVar("T", bound=str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """When and where an incident is taken to have happened, and the tellings that differ."""

    when: When | None
    where: Where | None
    disagreements: tuple[Disagreement, ...]


@overload
def most_told(values: Sequence[T]) -> T: ...
@overload
def most_told(values: Sequence[T], default: None) -> T | None: ...
def most_told(values: Sequence[T], default: None = None) -> T | None:
    """The value that most claims give, the first in the alphabet of those that tie."""
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], value)) if counts else default


def setting(claims: Sequence[Claim], *, asks_blame: bool) -> Setting:
    """Time, place and disagreements of an incident's claims, which stand in the order of telling.

    `asks_blame` is set for acts that somebody is to blame for; in a meeting either side may be called the actor.
    """
    when, times = _when(claims)
    where, places = _where(claims)
    blamed = rival_blame([claim for claim in claims if claim.actors]) if asks_blame else []
    actors = [_differ("actor", [(_actors(group[0]), group) for group in blamed])] if blamed else []
    return Setting(when=when, where=where, disagreements=(*actors, *times, *places))


def actors_told(claims: Sequence[Claim]) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
    """Everybody said to have acted, and everybody said to have suffered, each once, in the order of telling."""
    return (
        _distinct([actor for claim in claims for actor in claim.actors]),
        _distinct([actor for claim in claims for actor in claim.recipients]),
    )


def _distinct(actors: Sequence[Actor]) -> tuple[Actor, ...]:
    seen: dict[str, Actor] = {}
    for actor in actors:
        seen.setdefault(actor.called.casefold(), actor)
    return tuple(seen.values())


def _when(claims: Sequence[Claim]) -> tuple[When | None, list[Disagreement]]:
    """The shortest interval that most claims give; where none is dated, the bounds that the first claim gives."""
    dated = [(claim, claim.when, days) for claim in claims if claim.when and (days := day_interval(claim.when))]
    if not dated:
        return next((claim.when for claim in claims if claim.when), None), []
    counts = Counter(days for _, _, days in dated)
    chosen = min(counts, key=lambda days: (days[1] - days[0], -counts[days], days))
    apart = {days for days in counts if days[1] < chosen[0] or days[0] > chosen[1]}
    shown = {days: [claim for claim, _, its in dated if its == days] for days in sorted({chosen, *apart})}
    sides = [(_dates(group[0].when), group) for group in shown.values()]
    when = next(when for _, when, days in dated if days == chosen)
    return when, [_differ("time", sides)] if apart else []


def _where(claims: Sequence[Claim]) -> tuple[Where | None, list[Disagreement]]:
    """The most exact place that most claims give. Two names that could not be placed count as a difference."""
    placed = [(claim, claim.where, key) for claim in claims if claim.where and (key := place_key(claim.where))]
    if not placed:
        return None, []
    counts = Counter(key for _, _, key in placed)
    exact = {key: (0.0 if where.is_known else 1.0, radius(where)) for _, where, key in placed}
    chosen = min(counts, key=lambda key: (exact[key], -counts[key], key))
    names = {
        key: [claim for claim, where, its in placed if its == key and not where.is_known] for key in sorted(counts)
    }
    unplaced = [(_place(group[0].where), group) for group in names.values() if group]
    where = next(where for _, where, key in placed if key == chosen)
    return where, [_differ("place", unplaced)] if len(unplaced) > 1 else []


def _differ(about: str, sides: Sequence[tuple[str, Sequence[Claim]]]) -> Disagreement:
    return Disagreement(
        about=about,
        sides=tuple(f"{_tellers(group)}: {value}" for value, group in sides),
        claims=tuple(sorted(claim.id for _, group in sides for claim in group)),
    )


def _tellers(claims: Sequence[Claim]) -> str:
    return ", ".join(dict.fromkeys(claim.speaker.called if claim.speaker else "the outlet itself" for claim in claims))


def _actors(claim: Claim) -> str:
    return ", ".join(actor.called for actor in claim.actors)


def _dates(when: When | None) -> str:
    if when is None or when.start is None or when.end is None:
        return "undated"
    return when.start[:10] if when.start[:10] == when.end[:10] else f"{when.start[:10]} to {when.end[:10]}"


def _place(where: Where | None) -> str:
    return (where.name or (where.span.text if where.span else "")) if where else ""
