"""Place packs: every layout, replacing, listing, removing, fetching; what a broken file or download leaves behind."""

import functools
import gzip
import http.server
import json
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from reportedly.errors import BadRow, EmptyInput, MissingInput
from reportedly.resolve.places import Gazetteer, add_pack, fetch, list_packs, remove_pack
from reportedly.resolve.places.database import fresh, write
from reportedly.resolve.places.entry import Entry
from reportedly.resolve.places.fetch import download
from reportedly.resolve.places.gazetteer import file_name, home
from reportedly.resolve.places.place import Feature

GEONAMES = "\t".join(
    ["7777001", "Tall Mithal", "", "Tell Methal,تل مثال", "35.5", "37.25", "P", "PPL", "SY", "", "09", "", "",
     "", "900", "", "400", "Asia/Damascus", "2020-01-01"]
)  # fmt: skip


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own, with a gazetteer of one place so that nothing large is built."""
    monkeypatch.setenv("REPORTEDLY_HOME", str(tmp_path / "home"))
    town = Entry(place_id="1", source="geonames", name="Homs", latitude=34.7, longitude=36.7, country="SYR",
                 feature=Feature.TOWN, population=700_000)  # fmt: skip
    with fresh(home() / file_name()) as connection:
        write(connection, [town])
    return tmp_path


def write_to(path: Path, text: str) -> Path:
    path.write_text(text, "utf-8")
    return path


def test_a_geonames_dump_adds_its_villages(tmp_path: Path) -> None:
    pack = add_pack(write_to(tmp_path / "SY.txt", GEONAMES + "\n"))
    assert (pack.name, pack.places) == ("sy", 1)
    (found,) = Gazetteer.open().named("Tell Methal")
    assert (found.place.name, found.place.geonames_id, found.place.country) == ("Tall Mithal", 7777001, "SYR")


def test_whos_on_first_lines_leave_out_what_is_closed(tmp_path: Path) -> None:
    rows = [
        {
            "id": 1,
            "name": "Umm Kharab",
            "pt": "locality",
            "lat": 35.0,
            "lon": 37.0,
            "country": "SY",
            "names": ["Um Harab"],
        },
        {"id": 2, "name": "Gone Village", "pt": "locality", "lat": 35.0, "lon": 37.0, "country": "SY", "cur": 0},
    ]
    rows[0]["names"] = ["Um Harab"]
    packed = tmp_path / "wof_sy.jsonl.gz"
    packed.write_bytes(gzip.compress("\n".join(map(json.dumps, rows)).encode()))
    assert add_pack(packed).places == 1
    gazetteer = Gazetteer.open()
    assert gazetteer.named("Um Harab")[0].place.source == "wof_sy"
    assert not gazetteer.called("Gone Village")


def test_pcodes_take_the_most_local_name(tmp_path: Path) -> None:
    table = "ADM1_EN,ADM2_EN,ADM3_EN,ADM3_PCODE,lat,lon,country\nAleppo,Afrin,Sample Nahia,SY020300,36.5,36.9,SYR\n"
    add_pack(write_to(tmp_path / "pcodes.csv", table))
    place = Gazetteer.open().named("Sample Nahia")[0].place
    assert (place.place_id, place.admin1, place.admin2) == ("SY020300", "Aleppo", "Afrin")


def test_a_plain_table_may_say_what_kind_of_place_it_is(tmp_path: Path) -> None:
    table = "name;lat;lon;country;feature;variants\nGate Nine;36.1;37.1;Syria;crossing;Ninth Gate\n"
    add_pack(write_to(tmp_path / "own list.csv", table))
    place = Gazetteer.open().named("Ninth Gate")[0].place
    assert (place.feature, place.source) == (Feature.CROSSING, "own-list")


def test_packs_are_listed_replaced_and_removed(tmp_path: Path) -> None:
    file = write_to(tmp_path / "mine.csv", "name,lat,lon\nAlphaville,1,1\n")
    add_pack(file)
    write_to(file, "name,lat,lon\nBetaville,1,1\n")
    add_pack(file)
    assert [(pack.name, pack.places) for pack in list_packs()] == [("mine", 1)]
    assert not Gazetteer.open().called("Alphaville") and Gazetteer.open().called("Betaville")
    assert remove_pack("mine").name == "mine"
    assert list_packs() == ()
    with pytest.raises(MissingInput, match="no place pack"):
        remove_pack("mine")


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", EmptyInput),
        ("name,lat,lon\n", EmptyInput),
        ("who,what\na,b\n", BadRow),
        ("name,lat,lon\nNowhere,200,10\n", BadRow),
        ("name,lat,lon\nNowhere,north,10\n", BadRow),
        ('{"id": 1}\n', BadRow),
    ],
)
def test_a_broken_file_adds_nothing_and_says_why(text: str, error: type[Exception], tmp_path: Path) -> None:
    with pytest.raises(error):
        add_pack(write_to(tmp_path / "broken.csv", text))
    assert list_packs() == ()
    assert not list((home() / "packs").glob("*.part"))


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(MissingInput):
        add_pack(tmp_path / "none.txt")


class _Server(http.server.SimpleHTTPRequestHandler):
    """Serves files; knows ranges of the form `bytes=N-`."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(404)
            return
        body = path.read_bytes()
        asked = self.headers.get("Range")
        start = int(asked.removeprefix("bytes=").rstrip("-")) if asked else 0
        self.send_response(206 if asked else 200)
        self.send_header("Content-Length", str(len(body) - start))
        self.end_headers()
        self.wfile.write(body[start:])

    def log_message(self, *_: object) -> None:
        return


@pytest.fixture
def server(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    folder = tmp_path / "served"
    folder.mkdir()
    with http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(_Server, directory=str(folder))
    ) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_address[1]}", folder
        running.shutdown()


def test_fetch_brings_a_country_and_adds_it(server: tuple[str, Path]) -> None:
    address, folder = server
    with zipfile.ZipFile(folder / "SY.zip", "w") as archive:
        archive.writestr("readme.txt", "notes")
        archive.writestr("SY.txt", GEONAMES + "\n")
    pack = fetch("Syria", server=address)
    assert (pack.name, pack.places, len(pack.sha256)) == ("geonames-sy", 1, 64)
    assert Gazetteer.open().called("Tall Mithal")


def test_a_broken_download_goes_on_where_it_stopped(server: tuple[str, Path], tmp_path: Path) -> None:
    address, folder = server
    (folder / "big.bin").write_bytes(bytes(range(256)) * 40)
    target = tmp_path / "big.bin"
    target.with_suffix(".part").write_bytes((folder / "big.bin").read_bytes()[:1000])
    seen: list[int] = []
    download(f"{address}/big.bin", target, on_progress=lambda have, _: seen.append(have))
    assert target.read_bytes() == (folder / "big.bin").read_bytes()
    assert seen[0] > 1000


def test_a_damaged_archive_is_not_added(server: tuple[str, Path]) -> None:
    address, folder = server
    (folder / "SY.zip").write_bytes(b"PK no archive")
    with pytest.raises(BadRow, match="damaged"):
        fetch("SY", server=address)
    assert list_packs() == ()


def test_an_unknown_country_or_file_is_said(server: tuple[str, Path]) -> None:
    with pytest.raises(MissingInput, match="no country"):
        fetch("Atlantis", server=server[0])
    with pytest.raises(MissingInput, match="could not be fetched"):
        fetch("UA", server=server[0])


def test_a_gazetteer_that_fails_to_build_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "half.sqlite"
    with pytest.raises(RuntimeError), fresh(path):
        raise RuntimeError("the power went")
    assert not list(tmp_path.glob("half*"))
