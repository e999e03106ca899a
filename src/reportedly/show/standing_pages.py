"""Who is said to hold what, and what was agreed or proposed, term by term."""

from collections.abc import Iterator
from itertools import groupby

from reportedly.records import Agreement, Control, Finding, Term, View, When
from reportedly.show.answers import Answers, Wording
from reportedly.show.asked import Asked
from reportedly.show.incident_pages import place_words
from reportedly.show.question import question
from reportedly.show.templating import page


def control_page(answers: Answers, asked: Asked) -> str:
    """One group a place: rivals stand together, each with whoever says so."""
    wording, rows = answers.wording, answers.controls(asked)
    groups = [(name, list(held)) for name, held in groupby(rows, key=lambda row: place_words(row.place))]
    return page(
        "control.html.j2",
        book=answers.name,
        asked=asked,
        question=question(asked, wording, opening="Who is said to hold what"),
        total=len(rows),
        places=[(name, [_holder(row, wording) for row in held]) for name, held in groups],
        others=[(suffix, f"/control.{suffix}{asked.query()}") for suffix in ("json", "csv", "geojson")],
    )


def agreements_page(answers: Answers, asked: Asked) -> str:
    """Each text with its terms, and what the record says of each term."""
    wording = answers.wording
    rows, view = answers.agreements(asked)
    return page(
        "agreements.html.j2",
        book=answers.name,
        asked=asked,
        question=question(asked, wording, opening="What is said to have been agreed or proposed"),
        total=len(rows),
        agreements=[_agreement(row, view, wording) for row in rows],
        others=[(suffix, f"/agreements.{suffix}{asked.query()}") for suffix in ("json", "csv")],
    )


def _holder(row: Control, wording: Wording) -> dict[str, object]:
    return {
        "holder": row.holder.called,
        "former": row.former.called if row.former else "",
        "change": wording.words("control_change", row.change),
        "status": wording.words("control_status", row.status),
        "since": wording.when(row.since),
        "said_by": ", ".join(row.said_by) or "the outlet itself",
        "claims": row.claims,
    }


def _agreement(row: Agreement, view: View, wording: Wording) -> dict[str, object]:
    findings = {finding.term_id: finding for finding in view.findings}
    return {
        "name": row.name,
        "state": wording.words("agreement_state", row.state),
        "parties": ", ".join(actor.called for actor in row.parties) or "no party named",
        "mediators": ", ".join(actor.called for actor in row.mediators),
        "dates": list(_dates(row, wording)),
        "claims": row.claims,
        "terms": [_term(term, findings.get(term.id), wording) for term in row.terms],
        "reasons": [reason.text for reason in row.reasons],
    }


def _dates(row: Agreement, wording: Wording) -> Iterator[tuple[str, str]]:
    for label, when in (("declared", row.declared), ("in effect", row.effective), ("ends", row.ends)):
        if when:
            yield label, wording.when(when)


def _term(term: Term, finding: Finding | None, wording: Wording) -> dict[str, object]:
    overdue = ", overdue" if finding and finding.is_overdue else ""
    return {
        "kind": wording.words("terms", term.kind),
        "clause": term.clause.text,
        "obligors": ", ".join(actor.called for actor in term.obligors) or "nobody named",
        "deadline": _due(term.deadline, wording),
        "condition": term.condition.text if term.condition else "",
        "status": wording.words("term_status", finding.status) + overdue if finding else "no finding",
        "claims": term.claims,
        "sides": _sides(finding) if finding else [],
        "reasons": [reason.text for reason in finding.reasons] if finding else [],
    }


def _due(deadline: When | None, wording: Wording) -> str:
    """The day; the article's words where they give none."""
    if deadline is None:
        return ""
    return f"“{deadline.span.text}”" if deadline.span and not deadline.is_known else wording.when(deadline)


def _sides(finding: Finding) -> list[tuple[str, tuple[str, ...]]]:
    sides = (
        ("said to be kept", finding.claims_for),
        ("said to be broken", finding.claims_against),
        ("the parties' own words", finding.party_statements),
    )
    return [(label, claims) for label, claims in sides if claims]
