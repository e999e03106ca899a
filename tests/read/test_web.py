"""Addresses: pages, feeds and sitemaps from a server on this machine; who is visited, how often and in what manner."""

import gzip
import io
import json
import socket
from typing import Any

import pytest
from tests.read.server import PAGE, Answering, Site, serving

from reportedly.clean import article
from reportedly.errors import NotAllowed
from reportedly.read import addresses, pages
from reportedly.read.addresses import is_public, visitable
from reportedly.read.given import Given
from reportedly.read.limits import WebLimits
from reportedly.read.robots import read_robots
from reportedly.read.visits import Visitor
from reportedly.read.web import Unchanged, in_silence, pages_of_address
from reportedly.records import Page, Skipped

QUICK = WebLimits(pause=0.0, seconds=5.0)
XML = {"Content-Type": "application/xml"}


def fetch(
    site: Site, path: str, given: Given | None = None, unchanged: Unchanged = in_silence, **visitor: Any
) -> list[Page | Skipped]:
    with Visitor(allow_private=True, limits=QUICK, **visitor) as visiting:
        return list(pages_of_address(site.url + path, visitor=visiting, given=given or Given(), unchanged=unchanged))


def only(rows: list[Page | Skipped]) -> Page:
    assert len(rows) == 1 and isinstance(rows[0], Page), rows
    return rows[0]


def test_an_address_is_a_page_with_its_bytes_address_and_time() -> None:
    with serving(story=Answering()) as site:
        (page,) = pages([f"{site.url}/story#top"], allow_private=True)
    assert isinstance(page, Page)
    assert (page.body, page.url, page.source) == (PAGE.encode(), f"{site.url}/story", f"{site.url}/story#top")
    assert page.retrieved_at is not None and article(page).title == "Lorries turned back"


def test_we_say_who_we_are_and_pause_between_two_requests_to_one_host() -> None:
    with serving(a=Answering(), b=Answering()) as site:
        with Visitor(allow_private=True, limits=WebLimits(pause=0.2)) as visitor:
            for path in ("/a", "/b"):
                only(list(pages_of_address(site.url + path, visitor=visitor, given=Given())))
        assert all(asked["user-agent"].startswith("reportedly/") for asked in site.headers)
        assert all(later - earlier >= 0.19 for earlier, later in zip(site.at, site.at[1:], strict=False))


def test_redirects_are_followed_and_the_last_address_is_kept() -> None:
    with serving(a=Answering(status=302, headers={"Location": "/b"}), b=Answering()) as site:
        assert only(fetch(site, "/a")).url == f"{site.url}/b"


def test_a_packed_page_is_kept_unpacked() -> None:
    headers = {"Content-Type": "text/html", "Content-Encoding": "gzip"}
    with serving(a=Answering(body=gzip.compress(PAGE.encode()), headers=headers)) as site:
        assert only(fetch(site, "/a")).body == PAGE.encode()


@pytest.mark.parametrize(("status", "word"), [(404, "check the address"), (403, "browser"), (500, "later"), (204, "")])
def test_a_refusal_is_one_skipped_that_says_what_to_do(status: int, word: str) -> None:
    with serving(a=Answering(status=status, body=b"")) as site:
        (row,) = fetch(site, "/a")
    assert isinstance(row, Skipped) and str(status) in row.error and word in row.error


def test_a_busy_site_says_when_to_come_back() -> None:
    with serving(a=Answering(status=429, headers={"Retry-After": "120"})) as site:
        (row,) = fetch(site, "/a")
    assert isinstance(row, Skipped) and "after 120 seconds" in row.error


def test_what_has_not_changed_since_it_was_kept_is_not_sent_again_but_told() -> None:
    modified = "Tue, 03 Mar 2026 08:00:00 GMT"
    told: list[str] = []
    with serving(a=Answering(status=304, body=b"")) as site:
        assert fetch(site, "/a", kept=lambda url: ('"v1"', modified), unchanged=told.append) == []
        assert site.headers[-1]["if-none-match"] == '"v1"' and site.headers[-1]["if-modified-since"] == modified
        assert told == [f"{site.url}/a"]


def test_what_a_site_says_of_its_version_comes_with_the_page() -> None:
    headers = {"Content-Type": "text/html", "ETag": 'W/"abc"', "Last-Modified": "Tue, 03 Mar 2026 08:00:00 GMT"}
    with serving(
        a=Answering(headers=headers), b=Answering(headers={"Content-Type": "text/html", "ETag": "x" * 900})
    ) as site:
        (known,) = fetch(site, "/a", kept=lambda url: None)
        (unsaid,) = fetch(site, "/b")
        assert isinstance(known, Page) and isinstance(unsaid, Page)
        assert (known.etag, known.last_modified) == ('W/"abc"', "Tue, 03 Mar 2026 08:00:00 GMT")
        assert (unsaid.etag, unsaid.last_modified) == (None, None)
        assert "if-none-match" not in site.headers[-1]


# Private addresses


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "[::1]", "0x7f.1", "2130706433", "10.0.0.1", "169.254.169.254"]
)
def test_private_addresses_are_refused(host: str) -> None:
    (row,) = pages([f"http://{host}:9/latest/meta-data"])
    assert isinstance(row, Skipped) and row.error.startswith("R109") and "--allow-private" in row.error


def test_a_name_that_leads_to_a_private_address_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, 80)) for ip in ("93.184.216.34", "192.168.1.1")]
    monkeypatch.setattr(addresses.socket, "getaddrinfo", lambda *_args, **_named: answers)
    with pytest.raises(NotAllowed, match=r"192\.168\.1\.1"):
        visitable("news.example", 80, allow_private=False)


def test_a_redirect_to_a_private_address_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(a=Answering(status=302, headers={"Location": "http://127.0.0.9/router"})) as site:
        # The server's own address counts as public here; where it redirects to is judged as ever.
        monkeypatch.setattr(addresses, "is_public", lambda address: address == "127.0.0.1" or is_public(address))
        with Visitor(limits=QUICK) as visitor:
            (row,) = pages_of_address(f"{site.url}/a", visitor=visitor, given=Given())
    assert isinstance(row, Skipped) and row.error.startswith("R109") and "127.0.0.9" in row.error


@pytest.mark.parametrize(
    "address",
    ["0.0.0.0", "100.64.0.1", "172.16.5.4", "224.0.0.1", "255.255.255.255", "fe80::1%eth0", "fc00::1", "::", "ff02::1",
     "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:0:4136:e378:8000:63bf:80ff:fffe", "no address"],
)  # fmt: skip
def test_what_is_not_the_open_internet_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "64:ff9b::808:808"])
def test_the_open_internet_is_public(address: str) -> None:
    assert is_public(address)


# robots.txt


def test_what_robots_txt_closes_is_not_fetched() -> None:
    closed = Answering(body=b"User-agent: *\nDisallow: /private\n", headers={"Content-Type": "text/plain"})
    with serving(**{"robots.txt": closed, "private": Answering(), "open": Answering()}) as site:
        (row,) = fetch(site, "/private")
        assert isinstance(row, Skipped) and row.error.startswith("R109") and "/private" not in site.asked
        only(fetch(site, "/open"))


def test_a_site_whose_robots_txt_is_in_trouble_is_left_alone() -> None:
    with serving(**{"robots.txt": Answering(status=503), "a": Answering()}) as site:
        (row,) = fetch(site, "/a")
        assert isinstance(row, Skipped) and site.asked == ["/robots.txt"]


@pytest.mark.parametrize(
    ("robots", "path", "allowed"),
    [
        ("User-agent: *\nDisallow:", "/a", True),
        ("User-agent: *\nDisallow: /", "/a", False),
        ("User-agent: other\nDisallow: /", "/a", True),
        ("User-agent: reportedly\nAllow: /\n\nUser-agent: *\nDisallow: /", "/a", True),
        ("User-agent: other\nUser-agent: Reportedly\nDisallow: /a", "/a", False),
        ("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", True),
        ("User-agent: *\nAllow: /a\nDisallow: /a", "/a", True),
        ("User-agent: *\nDisallow: /*.pdf$", "/x/a.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/x/a.pdf?page=1", True),
        ("User-agent: *\nDisallow: /*/print", "/news/a/print", False),
        ("User-agent: *\nDisallow: /%7Eanna", "/~anna/a", False),
        ("User-agent: *\nDisallow: /a # closed", "/a", False),
        ("Disallow: /", "/a", True),
        ("<html>no robots here</html>", "/a", True),
        ("User-agent: *\nDisallow: " + "/*" * 5000 + "$", "/" * 5000, True),
    ],
)
def test_robots_txt_is_read_as_its_standard_says(robots: str, path: str, allowed: bool) -> None:
    assert read_robots(robots).allows(path) is allowed


# Feeds and sitemaps

TEASER = "Two lorries turned back."
WHOLE = "<p>" + "Guards turned two aid lorries back at the Dervent crossing on Monday, a driver said. " * 30 + "</p>"


def _rss(url: str) -> bytes:
    return f"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
    <channel><title>Search: Dervent</title><language>en</language>
    <item><title>Lorries turned back</title><link>{url}/story</link><pubDate>Tue, 03 Mar 2026 10:00:00 +0200</pubDate>
      <description>{TEASER}</description><source url="https://dervent.example">Dervent Post</source></item>
    <item><title>All of it</title><link>{url}/whole</link><content:encoded><![CDATA[{WHOLE}]]></content:encoded></item>
    <item><title>Gone</title><link>{url}/gone</link><description>{TEASER}</description></item>
    </channel></rss>""".encode()


def test_a_feed_gives_the_pages_behind_its_links_with_their_source() -> None:
    with serving(story=Answering(), feed=Answering(headers=XML)) as site:
        site.paths["/feed"].body = _rss(site.url)
        linked, whole, gone = fetch(site, "/feed")
        assert "/whole" not in site.asked
    assert isinstance(linked, Page) and isinstance(whole, Page) and isinstance(gone, Skipped)
    assert (linked.outlet, linked.published) == ("Dervent Post", "2026-03-03T10:00:00+02:00")
    assert linked.url == f"{site.url}/story" and linked.body == PAGE.encode()
    assert article(whole).outlet == "Search: Dervent" and "Dervent crossing" in article(whole).text
    assert gone.source == f"{site.url}/feed:{site.url}/gone"


def test_a_saved_feed_gives_what_its_entries_say_and_visits_nobody() -> None:
    with serving(story=Answering()) as site:
        rows = list(pages(["-"], stdin=io.BytesIO(_rss(site.url))))
        assert site.asked == []
    assert [isinstance(row, Page) for row in rows] == [True, True, True]
    assert isinstance(rows[0], Page) and article(rows[0], any_language=True).text == TEASER


def test_an_atom_feed_and_a_json_feed_are_read_alike() -> None:
    atom = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Dervent Post</title><entry><title>All of it</title>
      <link href="/whole"/><published>2026-03-03T10:00:00Z</published><content type="html">{WHOLE.replace("<", "&lt;")}
      </content></entry></feed>"""
    item = {"url": "/whole", "title": "All of it", "date_published": "2026-03-03T10:00:00Z", "content_html": WHOLE}
    rows = json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Dervent Post", "items": [item]})
    as_json = Answering(body=rows.encode(), headers={"Content-Type": "application/json"})
    with serving(atom=Answering(body=atom.encode(), headers=XML), json=as_json) as site:
        for path in ("/atom", "/json"):
            page = only(fetch(site, path))
            assert (page.outlet, page.published) == ("Dervent Post", "2026-03-03T10:00:00+00:00")
            assert page.url == f"{site.url}/whole" and "Dervent crossing" in article(page).text


def test_a_sitemap_gives_the_pages_of_its_own_site() -> None:
    with serving(story=Answering(), news=Answering(headers=XML), index=Answering(headers=XML)) as site:
        site.paths["/index"].body = (
            f"<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>{site.url}/news</loc>"
            "</sitemap></sitemapindex>"
        ).encode()
        site.paths["/news"].body = gzip.compress(
            f"""<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>{site.url}/story</loc><n:news><n:publication><n:name>Dervent Post</n:name></n:publication>
            <n:publication_date>2026-03-03</n:publication_date></n:news></url>
            <url><loc>http://10.0.0.1/secret</loc></url></urlset>""".encode()
        )
        page = only(fetch(site, "/index"))
    assert (page.url, page.outlet, page.published) == (f"{site.url}/story", "Dervent Post", "2026-03-03")


@pytest.mark.parametrize(
    "body",
    [
        b"<rss><channel></channel></rss>",
        b"<rss><channel><item>",
        b"<rss>" + b"<item>" * 20_000,
        b'<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><rss>&b;</rss>',
        b"<urlset><url><loc>http://x",
        b'<?xml version="1.0"?><!DOCTYPE urlset [<!ENTITY a "b">]><urlset><url><loc>&a;</loc></url></urlset>',
        b"<urlset>" + b"<url>" * 10_000,
        b"<other>" * 10_000,
    ],
)
def test_broken_and_hostile_lists_are_one_skipped(body: bytes) -> None:
    with serving(a=Answering(body=body, headers={"Content-Type": "application/xml"})) as site:
        rows = fetch(site, "/a")
    assert [type(row) for row in rows] == [Skipped]
