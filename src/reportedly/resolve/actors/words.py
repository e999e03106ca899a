"""Words of a text with their places, folded so that the same name is the same whatever its dots, accents and dashes.

Text in, `Word`s out. Pure: no tables, no I/O.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(
    r"(?P<initials>(?:[^\W\d_]\.){2,}[^\W\d_]?(?![^\W_]))"  # U.N., U.S, P.L.O.
    r"|(?P<article>\b(?:[Aa]l|[Ee]l|[Aa][sndrtz]|[Aa]sh|[Uu]l)[-‑–](?=[^\W\d_]))"  # al-Nusra, as-Sadr, Ansar ul-Islam
    r"|(?P<word>[^\W_]+(?:['’ʼ`][^\W_]+)*)"
)
_POSSESSIVE = re.compile(r"['’ʼ`][sS]$")
_APOSTROPHES = dict.fromkeys(map(ord, "'’ʼ`‘"), None)
_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "ð": "d", "ə": "a"})


@dataclass(frozen=True, slots=True)
class Word:
    """One word: as written, where it stands, and its fold. A possessive 's belongs to no word."""

    text: str
    start: int
    end: int
    fold: str
    is_possessive: bool = False

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter or a figure."""
        return not self.text[0].islower()


def split(text: str) -> list[Word]:
    """The words of a text in order; dots inside initials, and hyphens, part nothing that belongs together.

    >>> [word.fold for word in split("The U.N.'s envoy to Jabhat an-Nusra")]
    ['the', 'un', 'envoy', 'to', 'jabhat', 'al', 'nusra']
    """
    found = []
    for match in _WORD.finditer(text):
        start, end, written = match.start(), match.end(), match.group()
        if match.lastgroup == "article":
            found.append(Word(written[:-1], start, end - 1, "al"))
            continue
        owner = _POSSESSIVE.search(written)
        if owner:
            end -= len(owner.group())
            written = text[start:end]
        possessive = bool(owner) or (text[end : end + 1] in "'’" and text[end - 1 : end] in "sS" and end < len(text))
        if match.lastgroup == "initials" and text[end : end + 2] in ("'s", "’s"):
            possessive = True
        if written not in ("s", "S") or not text[start - 1 : start] or text[start - 1] not in "'’":
            found.append(Word(written, start, end, fold(written), possessive))
    return found


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """One word in lower case, without accents, apostrophes and the dots of initials.

    >>> fold("U.N."), fold("Türkiye"), fold("N’Djamena")
    ('un', 'turkiye', 'ndjamena')
    """
    if not word.isascii():
        word = unicodedata.normalize("NFKD", word.translate(_PLAIN))
        word = "".join(mark for mark in word if not unicodedata.combining(mark))
    return word.lower().replace(".", "").translate(_APOSTROPHES)


@lru_cache(maxsize=65536)
def spelled(name: str) -> tuple[tuple[str, ...], tuple[bool, ...]]:
    """A name as folded words, and which of them begin with a capital.

    >>> spelled("Army of the Three Valleys")
    (('army', 'of', 'the', 'three', 'valleys'), (True, False, False, True, True))
    """
    words = split(name)
    return tuple(word.fold for word in words), tuple(word.is_capital and word.fold != "al" for word in words)


def key(name: str) -> tuple[str, ...]:
    """A name as folded words, for looking it up.

    >>> key("Izz ad-Din al-Qassam Brigades")
    ('izz', 'al', 'din', 'al', 'qassam', 'brigades')
    """
    return spelled(name)[0]
