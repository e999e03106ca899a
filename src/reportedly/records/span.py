"""Spans: where in an article's text a value's words stand."""

import re
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """Words of an article and where they stand.

    `start` and `end` count Unicode code points in the article's stored text, end exclusive, so that
    `article.text[start:end] == text` holds for every span the product ever emits (DESIGN.md, promise 1).

    >>> Span.cut("Shells hit the market.", 0, 6)
    Span(start=0, end=6, text='Shells')
    """

    start: int
    end: int
    text: str

    @classmethod
    def cut(cls, text: str, start: int, end: int) -> "Span":
        """The span of `text` from `start` to `end`, with its words."""
        return cls(start=start, end=end, text=text[start:end])

    def holds(self, other: "Span") -> bool:
        """Whether the other span lies inside this one."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def has_word(self, stems: Iterable[str]) -> bool:
        """Whether a word or phrase of the span begins with one of the stems, whatever the case.

        >>> Span.cut("the army admitted", 0, 17).has_word(["admit"]), Span.cut("unadmitted", 0, 10).has_word(["admit"])
        (True, False)
        """
        sought = "|".join(re.escape(stem) for stem in stems)
        return bool(sought) and re.search(rf"\b(?:{sought})", self.text.lower()) is not None
