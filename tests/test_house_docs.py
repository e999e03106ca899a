import re
from pathlib import Path

import pytest
from tests.test_house_build import PROJECT, names
from tools.write_docs import error_classes, pages

from reportedly.records.terms import EventType

ROOT = Path(__file__).parent.parent
WRITTEN = pages()
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
ROOMS = sorted(path.parent.name for path in (ROOT / "src" / "reportedly").glob("*/__init__.py"))


def read(*parts):
    return ROOT.joinpath(*parts).read_text("utf-8")


@pytest.mark.parametrize("target", WRITTEN, ids=lambda path: path.name)
def test_what_the_program_says_of_itself_is_current(target):
    assert target.exists(), "run `make docs`"
    assert target.read_text("utf-8") == WRITTEN[target], "run `make docs`"


def test_no_page_is_left_of_what_the_program_no_longer_says():
    lying = {*(ROOT / "docs" / "schema").iterdir(), *(ROOT / "docs" / "reference").iterdir()}
    assert lying == set(WRITTEN)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(document):
    text = re.sub(r"```.*?```", "", document.read_text("utf-8"), flags=re.DOTALL)
    links = [link.split("#")[0] for link in re.findall(r"\]\(([^)\s]+)\)", text) if "://" not in link]
    assert [link for link in links if link and not (document.parent / link).exists()] == []


@pytest.mark.parametrize("event", EventType)
def test_the_reference_explains_every_event_type(event):
    assert f"- `{event}`: " in read("docs", "reference", "vocabularies.md")


@pytest.mark.parametrize("error", error_classes(), ids=lambda kind: kind.code)
def test_the_reference_lists_every_error(error):
    assert f"| {error.code} | {error.__name__} |" in read("docs", "reference", "errors.md")


@pytest.mark.parametrize("room", ROOMS)
def test_the_plan_of_the_house_shows_every_room(room):
    assert f"| `{room}` |" in read("docs", "house.md")


def test_the_reasons_name_every_dependency():
    reasons = read("docs", "why", "dependencies.md")
    wanted = names(PROJECT["dependencies"]).union(*map(names, PROJECT["optional-dependencies"].values()))
    assert sorted(name for name in wanted if not re.search(rf"\b{re.escape(name)}\b", reasons)) == []


def test_the_readme_opens_with_a_picture_two_commands_and_five_lines():
    readme = read("README.md")
    assert readme.index("![") < readme.index("```\n") < readme.index("```python")
    commands, code = re.findall(r"```\w*\n(.*?)```", readme, flags=re.DOTALL)
    assert len(commands.splitlines()) == 2
    assert len(code.splitlines()) == 5
