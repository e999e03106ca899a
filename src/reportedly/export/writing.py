"""Which writer a format has, and the file with its provenance beside it."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from reportedly.errors import UnknownFormat
from reportedly.export import acled, geojson, hxl, jsonl, plover, sheet, ucdp
from reportedly.export.provenance import provenance
from reportedly.records import View
from reportedly.whole_file import write_whole

Writer = Callable[[View], tuple[bytes, int]]

FORMATS: Mapping[str, Writer] = MappingProxyType(
    {
        "acled": acled.content,
        "csv": sheet.content,
        "geojson": geojson.content,
        "hxl": hxl.content,
        "jsonl": jsonl.content,
        "plover": plover.content,
        "ucdp": ucdp.content,
    }
)


def write(view: View, path: Path, format: str | None = None) -> None:
    """Writes what the view shows to `path`, and `path` + ".provenance.json" beside it.

    `format` is one of FORMATS; the suffix of `path` decides where none is given. The same view gives the same bytes.
    Raises UnknownFormat, OSError.
    """
    name = (format or path.suffix.removeprefix(".")).lower()
    writer = FORMATS.get(name)
    if writer is None:
        raise UnknownFormat(
            f"there is no export format “{name}”" if name else f"{path} has no suffix to tell the format by",
            why="nothing was written",
            remedy=f"add --format with one of: {', '.join(sorted(FORMATS))}",
        )
    content, rows = writer(view)
    write_whole(path, content)
    beside = provenance(view, file=path.name, format=name, rows=rows, content=content)
    shown = json.dumps(beside, ensure_ascii=False, indent=2) + "\n"
    write_whole(path.with_name(f"{path.name}.provenance.json"), shown.encode())
