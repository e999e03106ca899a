"""How an incident is marked on the map and the strip: texture says how sure, colour whom the tellings name."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.records import Actor, Incident
from reportedly.records.terms import HarmGrade

TEXTURE = {
    HarmGrade.CORROBORATED: "full",
    HarmGrade.REPEATED: "hatched",
    HarmGrade.SINGLE_SOURCE: "dashed",
    HarmGrade.DISCOUNTED: "faint",
}
COLOURS = 4  # sides with a colour of their own; more could not be told apart


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """An incident's number with its texture, the side it is coloured for, and whether somebody denies it."""

    number: int
    texture: str
    side: int
    is_denied: bool
    label: str


def side_of(actor: Actor) -> str:
    """The side an actor is told to stand on."""
    return actor.family or actor.party or actor.called


def sides_of(incidents: Sequence[Incident]) -> tuple[str, ...]:
    """The sides named most often, in order of their number of incidents and then of their name."""
    named = Counter(side for incident in incidents for side in {side_of(actor) for actor in incident.actors})
    return tuple(sorted(named, key=lambda side: (-named[side], side))[:COLOURS])


def mark(incident: Incident, number: int, sides: tuple[str, ...], label: str) -> Mark:
    """The mark of one incident; side 0 stands for nobody named, several sides named, or a side without a colour."""
    named = {side_of(actor) for actor in incident.actors}
    only = named.pop() if len(named) == 1 else None
    return Mark(
        number=number,
        texture=TEXTURE[incident.grade],
        side=sides.index(only) + 1 if only in sides else 0,
        is_denied=bool(incident.denials),
        label=label,
    )
