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


def bodies(*rows: dict[str, object]) -> list[bytes]:
    pages_ = read(b"\n".join(json.dumps(row).encode() for row in rows))
    return [page.body for page in pages_ if isinstance(page, Page)]


def test_a_row_has_the_same_bytes_wherever_it_stands_and_whatever_its_id(tmp_path: Path) -> None:
    row = {"text": STORY, "outlet": "Oruba Herald"}
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(json.dumps({"id": 4, **row, "title": None}).encode()))
    (packed,) = pages([str(tmp_path / "a.jsonl.gz")])
    assert isinstance(packed, Page)
    shuffled = dict(reversed(row.items()))
    assert set(bodies({"text": "other"}, row, {"id": "x", **shuffled}, {**row, "note": 1})[1:]) == {packed.body}


@pytest.mark.parametrize("field", ["outlet", "url", "title", "published", "language"])
def test_the_same_words_told_elsewhere_are_another_original(field: str) -> None:
    first, second, third = bodies({"text": STORY}, {"text": STORY, field: "a"}, {"text": STORY, field: "b"})
    assert len({first, second, third}) == 3


def test_what_is_said_of_the_whole_file_is_not_written_into_the_row() -> None:
    (plain,) = read(json.dumps({"text": STORY}).encode())
    (given_,) = read(json.dumps({"text": STORY}).encode(), outlet="Karvel Post", published="2026-01-02")
    assert isinstance(plain, Page) and isinstance(given_, Page)
    assert given_.body == plain.body and given_.outlet == "Karvel Post"


@given(text=st.text(min_size=1).filter(lambda text: bool(text.strip())))
def test_every_text_comes_through_unchanged(text: str) -> None:
    (row,) = read(json.dumps({"text": text}).encode())
    assert isinstance(row, Page) and json.loads(row.body) == {"text": text}


def test_half_a_surrogate_pair_becomes_the_replacement_sign() -> None:
    (row,) = read(b'{"text": "fire \\ud83d ceased"}')
    assert isinstance(row, Page) and json.loads(row.body)["text"] == "fire � ceased"
