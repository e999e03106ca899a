"""Kept originals read again alone: a row of JSON Lines, a mail, a PDF."""

import io
import json
from dataclasses import replace

import pytest

from reportedly.clean import article
from reportedly.errors import InputError
from reportedly.read import pages
from reportedly.records import Article, Page

STORY = "Guards turned two aid lorries back at the Dervent crossing on Monday, a driver told reporters there."


def read(row: dict[str, object], **given: str) -> tuple[Page, Article]:
    (page,) = pages(["-"], stdin=io.BytesIO(json.dumps(row).encode()), **given)
    assert isinstance(page, Page), page
    return page, article(page)


def test_the_kept_bytes_of_a_row_alone_give_the_same_article() -> None:
    page, first = read(
        {"text": STORY, "outlet": "Dervent Post", "url": "https://dervent.example/a", "title": "Lorries turned back",
         "published": "2026-03-03", "language": "en", "id": "k-7"}
    )  # fmt: skip
    alone = article(Page(source="-", body=page.body, media_type=page.media_type))
    assert replace(alone, given_id="k-7") == first
    assert (first.text, first.outlet, first.title) == (STORY, "Dervent Post", "Lorries turned back")
    assert first.published is not None and first.published.start == "2026-03-03"


def test_the_same_words_from_two_outlets_are_two_articles() -> None:
    one, two = (read({"text": STORY, "outlet": outlet})[1] for outlet in ("Dervent Post", "Karvel Post"))
    assert one.text == two.text and one.id != two.id
    assert one.id == read({"outlet": "Dervent Post", "text": STORY, "id": 9})[1].id


def test_a_row_of_markup_is_read_as_a_web_page() -> None:
    _, found = read({"html": f"<html><body><nav>Menu</nav><article><p>{STORY}</p><p>{STORY}</p></article></body>"})
    assert found.text.startswith(STORY) and "Menu" not in found.text


def test_a_rows_own_fields_come_before_what_is_said_of_the_file() -> None:
    _, found = read({"text": STORY, "outlet": "Dervent Post"}, outlet="Karvel Post", published="2026-04-01")
    assert found.outlet == "Dervent Post"
    assert found.published is not None and found.published.start == "2026-04-01"


@pytest.mark.parametrize("body", [b"{", b"[]", b'{"title": "x"}', b'{"text": 3}', b'"text"', b"{}", b"\xff\xfe"])
def test_kept_bytes_that_hold_no_row_say_so(body: bytes) -> None:
    with pytest.raises(InputError):
        article(Page(source="a.jsonl", body=body, media_type="application/json"))
