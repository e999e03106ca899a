"""What speaks for and against a stretch of text being the name of a place: cues beside it. Pure functions.

Each cue is worth points; a name is taken for a place above zero. The points are set by hand to the order of strength
that a reader would give them and moved by one sweep over the development half of Local-Global Lexicon articles.
"""

from dataclasses import dataclass
from math import log10

from reportedly.resolve.places.place import Feature, Found
from reportedly.resolve.places.words import heads, people, words
from reportedly.resolve.places.writing import Word

_WIDE = frozenset({Feature.COUNTRY, Feature.CONTINENT})
_SETTLED = frozenset({Feature.TOWN, Feature.VILLAGE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What is known of the whole text while its names are weighed."""

    words: tuple[Word, ...]
    persons: frozenset[str]
    is_shouting: bool


def standing(found: tuple[Found, ...], nations: frozenset[str]) -> float:
    """How much a name is worth before looking around: known countries most, small villages least;
    more in a country that the text names.
    """
    return max(_standing(candidate, nations) for candidate in found)


def _standing(candidate: Found, nations: frozenset[str]) -> float:
    place = candidate.place
    if place.feature in _WIDE:
        return 4.0
    worth = 2.5 if place.feature is Feature.ADMIN1 and candidate.match == 0 else 0.0
    if place.country in nations:
        worth += 1.0
    if place.feature in _SETTLED:
        worth += log10(place.population + 1) - 4.3
    elif place.feature is Feature.ADMIN2:
        worth -= 0.5
    if place.source == "overlay":
        worth += 1.5
    return worth - (0.8 if candidate.match else 0.0)


def around(setting: Setting, first: int, last: int) -> float:
    """The points of the words just before and after the name that runs from word `first` to word `last`."""
    return _before(setting, first) + _after(setting, last) + _own(setting, first, last)


def _before(setting: Setting, first: int) -> float:
    at = first - 1
    if at > 0 and setting.words[at].low == "the":
        at -= 1
    if at < 0:
        return 0.0
    before = setting.words[at]
    if before.low == "of" and at and setting.words[at - 1].low in heads().keys() | words("having"):
        return 3.5
    if before.low in people("titles") and not setting.words[first].opens:
        return -4.0
    points = _cue(before, setting)
    if points or setting.is_shouting or setting.words[first].opens or not before.is_word or not before.is_capital:
        return points
    return -4.0 if before.low in people("first") else -1.5


def _cue(before: Word, setting: Setting) -> float:
    """The points of one word before a name; "Western" or "North" in capitals may belong to another name."""
    low = before.low
    if low in words("inside"):
        return 1.8 if not before.is_capital or before.opens or setting.is_shouting else 1.0
    if low in words("towards"):
        return 1.0
    if low in words("joining"):
        return 0.3
    return 1.5 if low in heads() and not before.is_capital else 0.0


def _after(setting: Setting, last: int) -> float:
    if last + 1 >= len(setting.words):
        return 0.0
    after = setting.words[last + 1]
    if after.low in heads():
        return 2.0
    if after.text == "-" and after.start == setting.words[last].end:
        return -3.0 if last + 2 < len(setting.words) and setting.words[last + 2].is_capital else 0.0
    if after.text == "," or after.opens or not after.is_word or setting.is_shouting:
        return 0.0
    if after.is_capital:
        return -2.0 if after.low in people("organisations") else -1.2
    return 0.0


def _own(setting: Setting, first: int, last: int) -> float:
    """The points of the name's own words: ordinary words and people's names count against it."""
    if last > first:
        low = setting.words[last].low
        is_person = setting.words[first].low in people("first") and (low in setting.persons or low in people("family"))
        if low in heads():
            return 2.5
        return -3.0 if is_person else 1.2
    low = setting.words[first].low
    points = 0.0
    is_abbreviation = setting.words[first].text.isupper() and len(low) <= 3 and not setting.is_shouting
    if low in people("ordinary") and not is_abbreviation:
        points -= 4.0
    if low in setting.persons:
        points -= 4.0
    if low in people("first"):
        points -= 2.2
    elif low in people("family"):
        points -= 1.0
    if setting.words[first].opens and not setting.is_shouting:
        points -= 0.4
    return points
