"""Tables for the terminal: one for each sort of row, the speaker always before what is said."""

from collections.abc import Iterable, Mapping, Sequence

from rich import box
from rich.table import Table
from rich.text import Text

from reportedly.cli import wording
from reportedly.cli.terminal import on_one_line
from reportedly.records import Agreement, Article, Claim, Control, Finding, Incident, ToldFigure

ID_WIDTH = 8  # a beginning of an id that `explain` understands


def claims(rows: Sequence[Claim], articles: Mapping[str, Article]) -> Table:
    """Claims: who says, what kind of thing, when, where, in which words."""
    return _table(
        ("id", "who says", "stance", "what", "when", "where", "figures", "in these words"),
        (
            (
                row.id[:ID_WIDTH],
                wording.who_says(row, articles[row.article_id]),
                row.stance.value,
                wording.what(row),
                wording.day(row.when),
                wording.place(row.where),
                "; ".join(map(wording.figure, row.figures)),
                f"“{wording.words(row)}”",
            )
            for row in rows
        ),
    )


def incidents(rows: Sequence[Incident]) -> Table:
    """Incidents: what claims say happened, and how well that is supported."""
    return _table(
        ("id", "when", "where", "told as", "said to be by", "grade", "responsibility", "figures by source", "claims"),
        (
            (
                row.id[:ID_WIDTH],
                wording.day(row.when),
                wording.place(row.where),
                wording.what(row),
                wording.names(row.actors),
                f"{row.grade.value} ({row.origins})",
                row.responsibility.value,
                "; ".join(map(wording.spread, row.figures)),
                str(len(row.claims)),
            )
            for row in rows
        ),
    )


def figures(rows: Sequence[ToldFigure]) -> Table:
    """Figures: one row for each source's count; nothing is added up."""
    return _table(
        ("claim", "who says", "counted", "as written", "range", "covers", "when", "where", "told as"),
        (
            (
                row.claim[:ID_WIDTH],
                " ← ".join([row.outlet or "the outlet", *row.said_by]),
                row.figure.kind.value,
                row.figure.span.text,
                wording.range_of(row.figure.min, row.figure.max),
                row.figure.scope.value,
                wording.day(row.when),
                wording.place(row.where),
                row.modality.value,
            )
            for row in rows
        ),
    )


def controls(rows: Sequence[Control]) -> Table:
    """Control of places: who is said to hold what, on whose word."""
    return _table(
        ("place", "said to be held by", "change", "status", "on whose word", "since", "claims"),
        (
            (
                wording.place(row.place),
                row.holder.called,
                row.change.value,
                row.status.value,
                ", ".join(row.said_by) or "the outlet",
                wording.day(row.since),
                " ".join(claim[:ID_WIDTH] for claim in row.claims),
            )
            for row in rows
        ),
    )


def agreements(rows: Sequence[Agreement]) -> Table:
    """Agreements and their terms, a row for each term."""
    lines: list[tuple[str, ...]] = []
    for row in rows:
        lines.append((row.id[:ID_WIDTH], row.name, row.state.value, wording.names(row.parties), "", "", ""))
        for term in row.terms:
            due = wording.day(term.deadline or term.window)
            lines.append(
                (
                    term.id[:ID_WIDTH],
                    "",
                    "",
                    wording.names(term.obligors),
                    term.kind.value,
                    due,
                    f"“{term.clause.text}”",
                )
            )
    return _table(("id", "agreement", "state", "who is bound", "term", "due", "in these words"), lines)


def findings(rows: Sequence[Finding], agreements: Iterable[Agreement]) -> Table:
    """Findings: what the record says of each term, beside how much was watched."""
    terms = {term.id: term.kind.value for agreement in agreements for term in agreement.terms}
    return _table(
        ("term", "kind", "the record says", "for", "against", "own statements", "seen in", "period"),
        (
            (
                row.term_id[:ID_WIDTH],
                terms[row.term_id],
                row.status.value + (", overdue" if row.is_overdue else ""),
                str(len(row.claims_for)),
                str(len(row.claims_against)),
                str(len(row.party_statements)),
                f"{row.coverage.articles} articles, {row.coverage.families} independent",
                f"{row.start or '…'} to {row.end or '…'}",
            )
            for row in rows
        ),
    )


def _table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for number, column in enumerate(columns):
        is_name = number == 0
        table.add_column(column, no_wrap=is_name, overflow="fold", style="cyan" if is_name else None)
    for row in rows:
        table.add_row(*(Text(on_one_line(cell)) for cell in row))
    return table
