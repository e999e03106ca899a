"""Tables for the terminal: one for each sort of row, the speaker always before what is said."""

from collections.abc import Iterable, Mapping, Sequence

from reportedly.cli import phrases, wording
from reportedly.cli.layout import Column, Layout, clipped, lines
from reportedly.records import Agreement, Article, Claim, Control, Finding, Incident, ToldFigure
from reportedly.report.wording import words

ID_WIDTH = 8  # a beginning of an id that `explain` understands


def _id(title: str) -> Column:
    return Column(title=title, least=ID_WIDTH, most=ID_WIDTH, style="cyan")


def claims(rows: Sequence[Claim], articles: Mapping[str, Article]) -> Layout:
    """Claims: who says, what kind of thing, in which words, when, where."""
    return Layout(
        (
            Column(title="who says", least=20, most=36),
            Column(title="what is told", rank=1, least=16, most=30),
            Column(title="in these words", least=28, most=90),
            Column(title="when", rank=2, least=13, most=13),
            Column(title="where", rank=3, least=10, most=20),
            _id("id"),
        ),
        (
            (
                lines(wording.who_says(row, articles[row.article_id]), words("verbs", row.stance)),
                phrases.claim(row),
                f"“{clipped(wording.words(row), phrases.WORDS_LENGTH)}”",
                wording.day(row.when),
                wording.place(row.where),
                row.id[:ID_WIDTH],
            )
            for row in rows
        ),
    )


def incidents(rows: Sequence[Incident]) -> Layout:
    """Incidents: what claims say happened, with every source's numbers, and how well that is supported."""
    return Layout(
        (
            Column(title="what is told", least=30, most=72),
            Column(title="when", least=13, most=13),
            Column(title="said to be by", rank=2, least=18, most=28),
            Column(title="how well supported", rank=1, least=18, most=34),
            Column(title="claims", rank=3, least=6, most=6),
            _id("id"),
        ),
        (
            (
                phrases.incident(row),
                wording.day(row.when),
                phrases.names(row.actors),
                phrases.support(row),
                str(len(row.claims)),
                row.id[:ID_WIDTH],
            )
            for row in rows
        ),
    )


def figures(rows: Sequence[ToldFigure]) -> Layout:
    """Figures: one row for each source's count; nothing is added up."""
    return Layout(
        (
            Column(title="what is counted", least=22, most=44),
            Column(title="who says", least=20, most=44),
            Column(title="when", rank=1, least=13, most=13),
            Column(title="where", rank=2, least=10, most=20),
            Column(title="covers", rank=3, least=12, most=15),
            Column(title="told as", rank=4, least=14, most=24),
            _id("claim"),
        ),
        (
            (
                phrases.figure(row.figure),
                " ← ".join([row.outlet or "the outlet", *row.said_by]),
                wording.day(row.when),
                wording.place(row.where),
                words("scopes", row.figure.scope),
                words("modality", row.modality).removeprefix("told as ") or "having happened",
                row.claim[:ID_WIDTH],
            )
            for row in rows
        ),
    )


def controls(rows: Sequence[Control]) -> Layout:
    """Control of places: who is said to hold what, on whose word."""
    return Layout(
        (
            Column(title="place", least=13, most=26),
            Column(title="who is said to hold it", least=16, most=30),
            Column(title="how", rank=1, least=16, most=40),
            Column(title="on whose word", least=15, most=50),
            Column(title="since", rank=2, least=13, most=13),
            _id("claim"),
        ),
        (
            (
                wording.place(row.place),
                row.holder.called,
                phrases.control(row),
                ", ".join(row.said_by) or "the outlet",
                wording.day(row.since),
                row.claims[0][:ID_WIDTH],
            )
            for row in rows
        ),
    )


def agreements(rows: Sequence[Agreement]) -> Layout:
    """Agreements, each followed by its duties: who is bound, until when, in which words."""
    cells: list[tuple[str, ...]] = []
    for row in rows:
        state = words("agreement_state", row.state)
        cells.append((lines(row.name, state), phrases.names(row.parties), wording.day(row.ends), row.id[:ID_WIDTH]))
        for term in row.terms:
            due = wording.day(term.deadline or term.window)
            cells.append((phrases.term(term), phrases.names(term.obligors), due, term.id[:ID_WIDTH]))
    return Layout(
        (
            Column(title="what is agreed or proposed", least=30, most=90),
            Column(title="who is bound", least=16, most=32),
            Column(title="until", rank=1, least=13, most=13),
            _id("id"),
        ),
        cells,
    )


def findings(rows: Sequence[Finding], agreements: Iterable[Agreement]) -> Layout:
    """Findings: what the record says of each duty, beside how much was watched."""
    terms = {term.id: term for agreement in agreements for term in agreement.terms}
    return Layout(
        (
            Column(title="duty", least=20, most=30),
            Column(title="what the record says", least=20, most=36),
            Column(title="claims", rank=1, least=14, most=24),
            Column(title="seen in", rank=2, least=16, most=34),
            Column(title="period", rank=3, least=13, most=24),
            _id("term"),
        ),
        (
            (
                words("terms", terms[row.term_id].kind),
                words("term_status", row.status) + (", overdue" if row.is_overdue else ""),
                f"{len(row.claims_for)} for, {len(row.claims_against)} against",
                f"{row.coverage.articles} articles, {row.coverage.families} independent",
                f"{row.start or '…'} to {row.end or '…'}",
                row.term_id[:ID_WIDTH],
            )
            for row in rows
        ),
    )
