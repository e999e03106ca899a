"""Is it told as something that happened? Sentences with one event each, and how the sentence means it.

DATA: a TOML file, or a folder of them, as `evaluation/gold/modality/README.md` describes. A case is read as an article
of its own. What answers is the claim that hangs on the case's event word, else the event mention there, else the claim
about something that happened whose evidence holds the word; where there is none, the event was missed.

- `accuracy`: of all cases, those read with the very modality; a missed event is wrong. `accuracy_of_<phenomenon>`
  likewise.
- `kept_out`: of the cases that tell of nothing that happened (future, hypothetical, negated), those not read as actual,
  ongoing or historical; a missed event is right. `kept_out_of_<phenomenon>` likewise.
- `told`: of the cases that tell of something that happened, those read as actual, ongoing or historical.
- `read`: of all cases, those in which the event was not missed; `accuracy_of_read` is the accuracy among these.
"""

import re
import time
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from evaluation.drawn import Drawer
from evaluation.happening import REAL, read_around, read_at
from evaluation.measures import ratio
from evaluation.outcome import Outcome
from reportedly.records import GraphReader, Span
from reportedly.records.terms import Modality

NOTES = [
    "accuracy counts a missed event as wrong; kept_out counts a missed event that did not happen as right",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One sentence, its event word, how it is meant, and how it was read (None: no event there)."""

    id: str
    text: str
    word: Span
    modality: Modality
    phenomenon: str
    published: str | None = None
    read: Modality | None = None

    @property
    def is_right(self) -> bool:
        """Whether it was read with its very modality."""
        return self.read is self.modality

    @property
    def is_coded_real(self) -> bool:
        """Whether the record would tell it as having happened."""
        return self.read in REAL


def measure(data: Path, reader: GraphReader | None = None) -> Outcome:
    """Read every case; without a reader, by the product's default one."""
    drawer, began = Drawer(reader), time.monotonic()
    read = [answered(case, drawer) for case in cases(data)]
    return score(read, seconds=time.monotonic() - began)


def cases(data: Path) -> list[Case]:
    """The cases of a file or folder. Raises ValueError where a text does not hold its event word."""
    files = [data] if data.is_file() else sorted(data.glob("*.toml"))
    return [
        _case(row, f"{path.stem}#{number}")
        for path in files
        for number, row in enumerate(tomllib.loads(path.read_text("utf-8"))["case"], 1)
    ]


def answered(case: Case, drawer: Drawer) -> Case:
    """The case with how it was read."""
    drawn = drawer.draw(case.text, published=case.published)
    return replace(case, read=read_at(drawn, case.word) or read_around(drawn, case.word))


def score(read: Sequence[Case], *, seconds: float = 0.0) -> Outcome:
    """The figures over all cases and for each phenomenon."""
    phenomena = sorted({case.phenomenon for case in read})
    known = [case for case in read if case.read is not None]
    figures = {
        "accuracy": _share(case.is_right for case in read),
        "kept_out": _share(not case.is_coded_real for case in read if case.modality not in REAL),
        "told": _share(case.is_coded_real for case in read if case.modality in REAL),
        "read": ratio(len(known), len(read)),
        "accuracy_of_read": _share(case.is_right for case in known),
    }
    for phenomenon in phenomena:
        own = [case for case in read if case.phenomenon == phenomenon]
        figures[f"accuracy_of_{phenomenon}"] = _share(case.is_right for case in own)
        if unreal := [case for case in own if case.modality not in REAL]:
            figures[f"kept_out_of_{phenomenon}"] = _share(not case.is_coded_real for case in unreal)
    counts = ", ".join(f"{name} {sum(case.phenomenon == name for case in read)}" for name in phenomena)
    return Outcome(
        suite="modality",
        items=len(read),
        figures={**figures, "seconds": seconds},
        predictions=[_row(case) for case in read],
        errors=[_row(case) for case in read if not case.is_right],
        notes=[f"cases: {counts}", *NOTES],
    )


def _share(right: Iterable[bool]) -> float:
    gathered = list(right)
    return ratio(sum(gathered), len(gathered))


def _case(row: dict[str, str], name: str) -> Case:
    text = row["text"]
    return Case(
        id=name,
        text=text,
        word=_word(row["event"], text, name),
        modality=Modality(row["modality"]),
        phenomenon=row["phenomenon"],
        published=row.get("published"),
    )


def _word(event: str, text: str, name: str) -> Span:
    """Where the event word stands; "talks#2" is the second place where it does."""
    word, _, nth = event.partition("#")
    places = list(re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", text))
    if len(places) < int(nth or 1):
        raise ValueError(f"case {name}: the text does not hold {event!r}")
    return Span.cut(text, *places[int(nth or 1) - 1].span())


def _row(case: Case) -> dict[str, Any]:
    read = str(case.read) if case.read is not None else None
    gold = {"word": case.word.text, "gold": str(case.modality), "phenomenon": case.phenomenon}
    return {"id": case.id, **gold, "read": read, "text": case.text}
