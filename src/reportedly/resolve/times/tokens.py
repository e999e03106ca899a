"""A text as a row of words and figures, each with its sign."""

import re
from dataclasses import dataclass

from reportedly.resolve.times.vocabulary import OTHER, Vocabulary

# Words first: nine tokens of ten are words, and the first branch that fits ends the search.
_TOKEN = re.compile(
    r"""(?P<word>[apAP]\.\s?[mM](?=\W|$)|o['’]clock|(?:[A-Za-z]\.){2,}|[A-Za-z]+|[^\W\d_]+)
    |(?P<iso>\d{4}-\d{2}-\d{2}(?:[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:[Zz]|[+-]\d{2}:?\d{2})?)?)(?!\d)
    |(?P<slash>\d{1,2}/\d{1,2}/(?:\d{4}|\d{2}))(?![\d/])
    |(?P<dotted>\d{1,2}\.\d{1,2}\.\d{4})(?!\d)
    |(?P<clock>[012]?\d:[0-5]\d(?::[0-5]\d)?)(?![\d:])
    |(?P<decades>(?:[12]\d)?\d0['’]?s\b|['’]\d0['’]?s\b)
    |(?P<nth>[0-3]?\d(?:st|nd|rd|th)\b)
    |(?P<short>['’]\d\d\b)
    |(?P<fraction>\d/\d(?![\d/])|[½¼¾])
    |(?P<decimal>\d+\.\d+)
    |(?P<int>\d{1,3}(?:,\d{3})+|\d+)
    |(?P<gap>\n[ \t]*\n)
    |(?P<mark>[^\w\s])""",
    re.VERBOSE,
)
_SHAPES = frozenset({"iso", "slash", "dotted", "clock", "decades", "nth", "short", "fraction", "decimal"})
_DASHES = frozenset("-‐‑–")
_APOSTROPHES = frozenset("'’")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """Words and figures of a text, in order: where each stands, how it is written, and one sign for each."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    signs: str

    def word(self, index: int) -> str:
        """The word at `index` in small letters; empty outside the text."""
        if 0 <= index < len(self.starts):
            return self.text[self.starts[index] : self.ends[index]].lower()
        return ""

    def words(self, start: int, end: int) -> list[str]:
        """The words from `start` up to, not including, `end`, in small letters."""
        return [self.word(index) for index in range(start, end)]


def tokens_of(text: str, words: Vocabulary) -> Tokens:
    """The tokens of a text."""
    starts, ends, signs = [], [], []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        starts.append(start)
        ends.append(end)
        signs.append(_sign(str(match.lastgroup), text[start:end], words))
    return Tokens(text=text, starts=tuple(starts), ends=tuple(ends), signs="".join(signs))


def _sign(shape: str, written: str, words: Vocabulary) -> str:
    if shape == "word":
        return words.sign(written.replace("’", "'").replace(" ", ""))
    if shape == "int":
        return words.signs[_figures(written)]
    if shape in _SHAPES:
        return words.signs[f"<{shape}>"]
    if written in _DASHES:
        return words.signs["-"]
    if written in _APOSTROPHES:
        return words.signs["'"]
    return words.signs.get(written, OTHER)


def _figures(written: str) -> str:
    if len(written) == 4 and written.isdigit():
        return "<four>"
    return "<dom>" if len(written) <= 2 and 1 <= int(written) <= 31 else "<int>"
