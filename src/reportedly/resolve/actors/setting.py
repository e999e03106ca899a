"""What is known around a description: the date, the article's countries, whom it has introduced."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportedly.resolve.actors.catalogue import KnownActor, best
from reportedly.resolve.actors.identity import Identity, of_known, of_nobody_now
from reportedly.resolve.actors.words import Word


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What is known around a description: the date, the countries the article is about (most first), whom it has
    introduced by what short name, and which country a place lies in."""

    on: str | None = None
    near: tuple[str, ...] = ()
    introduced: Callable[[Sequence[Word]], Identity | None] = lambda _: None
    country_of: Callable[[str], str | None] = lambda _: None


def resolved(candidates: Sequence[KnownActor], setting: Setting) -> Identity | None:
    """The row that is meant, on the setting's date; a person out of office is nobody's."""
    row = best(candidates, on=setting.on, near=setting.near)
    if row is None:
        return None
    return of_nobody_now(row) if row.is_person and not row.is_current(setting.on) else of_known(row)
