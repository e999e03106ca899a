"""The places of an article's claims, located together."""

from collections.abc import Sequence

from reportedly.records import Article, Claim, Entity


class Sites:
    """Finds and locates places with the gazetteer, which is opened at first need."""

    def spot(self, text: str) -> tuple[Entity, ...]:
        """The place names of a text."""
        return ()

    def place(self, claims: Sequence[Claim], *, article: Article) -> list[Claim]:
        """The claims with their places located."""
        return list(claims)
