"""Nothing that a page contains can run in a report, and a report loads nothing from anywhere."""

import base64
import hashlib
import re
from dataclasses import replace
from pathlib import Path

from tests.report.page import Node, read_page

from reportedly.records import Skipped, View
from reportedly.report import write

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{{ 7*7 }}`|[x](javascript:alert(3))"


def _spoiled(war: View) -> View:
    """The war with hostile words in every place where an article's words can get into a report."""
    articles = tuple(
        replace(article, outlet=HOSTILE, title=HOSTILE, url=f"javascript:alert('{number}')")
        for number, article in enumerate(war.articles)
    )
    claims = tuple(
        replace(
            claim,
            evidence=tuple(replace(span, text=HOSTILE) for span in claim.evidence),
            attribution=tuple(replace(link, speaker=replace(link.speaker, name=HOSTILE)) for link in claim.attribution),
            where=replace(claim.where, name=HOSTILE) if claim.where else None,
        )
        for claim in war.claims
    )
    incidents = tuple(
        replace(
            row,
            where=replace(row.where, name=HOSTILE, admin1=HOSTILE) if row.where else None,
            figures=tuple(replace(figure, origin=HOSTILE, as_written=HOSTILE) for figure in row.figures),
            actors=tuple(replace(actor, name=HOSTILE, family=HOSTILE) for actor in row.actors),
        )
        for row in war.incidents
    )
    controls = tuple(replace(row, holder=replace(row.holder, name=HOSTILE), said_by=(HOSTILE,)) for row in war.controls)
    agreements = tuple(
        replace(
            row,
            name=HOSTILE,
            terms=tuple(replace(term, clause=replace(term.clause, text=HOSTILE)) for term in row.terms),
        )
        for row in war.agreements
    )
    return replace(
        war,
        articles=articles,
        claims=claims,
        incidents=incidents,
        controls=controls,
        agreements=agreements,
        skipped=(Skipped(source=HOSTILE, stage="read", error=HOSTILE),),
    )


def _page(view: View, folder: Path) -> tuple[str, Node]:
    write(view, folder / "report.html")
    html = (folder / "report.html").read_text("utf-8")
    return html, read_page(html)


def _loads(node: Node) -> list[str]:
    names = ("src", "href", "xlink:href", "action", "data", "poster", "srcset")
    return [node.attributes[name] for name in names if name in node.attributes]


def test_a_hostile_article_runs_nothing(war: View, tmp_path: Path) -> None:
    html, page = _page(_spoiled(war), tmp_path)
    nodes = page.walk()
    assert "&lt;script&gt;" in html
    assert not [
        node.tag for node in nodes if node.tag in ("script", "img", "iframe", "object", "embed", "form", "base")
    ]
    assert not [name for node in nodes for name in node.attributes if name.startswith("on") or name == "style"]
    assert all(target.startswith("#") for node in nodes for target in _loads(node))


def test_a_report_loads_nothing_and_links_only_to_the_web(war: View, tmp_path: Path) -> None:
    html, page = _page(war, tmp_path)
    for node in page.walk():
        assert node.tag not in ("link", "script", "img", "iframe", "object", "embed", "video", "audio")
        assert all(target.startswith(("#", "https://", "http://")) for target in _loads(node))
    style = next(node.text for node in page.walk() if node.tag == "style")
    assert "@import" not in style
    assert all(target.startswith("#") for target in re.findall(r"url\(([^)]*)\)", html))


def test_the_content_policy_allows_this_style_and_nothing_else(war: View, tmp_path: Path) -> None:
    _, page = _page(war, tmp_path)
    style = next(node.text for node in page.walk() if node.tag == "style")
    policy = next(
        node.attributes["content"] for node in page.walk() if "Policy" in node.attributes.get("http-equiv", "")
    )
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def test_markdown_of_a_hostile_article_holds_no_markup_of_its_own(war: View, tmp_path: Path) -> None:
    write(_spoiled(war), tmp_path / "report.md")
    text = (tmp_path / "report.md").read_text("utf-8")
    assert "<" not in text
    assert not re.search(r"(?<!\\)\]\(", text)
    for line in text.splitlines():
        if line.startswith("| **"):
            assert len(re.findall(r"(?<!\\)\|", line)) == 10
