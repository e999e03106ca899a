"""Tables with one row a line, as they ship and as a user adds them. The only module here that touches files.

A table is tab-separated text: lines that begin with # say where its facts come from, the first other line names the
columns. A user's own tables stand in `tables/actors/*.tsv` and `tables/conflicts/*.toml` of the folder where the
gazetteer's packs are kept (REPORTEDLY_HOME), and come before those that ship, so that their rows win.
"""

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from reportedly.errors import AlteredAsset, AssetError, BadRow
from reportedly.resolve.places.gazetteer import home

Row = dict[str, str]


@cache
def rows(folder: str, stem: str, columns: tuple[str, ...] = ()) -> tuple[Row, ...]:
    """Every row of the tables `folder/stem.tsv`, each with all its columns; an empty cell is ''.

    `stem` may hold *; `columns` are named where the table itself does not name them.
    """
    return tuple(row for source in _sources(folder, f"{stem}.tsv") for row in _read(source, columns))


@cache
def documents(folder: str) -> tuple[dict[str, Any], ...]:
    """Every TOML document of a folder of tables."""
    found = []
    for source in _sources(folder, "*.toml"):
        try:
            found.append(tomllib.loads(source.read_text("utf-8")))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise _damaged(source, str(error)) from error
    return tuple(found)


def _sources(folder: str, pattern: str) -> Iterator[Path]:
    yield from sorted(home().joinpath("tables", folder).glob(pattern))
    yield from sorted(Path(str(files("reportedly"))).joinpath("resolve", "tables", folder).glob(pattern))


def _read(source: Path, columns: tuple[str, ...]) -> Iterator[Row]:
    for number, line in enumerate(source.read_text("utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = tuple(cell.strip() for cell in line.split("\t"))
        if not columns:
            columns = cells
        elif len(cells) > len(columns):
            raise BadRow(
                f"{source}, line {number}: {len(cells)} cells where the table has {len(columns)} columns",
                why="a cell would be taken for another",
                remedy="part the cells by single tabs, in the order of the first line",
            )
        else:
            yield dict(zip(columns, cells + ("",) * (len(columns) - len(cells)), strict=True))


def _damaged(source: Path, why: str) -> AssetError:
    return AlteredAsset(
        f"the table {source} cannot be read ({why})",
        why="who belongs to whom cannot be told without it",
        remedy="mend the file if it is yours, else pip install --force-reinstall reportedly",
    )
