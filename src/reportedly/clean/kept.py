"""The kept bytes of a page as the words on it, with what the bytes themselves say of where these are from."""

import json
from dataclasses import dataclass, replace

from reportedly.clean.decode import decoded
from reportedly.clean.mail import mail_of
from reportedly.clean.markdown import plain_of
from reportedly.errors import BadRow
from reportedly.records import Page

ROW, HTML, TEXT, MARKDOWN = "application/json", "text/html", "text/plain", "text/markdown"
MAIL, PDF = "message/rfc822", "application/pdf"
SAID = ("url", "outlet", "title", "language", "published")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A page's text or markup, every line break as one newline; `page` is the page with what its bytes said.

    `sent` is when a mail says it was sent.
    """

    page: Page
    text: str
    is_markup: bool
    sent: str | None = None


def words_of(page: Page) -> Words:
    """What stands on the page. Raises NotText where no encoding fits, BadRow where kept JSON is no article.

    >>> row = Page(source="a.jsonl", body=b'{"outlet":"Oruba Herald","text":"Shells fell."}', media_type=ROW)
    >>> words_of(row).page.outlet, words_of(row).text
    ('Oruba Herald', 'Shells fell.')
    """
    kind = page.media_type.partition(";")[0].strip().lower()
    if kind == ROW:
        return _row(page)
    if kind == MAIL:
        return _mail(page)
    if kind == PDF:
        return _pdf(page)
    text = decoded(page.body, media_type=page.media_type, source=page.source)
    return Words(page=page, text=plain_of(text) if kind == MARKDOWN else text, is_markup=kind == HTML)


def _row(page: Page) -> Words:
    """A kept row of JSON Lines: its own fields come before what was said of the whole file."""
    try:
        row = json.loads(page.body)
        is_markup = "html" in row
        words = row["html" if is_markup else "text"].encode()
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise BadRow(
            f"{page.source} holds no row of an article",
            why="there is no text to read",
            remedy="read the file it came from again",
        ) from error
    text = decoded(words, media_type=f"{HTML if is_markup else TEXT}; charset=utf-8", source=page.source)
    said = {name: row.get(name) or getattr(page, name) for name in SAID}
    return Words(page=replace(page, **said), text=text, is_markup=is_markup)


def _mail(page: Page) -> Words:
    mail = mail_of(page.body, source=page.source)
    known = replace(page, title=page.title or mail.title, outlet=page.outlet or mail.sender)
    return Words(page=known, text=mail.text, is_markup=mail.is_markup, sent=mail.sent)


def _pdf(page: Page) -> Words:
    from reportedly.clean.pdf import pdf_of  # noqa: PLC0415 - takes a while to load: only when there is one

    pdf = pdf_of(page.body, source=page.source)
    return Words(page=replace(page, title=page.title or pdf.title), text=pdf.text, is_markup=False)
