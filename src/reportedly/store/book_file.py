"""The book as a file: what a room may ask it and put into it. Everything it lists has exactly one order."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from reportedly.records import Agreement, Article, Claim, Control, Incident, Judgement, Page, Skipped
from reportedly.store import kept, queries
from reportedly.store.connection import connect, explained, transaction
from reportedly.store.filters import Filters, bound
from reportedly.store.rows import add_incident, as_json, from_json

T = TypeVar("T")


class BookFile:
    """One open book. Close it, or use it in a `with` block; it is closed with the process all the same."""

    def __init__(self, path: Path, *, create: bool = True) -> None:
        """Opens the book, making it where `create` allows. Raises MissingInput, NotABook, NewerBook, BookBusy."""
        self.path = path
        self._connection = connect(path, create=create)
        self._connection.row_factory = sqlite3.Row

    def __enter__(self) -> Self:
        """The book itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Closes the book."""
        self.close()

    def close(self) -> None:
        """Lets go of the file."""
        self._connection.close()

    # What was read

    def is_read(self, page: Page, sha256: str) -> bool:
        """Whether this text needs no reading; it is then remembered that it was met here too."""
        with explained(self.path):
            if not kept.is_read(self._connection, page, sha256):
                return False
            kept.note_meeting(self._connection, page, sha256)
            return True

    def keep(
        self, *, page: Page, article: Article, claims: Sequence[Claim], skipped: Sequence[Skipped] = (), reader: str
    ) -> bool:
        """Keeps one article with its claims in one transaction; False where nothing was new."""
        with explained(self.path):
            return kept.keep(
                self._connection, page=page, article=article, claims=claims, skipped=skipped, reader=reader
            )

    def version_kept(self, url: str) -> tuple[str | None, str | None] | None:
        """The ETag and Last-Modified of what was last kept from an address."""
        with explained(self.path):
            return kept.version_kept(self._connection, url)

    def keep_skipped(self, item: Skipped) -> None:
        """Remembers an input that could not be read."""
        with explained(self.path), transaction(self._connection):
            kept.add_skipped(self._connection, item, None)

    def forget_mended(self, is_mended: Callable[[Skipped], bool]) -> None:
        """Forgets the skipped inputs that a later run could read."""
        with explained(self.path), transaction(self._connection):
            for row in self._connection.execute(queries.SKIPPED_INPUTS).fetchall():
                if is_mended(_skipped(row)):
                    self._connection.execute(queries.FORGET_SKIPPED, {"rowid": row["rowid"]})

    def original(self, sha256: str) -> Page | None:
        """An article's original bytes, None where the book has no such article."""
        with explained(self.path):
            return kept.original(self._connection, sha256)

    def originals(self) -> Iterator[tuple[str, Page]]:
        """Every article's sha256 and original bytes."""
        with explained(self.path):
            names = [row["sha256"] for row in self._connection.execute(queries.ARTICLE_NAMES)]
        for sha256 in names:
            page = self.original(sha256)
            if page is not None:
                yield sha256, page

    def readings(self, sha256: str) -> tuple[tuple[Article, tuple[Claim, ...]], ...]:
        """Every reading of one article, oldest first: the article as it was understood, and its claims."""
        with explained(self.path):
            rows = self._connection.execute(queries.READINGS, {"article": sha256}).fetchall()
            return tuple(
                (kept.article_of(self._connection, row), self._records(Claim, queries.CLAIMS_OF_READING, row["id"]))
                for row in rows
            )

    # Listings

    def articles(self, *, search: str | None = None) -> tuple[Article, ...]:
        """The articles as now read, oldest first; `search` keeps those that hold every word."""
        parameters = {"search": bound(Filters(search=search))["search"]}
        with explained(self.path):
            rows = self._connection.execute(queries.ARTICLES, parameters).fetchall()
            return tuple(kept.article_of(self._connection, row) for row in rows)

    def claims(self, filters: Filters | None = None) -> tuple[Claim, ...]:
        """The claims as now read, in the order of their articles and of the text."""
        return self._list(Claim, queries.CLAIMS, filters)

    def incidents(self, filters: Filters | None = None) -> tuple[Incident, ...]:
        """The incidents as last settled, by time and place."""
        return self._list(Incident, queries.INCIDENTS, filters)

    def controls(self) -> tuple[Control, ...]:
        """Who is said to hold which place, as last settled."""
        return self._list(Control, queries.CONTROLS)

    def agreements(self) -> tuple[Agreement, ...]:
        """The agreements as last settled."""
        return self._list(Agreement, queries.AGREEMENTS)

    def skipped(self) -> tuple[Skipped, ...]:
        """What could not be read."""
        with explained(self.path):
            return tuple(_skipped(row) for row in self._connection.execute(queries.SKIPPED))

    def counts(self) -> tuple[int, int]:
        """How many articles and claims the book shows."""
        with explained(self.path):
            articles, claims = self._connection.execute(queries.COUNTS).fetchone()
        return int(articles), int(claims)

    def undated_claims(self) -> int:
        """How many claims say no day; a listing bounded in time leaves them out."""
        with explained(self.path):
            return int(self._connection.execute(queries.UNDATED_CLAIMS).fetchone()[0])

    def incidents_once_called(self, name: str) -> tuple[str, ...]:
        """Today's ids of the incident once called `name`, the one that holds most of its claims first."""
        with explained(self.path):
            return tuple(
                row["incident"] for row in self._connection.execute(queries.INCIDENTS_OF_ALIAS, {"name": name})
            )

    # What follows from the claims

    def unsettled_revision(self, by: str) -> int | None:
        """The revision of the claims that version `by` has yet to make incidents from; None when all is settled."""
        with explained(self.path):
            claims, settled, settled_by = self._connection.execute(queries.STATE).fetchone()
        return None if claims == settled and settled_by == by else int(claims)

    def settle(
        self,
        *,
        revision: int,
        by: str,
        incidents: Sequence[Incident],
        controls: Sequence[Control],
        agreements: Sequence[Agreement],
    ) -> None:
        """Puts what follows from the claims in place of what followed before; old names of incidents live on."""
        with explained(self.path), transaction(self._connection):
            for statement in queries.CLEAR_SETTLED:
                self._connection.execute(statement)
            for number, incident in enumerate(sorted(incidents, key=lambda incident: incident.id), start=1):
                add_incident(self._connection, incident, number)
            for position, control in enumerate(controls):
                self._connection.execute(queries.ADD_CONTROL, {"position": position, "record": as_json(control)})
            for position, agreement in enumerate(agreements):
                row = {"position": position, "id": agreement.id, "record": as_json(agreement)}
                self._connection.execute(queries.ADD_AGREEMENT, row)
            self._connection.execute(queries.SETTLED, {"revision": revision, "by": by})

    # Judgements

    def judge(self, judgement: Judgement) -> bool:
        """Adds one human decision; the same decision twice is one, and False. Incidents are to be settled again."""
        row = {"id": judgement.id, "verdict": judgement.verdict.value, "made_at": judgement.at}
        with explained(self.path), transaction(self._connection):
            added = self._connection.execute(queries.ADD_JUDGEMENT, {**row, "record": as_json(judgement)}).rowcount
            if added:
                self._connection.execute(queries.CLAIMS_CHANGED)
            return bool(added)

    def judgements(self) -> tuple[Judgement, ...]:
        """Every human decision, in the order they were made."""
        return self._list(Judgement, queries.JUDGEMENTS)

    def _list(self, kind: type[T], query: str, filters: Filters | None = None) -> tuple[T, ...]:
        parameters = bound(filters or Filters())
        with explained(self.path):
            return tuple(from_json(kind, row["record"]) for row in self._connection.execute(query, parameters))

    def _records(self, kind: type[T], query: str, reading: int) -> tuple[T, ...]:
        rows = self._connection.execute(query, {"reading": reading})
        return tuple(from_json(kind, row["record"]) for row in rows)


def _skipped(row: sqlite3.Row) -> Skipped:
    return Skipped(source=row["source"], stage=row["stage"], error=row["error"])
