"""Seats of power that act or speak for a government: "Damascus said", "Moscow vetoed"."""

from reportedly.records.values import Actor
from reportedly.resolve.actors.countries import countries, seats
from reportedly.resolve.actors.identity import of_state
from reportedly.resolve.actors.words import key


def metonym(words: str) -> Actor | None:
    """The government that a capital or palace stands for; ask only of actors and speakers, never of places.

    >>> metonym("the Kremlin").name, metonym("Damascus").country, metonym("Idlib")
    ('Russian government', 'SYR', None)
    """
    folded = key(words)
    if folded[:1] == ("the",):
        folded = folded[1:]
    code = seats().get(folded)
    if code is None or not any(letter.isupper() for letter in words):
        return None
    state = of_state(code, name=f"{countries()[code].demonym} government")
    return Actor(name=state.name, country=state.country, sector=state.sector, family=state.family)
