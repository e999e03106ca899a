"""Values that stand inside claims: times, places, actors, figures. Each carries the span of its own words.

Before `resolve` has seen them they hold the words alone; every resolved field is then None. Unknown is None.
"""

from dataclasses import dataclass

from reportedly.records.span import Span
from reportedly.records.terms import (
    Extent,
    FigureKind,
    FigureScope,
    Sector,
    Tense,
    TimeAnchor,
    TimePrecision,
    VictimClass,
    WherePrecision,
)

STATE_SECTORS = frozenset({Sector.GOV, Sector.MIL, Sector.COP, Sector.SPY, Sector.PRM, Sector.LEG, Sector.JUD})


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A time as an interval. `start` and `end` are ISO 8601 dates or datetimes, end inclusive.

    `value` is the TIMEX3 value ("2012-03-10", "2012-W10", "XXXX-WXX-5"). Where the text gives only bounds,
    `start` and `end` are None and `not_before` / `not_after` hold them (FIELD.md rule 12).
    """

    start: str | None = None
    end: str | None = None
    extent: Extent = Extent.WITHIN
    precision: TimePrecision = TimePrecision.OTHER
    value: str | None = None
    not_before: str | None = None
    not_after: str | None = None
    anchor: TimeAnchor = TimeAnchor.NONE
    tense: Tense | None = None
    span: Span | None = None

    @property
    def is_known(self) -> bool:
        """Whether the calendar interval is known."""
        return self.start is not None and self.end is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rival:
    """Another place that the same words may mean, and how likely that is."""

    name: str
    place_id: str
    country: str | None
    latitude: float
    longitude: float
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """A place. Coordinates are WGS 84 degrees; `radius_km` bounds the place around them.

    `source` names the gazetteer the place comes from (geonames, overlay, wof, ...); `place_id` is its id there.
    `admin1` and `admin2` are names; `country` is ISO 3166-1 alpha-3.
    `anchor` is `discourse` where the clause names no place and goes on at the place of the clauses before it.
    `score` is the chance that the place is the one meant; `rivals` are the others that the words may mean.
    """

    name: str | None = None
    geonames_id: int | None = None
    place_id: str | None = None
    source: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    radius_km: float | None = None
    country: str | None = None
    admin1: str | None = None
    admin2: str | None = None
    feature: str | None = None
    precision: WherePrecision | None = None
    anchor: TimeAnchor = TimeAnchor.EXPRESSION
    score: float | None = None
    rivals: tuple[Rival, ...] = ()
    span: Span | None = None

    @property
    def is_known(self) -> bool:
        """Whether the place has been found in a gazetteer."""
        return self.latitude is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody who acts, suffers or speaks.

    `name` is the name the words resolve to (the antecedent's, for a pronoun); `country` is ISO 3166-1 alpha-3;
    `party` is the side of a conflict; `family` is whoever owns or commands the actor (FIELD.md section 3).
    """

    name: str | None = None
    country: str | None = None
    sector: Sector | None = None
    party: str | None = None
    family: str | None = None
    wikidata: str | None = None
    span: Span | None = None

    @property
    def called(self) -> str:
        """The best name there is: the resolved one, else the words."""
        return self.name or (self.span.text if self.span else "unnamed")

    @property
    def sides(self) -> frozenset[str]:
        """Keys of every camp the actor belongs to: two actors that share one speak for the same side.

        A country's government, ministries, army, police and state services are one camp (FIELD.md section 3).

        >>> army = Actor(name="Army of Lyra", country="LYR", sector=Sector.MIL)
        >>> bool(army.sides & Actor(name="Lyran interior ministry", country="LYR", sector=Sector.GOV).sides)
        True
        """
        keys = {f"name:{self.called.casefold()}"} if self.name or self.span else set()
        if self.family:
            keys.add(f"family:{self.family.casefold()}")
        if self.party:
            keys.add(f"party:{self.party.casefold()}")
        if self.country and self.sector in STATE_SECTORS:
            keys.add(f"state:{self.country}")
        return frozenset(keys)

    def is_same_side(self, other: "Actor") -> bool:
        """Whether the two belong to one side."""
        return bool(self.sides & other.sides)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A count somebody gave, as a range (FIELD.md rule 6). Vague words keep `min` and `max` None.

    `part_of` is the index, in the same claim's figures, of the figure that this one is a part of.
    """

    kind: FigureKind
    min: int | None = None
    max: int | None = None
    min_exclusive: bool = False
    max_exclusive: bool = False
    approximate: bool = False
    victim_class: VictimClass | None = None
    part_of: int | None = None
    scope: FigureScope = FigureScope.EVENT
    span: Span

    @property
    def is_vague(self) -> bool:
        """Whether only words were given ("dozens"): null is not zero (FIELD.md rule 7)."""
        return self.min is None and self.max is None
