"""The book as people use it from Python: read into it, list what it says, look one thing up.

The handle knows which room to ask; it decides nothing itself. Incidents, control and agreements follow from the claims
of the whole book and are settled again whenever those changed.
"""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from os import PathLike, fspath
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO, Self, TypedDict, Unpack

from reportedly import __version__, copies, corroborate, intake, judging, looking, monitor
from reportedly import read as reading_room
from reportedly.listing import Listing
from reportedly.monitor.coverage import coverage
from reportedly.records import (
    Agreement,
    Article,
    Claim,
    Control,
    Finding,
    GraphReader,
    Incident,
    Judgement,
    Page,
    Skipped,
    ToldFigure,
    View,
)
from reportedly.store import BookFile, Filters
from reportedly.tally import OnProgress, Step, Tally

if TYPE_CHECKING:
    from reportedly.pipeline import Reading

READER = f"reportedly {__version__}"
PATH_ENDS = ("", "-wal", "-shm")  # the book itself and the files that SQLite keeps beside it
FileName = str | PathLike[str]


class FilterWords(TypedDict, total=False):
    """What a listing can be asked for; store.Filters says what each means."""

    since: str | None
    until: str | None
    place: str | None
    actor: str | None
    type: str | None
    grade: str | None
    search: str | None
    box: tuple[float, float, float, float] | None


class Book:
    """One book, open. Everything it lists has one order, whatever order the articles were read in."""

    def __init__(
        self, path: FileName, *, create: bool = True, packs: Sequence[Path] = (), reader: GraphReader | None = None
    ) -> None:
        """Opens the book at `path`, starting one where `create` allows. Raises BookError, MissingInput.

        Articles are read with `packs` of places beside those of this machine, and by `reader` where one is given.
        """
        self.path = Path(path)
        self._packs = tuple(packs)
        self._reader = reader
        self._file = BookFile(self.path, create=create)

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
        self._file.close()

    # Reading

    def read(  # noqa: PLR0913 - the options of the `read` command, all named
        self,
        *sources: FileName,
        published: str | None = None,
        outlet: str | None = None,
        url: str | None = None,
        workers: int = 1,
        on_progress: OnProgress | None = None,
        stdin: BinaryIO | None = None,
        allow_private: bool = False,
        fast: bool = False,
    ) -> Tally:
        """Reads files and folders into the book; what it knows already is not read again.

        `fast` takes the quicker extractor of main text for web pages; `reread` takes the thorough one again.

        Each article is kept by itself, so that a run may be broken off at any moment and typed again. Never raises for
        a bad input: the tally names it. Raises BadDate where `published` is no date.
        """
        intake.demand_date(published)
        given = [fspath(source) for source in sources]
        unchanged: list[str] = []
        pages = reading_room.pages(
            given, published=published, outlet=outlet, url=url, stdin=stdin, allow_private=allow_private,
            # What is newly said of an article counts even where its site has nothing new.
            kept=None if published or outlet or url else self._file.version_kept, unchanged=unchanged.append,
        )  # fmt: skip
        tally = self._take_in(pages, workers=workers, on_progress=on_progress or _in_silence, fast=fast)
        tally = tally.plus(known=len(unchanged))
        unread = frozenset(tally.skipped)
        self._file.forget_mended(lambda item: item not in unread and intake.is_under(item.source, given))
        self._settle()
        return tally

    def reread(self, *, workers: int = 1, on_progress: OnProgress | None = None) -> Tally:
        """Reads the kept originals again with the installed version; the old readings stay beside the new ones."""
        tell = on_progress or _in_silence
        tally = Tally()
        pages = (page for _, page in self._file.originals())
        for page, outcomes in intake.read_each(pages, workers=workers, packs=self._packs, reader=self._reader):
            tally = self._keep(page, outcomes, tally)
            tell(Step(source=page.source, tally=tally))
        self._settle()
        return tally

    # Listings

    def articles(self, *, search: str | None = None) -> Listing[Article]:
        """The articles, oldest first; `search` keeps those that hold every word."""
        rows = self._file.articles(search=search)
        return Listing(rows, lambda: View(articles=rows))

    def claims(self, **filters: Unpack[FilterWords]) -> Listing[Claim]:
        """The claims, in the order of their articles and of the text."""
        rows = self._claims(Filters(**filters))
        return Listing(rows, lambda: looking.around(self.view(), claims=rows))

    def incidents(self, **filters: Unpack[FilterWords]) -> Listing[Incident]:
        """The incidents by time and place; `grade` is a harm grade or a state of responsibility."""
        self._settle()
        rows = self._file.incidents(Filters(**filters))
        return Listing(rows, lambda: looking.around(self.view(), incidents=rows))

    def figures(self, **filters: Unpack[FilterWords]) -> Listing[ToldFigure]:
        """Every figure as its claim tells it; nothing is added up."""
        claims = self._claims(Filters(**filters))
        rows = looking.figures(claims, self._file.articles(), self._file.incidents())
        return Listing(rows, lambda: looking.around(self.view(), claims=claims))

    def controls(self, **filters: Unpack[FilterWords]) -> Listing[Control]:
        """Who is said to hold which place, on whose word."""
        standing = self._standing(Filters(**filters))
        self._settle()
        rows = tuple(row for row in self._file.controls() if standing(row.claims))
        return Listing(rows, lambda: looking.around(self.view(), controls=rows))

    def agreements(self, **filters: Unpack[FilterWords]) -> Listing[Agreement]:
        """Plans, truces and resolutions with their terms."""
        standing = self._standing(Filters(**filters))
        self._settle()
        rows = tuple(row for row in self._file.agreements() if standing(looking.claims_of(row)))
        return Listing(rows, lambda: looking.around(self.view(), agreements=rows))

    def findings(self, **filters: Unpack[FilterWords]) -> Listing[Finding]:
        """What the record says of each term; `since` and `until`, both given, are the period."""
        asked = Filters(**filters)
        period = (asked.since, asked.until) if asked.since and asked.until else None
        standing = self._standing(replace(asked, since=None, until=None))
        view = self.view(period)
        terms = {term.id: term for agreement in view.agreements for term in agreement.terms}
        rows = tuple(row for row in view.findings if standing((*looking.claims_of(row), *terms[row.term_id].claims)))
        return Listing(rows, lambda: looking.around(view, findings=rows))

    def skipped(self) -> tuple[Skipped, ...]:
        """What could not be read, and why."""
        return self._file.skipped()

    def undated_claims(self) -> int:
        """How many claims say no day; listings bounded in time leave them out."""
        return self._file.undated_claims()

    def counts(self) -> tuple[int, int]:
        """How many articles and claims the book holds."""
        return self._file.counts()

    def view(self, period: tuple[str, str] | None = None, *, as_of: str | None = None) -> View:
        """Everything at once, for a report or an export; `period` is two ISO dates, both inclusive."""
        self._settle()
        articles, claims, incidents = self._file.articles(), self._file.claims(), self._file.incidents()
        agreements = self._file.agreements()
        by_id = {article.id: article for article in articles}
        whole = View(
            articles=articles,
            claims=claims,
            incidents=incidents,
            controls=self._file.controls(),
            agreements=agreements,
            findings=monitor.findings(agreements, claims, incidents, by_id, period),
            restrictions=monitor.restrictions(claims),
            coverage=coverage(by_id, claims, period or (None, None)) if articles else None,
            judgements=self._file.judgements(),
            skipped=self._file.skipped(),
            as_of=as_of,
        )
        return looking.within(whole, period)

    def find(self, name: str, *, view: View | None = None) -> looking.Thing:
        """The one thing of that id, or of an id that begins like that, or once called so. Raises NotInBook.

        `view` spares the book from putting its own together again.
        """
        return looking.find(name, view or self.view(), self._file.incidents_once_called(name))

    # Judgements

    def judge(self, verdict: str, *names: str, by: str, why: str, at: str | None = None) -> Judgement:
        """Keeps what a named person decided of claims or incidents: `same`, `different` or `discount`.

        `at` is an ISO datetime, now if not given. Raises NotInBook, UsageError.
        """
        ruled = judging.verdict(verdict)
        claims = {claim.id: claim for claim in self._file.claims()}
        named = [name for thing in map(self.find, names) for name in judging.meant(thing)]
        anchors = [judging.anchor(claims[name]) for name in dict.fromkeys(named)]
        judging.demand_enough(ruled, anchors)
        return self._add_judgement(judging.judgement(ruled, anchors, by=by, why=why, at=at or _now()))

    def undo(self, name: str, *, by: str, why: str, at: str | None = None) -> Judgement:
        """Takes back a judgement, which stays in the book beside the undoing. Raises NotInBook."""
        row = judging.one_called(name, self._file.judgements())
        return self._add_judgement(
            judging.judgement(row.verdict, row.anchors, by=by, why=why, at=at or _now(), undoes=row.id)
        )

    def judgements(self) -> tuple[Judgement, ...]:
        """Every decision and every undoing, in the order they were made."""
        return self._file.judgements()

    def import_judgements(self, rows: Sequence[Judgement]) -> int:
        """Adds decisions made in another book; how many were new. Those on unknown articles wait for them.

        Raises BadRow where one was altered; none is added then.
        """
        return sum([self._file.judge(row) for row in [judging.demand_whole(row) for row in rows]])

    # Inside

    def _take_in(self, pages: Iterator[Page | Skipped], *, workers: int, on_progress: OnProgress, fast: bool) -> Tally:
        """Keeps what is new, passes over what is known, remembers what cannot be read."""
        tally = Tally()

        def unread() -> Iterator[Page]:
            nonlocal tally
            for item in map(intake.sound, pages):
                if isinstance(item, Page) and not self._file.is_read(item, hashlib.sha256(item.body).hexdigest()):
                    yield item
                    continue
                if isinstance(item, Page):
                    tally = tally.plus(known=1)
                elif not self._is_own(item.source):
                    self._file.keep_skipped(item)
                    tally = tally.plus(skipped=(item,))
                on_progress(Step(source=item.source, tally=tally))

        for page, outcomes in intake.read_each(
            unread(), workers=workers, packs=self._packs, reader=self._reader, fast=fast
        ):
            tally = self._keep(page, outcomes, tally)
            on_progress(Step(source=page.source, tally=tally))
        return tally

    def _keep(self, page: Page, outcomes: "Sequence[intake.Outcome]", tally: Tally) -> Tally:
        for outcome in outcomes:
            if isinstance(outcome, Skipped):
                self._file.keep_skipped(outcome)
                tally = tally.plus(skipped=(outcome,))
                continue
            is_new = self._keep_reading(page, outcome)
            tally = tally.plus(skipped=outcome.skipped)
            tally = tally.plus(articles=1, claims=len(outcome.claims)) if is_new else tally.plus(known=1)
        return tally

    def _keep_reading(self, page: Page, reading: "Reading") -> bool:
        return self._file.keep(
            page=page, article=reading.article, claims=reading.claims, skipped=reading.skipped, reader=READER
        )

    def _settle(self) -> None:
        """Makes incidents, control and agreements again if the claims changed since they were made."""
        revision = self._file.unsettled_revision(READER)
        if revision is None:
            return
        articles, claims, judgements = self._file.articles(), self._file.claims(), self._file.judgements()
        by_id = {article.id: article for article in articles}
        origins = copies.find_copies(articles).origins
        self._file.settle(
            revision=revision,
            by=READER,
            incidents=judging.marked(
                corroborate.incidents(claims, by_id, origins, judging.rulings(judgements, claims)), judgements, claims
            ),
            controls=corroborate.control(claims, by_id),
            agreements=monitor.agreements(claims, by_id),
        )

    def _add_judgement(self, row: Judgement) -> Judgement:
        self._file.judge(row)
        return row

    def _claims(self, filters: Filters) -> tuple[Claim, ...]:
        if filters.grade is not None:
            self._settle()
        return self._file.claims(filters)

    def _standing(self, filters: Filters) -> Callable[[Sequence[str]], bool]:
        """Whether something stands on a claim that the filters keep; without filters everything does."""
        if filters == Filters():
            return lambda claims: True
        kept = frozenset(claim.id for claim in self._claims(filters))
        return lambda claims: not kept.isdisjoint(claims)

    def _is_own(self, source: str) -> bool:
        """Whether a file found in a folder is this book itself."""
        return Path(source).resolve() in {Path(f"{self.path.resolve()}{end}") for end in PATH_ENDS}


def open(path: FileName) -> Book:
    """The book at `path`; it is started where there is none. Raises BookError."""
    return Book(path)


def claims(text: str, *, published: str | None = None, outlet: str | None = None) -> list[Claim]:
    """The claims in a text, in its order; nothing is stored.

    >>> import reportedly
    >>> told = reportedly.claims("Residents said shells hit the market on Tuesday.", published="2026-03-05")
    >>> [claim.speaker.called for claim in told]
    ['Residents']
    """
    from reportedly.pipeline import read_text  # noqa: PLC0415 - it loads the language library, which takes seconds

    return list(read_text(text, published=published, outlet=outlet).claims)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _in_silence(step: Step) -> None:
    """Tells nobody."""
