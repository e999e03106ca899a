"""Conflict profiles: who stands with whom, from when to when, and who disputes that.

A profile is a TOML file in tables/conflicts (or in a user's own folder); its fields are described in
docs/why/actors.md. Neutral wording, group names as the groups and the neutral press use them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from reportedly.records.terms import Sector
from reportedly.resolve.actors.countries import countries
from reportedly.resolve.actors.identity import Identity
from reportedly.resolve.actors.rows import documents

STATE_SIDE = frozenset({Sector.GOV, Sector.MIL, Sector.COP, Sector.SPY, Sector.PRM})


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One actor of a side, by its name or family, or the sectors of a country; `note` says who disputes it."""

    name: str | None = None
    country: str | None = None
    sectors: frozenset[Sector] = frozenset()
    since: str | None = None
    until: str | None = None
    disputed_by: str | None = None

    def is_current(self, on: str | None) -> bool:
        """Whether the membership holds on a date; without one, always."""
        return on is None or (
            (self.since is None or self.since <= on) and (self.until is None or on[: len(self.until)] <= self.until)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of a conflict, by the name that the product shows."""

    name: str
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One conflict: where, when, and its sides."""

    name: str
    countries: tuple[str, ...]
    sides: tuple[Side, ...]
    since: str | None = None
    until: str | None = None

    def is_current(self, on: str | None) -> bool:
        """Whether it was fought on a date; without one, always."""
        return on is None or (
            (self.since is None or self.since <= on) and (self.until is None or on[: len(self.until)] <= self.until)
        )


@cache
def profiles() -> tuple[Profile, ...]:
    """Every conflict that ships, and a user's own."""
    return tuple(_profile(document) for document in documents("conflicts"))


@cache
def scenes(on: str | None) -> frozenset[str]:
    """The countries in which a profiled conflict was fought on a date."""
    return frozenset(profile.countries[0] for profile in profiles() if on and profile.is_current(on))


def conflicts_of(near: Sequence[str], *, on: str | None) -> tuple[Profile, ...]:
    """The conflicts that an article about these countries may be about, best first."""
    found = [profile for profile in profiles() if profile.is_current(on) and set(profile.countries) & set(near[:4])]
    return tuple(sorted(found, key=lambda profile: min(near.index(c) for c in profile.countries if c in near)))


def party_of(conflicts: Sequence[Profile], identity: Identity, *, on: str | None) -> str | None:
    """The side that an actor is of, in the first of the conflicts that knows it."""
    for profile in conflicts:
        for known_as in filter(None, (identity.name, identity.family)):
            for side in profile.sides:
                if any(member.name == known_as and member.is_current(on) for member in side.members):
                    return side.name
        for side in profile.sides:
            if any(_covers(member, identity) and member.is_current(on) for member in side.members):
                return side.name
    return None


def _covers(member: Member, identity: Identity) -> bool:
    """Whether a membership by country and sector holds for an actor that nobody else commands."""
    is_free = identity.family is None or identity.family.startswith("Government of ")
    is_there = member.country is not None and member.country == identity.country
    return is_free and is_there and identity.sector in member.sectors


def _profile(document: dict[str, Any]) -> Profile:
    return Profile(
        name=document["name"],
        countries=tuple(document["countries"]),
        since=document.get("from"),
        until=document.get("to"),
        sides=tuple(
            Side(name=side["name"], members=tuple(_members(side, document["countries"]))) for side in document["side"]
        ),
    )


def _members(side: dict[str, Any], scene: Sequence[str]) -> Iterator[Member]:
    for name in side.get("members", ()):
        yield Member(name=name)
    for row in side.get("member", ()):
        yield Member(name=row["name"], since=row.get("from"), until=row.get("to"), disputed_by=row.get("disputed_by"))
    for code in side.get("states", ()):
        yield Member(name=countries()[code].government)
        yield Member(country=code, sectors=STATE_SIDE)
    unnamed = frozenset(Sector(sector) for sector in side.get("unnamed", ()))
    if unnamed:
        yield Member(country=scene[0], sectors=unnamed)
