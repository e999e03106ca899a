"""MUC-4: what its keys name is found in its messages, and these are printed as newspapers print."""

import pytest
from tests.training.samples import KEY, WIRE, lay_out, of, shown
from tests.training.written import MARK, cut
from training.borrowed import KINDS, NOT_ASKED, borrowed
from training.borrowed.muc4 import found_in

from reportedly.graph.trained.words import words_of


@pytest.fixture
def data(tmp_path):
    return lay_out(tmp_path)


def test_strings_of_the_keys_are_found_in_the_message(data):
    told, _ = of(data, "muc4")
    assert shown(told).replace("/?", "") == (
        "PORT/place AMSEL/place , 4/time May/time 89/time ( ORB/organisation ) - - The Red/perpetrator"
        " Lantern/perpetrator Front/perpetrator ( RLF/perpetrator ) burned the customs/target house/target of/target"
        " San/target Telmo/target on 3/time May/time , General Ada/victim Brenn/victim said . It is a hard blow , she"
        ' added . Mr Brenn \' s cook/victim died . The " RLF/perpetrator " may strike again with two/weapon'
        " mortars/weapon in May ."
    )


def test_what_no_template_names_is_not_asked(data):
    told, quiet = of(data, "muc4")
    assert KINDS.index("") not in told.kinds
    assert (quiet.kinds == NOT_ASKED).all()
    assert quiet.text == "Nothing happened in town."
    assert not any(
        lesson.source == "muc4" and (lesson.kinds < 0).all() for lesson in borrowed(data, cut, MARK, room=64)
    )


def test_a_string_may_be_spaced_in_any_way():
    words = [word.text for word in words_of("AT THE U.S. BASE, NOT THE BASE", sentence=0)]
    assert found_in(words, "U.S.  BASE") == [(2, 3, 4, 5, 6)]
    assert found_in(words, "BASE") == [(6,), (10,)]
    assert found_in(words, "BASES") == found_in(words, "") == []


def test_words_over_which_the_keys_disagree_are_not_asked(data):
    key = data / "muc4/train/key-dev-0001.muc4"
    key.write_text(KEY.replace('"COOK"', '"RLF"'), "utf-8")
    assert "RLF/?" in shown(of(data, "muc4")[0])


def test_names_known_from_other_texts_get_their_capitals_back(data):
    message = data / "muc4/train/dev-muc3-0001-0100"
    message.write_text(
        WIRE.replace("NOTHING HAPPENED IN TOWN", "IN ORWA, COLONEL VANEK AND MONDAY'S U.S. COOK"), "utf-8"
    )
    assert of(data, "muc4")[1].text == "In Orwa, Colonel Vanek and Monday's U.S. cook."


def test_text_in_small_letters_stays_as_it_is(data):
    (data / "muc4/train/dev-muc3-0001-0100").write_text(WIRE.replace("NOTHING HAPPENED", "In deWitt nothing"), "utf-8")
    assert of(data, "muc4")[1].text == "In deWitt nothing in town."
