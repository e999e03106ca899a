"""Who is named, who is only a kind of speaker, and which names are one."""

import pytest

from reportedly.corroborate.names import initials, is_same_person, is_unnamed
from reportedly.records import Actor


@pytest.mark.parametrize(
    ("called", "unnamed"),
    [
        ("activists", True),
        ("opposition activists in Karsa", True),
        ("a senior security official who asked not to be named", True),
        ("UN officials", True),
        ("residents of the Old Market", True),
        ("Mira Osel", False),
        ("Karsa Activists Network", False),
        ("opposition activist Idris Valen", False),
        ("Lyran Health Ministry", False),
        ("doctors at Saint Anne hospital", True),
    ],
)
def test_a_kind_of_speaker_is_no_name(called, unnamed):
    assert is_unnamed(Actor(name=called)) is unnamed


def test_a_short_name_and_its_long_form_share_their_initials():
    assert initials("Northern Liberation Army") == initials("NLA")
    assert initials("Organisation for the Watching of Truces") == initials("OWT")


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("tomas arvel", "arvel", True),
        ("tomas arvel", "adel tomas arvel", True),
        ("tomas arvel", "mira arvel", False),
        ("tomas arvel", "tomas osel", False),
    ],
)
def test_a_surname_alone_is_the_same_person_and_another_first_name_is_not(first, second, same):
    assert is_same_person(first, second) is same
