"""Finding and locating place names, as tables of sentences; the gazetteer is this machine's own."""

import tomllib
from pathlib import Path

import pytest

from reportedly.records import Span, Where
from reportedly.records.terms import WherePrecision
from reportedly.resolve.places import Gazetteer, PlaceName, demonym, find_places, locate, metonym, places

CASES = Path(__file__).parent.parent / "cases"


def cases(name: str) -> list[dict]:
    return tomllib.loads((CASES / f"{name}.toml").read_text("utf-8"))["case"]


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.open()


def named(text: str, asked: list[str]) -> list[PlaceName]:
    names, at = [], 0
    for name in asked:
        at = text.index(name, at)
        names.append(PlaceName(span=Span.cut(text, at, at + len(name)), name=name))
        at += len(name)
    return names


def located(text: str, words: str, gazetteer: Gazetteer) -> Where | None:
    return locate(named(text, [words]), text=text, gazetteer=gazetteer)[0]


@pytest.mark.parametrize("case", cases("places_find"), ids=lambda case: case["why"])
def test_names_of_places_are_found_and_nothing_else(case: dict, gazetteer: Gazetteer) -> None:
    assert [entity.span.text for entity in find_places(case["text"], gazetteer)] == case["finds"]


@pytest.mark.parametrize("case", cases("places_locate"), ids=lambda case: case["why"])
def test_a_name_means_the_place_the_article_is_about(case: dict, gazetteer: Gazetteer) -> None:
    answers = locate(named(case["text"], case["asks"]), text=case["text"], gazetteer=gazetteer)
    said = [f"{where.name} {where.country} {where.feature}" if where else "" for where in answers]
    assert said == case["says"]


def test_spans_are_slices_of_the_text(gazetteer: Gazetteer) -> None:
    text = "“Homs is ours,” he said in Dar’a — and U.N. monitors left Jisr al-Shughur, Syria.\nHAMA (Invented Wire)"
    for entity in find_places(text, gazetteer):
        assert text[entity.span.start : entity.span.end] == entity.span.text
        assert (entity.label, entity.origin) == ("place", "gazetteer")


def test_near_a_town_is_not_the_town(gazetteer: Gazetteer) -> None:
    at = located("A convoy was hit in Zabadani, Syria.", "Zabadani", gazetteer)
    near = located("A convoy was hit near Zabadani, Syria.", "Zabadani", gazetteer)
    assert at and near and at.radius_km and near.radius_km
    assert (at.precision, near.precision) == (WherePrecision.TOWN, WherePrecision.NEAR)
    assert near.radius_km > at.radius_km


def test_a_phrase_resolved_elsewhere_is_located_by_its_name(gazetteer: Gazetteer) -> None:
    text = "Shells hit the town again, Syrian activists said."
    meant = PlaceName(span=Span.cut(text, 11, 19), name="Rastan", head="town")
    (where,) = locate([meant], text=text, gazetteer=gazetteer)
    assert where and where.name == "Rastan" and where.span and where.span.text == "the town"


def test_a_part_of_a_country_is_a_region_of_it(gazetteer: Gazetteer) -> None:
    where = located("Fighting raged in northern Syria.", "northern Syria", gazetteer)
    assert where and (where.country, where.precision) == ("SYR", WherePrecision.REGION)


def test_other_readings_stay_as_rivals_with_their_chances(gazetteer: Gazetteer) -> None:
    where = located("They met in Springfield.", "Springfield", gazetteer)
    assert where and where.score is not None and len(where.rivals) >= 3
    assert where.score >= where.rivals[0].score >= where.rivals[-1].score
    assert where.score + sum(rival.score for rival in where.rivals) <= 1.001


def test_same_input_gives_the_same_answer(gazetteer: Gazetteer) -> None:
    text = "Strikes hit Idlib, Saraqib and Atarib; Turkey sent lorries through Bab al-Hawa."
    names = [PlaceName(span=entity.span, name=entity.span.text) for entity in find_places(text, gazetteer)]
    assert locate(names, text=text, gazetteer=gazetteer) == locate(names, text=text, gazetteer=gazetteer)


def test_one_unknown_place_does_not_empty_the_others(gazetteer: Gazetteer) -> None:
    text = "Shells hit Qwxyzabad and Homs, Syria."
    answers = locate(named(text, ["Qwxyzabad", "Homs", "Syria"]), text=text, gazetteer=gazetteer)
    assert answers[0] is None and answers[1] is not None and answers[2] is not None


def test_places_is_one_call() -> None:
    assert [where.name for where in places("Douma and Harasta, in Syria, were quiet.")] == ["Douma", "Harasta", "Syria"]


@pytest.mark.parametrize(
    ("word", "code"), [("Sudanese", "SDN"), ("Ukrainians", "UKR"), ("Burmese", "MMR"), ("Homs", None)]
)
def test_demonyms_name_countries(word: str, code: str | None) -> None:
    assert demonym(word) == code


@pytest.mark.parametrize(("word", "code"), [("the Kremlin", "RUS"), ("Ankara", "TUR"), ("Idlib", None)])
def test_seats_of_power_stand_for_countries(word: str, code: str | None) -> None:
    assert metonym(word) == code
