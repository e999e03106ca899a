"""A view goes in, a situation report comes out: one HTML file that needs nothing else, or the same in Markdown.

Nothing is stated here that nobody said: every sentence taken from an article stands in quotation marks beside the
names of those who said it, and every grade, range and gap is worded as one. The room may not read the book, ask the
network or look at the clock. The order of the report is FIELD.md section 8.
"""

from pathlib import Path

from reportedly.errors import UnknownFormat
from reportedly.records import View
from reportedly.report.compose import compose
from reportedly.report.rendering import TEMPLATES, render
from reportedly.whole_file import write_whole

__all__ = ["write"]


def write(view: View, path: Path, *, compare: View | None = None) -> None:
    """Writes the situation report of `view` to `path`, which ends in .html or .md.

    `compare` is the view of an earlier period, for the part "what changed". Raises UnknownFormat, OSError.
    """
    suffix = path.suffix.lower()
    if suffix not in TEMPLATES:
        raise UnknownFormat(
            f"a report cannot be written as “{suffix or path.name}”",
            why="nothing was written",
            remedy=f"let the file's name end in one of: {', '.join(sorted(TEMPLATES))}",
        )
    write_whole(path, render(compose(view, compare=compare), suffix).encode())
