"""Incidents, agreements, findings and articles explained: what they rest on, rule by rule."""

from collections.abc import Iterable, Iterator

from reportedly.cli import phrases, wording
from reportedly.records import Agreement, Article, Finding, Incident, Reason, Term, View
from reportedly.report.wording import words

INDENT = "  "


def of_incident(incident: Incident, view: View) -> Iterator[str]:
    """Grade and responsibility with their reasons, the figures by source, and what sources disagree on."""
    yield f"Incident {incident.id}: told as {phrases.event(incident)} ({wording.what(incident)})"
    yield f"{INDENT}when            {wording.day(incident.when)}"
    yield f"{INDENT}where           {wording.place(incident.where)}"
    yield f"{INDENT}said to be by   {wording.names(incident.actors)}"
    yield f"{INDENT}done to         {wording.names(incident.recipients)}"
    yield f"{INDENT}supported by    {words('grades', incident.grade)} ({incident.origins} independent)"
    yield f"{INDENT}who did it      {words('responsibility', incident.responsibility)}"
    if incident.observed:
        yield f"{INDENT}a neutral monitor's own observation stands among the claims"
    if incident.figures:
        yield ""
        yield "Figures, source by source"
        yield from (f"{INDENT}{wording.spread(told)}, written “{told.as_written}”" for told in incident.figures)
    if incident.disagreements:
        yield ""
        yield "Where sources disagree"
        for disagreement in incident.disagreements:
            yield f"{INDENT}{disagreement.about}: {' | '.join(disagreement.sides)}"
    yield from _reasons(incident.reasons)
    yield from _denials(incident)


def of_agreement(agreement: Agreement, view: View) -> Iterator[str]:
    """State, parties and terms, each with what the record says of it."""
    yield f"Agreement {agreement.id}: {agreement.name}, {agreement.state}"
    yield f"{INDENT}parties    {wording.names(agreement.parties)}"
    yield f"{INDENT}mediators  {wording.names(agreement.mediators)}"
    dates = (("declared", agreement.declared), ("effective", agreement.effective), ("ends", agreement.ends))
    yield from (f"{INDENT}{label:<11}{wording.day(when)}" for label, when in dates if when)
    for term in agreement.terms:
        yield ""
        yield from _term(term, [finding for finding in view.findings if finding.term_id == term.id])
    yield from _reasons(agreement.reasons)


def of_finding(finding: Finding, view: View) -> Iterator[str]:
    """The status of one term, who says what, and how much was watched."""
    terms = {term.id: term for agreement in view.agreements for term in agreement.terms}
    yield f"Finding {finding.id}: {_status(finding)}"
    yield from (f"{INDENT}{line}" for line in _term(terms[finding.term_id], [finding]))
    yield from _reasons(finding.reasons)


def of_article(article: Article) -> Iterator[str]:
    """Where an article comes from and what was taken out of it."""
    yield f"Article {article.id}"
    yield f"{INDENT}title      {article.title or wording.UNKNOWN}"
    yield f"{INDENT}outlet     {article.outlet or wording.UNKNOWN}"
    yield f"{INDENT}source     {article.source}"
    yield f"{INDENT}published  {wording.day(article.published)} (basis: {article.published_basis})"
    yield from (f"{INDENT}removed    {removed.reason}: “{removed.span.text}”" for removed in article.removed)


def _term(term: Term, findings: Iterable[Finding]) -> Iterator[str]:
    yield f"Term {term.id}: {term.kind}, binds {wording.names(term.obligors)}"
    yield f"{INDENT}“{term.clause.text}”"
    if term.deadline or term.window:
        yield f"{INDENT}due {wording.day(term.deadline or term.window)}"
    for finding in findings:
        watched = f"{finding.coverage.articles} articles of {finding.coverage.families} independent sources"
        yield f"{INDENT}the record says: {_status(finding)}, in {watched}"
        yield from (f"{INDENT * 2}for: claim {claim}" for claim in finding.claims_for)
        yield from (f"{INDENT * 2}against: claim {claim}" for claim in finding.claims_against)
        yield from (f"{INDENT * 2}own statement: claim {claim}" for claim in finding.party_statements)


def _status(finding: Finding) -> str:
    return f"{finding.status}{', overdue' if finding.is_overdue else ''}"


def _denials(incident: Incident) -> Iterator[str]:
    if incident.denials:
        yield ""
        yield f"Denied by: claim {', claim '.join(incident.denials)}"


def _reasons(reasons: Iterable[Reason]) -> Iterator[str]:
    """Each rule with what it found, once; scores show their part."""
    rows = tuple(dict.fromkeys((row.rule, row.weight, row.text) for row in reasons))
    if rows:
        yield ""
        yield "Why"
    for rule, weight, text in rows:
        part = f" [{weight:+.2f}]" if weight is not None else ""
        yield f"{INDENT}{rule}{part}: {text}"
