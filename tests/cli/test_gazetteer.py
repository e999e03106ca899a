"""Place packs from the command line: added, listed, used, fetched on request, removed."""

import functools
import http.server
import json
import threading
import zipfile

import pytest

from reportedly.resolve.places.database import fresh, write
from reportedly.resolve.places.entry import Entry
from reportedly.resolve.places.gazetteer import file_name, home
from reportedly.resolve.places.place import Feature

VILLAGES = "name,latitude,longitude,country,feature\nTel Orin,35.61,37.42,SYR,village\nOrlune,35.7,37.5,SYR,village\n"
DUMP = "\t".join(
    ["7777001", "Tall Mithal", "", "Tell Methal", "35.5", "37.25", "P", "PPL", "SY", "", "09", "", "", "", "900", "",
     "400", "Asia/Damascus", "2020-01-01"]
)  # fmt: skip


@pytest.fixture(autouse=True)
def own_home(tmp_path, monkeypatch):
    """A home of its own, with a gazetteer of one place so that nothing large is built."""
    monkeypatch.setenv("REPORTEDLY_HOME", str(tmp_path / "home"))
    town = Entry(
        place_id="1", source="geonames", name="Homs", latitude=34.7, longitude=36.7, country="SYR",
        feature=Feature.TOWN, population=700_000,
    )  # fmt: skip
    with fresh(home() / file_name()) as connection:
        write(connection, [town])


@pytest.fixture
def villages(tmp_path):
    path = tmp_path / "villages.csv"
    path.write_text(VILLAGES)
    return path


@pytest.fixture
def server(tmp_path):
    folder = tmp_path / "served"
    folder.mkdir()
    serves = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), serves) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_address[1]}/", folder
        running.shutdown()


def test_an_added_pack_is_listed_with_its_origin(run, villages):
    added = run("gazetteer", "add", villages)
    assert added.code == 0 and added.out == ""
    assert "Added 2 places as the pack villages" in added.err
    (row,) = map(json.loads, run("gazetteer", "list").out.splitlines())
    assert (row["name"], row["places"], row["origin"], len(row["sha256"])) == ("villages", 2, str(villages), 64)
    assert "villages" in run("gazetteer", "list", is_terminal=True).out


def test_a_pack_may_be_named_and_removed(run, villages):
    run("gazetteer", "add", villages, "--name", "Orlune plain")
    removed = run("gazetteer", "remove", "orlune-plain")
    assert removed.code == 0 and "with 2 places" in removed.err
    assert run("gazetteer", "list").out == ""
    assert run("gazetteer", "remove", "orlune-plain").code == 2


def test_a_machine_without_packs_says_how_to_add_one(run):
    assert "reportedly gazetteer add FILE" in run("gazetteer", "list", is_terminal=True).err


def test_articles_read_after_an_addition_are_placed_with_it(run, villages, tmp_path):
    story = tmp_path / "story.txt"
    story.write_text("Residents said shells hit a school in Tel Orin on Tuesday, killing two people.")
    run("gazetteer", "add", villages)
    places = [json.loads(line)["where"] for line in run(story, "--published", "2026-03-05").out.splitlines()]
    assert any(where and (where["source"], where["latitude"]) == ("villages", 35.61) for where in places)


def test_a_country_is_fetched_from_where_the_person_says(run, server):
    address, folder = server
    with zipfile.ZipFile(folder / "SY.zip", "w") as archive:
        archive.writestr("SY.txt", DUMP + "\n")
    fetched = run("gazetteer", "fetch", "Syria", "--server", address)
    assert fetched.code == 0 and "geonames-sy" in fetched.err


@pytest.mark.parametrize("words", [("add", "nowhere.csv"), ("fetch", "Atlantis"), ("remove", "none")])
def test_what_is_not_there_ends_with_two_and_a_next_step(run, words):
    ran = run("gazetteer", *words)
    assert ran.code == 2 and ran.err.startswith("R101") and "\n  next " in ran.err


def test_the_family_is_no_article(run):
    assert "Usage" in run("gazetteer", "--help").out
