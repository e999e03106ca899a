"""The words for actors that have no name of their own: head nouns, modifiers, institutions, offices.

Tables: nouns.toml, modifiers.toml, institutions.toml, offices.toml, whose openings say what their fields mean.
"""

from dataclasses import dataclass
from functools import cache

from reportedly.assets import table
from reportedly.records.terms import Sector, SpeakerType
from reportedly.resolve.actors.matching import Phrases


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """What a head noun says of an unnamed actor. `kind` decides what may overrule it (opening of nouns.toml)."""

    sector: Sector | None
    speaker: SpeakerType | None
    kind: str
    is_state: bool
    home: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Modifier:
    """What a word before the head noun says; `armed` is the sector of fighters so described."""

    sector: Sector | None
    armed: Sector | None
    is_state: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Institution:
    """Something that every state has. `form` is how it is called, with {demonym}, {country} and {words} to fill."""

    form: str
    sector: Sector
    speaker: SpeakerType
    is_state: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office that people hold; `is_single`: one holder at a time."""

    key: str
    sector: Sector | None
    is_single: bool


@cache
def nouns() -> Phrases[Noun]:
    """Head nouns."""
    return Phrases(
        (
            word,
            Noun(
                sector=Sector(row["sector"]) if "sector" in row else None,
                speaker=SpeakerType(row["speaker"]) if "speaker" in row else None,
                kind=row["kind"],
                is_state=row.get("state", False),
                home=row.get("home"),
            ),
        )
        for row in table("resolve/actors/nouns")["noun"]
        for word in row["words"]
    )


@cache
def modifiers() -> Phrases[Modifier]:
    """Words before a head noun that say whose it is."""
    return Phrases(
        (
            word,
            Modifier(
                sector=Sector(row["sector"]) if "sector" in row else None,
                armed=Sector(armed) if (armed := row.get("armed", row.get("sector"))) else None,
                is_state=row.get("of") == "state",
            ),
        )
        for row in table("resolve/actors/modifiers")["modifier"]
        for word in row["words"]
    )


@cache
def institutions() -> Phrases[Institution]:
    """Institutions of states."""
    return Phrases(
        (
            word,
            Institution(
                form=row["name"],
                sector=Sector(row["sector"]),
                speaker=SpeakerType(row["speaker"]),
                is_state=row.get("state", True),
            ),
        )
        for row in table("resolve/actors/institutions")["institution"]
        for word in row["words"]
    )


@cache
def offices() -> Phrases[tuple[Office, ...]]:
    """Offices by their words; one wording may mean several ("leader", "chief")."""
    found: dict[str, list[Office]] = {}
    for row in table("resolve/actors/offices")["office"]:
        office = Office(
            key=row["key"],
            sector=Sector(row["sector"]) if "sector" in row else None,
            is_single=row.get("is_single", False),
        )
        for word in row["words"]:
            found.setdefault(word, []).append(office)
    return Phrases((word, tuple(listed)) for word, listed in found.items())


@cache
def office_sectors() -> dict[str, Sector | None]:
    """The sector of each office, by its key in the tables of office-holders."""
    return {
        row["key"]: Sector(row["sector"]) if "sector" in row else None
        for row in table("resolve/actors/offices")["office"]
    }


@cache
def courtesies() -> Phrases[str]:
    """Words before a name that say nothing of an office: "Mr.", "Sheik"."""
    return Phrases((word, word) for word in table("resolve/actors/offices")["courtesy"]["words"])


@cache
def is_not_own(before: str, after: str) -> bool:
    """Whether a country between these two words is somebody else's: "Turkish-backed", "pro-Iranian"."""
    backed = table("resolve/actors/modifiers")["backed"]
    return after in backed["after"] or before in backed["before"]


@cache
def leading() -> frozenset[str]:
    """Words that make the country before them the leader of others: "US-led"."""
    return frozenset(table("resolve/actors/modifiers")["backed"]["leads"])


@cache
def abroad() -> frozenset[str]:
    """Adjectives of no one country: who is called so is not of the country that the article is about."""
    return frozenset(table("resolve/actors/modifiers")["abroad"]["words"])


@cache
def words_for(use: str) -> frozenset[str]:
    """The small words of grammar.toml for one use: openers, prepositions, stops, ..."""
    return frozenset(table("resolve/actors/grammar")[use].split())


@cache
def proper_names() -> dict[str, tuple[Sector, SpeakerType]]:
    """What a body is whose proper name ends in this word, by proper.toml."""
    proper = table("resolve/actors/proper")
    return {
        word: (Sector(sector), SpeakerType(proper["speakers"][sector]))
        for sector, words in proper["sectors"].items()
        for word in words
    }
