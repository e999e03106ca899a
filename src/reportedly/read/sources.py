"""Everything a person may name as a source, turned into pages in the order given."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from reportedly.errors import EmptyInput, InputError
from reportedly.read.files import pages_of_file, pages_of_stream
from reportedly.read.given import Given
from reportedly.records import Page, Skipped

if TYPE_CHECKING:  # speaking to the web takes a while to load: it is loaded at the first address
    from reportedly.read.visits import Kept, Visitor
    from reportedly.read.web import Unchanged

STDIN = "-"
WEB = ("http://", "https://")


def pages(  # noqa: PLR0913 - the options of the `read` command, all named
    sources: Sequence[str],
    *,
    published: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
    stdin: BinaryIO | None = None,
    allow_private: bool = False,
    kept: "Kept | None" = None,
    unchanged: "Unchanged | None" = None,
) -> Iterator[Page | Skipped]:
    """The articles of files, folders, addresses and standard input (`-`), raw, in order; a Skipped for each that fails.

    Folders are read with all they hold, sorted by path; hidden files are passed over. Behind an address may be a page,
    a feed or a sitemap; private and loopback addresses only with `allow_private`. `kept` tells what a site said of
    the version last kept from an address, so that the same is not sent again: it gives nothing, and `unchanged` is told
    its address. `published`, `outlet` and `url`
    fill what the inputs themselves leave open. Never raises for a bad input.

    >>> next(pages(["no-such-file.txt"])).error
    'R101 there is no no-such-file.txt: nothing was read. Next: check the spelling'
    """
    given = Given(published=published, outlet=outlet, url=url)
    with ExitStack() as opened:

        @cache
        def visitor() -> "Visitor":
            from reportedly.read.visits import Visitor  # noqa: PLC0415 - see above

            return opened.enter_context(Visitor(allow_private=allow_private, kept=kept))

        for source in sources:
            yield from _pages_of_source(source, given=given, stdin=stdin, visitor=visitor, unchanged=unchanged)


def _pages_of_source(
    source: str,
    *,
    given: Given,
    stdin: BinaryIO | None,
    visitor: "Callable[[], Visitor]",
    unchanged: "Unchanged | None",
) -> Iterator[Page | Skipped]:
    if source == STDIN:
        yield from _pages_of_stdin(stdin, given=given)
    elif source.lower().startswith(WEB):
        from reportedly.read.web import in_silence, pages_of_address  # noqa: PLC0415 - see above

        yield from pages_of_address(source, visitor=visitor(), given=given, unchanged=unchanged or in_silence)
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
