"""`reportedly incidents | figures | control | agreements | findings BOOK`: one command each, all asked the same way."""

from collections.abc import Callable, Sequence
from typing import TypeVar, cast

import typer
from rich.console import RenderableType

from reportedly.book import Book, FilterWords
from reportedly.cli import tables
from reportedly.cli.options import (
    ActorName,
    AsCsv,
    AsJson,
    AsJsonLines,
    BookPath,
    Grade,
    Place,
    Search,
    Since,
    Type,
    Until,
)
from reportedly.cli.shapes import Row, Shape, chosen, show
from reportedly.cli.talk import counted, say, say_next
from reportedly.listing import Listing
from reportedly.records import codec

T = TypeVar("T")
Asked = FilterWords


def add_to(app: typer.Typer) -> None:
    """Adds the commands."""
    _add(app, "incidents", Book.incidents, lambda rows, book: tables.incidents(rows), _INCIDENTS)
    _add(app, "figures", Book.figures, lambda rows, book: tables.figures(rows), _FIGURES)
    _add(app, "control", Book.controls, lambda rows, book: tables.controls(rows), _CONTROL)
    _add(app, "agreements", Book.agreements, lambda rows, book: tables.agreements(rows), _AGREEMENTS)
    _add(app, "findings", Book.findings, lambda rows, book: tables.findings(rows, book.agreements()), _FINDINGS)


_INCIDENTS = "List what claims say happened: one line for one thing at one place and time, with its grade."
_FIGURES = "List every figure with whoever says so. Figures of two sources stay two; nothing is added up."
_CONTROL = "List who is said to hold which place, on whose word, since when."
_AGREEMENTS = "List plans, truces and resolutions with their terms."
_FINDINGS = "List what the record says of each term; --since with --until is the period."


def asked_for(**filters: str | None) -> Asked:
    """The filters that were given."""
    return cast(Asked, {name: value for name, value in filters.items() if value is not None})


def show_undated(book: Book, asked: Asked) -> None:
    """Says how many claims a listing bounded in time had to leave out."""
    if ("since" in asked or "until" in asked) and (undated := book.undated_claims()):
        say(f"{counted(undated, 'claim')} of the book say no day and cannot match a date.")


def _add(
    app: typer.Typer,
    name: str,
    ask: Callable[..., Listing[T]],
    table: Callable[[Sequence[T], Book], RenderableType],
    about: str,
) -> None:
    def command(  # noqa: PLR0913 - a command's options are its parameters
        book: BookPath,
        *,
        since: Since = None,
        until: Until = None,
        place: Place = None,
        actor: ActorName = None,
        type: Type = None,
        grade: Grade = None,
        search: Search = None,
        jsonl: AsJsonLines = False,
        csv: AsCsv = False,
        json: AsJson = False,
    ) -> None:
        shape = chosen(jsonl=jsonl, csv=csv, json=json)
        asked = asked_for(since=since, until=until, place=place, actor=actor, type=type, grade=grade, search=search)
        with Book(book, create=False) as opened:
            rows = ask(opened, **asked)
            show(rows, shape, as_row=_plain, table=lambda shown: table(shown, opened))
            show_undated(opened, asked)
            if shape is Shape.TABLE:
                say_next("reportedly", "explain", str(book), "ID")

    app.command(name, help=about)(command)


def _plain(row: object) -> Row:
    return cast(Row, codec.plain(row))
