"""`reportedly timeline BOOK`: the days that matter, each in the words of a source."""

from collections.abc import Sequence
from typing import Annotated, cast

import typer

from reportedly.book import Book
from reportedly.cli import wording
from reportedly.cli.layout import Column, Layout, clipped, lines
from reportedly.cli.options import AsCsv, AsJson, AsJsonLines, BookPath
from reportedly.cli.shapes import Row, Shape, chosen, show
from reportedly.cli.tables import ID_WIDTH
from reportedly.cli.talk import say, say_next
from reportedly.records import codec
from reportedly.report.wording import words
from reportedly.timeline import Moment
from reportedly.timeline import timeline as moments

Size = Annotated[int, typer.Option(min=1, metavar="N", help="At most so many lines.")]


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("timeline")(timeline)


def timeline(
    book: BookPath, *, size: Size = 20, jsonl: AsJsonLines = False, csv: AsCsv = False, json: AsJson = False
) -> None:
    """Print the days that matter most, one line each as a source words it, with whoever says so.

    A day matters by its independent sources, then by the people they count dead, then by how often it is told.
    """
    shape = chosen(jsonl=jsonl, csv=csv, json=json)
    with Book(book, create=False) as opened:
        rows = moments(opened.view(), size=size)
    show(rows, shape, as_row=lambda row: cast(Row, codec.plain(row)), table=_table)
    if shape is Shape.TABLE:
        if rows:
            say_next("reportedly", "explain", str(book), rows[0].incident[:ID_WIDTH])
        else:
            say("Nothing in the book has both a day and an incident.")


def _table(rows: Sequence[Moment]) -> Layout:
    return Layout(
        (
            Column(title="day", least=13, most=13),
            Column(title="as told", least=30, most=100),
            Column(title="where", rank=1, least=12, most=24),
            Column(title="how well supported", rank=2, least=18, most=34),
            Column(title="id", least=ID_WIDTH, most=ID_WIDTH, style="cyan"),
        ),
        (
            (
                wording.day(row.when),
                lines(" ← ".join(row.said_by) + ":", f"“{clipped(row.line, 220)}”"),
                wording.place(row.where),
                words("grades", row.grade),
                row.incident[:ID_WIDTH],
            )
            for row in rows
        ),
    )
