"""The place reader's word lists, from the tables `resolve/places_words` and `resolve/places_names`."""

from functools import cache

from reportedly.assets import table
from reportedly.resolve.places.overlay import countries
from reportedly.resolve.places.place import Feature


@cache
def words(name: str) -> frozenset[str]:
    """One plain list of `places_words`."""
    return frozenset(table("resolve/places_words")[name])


@cache
def people(name: str) -> frozenset[str]:
    """One plain list of `places_names`."""
    return frozenset(table("resolve/places_names")[name])


@cache
def romanised() -> frozenset[str]:
    """Countries whose places news spells in several romanisations."""
    return words("romanised")


@cache
def heads() -> dict[str, tuple[Feature, ...]]:
    """Nouns that say what kind of place a name is ("crossing", "province"), and the features that fit, best first."""
    return {
        noun: tuple(Feature(kind) for kind in kinds) for noun, kinds in table("resolve/places_words")["heads"].items()
    }


@cache
def _short_forms() -> dict[str, tuple[str, str]]:
    tables = table("resolve/places_words")["abbreviations"]
    return {short: (country, name) for country, forms in tables.items() for short, name in forms.items()}


def short_form(word: str) -> tuple[str, str] | None:
    """The country and province that a short form after a town's name stands for.

    >>> short_form("W.Va."), short_form("Ill."), short_form("Homs")
    (('USA', 'West Virginia'), ('USA', 'Illinois'), None)
    """
    return _short_forms().get(word.replace(".", "").replace(" ", ""))


@cache
def _by_demonym() -> dict[str, str]:
    found: dict[str, str] = {}
    for country in countries().values():
        for demonym in country.demonyms:
            found.setdefault(demonym.casefold(), country.code)
            found.setdefault(f"{demonym}s".casefold(), country.code)
    return found


@cache
def _by_metonym() -> dict[str, str]:
    return {name.casefold(): country.code for country in countries().values() for name in country.metonyms}


def demonym(word: str) -> str | None:
    """The country whose people or things a word names, as ISO alpha-3.

    >>> demonym("Syrian"), demonym("Syrians"), demonym("Martian")
    ('SYR', 'SYR', None)
    """
    return _by_demonym().get(word.strip().casefold())


def metonym(word: str) -> str | None:
    """The country whose government a seat of power stands for ("Damascus said"), as ISO alpha-3.

    >>> metonym("the Kremlin"), metonym("Damascus"), metonym("Hama")
    ('RUS', 'SYR', None)
    """
    return _by_metonym().get(word.strip().casefold())
