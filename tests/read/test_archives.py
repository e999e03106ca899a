"""Web archives, mails and PDFs as files: what can hold an article becomes a page, what is damaged is told."""

import gzip
import io
import random
import resource
import zipfile
from pathlib import Path

import pytest
import zstandard
from tests.read.server import PAGE

from reportedly.clean import article
from reportedly.errors import InputError
from reportedly.read import pages
from reportedly.records import Page, Skipped

HTML = "text/html; charset=utf-8"


def record(
    address: str, body: bytes = PAGE.encode(), *, kind: str = HTML, status: int = 200, packed: bool = False
) -> bytes:
    extra = "Content-Encoding: gzip\r\n" if packed else ""
    body = gzip.compress(body) if packed else body
    payload = (
        f"HTTP/1.1 {status} OK\r\nContent-Type: {kind}\r\n{extra}Content-Length: {len(body)}\r\n\r\n".encode() + body
    )
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2026-03-03T04:05:06Z\r\n"
        "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(payload)}\r\n\r\n"
    )
    return head.encode() + payload + b"\r\n\r\n"


RECORDS = [
    record("https://dervent.example/a"),
    record("https://dervent.example/b", packed=True),
    record("https://dervent.example/logo.png", b"\x89PNG", kind="image/png"),
    record("https://dervent.example/gone", status=404),
    record("https://dervent.example/robots.txt", b"User-agent: *", kind="text/plain"),
    record("https://dervent.example/c", b"Shells fell on Karvel, residents said.", kind="text/plain"),
]
ADDRESSES = [f"https://dervent.example/{name}" for name in "abc"]


def write(path: Path, body: bytes) -> list[Page | Skipped]:
    path.write_bytes(body)
    return list(pages([str(path)]))


def wacz(body: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("datapackage.json", "{}")
        file.writestr("archive/data.warc.gz", body)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("a.warc", b"".join(RECORDS)),
        ("a.warc.gz", b"".join(map(gzip.compress, RECORDS))),
        ("a.warc.zst", b"".join(map(zstandard.compress, RECORDS))),
        ("a.wacz", wacz(b"".join(map(gzip.compress, RECORDS)))),
        ("saved", b"".join(RECORDS)),
    ],
)
def test_an_archive_gives_a_page_for_each_answer_with_words(tmp_path: Path, name: str, body: bytes) -> None:
    rows = write(tmp_path / name, body)
    assert [row.url for row in rows if isinstance(row, Page)] == ADDRESSES and len(rows) == 3
    first, second = rows[0], rows[1]
    assert isinstance(first, Page) and isinstance(second, Page)
    assert first.body == second.body == PAGE.encode()
    assert first.retrieved_at == "2026-03-03T04:05:06+00:00" and article(first).title == "Lorries turned back"


BAD_HEADER = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\nx\r\n\r\n"


@pytest.mark.parametrize(
    ("name", "body", "is_told"),
    [
        ("a.warc", RECORDS[0] + b"no record at all\r\n\r\n" + RECORDS[5], False),
        ("a.warc", RECORDS[0] + BAD_HEADER + RECORDS[5], False),
        ("a.warc.gz", gzip.compress(RECORDS[0]) + b"\x1f\x8b\x08\x00" + b"x" * 500 + gzip.compress(RECORDS[5]), True),
        ("a.warc.gz", gzip.compress(RECORDS[0]) + gzip.compress(RECORDS[1])[:-200] + gzip.compress(RECORDS[5]), True),
    ],
)
def test_what_stands_behind_a_damaged_record_is_still_read(
    tmp_path: Path, name: str, body: bytes, is_told: bool
) -> None:
    rows = write(tmp_path / name, body)
    found = [row.url for row in rows if isinstance(row, Page)]
    assert found[0] == ADDRESSES[0] and found[-1] == ADDRESSES[2] and len(found) == len(set(found))
    if is_told:
        assert any(isinstance(row, Skipped) and "damaged" in row.error for row in rows)


def test_a_bomb_in_a_record_is_one_skipped_and_not_unfolded(tmp_path: Path) -> None:
    bomb = gzip.compress(record("https://bad.example/", b"\0" * 150_000_000, packed=True))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    rows = write(tmp_path / "a.warc.gz", bomb + gzip.compress(RECORDS[0]))
    assert [type(row) for row in rows] == [Skipped, Page]
    assert rows[0].source.endswith(":https://bad.example/") and "R104" in rows[0].error  # type: ignore[union-attr]
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 80_000  # kilobytes


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_a_long_archive_takes_no_more_memory_than_a_page_of_it(tmp_path: Path, name: str) -> None:
    with (gzip.open if name.endswith(".gz") else open)(tmp_path / name, "wb") as archive:
        for number in range(60):
            archive.write(record(f"https://dervent.example/{number}", PAGE.encode() + random.randbytes(1_000_000)))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert sum(isinstance(row, Page) for row in pages([str(tmp_path / name)])) == 60
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 20_000  # kilobytes


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "a.wacz"])
@pytest.mark.parametrize("body", [b"", b"nothing", b"\x1f\x8b\x08", b"PK\x03\x04" + b"x" * 99, wacz(b"")])
def test_what_is_no_archive_is_one_skipped(tmp_path: Path, name: str, body: bytes) -> None:
    rows = write(tmp_path / name, body)
    assert [type(row) for row in rows] == [Skipped]


MAIL = (
    "From: =?utf-8?q?Oruba_Herald?= <news@oruba.example>\r\nSubject: Lorries turned back\r\n"
    "Date: Tue, 03 Mar 2026 10:00:00 +0200\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/alternative; boundary="xx"\r\n\r\n'
    '--xx\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n<p>In markup.</p>\r\n'
    '--xx\r\nContent-Type: text/plain; charset="windows-1252"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n'
    "Guards turned two aid lorries back at the Dervent crossing, a =93driver=94 said.\r\n--xx--\r\n"
)


def test_a_mail_is_an_article_with_its_sender_subject_and_date(tmp_path: Path) -> None:
    (page,) = write(tmp_path / "a.eml", MAIL.encode())
    assert isinstance(page, Page) and page.body == MAIL.encode()
    found = article(page)
    assert found.text == "Guards turned two aid lorries back at the Dervent crossing, a “driver” said."
    assert (found.outlet, found.title) == ("Oruba Herald", "Lorries turned back")
    assert found.published is not None and found.published.start == "2026-03-03T10:00:00+02:00"


def test_a_mail_with_impossible_headers_is_still_read() -> None:
    odd = MAIL.replace("Tue, 03 Mar 2026", "Tue, 99999999999 Mar 2026").replace(
        "From: =?utf-8?q?Oruba_Herald?=", "From: <<"
    )
    found = article(Page(source="a.eml", body=odd.encode(), media_type="message/rfc822"))
    assert found.text.startswith("Guards turned") and found.published is None


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"Subject: nothing",
        b"From: <<<>@\r\nDate: never\r\n\r\n",
        b"MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n" + b"--x\r\n" * 5000,
        b"MIME-Version: 1.0\r\nContent-Type: text/plain; charset=odd\r\nContent-Transfer-Encoding: base64\r\n\r\n!",
    ],
)
def test_a_mail_without_words_is_refused(body: bytes) -> None:
    with pytest.raises(InputError):
        article(Page(source="a.eml", body=body, media_type="message/rfc822"))


def pdf(text: str, *, title: str = "") -> bytes:
    """The smallest PDF that shows these lines."""
    shown = " ".join(f"({line}) Tj T*" for line in text.splitlines())
    stream = f"BT /F1 12 Tf 14 TL 50 700 Td {shown} ET"
    parts = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> /MediaBox [0 0 9 9] >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< /Title ({title}) >>",
    ]
    body, places = "%PDF-1.4\n", []
    for number, part in enumerate(parts, start=1):
        places.append(len(body))
        body += f"{number} 0 obj\n{part}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = (
        f"xref\n0 7\n0000000000 65535 f \n{table}trailer\n<< /Size 7 /Root 1 0 R /Info 6 0 R >>\nstartxref\n{len(body)}"
    )
    return f"{body}{end}\n%%EOF\n".encode("latin-1")


LINES = (
    "Guards turned two aid lorries back at the Dervent\ncrossing on Monday, a driver told reporters who were\nthere."
)


def test_a_pdf_is_an_article_with_its_lines_joined(tmp_path: Path) -> None:
    (page,) = write(tmp_path / "a.pdf", pdf(LINES, title="Lorries turned back"))
    assert isinstance(page, Page) and page.media_type == "application/pdf"
    found = article(page)
    assert found.text == " ".join(LINES.splitlines()) and found.title == "Lorries turned back"


@pytest.mark.parametrize("body", [b"%PDF-1.4\n", pdf(""), pdf(LINES)[:300], b"%PDF-1.7" + b"\xff" * 5000, b"no pdf"])
def test_a_pdf_without_words_is_refused(body: bytes) -> None:
    with pytest.raises(InputError):
        article(Page(source="a.pdf", body=body, media_type="application/pdf"))
