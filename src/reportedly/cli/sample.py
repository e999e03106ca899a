"""`reportedly sample`: a blind sheet of claims for a person to judge, and the precision that follows from it."""

import csv
import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from reportedly import sampling
from reportedly.book import Book
from reportedly.cli.options import BookPath
from reportedly.cli.talk import counted, say, say_next
from reportedly.errors import BadRow, MissingInput
from reportedly.export.cells import csv_text
from reportedly.whole_file import write_whole

Number = Annotated[int, typer.Option("-n", "--number", min=1, metavar="N", help="How many claims.")]
To = Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help="The sheet, as CSV.")]
Score = Annotated[Path | None, typer.Option(metavar="FILE", help="A sheet with its column `right` filled in (y or n).")]


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("sample")(sample)


def sample(book: BookPath, *, number: Number = 100, output: To = Path("sheet.csv"), score: Score = None) -> None:
    """Write a blind sheet of claims to judge; with --score, say how many are right, with the 95 % interval."""
    if score is not None:
        _score(score)
        return
    with Book(book, create=False) as opened:
        chosen = sampling.sample(opened.claims(), number)
        rows = sampling.rows(chosen, {article.id: article for article in opened.articles()})
    write_whole(output, csv_text(sampling.COLUMNS, rows).encode())
    say(f"Wrote {output} with {counted(len(rows), 'claim')}: put y or n into the column right.")
    say_next("reportedly", "sample", str(book), "--score", str(output))


def _score(sheet: Path) -> None:
    if not sheet.is_file():
        raise MissingInput(f"there is no sheet {sheet}", remedy="reportedly sample BOOK -o sheet.csv")
    with sheet.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    answers = [row.get("right") for row in rows]
    if not rows or any(answer is None for answer in answers):
        raise BadRow(
            f"{sheet} has no column right",
            why="the answers are read from it",
            remedy="use a sheet that `reportedly sample` wrote",
        )
    found = sampling.estimate([answer or "" for answer in answers])
    share = found.right / found.judged if found.judged else None
    if sys.stdout.isatty():
        shown = "nothing judged yet" if share is None else f"{share:.0%} right"
        print(f"{shown}: {found.right} of {found.judged}, 95 % interval {found.low:.0%} to {found.high:.0%}")
    else:
        row = {"judged": found.judged, "right": found.right, "precision": share, "low": found.low, "high": found.high}
        sys.stdout.write(json.dumps(row) + "\n")
    if found.unjudged:
        say(f"{counted(found.unjudged, 'row')} not judged yet.")
