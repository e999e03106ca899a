"""What an agreement is called: the kind of text its head noun names, and the words that set it apart."""

import re
from dataclasses import dataclass
from functools import cache

from reportedly.assets import table


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name as an article uses it. `kind` is a class of head noun; `words` set it apart and may be none."""

    text: str
    kind: str
    words: frozenset[str] = frozenset()

    def fits(self, other: "Name") -> bool:
        """Whether the two could name one text: kinds that agree, and no count or other word that tells them apart.

        >>> name_in("the five-point plan").fits(name_in("the plan")), name_in("a truce").fits(name_in("a resolution"))
        (True, False)
        """
        if "any" not in (self.kind, other.kind) and self.kind != other.kind:
            return False
        return not (self.words and other.words) or bool(self.words & other.words and not self._counts_differ(other))

    def _counts_differ(self, other: "Name") -> bool:
        mine, theirs = ({word for word in name.words if word.split("-")[0] in _numbers()} for name in (self, other))
        return bool(mine and theirs and mine != theirs)


def name_in(text: str) -> Name | None:
    """The first agreement that the words name, None if there is none.

    >>> name_in("both sides agreed on a five-point plan for peace").text
    'five-point plan'
    """
    found = _pattern().search(text)
    if found is None:
        return None
    rules = table("monitor/agreements")
    kind = next(kind for kind, heads in rules["heads"].items() if found.group(1).lower() in heads)
    before: list[str] = []
    for word in reversed(re.findall(r"[\w’'-]+|[^\w\s]", text[: found.start()])):
        if word.lower() in rules["words"]["stop"] or not word[0].isalnum():
            break
        before.insert(0, word)
    named = [re.sub(r"[’']s$", "", word.lower()) for word in before]
    apart = frozenset(word for word in named if word not in rules["words"]["common"] and not word.endswith("ly"))
    return Name(text=" ".join([*before, found.group(1)]), kind=kind, words=apart)


@cache
def _pattern() -> re.Pattern[str]:
    heads = [head for group in table("monitor/agreements")["heads"].values() for head in group]
    longest = sorted(heads, key=lambda head: (-len(head), head))
    return re.compile(rf"\b({'|'.join(re.escape(head) for head in longest)})s?\b", re.IGNORECASE)


@cache
def _numbers() -> frozenset[str]:
    return frozenset(table("monitor/agreements")["words"]["numbers"])
