"""Files written whole or not at all: no reader ever meets half a report or half a table."""

import os
import tempfile
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Puts `content` at `path`, in the place of what stood there; folders on the way are made.

    The bytes go to a temporary file beside it, which then takes the name in one step. Raises OSError.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(0o666 & ~_umask())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _umask() -> int:
    """The mask that new files of this process get; temporary files are made private and need it afterwards."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
