"""Which one of a kind is meant: this year's December or last year's."""

from datetime import date

from reportedly.records.terms import Tense
from reportedly.resolve.times.periods import Period
from reportedly.resolve.times.viewpoint import Viewpoint

_AGAINST_TENSE = 150  # days by which a bare "December" that suits the tense may lie farther off than one that does not
_AHEAD = 60  # the same where no tense is known: news tells more of what was than of what will be


def chosen(candidates: list[Period], step: int | None, view: Viewpoint) -> Period | None:
    """Which of the same time in several years is meant, seen from the day of publication."""
    now = view.now
    if now is None or not candidates:
        return None
    over = [period for period in candidates if period.end < now]
    ahead = [period for period in candidates if period.start > now]
    if step == -1:
        return over[-1] if over else None
    if step == 1:
        return ahead[0] if ahead else None
    if step == 0:
        same_year = [period for period in candidates if period.start.year == now.year]
        return same_year[0] if same_year else None
    return min(candidates, key=lambda period: _strain(period, now, view.tense))


def _strain(period: Period, now: date, tense: Tense | None) -> int:
    """How far a reading is from publication, in days, with a surcharge where it runs against the tense."""
    if period.start <= now <= period.end:
        return 0
    if period.end < now:
        return (now - period.end).days + (_AGAINST_TENSE if tense is Tense.FUTURE else 0)
    surcharge = {Tense.FUTURE: 0, Tense.PAST: _AGAINST_TENSE}.get(tense, _AHEAD) if tense else _AHEAD
    return (period.start - now).days + surcharge
