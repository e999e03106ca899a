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
    """What one origin says of one quantity: a range, and the claims that carry it. `origin` names the teller."""

    kind: FigureKind
    scope: FigureScope
    origin: str
    family: str | None = None
    min: int | None = None
    max: int | None = None
    as_written: str
    victim_class: str | None = None
    approximate: bool = False
    claims: tuple[str, ...]


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
