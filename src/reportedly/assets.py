"""Files the product stands on: language model, places, tables. Every one is found, checked and named here.

`assets.toml` is the manifest: version, sha256 sums and licence of everything that is installed beside the product.
Tables are small TOML files that ship inside it, in the `tables` folder of the room that reads them.
"""

import hashlib
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from reportedly.errors import AlteredAsset, AssetError, MissingAsset


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    """One entry of the manifest; its opening comment says what the fields mean."""

    name: str
    title: str
    version: str
    licence: str
    origin: str
    packages: tuple[str, ...]
    folder: str
    is_exact: bool
    remedy: str
    files: Mapping[str, str] = field(hash=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class AssetCheck:
    """How an asset was found: where, in which version, and the error that using it would raise (None: all is well)."""

    title: str
    version: str
    licence: str
    place: Path | None = None
    error: AssetError | None = None


def manifest() -> tuple[Asset, ...]:
    """The assets that must be installed beside the product."""
    entries = tomllib.loads(files("reportedly").joinpath("assets.toml").read_text("utf-8"))["asset"]
    return tuple(Asset(**{**entry, "packages": tuple(entry["packages"])}) for entry in entries)


def check_all() -> Iterator[AssetCheck]:
    """Look at every asset, bytes and all, and say how it stands; raises nothing. `reportedly doctor` shows this."""
    for asset in manifest():
        found = AssetCheck(title=asset.title, version=asset.version, licence=asset.licence)
        try:
            place, installed = _locate(asset)
        except AssetError as error:
            yield replace(found, error=error)
        else:
            yield replace(found, version=installed, place=place)
    yield _check_tables()


@cache
def language_model() -> Path:
    """The folder of the English model, whose bytes are the ones that were tested.

    An installed `en_core_web_sm` is preferred. Raises MissingAsset or AlteredAsset. Hashed once a process.
    """
    return _locate(next(asset for asset in manifest() if asset.name == "english"))[0]


@cache
def reader_weights() -> Path:
    """The folder of the trained reader: its network and the pieces that it cuts words into.

    Raises MissingAsset or AlteredAsset. Hashed once a process.
    """
    return _locate(next(asset for asset in manifest() if asset.name == "reader"))[0]


@cache
def table(name: str) -> dict[str, Any]:
    """The TOML table `room/name`, e.g. `table("graph/cues")` reads `graph/tables/cues.toml`.

    Raises MissingAsset where the installation lacks it. Callers must not change what they get: it is shared.
    """
    room, _, stem = name.partition("/")
    source = files("reportedly").joinpath(room, "tables", f"{stem}.toml")
    try:
        return tomllib.loads(source.read_text("utf-8"))
    except FileNotFoundError as error:
        raise MissingAsset(
            f"the table {name} is not in this installation",
            why="the rules that it holds cannot be applied",
            remedy="pip install --force-reinstall reportedly",
        ) from error


def _locate(asset: Asset) -> tuple[Path, str]:
    """The folder and version of the first package that holds the asset with sound bytes."""
    wrong: list[str] = []
    for package in asset.packages:
        spec = find_spec(package)
        installed = _version(package)
        if spec is None or spec.origin is None or installed is None:
            continue
        place = Path(spec.origin).parent / asset.folder.format(package=package, version=installed)
        altered = _altered(asset, place) if asset.is_exact or installed == asset.version else []
        if not altered:
            return place, installed
        wrong += [f"{package}/{name}" for name in altered]
    if wrong:
        raise AlteredAsset(
            f"{asset.title}: {', '.join(wrong[:3])} {'is' if len(wrong) == 1 else 'are'} not as tested",
            why="what it would read cannot be relied on",
            remedy=asset.remedy.replace("install", "install --force-reinstall --no-deps", 1),
        )
    raise MissingAsset(f"{asset.title} is not installed", why="nothing can be read without it", remedy=asset.remedy)


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _altered(asset: Asset, place: Path) -> list[str]:
    """The files that are gone or whose bytes are not the manifest's."""
    return [name for name, sha256 in asset.files.items() if _sha256(place / name) != sha256]


def _sha256(file: Path) -> str | None:
    try:
        with file.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except FileNotFoundError:
        return None


def _check_tables() -> AssetCheck:
    """Whether every table that ships can be read."""
    root = Path(str(files("reportedly")))
    tables = sorted(root.glob("*/**/tables/*.toml"))
    found = AssetCheck(title=f"Tables ({len(tables)})", version=version("reportedly"), licence="Apache-2.0", place=root)
    for source in tables:
        try:
            tomllib.loads(source.read_text("utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            damaged = AlteredAsset(
                f"the table {source.relative_to(root)} cannot be read ({error})",
                why="the rules that it holds cannot be applied",
                remedy="pip install --force-reinstall reportedly",
            )
            return replace(found, error=damaged)
    return found
