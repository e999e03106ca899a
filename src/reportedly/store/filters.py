"""What a listing is asked to show: dates, place, actor, type, grade, words. Wrong values are refused, never ignored."""

from dataclasses import dataclass
from datetime import date

from reportedly.errors import BadFilter
from reportedly.records.terms import MODES, ClaimKind, EventType, HarmGrade, Responsibility
from reportedly.store.folded import folded, search_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """The filters of CONTRACT.md; None asks for nothing.

    `since` and `until` are ISO dates, both inclusive, and bound when it happened: undated rows do not match.
    `place` and `actor` match whole words of a name, its area, country or side. `type` is a kind of claim, an event type
    ("ASSAULT") or a type with its mode ("ASSAULT/aerial"). `grade` is a harm grade or a state of responsibility.
    `box` is west, south, east, north in degrees.
    """

    since: str | None = None
    until: str | None = None
    place: str | None = None
    actor: str | None = None
    type: str | None = None
    grade: str | None = None
    search: str | None = None
    box: tuple[float, float, float, float] | None = None

    @property
    def is_dated(self) -> bool:
        """Whether a date bounds the rows, so that undated ones are left out."""
        return self.since is not None or self.until is not None


def bound(filters: Filters) -> dict[str, str | float | None]:
    """The filters as parameters of the named queries. Raises BadFilter."""
    kind, event_type, event_mode = _type(filters.type)
    west, south, east, north = filters.box or (None, None, None, None)
    return {
        "since": _day(filters.since, "since"),
        "until": _day(filters.until, "until"),
        "place": _name(filters.place, "place"),
        "actor": _name(filters.actor, "actor"),
        "kind": kind,
        "event_type": event_type,
        "event_mode": event_mode,
        "grade": _grade(filters.grade),
        "search": _search(filters.search),
        "west": west,
        "south": south,
        "east": east,
        "north": north,
    }


def _day(value: str | None, name: str) -> str | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise BadFilter(
            f"--{name} {value} is no date",
            why="the rows cannot be bounded in time",
            remedy=f"give a day as YEAR-MONTH-DAY, such as --{name} 2026-03-05",
        ) from None


def _name(value: str | None, name: str) -> str | None:
    if value is None:
        return None
    words = folded(value)
    if not words.strip():
        raise BadFilter(f"--{name} {value!r} holds no word", why="every row would match", remedy="give a name")
    return words


def _search(value: str | None) -> str | None:
    if value is None:
        return None
    words = search_words(value)
    if words is None:
        raise BadFilter(f"--search {value!r} holds no word", why="every row would match", remedy="give a word or more")
    return words


def _type(value: str | None) -> tuple[str | None, str | None, str | None]:
    if value is None:
        return None, None, None
    if value.lower() in set(ClaimKind):
        return value.lower(), None, None
    event_type, _, mode = value.partition("/")
    if event_type.upper() not in set(EventType):
        raise BadFilter(
            f"--type {value} is neither a kind of claim nor an event type",
            why="no row could match",
            remedy=f"one of {', '.join([*ClaimKind, *EventType])}",
        )
    modes = MODES[EventType(event_type.upper())]
    if mode and mode.lower() not in modes:
        raise BadFilter(
            f"--type {value}: {event_type.upper()} has no mode {mode}",
            why="no row could match",
            remedy=f"one of {', '.join(modes)}" if modes else f"--type {event_type.upper()}: it has no modes",
        )
    return None, event_type.upper(), mode.lower() or None


def _grade(value: str | None) -> str | None:
    if value is None:
        return None
    tokens = [*HarmGrade, *Responsibility]
    if value.lower() not in tokens:
        raise BadFilter(f"--grade {value} is no grade", why="no row could match", remedy=f"one of {', '.join(tokens)}")
    return value.lower()
