"""Web pages: the main text, and what the page's metadata says of outlet, title, address, language and time.

Nothing of the page is run and nothing it points to is loaded. Titles and times come from JSON-LD and meta elements
only; libraries that guess a time from anything date-like take print lines and copyright years for it.
"""

import json
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import trafilatura
from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.html import DocumentNode, ElementNode, HTMLTree

from reportedly.clean.captions import with_captions
from reportedly.clean.elements import elements

TIME_PROPERTIES = (
    "article:published_time", "og:article:published_time", "datepublished", "date_published", "publishdate",
    "publish-date", "publish_date", "pubdate", "dc.date.issued", "dcterms.created", "dcterms.issued", "dc.date",
    "dc.date.created", "sailthru.date", "parsely-pub-date", "article.published", "cxenseparse:recs:publishtime",
    "originalpublicationdate", "citation_publication_date", "citation_date", "rnews:datepublished", "bt:pubdate",
    "timestamp", "date",
)  # fmt: skip
UPDATE_PROPERTIES = ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified")
NEWS_TYPES = ("Article", "NewsArticle", "ReportageNewsArticle", "BlogPosting", "LiveBlogPosting", "WebPage", "Report")


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What a page says of itself; `published` and `updated` hold times in the order of their weight, as written."""

    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None
    published: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()


def main_text(markup: str, *, fast: bool = False) -> str:
    """The page's main text, one paragraph a line; empty where there is none. `fast` takes the quicker extractor."""
    found = (None if fast else _precise(markup)) or _quick(markup)
    return with_captions(found, markup=markup)


def _precise(markup: str) -> str | None:
    found: str | None = trafilatura.extract(
        markup,
        favor_precision=True,
        include_comments=False,
        include_tables=True,
        deduplicate=False,
        output_format="txt",
    )
    return found


def _quick(markup: str) -> str:
    return extract_plain_text(markup, main_content=True, links=False, alt_texts=False, list_bullets=True) or ""


def metadata(markup: str) -> Metadata:
    """The page's own word on what it is."""
    tree = HTMLTree.parse(markup).document
    if tree is None:
        return Metadata()
    known = list(elements(tree, "meta", "script"))
    metas = _metas(known)
    linked = sorted(filter(_is_news, _linked_data(known)), key=_is_page)  # what is said of the article comes first
    times = [entry.get("datePublished") for entry in linked] + [metas.get(name) for name in TIME_PROPERTIES]
    changes = [entry.get("dateModified") for entry in linked] + [metas.get(name) for name in UPDATE_PROPERTIES]
    headlines = (entry.get("headline") for entry in linked)
    title = next((words for words in headlines if isinstance(words, str)), None)
    return Metadata(
        title=_words(title or metas.get("og:title") or _text(tree, "h1") or _text(tree, "title")),
        outlet=_words(metas.get("og:site_name") or next(filter(None, map(_publisher, linked)), None)),
        url=_words(_attribute(tree, "link[rel=canonical]", "href") or metas.get("og:url")),
        language=_words(_attribute(tree, "html", "lang")),
        published=_times(times),
        updated=_times(changes),
    )


def _times(found: Iterable[object]) -> tuple[str, ...]:
    return tuple(time for time in found if isinstance(time, str) and time.strip())


def _metas(known: Iterable[ElementNode]) -> dict[str, str]:
    """Meta elements by lower-case property, name or itemprop; the first of a name counts."""
    found: dict[str, str] = {}
    for element in known:
        if element.tag != "meta":
            continue
        name = element.getattr("property") or element.getattr("name") or element.getattr("itemprop")
        if name and (content := element.getattr("content")):
            found.setdefault(name.lower(), content)
    return found


def _text(tree: DocumentNode, selector: str) -> str | None:
    element = tree.query_selector(selector)
    return element.text if element else None


def _attribute(tree: DocumentNode, selector: str, name: str) -> str | None:
    element = tree.query_selector(selector)
    return element.getattr(name) if element else None


def _linked_data(known: Iterable[ElementNode]) -> Iterator[dict[str, Any]]:
    """Every object in the page's JSON-LD."""
    for element in known:
        if element.tag != "script" or (element.getattr("type") or "").strip().lower() != "application/ld+json":
            continue
        try:
            waiting = deque([json.loads(element.text or "", strict=False)])
        except (ValueError, RecursionError):
            continue
        while waiting:
            value = waiting.popleft()
            if isinstance(value, list):
                waiting.extend(value)
            elif isinstance(value, dict):
                yield value
                waiting.extend(value[key] for key in ("@graph", "mainEntity") if key in value)


def _is_news(entry: dict[str, Any]) -> bool:
    kinds = entry.get("@type")
    named = [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]
    return any(kind in NEWS_TYPES or kind.endswith("NewsArticle") for kind in named)


def _is_page(entry: dict[str, Any]) -> bool:
    return entry.get("@type") == "WebPage"


def _publisher(entry: dict[str, Any]) -> str | None:
    publisher = entry.get("publisher")
    name = publisher.get("name") if isinstance(publisher, dict) else publisher
    return name if isinstance(name, str) else None


def _words(value: object) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None
