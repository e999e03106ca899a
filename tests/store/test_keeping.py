"""What is kept comes back as it was; the same thing twice changes nothing."""

import sqlite3
from dataclasses import replace

import pytest
from tests.store.telling import BRIDGE, MARKET, article, claim, keep, later, page, place

from reportedly.records import Skipped


def test_articles_and_claims_come_back_equal(book):
    read, claims = keep(book, page(BRIDGE, published="2026-03-04"), "struck", day="2026-03-03", where=place("Tel Orin"))
    assert book.articles() == (read,)
    assert book.claims() == claims


def test_the_original_bytes_are_kept(book):
    body = b"\xff\xfe" + "Shells fell.".encode("utf-16-le")
    told = replace(page(), body=body)
    read = replace(article(page()), id="a" * 64, sha256="a" * 64)
    book.keep(page=told, article=read, claims=(), reader="one")
    assert book.original("a" * 64) == told
    assert book.original("b" * 64) is None


def test_reading_the_same_thing_twice_changes_nothing(book):
    keep(book, page(), "hit")
    before = list(sqlite3.connect(book.path).iterdump())
    read, claims = keep(book, page(), "hit")
    assert list(sqlite3.connect(book.path).iterdump()) == before
    assert book.is_read(page(), read.id)
    assert book.claims() == claims


def test_a_new_reading_shows_and_the_old_one_stays(book):
    read, old = keep(book, page(), "hit")
    _, new = keep(book, page(), "shells", "denied", reader="two")
    assert set(book.claims()) == set(new)
    assert book.readings(read.id) == ((read, old), (read, tuple(sorted(new, key=lambda c: c.trigger.start))))


def test_an_article_is_kept_whole_or_not_at_all(book):
    read = article(page())
    twice = claim(read, "hit")
    with pytest.raises(Exception, match="UNIQUE"):
        book.keep(page=page(), article=read, claims=(twice, twice), reader="one")
    assert book.counts() == (0, 0)
    assert not book.is_read(page(), read.id)


def test_the_first_meeting_speaks_for_a_text_met_twice_whatever_the_order(book, tmp_path):
    early, late = page(source="a.txt", published="2026-03-04"), page(source="b.txt", published="2026-03-06")
    read, _ = keep(book, late, "hit")
    assert not book.is_read(early, read.id), "it has to be read again under its first date"
    keep(book, early, "hit")
    assert book.is_read(late, read.id)
    assert book.articles() == (article(early),)
    assert book.original(read.id) == early


def test_a_text_met_again_later_is_remembered_and_not_read_again(book):
    read, _ = keep(book, page(published="2026-03-04"), "hit")
    assert book.is_read(later(page(source="reprint.txt"), "2026-03-05"), read.id)
    sources = [row[0] for row in sqlite3.connect(book.path).execute("SELECT source FROM ledger ORDER BY source")]
    assert sources == ["market.txt", "reprint.txt"]


def test_skipped_inputs_stand_once_and_go_when_mended(book):
    broken = Skipped(source="x.jsonl:3", stage="read", error="no JSON")
    other = Skipped(source="photo.png", stage="read", error="a picture")
    for item in (broken, other, broken):
        book.keep_skipped(item)
    assert book.skipped() == (other, broken)
    book.forget_mended(lambda item: item.source.startswith("x.jsonl"))
    assert book.skipped() == (other,)


def test_skipped_parts_of_an_article_belong_to_the_reading_that_shows(book):
    read = article(page())
    part = Skipped(source="market.txt", stage="parse", error="a line of 9 MB")
    book.keep(page=page(), article=read, claims=(), skipped=(part,), reader="one")
    assert book.skipped() == (part,)
    keep(book, page(), "hit", reader="two")
    assert book.skipped() == ()


def test_the_text_stands_in_the_file_for_people_with_sql(book):
    keep(book, page(), "hit")
    assert sqlite3.connect(book.path).execute("SELECT text FROM readings").fetchall() == [(MARKET,)]
