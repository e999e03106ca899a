"""Place names in running text: text and gazetteer in, entities out. Where they lie is not decided here."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.records.sentence import Entity
from reportedly.resolve.places.evidence import Setting, around, standing
from reportedly.resolve.places.gazetteer import Gazetteer
from reportedly.resolve.places.place import Feature, Found
from reportedly.resolve.places.words import demonym, people, short_form, words
from reportedly.resolve.places.writing import Word, is_shouting, persons_in, span_of, words_of

_LONGEST = 7
_CONTAINERS = frozenset({Feature.COUNTRY, Feature.ADMIN1})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Hit:
    """A name found between two words, with its points."""

    first: int
    last: int
    points: float
    key: str


def find_places(text: str, gazetteer: Gazetteer) -> tuple[Entity, ...]:
    """The known place names of a text, longest match first, in the order of the text.

    Names that are also ordinary words or names of people ("Reading", "Victoria") need a cue beside them, such as "in",
    "the city of" or a province after a comma; one well-founded mention carries the others.

    >>> [entity.span.text for entity in find_places("Shells hit Homs and the Bab al-Hawa crossing.", Gazetteer.open())]
    ['Homs', 'Bab al-Hawa']
    """
    every = words_of(text)
    setting = Setting(words=every, persons=persons_in(every), is_shouting=is_shouting(text))
    hits = list(_scan(setting, gazetteer))
    sure = {hit.key for hit in hits if hit.points > 1.0}
    sure -= people("ordinary")
    kept = [hit for hit in hits if hit.points > 0 or (hit.key in sure and hit.points > -2.5)]
    return tuple(
        Entity(span=span_of(text, every[hit.first], every[hit.last]), label="place", origin="gazetteer") for hit in kept
    )


def _scan(setting: Setting, gazetteer: Gazetteer) -> Iterator[_Hit]:
    nations = _nations(setting.words, gazetteer)
    at = 0
    while at < len(setting.words):
        best = _longest(setting, at, gazetteer, nations) if _may_open(setting, at) else None
        if best:
            yield best
            at = best.last + 1
        else:
            at += 1


def _longest(setting: Setting, first: int, gazetteer: Gazetteer, nations: frozenset[str]) -> _Hit | None:
    """The longest believable name that opens at a word, else the longest one that is known at all."""
    if short := _short(setting.words, first):
        return short
    doubtful: _Hit | None = None
    for last in _ends(setting, first):
        name = _joined(setting.words, first, last)
        found = gazetteer.called(name) or _by_sound(name, gazetteer, nations)
        found = tuple(candidate for candidate in found if _fits_case(setting.words[first : last + 1], candidate))
        if not found or (setting.words[first].low == "the" and gazetteer.is_name(name[4:])):
            continue
        points = (
            standing(found, nations) + around(setting, first, last) + _container(setting, first, last, found, gazetteer)
        )
        hit = _Hit(first=first, last=last, points=points, key=name.lower())
        if points > 0:
            return hit
        doubtful = doubtful or hit
    return doubtful


def _short(every: tuple[Word, ...], at: int) -> _Hit | None:
    """The short form of a province: "Ill." after a comma, "W.Va." anywhere."""
    word = every[at]
    if not short_form(word.text):
        return None
    is_dotted = at + 1 < len(every) and every[at + 1].text == "." and every[at + 1].start == word.end
    if word.text.count(".") > 1:
        return _Hit(first=at, last=at, points=3.0, key=word.text)
    if at > 1 and every[at - 1].text == "," and every[at - 2].is_capital:
        return _Hit(first=at, last=at + is_dotted, points=3.0, key=word.text)
    return None


def _ends(setting: Setting, first: int) -> Iterator[int]:
    """Where a name that opens at `first` may end, farthest first: at capitalised words, nothing but spaces between."""
    ends = []
    for last in range(first, min(first + 2 * _LONGEST, len(setting.words))):
        word = setting.words[last]
        if last > first and not _joins(setting.words[last - 1], word):
            break
        if not word.is_word:
            continue
        if word.is_capital or setting.is_shouting:
            ends.append(last)
        elif word.low not in words("inner"):
            break
    yield from reversed(ends)


def _joins(before: Word, word: Word) -> bool:
    if word.text == "-" or before.text == "-":
        return word.start == before.end
    return word.is_word and before.is_word and word.start - before.end == 1


def _may_open(setting: Setting, at: int) -> bool:
    word = setting.words[at]
    if not word.is_word or word.text[0].isdigit():
        return False
    if word.is_capital and not (setting.is_shouting and word.low in words("inner")):
        return True
    following = setting.words[at + 1] if at + 1 < len(setting.words) else None
    return word.low in words("articles") and following is not None and following.text == "-"


def _joined(every: tuple[Word, ...], first: int, last: int) -> str:
    parts = [every[first].text]
    for before, word in zip(every[first:last], every[first + 1 : last + 1], strict=True):
        parts.append((" " if word.start > before.end else "") + word.text)
    return "".join(parts)


def _fits_case(stretch: tuple[Word, ...], candidate: Found) -> bool:
    """Abbreviations must look like themselves: "US" and "U.S." are the country, "us" and "Us" are not."""
    if len(stretch) > 1:
        return True
    word = stretch[0].text
    if len(word.replace(".", "")) > 3:
        return True
    return (word.isupper() and candidate.place.feature is Feature.COUNTRY) or (not word.isupper() and len(word) > 2)


def _by_sound(name: str, gazetteer: Gazetteer, nations: frozenset[str]) -> tuple[Found, ...]:
    """Other romanisations, believed only for countries that the text names, and not for names of people or words."""
    low = name.lower()
    if not nations or low in people("ordinary") or low in people("first") or low in people("family"):
        return ()
    return tuple(found for found in gazetteer.named(name) if found.place.country in nations and len(low) > 3)


def _container(setting: Setting, first: int, last: int, found: tuple[Found, ...], gazetteer: Gazetteer) -> float:
    """Points for "X, Syria" and "Paris, Texas": the name after the comma holds the one before it, or the reverse."""
    every = setting.words
    if last + 2 < len(every) and every[last + 1].text == ",":
        holders = _containers(every, last + 2, gazetteer)
        if any(_holds(holder, candidate) for holder in holders for candidate in found):
            return 3.5
    return 0.0


def _containers(every: tuple[Word, ...], at: int, gazetteer: Gazetteer) -> tuple[Found, ...]:
    for last in (at + 2, at + 1, at):
        if last < len(every) and all(word.is_word for word in every[at : last + 1]) and every[at].is_capital:
            found = gazetteer.called(_joined(every, at, last))
            holders = tuple(candidate for candidate in found if candidate.place.feature in _CONTAINERS)
            if holders:
                return holders
    return ()


def _holds(holder: Found, held: Found) -> bool:
    outer, inner = holder.place, held.place
    if outer.country != inner.country or outer == inner:
        return False
    return outer.feature is Feature.COUNTRY or outer.name == inner.admin1


def _nations(every: tuple[Word, ...], gazetteer: Gazetteer) -> frozenset[str]:
    """The countries a text names outright, by their own names or by their people's."""
    found: set[str] = set()
    for word in every:
        if not (word.is_word and word.is_capital) or len(word.text) < 4:
            continue
        if code := demonym(word.text):
            found.add(code)
        for candidate in gazetteer.called(word.text)[:1]:
            if candidate.place.feature is Feature.COUNTRY and candidate.place.country:
                found.add(candidate.place.country)
    return frozenset(found)
