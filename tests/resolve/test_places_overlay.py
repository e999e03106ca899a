"""The hand-kept overlay: whole, readable, with sane coordinates; and the folds that find its names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import AlteredAsset
from reportedly.resolve.places.folding import key, loose, skeleton
from reportedly.resolve.places.overlay import countries, overlay, read_region, regions
from reportedly.resolve.places.place import Feature

EVERY = list(overlay())


def test_the_overlay_knows_two_and_a_half_thousand_places() -> None:
    assert len(EVERY) >= 2_500
    assert {"syria", "ukraine", "sudan", "palestine", "myanmar", "congo", "world"} <= set(regions())


def test_every_entry_lies_on_the_globe_and_in_a_known_country() -> None:
    for entry in EVERY:
        assert -90 <= entry.latitude <= 90 and -180 <= entry.longitude <= 180, entry
        assert entry.country is None or entry.country in countries(), entry
        assert key(entry.name), entry


def test_towns_lie_within_reach_of_their_country() -> None:
    middles = {code: (country.latitude, country.longitude) for code, country in countries().items()}
    for entry in EVERY:
        if entry.country and entry.feature in (Feature.TOWN, Feature.VILLAGE, Feature.DISTRICT, Feature.CAMP):
            latitude, longitude = middles[entry.country]
            far = 90 if entry.country in ("RUS", "USA", "GBR", "ESP", "CHN") else 20
            assert abs(entry.latitude - latitude) < 20 and abs(entry.longitude - longitude) < far, entry


def test_a_spoilt_row_is_an_error_with_its_line() -> None:
    with pytest.raises(AlteredAsset, match="row 2"):
        list(read_region("test", "[SYR]\nHoms\t34.7\t36.7\ttown"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Al-Qusayr", "Qusair"), ("Deir ez-Zor", "Dayr az Zawr"), ("Khan Sheikhoun", "Khan Shaykhun"),
        ("Daraya", "Darayya"), ("Jobar", "Jawbar"), ("Saraqib", "Saraqeb"), ("Salihiyah", "Salihiyya"),
    ],
)  # fmt: skip
def test_romanisations_sound_alike(one: str, other: str) -> None:
    assert loose(one) == loose(other) != ""


def test_different_towns_do_not_sound_alike() -> None:
    names = ["Homs", "Hama", "Idlib", "Douma", "Daraa", "Aleppo", "Rastan", "Bosra", "Saraqib", "Salqin"]
    assert len({loose(name) for name in names}) == len(names)


@given(st.text(max_size=40))
def test_folds_never_fail_and_settle(name: str) -> None:
    assert key(key(name)) == key(name)
    assert set(skeleton(name)).isdisjoint("aiu")
    assert " " not in loose(name)
