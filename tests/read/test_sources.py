import gzip
import io
import json
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.read import pages
from reportedly.records import Page, Skipped

STORY = "Residents of Karvel said shells struck the grain market at noon. The army denied it.\n"


def read(*sources: object, **options: object) -> list[Page | Skipped]:
    return list(pages([str(source) for source in sources], **options))  # type: ignore[arg-type]


def only(rows: list[Page | Skipped]) -> Page:
    assert len(rows) == 1
    assert isinstance(rows[0], Page), rows[0]
    return rows[0]


def skipped(rows: list[Page | Skipped]) -> Skipped:
    assert len(rows) == 1
    assert isinstance(rows[0], Skipped), rows[0]
    return rows[0]


@pytest.mark.parametrize(
    ("name", "media_type"), [("a.txt", "text/plain"), ("a.md", "text/markdown"), ("a.html", "text/html")]
)
def test_a_file_is_one_page_with_its_original_bytes(tmp_path: Path, name: str, media_type: str) -> None:
    (tmp_path / name).write_text(STORY)
    page = only(read(tmp_path / name, published="2026-03-05", outlet="Karvel Post"))
    assert page.body == STORY.encode()
    assert (page.media_type, page.published, page.outlet) == (media_type, "2026-03-05", "Karvel Post")
    assert page.source == str(tmp_path / name)


def test_a_file_without_a_suffix_is_known_by_its_beginning(tmp_path: Path) -> None:
    (tmp_path / "saved").write_text("<!DOCTYPE html><html><body><p>Shells fell.</p></body></html>")
    assert only(read(tmp_path / "saved")).media_type == "text/html"


def test_a_gzipped_text_is_read_unpacked(tmp_path: Path) -> None:
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(STORY.encode()))
    assert only(read(tmp_path / "a.txt.gz")).body == STORY.encode()


def test_a_folder_is_read_in_sorted_order_without_hidden_files(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    for name in ("b.txt", "a.txt", ".hidden.txt", "deep/c.txt"):
        (tmp_path / name).write_text(STORY + name)
    names = [Path(page.source).name for page in read(tmp_path)]
    assert names == ["a.txt", "b.txt", "c.txt"]


def test_standard_input_is_read_as_text_or_as_json_lines() -> None:
    assert only(read("-", stdin=io.BytesIO(STORY.encode()))).body == STORY.encode()
    row = json.dumps({"text": STORY, "id": "k-1"}).encode()
    assert only(read("-", stdin=io.BytesIO(row))).given_id == "k-1"


def test_several_articles_in_one_json_file_are_several_pages(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps([{"text": STORY}, {"title": "no text"}]))
    good, bad = read(tmp_path / "a.json")
    assert isinstance(good, Page)
    assert isinstance(bad, Skipped) and bad.source.endswith("a.json:2")


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "R103"),
        (b"", "R102"),
        (b" \n\n", "R102"),
        (b"\x7f\x01\x02\x00\x00ab" * 9, "R103"),
    ],
)
def test_what_is_no_text_is_one_skipped_with_a_remedy(tmp_path: Path, body: bytes, code: str) -> None:
    (tmp_path / "x.txt").write_bytes(body)
    error = skipped(read(tmp_path / "x.txt")).error
    assert error.startswith(code) and "Next:" in error


def test_a_missing_path_an_address_and_an_empty_folder_are_one_skipped_each(tmp_path: Path) -> None:
    rows = read(tmp_path / "gone.txt", tmp_path, "x" * 5000, "nul\x00name", tmp_path / "gone.txt" / "deeper")
    assert [isinstance(row, Skipped) for row in rows] == [True] * 5


def test_a_named_pipe_in_a_folder_does_not_hang_the_run(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "pipe" in skipped(read(tmp_path)).error


def test_a_broken_gzip_file_gives_what_came_before_the_break(tmp_path: Path) -> None:
    rows = b"".join(json.dumps({"text": f"{STORY} {n} {os.urandom(40).hex()}"}).encode() + b"\n" for n in range(300))
    packed = gzip.compress(rows)
    (tmp_path / "a.jsonl.gz").write_bytes(packed[: len(packed) // 2])
    *good, last = read(tmp_path / "a.jsonl.gz")
    assert isinstance(last, Skipped)
    assert good and all(isinstance(row, Page) for row in good)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    body=st.binary(max_size=400),
    name=st.sampled_from(
        [
            "a.txt",
            "a.html",
            "a.jsonl",
            "a.jsonl.gz",
            "a.json",
            "a",
            "a.eml",
            "a.pdf",
            "a.rss",
            "a.warc",
            "a.warc.gz",
            "a.wacz",
        ]
    ),
)
def test_no_bytes_whatever_stop_the_run(tmp_path: Path, body: bytes, name: str) -> None:
    (tmp_path / name).write_bytes(body)
    for row in read(tmp_path / name):
        assert isinstance(row, Page | Skipped)
