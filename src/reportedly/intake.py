"""Pages in, what was read in each of them out, in order; on one processor or on several.

Both ways hand over one page at a time with all that came of it, so that a book can keep each article by itself.
"""

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from functools import cache, partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from reportedly.errors import ReportedlyError, UsageError
from reportedly.records import GraphReader, Page, Skipped

if TYPE_CHECKING:  # the language library takes seconds to load: it is loaded when there is something to read
    from reportedly.pipeline import Pipeline, Reading

    Outcome = Reading | Skipped

PAGES_AHEAD = 4  # per worker: enough that none waits for the writer, few enough that memory stays small


def read_each(
    pages: Iterable[Page],
    *,
    workers: int = 1,
    packs: tuple[Path, ...] = (),
    reader: GraphReader | None = None,
    fast: bool = False,
) -> Iterator[tuple[Page, "tuple[Outcome, ...]"]]:
    """Each page with its readings, in the order of the pages; `packs` are place packs beside those of this machine.

    A `reader` given reads instead of the one that ships, in this process alone. Raises UsageError where more are asked
    for, ReportedlyError where a worker was killed from outside; everything handed out before stays good.
    """
    if workers == 1:
        pipeline: Pipeline | None = None
        for page in pages:
            pipeline = pipeline or _pipeline_with(reader, packs, fast)
            yield page, _read(page, pipeline)
        return
    if reader is not None:
        raise UsageError(
            f"{reader.name} cannot read on {workers} processors",
            why="it keeps one conversation and one account",
            remedy="leave --workers out",
        )
    # Started afresh, not forked: the language model's threads do not survive a fork.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        try:
            yield from _spread(
                iter(pages), pool, partial(_read_apart, packs=packs, fast=fast), ahead=workers * PAGES_AHEAD
            )
        except BrokenProcessPool as error:
            raise ReportedlyError(
                "a worker process was ended from outside",
                why="most often the machine ran out of memory; the articles read before it are kept",
                remedy="run the same command again with fewer --workers: nothing is read twice",
            ) from error
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def demand_date(published: str | None) -> None:
    """Raises BadDate where a person gave a publication date that is none: better once now than for every article."""
    if published is not None:
        from reportedly.clean.published import given  # noqa: PLC0415 - see above

        given(published)


def sound(item: Page | Skipped) -> Page | Skipped:
    """The same with every half character in a name or title made whole, so that it can be kept and printed.

    File names may hold bytes that are no UTF-8, and JSON may hold half of a surrogate pair.
    """
    if isinstance(item, Skipped):
        return replace(item, source=_whole(item.source), error=_whole(item.error))
    return replace(
        item,
        source=_whole(item.source),
        given_id=item.given_id and _whole(item.given_id),
        url=item.url and _whole(item.url),
        outlet=item.outlet and _whole(item.outlet),
        title=item.title and _whole(item.title),
        language=item.language and _whole(item.language),
        published=item.published and _whole(item.published),
    )


def is_under(source: str, given: Sequence[str]) -> bool:
    """Whether a source is one of the given inputs, a file in one of them, or a line of one."""
    return any(source == name or source.startswith((f"{name.rstrip('/')}/", f"{name}:")) for name in given)


def _whole(text: str) -> str:
    return text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")


def _spread(
    pages: Iterator[Page], pool: ProcessPoolExecutor, read: "Callable[[Page], tuple[Outcome, ...]]", *, ahead: int
) -> Iterator[tuple[Page, "tuple[Outcome, ...]"]]:
    waiting: deque[tuple[Page, Future[tuple[Outcome, ...]]]] = deque()
    waiting.extend((page, pool.submit(read, page)) for page in islice(pages, ahead))
    while waiting:
        page, future = waiting.popleft()
        outcome = future.result()
        waiting.extend((following, pool.submit(read, following)) for following in islice(pages, 1))
        yield page, outcome


def _read_apart(page: Page, *, packs: tuple[Path, ...], fast: bool) -> "tuple[Outcome, ...]":
    return _read(page, _pipeline(packs, fast))


def _read(page: Page, pipeline: "Pipeline") -> "tuple[Outcome, ...]":
    from reportedly.pipeline import read_pages  # noqa: PLC0415 - see above

    return tuple(read_pages([page], pipeline=pipeline))


def _pipeline_with(reader: GraphReader | None, packs: tuple[Path, ...], fast: bool) -> "Pipeline":
    if reader is None:
        return _pipeline(packs, fast)
    from reportedly.pipeline import Pipeline  # noqa: PLC0415 - see above

    return Pipeline(reader, packs=packs, fast=fast)


@cache
def _pipeline(packs: tuple[Path, ...], fast: bool) -> "Pipeline":
    """One for each process and choice of places and extractor: the language model is loaded once."""
    from reportedly.pipeline import Pipeline  # noqa: PLC0415 - see above

    return Pipeline(packs=packs, fast=fast)
