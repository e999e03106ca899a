"""No party's claim reads as fact: every word of an article stands beside those who said it."""

from dataclasses import replace
from pathlib import Path

from tests.report.page import Node, read_page

from reportedly.records import Claim, View
from reportedly.records.terms import Modality, Verification
from reportedly.report import write


def _page(view: View, folder: Path) -> Node:
    write(view, folder / "report.html")
    return read_page((folder / "report.html").read_text("utf-8"))


def _speakers(claim: Claim, view: View) -> list[str]:
    article = next(article for article in view.articles if article.id == claim.article_id)
    names = [link.speaker.called for link in claim.attribution]
    return [*names, article.outlet or article.source]


def test_every_claim_shown_stands_beside_all_of_its_speakers(war: View, tmp_path: Path) -> None:
    claims = {claim.id: claim for claim in war.claims}
    shown = [node for node in _page(war, tmp_path).walk() if "data-claims" in node.attributes]
    assert len(shown) > 50
    for node in shown:
        for name in node.attributes["data-claims"].split():
            for speaker in _speakers(claims[name], war):
                assert speaker in node.text, (speaker, node.text)


def test_words_of_a_claim_appear_nowhere_but_beside_its_speakers(war: View, tmp_path: Path) -> None:
    page = _page(war, tmp_path)
    rest = page.outside(lambda node: "data-claims" in node.attributes or node.tag == "blockquote")
    for claim in war.claims:
        for span in claim.evidence:
            assert " ".join(span.text.split()) not in " ".join(rest.split())


def test_evidence_is_always_in_quotation_marks(war: View, tmp_path: Path) -> None:
    page = _page(war, tmp_path)
    claims = {claim.id: claim for claim in war.claims}
    for node in page.walk():
        if "data-claims" in node.attributes:
            quotes = [inner.text for inner in node.walk() if inner.tag == "q"]
            for name in node.attributes["data-claims"].split():
                assert any(claims[name].evidence[0].text in quote for quote in quotes)


def test_every_claim_of_an_incident_is_in_the_annex_with_its_evidence_marked(war: View, tmp_path: Path) -> None:
    page = _page(war, tmp_path)
    claims = {claim.id: claim for claim in war.claims}
    entries = {node.attributes["id"]: node for node in page.walk() if node.attributes.get("class") == "entry"}
    for incident in war.incidents:
        entry = entries[f"i-{incident.id}"]
        marked = [node.text for node in entry.walk() if node.tag == "mark"]
        for name in (*incident.claims, *incident.denials):
            assert claims[name].evidence[0].text in marked


def test_headings_report_and_never_state(war: View, tmp_path: Path) -> None:
    page = _page(war, tmp_path)
    body = [node.text for node in page.walk() if node.tag == "h4" and node.attributes.get("id", "").startswith("c-")]
    entries = [node for node in page.walk() if node.attributes.get("class") == "entry"]
    annex = [node.text.split(". ", 1)[1] for entry in entries for node in entry.walk() if node.tag == "h3"]
    assert len(body) == 9
    assert len(annex) == len(war.incidents)
    assert all(heading.startswith("Reported ") for heading in (*body, *annex))


def test_wire_copy_in_three_outlets_is_one_telling_that_names_them_all(war: View, tmp_path: Path) -> None:
    page = _page(war, tmp_path)
    told = [node for node in page.walk() if len(node.attributes.get("data-claims", "").split()) == 3]
    assert told
    assert all("Halyard News Agency, The Evening Ledger and The Harrowick Mirror" in node.text for node in told)


def test_a_denied_holder_is_struck_through_and_called_denied(war: View, tmp_path: Path) -> None:
    rows = [node for node in _page(war, tmp_path).walk() if node.tag == "tr"]
    struck = [row for row in rows if any(node.attributes.get("class") == "denied-name" for node in row.walk())]
    assert len(struck) == 1
    assert "denied: Ivo Marrec" in struck[0].text


def test_hedges_and_failed_checks_travel_with_the_words(war: View, tmp_path: Path) -> None:
    claim = war.claims[3]
    doubted = replace(
        claim, verification=Verification.UNVERIFIED, modality=Modality.HYPOTHETICAL, hedges=(claim.evidence[0],)
    )
    view = replace(war, claims=tuple(doubted if row.id == claim.id else row for row in war.claims))
    told = [node for node in _page(view, tmp_path).walk() if node.attributes.get("data-claims") == claim.id]
    assert told
    for node in told:
        assert "could not verify" in node.text
        assert "conditional or feared" in node.text
        assert "hedged" in node.text


def test_markdown_gives_words_of_articles_only_beside_their_speakers(war: View, tmp_path: Path) -> None:
    write(war, tmp_path / "report.md")
    lines = (tmp_path / "report.md").read_text("utf-8").splitlines()
    for claim in war.claims:
        words = claim.evidence[0].text
        for line in lines:
            if words in line and not line.startswith("As printed by "):
                assert claim.speaker is None or claim.speaker.called in line
                assert f"“{words}”" in line
