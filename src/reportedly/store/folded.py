"""Names folded for comparison: the same name matches whatever its case, accents and punctuation."""

import re
import unicodedata
from collections.abc import Iterable

from reportedly.records import Actor, Claim, Incident, Where

WORD = re.compile(r"[^\W_]+")


def folded(name: str) -> str:
    """A name in small plain words with a space at both ends, so that only whole words match.

    >>> folded("Bab al-Hawā")
    ' bab al hawa '
    """
    plain = _without_marks(unicodedata.normalize("NFKD", name)).casefold()
    return f" {' '.join(WORD.findall(plain))} "


def actor_words(actors: Iterable[Actor | None]) -> str:
    """Everything that actors are called: their words, names, sides, families and countries."""
    known = [actor for actor in actors if actor is not None]
    names = [
        name
        for actor in known
        for name in (actor.name, actor.span and actor.span.text, actor.party, actor.family, actor.country)
    ]
    return "\n".join(sorted({folded(name) for name in names if name}))


def place_words(where: Where | None) -> str:
    """Everything that a place is called, with the areas and the country that hold it."""
    if where is None:
        return ""
    names = (where.name, where.span and where.span.text, where.admin1, where.admin2, where.country)
    return "\n".join(sorted({folded(name) for name in names if name}))


def actors_of(told: Claim | Incident) -> tuple[Actor | None, ...]:
    """Everybody named: who acts and suffers, and for a claim also who speaks and who holds the place."""
    named: tuple[Actor | None, ...] = (*told.actors, *told.recipients)
    if isinstance(told, Claim):
        named += tuple(link.speaker for link in told.attribution)
        if told.control is not None:
            named += (told.control.holder, told.control.former)
    return named


def search_words(query: str) -> str | None:
    """What a person typed, as a full-text query for rows that hold every word; None where there is no word.

    Each word is quoted, so that nothing in it is taken for the query language.

    >>> search_words('mortar "fire')
    '"mortar" "fire"'
    """
    words = WORD.findall(query)
    return " ".join(f'"{word}"' for word in words) or None


def _without_marks(text: str) -> str:
    return "".join(char for char in text if not unicodedata.combining(char))
