"""How a place name stands in running text: words with their spans, what is before and after. Pure functions."""

import re
from dataclasses import dataclass
from functools import lru_cache

from reportedly.records.span import Span
from reportedly.resolve.places.words import heads, people

_WORD = re.compile(
    r"(?:[A-Z][a-z]?\.){2,}|[A-Z]\.(?=\s[A-Z])|St\.|[^\W\d_][^\W_]*(?:['’ʻʿʾ‘`][^\W\d_]+)*|\d[\d,.]*|[^\w\s]",
)
_POSSESSIVE = re.compile(r"['’]s?$", re.IGNORECASE)
_END = frozenset('.!?:;"“”()[]—–*•|')


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One word or mark of a text. `opens` is true where a sentence or a line may begin."""

    start: int
    end: int
    text: str
    opens: bool
    is_word: bool

    @property
    def low(self) -> str:
        """The word in lower case, without full stops."""
        return self.text.replace(".", "").lower()

    @property
    def is_capital(self) -> bool:
        """Whether it starts with a capital letter."""
        return self.text[0].isupper()


@lru_cache(maxsize=4)  # the places of an article are looked for twice: as names, and as where things happened
def words_of(text: str) -> tuple[Word, ...]:
    """The words and marks of a text, possessive endings cut off.

    >>> [word.text for word in words_of("Syria's U.N. envoy in Ras al-Ayn")]
    ['Syria', 'U.N.', 'envoy', 'in', 'Ras', 'al', '-', 'Ayn']
    """
    found: list[Word] = []
    previous_end = 0
    for hit in _WORD.finditer(text):
        word = hit.group()
        if word[0].isalpha():
            word = _POSSESSIVE.sub("", word)
        gap = text[previous_end : hit.start()]
        opens = not found or "\n" in gap or found[-1].text in _END
        start = hit.start()
        found.append(Word(start=start, end=start + len(word), text=word, opens=opens, is_word=word[0].isalnum()))
        previous_end = hit.end()
    return tuple(found)


def is_shouting(text: str) -> bool:
    """Whether the text is written in capitals throughout, so that capitals tell nothing."""
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) > 20 and sum(letter.isupper() for letter in letters) > 0.7 * len(letters)


def span_of(text: str, first: Word, last: Word) -> Span:
    """The span from one word to another."""
    return Span.cut(text, first.start, last.end)


def persons_in(words: tuple[Word, ...]) -> frozenset[str]:
    """Family names that the text shows to be people's: after a title or after a first name.

    >>> sorted(persons_in(words_of("Kofi Annan met President Assad. Annan left.")))
    ['annan', 'assad']
    """
    found = set()
    first, titles = people("first"), people("titles")
    for at, word in enumerate(words[:-1]):
        following = words[at + 1]
        if not (word.is_word and following.is_word and following.is_capital) or following.opens:
            continue
        if following.low in heads() or following.low in people("organisations"):
            continue
        is_title = word.low in titles and (word.is_capital or following.low not in first)
        if is_title or (word.is_capital and word.low in first):
            found |= _surname(words, at + 1)
    return frozenset(found)


def _surname(words: tuple[Word, ...], at: int) -> set[str]:
    """The last of the names that start at `at`: "Bashar al-Assad" gives assad; initials are stepped over."""
    names: list[str] = []
    while at < len(words) and len(names) < 3:
        word = words[at]
        if word.is_word and (word.is_capital or word.low in ("al", "el", "bin", "ibn", "abu", "von", "van", "de")):
            if len(word.low) > 2:
                names.append(word.low)
        elif word.text != "-" and not (word.text == "." and len(words[at - 1].text) == 1):
            break
        at += 1
    return set(names[-1:]) | set(names[:1])
