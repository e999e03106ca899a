"""`reportedly explain BOOK ID`: why the book says what it says, down to the words."""

import sys
from collections.abc import Iterable, Iterator

import typer
from rich.console import Console
from rich.text import Text

from reportedly.book import Book
from reportedly.cli import explain_claim, explain_rows
from reportedly.cli.options import BookPath
from reportedly.cli.terminal import harmless
from reportedly.records import Agreement, Article, Claim, Finding, Incident, View

NARROW = 60
UNSEEN_WIDTH = 100  # where stdout is no terminal


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("explain")(explain)


def explain(book: BookPath, id: str) -> None:
    """Show why: the words in their sentence, the chain of who says so, every rule and score behind a value.

    ID is that of a claim, incident, agreement, term or finding, or the beginning of one.
    """
    with Book(book, create=False) as opened:
        view = opened.view()
        thing = opened.find(id, view=view)
    console = Console(highlight=False)
    width = max(NARROW, console.width if sys.stdout.isatty() else UNSEEN_WIDTH)
    for line in _lines(thing, view, width):
        style = "bold" if line and not line.startswith(" ") else "cyan" if set(line) <= {" ", "^"} else ""
        console.print(Text(harmless(line), style=style), soft_wrap=True)


def _lines(thing: Article | Claim | Incident | Agreement | Finding, view: View, width: int) -> Iterator[str]:
    match thing:
        case Claim():
            yield from explain_claim.lines(thing, view, width=width)
        case Incident():
            yield from explain_rows.of_incident(thing, view)
            yield from _claims((*thing.claims, *thing.denials), view, width)
        case Agreement():
            yield from explain_rows.of_agreement(thing, view)
        case Finding():
            yield from explain_rows.of_finding(thing, view)
            yield from _claims((*thing.claims_for, *thing.claims_against, *thing.party_statements), view, width)
        case Article():
            yield from explain_rows.of_article(thing)
            yield from _claims([claim.id for claim in view.claims if claim.article_id == thing.id], view, width)


def _claims(named: Iterable[str], view: View, width: int) -> Iterator[str]:
    """The named claims in short: who says it, and the words in their sentence."""
    claims = {claim.id: claim for claim in view.claims}
    for name in dict.fromkeys(named):
        yield ""
        yield from explain_claim.in_short(claims[name], view, width=width)
