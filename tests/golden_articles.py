"""Two articles of our own with all their claims, as a careful reader reviewed them: tests/golden/*.txt and *.jsonl.

`python -m tests.golden_articles` writes the claims anew; read the difference before you keep it. What depends on the
calibration of the day (confidence, the rivals of a place and their scores) is left out.
"""

import difflib
import json
from pathlib import Path

from tests.reading import read

from reportedly.export.claim import claim_json

FOLDER = Path(__file__).parent / "golden"
PUBLISHED = {"kidal": "2024-05-15", "hodeidah": "2024-05-17"}
_CALIBRATED = ("article", "confidence", "made_by")


def rows(name: str) -> list[dict]:
    """The claims of a golden article as they are read now."""
    story = read((FOLDER / f"{name}.txt").read_text("utf-8"), PUBLISHED[name])
    found = [claim_json(claim, story.article) for claim in story.claims]
    for row in found:
        for key in _CALIBRATED:
            del row[key]
        if row["where"]:
            del row["where"]["rivals"]
    return found


def kept(name: str) -> list[dict]:
    """The claims of a golden article as they were reviewed."""
    return [json.loads(line) for line in (FOLDER / f"{name}.jsonl").read_text("utf-8").splitlines()]


def difference(name: str) -> str:
    """What has changed since the review, claim by claim, for a person to read; empty where nothing has."""
    before, now = ({row["id"]: row for row in some} for some in (kept(name), rows(name)))
    changed = []
    for key in (*before, *(key for key in now if key not in before)):
        old, new = (_lines(some.get(key)) for some in (before, now))
        if old != new:
            words = (now.get(key) or before[key])["evidence"][0]["text"]
            state = "is gone" if key not in now else "is new" if key not in before else "has changed"
            changed += [f"\n“{words}” {state}:", *difflib.unified_diff(old, new, "reviewed", "now", n=2, lineterm="")]
    if not changed and list(before) != list(now):
        return "the same claims stand in another order"
    return "\n".join(changed)


def _lines(row: dict | None) -> list[str]:
    return json.dumps(row, indent=1, ensure_ascii=False).splitlines() if row else []


def main() -> None:
    for name in PUBLISHED:
        lines = [json.dumps(row, ensure_ascii=False) + "\n" for row in rows(name)]
        (FOLDER / f"{name}.jsonl").write_text("".join(lines), "utf-8")


if __name__ == "__main__":
    main()
