"""The table of outlets: whole, of one form, and used for what has no better name."""

import re
from collections import Counter

import pytest

from reportedly.clean import article
from reportedly.clean.outlets import outlet_at, outlets
from reportedly.records import Page

STORY = "Guards turned two aid lorries back at the Dervent crossing on Monday, a driver told reporters there."


def test_the_table_knows_four_hundred_outlets_each_site_once() -> None:
    known = outlets()
    assert len(known) >= 400
    assert [
        site for site, count in Counter(site for outlet in known for site in outlet.sites).items() if count > 1
    ] == []
    assert [name for name, count in Counter(outlet.name for outlet in known).items() if count > 1] == []


def test_every_entry_has_the_same_form() -> None:
    for outlet in outlets():
        assert outlet.sites and all(re.fullmatch(r"(?:[a-z0-9-]+\.)+[a-z]{2,}", site) for site in outlet.sites), outlet
        assert not any(site.startswith("www.") for site in outlet.sites)
        assert re.fullmatch(r"[A-Z]{3}", outlet.country) and outlet.family.strip() == outlet.family != ""
        assert outlet.languages and all(re.fullmatch(r"[a-z]{2}", language) for language in outlet.languages)
        assert outlet.party != ""


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.sana.sy/en/?p=1", "SANA"),
        ("https://today.lorientlejour.com/article/1", "L'Orient Today"),
        ("https://www.lorientlejour.com/article/1", "L'Orient-Le Jour"),
        ("http://WWW.TASS.COM:80/world", "TASS"),
        ("https://nottass.com/world", None),
        ("https://tass.com.evil.example/world", None),
        ("not an address", None),
        ("http://[", None),
        (None, None),
    ],
)
def test_an_outlet_is_known_by_its_own_site_only(url: str | None, name: str | None) -> None:
    found = outlet_at(url)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("url", "outlet", "name"),
    [
        ("https://www.sana.sy/en/?p=1", None, "SANA"),
        ("https://www.sana.sy/en/?p=1", "As given", "As given"),
        ("https://www.dervent-post.example/a", None, "Dervent Site"),
        (None, None, "Dervent Site"),
    ],
)
def test_given_comes_before_the_table_and_the_table_before_the_pages_own_name(
    url: str | None, outlet: str | None, name: str
) -> None:
    markup = (
        f"<html><head><meta property='og:site_name' content='Dervent Site'></head><body><p>{STORY}</p></body></html>"
    )
    page = Page(source="a.html", body=markup.encode(), media_type="text/html", url=url, outlet=outlet)
    assert article(page).outlet == name


def test_a_site_that_nobody_knows_lends_its_host_name() -> None:
    page = Page(source="a.txt", body=STORY.encode(), media_type="text/plain", url="https://www.dervent-post.example/a")
    assert article(page).outlet == "dervent-post.example"
