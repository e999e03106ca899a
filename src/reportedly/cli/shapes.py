"""The shapes of an answer on stdout: a table on a terminal, JSON Lines when piped, CSV or one JSON list when asked."""

import json
import sys
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from typing import TypeVar

from rich.console import Console, RenderableType

from reportedly.errors import UsageError
from reportedly.export.cells import Cell, csv_text, joined
from reportedly.records.codec import Plain

T = TypeVar("T")
Row = dict[str, Plain]


class Shape(StrEnum):
    """How rows are written."""

    TABLE = "table"
    JSONL = "jsonl"
    CSV = "csv"
    JSON = "json"


def chosen(*, jsonl: bool, csv: bool, json: bool) -> Shape:
    """The shape asked for; without a wish, what fits where stdout goes."""
    asked = [shape for shape, is_asked in ((Shape.JSONL, jsonl), (Shape.CSV, csv), (Shape.JSON, json)) if is_asked]
    if len(asked) > 1:
        raise UsageError(
            f"--{asked[0]} and --{asked[1]} cannot both be",
            why="an answer has one shape",
            remedy="leave one of them out",
        )
    return asked[0] if asked else Shape.TABLE if sys.stdout.isatty() else Shape.JSONL


def show(
    rows: Sequence[T], shape: Shape, *, as_row: Callable[[T], Row], table: Callable[[Sequence[T]], RenderableType]
) -> None:
    """Writes all the rows in the shape."""
    match shape:
        case Shape.TABLE:
            Console(highlight=False).print(table(rows))
        case Shape.JSONL:
            write_lines(map(as_row, rows))
        case Shape.JSON:
            sys.stdout.write(json.dumps([as_row(row) for row in rows], ensure_ascii=False, indent=1) + "\n")
        case Shape.CSV:
            sys.stdout.write(_sheet([flat(as_row(row)) for row in rows]))


def write_lines(rows: Iterable[Row]) -> None:
    """One JSON object a line, at once, so that whoever reads the pipe need not wait."""
    for row in rows:
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
        sys.stdout.flush()


def flat(row: Row) -> dict[str, Cell]:
    """A row as cells: what lies inside gets a dotted name, lists of words are joined, other lists stay JSON.

    >>> flat({"when": {"start": "2026-03-05"}, "said_by": ["army", "radio"], "min": None})
    {'when.start': '2026-03-05', 'said_by': 'army; radio', 'min': None}
    """
    cells: dict[str, Cell] = {}
    for name, value in row.items():
        if isinstance(value, dict):
            cells |= {f"{name}.{inner}": cell for inner, cell in flat(value).items()}
        else:
            cells[name] = _cell(value)
    return cells


def _cell(value: Plain) -> Cell:
    if not isinstance(value, list):
        return json.dumps(value) if isinstance(value, dict) else value
    words = [item for item in value if isinstance(item, str)]
    return joined(words) if len(words) == len(value) else json.dumps(value, ensure_ascii=False)


def _sheet(rows: Sequence[dict[str, Cell]]) -> str:
    """Columns in the order they are met; where one row knows a value's parts, no column stands for its absence."""
    names = list(dict.fromkeys(name for row in rows for name in row))
    columns = [name for name in names if not any(other.startswith(f"{name}.") for other in names)]
    return csv_text(columns, [{column: row.get(column) for column in columns} for row in rows])
