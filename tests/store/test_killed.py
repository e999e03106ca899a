"""Killed at any moment, the book holds whole articles only and opens again."""

import random
import signal
import sqlite3
import subprocess
import sys
import time

import pytest

from reportedly.store import BookFile

WRITER = """
import sys
from pathlib import Path
from reportedly.store import BookFile
from tests.store.telling import keep, page
with BookFile(Path(sys.argv[1])) as book:
    for number in range(100_000):
        keep(book, page(f"Shells hit the market in Marda. No {number}."), "Shells", "hit", "market", "Marda")
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a system that kills")
def test_a_kill_leaves_whole_articles_only(tmp_path):
    path, moments, before = tmp_path / "b", [], -1
    for _ in range(5):
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path)])
        while not path.exists() or path.stat().st_size == 0:
            time.sleep(0.005)
        moments.append(random.uniform(0.0, 0.5))
        time.sleep(moments[-1])
        writer.kill()
        writer.wait()
        with BookFile(path) as book:
            articles, claims = book.counts()
        raw = sqlite3.connect(path)
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",), moments
        assert claims == 4 * articles, moments
        assert raw.execute("SELECT count(*) FROM articles WHERE reading IS NULL").fetchone() == (0,), moments
        assert raw.execute("SELECT count(*) FROM claim_words").fetchone() == (claims,), moments
        assert articles >= before, moments
        before = articles
    assert before > 0, moments
