import json
import re
from html import unescape

import pytest
from tests.report.page import read_page

from reportedly.records import Figure, Span
from reportedly.records.terms import FigureKind
from reportedly.show import Wording
from reportedly.show.claim_page import _count

INCIDENT = "feedfacefeedface"
MARKED = ["shells hit the market", "killing 12 people"]
FOR_PEOPLE = ("/", "/incidents", f"/incident/{INCIDENT}", "/control", "/agreements")


def words(html):
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


@pytest.mark.parametrize("path", FOR_PEOPLE)
def test_every_page_is_whole_and_says_what_it_answers(get, path):
    status, html = get(path)
    heading = next(node for node in read_page(html).walk() if node.tag == "h1")
    assert status == 200
    assert heading.text.strip()


@pytest.mark.parametrize("path", FOR_PEOPLE)
def test_every_link_inside_leads_somewhere(get, path):
    links = {unescape(link) for link in re.findall(r'href="(/[^"]*)"', get(path)[1])}
    assert {link: get(link)[0] for link in links} == dict.fromkeys(links, 200)


def test_the_list_words_the_question_with_every_filter(get):
    status, html = get("/incidents?place=Marda&since=2026-03-01&grade=single_source&type=ASSAULT/heavy-weapons")
    assert status == 200
    assert (
        "What is said to have happened at Marda from 1 March 2026, of the type “shelling or other heavy fire”, "
        "graded “one source”?"
    ) in words(html)


def test_filters_choose_the_same_rows_as_the_book(get):
    assert "1 incident. " in words(get("/incidents?place=Marda")[1])
    assert "0 incidents." in words(get("/incidents?place=Elsewhere")[1])
    assert "no sign that nothing happened" in words(get("/incidents?place=Elsewhere")[1])


def test_the_form_keeps_what_was_asked(get):
    html = get("/incidents?place=Marda&grade=single_source")[1]
    assert 'name="place" value="Marda"' in html
    assert '<option value="single_source" selected>' in html


def test_what_a_form_leaves_empty_is_not_asked(get):
    assert get("/incidents?place=&actor=&type=&since=") == get("/incidents")


def test_the_claims_matrix_gives_each_cell_as_written_with_its_why(get, told):
    html = get(f"/incident/{INCIDENT}")[1]
    assert "hospital" in words(html)
    assert "<td>12 people</td>" in html
    assert f'href="/claim/{told[1].id}"' in html
    assert "<mark>killing 12 people</mark>" in html


def test_an_incident_is_reported_and_never_stated(get):
    html = get(f"/incident/{INCIDENT}")[1]
    assert "<h1>Reported " in html
    assert "Only one origin tells of it." in html


def test_the_range_bar_has_a_tick_for_each_source(get):
    bar = next(node for node in read_page(get(f"/incident/{INCIDENT}")[1]).walk() if node.tag == "section")
    ticks = [node for node in bar.walk() if node.attributes.get("class") == "tick"]
    assert len(ticks) == 1
    assert "hospital" in bar.text


def test_a_claim_is_marked_in_its_whole_article(get, told):
    html = get(f"/claim/{told[1].id}")[1]
    article = next(node for node in read_page(html).walk() if node.attributes.get("class") == "article")
    assert article.text == "Army shells hit the market in Marda on Tuesday, killing 12 people, the hospital said."
    assert [node.text for node in article.walk() if node.tag == "mark"] == [
        "shells hit the market",
        "killing 12 people",
    ]


def test_a_claim_shows_its_chain_from_the_outlet_inwards(get, told):
    html = get(f"/claim/{told[1].id}")[1]
    chain = next(node for node in read_page(html).walk() if node.attributes.get("class") == "chain")
    links = [" ".join(node.text.split()) for node in chain.walk() if node.tag == "li"]
    assert [link.split(" ")[0] for link in links] == ["Marda", "hospital"]


@pytest.mark.parametrize("path", ["/incidents", "/control", "/agreements"])
def test_lists_come_as_json_and_csv_with_the_books_own_fields(get, path, told, run):
    command = path.removeprefix("/")
    rows = json.loads(get(f"{path}.json")[1])
    printed = json.loads(run(command, told[0], "--json").out)
    assert [{name: row[name] for name in printed[0]} for row in rows] == printed
    assert get(f"{path}.csv")[1] == run(command, told[0], "--csv").out


@pytest.mark.parametrize("path", ["/incidents.geojson", f"/incident/{INCIDENT}.geojson"])
def test_incidents_come_as_a_map_layer(get, path):
    features = json.loads(get(path)[1])["features"]
    assert [feature["id"] for feature in features] == [INCIDENT]


def test_an_incident_and_a_claim_come_as_json(get, told):
    shown = json.loads(get(f"/incident/{INCIDENT}.json")[1])
    assert shown["incident"]["id"] == INCIDENT
    assert [claim["id"] for claim in shown["claims"]] == [told[1].id]
    assert json.loads(get(f"/claim/{told[1].id}.json")[1])["id"] == told[1].id


@pytest.mark.parametrize("path", ["/incidents.json?place=Elsewhere", "/control.json?place=Elsewhere"])
def test_filters_hold_for_programs_too(get, path):
    assert json.loads(get(path)[1]) == []


REFUSED = [
    ("/?since=lately", 400, "Since lately is no date"),
    ("/?grade=certain", 400, "Grade certain is no grade"),
    ("/?colour=red", 400, "There is no filter called “colour”"),
    ("/?place=Marda&place=Orin", 400, "is asked for twice"),
    ("/?page=0", 400, "is no page"),
    ("/incident/ffffffff", 404, "Nothing in the book is called ffffffff"),
    ("/claim/feedfacefeedface", 404, "is no claim"),
    ("/nowhere", 404, "There is no such page"),
    ("/incidents.xlsx", 404, "There is no such page"),
]


@pytest.mark.parametrize(("path", "status", "told_so"), REFUSED)
def test_what_cannot_be_answered_says_why(get, path, status, told_so):
    got, html = get(path)
    assert got == status
    assert told_so in words(html)


def test_programs_are_refused_in_json(get):
    status, body = get("/incidents.json?since=lately")
    assert (status, json.loads(body)["status"]) == (400, 400)


def test_more_than_a_number_is_not_that_number():
    span = Span(start=0, end=12, text="more than 40")
    figure = Figure(kind=FigureKind.INJURED, min=40, min_exclusive=True, span=span)
    wording = Wording(words=lambda section, token: str(token), event=str, when=str, spread=str, figure=str)
    assert _count(figure, wording) == ("injured", "more than 40, event", "more than 40")
