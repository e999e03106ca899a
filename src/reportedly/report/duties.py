"""Agreements term by term: what was agreed, what each side is said to have done, and how much was being watched."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.records import Actor, Agreement, Coverage, Finding, Term, View
from reportedly.report.dates import span_words, when_words
from reportedly.report.telling import Telling, Tellings
from reportedly.report.wording import counted, listed, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """What the record says of one term in one period."""

    period: str
    words: str
    is_overdue: bool
    kept: tuple[Telling, ...]
    broken: tuple[Telling, ...]
    parties: tuple[Telling, ...]
    coverage: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """One term: its own words, who owes it, until when, under which condition."""

    letter: str
    title: str
    clause: str
    source: str
    owed: tuple[tuple[str, str], ...]
    deadline: str
    statuses: tuple[Status, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pact:
    """A plan, truce or resolution with its terms. `told` quotes who tells of it."""

    name: str
    state: str
    about: tuple[tuple[str, str], ...]
    duties: tuple[Duty, ...]
    told: tuple[Telling, ...]
    is_in_force: bool


def pacts(view: View, tellings: Tellings) -> tuple[Pact, ...]:
    """The agreements of the view, each term with its findings."""
    findings: dict[str, list[Finding]] = {}
    for finding in view.findings:
        findings.setdefault(finding.term_id, []).append(finding)
    letters = iter(_letters())
    return tuple(
        Pact(
            name=agreement.name,
            state=words("agreement_state", agreement.state),
            about=_about(agreement),
            duties=tuple(_duty(term, next(letters), findings.get(term.id, []), tellings) for term in agreement.terms),
            told=tellings.of(agreement.claims),
            is_in_force=agreement.state.value == "in_force",
        )
        for agreement in view.agreements
    )


def coverage_words(coverage: Coverage | None) -> str:
    """How much watching lies behind a count."""
    if coverage is None:
        return "coverage not known: no article in view is dated"
    return (
        f"{counted(coverage.articles, 'article')} from {counted(coverage.outlets, 'outlet')} "
        f"in {counted(coverage.families, 'independent family', 'independent families')}"
    )


def _about(agreement: Agreement) -> tuple[tuple[str, str], ...]:
    rows = (
        ("Parties", _names(agreement.parties)),
        ("Mediators", _names(agreement.mediators)),
        ("Said to be declared", when_words(agreement.declared) if agreement.declared else ""),
        ("Said to take effect", when_words(agreement.effective) if agreement.effective else ""),
        ("Said to end", when_words(agreement.ends) if agreement.ends else ""),
        ("Kind", words("agreement_class", str(agreement.agreement_class.value)) if agreement.agreement_class else ""),
        ("Form", {True: "written", False: "not written", None: ""}[agreement.is_written]),
    )
    return tuple(row for row in rows if row[1])


def _duty(term: Term, letter: str, findings: Sequence[Finding], tellings: Tellings) -> Duty:
    rows = (
        ("Owed by", _names(term.obligors)),
        ("Owed to", _names(term.obligees)),
        ("Where", (term.area.name or "") if term.area else ""),
        ("Deadline", when_words(term.deadline) if term.deadline else ""),
        ("Window", when_words(term.window) if term.window else ""),
        ("Quantity", f"“{term.quantity.span.text}”" if term.quantity else ""),
        ("On condition", f"“{term.condition.text}”" if term.condition else ""),
        ("Except", f"“{term.exception.text}”" if term.exception else ""),
    )
    return Duty(
        letter=letter,
        title=words("terms", term.kind),
        clause=term.clause.text,
        source=tellings.outlet(term.article_id) if term.article_id else "a named person, by hand",
        owed=tuple(row for row in rows if row[1]),
        deadline=(term.deadline.end or "")[:10] if term.deadline else "",
        statuses=tuple(_status(finding, tellings) for finding in findings),
    )


def _status(finding: Finding, tellings: Tellings) -> Status:
    return Status(
        period=span_words(finding.start, finding.end) if finding.start and finding.end else "the whole book",
        words=words("term_status", finding.status),
        is_overdue=finding.is_overdue,
        kept=tellings.of(finding.claims_for),
        broken=tellings.of(finding.claims_against),
        parties=tellings.of(finding.party_statements),
        coverage=coverage_words(finding.coverage),
        reasons=tuple(reason.text for reason in finding.reasons),
    )


def _names(actors: tuple[Actor, ...]) -> str:
    return listed([actor.called for actor in actors])


def _letters() -> list[str]:
    """a to z, then aa, ab and so on."""
    alphabet = [chr(code) for code in range(ord("a"), ord("z") + 1)]
    return alphabet + [first + second for first in alphabet for second in alphabet]
