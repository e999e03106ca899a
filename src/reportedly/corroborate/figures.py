"""What each origin says of each quantity, the newest word of an origin standing; and where origins disagree."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.assets import table
from reportedly.corroborate.compare import numbers
from reportedly.corroborate.origins import Origin, Telling
from reportedly.corroborate.traits import Number, is_one_of
from reportedly.records import Claim, Disagreement, Figure, Reason, ReportedFigure

Quantity = tuple[str, str, str | None, bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """One figure as one claim gives it, and when it was told ("" where unknown)."""

    claim: Claim
    figure: Figure
    at: str
    is_bare: bool


def rows(origins: Sequence[Origin]) -> tuple[tuple[ReportedFigure, ...], tuple[Reason, ...]]:
    """A row for each origin and quantity, and a reason for each word that a later one replaced.

    A quantity is kind, scope, victim class and whether it is a part: event, period and cumulative counts never mix.
    A later figure of the same origin replaces the earlier one; an update that says so ("rose to") also replaces what
    an outlet told in its own name; another family's figure stands beside it for ever (FIELD.md rules 8 and 9).
    """
    found: list[ReportedFigure] = []
    reasons: list[Reason] = []
    updates = _updates(origins)
    for origin in origins:
        by_quantity: dict[Quantity, list[_Told]] = defaultdict(list)
        for told in _all_told(origin.tellings):
            by_quantity[_quantity(told.figure)].append(told)
        for quantity, every in sorted(by_quantity.items(), key=lambda item: repr(item[0])):
            current, older = _newest(every, updates.get(quantity, ""))
            if older:
                reasons.append(_replaced(origin, current, older))
            if current:
                found.append(_row(origin, current))
    return tuple(found), tuple(reasons)


def disagreements(rows: Sequence[ReportedFigure]) -> tuple[Disagreement, ...]:
    """One disagreement for each quantity on which two origins give different numbers.

    Different means that the numbers themselves are: "at least 30" and "34" are different words of two origins and both
    stay. Words without a number and one victim spoken of say nothing of the toll and contradict nobody.
    """
    by_quantity: dict[tuple[str, ...], list[ReportedFigure]] = defaultdict(list)
    for row in rows:
        if (row.min is not None or row.max is not None) and not row.is_one_of:
            by_quantity[row.kind, row.scope, row.victim_class or "", str(row.is_part)].append(row)
    return tuple(
        Disagreement(
            about=kind if not victims else f"{kind} ({victims.replace('_', ' ')})",
            sides=tuple(f"{row.origin}: {row.as_written}" for row in sides),
            claims=tuple(sorted(claim for row in sides for claim in row.claims)),
        )
        for (kind, _, victims, _), sides in sorted(by_quantity.items())
        if any(numbers(_number(a), _number(b)) != "figure.equal" for a in sides for b in sides if a is not b)
    )


def _all_told(tellings: Sequence[Telling]) -> list[_Told]:
    found = [
        _Told(claim=telling.claim, figure=figure, at=telling.at, is_bare=not telling.claim.attribution)
        for telling in tellings
        for figure in telling.claim.figures
    ]
    return sorted(found, key=lambda told: (told.at, told.claim.article_id, told.figure.span.start))


def _quantity(figure: Figure) -> Quantity:
    return figure.kind.value, figure.scope.value, figure.victim_class, figure.part_of is not None


def _updates(origins: Sequence[Origin]) -> dict[Quantity, str]:
    """For each quantity, when a figure was last told that calls itself an update."""
    found: dict[Quantity, str] = {}
    for origin in origins:
        for told in _all_told(origin.tellings):
            if told.at and told.claim.has_word(table("corroborate/cues")["update"]):
                quantity = _quantity(told.figure)
                found[quantity] = max(found.get(quantity, ""), told.at)
    return found


def _newest(every: Sequence[_Told], updated_at: str) -> tuple[list[_Told], list[_Told]]:
    """What of an origin's words stands, and what a later word replaced."""
    counted = [told for told in every if not is_one_of(told.figure)] or list(every)
    if all(told.is_bare for told in counted) and updated_at > max(told.at for told in counted) != "":
        return [], counted
    latest = max(told.at for told in counted)
    if not latest:
        return counted, []
    return [told for told in counted if told.at == latest], [told for told in counted if told.at != latest]


def _replaced(origin: Origin, current: Sequence[_Told], older: Sequence[_Told]) -> Reason:
    before = ", ".join(dict.fromkeys(told.figure.span.text for told in older))
    after = (
        ", ".join(dict.fromkeys(told.figure.span.text for told in current)) or "replaced by a count called an update"
    )
    return Reason(
        rule="figure.replaced",
        text=f"{origin.called} first said {before} ({older[0].figure.kind}), later {after}",
        claims=tuple(sorted({told.claim.id for told in (*older, *current)})),
    )


def _row(origin: Origin, told: Sequence[_Told]) -> ReportedFigure:
    """One row; where an origin gives two numbers at one time, the range that holds both."""
    first = told[0].figure
    lows = [one.figure.min for one in told if one.figure.min is not None]
    highs = [one.figure.max for one in told]
    return ReportedFigure(
        kind=first.kind,
        scope=first.scope,
        origin=origin.called,
        family=origin.family,
        min=min(lows, default=None),
        max=None if any(high is None for high in highs) else max(high for high in highs if high is not None),
        as_written=" / ".join(dict.fromkeys(one.figure.span.text for one in told)),
        victim_class=first.victim_class,
        approximate=any(one.figure.approximate for one in told),
        is_part=first.part_of is not None,
        is_one_of=all(is_one_of(one.figure) for one in told),
        claims=tuple(sorted({one.claim.id for one in told})),
    )


def _number(row: ReportedFigure) -> Number:
    return Number(kind=row.kind, low=row.min, high=row.max, is_one_of=row.is_one_of, is_approximate=row.approximate)
