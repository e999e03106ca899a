"""The way the news travels. The only module that knows the order of the rooms; no room knows another."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import BinaryIO

from reportedly.claims import claims
from reportedly.clean import article
from reportedly.errors import EndpointRefused, EndpointSilent, Fault, ReportedlyError
from reportedly.graph import JointReader
from reportedly.parse import Parser
from reportedly.read import pages
from reportedly.records import Article, Claim, GraphReader, Page, Sentence, Skipped
from reportedly.resolve import Resolver


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One article and what was read in it. `skipped` names the parts that could not be read."""

    article: Article
    claims: tuple[Claim, ...]
    skipped: tuple[Skipped, ...] = ()


class Pipeline:
    """Reads articles one after the other; what is costly to load is loaded once, at the first article.

    `packs` are place packs used beside those of this machine.
    """

    def __init__(self, reader: GraphReader | None = None, *, packs: Sequence[Path] = (), fast: bool = False) -> None:
        self._reader = reader or JointReader()
        self._packs = tuple(packs)
        self._fast = fast

    @cached_property
    def _parser(self) -> Parser:
        return Parser()

    @cached_property
    def _resolver(self) -> Resolver:
        return Resolver(self._packs)

    def article(self, story: Article) -> Reading:
        """The claims of one clean article."""
        sentences = self._marked(self._parser.sentences(story.text), story)
        graph = self._reader.draw(story, sentences)
        return Reading(article=story, claims=self._resolver.resolve(claims(graph, story), article=story, graph=graph))

    def _marked(self, sentences: Sequence[Sentence], story: Article) -> tuple[Sentence, ...]:
        """The sentences with the names and times that the tables know: these overrule the parser's."""
        known = sorted(self._resolver.spot(story), key=lambda entity: entity.span.start)
        marked = []
        for sentence in sentences:
            inside = tuple(entity for entity in known if sentence.span.holds(entity.span))
            marked.append(replace(sentence, entities=(*inside, *sentence.entities)) if inside else sentence)
        return tuple(marked)

    def read(self, pages_: Iterable[Page | Skipped]) -> Iterator[Reading | Skipped]:
        """The readings of raw pages, in order. A page that cannot be read becomes one Skipped; the rest goes on."""
        for page in pages_:
            if isinstance(page, Skipped):
                yield page
                continue
            stage = "clean"
            try:
                story = article(page, fast=self._fast)
                stage = "read"
                yield self.article(story)
            except (EndpointRefused, EndpointSilent):  # these end the run: every further article would fare alike
                raise
            except ReportedlyError as error:
                yield Skipped(source=_called(page), stage=stage, error=str(error))
            except Exception as error:
                yield Skipped(source=_called(page), stage=stage, error=str(_fault(error)))


def _called(page: Page) -> str:
    """What a person finds a page again by: its source, and in a file of many rows the row's own id."""
    return f"{page.source}:{page.given_id}" if page.given_id else page.source


def _fault(error: Exception) -> Fault:
    return Fault(
        f"{type(error).__name__} while reading this article ({error})",
        why="the error is ours, not the article's",
        remedy="report it with the article; its original is kept",
    )


def read(  # noqa: PLR0913 - the options of the `read` command, all named
    sources: Sequence[str],
    *,
    published: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
    stdin: BinaryIO | None = None,
    allow_private: bool = False,
    pipeline: Pipeline | None = None,
) -> Iterator[Reading | Skipped]:
    """The readings of files, folders, addresses or "-": one article at a time, in order; never raises for one input."""
    found = pages(sources, published=published, outlet=outlet, url=url, stdin=stdin, allow_private=allow_private)
    yield from (pipeline or Pipeline()).read(found)


def read_pages(found: Iterable[Page], *, pipeline: Pipeline | None = None) -> Iterator[Reading | Skipped]:
    """The readings of pages that were read before, such as the originals kept in a book."""
    yield from (pipeline or Pipeline()).read(found)


def read_text(
    text: str,
    *,
    published: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
    pipeline: Pipeline | None = None,
) -> Reading:
    """The reading of a text in hand. Raises InputError where there is nothing to read."""
    page = Page(
        source="text",
        body=text.encode(),
        media_type="text/plain",
        published=published,
        outlet=outlet,
        url=url,
    )
    return (pipeline or Pipeline()).article(article(page))
