"""Nothing that a page contains can run in the web app (DESIGN.md section 5, promise 7)."""

import asyncio
import json

import httpx
import pytest
from tests.report.page import read_page

from reportedly.book import Book
from reportedly.cli.show import answers
from reportedly.show import application, reply

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{{ 7*7 }}"
STORY = (
    f"Shells hit the market in <script>alert(3)</script> on Tuesday, killing 12 people, {HOSTILE} officials said. "
    "The army denied it. Rebels seized the village of <b onclick=alert(4)>Tel Orin</b>, the <i>Front</i> said."
)
ALLOWED = {
    "html", "head", "meta", "title", "link", "body", "a", "header", "p", "nav", "main", "h1", "h2", "footer", "form",
    "label", "input", "select", "option", "button", "div", "table", "thead", "tbody", "tr", "th", "td", "span", "dl",
    "dt", "dd", "section", "svg", "rect", "line", "caption", "q", "mark", "ul", "ol", "li", "b", "u", "blockquote",
    "page",
}  # fmt: skip


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """A book read from an article that is hostile wherever an article can be."""
    folder = tmp_path_factory.mktemp("hostile")
    row = {"text": STORY, "outlet": HOSTILE, "title": HOSTILE, "url": "javascript:alert(5)", "published": "2026-03-05"}
    (folder / "in.jsonl").write_text(json.dumps(row) + "\n", "utf-8")
    with Book(folder / "hostile.book") as book:
        book.read(folder / "in.jsonl")
        assert book.incidents() and book.claims()
        yield book


def every_page(book):
    things = [f"/incident/{row.id}" for row in book.incidents()] + [f"/claim/{row.id}" for row in book.claims()]
    asked = ["/?place=%3Cscript%3Ealert(6)%3C/script%3E", "/?since=%3Cscript%3E", "/%3Cscript%3E", "/?%3Cscript%3E=1"]
    return ["/", "/control", "/agreements", *things, *asked]


def test_a_hostile_article_stays_words_on_every_page(hostile):
    app = application(answers(hostile))
    for path in every_page(hostile):
        html = reply(app, path).body.decode()
        for node in read_page(html).walk():
            assert node.tag in ALLOWED, f"{path} holds <{node.tag}>"
            assert not [name for name in node.attributes if name.startswith("on") or name == "style"]
            assert not node.attributes.get("href", "").lower().startswith("javascript:")


def test_the_hostile_words_can_still_be_read(hostile):
    page = reply(application(answers(hostile)), f"/claim/{hostile.claims()[0].id}").body.decode()
    article = next(node for node in read_page(page).walk() if node.attributes.get("class") == "article")
    assert article.text == hostile.articles()[0].text
    assert "<script>" in article.text


def ask(app, path="/", host="127.0.0.1:8765", method="GET"):
    async def once():
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://127.0.0.1") as client:
            return await client.request(method, path, headers={"Host": host})

    return asyncio.run(once())


@pytest.mark.parametrize("path", ["/", "/incidents.json", "/incidents.csv", "/nowhere", "/?since=x", "/show.css"])
def test_every_answer_forbids_scripts_frames_and_guessing(app, path):
    headers = ask(app, path).headers
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none';")
    assert "script" not in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:9000", "localhost:8765"])
def test_this_machines_own_names_are_answered(app, host):
    assert ask(app, host=host).status_code == 200


@pytest.mark.parametrize("host", ["rebound.example", "127.0.0.1.rebound.example", "rebound.example:8765", ""])
def test_any_other_name_is_refused(app, host):
    refused = ask(app, host=host)
    assert refused.status_code == 400
    assert "content-security-policy" in refused.headers
    assert "Marda" not in refused.text


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_pages_can_only_be_read(app, method):
    assert ask(app, method=method).status_code == 405
