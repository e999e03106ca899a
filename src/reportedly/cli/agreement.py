"""`reportedly agreement show`: one plan, truce or resolution with its duties, and what the record says of each."""

from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from reportedly.book import Book
from reportedly.cli import explain_rows
from reportedly.cli.options import BookPath
from reportedly.cli.talk import say_next
from reportedly.cli.terminal import harmless
from reportedly.errors import NotInBook
from reportedly.records import Agreement, View

family = typer.Typer(
    help="Look at the plans, truces and resolutions of a book.", no_args_is_help=True, rich_markup_mode=None
)
Called = Annotated[str, typer.Argument(metavar="NAME|ID", help="Words of its name, or the beginning of its id.")]


def add_to(app: typer.Typer) -> None:
    """Adds the family."""
    app.add_typer(family, name="agreement")


@family.callback()
def _agreement() -> None:
    """Keeps `show` a word of its own while it is the only one."""


@family.command("show")
def show(book: BookPath, called: Called) -> None:
    """Show one agreement: parties, state, every duty in its own words, and what the record says of keeping it."""
    with Book(book, create=False) as opened:
        view = opened.view()
    agreement = _one(called, view, str(book))
    console = Console(highlight=False)
    for line in explain_rows.of_agreement(agreement, view):
        style = "bold" if line and not line.startswith(" ") else ""
        console.print(Text(harmless(line), style=style), soft_wrap=True)
    say_next("reportedly", "findings", str(book))


def _one(called: str, view: View, book: str) -> Agreement:
    """The agreement of that id, or the one whose name holds the words. Raises NotInBook."""
    by_id = [row for row in view.agreements if row.id.startswith(called)]
    found = by_id or [row for row in view.agreements if called.casefold() in row.name.casefold()]
    if len(found) == 1:
        return found[0]
    names = ", ".join(f"{row.id[:8]} ({row.name})" for row in found[:5])
    raise NotInBook(
        f"{len(found)} agreements are called {called}" if found else f"no agreement is called {called}",
        why="one is shown at a time",
        remedy=f"one of {names}" if found else f"reportedly agreements {book}",
    )
