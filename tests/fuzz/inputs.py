"""Input that nobody sends on purpose: sound files of every kind, then cut, doubled, spliced and flipped.

Wholly random bytes never get past the first look at a file. So each kind is first built soundly and damaged after.
"""

import gzip
import io
import json
import tomllib
import zipfile
import zlib
from email.message import EmailMessage
from pathlib import Path

import zstandard
from hypothesis import strategies as st

# Long enough to show work that grows with the square of the input, short enough for hundreds of inputs a minute.
MAX_LETTERS = 60_000
FRAGMENTS = tomllib.loads((Path(__file__).parent / "fragments.toml").read_text("utf-8"))
LINES = (*FRAGMENTS["lines"], "\ud83d")  # half a letter, which TOML cannot hold
TAGS = tuple(FRAGMENTS["tags"])
LINKED = (
    {"@type": "NewsArticle", "datePublished": "2026-03-03", "headline": "Truce", "publisher": {"name": "Oruba Post"}},
    {"@graph": [{"@type": ["NewsArticle", 3], "datePublished": 20260303}], "mainEntity": None},
    [[[{"@type": "WebPage", "dateModified": "9999-99-99T99:99"}]]],
)


@st.composite
def texts(draw: st.DrawFn, parts: tuple[str, ...] = LINES) -> str:
    """A text of lines that pages hold, odd letters and marks, some of them repeated very often."""
    pieces = draw(
        st.lists(
            st.one_of(
                st.sampled_from(parts),
                st.text(max_size=30),
                st.builds(lambda part, times: part * times, st.sampled_from(parts), st.sampled_from((2, 30, 3_000))),
            ),
            max_size=40,
        )
    )
    glue = draw(st.sampled_from(("\n", "", " ", "\n\n")))
    return glue.join(pieces)[:MAX_LETTERS]


def markups() -> st.SearchStrategy[str]:
    """Web pages, sound only by chance."""
    linked = st.sampled_from(LINKED).map(
        lambda value: f"<script type='application/ld+json'>{json.dumps(value)}</script>"
    )
    story = st.just(f"<h1>Truce</h1><p>{LINES[0]}</p><p>{LINES[0] * 4}</p>")
    return st.builds(
        lambda head, body, tail: f"<!DOCTYPE html><html><head>{head}</head><body><article>{body}{tail}",
        linked | st.just("<title>Truce</title>"),
        story | st.just(""),
        texts(parts=(*LINES, *TAGS, *TAGS)),
    )


def rows() -> st.SearchStrategy[bytes]:
    """JSON Lines, feeds in JSON, and JSON that is neither."""
    scalars = st.none() | st.booleans() | st.integers() | st.floats() | texts()
    values: st.SearchStrategy[object] = st.deferred(
        lambda: scalars | st.lists(values, max_size=3) | st.dictionaries(_keys(), values, max_size=4)
    )
    objects = st.dictionaries(_keys(), values, max_size=8)
    lines = st.lists(objects.map(json.dumps), min_size=1, max_size=6).map("\n".join)
    feeds = st.lists(objects, max_size=5).map(
        lambda items: json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "A", "items": items})
    )
    return st.one_of(lines, feeds, values.map(json.dumps)).map(_bytes)


def _keys() -> st.SearchStrategy[str]:
    return st.sampled_from(
        (
            "text",
            "html",
            "id",
            "url",
            "outlet",
            "title",
            "published",
            "language",
            "items",
            "content_html",
            "content_text",
            "external_url",
            "date_published",
            "summary",
        )
    )


def feeds() -> st.SearchStrategy[bytes]:
    """RSS and Atom with whatever their fields hold."""
    names = st.sampled_from(
        (
            "link",
            "title",
            "pubDate",
            "description",
            "content:encoded",
            "source",
            "guid",
            "updated",
            "published",
            "summary",
        )
    )
    field = st.builds(lambda name, words: f"<{name}>{words}</{name}>", names, markups() | texts())
    entry = st.lists(field, max_size=5).map("".join)
    return st.builds(
        lambda entries, is_atom: (
            "<feed xmlns='http://www.w3.org/2005/Atom'>"
            + "".join(f"<entry>{one}</entry>" for one in entries)
            + "</feed>"
            if is_atom
            else "<rss version='2.0'><channel><title>A</title>"
            + "".join(f"<item>{one}</item>" for one in entries)
            + "</channel></rss>"
        ),
        st.lists(entry, max_size=4),
        st.booleans(),
    ).map(_bytes)


def sitemaps() -> st.SearchStrategy[bytes]:
    """Sitemaps and lists of sitemaps."""
    url = texts().map(lambda words: f"<url><loc>https://a.example/{words}</loc><lastmod>{words}</lastmod></url>")
    return (
        st.lists(url, max_size=5).map(lambda urls: f"<?xml version='1.0'?><urlset>{''.join(urls)}</urlset>").map(_bytes)
    )


@st.composite
def mails(draw: st.DrawFn) -> bytes:
    """Mails of one or several parts in many encodings."""
    mail = EmailMessage()
    words = draw(texts()).encode("utf-8", "replace").decode()
    mail["Subject"], mail["From"], mail["Date"] = "Truce", "Oruba Post <a@b.example>", "Tue, 03 Mar 2026 10:00:00 +0200"
    mail.set_content(words)
    if draw(st.booleans()):
        mail.add_alternative(draw(markups()).encode("utf-8", "replace").decode(), subtype="html")
        mail.set_boundary("part")  # else it is made by chance, and no finding comes again
    return b"MIME-Version: 1.0\n" + mail.as_bytes()


@st.composite
def archives(draw: st.DrawFn) -> bytes:
    """WARC records of pages, plain, packed each by itself, packed inside, or as WACZ."""
    records = []
    for body in draw(st.lists((markups() | texts()).map(_bytes), min_size=1, max_size=4)):
        is_packed = draw(st.booleans())
        payload = (
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
            f"{'Content-Encoding: gzip' if is_packed else 'X-A: b'}\r\n\r\n"
        ).encode() + (gzip.compress(body, mtime=0) if is_packed else body)
        length = draw(st.sampled_from((0, 0, 0, 0, 1, -7, 2**31))) + len(payload)
        head = (
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/b\r\n"
            f"WARC-Date: 2026-03-03T04:05:06Z\r\nContent-Type: application/http\r\nContent-Length: {length}\r\n\r\n"
        )
        records.append(head.encode() + payload + b"\r\n\r\n")
    pack = draw(st.sampled_from((bytes, gzipped, zstandard.compress, zlib.compress)))
    whole = b"".join(pack(record) for record in records)
    if not draw(st.booleans()):
        return whole
    zipped = io.BytesIO()
    with zipfile.ZipFile(zipped, "w") as file:
        file.writestr("archive/data.warc.gz", whole)
    return zipped.getvalue()


def pdfs() -> st.SearchStrategy[bytes]:
    """One-page PDFs whose words are anything that stands between brackets."""
    return texts().map(lambda words: _pdf(b"BT /F1 12 Tf (" + _bytes(words)[:2_000] + b") Tj ET"))


def _pdf(content: bytes) -> bytes:
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font"
        b"<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
    ]
    return (
        b"%PDF-1.4\n"
        + b"".join(b"%d 0 obj%s endobj\n" % (n, part) for n, part in enumerate(parts, 1))
        + b"trailer<</Root 1 0 R>>"
    )


@st.composite
def damaged(draw: st.DrawFn, sound: st.SearchStrategy[bytes]) -> bytes:
    """The same with up to four injuries: bytes flipped, cut out, doubled, or foreign ones put in."""
    body = bytearray(draw(sound))
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(body)))
        end = min(len(body), start + draw(st.sampled_from((1, 2, 8, 100, 5_000))))
        harm = draw(st.sampled_from(("flip", "cut", "double", "put")))
        if harm == "flip":
            body[start:end] = bytes(byte ^ draw(st.integers(1, 255)) for byte in body[start : min(end, start + 4)])
        elif harm == "cut":
            del body[start:end]
        elif harm == "double":
            body[start:start] = bytes(body[start:end]) * draw(st.sampled_from((1, 50)))
        else:
            body[start:start] = draw(st.binary(max_size=20))
    return bytes(body[: 4 * MAX_LETTERS])


def anything() -> st.SearchStrategy[bytes]:
    """A file of any kind, sound or damaged."""
    kinds = st.one_of(
        texts().map(_bytes),
        markups().map(_bytes),
        encoded(),
        rows(),
        feeds(),
        sitemaps(),
        mails(),
        archives(),
        pdfs(),
        st.binary(max_size=300),
    )
    return damaged(kinds)


def encoded() -> st.SearchStrategy[bytes]:
    """Texts and pages in other encodings than UTF-8, with and without a mark."""
    names = st.sampled_from(
        ("utf-16", "utf-16-le", "utf-32", "cp1256", "koi8-r", "gb18030", "shift_jis", "iso2022_jp", "utf-7")
    )
    return st.builds(lambda words, name: words.encode(name, "replace"), texts() | markups(), names)


def _bytes(words: str) -> bytes:
    return words.encode("utf-8", "replace")


def gzipped(body: bytes) -> bytes:
    return gzip.compress(body, mtime=0)
