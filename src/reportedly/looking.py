"""Looking into a view: what belongs to a period, what stands around some rows, which one thing a name means."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reportedly.errors import NotInBook
from reportedly.records import (
    Agreement,
    Article,
    Claim,
    Control,
    Finding,
    Incident,
    ToldFigure,
    View,
    When,
)

Row = Incident | Agreement | Finding | Control
Thing = Article | Claim | Incident | Agreement | Finding
SHORTEST_PREFIX = 4  # shorter beginnings of an id are more often a slip than a name


def claims_of(row: Row) -> tuple[str, ...]:
    """The ids of every claim that a row stands on."""
    match row:
        case Incident():
            return (*row.claims, *row.denials)
        case Agreement():
            return (*row.claims, *(claim for term in row.terms for claim in term.claims))
        case Finding():
            return (*row.claims_for, *row.claims_against, *row.party_statements)
        case Control():
            return row.claims


def _standing_under(*sorts: Sequence[Row]) -> set[str]:
    return {claim for rows in sorts for row in rows for claim in claims_of(row)}


def figures(
    claims: Iterable[Claim], articles: Iterable[Article], incidents: Iterable[Incident]
) -> tuple[ToldFigure, ...]:
    """Every figure of the claims, in their order, each with whoever says so."""
    article_of = {article.id: article for article in articles}
    incident_of = {claim: incident.id for incident in incidents for claim in incident.claims}
    return tuple(
        ToldFigure(
            claim=claim.id,
            incident=incident_of.get(claim.id),
            article=claim.article_id,
            outlet=article_of[claim.article_id].outlet,
            said_by=tuple(link.speaker.called for link in claim.attribution),
            family=claim.speaker.family if claim.speaker else None,
            stance=claim.stance,
            modality=claim.modality,
            verification=claim.verification,
            when=claim.when,
            where=claim.where,
            figure=figure,
        )
        for claim in claims
        for figure in claim.figures
    )


def around(
    view: View,
    *,
    claims: Sequence[Claim] = (),
    incidents: Sequence[Incident] = (),
    controls: Sequence[Control] = (),
    agreements: Sequence[Agreement] = (),
    findings: Sequence[Finding] = (),
) -> View:
    """The rows alone, with the claims and articles of `view` that they stand on."""
    named = _standing_under(incidents, controls, agreements, findings) | {claim.id for claim in claims}
    standing = tuple(claim for claim in view.claims if claim.id in named)
    holding = {claim.article_id for claim in standing}
    return replace(
        view,
        articles=tuple(article for article in view.articles if article.id in holding),
        claims=standing,
        incidents=tuple(incidents),
        controls=tuple(controls),
        agreements=tuple(agreements),
        findings=tuple(findings),
        restrictions=tuple(row for row in view.restrictions if row.claim in named),
    )


def within(view: View, period: tuple[str, str] | None) -> View:
    """What happened in the period, and what undated things were told in it; the whole view without a period.

    An undated claim is not given a date by this: it is shown, still undated, because it was published then.
    """
    if period is None:
        return view
    told_in = {article.id for article in view.articles if _meets(article.published, period)}
    claims = {c.id for c in view.claims if (_meets(c.when, period) if _is_dated(c.when) else c.article_id in told_in)}
    incidents = tuple(
        row
        for row in view.incidents
        if (_meets(row.when, period) if _is_dated(row.when) else claims.issuperset(row.claims))
    )
    controls = tuple(row for row in view.controls if claims.intersection(row.claims))
    claims |= _standing_under(incidents, controls, view.findings, view.agreements)
    shown = tuple(claim for claim in view.claims if claim.id in claims)
    holding = told_in | {claim.article_id for claim in shown}
    return replace(
        view,
        articles=tuple(article for article in view.articles if article.id in holding),
        claims=shown,
        incidents=incidents,
        controls=controls,
        restrictions=tuple(row for row in view.restrictions if row.claim in claims),
        period=period,
    )


def find(name: str, view: View, once_called: Sequence[str]) -> Thing:
    """The one thing in the view of that id, or whose id begins so, or that was once called so. Raises NotInBook."""
    things: dict[str, Thing] = {}
    for rows in (view.articles, view.findings, view.agreements, view.claims, view.incidents):
        things.update({row.id: row for row in rows})
    for row in view.agreements:
        things.update({term.id: row for term in row.terms})
    if name in things:
        return things[name]
    likely = list(once_called[:1]) or [key for key in things if key.startswith(name) and len(name) >= SHORTEST_PREFIX]
    if len(likely) == 1:
        return things[likely[0]]
    raise NotInBook(
        f"{len(likely)} things begin with {name}" if likely else f"nothing in the book is called {name}",
        why="one claim, incident, agreement or finding is explained at a time",
        remedy=f"one of {', '.join(sorted(likely)[:5])}" if likely else "look the id up with `reportedly claims BOOK`",
    )


def _is_dated(when: When | None) -> bool:
    return when is not None and when.is_known


def _meets(when: When | None, period: tuple[str, str]) -> bool:
    if when is None or when.start is None or when.end is None:
        return False
    return when.start[:10] <= period[1] and when.end[:10] >= period[0]
