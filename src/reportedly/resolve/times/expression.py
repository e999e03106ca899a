"""What a time says before the calendar is asked: a typed content, the words, and the word in front of it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Union

from reportedly.records import Span


class Origin(StrEnum):
    """From where a time is counted: the publication, the time the story last spoke of, or an event named behind."""

    PUBLICATION = "publication"
    TOLD = "told"
    EVENT = "event"


class Edge(StrEnum):
    """Which part of a period is meant ("early March", "the end of 2011", "earlier this week")."""

    START = "START"
    MID = "MID"
    END = "END"
    BEFORE = "BEFORE"
    AFTER = "AFTER"


class Lead(StrEnum):
    """The word in front of a time, where it changes what is meant."""

    SINCE = "since"
    UNTIL = "until"
    BY = "by"
    BEFORE = "before"
    AFTER = "after"
    WITHIN = "within"
    IN = "in"
    FOR = "for"
    NONE = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDate:
    """Parts of a date as written.

    `step` is -1 for "last March", 0 for "this March", 1 for "next March"; `step_year` likewise for "March last year".
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    step: int | None = None
    step_year: int | None = None
    origin: Origin = Origin.PUBLICATION


@dataclass(frozen=True, slots=True, kw_only=True)
class Weekday:
    """A day of the week, Monday 1; `week` is -1, 0 or 1 where the text names the week ("Friday of last week")."""

    weekday: int
    step: int | None = None
    week: int | None = None
    origin: Origin = Origin.PUBLICATION


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekOf:
    """The week, Monday to Sunday, that holds a date."""

    day: CalendarDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Anniversary:
    """So many years to the day after an event that only the story's graph can name."""

    years: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Relative:
    """The period of one unit, so many steps from now ("last week" is -1, "tomorrow" is 1)."""

    unit: str
    step: int
    origin: Origin = Origin.PUBLICATION


@dataclass(frozen=True, slots=True, kw_only=True)
class Division:
    """A quarter, half or season; `code` is its TIMEX3 code ("Q3", "H1", "SU"). Year and step as in CalendarDate."""

    code: str
    year: int | None = None
    step: int | None = None
    step_year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Era:
    """A decade or century by its first year; `length` is 10 or 100."""

    first: int
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """So long before (-1) or after (1) something. A vague count is None."""

    count: float | None
    unit: str
    direction: int
    origin: Origin
    weekday: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """How long; `role` says where it lies: "past" (ends now), "future" (begins now), "recent", or nowhere."""

    count: float | None
    unit: str
    role: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DayPart:
    """A part of a day (TIMEX3 code) on the day that `day` says; None where the text leaves the day open."""

    part: str
    day: Union["CalendarDate", "Weekday", "Relative", None] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A clock time; `zone` is hours from UTC ("+03:00"), "local" or None."""

    hour: int
    minute: int = 0
    second: int | None = None
    zone: str | None = None
    day: Union["CalendarDate", "Weekday", "Relative", None] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday:
    """A holy day or feast by its key in holidays.toml."""

    key: str
    year: int | None = None
    step: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeated:
    """Again and again; `value` is the TIMEX3 value of the set."""

    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Vague:
    """Now, once or some day: PRESENT_REF, PAST_REF or FUTURE_REF."""

    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """From one time to another, both included."""

    first: "TimeExpression"
    last: "TimeExpression"


Content = (
    CalendarDate | WeekOf | Anniversary | Weekday | Relative | Division | Era | Shift | Length | DayPart | Clock
    | Holiday | Repeated | Vague | Between
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """A time as the text words it, with what the words mean before any calendar is asked.

    `edge` narrows the period ("early"), `lead` is the word in front ("since"), `rule` names the rule that read it.
    """

    span: Span
    content: Content
    edge: Edge | None = None
    lead: Lead = Lead.NONE
    rule: str = ""

    @property
    def is_length(self) -> bool:
        """Whether the words say how long and not when."""
        return isinstance(self.content, Length)
