"""What must hold whatever comes in; each promise with the input it is tried on."""

import io
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from tests.fuzz import inputs

from reportedly.clean import article, flattened
from reportedly.clean.decode import decoded
from reportedly.clean.published import from_address
from reportedly.errors import InputError
from reportedly.read import pages
from reportedly.read.feeds import entries
from reportedly.read.robots import read_robots
from reportedly.read.sitemaps import listed
from reportedly.read.unpack import unpacked
from reportedly.records import Page, Skipped

ENDS = (
    ".txt",
    ".md",
    ".html",
    ".json",
    ".jsonl",
    ".eml",
    ".pdf",
    ".rss",
    ".atom",
    ".warc",
    ".warc.gz",
    ".warc.zst",
    ".wacz",
    ".txt.gz",
    ".jsonl.gz",
    "",
)
LIMIT = 200_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A check that raises where it is broken, and what it is tried on."""

    on: st.SearchStrategy[Any]
    check: Callable[[Any], None]


def whatever_is_piped_in_is_pages_or_told(body: bytes) -> None:
    _read(list(pages(["-"], stdin=io.BytesIO(body))))


def whatever_a_file_holds_is_pages_or_told(file: tuple[bytes, str]) -> None:
    body, end = file
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"a{end}"
        path.write_bytes(body)
        _read(list(pages([str(path)])))


def _read(found: list[Page | Skipped]) -> None:
    for item in found:
        if isinstance(item, Skipped):
            assert item.error and item.stage == "read", item
        else:
            _clean(item)


def _clean(page: Page) -> None:
    with suppress(InputError):
        found = article(page, any_language=True)
        assert found.text.strip() and found.id == found.sha256
        found.text.encode()  # half characters could be neither kept nor printed
        if found.published is not None and found.published.start and found.published.end:
            assert found.published.start[:10] <= found.published.end[:10], found.published
        assert all(piece.span.text for piece in found.removed)


def what_stays_and_what_goes_is_the_text(text: str) -> None:
    kept, removed = flattened(text)
    place, rest = 0, []
    for piece in removed:
        assert place <= piece.span.start < piece.span.end <= len(text), "pieces overlap or leave the text"
        assert piece.span.text == text[piece.span.start : piece.span.end] and piece.reason
        rest.append(text[place : piece.span.start])
        place = piece.span.end
    assert "".join(rest) + text[place:] == kept


def what_was_cleaned_is_clean(text: str) -> None:
    """Cleaning again may find a little more, now that other lines stand together, but comes to an end."""
    for _ in range(12):
        again, removed = flattened(text)
        if not removed:
            return
        assert len(again) < len(text)
        text = again


def every_page_has_an_article_or_says_why_not(markup: bytes) -> None:
    _clean(Page(source="a.html", body=markup, media_type="text/html"))


def every_mail_has_an_article_or_says_why_not(body: bytes) -> None:
    _clean(Page(source="a.eml", body=body, media_type="message/rfc822"))


def every_pdf_has_an_article_or_says_why_not(body: bytes) -> None:
    _clean(Page(source="a.pdf", body=body, media_type="application/pdf"))


def lists_are_read_or_told(body: bytes) -> None:
    for read in (entries, listed):
        with suppress(InputError):
            list(read(body, source="a"))


def robots_say_yes_or_no(said: tuple[str, str]) -> None:
    assert read_robots(said[0]).allows("/" + said[1]) in (True, False)


def unpacking_ends_at_its_limit(body: bytes) -> None:
    for encoding in ("gzip", "deflate", ""):
        with suppress(InputError):
            assert len(unpacked([body[:7], body[7:]], encoding=encoding, limit=LIMIT, source="a")) <= LIMIT


def letters_are_told_or_refused(body: bytes) -> None:
    with suppress(InputError):
        assert "\r" not in decoded(body, media_type="text/plain", source="a")


def addresses_give_real_days_alone(path: str) -> None:
    found = from_address("https://a.example/" + path)
    assert found is None or (found.when is not None and found.when.start is not None)


_PAGES = inputs.damaged(inputs.markups().map(lambda words: words.encode("utf-8", "replace")))
_LISTS = inputs.damaged(st.one_of(inputs.feeds(), inputs.sitemaps(), inputs.rows()))
_RULES = inputs.texts(("User-agent: *", "Disallow: /", "Allow: ", "*", "$", "%7E", "%", "\n"))
_BOMBS = inputs.damaged(st.binary(max_size=50).map(lambda part: inputs.gzipped(part * 90_000)))
_BYTES = inputs.anything()
_PATHS = st.lists(
    st.sampled_from(("2026", "13", "02", "30", "/", "-", "_", "mar", "20260230", "truce", ".html", "%", "[", "０"))
)
PROMISES = {
    check.__name__: Promise(on=on, check=check)
    for check, on in (
        (whatever_is_piped_in_is_pages_or_told, _BYTES),
        (whatever_a_file_holds_is_pages_or_told, st.tuples(_BYTES, st.sampled_from(ENDS))),
        (what_stays_and_what_goes_is_the_text, inputs.texts()),
        (what_was_cleaned_is_clean, inputs.texts()),
        (every_page_has_an_article_or_says_why_not, _PAGES),
        (every_mail_has_an_article_or_says_why_not, inputs.damaged(inputs.mails())),
        (every_pdf_has_an_article_or_says_why_not, inputs.damaged(inputs.pdfs())),
        (lists_are_read_or_told, _LISTS),
        (robots_say_yes_or_no, st.tuples(_RULES, inputs.texts(("a", "*", "%", "/")))),
        (unpacking_ends_at_its_limit, _BOMBS),
        (letters_are_told_or_refused, inputs.damaged(inputs.encoded())),
        (addresses_give_real_days_alone, _PATHS.map("".join)),
    )
}
