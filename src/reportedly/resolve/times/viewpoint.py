"""From where a time is read, and where it was found to lie."""

from dataclasses import dataclass
from datetime import date

from reportedly.records.terms import Tense, TimeAnchor
from reportedly.resolve.times.periods import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewpoint:
    """From where a time is read: the day of publication, the time last spoken of, the event named, the tense."""

    now: date | None = None
    told: Period | None = None
    event: Period | None = None
    tense: Tense | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Where a time lies, and what it was reckoned from."""

    period: Period
    anchor: TimeAnchor
