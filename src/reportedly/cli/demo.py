"""`reportedly demo`: the example articles read, listed and reported, to see in a minute what there is to see."""

from importlib.resources import as_file, files
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console, RenderableType
from rich.text import Text

from reportedly.book import Book
from reportedly.cli import tables
from reportedly.cli.talk import progress, say, say_next, show_tally
from reportedly.cli.writing import now

ARTICLES = "articles.jsonl"
MOST_TOLD = 12  # as many as fit on a screen
Folder = Annotated[Path, typer.Argument(metavar="FOLDER", help="Where the demo's book and report are put.")]


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("demo")(demo)


def demo(folder: Folder = Path("demo-out")) -> None:
    """Read the bundled articles, an invented war told by eight outlets, into a book; list it and write the report."""
    from reportedly import report as report_room  # noqa: PLC0415 - templates are loaded when a report is written

    folder.mkdir(parents=True, exist_ok=True)
    path, written = folder / "demo.book", folder / "report.html"
    with Book(path) as book:
        _read(book)
        console = Console(highlight=False)
        incidents = book.incidents()
        told = sorted(incidents, key=lambda incident: len(incident.claims), reverse=True)[:MOST_TOLD]
        chosen = [incident for incident in incidents if incident in told]
        _show(console, f"What is told most often, {len(chosen)} of {len(incidents)}", tables.incidents(chosen))
        _show(console, "Who is said to hold what", tables.controls(book.controls()))
        _show(console, "What was agreed or proposed", tables.agreements(book.agreements()))
        report_room.write(book.view(as_of=now()), written)
    say(f"The report: {written.resolve().as_uri()}")
    say(f"All of them: reportedly incidents {path}")
    if told:
        say_next("reportedly", "explain", str(path), told[0].id[: tables.ID_WIDTH])


def _read(book: Book) -> None:
    bundled = files("reportedly.demo").joinpath(ARTICLES)
    with as_file(bundled) as source:
        total = sum(1 for line in source.read_text("utf-8").splitlines() if line.strip())
        with progress(total) as on_progress:
            tally = book.read(source, on_progress=on_progress)
    show_tally(tally)


def _show(console: Console, title: str, table: RenderableType) -> None:
    console.print(Text(f"\n{title}", style="bold"))
    console.print(table)
