"""Small samples of the public sets in their layouts, written for the tests of what is borrowed from them."""

import json

from training.borrowed import KINDS, NOT_ASKED, texts

ORWA = (
    "Troops/p did/- not/- enter/N Orwa/l on/t Monday/t ,/- the/- mayor/p said/r ./-",
    "Nobody/- asked/- ``/- why/- ''/- ./-",
    "Published/- :/- 4/t May/t 2031/t",
    "Marla/- has/- seen/e two/- shells/x ,/- he/p did/- n't/- count/n ./-",
    "The/- shells/x missed/o ,/- the/- mayor/p did/- not/- aim/o hard/- ./-",
    "The/- guards/p did/- not/- flee/o ,/- the/- cook/p stayed/o ./-",
)
TAGS = {
    "p": "HUMAN_PART_PER",
    "l": "LOC_GEO",
    "t": "TIME_DATE",
    "r": "ACTION_REPORTING",
    "e": "ACTION_PERCEPTION",
    "o": "ACTION_OCCURRENCE",
    "x": "NON_HUMAN_PART",
    "N": "NEG_ACTION_OCCURRENCE",
    "n": "NEG_ACTION_STATE",
}

NEWS = (
    "The army of Marla shelled Orwa on Tuesday, Gen. Ada Brenn said. \n"
    "Three rifles were found. It did not flee, the cook"
)
NAMED = (
    ("The army of Marla", "Organisation", 1),
    ("Marla", "Location", 0),
    ("Orwa", "Location", 0.98),
    ("Tuesday", "Temporal", 1),
    ("Gen. Ada Brenn", "Person", 1),
    ("Three", "Quantity", 0.9),
    ("rifles", "Weapon", 1),
    ("the cook", "Person", 0.3),
)

WIRE = """DEV-MUC3-0001 (TEST)

   PORT AMSEL, 4 MAY 89 (ORB) -- [REPORT] [IDA KERN] [TEXT] THE RED
LANTERN FRONT [RLF] BURNED THE CUSTOMS HOUSE OF SAN TELMO ON 3 MAY, GENERAL
ADA BRENN SAID.  IT IS A HARD BLOW, SHE ADDED.

   [BEGIN RECORDING] MR BRENN'S COOK DIED.  THE "RLF"  MAY STRIKE
AGAIN WITH TWO  MORTARS IN MAY.


DEV-MUC3-0002 (TEST)

   CLANDESTINE, 5 MAY 89 (RADIO AURORA) -- [TEXT] NOTHING HAPPENED IN TOWN.
"""
KEY = """;; a remark with "CUSTOMS" in it
0.  MESSAGE: ID                     DEV-MUC3-0001 (TEST)
1.  MESSAGE: TEMPLATE               1
2.  INCIDENT: DATE                  - 03 MAY 89
3.  INCIDENT: LOCATION              LYRIA: SAN TELMO (TOWN): HARD (DISTRICT)
4.  INCIDENT: TYPE                  ARSON
6.  INCIDENT: INSTRUMENT ID         "TWO MORTARS"
                                    ? "TORCH"
9.  PERP: INDIVIDUAL ID             -
10. PERP: ORGANIZATION ID           "THE RED LANTERN FRONT" / "RLF"
12. PHYS TGT: ID                    "CUSTOMS HOUSE" / "CUSTOMS HOUSE OF SAN TELMO"
18. HUM TGT: NAME                   "ADA BRENN"
19. HUM TGT: DESCRIPTION            "COOK"
22. HUM TGT: FOREIGN NATION         -

0.  MESSAGE: ID                     DEV-MUC3-0002 (TEST)
1.  MESSAGE: TEMPLATE               *
"""


def ecb(*sentences):
    """A document of ECB+: every token of a sentence with the letter of its mark; neighbours are one mention."""
    tokens, marks, number = [], [], 0
    for i, sentence in enumerate(sentences):
        before = "-"
        for part in sentence.split():
            word, _, tag = part.rpartition("/")
            number += 1
            tokens.append(f'<token t_id="{number}" sentence="{i}" number="0">{word}</token>')
            if tag != "-" and tag != before:
                marks.append((tag, []))
            if tag != "-":
                marks[-1][1].append(f'<token_anchor t_id="{number}"/>')
            before = tag
    spans = "".join(f'<{TAGS[tag]} m_id="{i}">{"".join(a)}</{TAGS[tag]}>' for i, (tag, a) in enumerate(marks))
    return f'<Document>{"".join(tokens)}<Markables>{spans}<HUMAN_PART_PER m_id="99"/></Markables></Document>'


def entity(value, kind, confidence, begin=None):
    begin = NEWS.index(value) if begin is None else begin
    made = {"_id": "e", "documentId": "d1", "begin": begin, "end": begin + len(value), "type": kind, "value": value}
    return json.dumps({**made, "confidence": confidence})


def lay_out(data):
    """Write the samples down as the sets lie."""
    for folder in ("ecbplus/1", "re3d/Agency", "muc4/train"):
        (data / folder).mkdir(parents=True)
    (data / "ecbplus/1/1_1ecb.xml").write_text(ecb(*ORWA), "utf-8")
    document = json.dumps({"_id": "d1", "title": "Orwa", "text": NEWS})
    (data / "re3d/Agency/documents.json").write_text(document + "\n", "utf-8")
    (data / "re3d/Agency/entities.json").write_text("\n".join(entity(*one) for one in NAMED), "utf-8")
    (data / "muc4/train/dev-muc3-0001-0100").write_text(WIRE, "utf-8")
    (data / "muc4/train/key-dev-0001.muc4").write_text(KEY, "utf-8")
    return data


def shown(text):
    """Each word with its label."""
    flat = [word.text for sentence in text.words for word in sentence]
    labels = ["?" if kind == NOT_ASKED else KINDS[kind] for kind in text.kinds]
    return " ".join(f"{word}/{label}".rstrip("/") for word, label in zip(flat, labels, strict=True))


def of(data, source):
    return [text for text in texts(data) if text.source == source]
