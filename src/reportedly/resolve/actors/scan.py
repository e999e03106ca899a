"""Every name of an actor or country in running text: what the tables know, found in one pass over the words.

Casing counts, because real names collide with words: a name's capitals must be capitals in the text, and initials must
stand in capitals ("IS", "US", "WHO"). In text that is all capitals, initials that are also words are left alone.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from reportedly.assets import table
from reportedly.records.sentence import Entity
from reportedly.records.span import Span
from reportedly.resolve.actors.catalogue import KnownActor, organisations, people, spellings
from reportedly.resolve.actors.countries import demonyms, names, regions, seats
from reportedly.resolve.actors.matching import Key, Phrases
from reportedly.resolve.actors.words import Word, spelled, split

ORIGIN = "actors"
LONGEST_INITIALS = 5
LONG = 3  # words: from here on the first capital is enough ("US State department")


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What a name in a text may mean: a country, its people, a region, a seat of power, or actors of the tables."""

    country: str | None = None
    people: str | None = None
    region: str | None = None
    seat: str | None = None
    known: tuple[KnownActor, ...] = ()
    capitals: frozenset[tuple[bool, ...]] = frozenset()
    initials: bool = False

    @property
    def land(self) -> str | None:
        """The code of the country that the name points to, unless it is an actor's name."""
        return self.country or self.people or self.region or self.seat


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A name found: first word and end word (exclusive) among the words that were scanned, and its meaning."""

    first: int
    end: int
    meaning: Meaning


def find_actors(text: str) -> tuple[Entity, ...]:
    """The actors that the tables know by name, in the order of the text; the longest name wins.

    >>> [(entity.span.text, entity.label) for entity in find_actors("Syrian forces fought the Free Syrian Army (FSA).")]
    [('Syrian', 'nationality'), ('Free Syrian Army', 'organisation'), ('FSA', 'organisation')]
    """
    words = split(text)
    return tuple(
        Entity(span=Span.cut(text, words[hit.first].start, words[hit.end - 1].end), label=label, origin=ORIGIN)
        for hit in scan(words)
        if (label := _label(hit.meaning))
    )


def scan(words: Sequence[Word], *, is_text: bool = True) -> Iterator[Hit]:
    """Every known name among the words, longest first and without overlap.

    `is_text` says that these are sentences, whose first words have capitals for that alone.
    """
    shouted = is_shouted(words)
    vocabulary = _vocabulary()
    at = 0
    while at < len(words):
        for length, meaning in vocabulary.all(words, at):
            if _is_written_so(words, at, length, meaning, shouted=shouted) and not (
                is_text and length == 1 and not meaning.initials and _may_be_a_word(words, at)
            ):
                yield Hit(first=at, end=at + length, meaning=meaning)
                at += length - 1
                break
        at += 1


def is_shouted(words: Sequence[Word]) -> bool:
    """Whether the text is all in capitals, so that capitals tell nothing."""
    letters = [word.text for word in words if word.text.isalpha() and len(word.text) > 3]
    return len(letters) > 3 and sum(text.isupper() for text in letters) > 0.8 * len(letters)


def _label(meaning: Meaning) -> str | None:
    if meaning.known:
        return "person" if meaning.known[0].is_person else "organisation"
    return "nationality" if meaning.people else None


def _is_written_so(words: Sequence[Word], at: int, length: int, meaning: Meaning, *, shouted: bool) -> bool:
    """Whether the capitals of the text allow the name."""
    if shouted:
        return not (length == 1 and meaning.initials and words[at].fold in _also_words())
    if meaning.initials and length == 1 and words[at].text.isupper():
        return True
    written = tuple(word.is_capital for word in words[at : at + length])
    if length >= LONG and written[0] and any(form[0] for form in meaning.capitals):
        return True
    return any(all(have or not need for have, need in zip(written, form)) for form in meaning.capitals)  # noqa: B905


def _may_be_a_word(words: Sequence[Word], at: int) -> bool:
    """Whether the name is also a word and begins a sentence: it is the first, or more than a space is before it."""
    return words[at].fold in _collides() and (at == 0 or words[at].start - words[at - 1].end > 1)


@cache
def _vocabulary() -> Phrases[Meaning]:
    """All names: a country's beats an actor's where they are the same, an actor's a people's or a place's."""
    found: dict[Key, Meaning] = {}
    rows: dict[Key, list[KnownActor]] = defaultdict(list)
    forms: dict[Key, set[tuple[bool, ...] | None]] = defaultdict(set)
    for actor in (*organisations(), *people()):
        for name in spellings(actor):
            alias, capitals = spelled(name)
            if actor not in rows[alias]:
                rows[alias].append(actor)
            forms[alias].add(None if _is_initials(name) else capitals)
    for alias, known in rows.items():
        capitals_of = frozenset(form for form in forms[alias] if form is not None)
        found[alias] = Meaning(known=tuple(known), capitals=capitals_of, initials=None in forms[alias])
    for kind, listed in _places():
        for alias, code in listed.items():
            if alias in _INITIALS and alias in found and found[alias].land:
                continue
            if alias in _INITIALS:
                found[alias] = Meaning(**{kind: code}, initials=True)  # type: ignore[arg-type]
            elif alias not in found or kind == "country":
                found[alias] = Meaning(**{kind: code}, capitals=frozenset({_capitals(alias)}))  # type: ignore[arg-type]
    return Phrases(found.items())


def _places() -> tuple[tuple[str, dict[tuple[str, ...], str]], ...]:
    return ("country", names()), ("people", demonyms()), ("region", regions()), ("seat", seats())


_INITIALS = frozenset({("us",), ("uk",), ("uae",), ("usa",), ("drc",), ("car",), ("dprk",), ("ussr",), ("prc",),
                       ("rok",), ("ksa",), ("fyrom",)})  # fmt: skip
_SMALL = frozenset({"and", "the", "of", "al", "ez", "el"})


def _capitals(alias: tuple[str, ...]) -> tuple[bool, ...]:
    return tuple(word not in _SMALL for word in alias)


def _is_initials(name: str) -> bool:
    """Whether a name is written in capitals only, so that the text must write it so."""
    letters = name.replace(".", "").replace("-", "").replace("/", "")
    return letters.isupper() and len(letters) <= LONGEST_INITIALS and " " not in name


@cache
def _also_words() -> frozenset[str]:
    return frozenset(table("resolve/actors/collisions")["initials"])


@cache
def _collides() -> frozenset[str]:
    return frozenset(table("resolve/actors/collisions")["names"])
