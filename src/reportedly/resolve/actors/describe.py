"""From the words for an actor to what they say of it, name by name and noun by noun.

The decisions stand in the order of `describe`: a name the article introduced, a name of the tables, a person with a
title, an institution, an office, a head noun with its owner and modifiers. What the words leave open (which country's
army) stays open here; the roster fills it from the article.
"""

from dataclasses import replace

from reportedly.records.terms import Sector, SpeakerType
from reportedly.resolve.actors.countries import countries, self_governed
from reportedly.resolve.actors.identity import Identity, of_state
from reportedly.resolve.actors.lexicon import courtesies, proper_names, words_for
from reportedly.resolve.actors.phrase import Phrase, countries_of, institution_of, nouns_of, office_of, read
from reportedly.resolve.actors.scan import Hit, is_shouted
from reportedly.resolve.actors.setting import Setting, resolved
from reportedly.resolve.actors.unnamed import FORMER, institution, noun, office
from reportedly.resolve.actors.words import Word

WHERE = frozenset({"in", "from", "at", "near", "inside", "around", "across", "on"})
BELONGS = frozenset({"of", "for", "from", "to"})  # after these, even somebody unnamed is an owner ("for the rebels")
LINKS = frozenset({"of", "for", "the", "and", "al"})


def describe(text: str, setting: Setting) -> Identity | None:
    """What the words say of an actor, None where they say nothing.

    >>> found = describe("the Syrian information ministry", Setting())
    >>> found.country, found.sector.value, found.family
    ('SYR', 'GOV', 'Government of Syria')
    """
    phrase = read(text)
    if not phrase.head:
        return None
    found = _named(phrase, setting) or _described(phrase, setting)
    if phrase.apposed and (found is None or found.sector is None or (found.is_person and found.country is None)):
        other = describe(phrase.apposed, setting)
        found = merged(found, other) if found and other else found or other
    return found.settled() if found else None


def merged(one: Identity, other: Identity) -> Identity:
    """The first, with what it leaves open taken from the second."""
    return replace(
        one,
        country=one.country or other.country,
        sector=one.sector or other.sector,
        speaker=one.speaker or other.speaker,
        family=one.family or other.family,
        is_state=one.is_state or (one.sector is None and other.is_state),
        takes_country=one.takes_country or (one.sector is None and other.takes_country),
    )


def _named(phrase: Phrase, setting: Setting) -> Identity | None:
    """A name: the article's own, the tables', a country's, or a person's behind titles."""
    introduced = setting.introduced(phrase.head)
    if introduced:
        return introduced
    for hit in phrase.hits:
        if hit.first == 0 and hit.end == len(phrase.head):
            return _whole(phrase, hit, setting)
    last = next((hit for hit in reversed(phrase.hits) if hit.meaning.known and hit.end == len(phrase.head)), None)
    if last:
        known = setting.introduced(phrase.head[last.first : last.end]) or resolved(last.meaning.known, setting)
        if known and known.is_person and known.sector is Sector.ELI:
            return _in_new_role(known, _before(phrase, last.first), setting)
        return known
    return _proper(phrase) or _titled(phrase, setting)


def _before(phrase: Phrase, end: int) -> Phrase:
    """The words before a name, which say what its bearer is."""
    return replace(phrase, head=phrase.head[:end], hits=tuple(hit for hit in phrase.hits if hit.end <= end), tails=())


def _in_new_role(known: Identity, titles: Phrase, setting: Setting) -> Identity:
    """A person out of every office that the tables know, in the role that the words give: "opposition leader"."""
    if not titles.head or titles.head[0].fold in FORMER:
        return known
    said = _described(titles, setting)
    return replace(said, name=known.name, country=said.country or known.country, is_person=True) if said else known


def _proper(phrase: Phrase) -> Identity | None:
    """A body that no table knows, told by the last word of its proper name: "Red Valley Brigade"."""
    words = phrase.head
    named = [hit for hit in phrase.hits if hit.meaning.known]
    if len(words) < 2 or named or not all(word.is_capital or word.fold in LINKS for word in words):
        return None
    is_media = any(one.kind == "media" for _, _, one in nouns_of(phrase.plain))
    sector = (Sector.JRN, SpeakerType.OUTLET) if is_media else proper_names().get(words[-1].fold)
    own = [at for at in range(len(words) - 1) if not any(hit.first <= at < hit.end for hit in phrase.hits)]
    is_civil = sector is not None and sector[0] in (Sector.NGO, Sector.JRN, Sector.EDU)
    every = institution_of(phrase)
    if sector is None or not (own or is_civil) or (every and every[2].is_state) or is_shouted(words):
        return None
    name = " ".join(word.text for word in words)
    return Identity(
        name=name,
        sector=sector[0],
        speaker=sector[1],
        family=name,
        country=next(iter(countries_of(words, phrase.hits)), None),
        takes_country=sector[0] not in (Sector.JRN, Sector.NGO),
    )


def _whole(phrase: Phrase, hit: Hit, setting: Setting) -> Identity | None:
    """The whole head is one known name."""
    meaning = hit.meaning
    if meaning.known:
        return resolved(meaning.known, setting)
    if meaning.country:
        return of_state(meaning.country)
    if meaning.region and tuple(word.fold for word in phrase.head) in self_governed():
        name = " ".join(word.text for word in phrase.head)
        government = f"Government of {name}"
        return replace(of_state(meaning.region, name=name), family=government)
    if meaning.region:
        return Identity(country=meaning.region)
    if meaning.seat:
        return of_state(meaning.seat, name=f"{countries()[meaning.seat].demonym} government")
    return Identity(country=meaning.people, sector=Sector.CVL, speaker=SpeakerType.INDIVIDUAL)


def _titled(phrase: Phrase, setting: Setting) -> Identity | None:
    """A person whose name stands behind words that say what they are: "Gen. Haddad", "spokesman Ali Haydar"."""
    start = _name_start(phrase)
    name = phrase.head[start:]
    if not name or len(name) > 5:
        return None
    person = setting.introduced(name)
    titles = _before(phrase, start)
    said = _described(titles, setting) if titles.head else None
    if person:
        return merged(person, said) if said else person
    if start == 0 and len(name) < 2:
        return None
    full = " ".join(word.text for word in name)
    if said is None:
        return Identity(name=full, speaker=SpeakerType.INDIVIDUAL, is_person=True)
    return replace(said, name=full, is_person=True, form=None, wikidata=None)


def _name_start(phrase: Phrase) -> int:
    """Where the run of capitalised words that no vocabulary knows begins, at the end of the head."""
    taken = {at for hit in phrase.hits for at in range(hit.first, hit.end)}
    for first, end, _ in nouns_of(phrase.plain):
        taken |= set(range(first, end))
    for first, end in [found[:2] for found in (office_of(phrase.plain), institution_of(phrase)) if found]:
        taken |= set(range(first, end))
    for first, end, _ in courtesies().find(phrase.head):
        if end < len(phrase.head):
            taken |= set(range(first, end))
    start = len(phrase.head)
    while start and start - 1 not in taken and _may_name(phrase.head[start - 1]):
        start -= 1
    return start


def _may_name(word: Word) -> bool:
    return (word.is_capital and not word.text[0].isdigit()) or word.fold in words_for("particles")


def _described(phrase: Phrase, setting: Setting) -> Identity | None:
    """An actor without a name of its own."""
    owner = _owner(phrase, setting)
    for decide in (institution, office, noun):
        found = decide(phrase, owner, setting)
        if found:
            return _placed(found, phrase, setting)
    if owner and owner.name:
        return owner
    of = phrase.tail("of")
    found = describe(" ".join(word.text for word in of), setting) if of else None
    if found and found.sector:
        return found  # "a raft of officials"
    own = countries_of(phrase.head, phrase.hits)
    return Identity(country=own[0]) if own else None


def _placed(found: Identity, phrase: Phrase, setting: Setting) -> Identity:
    """With the country that the head names, or else its tails: "of Mali", "in Goma"."""
    if found.country or found.family:
        return found
    own = countries_of(phrase.head, phrase.hits)
    if own:
        return replace(found, country=own[0])
    is_abroad = any(word.fold in words_for("abroad") for word in phrase.head)
    is_army = found.is_state and found.sector is Sector.MIL  # an army may stand in another's country
    for preposition, words in phrase.tails:
        if preposition == "of" or (preposition in WHERE and not (is_abroad or is_army)):
            text = " ".join(word.text for word in words)
            tail = read(text)
            codes = countries_of(tail.head, tail.hits) or list(filter(None, [setting.country_of(text)]))
            if codes:
                return replace(found, country=codes[0])
    return found


def _owner(phrase: Phrase, setting: Setting) -> Identity | None:
    """The organisation or leader that a description belongs to: "Hamas fighters", "Assad's army", "aide to Haftar"."""
    for hit in phrase.hits:
        if hit.meaning.known:
            return setting.introduced(phrase.head[hit.first : hit.end]) or resolved(hit.meaning.known, setting)
    for at, word in enumerate(phrase.head[:-1]):
        if word.is_capital and (at == 0 or word.is_possessive):
            person = setting.introduced(phrase.head[at : at + 1])
            if person:
                return person
    for preposition, words in phrase.tails:
        if preposition in ("of", "for", "from", "in", "at", "with", "to"):
            text = " ".join(word.text for word in words)
            found = describe(text, setting)
            is_body = found is not None and (found.name or found.form or preposition in BELONGS)
            if found and is_body and found.sector not in (None, Sector.CVL) and not _is_land(text):
                return found
    return None


def _is_land(text: str) -> bool:
    """Whether the words are a country, region or capital and nothing more: where somebody is, not whose they are."""
    tail = read(text)
    return any(hit.end - hit.first == len(tail.head) and not hit.meaning.known for hit in tail.hits)
