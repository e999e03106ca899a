"""What some words say of an actor, before and after the context has filled what they leave out. Plain values."""

from dataclasses import dataclass, replace

from reportedly.records.terms import Sector, SpeakerType
from reportedly.resolve.actors.catalogue import KnownActor
from reportedly.resolve.actors.countries import countries


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Who or what some words mean. `form` is a name that waits for a country ("{demonym} government").

    `is_state`: whatever country it turns out to be of owns or commands it. `takes_country`: unnamed, so that the
    country may come from the article. `office` is an office whose holder is not named.
    """

    name: str | None = None
    country: str | None = None
    sector: Sector | None = None
    speaker: SpeakerType | None = None
    family: str | None = None
    wikidata: str | None = None
    form: str | None = None
    office: str | None = None
    is_state: bool = False
    takes_country: bool = False
    is_person: bool = False

    def in_country(self, code: str | None) -> "Identity":
        """The same, of this country where the words themselves name none."""
        if self.country or code is None or code not in countries():
            return self
        return replace(self, country=code).settled()

    def settled(self) -> "Identity":
        """With the name and family that follow once the country is known."""
        country = countries().get(self.country) if self.country else None
        if country is None:
            return self
        family = self.family or (country.government if self.is_state else None)
        name = self.name
        if name is None and self.form:
            name = self.form.format(demonym=country.demonym, country=country.name)
        return replace(self, name=name, family=family)


def of_known(known: KnownActor) -> Identity:
    """A row of the tables as an identity."""
    return Identity(
        name=known.name,
        country=known.country,
        sector=known.sector,
        speaker=known.speaker,
        family=known.family,
        wikidata=known.wikidata,
        is_person=known.is_person,
    )


def of_state(code: str, *, name: str | None = None) -> Identity:
    """A country that acts or speaks: its government."""
    country = countries()[code]
    return Identity(
        name=name or country.name,
        country=code,
        sector=Sector.GOV,
        speaker=SpeakerType.GOVERNMENT,
        family=country.government,
    )


def of_nobody_now(known: KnownActor) -> Identity:
    """A person known from the tables, on a date when none of their roles was in force: nobody commands them."""
    return Identity(
        name=known.name,
        country=known.country,
        sector=Sector.ELI,
        speaker=SpeakerType.INDIVIDUAL,
        wikidata=known.wikidata,
        is_person=True,
    )
