"""Bytes to text: the encoding that the bytes themselves, the page or the statistics of its letters tell."""

import codecs
import re

from charset_normalizer import from_bytes

from reportedly.errors import NotText

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
IN_MEDIA_TYPE = re.compile(r"charset=[\"']?([\w.:-]+)", re.I)
IN_PAGE = re.compile(rb"<meta[^>]{0,200}?charset=[\"']?\s*([\w.:-]+)|<\?xml[^>]{0,100}?encoding=[\"']([\w.:-]+)", re.I)
# Browsers read these labels as Windows-1252, and so were the pages written.
WINDOWS = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252"}
# Encodings that news is found in; others would only lend garbage a meaning.
CANDIDATES = [
    "cp1252", "cp1251", "cp1256", "cp1255", "cp1254", "cp1250", "cp1253", "iso8859_6", "iso8859_15", "koi8_r", "koi8_u",
    "mac_roman", "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr", "utf_16", "utf_16_le", "utf_16_be",
]  # fmt: skip
# How much of the bytes the statistics look at: enough to tell, little enough to stay quick.
SAMPLE = 100_000
NEWLINES = re.compile("\r\n|[\r\u2028\u2029\u0085\x0b\x0c]")
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


def decoded(body: bytes, *, media_type: str, source: str) -> str:
    """The text, with every line break as one newline. Raises NotText where no encoding makes sense of the bytes.

    >>> decoded("Caf\\u00e9\\r\\nnoir".encode("cp1252"), media_type="text/plain; charset=cp1252", source="a.txt")
    'Café\\nnoir'
    """
    text = _decoded(body, media_type)
    if text is None or 50 * len(CONTROL.findall(text)) > len(text):
        raise NotText(
            f"{source} is in no known encoding",
            why="its letters cannot be told",
            remedy="save it as UTF-8 and read it again",
        )
    return NEWLINES.sub("\n", text)


def _decoded(body: bytes, media_type: str) -> str | None:
    for mark, encoding in MARKS:
        if body.startswith(mark):
            return body.decode(encoding, "replace")
    declared = IN_MEDIA_TYPE.search(media_type)
    named = [declared[1]] if declared else []
    if media_type.startswith("text/html") and (match := IN_PAGE.search(body[:4096])):
        named.append((match[1] or match[2]).decode("ascii", "replace"))
    if (text := _strict(body, "utf-8")) is not None and b"\x00" not in body:
        return text
    for name in named:
        if (text := _strict(body, WINDOWS.get(name.lower(), name))) is not None:
            return text
    return _mended(body) or _guessed(body)


def _strict(body: bytes, encoding: str) -> str | None:
    try:
        return body.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _mended(body: bytes) -> str | None:
    """UTF-8 with a few broken bytes: more letters beyond ASCII come out right than wrong."""
    text = body.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    right = sum(character > "\x7f" for character in text) - broken
    return text if b"\x00" not in body and right > 2 * broken else None


def _guessed(body: bytes) -> str | None:
    best = from_bytes(body[:SAMPLE], cp_isolation=CANDIDATES).best()
    return body.decode(best.encoding, "replace") if best is not None else None
