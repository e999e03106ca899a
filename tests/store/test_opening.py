"""Only books are opened; everything else is refused with what to do."""

import sqlite3

import pytest
from tests.store.telling import keep, page

from reportedly.errors import BookBusy, BookError, MissingInput, NewerBook, NotABook
from reportedly.store import BookFile, connection, is_book


def test_a_missing_book_is_made_only_when_asked(tmp_path):
    with pytest.raises(MissingInput):
        BookFile(tmp_path / "no.book", create=False)
    assert not (tmp_path / "no.book").exists()
    BookFile(tmp_path / "no.book").close()
    assert is_book(tmp_path / "no.book")


def test_a_text_file_is_no_book(tmp_path):
    path = tmp_path / "story.txt"
    path.write_text("Shells hit the market." * 100)
    with pytest.raises(NotABook) as caught:
        BookFile(path)
    assert caught.value.remedy
    assert path.read_text().startswith("Shells")


def test_another_programs_database_is_left_alone(tmp_path):
    path = tmp_path / "contacts.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE people (name)")
    other.commit()
    before = path.read_bytes()
    with pytest.raises(NotABook):
        BookFile(path)
    assert path.read_bytes() == before


def test_a_newer_book_is_refused(tmp_path):
    BookFile(tmp_path / "b").close()
    changed = sqlite3.connect(tmp_path / "b")
    changed.execute(f"PRAGMA user_version = {len(connection.migrations()) + 1}")
    changed.commit()
    with pytest.raises(NewerBook):
        BookFile(tmp_path / "b")


def test_a_process_killed_while_making_a_book_leaves_one_that_opens(tmp_path):
    half_made = sqlite3.connect(tmp_path / "b")
    half_made.execute("PRAGMA journal_mode = WAL")
    half_made.close()
    with BookFile(tmp_path / "b") as book:
        assert book.counts() == (0, 0)


def test_a_busy_book_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr(connection, "PATIENCE_S", 0.05)
    with BookFile(tmp_path / "b") as book:
        writer = sqlite3.connect(tmp_path / "b", isolation_level=None)
        writer.execute("BEGIN IMMEDIATE")
        with pytest.raises(BookBusy):
            keep(book, page(), "hit")
        assert book.counts() == (0, 0), "readers never wait"


def test_a_folder_is_no_book(tmp_path):
    with pytest.raises(BookError):
        BookFile(tmp_path)


def test_judgements_are_only_ever_added(book):
    raw = sqlite3.connect(book.path)
    raw.execute("INSERT INTO judgements VALUES ('j1', 'discount', '2026-03-05', '{}')")
    for change in ("UPDATE judgements SET verdict = 'same'", "DELETE FROM judgements"):
        with pytest.raises(sqlite3.IntegrityError, match="only ever added"):
            raw.execute(change)


def test_the_schema_is_one_version_per_file_and_writes_are_synchronised(book):
    raw = book._connection
    assert raw.execute("PRAGMA user_version").fetchone()[0] == len(connection.migrations())
    assert raw.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    assert raw.execute("PRAGMA synchronous").fetchone()[0] == 2
