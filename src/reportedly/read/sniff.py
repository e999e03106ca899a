"""What sort of thing some bytes are, from their beginning: text, web page, feed, rows, archive, or nothing to read."""

import re

from reportedly.errors import NotText

TEXT = "text/plain"
MARKDOWN = "text/markdown"
HTML = "text/html"
JSON_LINES = "application/x-ndjson"
JSON = "application/json"
PDF = "application/pdf"
MAIL = "message/rfc822"
FEED = "application/rss+xml"
SITEMAP = "application/x-sitemap+xml"
WARC = "application/warc"
WACZ = "application/wacz"
# What need not look like text, because somebody knows how to open it.
BINARY = (PDF, WARC, WACZ)

MEDIA_TYPES = {
    ".txt": TEXT,
    ".text": TEXT,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
    ".jsonl": JSON_LINES,
    ".ndjson": JSON_LINES,
    ".json": JSON,
    ".pdf": PDF,
    ".eml": MAIL,
    ".rss": FEED,
    ".atom": FEED,
    ".warc": WARC,
    ".wacz": WACZ,
}

GZIP_START = b"\x1f\x8b"
ARCHIVE_ENDS = {".warc": WARC, ".warc.gz": WARC, ".warc.zst": WARC, ".wacz": WACZ}

# First bytes of formats that are no text at all, with the name a person knows them by.
SIGNATURES = {
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"RIFF": "a sound, film or picture file",
    b"PK\x03\x04": "a ZIP archive or office document",
    GZIP_START: "a gzip archive",
    b"\x28\xb5\x2f\xfd": "a Zstandard archive",
    b"BZh": "a bzip2 archive",
    b"\xfd7zXZ": "an xz archive",
    b"\x7fELF": "a program",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"SQLite format 3": "a SQLite database",
}

UTF_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
# What may stand in front of any markup; never taken back, or a page of ten thousand comments would take for ever.
PROLOGUE = re.compile(rb"(?>(?:\s+|<\?.*?\?>|<!--.*?-->)*)", re.S)
HTML_START = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.I)
# A JSON object that names a text or a page early on; an article that merely opens with a brace has no such key.
ROW_START = re.compile(rb'\{.*?"(?:text|html|id|url|outlet|title|published|language)"\s*:', re.S)

FEED_START = re.compile(rb"(?:<!DOCTYPE[^>]{0,500}>\s*)?<(?:rss|feed|rdf:RDF)\b")
JSON_FEED_START = re.compile(rb"\{.{0,400}?\"version\"\s*:\s*\"https?:(?:\\?/){2}jsonfeed\.org", re.S)
SITEMAP_START = re.compile(rb"<(?:\w+:)?(?:urlset|sitemapindex)\b")
# Only headers that mail programs write; an article may well begin with "From" or "Date".
MAIL_START = re.compile(rb"(?:Return-Path|Received|Delivered-To|MIME-Version|X-[\w-]+|DKIM-Signature): ")
STARTS = (
    (HTML_START, HTML), (FEED_START, FEED), (JSON_FEED_START, FEED), (SITEMAP_START, SITEMAP), (ROW_START, JSON_LINES),
    (MAIL_START, MAIL), (re.compile(rb"%PDF-"), PDF), (re.compile(rb"WARC/1\."), WARC),
)  # fmt: skip

# Text in any language has next to no control characters; compressed and compiled data is full of them.
MAX_CONTROL_SHARE = 0.05


def media_type(head: bytes) -> str:
    """The media type that the first bytes suggest.

    >>> media_type(b"<!DOCTYPE html><title>Front line</title>")
    'text/html'
    >>> media_type(b'{"text": "Shells fell on the bridge."}')
    'application/x-ndjson'
    """
    plain = PROLOGUE.sub(b"", head.removeprefix(b"\xef\xbb\xbf"), count=1)
    return next((kind for start, kind in STARTS if start.match(plain)), TEXT)


def demand_text(head: bytes, *, source: str) -> None:
    """Raises NotText, naming what the bytes are, unless they can be text in some encoding."""
    for signature, name in SIGNATURES.items():
        if head.startswith(signature):
            raise _not_text(source, name)
    if head.startswith(UTF_MARKS) or _is_utf16(head):
        return
    control = sum(byte < 32 and byte not in b"\t\n\v\f\r\x1b" for byte in head)
    if b"\x00" in head or control > MAX_CONTROL_SHARE * max(1, len(head)):
        raise _not_text(source, "binary data")


def _is_utf16(head: bytes) -> bool:
    """Whether every second byte is mostly zero: Western text in UTF-16 without a byte-order mark."""
    half = len(head) // 2
    if half < 4:
        return False
    even, odd = head[0::2].count(0), head[1::2].count(0)
    return max(even, odd) > 0.4 * half and min(even, odd) < 0.05 * half


def _not_text(source: str, name: str) -> NotText:
    return NotText(
        f"{source} is {name}",
        why="there is no text in it that can be read as news",
        remedy="save the article as text or HTML and read that",
    )
