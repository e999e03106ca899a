"""Opening the book: one SQLite file, known by its application id, brought to the newest schema.

Write-ahead logging with full synchronisation: what was committed stays, whether the process is killed or the power
fails, and readers never wait for a writer.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from reportedly.errors import BookBusy, BookError, MissingInput, NewerBook, NotABook

APPLICATION_ID = 0x5250544C  # "RPTL"
PATIENCE_S = 10.0  # a writer holds the book for one article, milliseconds; ten seconds mean that something hangs
FIRST_BYTES = b"SQLite format 3\x00"


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """The SQLite that Python brings, and what it lacks of what a book needs."""

    version: str
    lacking: tuple[str, ...]


def engine() -> Engine:
    """Looks at the SQLite of this Python; `reportedly doctor` shows it."""
    lacking = []
    with closing(sqlite3.connect(":memory:")) as memory:
        for module, columns in (("fts5", "words"), ("rtree", "id, west, east")):
            try:
                memory.execute(f"CREATE VIRTUAL TABLE {module}_works USING {module} ({columns})")
            except sqlite3.OperationalError:
                lacking.append(module.upper())
    return Engine(version=sqlite3.sqlite_version, lacking=tuple(lacking))


def is_book(path: Path) -> bool:
    """Whether a file looks like a book from its first bytes; nothing is opened."""
    try:
        with path.open("rb") as file:
            return file.read(len(FIRST_BYTES)) == FIRST_BYTES
    except OSError:
        return False


def connect(path: Path, *, create: bool) -> sqlite3.Connection:
    """A connection to the book at `path`, migrated to the newest schema.

    Raises MissingInput where there is no file and `create` is false, NotABook, NewerBook, BookBusy.
    """
    if not create and not path.exists():
        raise MissingInput(
            f"there is no book at {path}",
            why="there is nothing to list",
            remedy=f"reportedly read ARTICLE... --into {path}",
        )
    with explained(path):
        connection = sqlite3.connect(path, timeout=PATIENCE_S, isolation_level=None)
        try:
            _check(connection, path)
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA foreign_keys = ON")
            _migrate(connection)
        except BaseException:
            connection.close()
            raise
    return connection


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turns what SQLite says into errors a person can act on."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if "locked" in str(error) or "busy" in str(error):
            raise BookBusy(
                f"another process is writing to {path}",
                why=f"it held the book for more than {PATIENCE_S:.0f} seconds",
                remedy="wait until it ends, then run the same command again: nothing is read twice",
            ) from error
        raise BookError(
            f"the book {path} cannot be used: {error}",
            why="nothing can be read from it or kept in it",
            remedy="check that the folder exists, is writable and has space left",
        ) from error
    except sqlite3.DatabaseError as error:
        raise NotABook(
            f"{path} is no book: {error}",
            why="only files made by `reportedly read --into` are books",
            remedy="give the path of a book, or another path to start one",
        ) from error


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Everything inside is kept together or not at all."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _check(connection: sqlite3.Connection, path: Path) -> None:
    """Nothing is written to a file that is not ours; a file without tables is a book about to be made."""
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if application != APPLICATION_ID and (tables or application):
        raise NotABook(
            f"{path} is a database of another program",
            why="nothing of ours stands in it, and nothing is written to it",
            remedy="give the path of a book, or another path to start one",
        )
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    newest = len(migrations())
    if version > newest:
        raise NewerBook(
            f"{path} was written by a newer version (schema {version}; this one knows {newest})",
            why="an older version would misread it",
            remedy="pip install --upgrade reportedly",
        )


def migrations() -> list[str]:
    """The schema's SQL files in order; the n-th leads to version n."""
    folder = files("reportedly.store.schema")
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".sql"))
    return [folder.joinpath(name).read_text("utf-8") for name in names]


def _migrate(connection: sqlite3.Connection) -> None:
    """Each missing version in a transaction of its own; a second process that comes at once finds it done."""
    steps = migrations()
    while _version(connection) < len(steps):
        with transaction(connection):
            version = _version(connection)
            if version == len(steps):
                return
            for statement in statements(steps[version]):
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID:d}")
            connection.execute(f"PRAGMA user_version = {version + 1:d}")


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def statements(script: str) -> Iterator[str]:
    """The single statements of a script; `executescript` would commit before the first."""
    waiting = ""
    for line in script.splitlines(keepends=True):
        waiting += line
        if sqlite3.complete_statement(waiting):
            yield waiting
            waiting = ""
