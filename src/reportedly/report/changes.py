"""What changed since an earlier report: what is newly told, what is told otherwise, what is no longer in view."""

from dataclasses import dataclass

from reportedly.records import Incident, View
from reportedly.records.terms import FigureKind
from reportedly.report.dates import when_words
from reportedly.report.holding import place_name
from reportedly.report.wording import event_words, spread_words, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One line: what it is about, and what is new. `ref` is the incident's reference, empty for other things."""

    about: str
    new: str
    ref: str = ""


def changes(view: View, earlier: View | None) -> tuple[Change, ...]:
    """Every change, incidents first, then control of places, then terms; nothing where there is no earlier view."""
    if earlier is None:
        return ()
    return (*_incidents(view, earlier), *_controls(view, earlier), *_terms(view, earlier))


def _incidents(view: View, earlier: View) -> list[Change]:
    before = {incident.id: incident for incident in earlier.incidents}
    found = []
    for incident in view.incidents:
        known = before.get(incident.id)
        new = "not in the earlier report" if known is None else "; ".join(_differences(known, incident))
        if new:
            found.append(Change(about=_called(incident), new=new, ref=incident.id))
    return found


def _differences(before: Incident, now: Incident) -> list[str]:
    """What is told otherwise of one incident, each as "now …, before …"."""
    pairs = [
        ("grade", words("grades", now.grade), words("grades", before.grade)),
        (
            "who did it",
            words("responsibility", now.responsibility),
            words("responsibility", before.responsibility),
        ),
    ]
    pairs += [
        (words("figure_kinds", kind), spread_words(now.spread(kind)), spread_words(before.spread(kind)))
        for kind in FigureKind
        if kind.is_people
    ]
    return [f"{name}: now {new or 'no number'}, before {old or 'no number'}" for name, new, old in pairs if new != old]


def _controls(view: View, earlier: View) -> list[Change]:
    known = {(place_name(row.place), row.holder.called, row.status) for row in earlier.controls}
    return [
        Change(
            about=f"Control of {place_name(row.place)}",
            new=f"{row.holder.called}, {words('control_change', row.change)}: {words('control_status', row.status)}",
        )
        for row in view.controls
        if (place_name(row.place), row.holder.called, row.status) not in known
    ]


def _terms(view: View, earlier: View) -> list[Change]:
    before = {finding.term_id: finding.status for finding in earlier.findings}
    named = {term.id: f"{agreement.name}: {words('terms', term.kind)}" for agreement in view.agreements
             for term in agreement.terms}  # fmt: skip
    return [
        Change(
            about=named[finding.term_id],
            new=words("term_status", finding.status)
            + (f", before {words('term_status', before[finding.term_id])}" if finding.term_id in before else ""),
        )
        for finding in view.findings
        if finding.term_id in named and before.get(finding.term_id) is not finding.status
    ]


def _called(incident: Incident) -> str:
    place = place_name(incident.where) if incident.where else "place not known"
    return f"Reported {event_words(incident)}, {place}, {when_words(incident.when)}"
