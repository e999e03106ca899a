"""Conflict news in, the record of who says what happened out.

    import reportedly
    for claim in reportedly.claims("Residents said shells hit the market on Tuesday.", published="2026-03-05"):
        print(claim)
    book = reportedly.open("sudan.book")
    book.read("articles/")
    reportedly.times("They left on Friday.", published="2026-03-05")    # single stages, for people who need only those
    reportedly.places("Shells fell on Rastan, near Homs.")

Every name is loaded when it is first used, so that importing the package costs nothing.
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportedly.book import Book, open
    from reportedly.errors import ReportedlyError
    from reportedly.records import Article, Claim, Incident, View
    from reportedly.resolve.places import places
    from reportedly.resolve.times import times
    from reportedly.tally import Tally

__version__ = "0.1.0"
__all__ = [
    "Article",
    "Book",
    "Claim",
    "Incident",
    "ReportedlyError",
    "Tally",
    "View",
    "claims",
    "open",
    "places",
    "times",
]

_HOMES = {
    "Article": "reportedly.records",
    "Book": "reportedly.book",
    "Claim": "reportedly.records",
    "Incident": "reportedly.records",
    "ReportedlyError": "reportedly.errors",
    "Tally": "reportedly.tally",
    "View": "reportedly.records",
    "open": "reportedly.book",
    "places": "reportedly.resolve.places",
    "times": "reportedly.resolve.times",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'reportedly' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)


class _Package(ModuleType):
    """Keeps `reportedly.claims` the function that people call.

    A room of the package has the same name, and Python puts a package's rooms among its names when they are imported:
    without this, `reportedly.claims(text)` would work until the first article is read and never after.
    """

    @property
    def claims(self) -> "Callable[..., list[Claim]]":
        """The claims in a text."""
        from reportedly.book import claims  # noqa: PLC0415 - loaded when it is first used

        return claims

    @claims.setter
    def claims(self, room: ModuleType) -> None:
        """The room itself is found by `from reportedly.claims import ...`, which does not look here."""


sys.modules[__name__].__class__ = _Package
