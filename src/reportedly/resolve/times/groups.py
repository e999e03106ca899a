"""The named pieces of one match, as words."""

import re
from dataclasses import dataclass

from reportedly.resolve.times.expression import Edge
from reportedly.resolve.times.patterns import Rule
from reportedly.resolve.times.tokens import Tokens
from reportedly.resolve.times.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class Groups:
    """What stood under each name of a pattern; `at` counts tokens from, to (exclusive)."""

    at: dict[str, tuple[int, int]]
    start: int
    end: int
    tokens: Tokens
    vocabulary: Vocabulary
    rule: Rule

    @classmethod
    def of(cls, match: re.Match[str], *, tokens: Tokens, vocabulary: Vocabulary, rule: Rule) -> "Groups":
        """The groups of a match; numbered groups of one name are one, and the first that took part counts."""
        at: dict[str, tuple[int, int]] = {}
        for group, number in match.re.groupindex.items():
            if match.end(number) > match.start(number) >= 0:
                at.setdefault(group.partition("__")[0], match.span(number))
        return cls(
            at=at, start=match.start(), end=match.end(), tokens=tokens, vocabulary=vocabulary, rule=rule
        )  # fmt: skip

    def __contains__(self, name: str) -> bool:
        """Whether a name took part in the match."""
        return name in self.at

    def words(self, name: str) -> list[str]:
        """The words under a name; empty where it took no part."""
        return self.tokens.words(*self.at[name]) if name in self.at else []

    def written(self, name: str) -> str:
        """The words under a name, joined by single spaces."""
        return " ".join(self.words(name))

    def number(self, name: str, members: str) -> int | None:
        """What the one word under a name stands for in a class of numbers."""
        words = self.words(name)
        return self.vocabulary.number(members, words[-1]) if words else None

    def code(self, name: str, members: str) -> str | None:
        """What the one word under a name stands for in a class of codes."""
        words = self.words(name)
        return self.vocabulary.code(members, words[-1]) if words else None

    def step(self, name: str = "which") -> int | None:
        """-1, 0 or 1 for "last", "this", "next" and their like."""
        words = [word for word in self.words(name) if word not in ("the", "of", "year", "very")]
        if not words:
            return None
        if words[-1] in ("current", "latest", "that"):
            return 0
        members = "told" if name == "told" else "which"
        return self.vocabulary.number(members, words[-1])

    def edge(self) -> Edge | None:
        """Which part of the period is meant."""
        if "within" in self.at:
            return Edge(str(self.code("within", "within")))
        for word in self.words("edge"):
            for members in ("edge", "half_edge"):
                if word in self.vocabulary.classes[members]:
                    return Edge(self.vocabulary.code(members, word))
            if word in ("latter", "later"):
                return Edge.END
        return None


_STOPS = frozenset({"", ".", ",", ";", ":", "!", "?", ")", '"', "”", "''"})


def names_event(groups: Groups) -> bool:
    """Whether an event follows ("two days after the blast") rather than the sentence's end ("two days after.")."""
    return "tail" in groups and groups.tokens.word(groups.at["tail"][1]) not in _STOPS
