import gzip
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.read import jsonlines, pages
from reportedly.records import Page, Skipped

STORY = "Two drivers were killed when a convoy came under fire near Oruba, aid workers said."


def read(body: bytes, **options: str) -> list[Page | Skipped]:
    return list(pages(["-"], stdin=io.BytesIO(b'{"id": 0, "text": "first"}\n' + body), **options))[1:]  # type: ignore[arg-type]


def test_rows_keep_their_order_and_their_own_fields_come_before_those_given() -> None:
    rows = [{"text": STORY, "id": number, "outlet": "Oruba Herald", "title": None} for number in range(3)]
    out = read(b"\n".join(json.dumps(row).encode() for row in rows), outlet="Other", published="2026-01-02")
    assert [(row.given_id, row.outlet, row.published) for row in out if isinstance(row, Page)] == [
        (str(number), "Oruba Herald", "2026-01-02") for number in range(3)
    ]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b'{"text": "cut off', "R105"),
        (b"[1, 2]", "R105"),
        (b'{"title": "no text"}', "R105"),
        (b'{"text": 5}', "R105"),
        (b'{"text": "x", "outlet": ["a"]}', "R105"),
        (b'{"text": "  "}', "R102"),
        (b'{"text": "caf\xe9"}', "R105"),
        (b"[" * 100_000, "R105"),
        (b'{"text": "a", "id": ' + b"9" * 5000 + b"}", "R105"),
    ],
)
def test_a_broken_line_is_one_skipped_that_names_it_and_the_rest_goes_on(line: bytes, code: str) -> None:
    good = json.dumps({"text": STORY}).encode()
    rows = read(good + b"\n" + line + b"\n\n" + good + b"\n")
    assert [type(row) for row in rows] == [Page, Skipped, Page]
    assert rows[1].source == "-:3"
    assert isinstance(rows[1], Skipped) and rows[1].error.startswith(code)


def test_a_huge_line_is_skipped_and_the_next_one_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonlines, "MAX_ARTICLE_BYTES", 1000)
    huge = json.dumps({"text": "x" * 50_000}).encode()
    rows = read(huge + b"\n" + json.dumps({"text": STORY}).encode())
    assert [type(row) for row in rows] == [Skipped, Page]
    assert isinstance(rows[0], Skipped) and rows[0].error.startswith("R104")


def test_an_endless_line_ends_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonlines, "MAX_ARTICLE_BYTES", 1000)
    monkeypatch.setattr(jsonlines, "MAX_DRAIN_BYTES", 5000)
    rows = read(b"x" * 50_000)
    assert len(rows) == 1
    assert isinstance(rows[0], Skipped) and "not reached" in rows[0].error


def test_the_same_text_has_the_same_bytes_wherever_it_comes_from(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    lines = json.dumps({"id": "x", "text": "other"}) + "\n" + json.dumps({"text": STORY, "outlet": "Oruba Herald"})
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(lines.encode()))
    text, _, row = pages([str(tmp_path / "a.txt"), str(tmp_path / "a.jsonl.gz")])
    assert isinstance(text, Page) and isinstance(row, Page)
    assert text.body == row.body


@given(text=st.text(min_size=1).filter(lambda text: bool(text.strip())))
def test_every_text_comes_through_unchanged(text: str) -> None:
    (row,) = read(json.dumps({"text": text}).encode())
    assert isinstance(row, Page) and row.body.decode() == text


def test_half_a_surrogate_pair_becomes_the_replacement_sign() -> None:
    (row,) = read(b'{"text": "fire \\ud83d ceased"}')
    assert isinstance(row, Page) and row.body.decode() == "fire � ceased"
