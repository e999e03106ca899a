"""The tables of actors and conflicts are sound, and a user can add to them."""

import os
import re
import subprocess
import sys

from reportedly.records import Actor
from reportedly.resolve.actors import Roster
from reportedly.resolve.actors.catalogue import organisations, people
from reportedly.resolve.actors.countries import countries
from reportedly.resolve.actors.profiles import profiles
from reportedly.resolve.actors.rows import documents, rows

DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?$")


def test_there_are_the_actors_that_were_promised():
    assert len({known.name for known in (*organisations(), *people())}) >= 2500


def test_every_row_is_of_a_country_or_body_that_is_known():
    bodies = {body.name for body in organisations()}
    assert {known.country for known in (*organisations(), *people())} <= {None, *countries()}
    assert {known.of for known in people()} <= bodies | set(countries())
    assert {row["family"] for row in rows("actors", "organisations_*")} - bodies - {"", "STATE"} == {
        "Government of United States", "Government of Turkey", "Government of Russia", "Government of Iran",
        "Government of Syria", "Government of Saddam Hussein", "Government of Vatican City",
        "Amhara regional government",
    }  # fmt: skip


def test_every_role_begins_before_it_ends():
    for known in (*organisations(), *people()):
        assert all(DATE.match(date) for date in (known.since, known.until) if date), known
        assert not (known.since and known.until) or known.since <= known.until + "~", known


def test_no_group_is_called_by_its_enemies_word():
    assert not [known.name for known in organisations() if "terror" in " ".join((known.name, *known.aliases)).lower()
                and known.sector in ("REB", "UAF", "PRM", "IMG")]  # fmt: skip


def test_profiles_name_actors_that_the_tables_know():
    known = {one.name for one in (*organisations(), *people())} | {state.government for state in countries().values()}
    known |= {one.family for one in organisations() if one.family}
    for profile in profiles():
        assert set(profile.countries) <= set(countries())
        assert len(profile.sides) >= 2
        assert {member.name for side in profile.sides for member in side.members if member.name} <= known, profile.name


def test_every_profile_says_where_its_facts_come_from():
    assert all(document["countries"] and document["side"] for document in documents("conflicts"))


def test_sides_change_with_the_date():
    roster = Roster.of("Syrian troops and Hezbollah fighters entered the Syrian town, residents of Homs in Syria said.")
    before, after = (roster.identify(Actor(name="Hezbollah"), on=day).party for day in ("2011-09-01", "2014-09-01"))
    assert (before, after) == ("Hezbollah", "Syrian government")


def test_a_user_adds_actors_and_conflicts_without_code(tmp_path):
    actors, conflicts = tmp_path / "tables" / "actors", tmp_path / "tables" / "conflicts"
    actors.mkdir(parents=True)
    conflicts.mkdir()
    columns = "name\taliases\tcountry\tsector\tspeaker\tfamily\tfrom\tto\twikidata"
    row = "Ochre Hills Union\tOHU\tTCD\tREB\tarmed_group"
    (actors / "organisations_mine.tsv").write_text(f"# Origin: my notes\n{columns}\n{row}\n", "utf-8")
    (conflicts / "ochre.toml").write_text(
        'name = "Ochre Hills"\ncountries = ["TCD"]\nfrom = "2030-01-01"\n'
        '[[side]]\nname = "Chad"\nstates = ["TCD"]\n[[side]]\nname = "Ochre Hills"\nmembers = ["Ochre Hills Union"]\n',
        "utf-8",
    )
    code = (
        "from reportedly.records import Actor; from reportedly.resolve.actors import Roster;"
        "found = Roster.of('The OHU attacked Chad.').identify(Actor(name='the OHU'), on='2030-02-02');"
        "print(found.name, found.country, found.sector, found.party, sep='|')"
    )
    environment = {**os.environ, "REPORTEDLY_HOME": str(tmp_path)}
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True)
    assert said.stdout.strip() == "Ochre Hills Union|TCD|REB|Ochre Hills"
