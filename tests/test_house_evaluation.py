import json

import pytest
from evaluation.__main__ import below_floor, main, suites
from evaluation.measures import harmonic, macro_f1
from evaluation.outcome import Outcome
from evaluation.plover import Answer, score
from evaluation.plover_gold import country, sentences
from evaluation.seeds import known_of_articles

from reportedly.records import Actor, Claim, Span
from reportedly.records.terms import ClaimKind, EventType

MARKED = "<s>Norrland's navy</s> blockaded <t>the port of Estrel</t> while Velia sent flour."
TEXT = MARKED.replace("<s>", "").replace("</s>", "").replace("<t>", "").replace("</t>", "")


@pytest.fixture
def plv(tmp_path):
    """A sentence in PLOVER's terms: the parties are given by their words."""
    event = {"event": "SANCTION", "source_text": "Norrland's navy", "target_text": "the port of Estrel"}
    return write(
        tmp_path / "plv_own.jsonl", {"id": "p", "sentence_id": "7", "text": TEXT, "marked": MARKED, "events": [event]}
    )


@pytest.fixture
def cameo(tmp_path):
    """A sentence in CAMEO's terms: the parties are given by their codes."""
    event = {"source": "USAGOV", "target": "ROM", "code": "087"}
    return write(
        tmp_path / "own.jsonl", {"id": "c", "date": "2026-03-05", "text": "They let them go.", "events": [event]}
    )


def write(target, *rows):
    target.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return target


def actor(words=None, country=None, text=TEXT):
    start = text.index(words) if words else None
    return Actor(country=country, span=Span(start=start, end=start + len(words), text=words) if words else None)


def claim(event, *, actors=(), recipients=(), confidence=1.0):
    span = Span(start=0, end=1, text=TEXT[:1])
    return Claim(
        id="c", article_id="a", kind=ClaimKind.EVENT, trigger=span, sentence=span, event_type=event, actors=actors,
        recipients=recipients, evidence=(span,), confidence=confidence, made_by="test",
    )  # fmt: skip


def figures(data, *claims):
    (gold,) = sentences(data)
    return score([Answer(gold=gold, claims=claims)]).figures


def test_the_suites_are_found_by_what_they_define():
    assert {"plover", "seeds"} <= set(suites())
    assert not {"outcome", "measures", "plover_gold"} & set(suites())


def test_an_unknown_suite_is_said_with_those_there_are(capsys):
    assert main(["rumours", "."]) == 2
    assert "plover" in capsys.readouterr().err


def test_data_that_is_not_there_is_said(capsys):
    assert main(["plover", "no/such/folder"]) == 2
    assert "no/such/folder does not exist" in capsys.readouterr().err


def test_json_holds_suite_items_and_figures_and_nothing_else(monkeypatch, capsys, tmp_path):
    outcome = Outcome(suite="plover", items=2, figures={"f1": 0.5}, errors=[{"id": "x"}], predictions=[{"id": "y"}])
    monkeypatch.setattr("evaluation.plover.measure", lambda data: outcome)
    missed, predicted = tmp_path / "errors.jsonl", tmp_path / "predictions.jsonl"
    assert main(["plover", str(tmp_path), "--json", "--errors", str(missed), "--predictions", str(predicted)]) == 0
    assert json.loads(capsys.readouterr().out) == {"suite": "plover", "items": 2, "figures": {"f1": 0.5}}
    assert (missed.read_text(), predicted.read_text()) == ('{"id": "x"}\n', '{"id": "y"}\n')


def test_a_figure_below_its_floor_is_named():
    low = Outcome(suite="plover", items=1, figures={"root_f1": 0.1, "root_f1_all": 0.99})
    assert [line.split(": ")[1].split(" is ")[0] for line in below_floor(low, "plv_train.jsonl")] == ["root_f1"]
    assert list(below_floor(low, "other.jsonl")) == []


def test_a_second_true_event_about_others_costs_only_the_peers_measure(plv):
    blockade = claim(EventType.COERCE, actors=(actor("Norrland's navy"),), recipients=(actor("the port of Estrel"),))
    flour = claim(EventType.AID, actors=(actor("Velia"),))
    found = figures(plv, blockade, flour)
    assert (found["root_recall"], found["root_precision"], found["root_f1"]) == (1, 1, 1)
    assert found["root_f1_all"] == harmonic(0.5, 1)


def test_a_wrong_event_about_the_gold_pair_costs_precision(plv):
    found = figures(plv, claim(EventType.AID, recipients=(actor("port"),)))
    assert (found["root_recall"], found["root_precision"]) == (0, 0)


def test_the_older_codebook_has_sanctions_and_coercion_in_one_class(plv):
    assert figures(plv, claim(EventType.COERCE))["root_recall"] == 1
    assert figures(plv, claim(EventType.SANCTION))["root_recall"] == 1


def test_the_older_codebook_has_one_class_for_yielding(tmp_path):
    events = [{"event": name, "source_text": "a", "target_text": "b"} for name in ("YIELD", "CONCEDE", "RETREAT")]
    (gold,) = sentences(write(tmp_path / "plv.jsonl", {"id": "p", "text": "a yields to b", "events": events}))
    assert {event.event for event in gold.events} == {"CONCEDE"}


def test_triples_need_the_class_and_both_countries(cameo):
    right = claim(EventType.RETREAT, actors=(actor(country="USA"),), recipients=(actor(country="ROU"),))
    wrong = claim(EventType.RETREAT, actors=(actor(country="ROU"),), recipients=(actor(country="USA"),))
    assert figures(cameo, right)["triple_f1"] == 1
    assert figures(cameo, wrong)["triple_f1"] == 0
    assert figures(cameo, right, wrong)["triple_f1"] == pytest.approx(2 / 3)


def test_the_pair_is_answered_by_the_claim_that_links_it(plv):
    about_it = claim(
        EventType.COERCE, actors=(actor("navy"),), recipients=(actor("Estrel"),), confidence=0.3
    )  # fmt: skip
    others = claim(EventType.AID, actors=(actor("Velia"),), confidence=0.9)
    half = claim(EventType.ASSAULT, actors=(actor("navy"),), confidence=0.9)
    assert figures(plv, others, half, about_it)["pair_macro_f1"] == 1
    assert figures(plv, others, half)["pair_macro_f1"] == 0
    assert figures(plv)["pair_macro_f1"] == 0


def test_a_pronoun_counts_as_the_party_whose_name_it_stands_for(plv):
    found = figures(plv, claim(EventType.COERCE, actors=(Actor(name="Norrland's Navy"),)))
    assert found["root_precision"] == 1


def test_gold_that_plover_cannot_say_is_left_out(tmp_path):
    statement = {"source": "USA", "target": "FRA", "code": "010"}
    rows = [{"id": "a", "text": "x", "events": [statement]}, {"id": "b", "text": "y", "events": []}]
    known = [gold.is_known for gold in sentences(write(tmp_path / "own.jsonl", *rows))]
    assert known == [False, True]


def test_ids_are_given_once(tmp_path):
    rows = [{"id": "a", "text": "x", "events": []}] * 3
    assert [gold.id for gold in sentences(write(tmp_path / "own.jsonl", *rows))] == ["a", "a#2", "a#3"]


def test_countries_come_from_codes_that_name_one():
    assert [country(code) for code in ("FRAGOV", "---GOV", "IGOUNO", None)] == ["FRA", None, None, None]


def test_errors_name_what_was_missed_and_what_was_too_much(plv):
    (gold,) = sentences(plv)
    wrong = claim(EventType.AID, actors=(actor("navy"),))
    errors = score([Answer(gold=gold, claims=(wrong,))]).errors
    assert [(error["id"], error["error"], error["events"]) for error in errors] == [
        ("p7", "missed", ["COERCE"]),
        ("p7", "extra", ["AID"]),
    ]


def test_no_answer_costs_recall_and_not_precision():
    assert macro_f1([("a", "a"), ("a", None)]) == pytest.approx(2 / 3)


def test_what_isknown_of_articles_is_read_from_the_typed_commands(tmp_path):
    (tmp_path / "score.py").write_text(
        '"""Score.\n\nusage: score.py CLAIMS\n'
        '  reportedly claims one.txt --published 2026-03-05 --outlet "The Quay" --jsonl --with-text\n"""\n'
    )
    assert known_of_articles(tmp_path) == {"one.txt": ["--published=2026-03-05", "--outlet=The Quay"]}


def test_a_list_of_articles_goes_before_the_typed_commands(tmp_path):
    write(tmp_path / "articles.jsonl", {"article": "one.txt", "published": "2026-03-06", "outlet": None})
    assert known_of_articles(tmp_path) == {"one.txt": ["--published=2026-03-06"]}
