"""A claim in one sentence that leaves no doubt who is speaking."""

from reportedly.records import Actor, Article, Claim


def chain(claim: Claim, article: Article) -> str:
    """Everybody through whom the words came, outermost first: the outlet, then each link.

    The arrow points from whoever relays to whoever was heard.
    """
    return " <- ".join([outlet(article), *(link.speaker.called for link in claim.attribution)])


def told(claim: Claim, article: Article) -> str:
    """The claim as a sentence: speakers, stance, and the words in quotation marks."""
    words = " … ".join(span.text for span in claim.evidence)
    return f"{chain(claim, article)} ({claim.stance.value}): “{words}”"


def outlet(article: Article) -> str:
    """The outlet's name, else the best there is to tell the article by."""
    return article.outlet or article.url or article.source


def speaker(claim: Claim, article: Article) -> str:
    """Whoever is nearest to the content; the outlet where it speaks itself."""
    return claim.speaker.called if claim.speaker else outlet(article)


def names(actors: tuple[Actor, ...]) -> list[str | None]:
    """The actors' best names."""
    return [actor.called for actor in actors]
