"""Tables of sentences and the claims that grammar makes of them: every rule of FIELD.md section 4."""

import tomllib
from pathlib import Path

import pytest
from tests.reading import read_by_grammar, shortfalls

FOLDER = Path(__file__).parents[1] / "cases"
TABLES = ("claims", "chains", "figures", "modality", "control", "terms", "denials", "references")


def cases():
    for name in TABLES:
        for case in tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))["case"]:
            yield pytest.param(case, id=f"{name}: {case['text'][:80]}")


@pytest.mark.parametrize("case", list(cases()))
def test_claims_are_as_a_careful_reader_makes_them(case):
    wrong = shortfalls(case, read_by_grammar(case["text"], case.get("published")).claims)
    assert not wrong, "\n".join([case["text"], case.get("why", ""), *wrong])
