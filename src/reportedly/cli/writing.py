"""`reportedly report` and `reportedly export`: the book as a document, and as files that other programs read."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer

from reportedly import export as export_room
from reportedly.book import Book
from reportedly.cli.options import BookPath
from reportedly.cli.talk import counted, say
from reportedly.errors import BadFilter

Period = tuple[str, str]
PeriodText = Annotated[str | None, typer.Option("--period", metavar="DATE..DATE", help="Both days are included.")]
CompareText = Annotated[
    str | None, typer.Option("--compare", metavar="DATE..DATE", help="An earlier period: what changed since then.")
]
Output = Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help="The report: FILE.html or FILE.md.")]
To = Annotated[Path, typer.Option("--to", metavar="FILE", help="Where to write; its suffix tells the format.")]
Format = Annotated[
    str | None, typer.Option("--format", metavar="FORMAT", help=f"One of {', '.join(sorted(export_room.FORMATS))}.")
]


def add_to(app: typer.Typer) -> None:
    """Adds the commands."""
    app.command("report")(report)
    app.command("export")(export)


def report(book: BookPath, output: Output, period: PeriodText = None, compare: CompareText = None) -> None:
    """Write the situation report: who says what happened, with every source."""
    from reportedly import report as report_room  # noqa: PLC0415 - templates are loaded when a report is written

    with Book(book, create=False) as opened:
        view = opened.view(_period(period), as_of=now())
        before = opened.view(_period(compare)) if compare else None
        report_room.write(view, output, compare=before)
    say(f"Wrote {output}: {counted(len(view.incidents), 'incident')} of {counted(len(view.articles), 'article')}.")


def export(book: BookPath, to: To, format: Format = None) -> None:
    """Write everything in the book to one file, with FILE.provenance.json beside it."""
    with Book(book, create=False) as opened:
        view = opened.view()
        export_room.write(view, to, format)
    say(f"Wrote {to}: {counted(len(view.claims), 'claim')}, {counted(len(view.incidents), 'incident')}.")


def now() -> str:
    """The moment a report speaks from, in UTC, to the minute."""
    return datetime.now(UTC).isoformat(timespec="minutes")


def _period(text: str | None) -> Period | None:
    """Two days parted by two dots. Raises BadFilter."""
    if text is None:
        return None
    try:
        first, last = (date.fromisoformat(day) for day in text.split(".."))
    except ValueError:
        first, last = date.max, date.min
    if first > last:
        raise BadFilter(
            f"{text} is no period",
            why="a report speaks of the days from one date to another",
            remedy="give two days, such as 2026-03-01..2026-03-07",
        )
    return first.isoformat(), last.isoformat()
