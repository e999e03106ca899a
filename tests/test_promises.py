"""Promises 2, 3 and 4 of the design: one order, nothing lost or doubled, one bad input never stops the rest."""

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from itertools import permutations

import pytest

import reportedly
from reportedly.records import codec

TOWNS = ("Marda", "Tel Orin", "Kelvary", "Saraqib", "Belisk", "Orlune", "Darsa", "Venn", "Halma", "Corrow")
TELLERS = ("Residents", "Activists", "The army", "A hospital director", "Officials")


def story(number):
    """One of any number of different short articles."""
    town, teller = TOWNS[number % len(TOWNS)], TELLERS[number % len(TELLERS)]
    return (
        f"{teller} said shells hit a school in {town} on Tuesday, killing {number + 2} people. "
        f"State television denied that government forces had fired on {town}. "
        f"Rebels claimed to have captured a crossing near {town}."
    )


def write_rows(path, count):
    rows = [
        {"id": str(n), "text": story(n), "outlet": f"Outlet {n % 3}", "published": f"2026-03-{n % 9 + 1:02}"}
        for n in range(count)
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


def everything(path):
    """All that a book lists, as one text."""
    with reportedly.Book(path, create=False) as book:
        return json.dumps(codec.plain(book.view()), indent=1)


# Promise 2: reading the same thing twice, or in another order, gives the same ordered export


def test_the_order_of_reading_never_shows(tmp_path):
    files = []
    for number in range(3):
        files.append(tmp_path / f"{number}.txt")
        files[-1].write_text(story(number))
    reprint = tmp_path / "reprint.txt"
    reprint.write_text(story(0))
    listed = set()
    for number, order in enumerate(permutations([*files, reprint])):
        if number % 5:  # every fifth order of the twenty-four: enough to meet each article first and last
            continue
        with reportedly.open(tmp_path / f"{number}.book") as book:
            for source in order:  # each in a run of its own: the book settles in between
                book.read(source, published="2026-03-05" if source is not reprint else "2026-03-07", outlet=source.stem)
        listed.add(everything(tmp_path / f"{number}.book"))
    assert len(listed) == 1


def test_reading_twice_changes_nothing(tmp_path):
    rows = write_rows(tmp_path / "rows.jsonl", 4)
    with reportedly.open(tmp_path / "war.book") as book:
        book.read(rows)
        before = list(sqlite3.connect(book.path).iterdump())
        tally = book.read(rows)
        assert (tally.articles, tally.known) == (0, 4)
        assert list(sqlite3.connect(book.path).iterdump()) == before


# Promise 3: kill it at any moment; what was committed stays, a re-run completes, nothing is doubled


def start_reading(rows, path):
    command = [sys.executable, "-m", "reportedly", "read", str(rows), "--into", str(path)]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)


def kept(path):
    """How many articles a book holds, looked at from outside; 0 before it is made."""
    try:
        with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as raw:
            return raw.execute("SELECT count(*) FROM articles WHERE reading IS NOT NULL").fetchone()[0]
    except sqlite3.OperationalError:
        return 0


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a system that kills")
def test_a_killed_read_keeps_what_it_had_and_a_rerun_completes(tmp_path):
    count = 24
    rows, path = write_rows(tmp_path / "rows.jsonl", count), tmp_path / "killed.book"
    moments, had = [], 0
    for _ in range(2):
        reading = start_reading(rows, path)
        while kept(path) <= had and reading.poll() is None:
            time.sleep(0.01)
        moments.append(random.uniform(0, 0.2))
        time.sleep(moments[-1])
        os.kill(reading.pid, signal.SIGKILL)
        reading.communicate()
        assert sqlite3.connect(path).execute("PRAGMA integrity_check").fetchone() == ("ok",), moments
        now = kept(path)
        assert now > had, moments
        had = now
    told = start_reading(rows, path).communicate()[1]
    assert f"knew {had} article" in told, (moments, told)
    with reportedly.open(tmp_path / "whole.book") as whole:
        assert whole.read(rows).articles == count
    assert everything(path) == everything(tmp_path / "whole.book"), moments
    raw = sqlite3.connect(path)
    assert raw.execute("SELECT count(*) FROM readings").fetchone()[0] == count, moments
    assert raw.execute("SELECT count(*) FROM ledger").fetchone()[0] == count, moments


# Promise 4: a bad input becomes one Skipped row with a reason a person can act on; the rest of the run goes on


@pytest.fixture
def troubled(tmp_path):
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "a_good.txt").write_text(story(1))
    (folder / "b_photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)
    (folder / "c_empty.txt").write_bytes(b"")
    (folder / "d_long.jsonl").write_bytes(b'{"text": "' + b"a" * 50_000_000 + b'"}\n')
    (folder / "e_broken.jsonl").write_text(json.dumps({"text": story(2)}) + '\n{"text": "half a ro\n')
    (folder / "f_bytes.jsonl").write_bytes(b'{"text": "caf\xe9 shelled"}\n' + json.dumps({"text": story(3)}).encode())
    (folder / "z_good.txt").write_text(story(4))
    return folder


BAD = ("b_photo.txt", "c_empty.txt", "d_long.jsonl:1", "e_broken.jsonl:2", "f_bytes.jsonl:1", "nowhere")


def test_each_bad_input_is_one_clear_row_and_the_rest_is_read(troubled, tmp_path):
    command = [sys.executable, "-m", "reportedly", "read", "inbox", "nowhere", "--into", "war.book"]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert ran.returncode == 1, ran.stderr
    assert "Traceback" not in ran.stderr
    assert "Read 4 articles" in ran.stderr
    with reportedly.Book(tmp_path / "war.book", create=False) as book:
        skipped = book.skipped()
        assert len(skipped) == len(BAD)
        for name in BAD:
            row = next(item for item in skipped if item.source.endswith(name))
            assert row.error.startswith("R1") and "Next: " in row.error, row
            assert row.error in ran.stderr
        assert len(book.articles()) == 4


def test_each_row_that_cannot_be_read_is_a_row_of_its_own_and_named(tmp_path):
    french = (
        "Des tirs ont touché le marché de la ville mardi et plusieurs personnes sont mortes, disent les habitants. "
    )
    rows = [{"id": f"row-{n}", "text": french * (n + 2)} for n in range(3)] + [{"id": "good", "text": story(1)}]
    (tmp_path / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)))
    with reportedly.open(tmp_path / "war.book") as book:
        assert book.read(tmp_path / "rows.jsonl").articles == 1
        assert [row.source.rpartition(":")[2] for row in book.skipped()] == ["row-0", "row-1", "row-2"]
        assert {row.error[:4] for row in book.skipped()} == {"R107"}


def test_bytes_that_are_no_utf8_in_a_text_file_stop_nothing(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"Residents said shells hit a caf\xe9 in Marda on Tuesday.\xff\xfe\x81")
    (tmp_path / "b.txt").write_text(story(5))
    with reportedly.open(tmp_path / "war.book") as book:
        tally = book.read(tmp_path / "a.txt", tmp_path / "b.txt")
        assert tally.articles + len(tally.skipped) == 2
        assert tally.articles >= 1


def test_a_mended_input_leaves_the_list_of_skipped(tmp_path):
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"text": "half a ro\n')
    with reportedly.open(tmp_path / "war.book") as book:
        book.read(rows)
        assert len(book.skipped()) == 1
        rows.write_text(json.dumps({"text": story(1)}))
        book.read(rows)
        assert book.skipped() == ()
