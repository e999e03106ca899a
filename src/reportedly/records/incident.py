"""Incidents: what one or more claims say happened, with the grade, the disagreements and the reasons for both."""

from dataclasses import dataclass

from reportedly.records.terms import (
    ControlChange,
    ControlStatus,
    EventType,
    FigureKind,
    FigureScope,
    HarmGrade,
    Responsibility,
)
from reportedly.records.values import Actor, When, Where


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One rule or score part behind a grade, a status or a match. `weight` is None for rules that merely hold."""

    rule: str
    text: str
    weight: float | None = None
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedFigure:
    """What one origin says of one quantity: a range, and the claims that carry it. `origin` names the teller.

    `is_part` marks a part of a larger count of the same origin ("12 of them children"); `is_one_of` marks words that
    speak of one victim without counting the victims ("a teacher died"): a floor, never a toll.
    """

    kind: FigureKind
    scope: FigureScope
    origin: str
    family: str | None = None
    min: int | None = None
    max: int | None = None
    as_written: str
    victim_class: str | None = None
    approximate: bool = False
    is_part: bool = False
    is_one_of: bool = False
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """From the lowest to the highest number that sources tell of one quantity: a range, never a sum of two tellers.

    `min` is the number that no source goes below; `is_open` says that some source sets no ceiling ("at least").
    """

    kind: FigureKind
    scope: FigureScope = FigureScope.EVENT
    min: int | None = None
    max: int | None = None
    is_open: bool = False
    origins: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """One kind of harm over many incidents: "reported, de-duplicated, at least" (FIELD.md rule 14).

    `incidents` were added up; `uncounted` tell of such harm in words only ("dozens"), which is not zero.
    """

    kind: FigureKind
    min: int
    max: int
    is_open: bool
    incidents: tuple[str, ...]
    uncounted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """Two or more sources that do not say the same: `about` is killed, actor, place, time, ...; `sides` are worded."""

    about: str
    sides: tuple[str, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """One kind of thing at one place and time, as claims tell it. `id` is the public reference that lives on.

    `origins` counts independent origins after families, copies and citations are folded (FIELD.md rule 2);
    `observed` is set where a neutral monitor's own observation stands among the claims.
    """

    id: str
    event_type: EventType
    event_mode: str | None = None
    when: When | None = None
    where: Where | None = None
    actors: tuple[Actor, ...] = ()
    recipients: tuple[Actor, ...] = ()
    claims: tuple[str, ...]
    denials: tuple[str, ...] = ()
    grade: HarmGrade
    responsibility: Responsibility
    observed: bool = False
    origins: int = 1
    figures: tuple[ReportedFigure, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    reasons: tuple[Reason, ...] = ()

    @property
    def is_toll(self) -> bool:
        """Whether this is no single happening but a running or period toll, kept apart (FIELD.md rule 8)."""
        people = [row for row in self.figures if row.kind.is_people]
        return bool(people) and all(row.scope is not FigureScope.EVENT for row in people)

    def spread(self, kind: FigureKind, scope: FigureScope = FigureScope.EVENT) -> Spread:
        """The headline range of one kind of harm, built from what each origin says.

        Parts of a count are left out, and one victim spoken of counts only where nobody counted the victims.
        """
        rows = [row for row in self.figures if (row.kind, row.scope) == (kind, scope) and not row.is_part]
        numbered = [row for row in rows if row.min is not None or row.max is not None]
        counted = [row for row in numbered if not row.is_one_of] or numbered
        told = [_told([row for row in counted if row.origin == name]) for name in sorted({r.origin for r in counted})]
        lows = [low for low, _ in told if low is not None]
        highs = [number for pair in told for number in pair if number is not None]
        return Spread(
            kind=kind,
            scope=scope,
            min=min(lows, default=None),
            max=max(highs, default=None),
            is_open=any(high is None for _, high in told),
            origins=len(told),
        )


def _told(rows: list[ReportedFigure]) -> tuple[int | None, int | None]:
    """One origin's count of people: its whole figure, or its civilians and combatants together if that is more."""
    classes = {row.victim_class: row for row in rows if row.victim_class in ("civilians", "combatants")}
    lows = [row.min for row in rows if row.min is not None]
    low = max([*lows, sum(row.min or 0 for row in classes.values())]) if lows else None
    whole = [row for row in rows if row.victim_class is None] or list(classes.values()) or rows
    if any(row.max is None for row in whole):
        return low, None
    highs = [row.max for row in whole if row.max is not None]
    return low, max(sum(highs) if whole[0].victim_class in classes else max(highs), low or 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """Who is said to hold a place, on whose word, since when. Rival holders are rows of their own."""

    place: Where
    holder: Actor
    former: Actor | None = None
    change: ControlChange
    status: ControlStatus
    said_by: tuple[str, ...] = ()
    since: When | None = None
    claims: tuple[str, ...]
