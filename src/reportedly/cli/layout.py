"""Tables that fit the terminal: fewer columns where it is narrow, words never broken, the first column the clearest."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rich import box
from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.table import Table
from rich.text import Text

from reportedly.cli.terminal import harmless

GAP = 2  # blanks between two columns


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: `rank` says how early it leaves a narrow terminal (0 stays), `least` and `most` how wide it is."""

    title: str
    rank: int = 0
    least: int
    most: int
    style: str = ""


Row = Sequence[str]


class Layout:
    """Rows under columns, laid out for whatever width they are printed at. A cell's newlines are kept."""

    def __init__(self, columns: Sequence[Column], rows: Iterable[Row]) -> None:
        """`rows` have a cell for every column, whether it is shown or not."""
        self._columns = tuple(columns)
        self._rows = [tuple(harmless(cell) for cell in row) for row in rows]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The table at the width of the terminal."""
        shown = shown_at(options.max_width, self._columns)
        widths = widths_at(options.max_width, [self._columns[n] for n in shown], [self._longest(n) for n in shown])
        is_airy = any("\n" in row[n] for row in self._rows for n in shown)
        table = Table(
            box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 0, 0, GAP - 1), header_style="dim",
            leading=1 if is_airy else 0,
        )  # fmt: skip
        for number, width in zip(shown, widths, strict=True):
            column = self._columns[number]
            table.add_column(column.title, width=width, overflow="ellipsis", style=column.style)
        for row in self._rows:
            table.add_row(*(_cell(row[number], is_first=number == 0) for number in shown))
        yield table

    def _longest(self, number: int) -> int:
        lines = (line for row in self._rows for line in row[number].split("\n"))
        return max(cell_len(self._columns[number].title), *map(cell_len, lines), 0)


def shown_at(width: int, columns: Sequence[Column]) -> list[int]:
    """Which columns fit side by side at their least widths; those of the highest rank leave first.

    >>> place, day, note = (Column(title=t, rank=r, least=20, most=40) for t, r in (("a", 0), ("b", 1), ("c", 2)))
    >>> shown_at(80, [place, day, note]), shown_at(50, [place, day, note]), shown_at(10, [place, day, note])
    ([0, 1, 2], [0, 1], [0])
    """
    shown = list(range(len(columns)))
    while sum(columns[number].least + GAP for number in shown) - GAP > width:
        last = max(shown, key=lambda number: (columns[number].rank, number))
        if columns[last].rank == 0:
            break
        shown.remove(last)
    return shown


def widths_at(width: int, columns: Sequence[Column], longest: Sequence[int]) -> list[int]:
    """How wide each column is: as wide as its longest line up to its most, the roomiest giving way where they meet."""
    widths = [min(column.most, line) for column, line in zip(columns, longest, strict=True)]
    for _ in range(max(0, sum(widths) + GAP * (len(widths) - 1) - width)):
        spare = [have - column.least for have, column in zip(widths, columns, strict=True)]
        roomiest = max(range(len(widths)), key=spare.__getitem__)
        widths[roomiest] = max(1, widths[roomiest] - 1)
    return widths


def _cell(text: str, *, is_first: bool) -> Text:
    """The cell's text; of a first cell of several lines the first is the heading."""
    head, newline, rest = text.partition("\n")
    return Text.assemble((head, "bold"), f"{newline}{rest}") if is_first and newline else Text(text)


def clipped(text: str, length: int) -> str:
    """The text on one line, cut between words where it is longer.

    >>> clipped("the army shall withdraw all artillery", 20)
    'the army shall …'
    """
    line = " ".join(text.split())
    return line if len(line) <= length else f"{line[: length - 1].rpartition(' ')[0]} …"


def lines(*parts: str) -> str:
    """The parts that say something, one a line."""
    return "\n".join(_said(parts))


def _said(parts: Iterable[str]) -> Iterator[str]:
    return (part for part in parts if part)
