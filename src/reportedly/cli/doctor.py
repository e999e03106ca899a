"""`reportedly doctor`: checks what the product stands on and prints what mends it."""

import platform
import sys
from collections.abc import Iterator

import typer
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from reportedly import __version__, assets, store
from reportedly.cli.ending import DONE, NOT_RUN
from reportedly.cli.talk import show_error
from reportedly.errors import ReportedlyError

Check = tuple[str, str, str, ReportedlyError | None]


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("doctor")(doctor)


def doctor() -> None:
    """Check that everything is in place, and print how to mend what is not."""
    checks = (*_environment(), *_assets())
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in ("", "what", "version", "licence"):
        table.add_column(column, overflow="fold")
    for what, version, licence, error in checks:
        table.add_row(Text("fails" if error else "ok"), Text(what), Text(version), Text(licence))
    Console(highlight=False).print(table)
    wrong = [error for *_, error in checks if error is not None]
    for error in wrong:
        show_error(error)
    raise typer.Exit(NOT_RUN if wrong else DONE)


def _environment() -> Iterator[Check]:
    yield "reportedly", __version__, "Apache-2.0", None
    yield "Python", platform.python_version(), "PSF-2.0", None
    engine = store.engine()
    error = None
    if engine.lacking:
        error = ReportedlyError(
            f"SQLite {engine.version} lacks {', '.join(engine.lacking)}",
            why="the book can neither be searched by words nor by place",
            remedy="use a Python from python.org or your distribution: their SQLite has both",
        )
    yield "SQLite", engine.version, "public domain", error
    yield "Text on stdout", sys.stdout.encoding, "", None


def _assets() -> Iterator[Check]:
    for found in assets.check_all():
        yield found.title, found.version, found.licence, found.error
