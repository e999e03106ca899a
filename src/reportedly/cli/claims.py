"""`reportedly claims`: the claims of articles, which stores nothing, or of a book."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.text import Text

from reportedly.book import Book
from reportedly.cli import tables, wording
from reportedly.cli.ending import DONE, SOME_FAILED
from reportedly.cli.listings import Asked, asked_for, show_undated
from reportedly.cli.options import (
    ActorName,
    AsCsv,
    AsJson,
    AsJsonLines,
    Fast,
    Grade,
    Outlet,
    Place,
    Published,
    Search,
    Since,
    Type,
    Until,
    Url,
    WithText,
)
from reportedly.cli.readers import ChosenReader, Prices, reading_with
from reportedly.cli.shapes import Row, Shape, chosen, show
from reportedly.cli.talk import say_next, show_skipped
from reportedly.cli.terminal import on_one_line
from reportedly.errors import UsageError
from reportedly.export import claim_json, sheet
from reportedly.intake import demand_date
from reportedly.records import Claim, Skipped, View
from reportedly.store import is_book

if TYPE_CHECKING:
    from reportedly.pipeline import Reading

Inputs = Annotated[
    list[str], typer.Argument(metavar="ARTICLE...|BOOK", help="Files, folders, JSON Lines, `-`; or one book.")
]


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("claims")(claims)


def claims(  # noqa: PLR0913 - a command's options are its parameters
    inputs: Inputs,
    *,
    published: Published = None,
    outlet: Outlet = None,
    url: Url = None,
    since: Since = None,
    until: Until = None,
    place: Place = None,
    actor: ActorName = None,
    type: Type = None,
    grade: Grade = None,
    search: Search = None,
    fast: Fast = False,
    reader: ChosenReader = None,
    prices: Prices = None,
    with_text: WithText = False,
    jsonl: AsJsonLines = False,
    csv: AsCsv = False,
    json: AsJson = False,
) -> None:
    """Print who says what happened, claim by claim. Of articles nothing is stored; of a book, filters apply."""
    shape = chosen(jsonl=jsonl, csv=csv, json=json)
    asked = asked_for(since=since, until=until, place=place, actor=actor, type=type, grade=grade, search=search)
    if len(inputs) == 1 and is_book(Path(inputs[0])):
        _refuse({"--published": published, "--outlet": outlet, "--url": url}, "say what articles leave open")
        _refuse({"--fast": "yes" if fast else None}, "choose how the text of web pages is found")
        _refuse({"--reader": reader, "--prices": prices}, "say who reads articles")
        _of_book(Path(inputs[0]), asked, shape, with_text=with_text)
        return
    _refuse({f"--{name}": str(value) for name, value in asked.items() if value}, "sort the claims of a book")
    demand_date(published)
    from reportedly import pipeline  # noqa: PLC0415 - it loads the language library, which takes seconds

    with reading_with(reader, prices=prices) as chosen_reader:
        found = pipeline.read(
            inputs,
            published=published,
            outlet=outlet,
            url=url,
            stdin=sys.stdin.buffer,
            pipeline=pipeline.Pipeline(chosen_reader, fast=fast),
        )
        code = _of_articles(found, shape, with_text=with_text)
    raise typer.Exit(code)


def _refuse(given: dict[str, str | None], purpose: str) -> None:
    """Options that would do nothing here are refused, not ignored."""
    idle = [name for name, value in given.items() if value]
    if idle:
        raise UsageError(
            f"{', '.join(idle)} cannot be used here",
            why=f"such options {purpose}",
            remedy="leave them out, or read the articles into a book first: reportedly read ARTICLE... --into BOOK",
        )


def _of_book(path: Path, asked: Asked, shape: Shape, *, with_text: bool) -> None:
    with Book(path, create=False) as book:
        rows = book.claims(**asked)
        _show(View(claims=tuple(rows), articles=tuple(book.articles())), shape, with_text=with_text)
        show_undated(book, asked)
    if rows and shape is Shape.TABLE:
        say_next("reportedly", "explain", str(path), rows[0].id[: tables.ID_WIDTH])


def _of_articles(found: "Iterable[Reading | Skipped]", shape: Shape, *, with_text: bool) -> int:
    """Shows each article's claims as soon as they are read, where the shape allows it; the exit code."""
    skipped: list[Skipped] = []
    read: list[Reading] = []
    for outcome in found:
        if isinstance(outcome, Skipped):
            show_skipped([outcome])
            skipped.append(outcome)
            continue
        show_skipped(outcome.skipped)
        skipped += outcome.skipped
        if shape in (Shape.CSV, Shape.JSON):
            read.append(outcome)
            continue
        if shape is Shape.TABLE:
            Console(highlight=False).print(Text(on_one_line(wording.heading(outcome.article)), style="bold"))
        _show(View(claims=outcome.claims, articles=(outcome.article,)), shape, with_text=with_text)
    if shape in (Shape.CSV, Shape.JSON):
        claims = tuple(claim for reading in read for claim in reading.claims)
        _show(View(claims=claims, articles=tuple(reading.article for reading in read)), shape, with_text=with_text)
    return SOME_FAILED if skipped else DONE


def _show(view: View, shape: Shape, *, with_text: bool) -> None:
    articles = {article.id: article for article in view.articles}

    def as_row(claim: Claim) -> Row:
        return claim_json(claim, articles[claim.article_id], with_text=with_text)

    if shape is Shape.CSV:
        sys.stdout.write(sheet.content(view)[0].decode())
    else:
        show(view.claims, shape, as_row=as_row, table=lambda rows: tables.claims(rows, articles))
