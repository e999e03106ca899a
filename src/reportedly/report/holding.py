"""Control of places: who is said to hold each, on whose word; rival holders stand side by side."""

from dataclasses import dataclass

from reportedly.records import Control, View, Where
from reportedly.report.dates import when_words
from reportedly.report.telling import Telling, Tellings
from reportedly.report.wording import words


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """One side that is said, or denied, to hold a place."""

    name: str
    former: str
    change: str
    status: str
    since: str
    said_by: tuple[str, ...]
    is_denied: bool
    tellings: tuple[Telling, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place with everybody said to hold it."""

    name: str
    holders: tuple[Holder, ...]
    is_disputed: bool


def places(view: View, tellings: Tellings) -> tuple[Place, ...]:
    """The places of the control table, in the order of the view."""
    groups: dict[str, list[Control]] = {}
    for control in view.controls:
        groups.setdefault(place_name(control.place), []).append(control)
    return tuple(
        Place(
            name=name,
            holders=tuple(_holder(row, tellings) for row in rows),
            is_disputed=len({row.holder.called for row in rows}) > 1 or any(_is_denied(row) for row in rows),
        )
        for name, rows in groups.items()
    )


def place_name(where: Where) -> str:
    """A place's name, or the words it was written in."""
    return where.name or (where.span.text if where.span else "unnamed place")


def _holder(control: Control, tellings: Tellings) -> Holder:
    return Holder(
        name=control.holder.called,
        former=control.former.called if control.former else "",
        change=words("control_change", control.change),
        status=words("control_status", control.status),
        since=when_words(control.since),
        said_by=control.said_by,
        is_denied=_is_denied(control),
        tellings=tellings.of(control.claims),
    )


def _is_denied(control: Control) -> bool:
    return control.status.value == "denied"
