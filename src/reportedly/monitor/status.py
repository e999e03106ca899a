"""The status of one term in one period, from the evidence alone; not observed is not complied with (rule 13)."""

from collections.abc import Sequence

from reportedly.assets import table
from reportedly.monitor.evidence import Evidence, Record, bound
from reportedly.records import Agreement, Coverage, Incident, Reason, Term
from reportedly.records.terms import AgreementState, HarmGrade, Responsibility, TermStatus

Status = tuple[TermStatus, list[Reason]]
ATTRIBUTED = (Responsibility.ALLEGED, Responsibility.CONCEDED, Responsibility.OBSERVED)


def status_of(agreement: Agreement, term: Term, evidence: Evidence, record: Record, watched: Coverage) -> Status:
    """The status and why. A text that binds nobody has no status but not due; an ended truce is suspended."""
    if agreement.state is AgreementState.PROPOSED:
        text = "the text is only proposed: nobody is bound by it, whatever is reported"
        return TermStatus.NOT_DUE, [Reason(rule="status.proposed", text=text, claims=agreement.claims)]
    if term.is_continuing:
        return _continuing(agreement, term, evidence, watched)
    return _once(term, evidence, record, watched)


def is_overdue(agreement: Agreement, term: Term, status: TermStatus, as_of: str | None) -> bool:
    """Whether the deadline of a binding one-off duty has passed, as of a day that the caller names, with it undone."""
    deadline = term.deadline.end if term.deadline else None
    is_open = status is not TermStatus.FULL and not term.is_continuing
    is_binding = agreement.state is AgreementState.IN_FORCE
    return bool(is_binding and is_open and deadline and as_of and deadline[:10] < as_of[:10])


def _continuing(agreement: Agreement, term: Term, evidence: Evidence, watched: Coverage) -> Status:
    if agreement.state is AgreementState.ENDED:
        text = "the agreement is told to have ended"
        return TermStatus.SUSPENDED, [Reason(rule="status.ended", text=text, claims=agreement.claims)]
    broken = evidence.broken
    if not broken and not evidence.said_broken:
        return _unbroken(watched)
    corroborated = [one for one in broken if one.grade is HarmGrade.CORROBORATED and _is_attributed(one, term)]
    if _breaking_sides(agreement, term, broken) > 1:
        return TermStatus.RECIPROCAL_VIOLATIONS, [
            _told("reciprocal", "more than one side is said to have broken it", broken)
        ]
    if corroborated:
        text = f"{len(corroborated)} of {len(broken)} reported violations rest on two or more independent sources"
        return TermStatus.CORROBORATED_VIOLATION, [_told("corroborated", text, corroborated)]
    text = f"{len(broken)} violations are alleged, none on two independent sources with the doer undisputed"
    claims = tuple(claim.id for claim in evidence.said_broken)
    reason = _told("alleged", text, broken)
    return TermStatus.ALLEGED_VIOLATION, [Reason(rule=reason.rule, text=text, claims=(*reason.claims, *claims))]


def _unbroken(watched: Coverage) -> Status:
    if watched.articles == 0:
        text = "no article covers the period: nothing can be said"
        return TermStatus.NOT_VERIFIABLE, [Reason(rule="status.unwatched", text=text)]
    text = f"no violation is reported; {_watchers(watched)}. Not observed does not mean complied with"
    return TermStatus.NO_VIOLATION_REPORTED, [Reason(rule="status.none_reported", text=text)]


def _is_attributed(incident: Incident, term: Term) -> bool:
    """Whether the doer is undisputed, or the term binds everybody so that it does not matter who did it."""
    if incident.responsibility in ATTRIBUTED:
        return True
    return incident.responsibility is Responsibility.UNSTATED and not term.obligors


def _breaking_sides(agreement: Agreement, term: Term, broken: Sequence[Incident]) -> int:
    """How many sides that the term binds are each blamed alone for some violation nobody disputes."""
    who = bound(agreement, term)
    blamed = [one for one in broken if one.responsibility in ATTRIBUTED]
    camps: list[set[str]] = []
    for incident in blamed:
        sides = [side for side in who if any(side.is_same_side(actor) for actor in incident.actors)]
        keys = {key for side in sides for key in side.sides}
        if keys and not any(keys & camp for camp in camps):
            camps.append(keys)
    return len(camps)


def _once(term: Term, evidence: Evidence, record: Record, watched: Coverage) -> Status:
    done = evidence.kept
    if not done and not evidence.said_kept:
        return _not_begun(term, record, watched)
    sound = [one for one in done if one.grade is HarmGrade.CORROBORATED or one.observed]
    if not sound:
        text = "a beginning is told of, on one source or a party's own word"
        reason = _told("minimum", text, done)
        own = tuple(claim.id for claim in evidence.said_kept)
        return TermStatus.MINIMUM, [Reason(rule=reason.rule, text=text, claims=(*reason.claims, *own))]
    finished = [one for one in sound if _is_finished(one, term, record)]
    if finished:
        return TermStatus.FULL, [
            _told("full", "independent sources or a neutral monitor tell that it was done in full", finished)
        ]
    return TermStatus.INTERMEDIATE, [_told("intermediate", "independent sources tell of part of it", sound)]


def _not_begun(term: Term, record: Record, watched: Coverage) -> Status:
    deadline = term.deadline.end if term.deadline else None
    if deadline and record.as_of and deadline[:10] >= record.as_of[:10]:
        text = f"its deadline, {deadline[:10]}, has not passed; no beginning is told of"
        return TermStatus.NOT_DUE, [Reason(rule="status.not_due", text=text, claims=term.claims)]
    if watched.articles == 0:
        text = "no article covers the period: nothing can be said"
        return TermStatus.NOT_VERIFIABLE, [Reason(rule="status.unwatched", text=text)]
    text = f"no beginning is told of; {_watchers(watched)}"
    return TermStatus.NOT_INITIATED, [Reason(rule="status.not_begun", text=text)]


def _is_finished(incident: Incident, term: Term, record: Record) -> bool:
    """Whether the words say that all was done, or the least number told reaches the number that the term asks for."""
    full = table("monitor/terms")["cues"]["full"]
    if any(record.by_id[claim].has_word(full) for claim in incident.claims if claim in record.by_id):
        return True
    asked = term.quantity.min if term.quantity else None
    return asked is not None and any(row.min is not None and row.min >= asked for row in incident.figures)


def _watchers(watched: Coverage) -> str:
    return f"{watched.articles} articles from {watched.outlets} outlets ({watched.families} owners) were watching"


def _told(rule: str, text: str, incidents: Sequence[Incident]) -> Reason:
    claims = tuple(dict.fromkeys(claim for incident in incidents for claim in incident.claims))
    return Reason(rule=f"status.{rule}", text=text, claims=claims)
