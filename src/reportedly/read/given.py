"""What the person who runs the command says of the articles: publication date, outlet, address."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Fills what the input itself leaves open; a JSON Lines row's own fields come first."""

    published: str | None = None
    outlet: str | None = None
    url: str | None = None
