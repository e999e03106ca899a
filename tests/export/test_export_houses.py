"""The tables of other houses: their columns by exact name, their codes, and what they cannot hold left out."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from reportedly.assets import table
from reportedly.export import write
from reportedly.export.precision import acled_time, ucdp_time
from reportedly.records import View, When
from reportedly.records.terms import MODES, Sector

ACLED = [
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type",
    "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting",
    "iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision",
    "source", "source_scale", "notes", "fatalities", "tags", "timestamp",
]  # fmt: skip
UCDP = [
    "source_office", "source_original", "where_prec", "date_prec", "date_start", "date_end", "side_a", "side_b",
    "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low", "number_of_sources",
]  # fmt: skip
HXL = [
    "#event+code", "#date+occurred", "#event+type", "#group+name+first", "#group+name+second", "#country+code",
    "#adm1+name", "#loc+name", "#geo+lat", "#geo+lon", "#affected+killed+min", "#affected+killed+max",
    "#affected+injured+min", "#affected+injured+max", "#meta+source",
]  # fmt: skip


def _table(view: View, folder: Path, format: str) -> list[dict[str, str]]:
    write(view, folder / "war.out", format)
    return list(csv.DictReader(io.StringIO((folder / "war.out").read_text("utf-8"))))


def test_acled_has_its_columns_and_codes(war: View, tmp_path: Path) -> None:
    rows = {row["event_id_cnty"]: row for row in _table(war, tmp_path, "acled")}
    market = rows["XSVI0002"]
    assert list(market) == ACLED
    assert (market["event_type"], market["sub_event_type"]) == (
        "Explosions/Remote violence", "Shelling/artillery/missile attack",
    )  # fmt: skip
    assert (market["event_date"], market["year"], market["time_precision"], market["geo_precision"]) == (
        "2024-03-05", "2024", "1", "1",
    )  # fmt: skip
    assert (market["inter1"], market["inter2"], market["interaction"]) == (
        "1 State forces", "2 Rebel group", "12 State forces-Rebel group",
    )  # fmt: skip
    assert (market["fatalities"], market["tags"]) == ("7", "grade=corroborated; responsibility=contested")


def test_a_place_claimed_taken_in_a_fight_is_a_battle(war: View, tmp_path: Path) -> None:
    rows = {row["event_id_cnty"]: row for row in _table(war, tmp_path, "acled")}
    assert rows["XSVI0003"]["sub_event_type"] == "Non-state actor overtakes territory"


def test_a_number_that_nobody_told_is_marked_as_imputed(war: View, tmp_path: Path) -> None:
    vague = tuple(
        replace(row, figures=tuple(replace(f, min=None, max=None, as_written="dozens of people") for f in row.figures))
        for row in war.incidents
    )
    rows = {row["event_id_cnty"]: row for row in _table(replace(war, incidents=vague), tmp_path, "acled")}
    assert rows["XSVI0002"]["fatalities"] == "12"
    assert "imputed from “dozens”" in rows["XSVI0002"]["tags"]
    assert rows["XSVI0004"]["fatalities"] == "0"
    assert "imputed, none stated" in rows["XSVI0004"]["tags"]


def test_acled_leaves_out_what_has_no_day_no_place_or_no_counterpart(war: View, tmp_path: Path) -> None:
    undated = tuple(
        replace(row, when=When(not_before="2024-03-01")) if row.id == "I0007" else row for row in war.incidents
    )
    names = {row["event_id_cnty"] for row in _table(replace(war, incidents=undated), tmp_path, "acled")}
    assert not names & {"XSVI0006", "XSVI0007", "I0009"}


def test_notes_never_tell_without_their_speakers(war: View, tmp_path: Path) -> None:
    market = next(row for row in _table(war, tmp_path, "acled") if row["event_id_cnty"] == "XSVI0002")
    assert "Sarrova State News Agency <- Ministry of Health (asserts): “Seven citizens were killed" in market["notes"]
    assert "Halyard News Agency <- Ivo Marrec (denies): “Our forces did not fire" in market["notes"]


def test_ucdp_has_its_columns_and_no_best_where_sources_differ(war: View, tmp_path: Path) -> None:
    rows = {row["id"]: row for row in _table(war, tmp_path, "ucdp")}
    assert set(UCDP) <= set(rows["I0002"])
    assert [rows["I0002"][name] for name in ("low", "best", "high")] == ["7", "", "21"]
    assert [rows["I0007"][name] for name in ("low", "best", "high")] == ["2", "2", "2"]
    assert "I0004" not in rows


def test_hxl_carries_its_hashtags_under_the_header(war: View, tmp_path: Path) -> None:
    write(war, tmp_path / "war.out", "hxl")
    lines = list(csv.reader(io.StringIO((tmp_path / "war.out").read_text("utf-8"))))
    assert lines[1] == HXL
    market = dict(zip(HXL, lines[3], strict=True))
    assert (market["#affected+killed+min"], market["#affected+killed+max"]) == ("7", "21")
    assert (market["#affected+injured+min"], market["#affected+injured+max"]) == ("41", "")


def test_plover_speaks_its_own_words(war: View, tmp_path: Path) -> None:
    rows = {row["Event ID"]: row for row in _table(war, tmp_path, "plover")}
    market = rows["I0002"]
    assert (market["Event Type"], market["Event Mode"], market["Quad Code"]) == ("ASSAULT", "heavy-weapons", "4")
    assert market["Actor Sector"] == "MIL; REB"


def test_geojson_draws_areas_and_leaves_the_unplaced_without_geometry(war: View, tmp_path: Path) -> None:
    write(war, tmp_path / "war.geojson")
    shown = json.loads((tmp_path / "war.geojson").read_text("utf-8"))
    features = {feature["id"]: feature for feature in shown["features"] if "id" in feature}
    assert shown["type"] == "FeatureCollection"
    assert features["I0009"]["geometry"] is None
    assert features["I0002"]["geometry"] == {"type": "Point", "coordinates": [-118.05, -37.2]}
    assert features["I0002"]["properties"]["radius_km"] == 5.0
    assert any("Ministry of Health (asserts): “Seven" in told for told in features["I0002"]["properties"]["told"])
    assert sum(feature["properties"]["record"] == "control" for feature in shown["features"]) == len(war.controls)


@pytest.mark.parametrize(
    ("start", "end", "acled", "ucdp"),
    [
        ("2024-03-05", "2024-03-05", 1, 1),
        ("2024-03-05", "2024-03-06", 2, 2),
        ("2024-03-04", "2024-03-10", 2, 3),
        ("2024-03-01", "2024-03-30", 3, 4),
        ("2024-01-01", "2024-12-31", 3, 5),
    ],
)
def test_time_precision_follows_both_codebooks(start: str, end: str, acled: int, ucdp: int) -> None:
    when = When(start=start, end=end)
    assert (acled_time(when), ucdp_time(when)) == (acled, ucdp)


def test_the_crosswalk_names_only_events_modes_and_sectors_there_are() -> None:
    words = table("export/acled")
    known = {str(event.value) for event in MODES} | {
        f"{event.value}_{mode}" for event in MODES for mode in MODES[event]
    }
    assert set(words["events"]) <= known
    assert set(words["inter"]) - {"civilians", "protesters", "rioters"} <= {sector.value for sector in Sector}
    assert len(table("export/countries")["countries"]) > 240
