"""Commands that look over a whole book: its timeline, one agreement, a blind sheet of its claims."""

import csv
import json

import pytest


def test_the_timeline_quotes_a_source_and_never_speaks_itself(run, told):
    path, hit, _ = told
    (row,) = map(json.loads, run("timeline", path).out.splitlines())
    assert (row["when"]["start"], row["claim"], row["said_by"]) == ("2026-03-03", hit.id, ["Marda Post", "hospital"])
    out = run("timeline", path, is_terminal=True).out
    assert out.index("hospital") < out.index("shells hit the market")
    assert "“" in out and "one source" in out


def test_an_agreement_is_shown_by_its_name_or_id(run, told):
    by_name = run("agreement", "show", told[0], "orin truce")
    assert by_name.code == 0
    assert by_name.out == run("agreement", "show", told[0], "a9ee").out
    assert "the Orin truce" in by_name.out and "seized" in by_name.out
    assert run("agreement", "show", told[0], "Geneva").code == 2


def test_the_sheet_is_blind_and_always_the_same(run, told, tmp_path):
    sheet, again = tmp_path / "sheet.csv", tmp_path / "again.csv"
    ran = run("sample", told[0], "-n", "5", "-o", sheet)
    run("sample", told[0], "-n", "5", "-o", again)
    assert ran.code == 0 and "--score" in ran.err
    assert sheet.read_bytes() == again.read_bytes()
    rows = list(csv.DictReader(sheet.open()))
    assert len(rows) == 2
    assert all(not {"confidence", "made_by"} & set(row) and row["right"] == "" for row in rows)
    assert {row["sentence"] for row in rows} == {claim.sentence.text for claim in told[1:]}


def test_a_judged_sheet_gives_precision_with_its_interval(run, told, tmp_path):
    sheet = tmp_path / "sheet.csv"
    sheet.write_text("claim,right\n" + "a,y\n" * 9 + "b,n\nc,\n")
    ran = run("sample", told[0], "--score", sheet)
    row = json.loads(ran.out)
    assert (row["judged"], row["right"], row["precision"]) == (10, 9, 0.9)
    assert 0.59 < row["low"] < 0.9 < row["high"] < 0.99
    assert "1 row not judged" in ran.err
    assert "90% right" in run("sample", told[0], "--score", sheet, is_terminal=True).out


@pytest.mark.parametrize("content", ["claim,note\na,b\n", ""])
def test_a_sheet_without_answers_is_refused(run, told, tmp_path, content):
    (tmp_path / "sheet.csv").write_text(content)
    assert run("sample", told[0], "--score", tmp_path / "sheet.csv").code == 2
