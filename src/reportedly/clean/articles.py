"""A raw page as an article: text, title, outlet, agency, language and publication time."""

import hashlib
import re

from reportedly.clean.credits import agency_of
from reportedly.clean.flat import flattened
from reportedly.clean.headline import headline_of
from reportedly.clean.kept import Words, words_of
from reportedly.clean.language import language_of
from reportedly.clean.marked import MarkedTimes, marked_times
from reportedly.clean.markup import Metadata, main_text, metadata
from reportedly.clean.nesting import demand_shallow
from reportedly.clean.outlets import host_of, outlet_at
from reportedly.clean.published import (
    Published,
    bounds_of,
    contradicting,
    from_address,
    from_markup,
    from_shown,
    from_text,
    given,
    updated_of,
)
from reportedly.errors import EmptyInput, NotEnglish
from reportedly.records import Article, Page, Removed


def article(page: Page, *, any_language: bool = False, fast: bool = False) -> Article:
    """The article on a page.

    `fast` finds the main text of web pages faster and less exactly (docs/why/cleaning.md).
    `removed` spans count in the page's text (for a web page: its main text with the captions that report; for Markdown:
    its words without marks) with every line break as one newline.
    Raises NotText, EmptyInput or BadDate where the page gives no article, and NotEnglish, unless `any_language`, where
    it gives one that later stages cannot read.

    >>> page = Page(source="a.txt", body=b"Shells hit Karvel on Tuesday, residents said.", media_type="text/plain")
    >>> article(page).text
    'Shells hit Karvel on Tuesday, residents said.'
    """
    words = words_of(page)
    page = words.page
    if words.is_markup:
        demand_shallow(words.text, source=page.source)
    known = metadata(words.text) if words.is_markup else Metadata()
    times = marked_times(words.text) if words.is_markup else MarkedTimes()
    whole = main_text(words.text, fast=fast) if words.is_markup else words.text
    text, removed = flattened(whole)
    if not text and _is_prose(whole):
        text, removed = whole.strip(), ()
    if not text:
        raise EmptyInput(
            f"{page.source} holds no article",
            why="nothing is left when menus, appeals and other page furniture are taken away",
            remedy="check that the page shows the story without a login or script",
        )
    language = _language(page, known, text, any_language=any_language)
    datings = _datings(words, known, times, text, removed)
    published = datings[0] if datings else Published()
    updated = updated_of((*known.updated, *times.updated), removed, published)
    name = hashlib.sha256(page.body).hexdigest()
    url = page.url or known.url or (page.source if page.source.startswith(("http://", "https://")) else None)
    return Article(
        id=name,
        source=page.source,
        given_id=page.given_id,
        outlet=_outlet(page, known, url),
        url=url,
        title=page.title or known.title or headline_of(text),
        language=language,
        text=text,
        published=published.when or bounds_of(removed, updated),
        published_basis=published.basis,
        other_dates=contradicting(published, datings[1:]),
        updated=updated,
        removed=removed,
        agency=agency_of(text) or agency_of(_credits(removed)),
        sha256=name,
        retrieved_at=page.retrieved_at,
    )


# So many sentences are an article, whatever furniture runs on in the same line.
_SENTENCES_OF_PROSE = 4


def _is_prose(text: str) -> bool:
    """Whether a text that looked like mere furniture tells a story all the same: it is then kept whole."""
    return len(_SENTENCE_END.findall(text)) >= _SENTENCES_OF_PROSE


_SENTENCE_END = re.compile(r"\b\w+\s+\w+\s+[a-z]\w*[.!?](?=\s|$)")


def _language(page: Page, known: Metadata, text: str, *, any_language: bool) -> str:
    """The text's language. Raises NotEnglish where later stages cannot read it, unless `any_language`."""
    language = (page.language or language_of(text) or known.language or "en").lower().replace("_", "-").split("-")[0]
    if language != "en" and not any_language:
        raise NotEnglish(
            f"{page.source} is in another language ({language})",
            why="only English is read so far",
            remedy="read a translation, or leave it out",
        )
    return language


def _credits(removed: tuple[Removed, ...]) -> str:
    """The credits that were taken out, one a line."""
    return "\n".join(piece.span.text for piece in removed if "credit" in piece.reason)


def _datings(
    words: Words, known: Metadata, times: MarkedTimes, text: str, removed: tuple[Removed, ...]
) -> list[Published]:
    """Every publication time there is, best first: the order is the ranking."""
    page, seen = words.page, words.page.retrieved_at
    stated = (*((words.sent,) if words.sent else ()), *known.published, *times.marked)
    found = (
        given(page.published) if page.published else None,
        from_markup(stated, seen=seen),
        from_address(page.url or known.url),
        from_shown(times.shown, seen=seen),
        from_text(text, removed),
    )
    return [dating for dating in found if dating is not None]


def _outlet(page: Page, known: Metadata, url: str | None) -> str | None:
    """Who printed it: as given, by the table of sites, as the page names itself, or the host name."""
    listed = outlet_at(url)
    return page.outlet or (listed.name if listed else None) or known.outlet or host_of(url)
