"""Arguments and options that several commands share, each worded once."""

from pathlib import Path
from typing import Annotated

import typer

BookPath = Annotated[Path, typer.Argument(metavar="BOOK", help="A book made by `reportedly read --into`.")]
Sources = Annotated[
    list[str], typer.Argument(metavar="SOURCE...", help="Files, folders, JSON Lines, or `-` for standard input.")
]

Published = Annotated[
    str | None, typer.Option(metavar="DATE", help="When the articles were published, if they do not say.")
]
Outlet = Annotated[str | None, typer.Option(metavar="NAME", help="Who published them, if they do not say.")]
Url = Annotated[str | None, typer.Option(metavar="URL", help="Where they were published, if they do not say.")]

Fast = Annotated[bool, typer.Option("--fast", help="Find the text of web pages faster and less exactly.")]

Since = Annotated[str | None, typer.Option(metavar="DATE", help="Happened on this day or later.")]
Until = Annotated[str | None, typer.Option(metavar="DATE", help="Happened on this day or earlier.")]
Place = Annotated[str | None, typer.Option(metavar="NAME", help="At this place, or in this area or country.")]
ActorName = Annotated[str | None, typer.Option("--actor", metavar="NAME", help="Names this actor, speaker or side.")]
Type = Annotated[
    str | None, typer.Option(metavar="TYPE", help="An event type (ASSAULT, ASSAULT/aerial) or a kind (casualty).")
]
Grade = Annotated[
    str | None, typer.Option(metavar="GRADE", help="How well supported (corroborated) or how responsible (contested).")
]
Search = Annotated[str | None, typer.Option(metavar="TEXT", help="Sentences that hold all these words.")]

AsJsonLines = Annotated[bool, typer.Option("--jsonl", help="One JSON object a line; so it is also when piped.")]
AsCsv = Annotated[bool, typer.Option("--csv", help="A table for a spreadsheet.")]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON list.")]
WithText = Annotated[bool, typer.Option("--with-text", help="Add each article's text as article.text.")]
