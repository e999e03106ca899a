"""A page's text as units that are judged one by one: its lines, and the sentences of its long lines.

Flattened pages come in two shapes: one line for each block of the page, or the whole page run together in one line.
Sentences of a long line are therefore units too, so that a copyright line glued to the last sentence is still found.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reportedly.assets import table
from reportedly.clean.language import script_of

# A line longer than this holds several sentences as a rule (measured on agency copy: a sentence has 150 characters).
LONG_LINE = 240
SENTENCE_BREAK = re.compile(r"(?:(?<=[.!?…])|(?<=[.!?…][\"”’)\]]))[ \t]+(?=[“\"‘'(\[]?[A-Z©])")
WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")
LINE = re.compile(r"[^\n]+")
QUOTED = re.compile(r"“[^“”]*(?:”|$)|\"[^\"]*(?:\"|$)|«[^«»]*(?:»|$)")
# "... on Monday. (AFP Photo)" is a sentence with a credit behind it.
CLOSING_BRACKET = re.compile(r"(?<=\S)\s*[(\[][^()\[\]]*[)\]]$")
LAST_LATIN = "\u024f"
EDGES = " \t•·*◦▪–—-|>»›→▶►#:.!…,;"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One line, or one sentence of a long line, with what its looks tell.

    `start` and `end` count in the original text. `label` is the text in lower case without bullets, arrows and stops
    at its ends; `unquoted` is the text without what stands in quotation marks; `little` counts the
    little words that sentences have and labels lack; `block` counts lines.
    """

    start: int
    end: int
    text: str
    label: str
    unquoted: str
    words: tuple[str, ...]
    little: int
    block: int
    is_line: bool
    is_sentence: bool

    @property
    def holds_sentence(self) -> bool:
        """Whether it is a sentence or begins with one, as a caption does that a credit follows."""
        end = SENTENCE_BREAK.search(self.text)
        return self.is_sentence or (end is not None and len(WORD.findall(self.text[: end.start()])) >= 5)

    @property
    def is_prose(self) -> bool:
        """Whether it is long and sentence-like enough to be somebody's prose rather than a label or headline."""
        return (self.is_sentence and len(self.words) >= 8) or (len(self.words) >= 20 and self.little >= 4)

    @property
    def is_said(self) -> bool:
        """Whether it is three words or more with a full stop: labels and headlines have none."""
        return self.is_sentence or (len(self.words) >= 3 and self.text.rstrip('"”’)]»').endswith("."))

    @property
    def is_bullet(self) -> bool:
        """Whether a list bullet stands in front."""
        return self.text.startswith(("•", "·", "*", "◦", "▪", "- ", "– ", "►", "▶"))


@cache
def little_words(language: str) -> frozenset[str]:
    """Words that are frequent in sentences and rare in labels, menus and captions: English ones and the language's."""
    return frozenset(" ".join(table("clean/languages").get(name, "") for name in ("en", language)).split())


def units(text: str, *, language: str = "en") -> tuple[Unit, ...]:
    """The units of a text in order; blank lines are none.

    >>> [unit.label for unit in units("ADVERTISEMENT\\n\\n• Next story »")]
    ['advertisement', 'next story']
    """
    return tuple(
        unit
        for block, line in enumerate(LINE.finditer(text))
        for unit in _of_line(line.group(), line.start(), block, little_words(language))
    )


def _of_line(line: str, offset: int, block: int, little_words: frozenset[str]) -> Iterator[Unit]:
    outside = QUOTED.sub(lambda quoted: " " * len(quoted[0]), line)
    pieces = _pieces(line)
    for start, end in pieces:
        text = line[start:end].strip()
        if not text:
            continue
        first = line.index(text, start)
        words = tuple(WORD.findall(text))
        little = sum(word.lower() in little_words for word in words)
        if not little and max(text) > LAST_LATIN and script_of(text)[0] != "latin":
            little = len(words) // 3  # nobody counted the little words of other scripts
        yield Unit(
            start=offset + first,
            end=offset + first + len(text),
            text=text,
            label=" ".join(text.strip(EDGES).lower().replace("’", "'").split()),
            unquoted=outside[first : first + len(text)].lower().replace("’", "'"),
            words=words,
            little=little,
            block=block,
            is_line=len(pieces) == 1,
            is_sentence=_ends(text) and len(words) >= 4 and little >= 1,
        )


def _ends(text: str) -> bool:
    """Whether the text ends like a sentence, quotation marks and a credit in brackets aside."""
    return CLOSING_BRACKET.sub("", text).rstrip("\"”’')]»").endswith((".", "!", "?", "…", ":", ";", ","))


def _pieces(line: str) -> list[tuple[int, int]]:
    if len(line) < LONG_LINE:
        return [(0, len(line))]
    starts = [0, *(match.end() for match in SENTENCE_BREAK.finditer(line))]
    return list(zip(starts, [*starts[1:], len(line)], strict=True))
