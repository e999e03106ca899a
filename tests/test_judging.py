"""A named person's word: it joins, parts and sets aside, with author and reason, and changes nothing that was read."""

from dataclasses import replace

import pytest

import reportedly
from reportedly.errors import BadRow, NotInBook, UsageError
from reportedly.records import Anchor, codec
from reportedly.records.terms import Verdict

ROWS = (
    ("Marda Post", "Residents said shells hit the market in Saraqib on Tuesday, killing 12 people."),
    ("Orin Herald", "A nurse said shells hit the market in Saraqib on Tuesday, killing nine people."),
    ("Lyra Times", "Activists said a bomb exploded at a bus station in Homs on Monday, killing three people."),
)
BY = {"by": "Nadia Verel", "why": "seen in both videos"}


@pytest.fixture
def book(tmp_path):
    path = tmp_path / "rows"
    path.mkdir()
    with reportedly.open(tmp_path / "war.book") as opened:
        for number, (outlet, text) in enumerate(ROWS):
            (path / f"{number}.txt").write_text(text)
            opened.read(path / f"{number}.txt", outlet=outlet, published="2026-03-05")
        yield opened


def home(book, words):
    """The incident told in the sentence that holds the words."""
    claims = {claim.id for claim in book.claims() if words in claim.sentence.text}
    return next(row for row in book.incidents() if claims & set(row.claims))


def test_same_joins_two_incidents_and_says_who_says_so(book):
    first, other = home(book, "Saraqib"), home(book, "Homs")
    assert first.id != other.id
    book.judge("same", first.id, other.id, **BY)
    joined = home(book, "Homs")
    assert {*first.claims, *other.claims} <= set(joined.claims)
    reason = next(reason for reason in joined.reasons if reason.rule == "judged.same")
    assert "Nadia Verel" in reason.text and "seen in both videos" in reason.text
    assert book.find(other.id).id == joined.id, "the old name leads to the new incident"


def test_different_parts_what_the_rules_joined(book):
    first, other = (
        next(c for c in book.claims() if w in c.sentence.text and c.figures) for w in ("Residents", "nurse")
    )
    assert {first.id, other.id} <= set(home(book, "Residents").claims), "the rules take them for one"
    book.judge("different", first.id, other.id, **BY)
    assert not any({first.id, other.id} <= set(row.claims) for row in book.incidents())
    assert any(reason.rule == "judged.different" for reason in home(book, "nurse").reasons)


def test_discounting_needs_a_name_and_is_taken_back_by_another_judgement(book):
    before = codec.plain(book.view())
    made = book.judge("discount", home(book, "Homs").id, **BY)
    assert home(book, "Homs").grade == "discounted"
    assert home(book, "Saraqib").grade != "discounted"
    undone = book.undo(made.id[:8], by="Ivo Dane", why="the video was another day's")
    after = codec.plain(book.view())
    assert {**after, "judgements": []} == {**before, "judgements": []}
    assert {row.id for row in book.judgements()} == {made.id, undone.id}
    book.undo(undone.id, by="Nadia Verel", why="it was not")
    assert home(book, "Homs").grade == "discounted"


def test_claims_are_never_changed(book):
    before = tuple(book.claims())
    book.judge("discount", home(book, "Homs").id, **BY)
    assert tuple(book.claims()) == before


def test_judgements_find_their_claims_in_another_book_read_later(book, tmp_path):
    book.judge("discount", home(book, "Homs").id, **BY)
    with reportedly.open(tmp_path / "other.book") as other:
        assert other.import_judgements(book.judgements()) == 1
        assert other.import_judgements(book.judgements()) == 0
        other.read(tmp_path / "rows" / "2.txt", outlet="Lyra Times", published="2026-03-05")
        assert {row.grade for row in other.incidents()} == {"discounted"}


def test_a_judgement_finds_its_words_where_the_claims_name_changed(book):
    from reportedly.judging import judgement, marked  # noqa: PLC0415

    incident = home(book, "Homs")
    claim = next(claim for claim in book.claims() if claim.id == incident.claims[0])
    lost = Anchor(sha256=claim.article_id, quote=claim.evidence[0].text, claim_id="gone")
    row = judgement(Verdict.DISCOUNT, [lost], at="2026-03-06T10:00:00+00:00", **BY)
    (found,) = marked([incident], [row], book.claims())
    assert found.grade == "discounted"
    elsewhere = judgement(Verdict.DISCOUNT, [Anchor(sha256="0" * 64, quote="x")], at="2026-03-06", **BY)
    assert marked([incident], [elsewhere], book.claims()) == (incident,)


def test_what_cannot_be_judged_is_refused(book):
    incident = home(book, "Homs")
    with pytest.raises(UsageError, match="no verdict"):
        book.judge("true", incident.id, **BY)
    with pytest.raises(UsageError, match="needs 2"):
        book.judge("different", book.claims()[0].id, **BY)
    with pytest.raises(NotInBook):
        book.judge("discount", "beef", **BY)
    with pytest.raises(NotInBook):
        book.undo("beef", **BY)
    assert book.judgements() == ()


def test_an_altered_judgement_is_not_imported(book, tmp_path):
    made = book.judge("discount", home(book, "Homs").id, **BY)
    with reportedly.open(tmp_path / "other.book") as other, pytest.raises(BadRow):
        other.import_judgements([made, replace(made, by="Somebody Else")])
    with reportedly.open(tmp_path / "other.book") as other:
        assert other.judgements() == ()
