"""What an incident stands on, as the tables of other houses ask for it: outlets, speakers, sentences, sides."""

from reportedly.export import telling
from reportedly.export.cells import joined
from reportedly.records import Actor, Article, Claim, Incident, View, Where


class Standing:
    """Looks up an incident's claims and articles in the view."""

    def __init__(self, view: View) -> None:
        """Takes the claims and articles from a view."""
        self._claims = {claim.id: claim for claim in view.claims}
        self._articles = {article.id: article for article in view.articles}

    def claims(self, incident: Incident) -> list[Claim]:
        """Every claim that the view holds, denials last."""
        named = (*incident.claims, *incident.denials)
        return [self._claims[name] for name in named if name in self._claims]

    def articles(self, incident: Incident) -> list[Article]:
        """The articles of those claims, each once."""
        return list(dict.fromkeys(self._articles[claim.article_id] for claim in self.claims(incident)))

    def outlets(self, incident: Incident) -> str | None:
        """Who printed it."""
        return joined(telling.outlet(article) for article in self.articles(incident))

    def speakers(self, incident: Incident) -> str | None:
        """Who said it."""
        claims = self.claims(incident)
        return joined(telling.speaker(claim, self._articles[claim.article_id]) for claim in claims)

    def notes(self, incident: Incident) -> str | None:
        """What each said, never without the speaker."""
        claims = self.claims(incident)
        return joined(telling.told(claim, self._articles[claim.article_id]) for claim in claims)


def sides(incident: Incident) -> tuple[list[Actor], list[Actor]]:
    """First and second side. In two-sided fighting all sides act and nobody receives: its second side acts too."""
    if incident.recipients:
        return list(incident.actors), list(incident.recipients)
    first = [actor for actor in incident.actors if actor.is_same_side(incident.actors[0])]
    return first, [actor for actor in incident.actors if actor not in first]


def place_name(where: Where | None) -> str | None:
    """The place's name, or its words."""
    if where is None:
        return None
    return where.name or (where.span.text if where.span else None)
