"""The public handle: what `import reportedly` gives, and the book as Python sees it."""

import json
import subprocess
import sys
from dataclasses import replace

import pytest

import reportedly
from reportedly import intake
from reportedly.claims import claims as room_claims
from reportedly.errors import BadFilter, NotInBook

SHELLING = "Residents said shells hit the market in Marda on Tuesday, killing at least 12 people."
DENIAL = "State television denied on Wednesday that the army had shelled the market in Marda."
SEIZURE = "Activists claimed that rebels captured the town of Saraqib on Monday."


@pytest.fixture(scope="module")
def articles(tmp_path_factory):
    folder = tmp_path_factory.mktemp("articles")
    for name, text in (("shelling.txt", SHELLING), ("denial.txt", DENIAL), ("seizure.txt", SEIZURE)):
        (folder / name).write_text(text)
    return folder


@pytest.fixture(scope="module")
def book(articles, tmp_path_factory):
    with reportedly.open(tmp_path_factory.mktemp("books") / "war.book") as opened:
        opened.read(articles, published="2026-03-05", outlet="Marda Post")
        yield opened


def test_at_most_twelve_names_are_public_and_each_is_there():
    assert len(reportedly.__all__) <= 12
    assert all(getattr(reportedly, name) for name in reportedly.__all__)
    assert dir(reportedly) == sorted(reportedly.__all__)
    with pytest.raises(AttributeError):
        _ = reportedly.nothing


def test_importing_the_package_loads_no_library():
    code = "import sys, reportedly; print(sorted({'spacy', 'rich', 'typer', 'sqlite3', 'jinja2'} & set(sys.modules)))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def test_claims_stays_a_function_when_the_room_of_that_name_is_loaded():
    assert reportedly.claims is not room_claims
    told = reportedly.claims(SHELLING, published="2026-03-05")
    assert "Residents" in {claim.speaker.called for claim in told}
    assert reportedly.claims(SHELLING, published="2026-03-05") == told
    assert all("“" in str(claim) for claim in told)


def test_single_stages_are_there_for_people_who_need_only_those():
    assert [when.start for when in reportedly.times("They left on Friday.", published="2026-03-05")] == ["2026-02-27"]
    assert [where.country for where in reportedly.places("Shells fell on Rastan, near Homs.")] == ["SYR", "SYR"]
    code = "import sys, reportedly; reportedly.places; reportedly.times; print('spacy' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False"


def test_reading_again_finds_everything_known(book, articles):
    again = book.read(articles, published="2026-03-05", outlet="Marda Post")
    assert (again.articles, again.known, again.claims, again.skipped) == (0, 3, 0, ())


def test_a_listing_is_a_sequence_that_writes_files(book, tmp_path):
    rows = book.claims(search="Saraqib")
    assert len(rows) == len(list(rows)) > 0
    assert rows[0] in rows[:1]
    rows.to_jsonl(tmp_path / "claims.jsonl")
    written = [json.loads(line)["id"] for line in (tmp_path / "claims.jsonl").read_text().splitlines()]
    assert written == [row.id for row in rows]
    rows.to_csv(tmp_path / "claims.csv")
    book.incidents().to_geojson(tmp_path / "incidents.geojson")
    assert json.loads((tmp_path / "incidents.geojson").read_text())["type"] == "FeatureCollection"


def test_an_incident_stands_on_the_books_claims(book):
    claims = {claim.id for claim in book.claims()}
    assert book.incidents()
    assert all(claims.issuperset(incident.claims) for incident in book.incidents())


def test_a_figure_is_told_by_somebody(book):
    twelve = next(row for row in book.figures() if row.figure.min == 12)
    assert twelve.said_by == ("Residents",)
    assert twelve.outlet == "Marda Post"


def test_control_is_claimed_by_whoever_says_so(book):
    assert [row.place.name for row in book.controls(search="Saraqib")] == ["Saraqib"]
    assert not book.controls(search="market")


def test_one_thing_is_found_by_its_id_or_its_beginning(book):
    claim = book.claims()[0]
    assert book.find(claim.id) == book.find(claim.id[:10]) == claim
    for name in ("beef", "", "zz"):
        with pytest.raises(NotInBook):
            book.find(name)


def test_a_reprint_in_another_outlet_corroborates_nothing(tmp_path):
    told = (
        "Shells hit the bus station in Saraqib on Tuesday, killing nine people, residents said by telephone. They said "
        "the first shell landed beside the ticket hall at about seven in the morning, when the square was full of "
        "labourers waiting for work, and that three more followed within ten minutes. Shopkeepers carried the wounded "
        "to a clinic in the old town because the main hospital had no fuel for its ambulances."
    )
    rows = [
        {"text": told, "outlet": "Halyard Wire", "published": "2026-03-05"},
        {"text": told + " Schools in the town stayed closed.", "outlet": "Marda Post", "published": "2026-03-05"},
    ]
    (tmp_path / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)))
    with reportedly.open(tmp_path / "war.book") as opened:
        assert opened.read(tmp_path / "rows.jsonl").articles == 2
        incidents = [row for row in opened.incidents() if len(row.claims) > 1]
        assert incidents
        assert {row.grade for row in incidents} <= {"single_source", "repeated"}


def test_a_period_keeps_what_happened_in_it(book):
    monday = book.view(("2026-03-02", "2026-03-02"))
    assert {claim.when.start for claim in monday.claims if claim.when and claim.when.start} == {"2026-03-02"}
    assert monday.period == ("2026-03-02", "2026-03-02")
    assert book.view().coverage.articles == 3


def test_a_wrong_filter_is_refused(book):
    with pytest.raises(BadFilter):
        book.incidents(grade="certain")


def test_two_workers_read_what_one_reads(book, articles, tmp_path):
    with reportedly.open(tmp_path / "two.book") as other:
        tally = other.read(articles, published="2026-03-05", outlet="Marda Post", workers=2)
        assert tally.articles == 3
        assert other.view() == book.view()


def test_rereading_with_better_rules_keeps_both_readings_and_every_name(book, articles, tmp_path, monkeypatch):
    with reportedly.open(tmp_path / "again.book") as other:
        other.read(articles, published="2026-03-05")
        before = other.claims()
        read = intake._read

        def better(page, packs):
            return tuple(
                replace(reading, claims=tuple(replace(claim, made_by="better rules") for claim in reading.claims))
                for reading in read(page, packs)
            )

        monkeypatch.setattr(intake, "_read", better)
        assert other.reread().articles == 3
        assert [claim.id for claim in other.claims()] == [claim.id for claim in before]
        assert {claim.made_by for claim in other.claims()} == {"better rules"}
        sha256 = other.articles()[0].sha256
        assert len(other._file.readings(sha256)) == 2


def test_the_book_never_reads_itself(articles, tmp_path):
    (tmp_path / "story.txt").write_text(SHELLING)
    with reportedly.open(tmp_path / "war.book") as inside:
        assert inside.read(tmp_path).skipped == ()


def test_broken_names_in_a_row_are_made_whole_and_kept(tmp_path):
    row = {"text": SHELLING, "outlet": "Marda \ud800 Post", "id": "\udc00"}
    (tmp_path / "rows.jsonl").write_text(json.dumps(row))
    with reportedly.open(tmp_path / "war.book") as opened:
        assert opened.read(tmp_path / "rows.jsonl").articles == 1
        assert opened.articles()[0].outlet.startswith("Marda \ufffd")
