"""Pages that mean harm, served from this machine: each is one Skipped within its limit, and the next page is read."""

import gzip
import time
import zlib
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler

import pytest
from tests.read.server import PAGE, Answering, Site, serving

from reportedly.clean import article
from reportedly.errors import InputError
from reportedly.read.given import Given
from reportedly.read.limits import WebLimits
from reportedly.read.visits import Visitor
from reportedly.read.web import pages_of_address
from reportedly.records import Page, Skipped

LIMITS = WebLimits(seconds=0.8, silence=0.5, article_bytes=300_000, pause=0.0)
HTML = {"Content-Type": "text/html; charset=utf-8"}


def fetch(site: Site, path: str, *, limits: WebLimits = LIMITS) -> list[Page | Skipped]:
    with Visitor(allow_private=True, limits=limits) as visitor:
        return list(pages_of_address(site.url + path, visitor=visitor, given=Given()))


def _drip(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.end_headers()
    for _ in range(100):
        handler.wfile.write(b"x")
        time.sleep(0.05)


def _drip_headers(handler: BaseHTTPRequestHandler) -> None:
    for letter in "HTTP/1.1 200 OK\r\nX-Slow: " + "x" * 100:
        handler.wfile.write(letter.encode())
        time.sleep(0.05)


def _endless(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.end_headers()
    while True:
        handler.wfile.write(b"<p>and then</p>" * 1000)


def _silent(handler: BaseHTTPRequestHandler) -> None:
    time.sleep(2)


def _no_http(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"\x00\xff this is no web server \r\n\r\n")


def _endless_headers(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    while True:
        handler.wfile.write(b"X-More: " + b"x" * 1000 + b"\r\n")


def _cut_off(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "100000")
    handler.end_headers()
    handler.wfile.write(PAGE.encode())


@pytest.mark.parametrize("write", [_drip, _drip_headers, _endless, _silent, _no_http, _endless_headers, _cut_off])
def test_a_server_that_behaves_badly_costs_one_skipped_within_the_limit(
    write: Callable[[BaseHTTPRequestHandler], None],
) -> None:
    with serving(bad=Answering(write=write), good=Answering()) as site:
        begun = time.monotonic()
        rows = fetch(site, "/bad")
        assert time.monotonic() - begun < LIMITS.seconds + 0.5
        assert [type(row) for row in rows] == [Skipped] and "Next:" in rows[0].error
        assert isinstance(fetch(site, "/good")[0], Page)


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", gzip.compress(b"\0" * 50_000_000)),
        ("gzip", gzip.compress(gzip.compress(b"\0" * 50_000_000)) * 400),
        ("deflate", zlib.compress(b"\0" * 50_000_000)),
        ("gzip", b"\x1f\x8b not packed at all"),
        ("br", b"anything"),
    ],
)
def test_a_bomb_is_not_unfolded(encoding: str, body: bytes) -> None:
    with serving(bomb=Answering(body=body, headers={**HTML, "Content-Encoding": encoding})) as site:
        rows = fetch(site, "/bomb")
    assert [type(row) for row in rows] == [Skipped]


def test_a_redirect_circle_ends() -> None:
    with serving(
        a=Answering(status=302, headers={"Location": "/b"}), b=Answering(status=301, headers={"Location": "/a"})
    ) as site:
        rows = fetch(site, "/a")
        assert len(rows) == 1 and isinstance(rows[0], Skipped) and "on and on" in rows[0].error
        assert len(site.asked) <= 1 + LIMITS.redirects + 1


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "ftp://example.org/a", "http:///nothing", "http://[::1", "gopher://x"]
)
def test_a_redirect_out_of_the_web_is_refused(target: str) -> None:
    with serving(a=Answering(status=302, headers={"Location": target})) as site:
        rows = fetch(site, "/a")
    assert [type(row) for row in rows] == [Skipped]


def test_wrong_and_unknown_charsets_still_give_the_letters() -> None:
    story = PAGE.replace("a driver", "a “driver” from Kärvel")
    with serving(
        wrong=Answering(body=story.encode(), headers={"Content-Type": "text/html; charset=iso-8859-1"}),
        odd=Answering(body=story.encode(), headers={"Content-Type": "text/html; charset=nonsense"}),
        told=Answering(body=story.encode("cp1252"), headers={"Content-Type": "text/html; charset=windows-1252"}),
    ) as site:
        for path in ("/wrong", "/odd", "/told"):
            (page,) = fetch(site, path)
            assert isinstance(page, Page) and "“driver” from Kärvel" in article(page).text


def _must_not_be_read(body: str) -> None:
    page = Page(source="a", body=body.encode(), media_type="text/html")
    begun = time.monotonic()
    with pytest.raises(InputError):
        article(page)
    assert time.monotonic() - begun < 5


@pytest.mark.parametrize("tag", ["div", "b", "table><tr><td", "ul><li", "blockquote", "font"])
def test_ten_thousand_nested_elements_are_refused_at_once(tag: str) -> None:
    _must_not_be_read(f"<html><body>{f'<{tag}>' * 10_000}{PAGE}")


def test_a_page_of_scripts_holds_no_article() -> None:
    scripts = "<script>document.write('<p>Shells fell on Karvel, officials said.</p>')</script>" * 3_000
    _must_not_be_read(f"<html><head>{scripts}</head><body onload='go()'><noscript></noscript>{scripts}</body></html>")
