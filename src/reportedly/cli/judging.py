"""`reportedly judge` and `reportedly judgements`: a human's word, kept beside what was read and never in its place."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, cast

import typer

from reportedly.book import Book
from reportedly.cli.layout import Column, Layout, clipped, lines
from reportedly.cli.options import AsCsv, AsJson, AsJsonLines, BookPath
from reportedly.cli.shapes import Row, chosen, show
from reportedly.cli.tables import ID_WIDTH
from reportedly.cli.talk import counted, say, say_next
from reportedly.errors import BadRow, MissingInput, UsageError
from reportedly.judging import VERDICTS, standing
from reportedly.records import Judgement, codec
from reportedly.whole_file import write_whole

family = typer.Typer(
    help="List what people decided, and carry it from one book to another.", no_args_is_help=True, rich_markup_mode=None
)
Words = Annotated[
    list[str] | None,
    typer.Argument(metavar="VERDICT ID...", help=f"One of {', '.join(VERDICTS)}, and the claims or incidents meant."),
]
By = Annotated[str, typer.Option(metavar="NAME", help="Who decides.")]
Why = Annotated[str, typer.Option(metavar="TEXT", help="For which reason; it is shown wherever the decision tells.")]
Undo = Annotated[str | None, typer.Option(metavar="ID", help="Take this judgement back; it stays on record.")]
To = Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Where to write; else to stdout.")]
Rows = Annotated[Path, typer.Argument(metavar="FILE", help="What `judgements export` wrote.")]


def add_to(app: typer.Typer) -> None:
    """Adds the command and the family."""
    app.command("judge")(judge)
    app.add_typer(family, name="judgements")


def judge(book: BookPath, words: Words = None, *, by: By, why: Why, undo: Undo = None) -> None:
    """Decide as a named person: `same` and `different` join and part, `discount` sets an incident aside.

    Nothing that was read is changed: the decision, its author and its reason stand among the reasons of the incident.
    """
    verdict, *names = words or [""]
    if bool(undo) == bool(verdict):
        raise UsageError(
            "nothing is decided" if not undo else "a verdict and --undo cannot both be",
            why="one judgement is made or taken back at a time",
            remedy=f"reportedly judge {book} same ID ID --by NAME --why TEXT",
        )
    with Book(book, create=False) as opened:
        made = opened.undo(undo, by=by, why=why) if undo else opened.judge(verdict, *names, by=by, why=why)
        touched = [row.id for row in opened.incidents() if {a.claim_id for a in made.anchors}.intersection(row.claims)]
    what = f"Took back {undo}" if undo else f"Kept as judgement {made.id}"
    say(f"{what}; it speaks of {counted(len(made.anchors), 'claim')}, now in {counted(len(touched), 'incident')}.")
    if touched:
        say_next("reportedly", "explain", str(book), touched[0][:ID_WIDTH])


@family.command("list")
def list_(book: BookPath, *, jsonl: AsJsonLines = False, csv: AsCsv = False, json: AsJson = False) -> None:
    """List every decision and every undoing, in the order they were made."""
    shape = chosen(jsonl=jsonl, csv=csv, json=json)
    with Book(book, create=False) as opened:
        rows = opened.judgements()
    show(rows, shape, as_row=_row, table=_table)


@family.command("export")
def export(book: BookPath, output: To = None) -> None:
    """Write every decision, one JSON object a line, to carry them into another book."""
    with Book(book, create=False) as opened:
        rows = opened.judgements()
    text = "".join(json.dumps(_row(row), ensure_ascii=False) + "\n" for row in rows)
    if output is None:
        sys.stdout.write(text)
        return
    write_whole(output, text.encode())
    say(f"Wrote {output}: {counted(len(rows), 'judgement')}.")


@family.command("import")
def import_(book: BookPath, file: Rows) -> None:
    """Add the decisions of a file. Those on articles that the book lacks wait until these are read."""
    rows = _read(file)
    with Book(book, create=False) as opened:
        added = opened.import_judgements(rows)
    say(f"Added {counted(added, 'judgement')}, knew {len(rows) - added} already.")


def _read(file: Path) -> list[Judgement]:
    """The judgements of a file, all or none. Raises MissingInput, BadRow."""
    if not file.is_file():
        raise MissingInput(f"there is no file {file}", remedy="reportedly judgements export BOOK -o FILE")
    rows = []
    for number, line in enumerate(file.read_bytes().splitlines(), start=1):
        try:
            rows.append(codec.record(Judgement, json.loads(line)))
        except (ValueError, TypeError, AttributeError) as error:
            raise BadRow(
                f"{file}:{number} is no judgement ({error})",
                why="nothing of the file was added",
                remedy="write it again with `reportedly judgements export`",
            ) from error
    return rows


def _row(row: Judgement) -> Row:
    return cast(Row, codec.plain(row))


def _table(rows: Sequence[Judgement]) -> Layout:
    holding = {row.id for row in standing(rows)}
    return Layout(
        (
            Column(title="decided", least=14, most=24),
            Column(title="by", least=12, most=30),
            Column(title="why", least=20, most=60),
            Column(title="on these words", rank=1, least=24, most=60),
            Column(title="day", rank=2, least=10, most=10),
            Column(title="id", least=ID_WIDTH, most=ID_WIDTH, style="cyan"),
        ),
        (
            (
                f"undoes {row.undoes[:ID_WIDTH]}"
                if row.undoes
                else row.verdict + ("" if row.id in holding else " (undone)"),
                row.by,
                row.why,
                lines(*(f"“{clipped(anchor.quote, 60)}”" for anchor in row.anchors[:2])),
                row.at[:10],
                row.id[:ID_WIDTH],
            )
            for row in rows
        ),
    )
