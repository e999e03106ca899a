"""Outlets by the address of what they print: the name that one outlet has in every article, whatever its pages say."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

from reportedly.assets import table


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """One entry of `clean/tables/outlets.toml`; the fields are explained there."""

    name: str
    sites: tuple[str, ...]
    country: str
    languages: tuple[str, ...]
    family: str
    party: str | None = None


def outlet_at(url: str | None) -> Outlet | None:
    """The outlet whose site the address is on; None where the table does not know the site.

    >>> outlet_at("https://english.wafa.ps/Pages/Details/1").name
    'WAFA'
    """
    labels = (host_of(url) or "").split(".")
    known = _by_site()
    sites = (".".join(labels[place:]) for place in range(len(labels)))
    return next((known[site] for site in sites if site in known), None)


def host_of(url: str | None) -> str | None:
    """The site's host name, the best name there is for an outlet that does not name itself."""
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.rstrip(".").removeprefix("www.") if host else None


def outlets() -> tuple[Outlet, ...]:
    """Every outlet of the table, in its order."""
    return tuple(
        Outlet(**{**entry, "sites": tuple(entry["sites"]), "languages": tuple(entry["languages"])})
        for entry in table("clean/outlets")["outlet"]
    )


@cache
def _by_site() -> Mapping[str, Outlet]:
    return {site: outlet for outlet in outlets() for site in outlet.sites}
