"""Actors without a name of their own: institutions, holders of offices, and people by a head noun.

Each takes a phrase and whoever the phrase belongs to, and says what the words tell. Whichever country stays open is
marked so (`takes_country`); nothing is guessed here.
"""

from collections.abc import Sequence
from dataclasses import replace

from reportedly.records.terms import Sector, SpeakerType
from reportedly.resolve.actors.catalogue import by_office
from reportedly.resolve.actors.identity import Identity, of_known
from reportedly.resolve.actors.lexicon import Noun, Office, abroad, leading
from reportedly.resolve.actors.phrase import Phrase, countries_of, institution_of, modifiers_of, nouns_of, office_of
from reportedly.resolve.actors.setting import Setting
from reportedly.resolve.actors.words import Word

BODIES = frozenset({Sector.UNO, Sector.IGO, Sector.EUR, Sector.NGO, Sector.MED, Sector.SOC})
ARMED = frozenset({Sector.MIL, Sector.REB, Sector.UAF, Sector.PRM, Sector.IMG})
FORMER = frozenset({"former", "ex", "late", "ousted", "deposed", "onetime", "exiled", "toppled"})
OWN_KINDS = frozenset({"crowd", "media", "abroad"})
BY_SECTOR = {Sector.REB: SpeakerType.ARMED_GROUP, Sector.UAF: SpeakerType.ARMED_GROUP,
             Sector.PRM: SpeakerType.ARMED_GROUP, Sector.MIL: SpeakerType.ARMED_FORCES,
             Sector.OPP: SpeakerType.POLITICAL_PARTY, Sector.PTY: SpeakerType.POLITICAL_PARTY,
             Sector.GOV: SpeakerType.GOVERNMENT, Sector.COP: SpeakerType.OFFICIALS,
             Sector.MED: SpeakerType.MEDICS, Sector.NGO: SpeakerType.NGO}  # fmt: skip


def institution(phrase: Phrase, owner: Identity | None, setting: Setting) -> Identity | None:
    """An institution that every state has, or a movement's own: "the Syrian army", "Hamas-run health ministry"."""
    found = institution_of(phrase)
    if found is None:
        return None
    first, end, one = found
    after = phrase.plain[end:]
    if nouns_of(after) or (after and office_of(after)):
        return None
    words = " ".join(word.text for word in phrase.whole[first:end])
    base = Identity(
        sector=one.sector,
        speaker=one.speaker,
        form=one.form.replace("{words}", words),
        is_state=one.is_state,
        takes_country=True,
    )
    return _owned_institution(base, owner) if owner else base


def _owned_institution(base: Identity, owner: Identity) -> Identity:
    """A ministry or army that belongs to a movement, or is called by its leader's name."""
    if owner.is_person and owner.sector in (Sector.GOV, Sector.MIL, None):
        return replace(base, country=owner.country, family=owner.family)
    if owner.sector in ARMED | {Sector.PTY, Sector.OPP}:
        return replace(base, country=owner.country, family=owner.family, form=None, is_state=False, takes_country=False)
    return replace(base, country=owner.country)


def office(phrase: Phrase, owner: Identity | None, setting: Setting) -> Identity | None:
    """The holder of an office: "Qatar's prime minister", "the Hezbollah leader"."""
    found = office_of(phrase.plain)
    if found is None or nouns_of(phrase.plain[found[1] :]):
        return None
    first, _, listed = found
    before = {word.fold for word in phrase.head[:first]}
    held = next((one for one in listed if one.sector), listed[0])
    if before & FORMER:
        return Identity(sector=Sector.ELI, speaker=SpeakerType.INDIVIDUAL, takes_country=True)
    if owner and owner.sector and not owner.is_person and owner.sector not in (Sector.CVL, Sector.JRN):
        return _of_organisation(listed, owner, phrase, setting)
    if held.sector is None:
        return None
    modified = [modifier for modifier in modifiers_of(phrase.head[:first]) if modifier.sector and not modifier.is_state]
    if modified:
        return Identity(sector=modified[0].sector, speaker=BY_SECTOR.get(modified[0].sector), takes_country=True)  # type: ignore[arg-type]
    base = Identity(
        sector=held.sector,
        speaker=BY_SECTOR.get(held.sector, SpeakerType.INDIVIDUAL),
        is_state=held.sector not in (Sector.REL, Sector.MED),
        takes_country=True,
        office=held.key if held.is_single and not before & {"deputy", "vice", "acting"} else None,
    )
    return base


def _of_organisation(listed: Sequence[Office], owner: Identity, phrase: Phrase, setting: Setting) -> Identity:
    """Who leads an organisation: named only where the date tells and one person at a time does."""
    holders = [known for one in listed for known in by_office().get((owner.name or "", one.key), ())]
    current = [known for known in holders if setting.on and known.is_current(setting.on)]
    is_the_one = phrase.head[0].is_possessive or any(one.is_single for one in listed)
    if is_the_one and len(current) == 1:
        return of_known(current[0])
    sector = next((one.sector for one in listed if one.sector), None)
    if owner.is_state or (owner.family or "").startswith("Government of "):
        return replace(owner, name=None, form=None, wikidata=None, sector=owner.sector or sector)
    return replace(owner, name=None, form=None, wikidata=None)


def noun(phrase: Phrase, owner: Identity | None, setting: Setting) -> Identity | None:
    """People, forces or media by their head noun, with modifiers and owner: "rebel fighters", "UN staff"."""
    found = nouns_of(phrase.plain)
    if not found:
        return None
    first, end, head = found[-1]
    before = phrase.head[:first]
    if owner and owner.sector and owner.sector is not Sector.CVL:
        return _owned(head, owner, is_collective=_is_plural(phrase.head[end - 1]))
    base = _alone(head, _spoken_of(before, head), is_backed=_is_backed(phrase))
    own = countries_of(phrase.head, phrase.hits)
    if base.sector is None and len(found) > 1:
        base = _alone(found[-2][2], (None, False, False), is_backed=False)  # "the rebels' political chief"
    if head.kind == "member" and base.sector is None and own:
        base = replace(base, sector=Sector.GOV, speaker=SpeakerType.GOVERNMENT, is_state=True)
    if head.sector in ARMED and own and any(word.fold in leading() for word in before):
        base = replace(base, sector=Sector.MIL, speaker=SpeakerType.ARMED_FORCES, is_state=False)
    if not own and any(word.fold in abroad() for word in before):
        base = replace(base, is_state=False, takes_country=False)
    if head.home in setting.near and not own:
        base = replace(base, country=head.home)
    return base if base.sector or base.speaker else None


def _spoken_of(before: Sequence[Word], noun: Noun) -> tuple[Sector | None, bool, bool]:
    """What the modifiers make of a noun: sector, whether the state's, and whether any spoke."""
    armed = noun.kind == "fighters" or noun.sector in ARMED
    chosen = [modifier for modifier in modifiers_of(before) if (modifier.armed if armed else modifier.sector)]
    if not chosen:
        return None, False, False
    said = [modifier.armed if armed else modifier.sector for modifier in chosen]
    if Sector.REB in said:
        return Sector.REB, False, True
    first = next((modifier for modifier in chosen if not modifier.is_state), chosen[-1])
    return (first.armed if armed else first.sector), first.is_state, True


def _alone(noun: Noun, spoken: tuple[Sector | None, bool, bool], *, is_backed: bool) -> Identity:
    """An unnamed actor with nobody named above it."""
    sector, is_state, has_spoken = spoken
    if noun.kind in ("crowd", "media", "reports", "countries", "rebels", "peacekeepers", "coalition", "abroad"):
        return Identity(
            sector=noun.sector,
            speaker=noun.speaker,
            is_state=noun.is_state,
            takes_country=noun.kind in ("crowd", "media", "rebels"),
        )
    if noun.kind == "opposition":
        armed = sector in ARMED
        return Identity(sector=Sector.REB if armed else noun.sector, speaker=noun.speaker, takes_country=True)
    if noun.kind == "party":
        return Identity(sector=noun.sector, speaker=noun.speaker, takes_country=True)
    if has_spoken:
        speaker = (
            noun.speaker if noun.speaker is SpeakerType.OFFICIALS and is_state else BY_SECTOR.get(sector or Sector.UNK)
        )
        return Identity(sector=sector, speaker=speaker or noun.speaker, is_state=is_state, takes_country=True)
    if is_backed and noun.sector in ARMED | {None}:
        return Identity(sector=Sector.UAF, speaker=SpeakerType.ARMED_GROUP, takes_country=True)
    return Identity(sector=noun.sector, speaker=noun.speaker, is_state=noun.is_state, takes_country=True)


def _is_backed(phrase: Phrase) -> bool:
    """Whether a country is named as somebody else's backer and none as the actor's own."""
    abroad = [hit for hit in phrase.hits if hit.meaning.country or hit.meaning.people]
    return bool(abroad) and not countries_of(phrase.head, phrase.hits)


def _owned(noun: Noun, owner: Identity, *, is_collective: bool) -> Identity:
    """People or forces of an organisation or leader."""
    is_ours = owner.sector in BODIES or (noun.sector is Sector.NGO and owner.sector in ARMED)
    if noun.kind in OWN_KINDS and not is_ours:
        is_news = noun.kind == "media"
        return Identity(
            country=owner.country,
            sector=noun.sector,
            speaker=noun.speaker,
            family=owner.family if is_news else None,
            takes_country=owner.country is None,
        )
    sector = owner.sector
    if owner.is_person and owner.sector in (Sector.GOV, Sector.ELI):
        sector = noun.sector or owner.sector
    elif noun.sector in (Sector.COP, Sector.SPY, Sector.JUD) and owner.sector not in BODIES:
        sector = noun.sector
    speaker = owner.speaker if owner.speaker is not SpeakerType.INDIVIDUAL else noun.speaker
    whole = is_collective and noun.kind in ("fighters", "rebels", "state", "peacekeepers") and not owner.is_person
    return replace(
        owner,
        name=owner.name if whole else None,
        wikidata=owner.wikidata if whole else None,
        form=owner.form if whole else None,
        sector=sector,
        speaker=speaker,
        is_person=False,
    )


def _is_plural(word: Word) -> bool:
    return word.fold.endswith("s") or word.fold in (
        "militiamen",
        "gunmen",
        "police",
        "army",
        "troop",
        "force",
        "people",
    )
