"""A sentence as it stands in its article, with carets under the words that carry a claim."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.cells import cell_len

from reportedly.cli.terminal import on_one_line
from reportedly.records import Claim, Span

CARET = "^"


def underlined(text: str, claim: Claim, *, width: int) -> Iterator[str]:
    """The claim's sentences, broken to the width, each line followed by carets under the evidence in it."""
    spans = (claim.sentence, *claim.evidence)
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    shown = on_one_line(text[start:end])
    marked = [any(span.start <= place < span.end for span in claim.evidence) for place in range(start, end)]
    for first, last in _lines(shown, width):
        line = shown[first:last]
        yield line
        under = carets(line, marked[first:last])
        if under:
            yield under


def carets(line: str, marked: Sequence[bool]) -> str:
    """Carets under the marked characters, as wide as the terminal draws them.

    >>> carets("shells hit", [True] * 6 + [False] * 4)
    '^^^^^^'
    """
    drawn = (
        (CARET if is_marked else " ") * cell_len("".join(char for char, _ in run))
        for is_marked, run in groupby(zip(line, marked, strict=True), key=lambda pair: pair[1])
    )
    return "".join(drawn).rstrip()


def quoted(span: Span | None) -> str:
    """The words of a span in quotation marks; nothing where there is none."""
    return f"“{on_one_line(span.text)}”" if span else ""


def _lines(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Where each line begins and ends: broken at spaces, and within a word only if it is wider than a line."""
    start = 0
    while start < len(text):
        end = min(len(text), start + width)
        while end > start + 1 and cell_len(text[start:end]) > width:
            end -= 1
        space = text.rfind(" ", start, end + 1)
        if end < len(text) and space > start:
            end = space
        yield start, end
        start = end + 1 if end < len(text) and text[end] == " " else end
