"""Cells of a table that a spreadsheet opens without running anything."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

Cell = str | int | float | None

_FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_CONTROL_STARTS = ("\t", "\n")


def safe(cell: Cell) -> str | int | float:
    """The cell with an apostrophe before anything that a spreadsheet would take for a formula; unknown is empty.

    Numbers are left alone: a negative latitude is no formula. Carriage returns become line feeds, which every reader
    of CSV keeps inside a quoted cell.

    >>> safe('=HYPERLINK("x")'), safe(-37.2), safe(None)
    ('\\'=HYPERLINK("x")', -37.2, '')
    """
    if cell is None:
        return ""
    if not isinstance(cell, str):
        return cell
    cell = cell.replace("\r\n", "\n").replace("\r", "\n")
    if cell.startswith(_CONTROL_STARTS) or cell.lstrip().startswith(_FORMULA_STARTS):
        return f"'{cell}"
    return cell


def csv_text(
    columns: Sequence[str], rows: Iterable[Mapping[str, Cell]], *, tags: Mapping[str, str] | None = None
) -> str:
    """A CSV table in UTF-8 text; `tags` is a second header line, as HXL has it.

    >>> csv_text(["a", "b"], [{"a": 1, "b": "x, y"}])
    'a,b\\n1,"x, y"\\n'
    """
    out = io.StringIO()
    sheet = csv.writer(out, lineterminator="\n")
    sheet.writerow(columns)
    if tags:
        sheet.writerow([tags[column] for column in columns])
    sheet.writerows([safe(row[column]) for column in columns] for row in rows)
    return out.getvalue()


def joined(parts: Iterable[str | None]) -> str | None:
    """Several values in one cell, parted by semicolons, each once; None where there is none.

    >>> joined(["Belisk", None, "Kelvary", "Belisk"])
    'Belisk; Kelvary'
    """
    kept = dict.fromkeys(part for part in parts if part)
    return "; ".join(kept) or None
