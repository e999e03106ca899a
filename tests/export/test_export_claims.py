"""One claim as JSON: every key always there, in CONTRACT's order, and valid against its own schema."""

import json
from dataclasses import replace
from pathlib import Path

from jsonschema import Draft202012Validator

from reportedly.export import claim_json, claim_schema, write
from reportedly.records import Article, Claim, Span, TermClaim, View, When, claim_id
from reportedly.records.terms import ClaimKind, TermKind

KEYS = [
    "id", "article", "kind", "event_type", "event_mode", "contexts", "modality", "actors", "recipients", "attribution",
    "stance", "content", "about", "hedges", "verification", "said", "when", "where", "figures", "weapons", "control",
    "term", "sentence", "evidence", "confidence", "made_by",
]  # fmt: skip
VALID = Draft202012Validator(claim_schema())


def _bare() -> tuple[Claim, Article]:
    """A claim and an article that know nothing but their words."""
    words = Span.cut("Shells fell.", 0, 6)
    article = Article(id="a" * 64, sha256="a" * 64, source="note.txt", text="Shells fell.")
    name = claim_id(article_id=article.id, trigger=words, kind=ClaimKind.EVENT)
    claim = Claim(
        id=name, article_id=article.id, kind=ClaimKind.EVENT, trigger=words, sentence=words, evidence=(words,),
        made_by="test 1",
    )  # fmt: skip
    return claim, article


def test_every_claim_of_the_war_keeps_the_schema(war: View) -> None:
    articles = {article.id: article for article in war.articles}
    for claim in war.claims:
        VALID.validate(claim_json(claim, articles[claim.article_id]))
        VALID.validate(claim_json(claim, articles[claim.article_id], with_text=True))


def test_the_schema_itself_is_a_schema() -> None:
    Draft202012Validator.check_schema(claim_schema())


def test_keys_are_always_present_and_in_order(war: View) -> None:
    articles = {article.id: article for article in war.articles}
    assert all(list(claim_json(claim, articles[claim.article_id])) == KEYS for claim in war.claims)
    claim, article = _bare()
    shown = claim_json(claim, article)
    assert list(shown) == KEYS
    VALID.validate(shown)


def test_what_is_unknown_is_null_or_empty() -> None:
    shown = claim_json(*_bare())
    unknown = [key for key in KEYS if shown[key] is None]
    assert unknown == ["event_type", "event_mode", "content", "about", "said", "when", "where", "control", "term"]
    assert [key for key in KEYS if shown[key] == []] == [
        "contexts", "actors", "recipients", "attribution", "hedges", "figures", "weapons",
    ]  # fmt: skip
    assert shown["article"]["published"] == {"start": None, "end": None, "precision": None, "basis": "none"}  # type: ignore[index,call-overload]


def test_the_text_comes_only_when_asked_for() -> None:
    claim, article = _bare()
    assert "text" not in claim_json(claim, article)["article"]  # type: ignore[operator]
    told = claim_json(claim, article, with_text=True)
    assert told["article"]["text"][slice(0, 6)] == told["evidence"][0]["text"]  # type: ignore[index,call-overload]


def test_a_term_keeps_the_schema_with_deadline_and_condition() -> None:
    claim, article = _bare()
    term = TermClaim(
        kind=TermKind.CEASEFIRE, deadline=When(start="2024-03-10", end="2024-03-10"), condition=claim.trigger
    )
    VALID.validate(claim_json(replace(claim, term=term), article))


def test_json_lines_hold_one_claim_a_line_in_order(war: View, tmp_path: Path) -> None:
    write(war, tmp_path / "war.jsonl")
    lines = (tmp_path / "war.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["id"] for line in lines] == [claim.id for claim in war.claims]
