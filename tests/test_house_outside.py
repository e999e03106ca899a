"""The outside of the product, as the README and docs/schema show it, with the whole way through behind it."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import reportedly
from reportedly.export import claim_json
from reportedly.records.codec import plain

ROOT = Path(__file__).parent.parent
LISTINGS = {
    "incident": lambda book: book.incidents(),
    "figure": lambda book: book.figures(),
    "control": lambda book: book.controls(),
    "agreement": lambda book: book.agreements(),
    "term": lambda book: [term for agreement in book.agreements() for term in agreement.terms],
    "finding": lambda book: book.findings(),
}


@pytest.fixture(scope="module")
def articles(tmp_path_factory):
    """A folder with the articles of the demo."""
    folder = tmp_path_factory.mktemp("outside") / "articles"
    folder.mkdir()
    shutil.copy(ROOT / "src" / "reportedly" / "demo" / "articles.jsonl", folder)
    return folder


@pytest.fixture(scope="module")
def book(articles):
    with reportedly.open(articles.parent / "war.book") as opened:
        opened.read(articles)
        yield opened


def keeps(name):
    schema = json.loads((ROOT / "docs" / "schema" / f"{name}.json").read_text("utf-8"))
    return Draft202012Validator(schema).validate


def test_claims_keep_the_published_schema(book):
    view = book.view()
    stories = {article.id: article for article in view.articles}
    assert view.claims
    for claim in view.claims:
        keeps("claim")(claim_json(claim, stories[claim.article_id]))


@pytest.mark.parametrize("name", LISTINGS)
def test_listed_rows_keep_the_published_schema(name, book):
    rows = LISTINGS[name](book)
    assert rows, f"the demo gives no {name}"
    for row in rows:
        keeps(name)(plain(row))


def test_at_most_twelve_names_are_public():
    assert len(reportedly.__all__) <= 12
    assert all(hasattr(reportedly, name) for name in reportedly.__all__)


def test_the_lines_of_python_in_the_readme_run(articles, monkeypatch, capsys):
    monkeypatch.chdir(articles.parent)
    (code,) = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), flags=re.DOTALL)
    exec(compile(code, "README.md", "exec"), {})
    assert "denies" in capsys.readouterr().out
    assert Path("sudan.book").exists()


def test_loading_the_package_loads_no_library():
    loaded = (
        "import sys, reportedly; print(any(name in sys.modules for name in ('spacy', 'numpy', 'typer', 'sqlite3')))"
    )
    assert (
        subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True).stdout == "False\n"
    )
