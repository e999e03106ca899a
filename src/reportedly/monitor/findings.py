"""Agreements and the record in, findings out: what is told of keeping each term, and who was watching.

Pure: the day against which a deadline is overdue is handed in or is the newest article's, never a clock's.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence

from reportedly.monitor.coverage import coverage, last_day
from reportedly.monitor.evidence import Evidence, Record, gather
from reportedly.monitor.status import is_overdue, status_of
from reportedly.records import Agreement, Article, Claim, Finding, Incident, Reason, Term


def findings(
    agreements: Sequence[Agreement],
    claims: Sequence[Claim],
    incidents: Sequence[Incident],
    articles: Mapping[str, Article],
    period: tuple[str, str] | None = None,
    *,
    as_of: str | None = None,
) -> tuple[Finding, ...]:
    """One finding for each term of each agreement.

    `period` is the first and last day, both included; None takes everything. `as_of` is the day on which deadlines are
    judged: by default the period's last day, else the day of the newest article.
    """
    ordered = sorted(claims, key=lambda claim: claim.id)
    record = Record(
        incidents=sorted(incidents, key=lambda incident: incident.id),
        claims=ordered,
        by_id={claim.id: claim for claim in ordered},
        articles=articles,
        period=period or (None, None),
        as_of=as_of or (period[1] if period else last_day(articles)),
    )
    return tuple(_finding(agreement, term, record) for agreement in agreements for term in agreement.terms)


def _finding(agreement: Agreement, term: Term, record: Record) -> Finding:
    start, end = record.period
    watched = coverage(record.articles, record.claims, record.period)
    evidence = gather(agreement, term, record)
    status, reasons = status_of(agreement, term, evidence, record, watched)
    overdue = is_overdue(agreement, term, status, record.as_of)
    return Finding(
        id=hashlib.sha256(f"finding\x1f{term.id}\x1f{start}\x1f{end}".encode()).hexdigest()[:16],
        term_id=term.id,
        start=start,
        end=end,
        status=status,
        is_overdue=overdue,
        claims_for=_ids(evidence.kept, evidence.said_kept),
        claims_against=_ids(evidence.broken, evidence.said_broken),
        party_statements=tuple(claim.id for claim in evidence.party_statements),
        coverage=watched,
        reasons=(*reasons, *_notes(term, evidence, record, overdue=overdue)),
    )


def _notes(term: Term, evidence: Evidence, record: Record, *, overdue: bool) -> Iterator[Reason]:
    """What a reader must know beside the status."""
    if overdue and term.deadline and term.deadline.end:
        text = f"due by {term.deadline.end[:10]}, not told as done in full by {(record.as_of or '')[:10]}"
        yield Reason(rule="finding.overdue", text=text, claims=term.claims)
    if evidence.loose:
        text = f"{len(evidence.loose)} undated tellings would speak against it; undated, they were not counted"
        yield Reason(rule="finding.undated", text=text, claims=_ids(evidence.loose, ()))
    denied = tuple(dict.fromkeys(denial for incident in evidence.broken for denial in incident.denials))
    if denied:
        yield Reason(rule="finding.denied", text="some of what speaks against it is denied", claims=denied)


def _ids(incidents: Sequence[Incident], claims: Sequence[Claim]) -> tuple[str, ...]:
    told = [claim for incident in incidents for claim in incident.claims]
    return tuple(dict.fromkeys([*told, *(claim.id for claim in claims)]))
