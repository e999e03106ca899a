"""Rows of a book, in the book's order, that can also be written to a file."""

from collections.abc import Callable, Iterator, Sequence
from os import PathLike
from pathlib import Path
from typing import Generic, TypeVar, overload

from reportedly import export
from reportedly.records import View

T_co = TypeVar("T_co", covariant=True)


class Listing(Sequence[T_co], Generic[T_co]):
    """What a book answered: a sequence of records. `to_csv`, `to_geojson` and the others write what it shows."""

    def __init__(self, rows: Sequence[T_co], view: Callable[[], View]) -> None:
        """`view` gives the rows together with the claims and articles that they stand on."""
        self._rows = tuple(rows)
        self._view = view

    @overload
    def __getitem__(self, index: int) -> T_co: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[T_co, ...]: ...

    def __getitem__(self, index: int | slice) -> T_co | tuple[T_co, ...]:
        """One row, or some of them."""
        return self._rows[index]

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    def __iter__(self) -> Iterator[T_co]:
        """The rows in order."""
        return iter(self._rows)

    def __repr__(self) -> str:
        """The first rows, one a line."""
        shown = "\n".join(f"  {row}" for row in self._rows[:5])
        more = f"\n  and {len(self) - 5} more" if len(self) > 5 else ""
        return f"{len(self)} rows\n{shown}{more}"

    def to(self, path: str | PathLike[str], *, format: str | None = None) -> None:
        """Writes the rows to a file; the format is the suffix's if not given. Raises UnknownFormat."""
        export.write(self._view(), Path(path), format)

    def to_csv(self, path: str | PathLike[str]) -> None:
        """Writes a table for a spreadsheet."""
        self.to(path, format="csv")

    def to_geojson(self, path: str | PathLike[str]) -> None:
        """Writes a map layer (RFC 7946)."""
        self.to(path, format="geojson")

    def to_jsonl(self, path: str | PathLike[str]) -> None:
        """Writes one JSON object a line."""
        self.to(path, format="jsonl")
