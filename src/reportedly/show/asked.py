"""What an address asks for: the filters of the listings, and which page of the answer."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from urllib.parse import urlencode

from reportedly.errors import BadFilter

MOST_PAGES = 100_000  # a number beyond this is a slip; what else is too high shows an empty page


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The filters, as they were typed; None asks for nothing. `page` counts from 1."""

    since: str | None = None
    until: str | None = None
    place: str | None = None
    actor: str | None = None
    type: str | None = None
    grade: str | None = None
    search: str | None = None
    page: int = 1

    @property
    def filters(self) -> dict[str, str]:
        """The filters that were given, by name.

        >>> Asked(place="Karsa", page=2).filters
        {'place': 'Karsa'}
        """
        given = {field.name: getattr(self, field.name) for field in fields(self) if field.name != "page"}
        return {name: value for name, value in given.items() if value is not None}

    def query(self, page: int = 1) -> str:
        """The part of an address that asks the same again, at that page.

        >>> Asked(place="Tel Orin", grade="contested").query(page=2)
        '?place=Tel+Orin&grade=contested&page=2'
        """
        words = urlencode({**self.filters, **({"page": str(page)} if page > 1 else {})})
        return f"?{words}" if words else ""


NAMES = tuple(field.name for field in fields(Asked))


def asked(pairs: Iterable[tuple[str, str]]) -> Asked:
    """Reads the names and values of an address. What is left empty asks for nothing. Raises BadFilter."""
    given: dict[str, str] = {}
    for name, value in pairs:
        if name not in NAMES:
            raise BadFilter(
                f"there is no filter called “{name}”",
                why="rows that do not match it would be shown",
                remedy=f"use one of: {', '.join(NAMES)}",
            )
        if name in given:
            raise BadFilter(
                f"“{name}” is asked for twice", why="only one of the two would count", remedy="leave one of them out"
            )
        if value.strip():
            given[name] = value.strip()
    page = _page(given.pop("page", "1"))
    return Asked(page=page, **given)


def _page(text: str) -> int:
    if text.isascii() and text.isdigit() and 0 < int(text[:9]) <= MOST_PAGES:
        return int(text[:9])
    raise BadFilter(f"“{text}” is no page", why="pages are numbered from 1", remedy="leave page out")
