"""The actors of an article's claims, identified together."""

from collections.abc import Sequence

from reportedly.records import Article, ArticleGraph, Claim, Entity


class People:
    """Identifies actors with the tables of this room."""

    def spot(self, text: str) -> tuple[Entity, ...]:
        """The actors named in a text."""
        return ()

    def name(self, claims: Sequence[Claim], *, article: Article, graph: ArticleGraph) -> tuple[Claim, ...]:
        """The claims with their actors identified."""
        return tuple(claims)
