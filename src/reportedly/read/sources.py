"""Everything a person may name as a source, turned into pages in the order given."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from reportedly.errors import EmptyInput, InputError
from reportedly.read.files import pages_of_file, pages_of_stream
from reportedly.read.given import Given
from reportedly.records import Page, Skipped

STDIN = "-"


def pages(
    sources: Sequence[str],
    *,
    published: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Page | Skipped]:
    """The articles of files, folders and standard input (`-`), raw, in order; a Skipped for each that cannot be read.

    Folders are read with all they hold, sorted by path; hidden files are passed over. `published`, `outlet` and `url`
    fill what the inputs themselves leave open. Never raises for a bad input.

    >>> next(pages(["no-such-file.txt"])).error
    'R101 there is no no-such-file.txt: nothing was read. Next: check the spelling'
    """
    given = Given(published=published, outlet=outlet, url=url)
    for source in sources:
        yield from _pages_of_source(source, given=given, stdin=stdin)


def _pages_of_source(source: str, *, given: Given, stdin: BinaryIO | None) -> Iterator[Page | Skipped]:
    if source == STDIN:
        yield from _pages_of_stdin(stdin, given=given)
    elif source.lower().startswith(("http://", "https://")):
        error = InputError(
            f"{source} is an address", why="this version reads no web addresses yet", remedy="save the page, read that"
        )
        yield Skipped(source=source, stage="read", error=str(error))
    elif "\x00" in source:
        error = InputError("a source name holds a NUL character", why="no file can have it", remedy="check the name")
        yield Skipped(source=source.replace("\x00", "�"), stage="read", error=str(error))
    elif os.path.isdir(source):  # noqa: PTH112 - unlike Path.is_dir it never raises on a name that is too long
        yield from _pages_of_folder(Path(source), given=given)
    else:
        yield from pages_of_file(Path(source), source=source, given=given)


def _pages_of_stdin(stdin: BinaryIO | None, *, given: Given) -> Iterator[Page | Skipped]:
    if stdin is None:
        error = EmptyInput("nothing was piped in", why="- means standard input", remedy="pipe an article in")
        yield Skipped(source=STDIN, stage="read", error=str(error))
        return
    yield from pages_of_stream(stdin, source=STDIN, given=given)


def _pages_of_folder(folder: Path, *, given: Given) -> Iterator[Page | Skipped]:
    is_empty = True
    closed: list[OSError] = []
    for inside, names, files in os.walk(folder, onerror=closed.append):
        names[:] = sorted(name for name in names if not name.startswith("."))
        for name in sorted(file for file in files if not file.startswith(".")):
            is_empty = False
            path = Path(inside) / name
            if path.is_fifo() or path.is_socket():  # opening one would wait for ever
                error = InputError(f"{path} is a pipe or socket", why="a folder holds files", remedy="read it as -")
                yield Skipped(source=str(path), stage="read", error=str(error))
            else:
                yield from pages_of_file(path, source=str(path), given=given)
    for trouble in closed:
        error = InputError(f"{trouble.filename} cannot be opened", remedy="check your right to read it")
        yield Skipped(source=str(trouble.filename), stage="read", error=str(error))
    if is_empty and not closed:
        error = EmptyInput(f"the folder {folder} holds no files", why="nothing was read", remedy="check the path")
        yield Skipped(source=str(folder), stage="read", error=str(error))
