"""`reportedly demo`: the example articles read, listed and reported, to see in a minute what there is to see."""

import shlex
from collections.abc import Sequence
from importlib.resources import as_file, files
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console, RenderableType
from rich.text import Text

from reportedly.book import Book
from reportedly.cli import tables
from reportedly.cli.talk import progress, say, show_tally
from reportedly.cli.writing import now
from reportedly.records import Incident
from reportedly.records.terms import Responsibility
from reportedly.resolve.places import add_pack

ARTICLES, PLACES = "articles.jsonl", "places.csv"
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
    with Book(path, packs=[_places(folder)]) as book:
        _read(book)
        incidents = book.incidents()
        told = sorted(incidents, key=lambda incident: len(incident.claims), reverse=True)[:MOST_TOLD]
        chosen = [incident for incident in incidents if incident in told]
        console = Console(highlight=False)
        _show(
            console, f"What is told most often: {len(chosen)} of {len(incidents)} incidents", tables.incidents(chosen)
        )
        _show(console, "Who is said to hold what", tables.controls(book.controls()))
        _show(console, "What was agreed or proposed", tables.agreements(book.agreements()))
        report_room.write(book.view(as_of=now()), written)
    _say_next(path, written, told)


def _places(folder: Path) -> Path:
    """The invented places as a pack of this run alone: the user's own packs are left as they are."""
    with as_file(files("reportedly.demo").joinpath(PLACES)) as source:
        return add_pack(source, name="demo-places", folder=folder).path


def _read(book: Book) -> None:
    """Reads the articles; a book that an older version left in the folder is read again."""
    bundled = files("reportedly.demo").joinpath(ARTICLES)
    with as_file(bundled) as source:
        total = sum(1 for line in source.read_text("utf-8").splitlines() if line.strip())
        with progress(total) as on_progress:
            tally = book.read(source, on_progress=on_progress)
        if tally.known:
            with progress(total) as on_progress:
                tally = book.reread(on_progress=on_progress)
    show_tally(tally)


def _show(console: Console, title: str, table: RenderableType) -> None:
    console.print(Text(f"\n{title}\n", style="bold"))
    console.print(table)


def _say_next(path: Path, written: Path, told: Sequence[Incident]) -> None:
    """Where the report is, and the commands that lead on from here."""
    say(f"\nThe situation report, with a map and every source: {written}")
    say(f"  open it in a browser: {written.resolve().as_uri()}")
    say("\nWhat to type next")
    following: list[tuple[tuple[str, ...], str]] = [(("incidents", str(path)), "all of it, in a table")]
    if told:
        chosen = max(
            told, key=lambda incident: (incident.responsibility is Responsibility.CONTESTED, len(incident.claims))
        )
        words = ("explain", str(path), chosen.id[: tables.ID_WIDTH])
        following.append((words, "why the record says so, down to the words"))
    following.append((("show", str(path)), "the same in your browser, on this machine only"))
    following.append((("YOUR-ARTICLE.txt",), "the claims in an article of yours"))
    commands = [shlex.join(("reportedly", *words)) for words, _ in following]
    width = max(map(len, commands))
    for command, (_, purpose) in zip(commands, following, strict=True):
        say(f"  {command:<{width}}  {purpose}")
