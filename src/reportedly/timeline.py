"""The days that matter in a book, each with one line as its source words it. Pure: a view in, moments out.

A day matters by how many independent sources tell of it, then by how many people they count dead, then by how often it
is told. These are the numbers that stand in every moment; nothing else is weighed.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from reportedly.records import Article, Claim, Incident, View, When, Where
from reportedly.records.terms import FigureKind, HarmGrade

LONGEST_LINE = 220  # characters: longer evidence is rarely one thing; a shorter one of another teller is preferred


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One line of a timeline: an incident, the words of one claim of it, and whoever says so, outermost first."""

    when: When
    where: Where | None
    incident: str
    claim: str
    line: str
    said_by: tuple[str, ...]
    origins: int
    killed: int | None
    claims: int
    grade: HarmGrade


def timeline(view: View, *, size: int) -> tuple[Moment, ...]:
    """At most `size` moments in the order of time, one for a day before any day has two.

    Left out are incidents without a day, running tolls, and what a named person discounted.
    """
    claims = {claim.id: claim for claim in view.claims}
    articles = {article.id: article for article in view.articles}
    dated = [moment for incident in view.incidents if (moment := _moment(incident, claims, articles)) is not None]
    ranked = sorted(dated, key=_weight)
    chosen = sorted(_turns(ranked), key=lambda row: (row[0], *_weight(row[1])))[:size]
    return tuple(sorted((moment for _, moment in chosen), key=lambda moment: (_day(moment), moment.incident)))


def _moment(incident: Incident, claims: Mapping[str, Claim], articles: Mapping[str, Article]) -> Moment | None:
    is_out = incident.is_toll or incident.grade is HarmGrade.DISCOUNTED
    if is_out or incident.when is None or not incident.when.is_known:
        return None
    told = [claims[name] for name in incident.claims if name in claims]
    if not told:
        return None
    best = min(told, key=lambda claim: (len(_line(claim)) > LONGEST_LINE, -len(_line(claim)), claim.id))
    outlet = articles[best.article_id].outlet if best.article_id in articles else None
    return Moment(
        when=incident.when,
        where=incident.where,
        incident=incident.id,
        claim=best.id,
        line=_line(best),
        said_by=(outlet or "the outlet", *(link.speaker.called for link in best.attribution)),
        origins=incident.origins,
        killed=incident.spread(FigureKind.KILLED).min,
        claims=len(incident.claims),
        grade=incident.grade,
    )


def _line(claim: Claim) -> str:
    return " … ".join(" ".join(span.text.split()) for span in claim.evidence)


def _weight(moment: Moment) -> tuple[int, int, int, str]:
    return -moment.origins, -(moment.killed or 0), -moment.claims, moment.incident


def _day(moment: Moment) -> str:
    return (moment.when.start or "")[:10]


def _turns(ranked: list[Moment]) -> list[tuple[int, Moment]]:
    """Each moment with how many weightier ones its day has."""
    seen: dict[str, int] = {}
    turns = []
    for moment in ranked:
        turn = seen.get(_day(moment), 0)
        seen[_day(moment)] = turn + 1
        turns.append((turn, moment))
    return turns
