"""The words that times are made of: each gets a sign of its own, so that patterns run over signs, not letters."""

import re
from dataclasses import dataclass
from functools import cache

from reportedly.assets import table
from reportedly.resolve.times.grammar import entries, parts

SHAPES = (
    "iso", "slash", "dotted", "clock", "decades", "short", "nth", "fraction", "decimal", "four", "dom", "int",
)  # fmt: skip
OTHER = "x"
_FIRST_SIGN = 0xE000  # private use area: no text holds it by accident, and it is wide enough for every word
_PLAIN = re.compile(r"(?<![<@\w'])([a-z][\w']*|[.,'-])(?![\w:>'])")
_NO_CLASSES = frozenset({"settings", "around", "hours", "season_months"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Signs of words and shapes, the words of each class, and what they stand for."""

    signs: dict[str, str]
    classes: dict[str, dict[str, int | str]]
    capital: frozenset[str]
    upper: frozenset[str]

    def sign(self, word: str) -> str:
        """The sign of one word as written; `x` for words that no time is made of."""
        lower = word.lower()
        sign = self.signs.get(lower)
        if sign is None or (lower in self.capital and not word[0].isupper()):
            return OTHER
        return OTHER if lower in self.upper and not word.isupper() else sign

    def members(self, name: str) -> str:
        """The signs of all words of a class, or of one shape of figures."""
        if name in SHAPES:
            return self.signs[f"<{name}>"]
        return "".join(self.signs[word] for word in self.classes[name])

    def number(self, name: str, word: str) -> int:
        """What a word of a class of numbers stands for."""
        return int(self.classes[name][word.lower()])

    def code(self, name: str, word: str) -> str:
        """What a word of a class of codes stands for."""
        return str(self.classes[name][word.lower()])


def plain_words(pattern: str) -> set[str]:
    """The words that a pattern names outright, without a class.

    >>> sorted(plain_words("the day:@dom of month:<month>"))
    ['of', 'the']
    """
    return set(_PLAIN.findall(pattern))


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary of times.toml, holidays.toml and the plain words of the grammar."""
    source = table("resolve/times")
    classes = {name: dict(words) for name, words in source.items() if name not in _NO_CLASSES}
    patterns = [*parts().values(), *(pattern for _, pattern, _ in entries())]
    words = {word for members in classes.values() for word in members}
    words |= {word for pattern in patterns for word in plain_words(pattern)}
    keys = [f"<{shape}>" for shape in SHAPES] + sorted(words)
    settings = source["settings"]
    return Vocabulary(
        signs={key: chr(_FIRST_SIGN + index) for index, key in enumerate(keys)},
        classes=classes,
        capital=frozenset(settings["capital"]),
        upper=frozenset(settings["upper"]),
    )
