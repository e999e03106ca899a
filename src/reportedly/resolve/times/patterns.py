"""The pattern language of times_grammar.toml, turned into compiled patterns over signs.

A pattern is read once into pieces: the regular expression, the signs it can begin with (so that a rule is only tried
where it can match), and whether it can be empty.
"""

import re
from dataclasses import dataclass
from functools import cache

from reportedly.resolve.times.grammar import entries, parts
from reportedly.resolve.times.vocabulary import OTHER, Vocabulary, vocabulary

_ITEM = re.compile(r"(?P<name>[a-z]\w*):|(?P<item>@\w+|<\w+>|[a-z][\w']*|[.,'-])|(?P<mark>[()|?*+])|\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A part of a pattern: its regular expression, the signs it may begin with, whether it may be empty."""

    regex: str
    first: frozenset[str] = frozenset()
    is_empty: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One compiled pattern: what it reads (`kind`), and the constants that its table entry gives."""

    kind: str
    regex: re.Pattern[str]
    first: frozenset[str]
    order: int
    value: str = ""


def _choice(pieces: list[Piece]) -> Piece:
    return Piece(
        regex="(?:" + "|".join(piece.regex for piece in pieces) + ")",
        first=frozenset().union(*(piece.first for piece in pieces)),
        is_empty=any(piece.is_empty for piece in pieces),
    )


def _sequence(pieces: list[Piece]) -> Piece:
    first: frozenset[str] = frozenset()
    for piece in pieces:
        first |= piece.first
        if not piece.is_empty:
            break
    return Piece(regex="".join(p.regex for p in pieces), first=first, is_empty=all(p.is_empty for p in pieces))


class _Reader:
    """Reads one pattern from left to right; groups of one name are numbered apart, as a regex wants them."""

    def __init__(self, parts: dict[str, str], words: Vocabulary) -> None:
        self.parts = parts
        self.words = words
        self.groups = 0

    def read(self, pattern: str) -> Piece:
        tokens = [match for match in _ITEM.finditer(pattern) if match.group().strip()]
        tokens.reverse()
        return self._alternatives(tokens)

    def _alternatives(self, tokens: list[re.Match[str]]) -> Piece:
        branches: list[list[Piece]] = [[]]
        while tokens:
            mark = tokens[-1]["mark"]
            if mark == ")":
                break
            if mark == "|":
                tokens.pop()
                branches.append([])
            else:
                branches[-1].append(self._repeated(tokens))
        sequences = [_sequence(branch) for branch in branches]
        return sequences[0] if len(sequences) == 1 else _choice(sequences)

    def _repeated(self, tokens: list[re.Match[str]]) -> Piece:
        piece = self._single(tokens)
        if tokens and tokens[-1]["mark"] in ("?", "*", "+"):
            mark = tokens.pop()["mark"]
            return Piece(
                regex=f"(?:{piece.regex}){mark}", first=piece.first, is_empty=piece.is_empty or mark != "+"
            )  # fmt: skip
        return piece

    def _single(self, tokens: list[re.Match[str]]) -> Piece:
        token = tokens.pop()
        if token["name"]:
            self.groups += 1
            group = f"{token['name']}__{self.groups}"
            inner = self._single(tokens)
            return Piece(regex=f"(?P<{group}>{inner.regex})", first=inner.first, is_empty=inner.is_empty)
        if token["mark"] == "(":
            inner = self._alternatives(tokens)
            tokens.pop()
            return Piece(regex=f"(?:{inner.regex})", first=inner.first, is_empty=inner.is_empty)
        item = token["item"]
        if item.startswith("@"):
            inner = self.read(self.parts[item[1:]])
            return Piece(regex=f"(?:{inner.regex})", first=inner.first, is_empty=inner.is_empty)
        signs = self.words.members(item[1:-1]) if item.startswith("<") else self.words.signs[item]
        return Piece(regex=f"[{signs}]", first=frozenset(signs), is_empty=False)


@cache
def rules_for(signs: str) -> tuple[Rule, ...]:
    """The rules that can begin with the first of two signs; where no time holds the second, those that need but one."""
    rules = rules_by_sign().get(signs[0], ())
    if signs[1:] != OTHER:
        return rules
    return tuple(rule for rule in rules if rule.regex.match(signs))


@cache
def rules_by_sign() -> dict[str, tuple[Rule, ...]]:
    """The compiled grammar: for each sign, the rules that can begin with it, in the order of the table."""
    words = vocabulary()
    index: dict[str, list[Rule]] = {}
    for order, (kind, pattern, value) in enumerate(entries()):
        piece = _Reader(parts(), words).read(pattern)
        rule = Rule(kind=kind, regex=re.compile(piece.regex), first=piece.first, order=order, value=value)
        for sign in piece.first:
            index.setdefault(sign, []).append(rule)
    return {sign: tuple(rules) for sign, rules in index.items()}
