"""Files: whole or not at all, the same for the same book, with their provenance, and safe to open."""

import csv
import hashlib
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from reportedly.errors import UnknownFormat
from reportedly.export import FORMATS, write
from reportedly.records import View


def _rows(view: View, path: Path, format: str) -> list[dict[str, str]]:
    write(view, path, format)
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8"))))


@pytest.mark.parametrize("format", sorted(FORMATS))
def test_the_same_view_gives_the_same_bytes(war: View, tmp_path: Path, format: str) -> None:
    one, two = tmp_path / "one" / "war.out", tmp_path / "two" / "war.out"
    write(war, one, format)
    write(war, two, format)
    assert one.read_bytes() == two.read_bytes()
    assert (
        one.with_name("war.out.provenance.json").read_bytes() == two.with_name("war.out.provenance.json").read_bytes()
    )


@pytest.mark.parametrize("format", sorted(FORMATS))
def test_an_empty_view_is_an_empty_file_and_no_error(tmp_path: Path, format: str) -> None:
    write(View(), tmp_path / "none.out", format)
    assert json.loads((tmp_path / "none.out.provenance.json").read_text())["rows"] == 0


def test_provenance_names_the_file_its_counts_and_every_input(war: View, tmp_path: Path) -> None:
    write(war, tmp_path / "war.csv")
    beside = json.loads((tmp_path / "war.csv.provenance.json").read_text("utf-8"))
    assert beside["sha256"] == hashlib.sha256((tmp_path / "war.csv").read_bytes()).hexdigest()
    assert beside["rows"] == beside["counts"]["claims"] == len(war.claims)
    assert [row["sha256"] for row in beside["inputs"]] == sorted(article.sha256 for article in war.articles)
    assert beside["made_with"].startswith("reportedly ")


def test_nothing_is_left_behind_when_writing_fails(war: View, tmp_path: Path) -> None:
    (tmp_path / "war.csv").mkdir()
    with pytest.raises(OSError, match=r"war\.csv"):
        write(war, tmp_path / "war.csv")
    assert [path.name for path in tmp_path.iterdir()] == ["war.csv"]


def test_an_unknown_format_is_refused_with_those_there_are(war: View, tmp_path: Path) -> None:
    with pytest.raises(UnknownFormat, match="geojson"):
        write(war, tmp_path / "war.xlsx")
    with pytest.raises(UnknownFormat, match="no suffix"):
        write(war, tmp_path / "war")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("format", ["acled", "csv", "hxl", "plover", "ucdp"])
@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r", "\n@", " =", "＝"])
def test_no_cell_starts_a_formula(war: View, tmp_path: Path, format: str, start: str) -> None:
    bad = f"{start}HYPERLINK(1)"
    articles = tuple(replace(article, outlet=bad, title=bad, url=bad) for article in war.articles)
    incidents = tuple(
        replace(
            row,
            where=replace(row.where, name=bad, admin1=bad) if row.where else None,
            actors=tuple(replace(actor, name=bad) for actor in row.actors),
        )
        for row in war.incidents
    )
    write(replace(war, articles=articles, incidents=incidents), tmp_path / "war.out", format)
    text = (tmp_path / "war.out").read_bytes().decode()
    cells = [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]
    assert any(cell == f"'{bad}".replace("\r", "\n") for cell in cells)
    for cell in cells:
        if cell.lstrip().startswith(("=", "+", "-", "@", "＝")) or cell[:1] in ("\t", "\r", "\n"):
            float(cell)


def test_each_claim_row_names_its_speakers_and_its_incident(war: View, tmp_path: Path) -> None:
    rows = {row["claim"]: row for row in _rows(war, tmp_path / "war.csv", "csv")}
    state = next(row for row in rows.values() if row["killed_as_written"] == "Seven citizens")
    assert state["chain"] == "Sarrova State News Agency <- Ministry of Health"
    assert (state["speaker"], state["speaker_type"], state["family"]) == (
        "Ministry of Health", "government", "Government of Sarrova",
    )  # fmt: skip
    assert (state["killed_min"], state["killed_max"], state["incident"]) == ("7", "7", "I0002")
    open_ended = next(row for row in rows.values() if row["killed_as_written"] == "at least 12 people")
    assert (open_ended["killed_min"], open_ended["killed_max"]) == ("12", "")
