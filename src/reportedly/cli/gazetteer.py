"""`reportedly gazetteer`: place packs, which bring village depth to the places this machine knows."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import BarColumn, DownloadColumn, Progress, TaskID, TextColumn

from reportedly.cli.layout import Column, Layout, clipped
from reportedly.cli.options import AsCsv, AsJson, AsJsonLines
from reportedly.cli.shapes import Row, Shape, chosen, show
from reportedly.cli.talk import bar, counted, say, say_next
from reportedly.resolve.places import Pack, add_pack, list_packs, remove_pack
from reportedly.resolve.places import fetch as fetch_pack
from reportedly.resolve.places.fetch import SERVER

family = typer.Typer(
    help="Add, fetch, list and remove place packs: villages and neighbourhoods that news names.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
PlaceFile = Annotated[
    Path, typer.Argument(metavar="FILE", help="A GeoNames dump, Who's On First or p-code table, or CSV.")
]
Name = Annotated[str | None, typer.Option(metavar="NAME", help="What to call the pack; without it, after the file.")]
Country = Annotated[str, typer.Argument(metavar="COUNTRY", help="A country's name or code, such as Syria or SY.")]
Server = Annotated[str, typer.Option(metavar="URL", help="Where GeoNames' country dumps are fetched from.")]
PackName = Annotated[str, typer.Argument(metavar="NAME", help="A pack's name, as `gazetteer list` gives it.")]
LATER = "Articles read from now on use it; `reportedly reread BOOK` places those of a book again."


def add_to(app: typer.Typer) -> None:
    """Adds the family."""
    app.add_typer(family, name="gazetteer")


@family.command("add")
def add(file: PlaceFile, name: Name = None) -> None:
    """Add the places of a file as a pack; one of the same name is replaced."""
    _say_added(add_pack(file, name=name))


@family.command("fetch")
def fetch(country: Country, server: Server = SERVER) -> None:
    """Fetch a country's places from GeoNames over the network and add them; broken off, it goes on where it was."""
    with _downloading(country) as on_progress:
        pack = fetch_pack(country, server=server.rstrip("/"), on_progress=on_progress)
    _say_added(pack)


@family.command("list")
def list_(jsonl: AsJsonLines = False, csv: AsCsv = False, json: AsJson = False) -> None:
    """List the packs of this machine: how many places, from which file, added when."""
    shape = chosen(jsonl=jsonl, csv=csv, json=json)
    packs = list_packs()
    show(packs, shape, as_row=_row, table=_table)
    if shape is Shape.TABLE and not packs:
        say("No packs yet: only the places that are built in are known.")
        say_next("reportedly", "gazetteer", "add", "FILE")


@family.command("remove")
def remove(name: PackName) -> None:
    """Remove a pack. Books keep the places that were read with it."""
    pack = remove_pack(name)
    say(f"Removed {pack.name} with {counted(pack.places, 'place')}.")


def _say_added(pack: Pack) -> None:
    say(f"Added {counted(pack.places, 'place')} as the pack {pack.name}. {LATER}")


def _row(pack: Pack) -> Row:
    return {
        "name": pack.name,
        "places": pack.places,
        "origin": pack.origin,
        "sha256": pack.sha256,
        "added": pack.added,
        "path": str(pack.path),
    }


def _table(packs: Sequence[Pack]) -> Layout:
    return Layout(
        (
            Column(title="pack", least=16, most=40),
            Column(title="places", least=9, most=9),
            Column(title="added", rank=1, least=10, most=10),
            Column(title="from", rank=2, least=24, most=90),
        ),
        ((pack.name, f"{pack.places:,}", pack.added[:10], clipped(pack.origin, 90)) for pack in packs),
    )


@contextmanager
def _downloading(country: str) -> Iterator[Callable[[int, int], None] | None]:
    """A bar of bytes where somebody looks."""
    with bar(TextColumn("{task.description}"), BarColumn(), DownloadColumn()) as shown:
        if shown is None:
            yield None
            return
        task = shown.add_task(f"fetching {country}", total=None)
        yield lambda done, total: _advance(shown, task, done, total)


def _advance(shown: Progress, task: TaskID, done: int, total: int) -> None:
    shown.update(task, completed=done, total=total or None)
