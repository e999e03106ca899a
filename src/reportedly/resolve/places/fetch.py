"""Fetches a country's GeoNames dump, only when a person asks for it. The one module of this room that uses the network.

A broken download is kept and continued; the finished file is checked as an archive (every member's CRC) and its sha256
is kept with the pack.
"""

import urllib.error
import urllib.request
import zipfile
from pathlib import Path

from reportedly.errors import BadRow, MissingInput
from reportedly.resolve.places.build import Progress
from reportedly.resolve.places.gazetteer import home
from reportedly.resolve.places.iso import alpha2
from reportedly.resolve.places.packs import Pack, add_pack

SERVER = "https://download.geonames.org/export/dump"
_BLOCK = 1 << 16
_PATIENCE_S = 30
_PARTIAL = 206
_PAST_THE_END = 416


def fetch(country: str, *, server: str = SERVER, on_progress: Progress | None = None) -> Pack:
    """Download the places of a country ("SY", "SYR", "Syria") and add them as the pack `geonames-sy`.

    `on_progress` is called with bytes so far and in all (0 when the server does not say). Raises MissingInput when the
    country or the file is not there or the network fails: what came so far is kept, and asking again continues.
    """
    code = alpha2(country)
    if code is None:
        raise MissingInput(f"there is no country {country}", remedy="give its name or code, e.g. Syria or SY")
    file = home() / "downloads" / f"{code}.zip"
    file.parent.mkdir(parents=True, exist_ok=True)
    download(f"{server}/{code}.zip", file, on_progress=on_progress)
    _check(file)
    return add_pack(file, name=f"geonames-{code.lower()}")


def download(url: str, file: Path, *, on_progress: Progress | None = None) -> None:
    """Bring `url` to `file`, going on where an earlier attempt stopped; whole or not at all."""
    part = file.with_suffix(".part")
    have = part.stat().st_size if part.exists() else 0
    request = urllib.request.Request(url, headers={"Range": f"bytes={have}-"} if have else {})
    try:
        with urllib.request.urlopen(request, timeout=_PATIENCE_S) as answer:
            have = have if answer.status == _PARTIAL else 0
            left = int(answer.headers.get("Content-Length") or 0)
            total = have + left if left else 0
            with part.open("ab" if have else "wb") as out:
                while block := answer.read(_BLOCK):
                    out.write(block)
                    have += len(block)
                    if on_progress:
                        on_progress(have, total)
        if total and have < total:
            raise OSError(f"{have} of {total} bytes came")
    except urllib.error.HTTPError as error:
        if error.code != _PAST_THE_END:
            raise _failed(url, error) from error
    except OSError as error:
        raise _failed(url, error) from error
    part.replace(file)


def _failed(url: str, error: Exception) -> MissingInput:
    return MissingInput(f"{url} could not be fetched", why=str(error), remedy="try again: the download continues")


def _check(file: Path) -> None:
    """Raise BadRow, and forget the file, when the archive is damaged."""
    try:
        with zipfile.ZipFile(file) as archive:
            broken = archive.testzip()
    except zipfile.BadZipFile as error:
        broken = str(error)
    if broken:
        file.unlink()
        raise BadRow(f"{file.name} came damaged", why=f"the check of {broken} failed", remedy="fetch it again")
