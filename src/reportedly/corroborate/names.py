"""Names as they are compared: spelling, case, articles and titles folded away; named speakers told from unnamed."""

import re
import unicodedata
from functools import lru_cache

from reportedly.assets import table
from reportedly.records import Actor, Where

FEWEST_INITIALS = 2


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """The name without case, accents, punctuation and leading titles.

    >>> fold("the Harbour Post"), fold("Gen. Adel Rašid")
    ('harbour post', 'adel rasid')
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", " ", re.sub(r"[’'`]s\b", "", plain) or plain).split() or name.lower().split()
    while len(words) > 1 and words[0] in table("corroborate/speakers")["titles"]:
        words.pop(0)
    return " ".join(words)


def initials(name: str) -> str | None:
    """The initials by which a long name may be called, or the short name itself if it is all capitals.

    >>> initials("Northern Liberation Army"), initials("NLA"), initials("Karsa")
    ('nla', 'nla', None)
    """
    if name.isupper() and name.isalpha() and len(name) >= FEWEST_INITIALS:
        return name.lower()
    small = table("corroborate/speakers")["small"]
    words = [word for word in re.findall(r"[^\W\d_]+", name) if word.lower() not in small]
    capitals = [word for word in words if word[0].isupper()]
    if len(capitals) < FEWEST_INITIALS or len(capitals) < len(words):
        return None
    return "".join(word[0] for word in capitals).lower()


def is_unnamed(speaker: Actor) -> bool:
    """Whether the words name a kind of speaker ("activists in Karsa") and nobody in particular.

    >>> is_unnamed(Actor(name="opposition activists")), is_unnamed(Actor(name="Karsa Activists Network"))
    (True, False)
    """
    if speaker.wikidata is not None:
        return False
    words = speaker.called.split()
    lowered = [re.sub(r"[^a-z0-9-]", "", word.lower()) for word in words]
    rules = table("corroborate/speakers")
    ends = [place for place, word in enumerate(lowered) if place and word in rules["heads_end"]]
    head = lowered[: ends[0]] if ends else lowered
    return not head or head[-1] in rules["common"]


def person(name: str) -> str | None:
    """The folded name where it looks like somebody's own name: two or more capitalised words, nothing else."""
    rules = table("corroborate/speakers")
    words = [word for word in name.split() if fold(word) not in rules["titles"]]
    if len(words) < FEWEST_INITIALS or not all(
        word[0].isupper() for word in words if word.lower() not in rules["small"]
    ):
        return None
    return fold(name)


def is_same_person(first: str, second: str) -> bool:
    """Whether one folded name is the other or a shorter form of it ending in the same surname."""
    left, right = first.split(), second.split()
    return left[-1] == right[-1] and (set(left) <= set(right) or set(right) <= set(left))


def place_key(where: Where | None) -> str | None:
    """A key equal for two mentions of one place: the gazetteer's id, else the folded name; None where unplaced."""
    if where is None:
        return None
    if where.place_id is not None:
        return f"{where.source}:{where.place_id}"
    if where.geonames_id is not None:
        return f"geonames:{where.geonames_id}"
    name = where.name or (where.span.text if where.span else None)
    return f"name:{fold(name)}" if name else None
