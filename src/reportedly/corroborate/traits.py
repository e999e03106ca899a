"""What is compared of a claim: its class of act, days, place, numbers, victims, sides and words, worked out once."""

from dataclasses import dataclass
from datetime import date

from reportedly.assets import table
from reportedly.corroborate.names import fold, person, place_key
from reportedly.records import Actor, Claim, Figure, When, Where
from reportedly.records.terms import QUAD_CLASS, EventType, FigureScope, QuadClass

Bounds = tuple[int | None, int | None]
COUNTING = ("one", "1", "single", "only", "lone", "sole")


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A count ready to compare: `low` and `high` are inclusive, None where the words set no bound."""

    kind: str
    low: int | None
    high: int | None
    is_one_of: bool
    is_approximate: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """Everything of a claim that a comparison looks at, except which article it stands in.

    `days` is the interval of the happening as day numbers; `bounds` what the text allows where it is undated.
    `toll` is (scope, kinds) of a running toll, None for a single happening.
    """

    act: str
    is_material: bool
    toll: tuple[str, tuple[str, ...]] | None
    days: tuple[int, int] | None
    bounds: Bounds
    place: str | None
    where: Where | None
    mode: str | None
    numbers: tuple[Number, ...]
    victims: tuple[str, ...]
    actors: frozenset[str]
    recipients: frozenset[str]
    weapons: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """A claim's likeness with what belongs to its place in the article."""

    claim: Claim
    like: Likeness
    is_set_apart: bool


def filed_type(claim: Claim) -> EventType | None:
    """The claim's event type; for an untyped casualty claim, the one such harm is filed under; None if there is none.

    The filing is a convention (`tables/kinds.toml`), said in the incident's reasons, and not done for disasters.
    """
    if claim.event_type is not None:
        return claim.event_type
    rules = table("corroborate/kinds")
    if claim.kind != "casualty" or any(context in rules["not_filed"]["contexts"] for context in claim.contexts):
        return None
    kinds = [figure.kind for figure in claim.figures if figure.kind in rules["filed_under"]]
    return EventType(rules["filed_under"][kinds[0]]) if kinds else None


def traits(claim: Claim) -> Traits | None:
    """What can be compared of the claim; None where it has no event type to compare by."""
    event_type = filed_type(claim)
    if event_type is None:
        return None
    like = Likeness(
        act=table("corroborate/kinds")["classes"].get(event_type, event_type),
        is_material=QUAD_CLASS[event_type] in (QuadClass.MATERIAL_CONFLICT, QuadClass.MATERIAL_COOPERATION),
        toll=toll_of(claim),
        days=day_interval(claim.when),
        bounds=day_bounds(claim.when),
        place=place_key(claim.where),
        where=claim.where,
        mode=claim.event_mode,
        numbers=tuple(_number(figure) for figure in claim.figures if _is_compared(figure)),
        victims=_victims(claim),
        actors=_sides(claim.actors),
        recipients=_sides(claim.recipients),
        weapons=frozenset(fold(weapon.text).split()[-1] for weapon in claim.weapons if fold(weapon.text)),
    )
    apart = table("corroborate/weights")["separate"]["words"]
    return Traits(claim=claim, like=like, is_set_apart=claim.has_word(apart))


def toll_of(claim: Claim) -> tuple[str, tuple[str, ...]] | None:
    """Scope and kinds, where every count of people runs over a period or is cumulative (FIELD.md rule 8)."""
    people = [figure for figure in claim.figures if figure.kind.is_people]
    if not people or any(figure.scope is FigureScope.EVENT for figure in people):
        return None
    return people[0].scope.value, tuple(sorted({figure.kind.value for figure in people}))


def is_one_of(figure: Figure) -> bool:
    """Whether the figure's words name or describe one victim rather than count the victims.

    "Amal Rahim", "a teacher" and "his brother" do; "one", "only one person", "1" and "a single man" count.
    """
    if (figure.min, figure.max) != (1, 1):
        return False
    return not figure.span.has_word(COUNTING)


def day_number(stamp: str) -> int | None:
    """The day of an ISO date or datetime as a number; None if it is no full date."""
    try:
        return date.fromisoformat(stamp[:10]).toordinal()
    except ValueError:
        return None


def day_interval(when: When | None) -> tuple[int, int] | None:
    """First and last day, None where undated."""
    if when is None or when.start is None or when.end is None:
        return None
    first, last = day_number(when.start), day_number(when.end)
    return None if first is None or last is None else (min(first, last), max(first, last))


def day_bounds(when: When | None) -> Bounds:
    """The earliest and latest day that the text allows, either may be None."""
    if when is None:
        return None, None
    return (
        day_number(when.not_before) if when.not_before else None,
        day_number(when.not_after) if when.not_after else None,
    )


def _is_compared(figure: Figure) -> bool:
    return figure.part_of is None and figure.kind.is_people and not figure.is_vague


def _number(figure: Figure) -> Number:
    return Number(
        kind=figure.kind.value,
        low=figure.min,
        high=figure.max,
        is_one_of=is_one_of(figure),
        is_approximate=figure.approximate,
    )


def _victims(claim: Claim) -> tuple[str, ...]:
    """Folded names of people harmed, where the claim names them."""
    if claim.kind != "casualty":
        return ()
    named = [actor.name or (actor.span.text if actor.span else "") for actor in claim.recipients]
    named += [figure.span.text for figure in claim.figures if (figure.min, figure.max) == (1, 1)]
    return tuple(sorted({found for name in named if (found := person(name))}))


def _sides(actors: tuple[Actor, ...]) -> frozenset[str]:
    return frozenset(key for actor in actors for key in actor.sides)
