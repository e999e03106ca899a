"""The actors known by name: organisations and people, each row dated, from the tables and from a user's own.

`organisations_*.tsv` name bodies, services, media and groups; `people_*.tsv` name office-holders, in rows of
(of what, which office, who, from, to). A name may have several rows: roles change.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from reportedly.records.terms import Sector, SpeakerType
from reportedly.resolve.actors.countries import countries
from reportedly.resolve.actors.lexicon import office_sectors
from reportedly.resolve.actors.matching import Key
from reportedly.resolve.actors.rows import Row, rows
from reportedly.resolve.actors.words import key

OF_THE_STATE = "STATE"
OF_BODIES = {
    Sector.UNO: SpeakerType.INTERNATIONAL_ORGANISATION,
    Sector.IGO: SpeakerType.INTERNATIONAL_ORGANISATION,
    Sector.EUR: SpeakerType.INTERNATIONAL_ORGANISATION,
    Sector.NGO: SpeakerType.NGO,
    Sector.REB: SpeakerType.ARMED_GROUP,
    Sector.UAF: SpeakerType.ARMED_GROUP,
    Sector.IMG: SpeakerType.ARMED_GROUP,
    Sector.PRM: SpeakerType.ARMED_GROUP,
    Sector.MIL: SpeakerType.ARMED_FORCES,
    Sector.PTY: SpeakerType.POLITICAL_PARTY,
    Sector.OPP: SpeakerType.POLITICAL_PARTY,
    Sector.GOV: SpeakerType.GOVERNMENT,
    Sector.LEG: SpeakerType.GOVERNMENT,
    Sector.COP: SpeakerType.OFFICIALS,
    Sector.SPY: SpeakerType.OFFICIALS,
    Sector.JUD: SpeakerType.OFFICIALS,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownActor:
    """One row: an organisation, or a person in one role. `since` and `until` are ISO dates of any precision."""

    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    sector: Sector
    speaker: SpeakerType
    family: str | None = None
    wikidata: str | None = None
    since: str | None = None
    until: str | None = None
    of: str | None = None
    office: str | None = None

    @property
    def is_person(self) -> bool:
        """Whether it is a person in a role, not an organisation."""
        return self.office is not None

    def is_current(self, on: str | None) -> bool:
        """Whether the row holds on an ISO date; without a date, always."""
        if on is None:
            return True
        begun = self.since is None or self.since <= on
        return begun and (self.until is None or on[: len(self.until)] <= self.until)


@cache
def organisations() -> tuple[KnownActor, ...]:
    """Every organisation of the tables."""
    return tuple(_organisation(row) for row in rows("actors", "organisations_*"))


@cache
def people() -> tuple[KnownActor, ...]:
    """Every office-holder of the tables, one entry a role."""
    bodies: dict[str, KnownActor] = {}
    for body in organisations():
        bodies.setdefault(body.name, body)
    return tuple(_person(row, bodies) for row in rows("actors", "people_*"))


@cache
def roles() -> Mapping[str, tuple[KnownActor, ...]]:
    """A person's roles, or an organisation's rows, by the one name they are called."""
    found: dict[str, list[KnownActor]] = defaultdict(list)
    for known in (*organisations(), *people()):
        found[known.name].append(known)
    return {name: tuple(listed) for name, listed in found.items()}


@cache
def by_short_name() -> Mapping[Key, tuple[KnownActor, ...]]:
    """People by surname or other short name: enough once an article, a title or an office has named them."""
    found: dict[Key, list[KnownActor]] = defaultdict(list)
    for known in people():
        shorts = {key(name.lstrip("!")) for name in known.aliases if len(key(name.lstrip("!"))) <= 2}
        for short in shorts | set(short_names(known.name, is_eastern=_is_eastern(known.of), country=known.country)):
            found[short].append(known)
    return {short: tuple(listed) for short, listed in found.items()}


@cache
def by_office() -> Mapping[tuple[str, str], tuple[KnownActor, ...]]:
    """People by what they lead and as what: ("FRA", "foreign_minister")."""
    found: dict[tuple[str, str], list[KnownActor]] = defaultdict(list)
    for known in people():
        if known.of and known.office:
            found[known.of, known.office].append(known)
    return {office: tuple(listed) for office, listed in found.items()}


def spellings(known: KnownActor) -> Iterator[str]:
    """The names by which a running text alone tells who is meant; a leading ! in the table marks short ones.

    Flattened pages lose their apostrophes, so "People's" is "Peoples" too, and a person's name may carry the s of one.
    """
    for alias in (known.name, *known.aliases):
        if alias.startswith("!") or not known.is_person or len(key(alias)) > 1:
            name = alias.removeprefix("!")
            yield name
            if known.is_person:
                yield f"{name}s"
            elif "'s " in name:
                yield name.replace("'s ", "s ")


def short_names(name: str, *, is_eastern: bool = False, country: str | None = None) -> Iterator[Key]:
    """The folded short forms of a full name: its last word, with and without particles; the first in Chinese order.

    >>> list(short_names("Bashar al-Assad"))
    [('assad',), ('al', 'assad')]
    """
    folded = key(name)
    if len(folded) < 2:
        return
    if country in _FIRST_NAMED:
        yield folded[:1]
    yield folded[:1] if is_eastern else folded[-1:]
    particles = {"al", "bin", "ibn", "bint", "abu", "van", "von", "de", "der", "del", "di", "da", "dos", "la", "le",
                 "el", "ben", "ould", "ag", "st", "ter", "den"}  # fmt: skip
    first = len(folded) - 1
    while first > 1 and folded[first - 1] in particles:
        first -= 1
    if first < len(folded) - 1 and not is_eastern:
        yield folded[first:]


def best(candidates: Sequence[KnownActor], *, on: str | None, near: Sequence[str] = ()) -> KnownActor | None:
    """The row that most likely is meant: in force on the date, then of a country the article is about, then first."""
    if not candidates:
        return None
    return min(
        enumerate(candidates),
        key=lambda entry: (
            not entry[1].is_current(on),
            _rank(entry[1].country, near),
            entry[1].is_person and entry[1].sector is Sector.PTY,
            entry[0],
        ),
    )[1]


def _rank(country: str | None, near: Sequence[str]) -> int:
    return near.index(country) if country in near else len(near)


def _organisation(row: Row) -> KnownActor:
    country = row["country"] or None
    family = row["family"] or row["name"]
    if row["family"] == OF_THE_STATE and country:
        family = countries()[country].government
    return KnownActor(
        name=row["name"],
        aliases=_listed(row["aliases"]),
        country=country,
        sector=Sector(row["sector"]),
        speaker=SpeakerType(row["speaker"]),
        family=family,
        wikidata=row["wikidata"] or None,
        since=row["from"] or None,
        until=row["to"] or None,
    )


def _person(row: Row, bodies: Mapping[str, KnownActor]) -> KnownActor:
    of = row["of"]
    state, body = countries().get(of), bodies.get(of)
    sector = office_sectors().get(row["office"]) or (body.sector if body else Sector.GOV)
    if body and (body.sector in _ABROAD or office_sectors().get(row["office"]) is None):
        sector = body.sector
    family = state.government if state and sector in _COMMANDED else body.family if body else None
    return KnownActor(
        name=row["name"],
        aliases=_listed(row["aliases"]),
        country=state.code if state else (body.country if body else None),
        sector=sector,
        speaker=OF_BODIES.get(sector, SpeakerType.INDIVIDUAL),
        family=family,
        wikidata=row["wikidata"] or None,
        since=row["from"] or None,
        until=row["to"] or None,
        of=of,
        office=row["office"],
    )


_FIRST_NAMED = frozenset({"ETH", "ERI"})  # where a person's first name is the one they go by
_ABROAD = frozenset({Sector.UNO, Sector.IGO, Sector.EUR, Sector.NGO, Sector.JRN})
_COMMANDED = frozenset({Sector.GOV, Sector.MIL, Sector.COP, Sector.SPY, Sector.LEG})


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, (part.strip() for part in cell.split(";"))))


def _is_eastern(of: str | None) -> bool:
    return of in ("CHN", "TWN", "KOR", "PRK", "VNM")


def names_of(actors: Iterable[KnownActor]) -> tuple[str, ...]:
    """The different names of some rows, in their order."""
    return tuple(dict.fromkeys(known.name for known in actors))
