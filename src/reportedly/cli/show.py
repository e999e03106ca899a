"""`reportedly show`: the book in a browser on this machine, or one page of it on stdout."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated, cast

import typer

from reportedly import looking
from reportedly.book import PATH_ENDS, Book
from reportedly.cli import phrases
from reportedly.cli.ending import DONE, SOME_FAILED
from reportedly.cli.listings import asked_for
from reportedly.cli.options import BookPath
from reportedly.cli.shapes import flat
from reportedly.cli.talk import say
from reportedly.errors import NotInBook
from reportedly.export import FORMATS, claim_json
from reportedly.export.cells import csv_text
from reportedly.records import Agreement, Claim, Control, Incident, View, codec
from reportedly.records.codec import Plain
from reportedly.report.dates import when_words
from reportedly.report.wording import figure_words, spread_words, words
from reportedly.show import Answers, Asked, Row, Wording, address, application, listening, reply, serve

Port = Annotated[
    int | None, typer.Option("--port", metavar="N", help="Where to listen; without it the usual port or a free one.")
]
OnePath = Annotated[
    str | None, typer.Option("--get", metavar="PATH", help="Print one page, such as /incidents.json, and open no port.")
]


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("show")(show)


def show(book: BookPath, port: Port = None, get: OnePath = None) -> None:
    """Show the book in a browser on this machine: incidents, who says what, and the sentence behind every value."""
    with Book(book, create=False) as opened:
        app = application(answers(opened))
        if get is not None:
            answer = reply(app, get)
            sys.stdout.buffer.write(answer.body)
            sys.stdout.flush()
            raise typer.Exit(DONE if answer.is_found else SOME_FAILED)
        with listening(port) as at:
            typer.echo(address(at))
            sys.stdout.flush()
            say("Open it in a browser. Nobody else can reach it; Ctrl-C closes it.")
            serve(app, at)


def answers(book: Book) -> Answers:
    """The book as the web app asks it."""
    whole = _Watched(book)

    def incident(name: str) -> tuple[Incident, View]:
        view = whole()
        found = book.find(name, view=view)
        if not isinstance(found, Incident):
            raise _other(name, "incident")
        return found, looking.around(view, incidents=(found,))

    def claim(name: str) -> tuple[Claim, View]:
        view = whole()
        found = book.find(name, view=view)
        if not isinstance(found, Claim):
            raise _other(name, "claim")
        return found, _beside(found, view)

    def agreements(asked: Asked) -> tuple[Sequence[Agreement], View]:
        return book.agreements(**asked_for(**asked.filters)), whole()

    return Answers(
        name=book.path.name,
        wording=Wording(words=words, event=phrases.event, when=when_words, spread=spread_words, figure=figure_words),
        counts=book.counts,
        undated=book.undated_claims,
        incidents=lambda asked: book.incidents(**asked_for(**asked.filters)),
        controls=lambda asked: book.controls(**asked_for(**asked.filters)),
        agreements=agreements,
        incident=incident,
        claim=claim,
        around=lambda rows: _around(rows, whole()),
        claim_rows=_claim_rows,
        sheet=_sheet,
        exports={name: _bytes(name) for name in ("csv", "geojson")},
    )


class _Watched:
    """The whole view of a book, put together again only when the book's files changed."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._seen: tuple[tuple[int, int], ...] | None = None
        self._view = View()

    def __call__(self) -> View:
        """The view as the book now stands."""
        files = [Path(f"{self._book.path}{end}") for end in PATH_ENDS]
        seen = tuple((file.stat().st_mtime_ns, file.stat().st_size) for file in files if file.exists())
        if seen != self._seen:  # taken before reading: what is written meanwhile is seen the next time
            self._view, self._seen = self._book.view(), seen
        return self._view


def _other(name: str, kind: str) -> NotInBook:
    return NotInBook(
        f"{name} is no {kind}", why=f"this page shows one {kind}", remedy="find it from the list of incidents"
    )


def _beside(claim: Claim, view: View) -> View:
    """The claim with its article, the incidents it belongs to, and the claims about it or that it is about."""
    beside = tuple(row for row in view.claims if claim.id in (row.id, row.about) or row.id == claim.about)
    holding = {row.article_id for row in beside}
    return View(
        articles=tuple(article for article in view.articles if article.id in holding),
        claims=beside,
        incidents=tuple(row for row in view.incidents if claim.id in (*row.claims, *row.denials)),
    )


def _around(rows: Sequence[Row], view: View) -> View:
    incidents = [row for row in rows if isinstance(row, Incident)]
    controls = [row for row in rows if isinstance(row, Control)]
    return looking.around(view, incidents=incidents, controls=controls)


def _claim_rows(view: View) -> list[Plain]:
    articles = {article.id: article for article in view.articles}
    return [claim_json(claim, articles[claim.article_id]) for claim in view.claims]


def _sheet(rows: Sequence[Row]) -> bytes:
    """The rows as `--csv` prints them: columns in the order they are met, none for what has columns of its own."""
    cells = [flat(cast(dict[str, Plain], codec.plain(row))) for row in rows]
    names = list(dict.fromkeys(name for row in cells for name in row))
    columns = [name for name in names if not any(other.startswith(f"{name}.") for other in names)]
    return csv_text(columns, [{column: row.get(column) for column in columns} for row in cells]).encode()


def _bytes(name: str) -> Callable[[View], bytes]:
    return lambda view: FORMATS[name](view)[0]
