"""A PDF's words in their lines, paragraphs put together again; pictures and scanned pages give none."""

import io
import logging
import re
from dataclasses import dataclass

from pypdf import PdfReader
from pypdf.errors import PdfReadError, PyPdfError

from reportedly.errors import EmptyInput, NotText, TooLarge

# A situation report has up to sixty pages; a thousand is a book, and each page costs a tenth of a second.
MAX_PAGES = 300
MAX_LETTERS = 5_000_000
# A line this much shorter than the page's longest ends its paragraph.
SHORT_LINE = 0.75
BROKEN_WORD = re.compile(r"(?<=[a-z])-\n(?=[a-z])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pdf:
    """The words, and the title that the file itself bears."""

    text: str
    title: str | None


def pdf_of(body: bytes, *, source: str) -> Pdf:
    """The words of a PDF. Raises NotText where it is locked or broken, EmptyInput where it holds pictures alone."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(body), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise NotText(f"{source} is locked", why="it needs a password", remedy="save it without one")
        if len(reader.pages) > MAX_PAGES:
            raise TooLarge(
                f"{source} has more than {MAX_PAGES} pages", why="no article has", remedy="save those you need"
            )
        title = reader.metadata.title if reader.metadata else None
        pages, letters = [], 0
        for page in reader.pages:
            pages.append(_paragraphs(page.extract_text()))
            letters += len(pages[-1])
            if letters > MAX_LETTERS:
                raise TooLarge(
                    f"{source} holds more words than any article", why="it may be a trap", remedy="leave it out"
                )
    except (PyPdfError, PdfReadError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError,
            NotImplementedError, OverflowError, AssertionError) as error:  # fmt: skip
        raise NotText(
            f"{source} is a broken PDF ({type(error).__name__})",
            why="its words cannot be told",
            remedy="print it to a new PDF, or save it as text",
        ) from error
    text = "\n\n".join(page for page in pages if page)
    if not text.strip():
        raise EmptyInput(f"{source} holds no words", why="it may be scanned", remedy="run text recognition on it first")
    return Pdf(text=text, title=" ".join(title.split()) or None if isinstance(title, str) else None)


def _paragraphs(text: str) -> str:
    """The page's lines joined where a sentence runs on; a short line ends a paragraph."""
    lines = [line.strip() for line in BROKEN_WORD.sub("", text).splitlines()]
    longest = max(map(len, lines), default=0)
    joined: list[str] = []
    goes_on = False
    for line in lines:
        if line and goes_on:
            joined[-1] += f" {line}"
        elif line:
            joined.append(line)
        goes_on = bool(line) and len(line) > SHORT_LINE * longest
    return "\n\n".join(joined)
