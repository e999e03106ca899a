"""`reportedly read`: articles into a book."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from reportedly import read as reading_room
from reportedly.book import Book
from reportedly.cli.ending import DONE, SOME_FAILED
from reportedly.cli.options import BookPath, Fast, Outlet, Published, Sources, Url
from reportedly.cli.readers import ChosenReader, Prices, reading_with
from reportedly.cli.talk import progress, say_next, show_tally, wants_progress

STDIN = "-"
Into = Annotated[Path, typer.Option("--into", metavar="BOOK", help="The book; it is started if there is none.")]
AllowPrivate = Annotated[
    bool, typer.Option("--allow-private", help="Visit addresses of private networks and of this machine too.")
]
Workers = Annotated[int, typer.Option(min=1, metavar="N", help="How many processors to use.")]


def add_to(app: typer.Typer) -> None:
    """Adds the commands."""
    app.command("read")(read)
    app.command("reread")(reread)


def read(  # noqa: PLR0913 - one parameter an option, as typer reads them
    sources: Sources,
    *,
    into: Into,
    published: Published = None,
    outlet: Outlet = None,
    url: Url = None,
    workers: Workers = 1,
    allow_private: AllowPrivate = False,
    fast: Fast = False,
    reader: ChosenReader = None,
    prices: Prices = None,
) -> None:
    """Read articles into a book. What it knows is not read again; a run broken off goes on where it was."""
    with (
        reading_with(reader, prices=prices) as asked,
        Book(into, reader=asked) as book,
        progress(_total(sources)) as on_progress,
    ):
        tally = book.read(
            *sources,
            published=published,
            outlet=outlet,
            url=url,
            workers=workers,
            on_progress=on_progress,
            stdin=typer.get_binary_stream("stdin"),
            allow_private=allow_private,
            fast=fast,
        )
    show_tally(tally)
    if tally.articles or tally.known:
        say_next("reportedly", "incidents", str(into))
    raise typer.Exit(SOME_FAILED if tally.skipped else DONE)


def reread(book: BookPath, workers: Workers = 1, reader: ChosenReader = None, prices: Prices = None) -> None:
    """Read the kept originals again with the version installed now; the old readings stay in the book."""
    with (
        reading_with(reader, prices=prices) as asked,
        Book(book, create=False, reader=asked) as opened,
        progress(opened.counts()[0]) as on_progress,
    ):
        tally = opened.reread(workers=workers, on_progress=on_progress)
    show_tally(tally)
    say_next("reportedly", "incidents", str(book))
    raise typer.Exit(SOME_FAILED if tally.skipped else DONE)


def _total(sources: Sequence[str]) -> int | None:
    """How many articles and broken inputs there are, if anybody looks; what comes from outside is fetched once."""
    is_fetched = any(source == STDIN or source.startswith(("http://", "https://")) for source in sources)
    if is_fetched or not wants_progress():
        return None
    return sum(1 for _ in reading_room.pages(sources))
