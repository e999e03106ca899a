"""Files the product stands on: language model, gazetteer, tables. Every one is found, checked and named here.

Tables are small TOML files that ship inside the package, in the `tables` folder of the room that reads them.
"""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from reportedly.errors import MissingAsset


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
