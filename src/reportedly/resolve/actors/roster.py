"""Who is who in one article: whom it introduces, what it is about, and so whom its words mean.

`Roster.of` reads an article once; `identify` then fills an actor's name, country, sector, party and family from the
actor's own words, the article's introductions, its countries and its date.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from reportedly.records.sentence import Entity
from reportedly.records.terms import Sector
from reportedly.records.values import Actor
from reportedly.resolve.actors.catalogue import best, by_office, by_short_name, names_of, roles, short_names
from reportedly.resolve.actors.describe import describe
from reportedly.resolve.actors.focus import LOCAL, Sighting, explicit, ranked, sightings
from reportedly.resolve.actors.groups import last_states, pair_named, parted, sides_of
from reportedly.resolve.actors.identity import Identity, of_known
from reportedly.resolve.actors.introductions import Introduction, abbreviations, last_words, people
from reportedly.resolve.actors.lexicon import courtesies, words_for
from reportedly.resolve.actors.matching import Key
from reportedly.resolve.actors.profiles import conflicts_of, party_of
from reportedly.resolve.actors.references import Body, bodies, body_by_kind, by_pronoun, person_by_title
from reportedly.resolve.actors.scan import scan
from reportedly.resolve.actors.setting import Setting, resolved
from reportedly.resolve.actors.words import Word, key, split

FORCES = frozenset({Sector.MIL, Sector.JUD})
NEAR = 4  # countries of an article among which an unnamed or half-named actor is looked for


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """What one article says of its actors, ready to tell whom its words mean."""

    text: str = ""
    sightings: tuple[Sighting, ...] = ()
    institutions: tuple[Sighting, ...] = ()
    people: Mapping[Key, Identity] = field(default_factory=dict)
    met: tuple[Introduction, ...] = ()
    bodies: tuple[Body, ...] = ()
    short: Mapping[Key, Identity] = field(default_factory=dict)
    country_of: Callable[[str], str | None] = lambda _: None

    @classmethod
    def of(
        cls,
        text: str,
        entities: Sequence[Entity] = (),
        *,
        on: str | None = None,
        country_of: Callable[[str], str | None] = lambda _: None,
    ) -> "Roster":
        """Read an article's text and entities. `country_of` tells the ISO alpha-3 code of a place by its name.

        >>> roster = Roster.of("French Foreign Minister Alain Juppe said so. Juppe spoke in Cairo.")
        >>> roster.identify(Actor(name="Juppe"), on="2012-03-10").name
        'Alain Juppe'
        """
        words = split(text)
        hits = list(scan(words))
        seen = sightings(words, hits, entities, country_of)
        setting = Setting(on=on, near=ranked(seen, on=on), country_of=country_of)
        listed = (*last_words(words, hits, setting), *abbreviations(text, words, hits, setting))
        short = {key(name): long for name, long in listed}
        setting = replace(setting, introduced=lambda bare: short.get(tuple(word.fold for word in bare)))
        met = sorted(people(text, words, hits, entities, setting), key=lambda one: one.start)
        return cls(
            text=text,
            sightings=tuple(seen),
            institutions=tuple(explicit(text, words, hits)),
            met=tuple(met),
            bodies=tuple(bodies(words, hits, setting)),
            people=_by_short_name(met),
            short=short,
            country_of=country_of,
        )

    def near(self, on: str | None) -> tuple[str, ...]:
        """The countries the article is about, most first."""
        return ranked(self.sightings, on=on)

    def setting(self, on: str | None) -> Setting:
        """What the article gives to the reading of a description."""
        near = self.near(on)
        return Setting(
            on=on, near=near, introduced=lambda words: self._introduced(words, on, near), country_of=self.country_of
        )

    def identify(self, actor: Actor, *, on: str | None) -> Actor:
        """The actor with everything that its words and the article tell; what they do not tell stays None."""
        identity = self.identity(actor, on=on)
        if identity is None:
            return actor
        conflicts = conflicts_of(self.near(on), on=on)
        party = party_of(conflicts, identity, on=on)
        return replace(
            actor,
            name=identity.name or actor.name,
            country=identity.country,
            sector=identity.sector,
            party=party or actor.party,
            family=identity.family,
            wikidata=identity.wikidata,
        )

    def expand(self, actor: Actor, *, on: str | None = None) -> tuple[Actor, ...]:
        """The members of a group of actors where the words or the article name them; else the actor itself.

        >>> from reportedly.records import Span
        >>> both = Actor(span=Span(start=0, end=16, text="Russia and China"))
        >>> [member.country for member in Roster().expand(both)]
        ['RUS', 'CHN']
        """
        text = actor.span.text if actor.span else actor.name or ""
        before = actor.span.start if actor.span else len(self.text)
        kind = pair_named(text)
        if kind == "people":
            met = (one.identity.name or one.name for one in reversed(self.met) if one.start < before)
            members = [replace(actor, name=name) for name in reversed(list(dict.fromkeys(met))[:2])]
        elif kind:
            sides = sides_of(conflicts_of(self.near(on), on=on)) if kind == "sides" else []
            members = [replace(member, span=actor.span) for member in sides or last_states(self.sightings, before)]
        else:
            members = parted(actor) if self._is_list(actor, on) else []
        return tuple(self.identify(member, on=on) for member in members) if len(members) > 1 else (actor,)

    def _is_list(self, actor: Actor, on: str | None) -> bool:
        """Whether the words are no single name ("Antigua and Barbuda") but several actors."""
        if actor.span is None or not parted(actor):
            return False
        whole = describe(actor.span.text, self.setting(on))
        parts = [describe(part.name or part.span.text, self.setting(on)) for part in parted(actor) if part.span]
        is_one = (
            whole is not None and whole.name is not None and not any(part and part.name == whole.name for part in parts)
        )
        return not is_one and all(part and (part.country or part.sector or part.name) for part in parts)

    def identity(self, actor: Actor, *, on: str | None) -> Identity | None:
        """What the actor's name or words mean in this article."""
        setting = self.setting(on)
        found = self._referred(actor, on, setting.near)
        for text in (actor.name, actor.span.text if actor.span else None):
            found = describe(text, setting) if text and found is None else found
        if found is None:
            return None
        if found.takes_country and found.country is None:
            found = found.in_country(self._country_at(found, actor.span.start if actor.span else None, setting.near))
        return _office_holder(found, on)

    def _referred(self, actor: Actor, on: str | None, near: Sequence[str]) -> Identity | None:
        """Whom a title or a general word refers back to."""
        if actor.span is None or actor.name is not None:
            return None
        text, before = actor.span.text, actor.span.start
        person = person_by_title(text, before=before, met=self.met)
        if person:
            return _dated(person, on, near)
        body = body_by_kind(text, before=before, named=self.bodies)
        return body or by_pronoun(text, before=before, named=self.bodies, met=self.met)

    def _country_at(self, identity: Identity, start: int | None, near: Sequence[str]) -> str | None:
        """The country that an unnamed actor is of: that of the last such institution named, of a place in the same
        sentence, or the one the article is most about."""
        if start is not None:
            before = [seen for seen in self.institutions if seen.start < start]
            wanted = identity.form or identity.office
            same = [seen for seen in before if wanted and seen.kind == wanted]
            if same:
                return same[-1].code
            begin = max(self.text.rfind(mark, 0, start) for mark in (". ", "\n", "? ", "! "))
            end = min((at for mark in (". ", "\n") if (at := self.text.find(mark, start)) >= 0), default=len(self.text))
            local = [seen for seen in self.sightings if begin < seen.start < end and self._is_local(seen)]
            here = {seen.code for seen in local} - self._stateless(identity)
            if len(here) == 1:
                return here.pop()
        return next((code for code in near if code not in self._stateless(identity)), None)

    def _is_local(self, seen: Sighting) -> bool:
        """Whether a place tells the country of those in its sentence: a town that is named alone may be far away."""
        is_alone = sum(other.code == seen.code for other in self.sightings) == 1 < len(self.sightings)
        return seen.kind == "region" or (seen.kind in LOCAL and not is_alone)

    @staticmethod
    def _stateless(identity: Identity) -> frozenset[str]:
        """Countries whose bare "army" or "High Court" it cannot be, because they have none."""
        return words_for("stateless") if identity.is_state and identity.sector in FORCES else frozenset()

    def _introduced(self, words: Sequence[Word], on: str | None, near: Sequence[str]) -> Identity | None:
        """Whom the article, or else the date and the article's countries, mean by a short name."""
        bare = _without_courtesy(words)
        wanted = tuple(word.fold for word in bare)
        found = self.short.get(wanted) or self.people.get(wanted)
        if found or not bare or not bare[-1].is_capital:
            return _dated(found, on, near) if found else None
        known = [
            one for one in by_short_name().get(wanted, ())
            if one.is_current(on) and (one.country is None or one.country in near[:NEAR])
        ]  # fmt: skip
        return of_known(known[0]) if len(names_of(known)) == 1 else None


def _by_short_name(met: Sequence[Introduction]) -> dict[Key, Identity]:
    """Whom each full or short name means; of two people of one name, the first of whom it is said what they are."""
    named: dict[Key, Identity] = {}
    for one in met:
        for short in (
            key(one.name),
            *short_names(one.name, country=one.identity.country),
            *_table_shorts(one.identity),
        ):
            if short not in named or (named[short].sector is None and one.identity.sector):
                named[short] = one.identity
    return named


def _dated(found: Identity, on: str | None, near: Sequence[str]) -> Identity:
    """A person of the tables in the role that they had on the date asked for."""
    rows = roles().get(found.name or "", ()) if found.is_person else ()
    return resolved(rows, Setting(on=on, near=tuple(near))) or found if rows else found


def _office_holder(found: Identity, on: str | None) -> Identity:
    """An office and a date name the person where one person held it then."""
    if not (found.office and found.country and on) or found.is_person:
        return found
    holders = [known for known in by_office().get((found.country, found.office), ()) if known.is_current(on)]
    if len(names_of(holders)) != 1:
        return found
    holder = best(holders, on=on)
    return replace(found, name=holder.name, wikidata=holder.wikidata, is_person=True) if holder else found


def _table_shorts(identity: Identity) -> list[Key]:
    """The short names that the tables give a person."""
    rows = roles().get(identity.name or "", ())
    return [key(alias.lstrip("!")) for row in rows for alias in row.aliases]


def _without_courtesy(words: Sequence[Word]) -> Sequence[Word]:
    while len(words) > 1:
        taken = courtesies().longest(words, 0)
        if taken is None or taken[0] >= len(words):
            break
        words = words[taken[0] :]
    return words
