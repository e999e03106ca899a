"""From heads to claims: what a perfect reader hands over becomes the claims that the words give.

The heads are written in the notation of the corpus; nothing is read by a network here.
"""

import pytest
from tests.reading import shortfalls
from tests.training.readers import drawn_by_hand

CASES = {
    "an inserted source speaks the whole sentence and stays out of the evidence": (
        "> Two shells, the harbour master said, hit the fish market in Goma on Monday, killing four people.\n"
        "C said | asserts | by harbour master | says Two shells | says hit the fish market .. four people\n"
        "E hit | ASSAULT/heavy-weapons | with Two shells | to fish market | at Goma | when Monday"
        " | killed four people\n",
        [
            {
                "kind": "casualty", "type": "ASSAULT", "mode": "heavy-weapons", "chain": ["harbour master"],
                "recipients": ["fish market"], "figures": ["killed 4"], "where": "Goma", "when": "2031-05-05",
                "weapons": ["shells"], "evidence": "hit the fish market", "without": "harbour master",
            }
        ],
        1,
    ),
    "a denial keeps the denied claim and turns it round": (
        "> The army denied that its gunners had fired on the mill.\n"
        "C denied | denies | by army | says its gunners had fired on the mill\n"
        "E fired | ASSAULT/heavy-weapons | by its gunners | to mill\n",
        [
            {"kind": "denial", "chain": ["army"], "content": "fired on the mill", "about": "fired on the mill"},
            {
                "kind": "event", "type": "ASSAULT", "chain": ["army"], "stance": "denies", "modality": "negated",
                "actors": ["gunners"], "recipients": ["mill"], "evidence": "gunners had fired", "without": "denied",
            },
        ],
        2,
    ),
    "in fighting both sides do it": (
        "> Government troops and the Red Ridge militia fought for hours near Goma on Sunday.\n"
        "E fought | ASSAULT | by Government troops | by Red Ridge militia | at Goma | when Sunday\n",
        [
            {
                "kind": "event", "type": "ASSAULT", "actors": ["Government troops", "Red Ridge militia"],
                "recipients": [], "where": "Goma", "when": "2031-05-04", "chain": [],
            }
        ],
        1,
    ),
    "a part belongs to the count that it divides": (
        "> Shelling killed nine people, three of them children, and wounded 23 in Goma.\n"
        "E killed | ASSAULT/heavy-weapons | with Shelling | at Goma | killed nine people"
        " | part three of them children | injured 23\n",
        [{"kind": "casualty", "figures": ["killed 9", "killed 3 part", "injured 23"], "recipients": []}],
        1,
    ),
    "control changes hands": (
        "> Rebels captured Goma from the army on Friday.\n"
        "E captured | ASSAULT | by Rebels | former army | at Goma | when Friday | control captured\n",
        [
            {
                "kind": "control", "change": "captured", "holder": "Rebels", "former": "army", "where": "Goma",
                "when": "2031-05-02",
            }
        ],
        1,
    ),
    "a claimed capture is somebody's claim and was not checked": (
        "> The rebels claimed to have captured Goma.\n"
        "C claimed | claims | by rebels | says captured Goma\n"
        "E captured | ASSAULT | by rebels | at Goma | control captured\n"
        "> A football match went on in the south.\n"
        "> Nobody was able to check the report.\n"
        "V check | unverified | about ^captured\n",
        [
            {
                "kind": "control", "status": "claimed", "chain": ["rebels"], "stance": "claims",
                "verification": "unverified", "where": "Goma",
            }
        ],
        1,
    ),
    "what was checked is confirmed sentences later": (
        "> Gunmen burned a clinic in Goma.\n"
        "E burned | ASSAULT/destroy | by Gunmen | to clinic | at Goma\n"
        "> The clinic had forty beds.\n"
        "> Pictures from above bear out the account.\n"
        "V bear | confirmed | about ^burned\n",
        [{"kind": "event", "mode": "destroy", "verification": "confirmed", "recipients": ["clinic"]}],
        1,
    ),
    "reported words that go on are the same speaker's": (
        "> Dina Marsh, a miller, said soldiers burned the mill.\n"
        "C said | asserts | by Dina Marsh | says soldiers burned the mill\n"
        "E burned | ASSAULT/destroy | by soldiers | to mill\n"
        "> Two tanks shelled the bridge.\n"
        "Q ^said | says Two tanks shelled the bridge\n"
        "E shelled | ASSAULT/heavy-weapons | by Two tanks | to bridge\n",
        [
            {"type": "ASSAULT", "mode": "destroy", "chain": ["Dina Marsh"], "actors": ["soldiers"]},
            {"type": "ASSAULT", "mode": "heavy-weapons", "chain": ["Dina Marsh"], "recipients": ["bridge"]},
        ],
        2,
    ),
    "a quotation goes on after its speaker": (
        "> “Soldiers burned the mill,” said Dina Marsh, a miller.\n"
        "C said | asserts | by Dina Marsh | says Soldiers burned the mill\n"
        "E burned | ASSAULT/destroy | by Soldiers | to mill\n"
        "> “They shelled the bridge.”\n"
        "Q ^said | says They shelled the bridge\n"
        "E shelled | ASSAULT/heavy-weapons | by They | to bridge\n",
        [
            {"mode": "destroy", "chain": ["Dina Marsh"]},
            {
                "mode": "heavy-weapons", "chain": ["Dina Marsh"], "actors": ["Soldiers"],
                "evidence": "shelled the bridge",
            },
        ],
        2,
    ),
    "what lies deeper in words that go on is the same speaker's": (
        "> Dina Marsh, a miller, said soldiers burned the mill.\n"
        "C said | asserts | by Dina Marsh | says soldiers burned the mill\n"
        "E burned | ASSAULT/destroy | by soldiers | to mill\n"
        "> It was at noon that two tanks shelled the bridge.\n"
        "Q ^said | says It was at noon that two tanks shelled the bridge\n"
        "E shelled | ASSAULT/heavy-weapons | by two tanks | to bridge\n",
        [
            {"mode": "destroy", "chain": ["Dina Marsh"]},
            {"mode": "heavy-weapons", "chain": ["Dina Marsh"], "recipients": ["bridge"]},
        ],
        2,
    ),
    "a sentence after it that nobody says is the outlet's own": (
        "> Dina Marsh, a miller, said soldiers burned the mill.\n"
        "C said | asserts | by Dina Marsh | says soldiers burned the mill\n"
        "E burned | ASSAULT/destroy | by soldiers | to mill\n"
        "> Two tanks shelled the bridge.\n"
        "E shelled | ASSAULT/heavy-weapons | by Two tanks | to bridge\n",
        [{"mode": "destroy", "chain": ["Dina Marsh"]}, {"mode": "heavy-weapons", "chain": []}],
        2,
    ),
    "speakers stand inside one another": (
        "> Radio Goma quoted residents as saying soldiers burned the mill.\n"
        "C quoted | reports | by Radio Goma | says residents as saying soldiers burned the mill\n"
        "C saying | asserts | by residents | says soldiers burned the mill\n"
        "E burned | ASSAULT/destroy | by soldiers | to mill\n",
        [
            {
                "kind": "event", "chain": ["Radio Goma", "residents"], "cues": ["quoted", "saying"],
                "evidence": "soldiers burned",
            }
        ],
        1,
    ),
    "an accusation is an act of its speaker": (
        "> The mayor of Goma blamed the army for the fire at the mill.\n"
        "C blamed | accuses | act ACCUSE/allege | by mayor of Goma | to army | says army for the fire at the mill\n",
        [{"kind": "statement", "type": "ACCUSE", "mode": "allege", "stance": "accuses", "recipients": ["army"]}],
        1,
    ),
    "what is demanded lies ahead": (
        "> The envoy urged both sides to lift the siege.\n"
        "C urged | calls_for | act REQUEST/yield | by envoy | to both sides | says both sides to lift the siege\n"
        "E lift | RETREAT/access | future | by both sides\n",
        [{"kind": "statement", "type": "REQUEST", "mode": "yield", "modality": "future", "recipients": ["both sides"]}],
        None,
    ),
    "a term is owed, by a day": (
        "> Under the truce the army will open the road to Goma by Friday.\n"
        "E open | RETREAT/access | future | by army | at Goma | term humanitarian_access | deadline Friday\n",
        [{"kind": "agreement", "term": "humanitarian_access", "obligor": ["army"], "deadline": "2031-05-09"}],
        1,
    ),
    "people merely counted are no event": (
        "> Some 60,000 people have fled Goma since Monday.\n"
        "E fled | - | at Goma | displaced Some 60,000 people | when since Monday\n",
        [{"kind": "casualty", "type": "none", "figures": ["displaced ~60000"], "where": "Goma"}],
        1,
    ),
}  # fmt: skip


@pytest.mark.parametrize("promise", CASES)
def test_heads_by_hand_give_their_claims(promise):
    body, claims, count = CASES[promise]
    found = drawn_by_hand(body).claims
    case = {"claims": claims} if count is None else {"claims": claims, "count": count}
    wrong = shortfalls(case, found)
    assert not wrong, "\n".join(wrong)


def test_what_words_tell_is_kept_with_how_sure_the_reader_was():
    graph = drawn_by_hand(CASES["control changes hands"][0]).graph
    assert graph.made_by == "by-hand"
    (event,) = [m for m in graph.mentions if m.reading is not None and m.reading.control is not None]
    assert event.span.text == "captured" and "ASSAULT 1.00" in event.choice


@pytest.mark.parametrize("promise", CASES)
def test_evidence_is_a_slice_of_the_text_and_holds_its_trigger(promise):
    found = drawn_by_hand(CASES[promise][0])
    for claim in found.claims:
        assert all(found.text[span.start : span.end] == span.text for span in claim.evidence)
        assert claim.kind in {"statement", "denial"} or any(span.holds(claim.trigger) for span in claim.evidence)
