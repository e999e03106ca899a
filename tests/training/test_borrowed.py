"""Public sets turned into lessons."""

import subprocess
import sys

import numpy as np
import pytest
from tests.training.samples import ecb, entity, lay_out, of, shown
from tests.training.written import MARK, cut
from training.borrowed import KINDS, NOT_ASKED, borrowed, tally, texts
from training.borrowed.__main__ import main

from reportedly.graph.trained.labels import WORD_HEADS


@pytest.fixture
def data(tmp_path):
    return lay_out(tmp_path)


def test_mentions_of_actions_and_who_takes_part(data):
    (text,) = of(data, "ecbplus")
    assert [" ".join(w.text for w in sentence) for sentence in text.words][:3] == [
        "Troops did not enter Orwa on Monday , the mayor said .",
        "Published : 4 May 2031",
        "Marla has seen two shells , he didn ' t count .",
    ]
    first, published, marla = (shown(text).split(" . ")[0], *shown(text).split(" . ")[1].split(" Marla")[:2])
    assert (
        first == "Troops/person did not enter/occurrence Orwa/place on/? Monday/time , the mayor/person said/reporting"
    )
    assert published.startswith("Published/? :/? 4/time May/time 2031/time")
    assert marla == "/? has seen/perception two/? shells/? , he/person didn ' t count/state"


def test_what_did_not_happen_is_negated_and_nothing_else_is_asked(data):
    (text,) = of(data, "ecbplus")
    flat = [word.text for sentence in text.words for word in sentence]
    negated = WORD_HEADS["modality"].index("negated")
    assert [flat[i] for i in np.flatnonzero(text.modality == negated)] == ["enter", "count"]
    assert set(text.modality.tolist()) == {NOT_ASKED, negated}
    assert all((other.modality == NOT_ASKED).all() for name in ("re3d", "muc4") for other in of(data, name))


def test_sentences_without_annotation_are_not_used(data):
    (text,) = of(data, "ecbplus")
    assert "Nobody" not in text.text and "``" not in text.text


def test_named_things_are_told_from_words_that_may_be_actions(data):
    (text,) = of(data, "re3d")
    assert shown(text) == (
        "The/? army/organisation of/organisation Marla/organisation shelled/? Orwa/place on/? Tuesday/time , "
        "Gen/person ./person Ada/person Brenn/person said/? . Three/quantity rifles/weapon were/? found/? . "
        "It/? did not flee/? , the/? cook/?"
    )
    assert [len(sentence) for sentence in text.words] == [15, 5, 7]


@pytest.mark.parametrize("room", [16, 40, 256])
def test_lessons_hold_the_words_of_their_windows(data, room):
    for text in texts(data):
        flat = [word for sentence in text.words for word in sentence]
        assert all(text.text[word.start : word.end] == word.text for word in flat)
        assert len(text.kinds) == len(text.modality) == len(flat)
    lessons = borrowed(data, cut, MARK, room=room)
    assert {lesson.source for lesson in lessons} == {"ecbplus", "re3d", "muc4"}
    for lesson in lessons:
        window = lesson.window
        assert len(lesson.kinds) == len(lesson.modality) == len(window.words) == len(window.firsts)
        assert lesson.kinds.dtype == lesson.modality.dtype == np.int64
        assert lesson.kinds.min() >= NOT_ASKED and lesson.kinds.max() < len(KINDS)
        assert (window.firsts < len(window.ids)).all()
        assert window.fresh == window.words.start
    asked = sum(int((text.kinds != NOT_ASKED).sum()) for text in texts(data))
    assert sum(int((lesson.kinds != NOT_ASKED).sum()) for lesson in lessons) == asked


def test_a_word_beyond_the_longest_sentence_is_not_asked(data):
    (data / "ecbplus/1/1_1ecb.xml").write_text(ecb("Troops/p " * 150 + "left/o ./-"), "utf-8")
    (lesson,) = (lesson for lesson in borrowed(data, cut, MARK, room=256) if lesson.source == "ecbplus")
    person = lesson.kinds == KINDS.index("person")
    assert person[:40].all() and (lesson.kinds[-20:] == NOT_ASKED).all()


def test_counts_by_set_and_label(data, capsys, monkeypatch):
    counts = tally(texts(data))
    assert {name: count["texts"] for name, count in counts.items()} == {"ecbplus": 1, "re3d": 1, "muc4": 2}
    assert counts["ecbplus"]["negated"] == 2 and counts["ecbplus"]["reporting"] == 1
    assert counts["re3d"]["person"] == 4 and counts["re3d"]["weapon"] == 1
    assert {kind: counts["muc4"][kind] for kind in ("perpetrator", "victim", "target", "weapon", "nothing")} == {
        "perpetrator": 5,
        "victim": 3,
        "target": 5,
        "weapon": 2,
        "nothing": 0,
    }
    monkeypatch.setattr(sys, "argv", ["borrowed", str(data)])
    main()
    out = capsys.readouterr().out.splitlines()
    assert out[0].split("\t") == ["label", "ecbplus", "re3d", "muc4"]
    assert "negated\t2\t0\t0" in out


def test_what_cannot_be_read_is_named_and_left_out(data, capsys):
    (data / "ecbplus/1/1_2ecb.xml").write_text("<Document><token", "utf-8")
    (data / "ecbplus/1/1_3ecb.xml").write_text("<Document><token>Word</token></Document>", "utf-8")
    with (data / "re3d/Agency/documents.json").open("a", encoding="utf-8") as file:
        file.write('{"_id": "d2"\n[1, 2]\n{"_id": "d3"}\n')
    with (data / "re3d/Agency/entities.json").open("a", encoding="utf-8") as file:
        file.write("\n" + entity("Orwa", "Location", 1, begin=0) + "\n" + entity("Orwa", "Location", 1, begin=9999))
        file.write('\n{"documentId": "d1"}\n' + entity("Orwa", "Location", None))
    (data / "muc4/train/dev-muc3-0101-0200").write_bytes(b"\xff\xfe\x00")
    (data / "muc4/train/key-dev-0101.muc4").write_text("no template", "utf-8")
    with (data / "muc4/train/dev-muc3-0001-0100").open("a", encoding="utf-8") as file:
        file.write("\nDEV-MUC3-0003 (TEST)\n\n   WITHOUT KEY.\n\nDEV-MUC3-0002 (TEST)\n")
    counts = tally(texts(data))
    assert counts["ecbplus"]["texts"] == counts["re3d"]["texts"] == 1
    told = capsys.readouterr().err
    for what in ("1_2ecb.xml", "1_3ecb.xml", "documents.json:2", "documents.json:3", "documents.json:4"):
        assert what in told
    for what in ("does not stand where", "entities.json:11", "dev-muc3-0101-0200", "key-dev-0101", "DEV-MUC3-0003"):
        assert what in told


def test_a_set_that_is_not_there_is_named(data, capsys, tmp_path_factory):
    (data / "re3d").rename(data / "elsewhere")
    assert {text.source for text in texts(data)} == {"ecbplus", "muc4"}
    assert "re3d: no such folder" in capsys.readouterr().err
    with pytest.raises(FileNotFoundError, match="neither muc4"):
        list(texts(tmp_path_factory.mktemp("empty")))


def test_it_needs_no_torch():
    code = "import sys, training.borrowed; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
