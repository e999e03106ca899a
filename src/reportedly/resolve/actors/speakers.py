"""What type of speaker an actor is (FIELD.md section 3): by the tables first, then by the head noun, then by sector."""

from reportedly.records.terms import Sector, SpeakerType
from reportedly.records.values import Actor
from reportedly.resolve.actors.catalogue import OF_BODIES, roles
from reportedly.resolve.actors.describe import describe
from reportedly.resolve.actors.setting import Setting

BY_SECTOR = {
    **OF_BODIES,
    Sector.CVL: SpeakerType.INDIVIDUAL,
    Sector.ELI: SpeakerType.INDIVIDUAL,
    Sector.EDU: SpeakerType.ANALYST,
    Sector.MED: SpeakerType.MEDICS,
    Sector.SOC: SpeakerType.ACTIVISTS,
    Sector.JRN: SpeakerType.OUTLET,
    Sector.REF: SpeakerType.RESIDENTS,
    Sector.AGR: SpeakerType.RESIDENTS,
}


def speaker_type(actor: Actor) -> SpeakerType:
    """The type of speaker; `other` where nothing tells.

    >>> speaker_type(Actor(name="Syrian Arab News Agency")).value, speaker_type(Actor(name="residents")).value
    ('state_media', 'residents')
    """
    rows = roles().get(actor.name or "", ())
    for row in rows:
        if not row.is_person and actor.sector in (None, row.sector):
            return row.speaker
    if rows and actor.sector:
        return BY_SECTOR.get(actor.sector, SpeakerType.INDIVIDUAL)
    for text in (actor.span.text if actor.span else None, actor.name):
        found = describe(text, Setting()) if text else None
        if found and found.speaker and (found.sector == actor.sector or not (actor.sector and found.is_person)):
            return found.speaker
    return BY_SECTOR.get(actor.sector, SpeakerType.OTHER) if actor.sector else SpeakerType.OTHER
