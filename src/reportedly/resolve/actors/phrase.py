"""A description of an actor taken apart: countries, names, institutions, offices and the head noun, with their places.

"the Turkish-backed rebel fighters of Jabhat al-Nusra in Idlib, who ..." becomes a head part, its tails by preposition,
and what the vocabularies find in each. Pure words: nothing is decided here.
"""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from reportedly.resolve.actors.lexicon import (
    Institution,
    Modifier,
    Noun,
    Office,
    institutions,
    is_not_own,
    modifiers,
    nouns,
    offices,
    words_for,
)
from reportedly.resolve.actors.scan import Hit, scan
from reportedly.resolve.actors.words import Word, split


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A description, cut at the first word that begins a clause. `tails` are (preposition, words) after the head.

    `hits` are the known names and countries of the head; `named` are the places, in `whole`, of words that are part of
    an actor's name and so describe nothing.
    """

    head: tuple[Word, ...]
    tails: tuple[tuple[str, tuple[Word, ...]], ...] = ()
    whole: tuple[Word, ...] = ()
    hits: tuple[Hit, ...] = ()
    named: frozenset[int] = frozenset()
    apposed: str | None = None

    @property
    def plain(self) -> tuple[Word, ...]:
        """The head with the words of names and places blanked out, so that they describe nothing ("West Bank")."""
        blank = {
            at for hit in self.hits if not hit.meaning.people for at in range(hit.first, min(hit.end, len(self.head)))
        }
        return tuple(replace(word, fold="") if at in blank else word for at, word in enumerate(self.head))

    def tail(self, *prepositions: str) -> tuple[Word, ...]:
        """The words after the first of these prepositions; none where it is not there."""
        return next((words for preposition, words in self.tails if preposition in prepositions), ())


@lru_cache(maxsize=8192)  # the same few descriptions come back in every article of a conflict
def read(text: str) -> Phrase:
    """A description taken apart.

    >>> phrase = read("the head of the Syrian army, a veteran")
    >>> [word.text for word in phrase.head], [word.text for word in phrase.tail("of")], phrase.apposed
    (['head'], ['Syrian', 'army'], 'a veteran')
    """
    first, apposed = _parts(text)
    words = _undated(_opened(split(first)))
    hits = tuple(scan(words, is_text=False))
    inside = {at for hit in hits for at in range(hit.first + 1, hit.end)}
    inside |= {
        at
        for find in (offices(), institutions(), nouns())
        for first, end, _ in find.find(words)
        for at in range(first + 1, end)
    }
    inside |= {first for find in (institutions(), nouns()) for first, end, _ in find.find(words) if end - first > 1}
    end = next((at for at in range(1, len(words)) if at not in inside and _ends_head(words, at)), len(words))
    return Phrase(
        head=tuple(words[:end]),
        tails=tuple(_tails(words, inside)),
        whole=tuple(words),
        hits=tuple(hit for hit in hits if hit.first < end),
        named=frozenset(at for hit in hits if hit.meaning.known for at in range(hit.first, hit.end)),
        apposed=apposed,
    )


def _parts(text: str) -> tuple[str, str | None]:
    """The words before the first comma, bracket or dash, and those after it."""
    for at, sign in enumerate(text):
        if sign in ",;:(" or (sign in "–—" and text[at - 1 : at] == " "):
            return text[:at], text[at + 1 :].strip(" )") or None
    return text, None


def _opened(words: list[Word]) -> list[Word]:
    """Without articles, numbers and quantities at the beginning."""
    while words and (words[0].fold in words_for("openers") or words[0].text[0].isdigit()) and len(words) > 1:
        if words[0].text.isupper() and len(words[0].text) > 1 and words[0].fold in ("no", "at", "us"):
            break
        words = words[1:]
    while len(words) > 2 and words[0].fold in words_for("quantities") and words[1].fold == "of":
        words = _opened(words[2:])
    return words


def _undated(words: list[Word]) -> list[Word]:
    """Without a weekday or month behind it, which headlines and leads run on ("President Assad Tuesday")."""
    while len(words) > 1 and words[-1].fold in words_for("days"):
        words = words[:-1]
    return words


def _ends_head(words: Sequence[Word], at: int) -> bool:
    if words[at].fold in words_for("stops") or words[at].fold in words_for("prepositions"):
        return True
    is_participle = words[at].fold.endswith(("ing", "ed")) and not words[at].is_capital
    return is_participle and nouns().exact(words[at - 1 : at]) is not None and at + 1 < len(words)


def _tails(words: Sequence[Word], inside: Container[int]) -> Iterator[tuple[str, tuple[Word, ...]]]:
    at, prepositions = 1, words_for("prepositions")
    while at < len(words):
        if words[at].fold in ("who", "which", "that", "where", "when", "while", "whose"):
            return
        if words[at].fold in prepositions and at not in inside:
            end = at + 1
            while end < len(words) and (end in inside or not _ends_head(words, end)):
                end += 1
            inner = tuple(_opened(list(words[at + 1 : end])))
            if inner:
                yield words[at].fold, inner
            at = end
        else:
            at += 1


def nouns_of(words: Sequence[Word]) -> list[tuple[int, int, Noun]]:
    """Head nouns among the words, from left to right; the last one is the head."""
    return list(nouns().find(words))


def institution_of(phrase: Phrase) -> tuple[int, int, Institution] | None:
    """The longest institution that begins in the head and is no part of a name, with its places in `whole`."""
    found = [
        hit
        for hit in institutions().find(phrase.whole)
        if hit[0] < len(phrase.head)
        and not phrase.named.intersection(range(hit[0], hit[1]))
        and not (hit[1] < len(phrase.whole) and is_not_own("", phrase.whole[hit[1]].fold))
    ]
    return max(found, key=lambda hit: (hit[1] - hit[0], hit[0])) if found else None


def office_of(words: Sequence[Word]) -> tuple[int, int, tuple[Office, ...]] | None:
    """The first office among the words."""
    return next(offices().find(words), None)


def modifiers_of(words: Sequence[Word]) -> list[Modifier]:
    """Words that say whose a head noun is; those that belong to another's compound are left out ("rebel-held")."""
    return [
        modifier
        for first, end, modifier in modifiers().find(words)
        if not (end < len(words) and is_not_own("", words[end].fold))
        and not (first and words[first - 1].fold in ("pro", "anti", "non"))
    ]


def countries_of(words: Sequence[Word], hits: Sequence[Hit]) -> list[str]:
    """The codes of the countries named among the words as the actor's own, in their order."""
    found = []
    for hit in hits:
        code = hit.meaning.land
        before = words[hit.first - 1].fold if hit.first else ""
        after = words[hit.end].fold if hit.end < len(words) else ""
        if code and not is_not_own(before, after):
            found.append(code)
    return found
