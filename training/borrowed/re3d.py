"""re3d: documents and the stretches of them that name people, organisations, weapons ..."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import numpy as np

from reportedly.graph.trained.labels import NOTHING
from reportedly.graph.trained.words import Word, words_of
from training.borrowed.lessons import NOT_ASKED, Mention, Text, flat, kind_of, read_as
from training.borrowed.reading import files_in, left_out, lines_of, sentences_in

_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "Person": "person",
        "Organisation": "organisation",
        "Location": "place",
        "Coordinate": "place",
        "Temporal": "time",
        "Weapon": "weapon",
        "MilitaryPlatform": "vehicle",
        "Vehicle": "vehicle",
        "Quantity": "quantity",
        "Money": "quantity",
    }
)
# Below this the annotators of re3d took a label for more likely wrong than right.
_SURE = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entity:
    """A stretch of a document that names something."""

    start: int
    end: int
    kind: int
    value: str
    is_sure: bool


def re3d(folder: Path, plain: frozenset[str]) -> Iterator[Text]:
    """The documents of the set; `plain` are words that tell of no action."""
    for path in files_in(folder, "*/documents.json"):
        entities = _entities(path.with_name("entities.json"))
        for where, record in _records(path):
            text, name = record.get("text"), record.get("_id")
            if isinstance(text, str) and name in entities:
                yield _text(text, entities[str(name)], plain, where)
            else:
                left_out(where, "no text, or nothing marked in it")


def _entities(path: Path) -> dict[str, list[_Entity]]:
    """What is marked, by the id of its document."""
    entities: dict[str, list[_Entity]] = {}
    for where, record in _records(path):
        try:
            entities.setdefault(str(record["documentId"]), []).append(_entity(record))
        except (KeyError, TypeError, ValueError) as error:
            left_out(where, repr(error))
    return entities


def _records(path: Path) -> Iterator[tuple[str, dict[str, object]]]:
    """The records of a file, one a line, each with where it stands."""
    for number, line in enumerate(lines_of(path), 1):
        if line.strip():
            try:
                record = json.loads(line)
            except ValueError as error:
                record = error
            if isinstance(record, dict):
                yield f"{path}:{number}", record
            else:
                left_out(f"{path}:{number}", "no JSON record")


def _entity(record: Mapping[str, object]) -> _Entity:
    name = _KINDS.get(str(record["type"]))
    is_sure = float(str(record["confidence"])) >= _SURE
    return _Entity(
        start=int(str(record["begin"])),
        end=int(str(record["end"])),
        kind=kind_of(name) if name and is_sure else NOT_ASKED,
        value=str(record["value"]),
        is_sure=is_sure,
    )


def _text(text: str, entities: Sequence[_Entity], plain: frozenset[str], where: str) -> Text:
    """Actions are not marked here: only a word that is never one is nothing because it is not marked."""
    words = [words_of(text[a:b], sentence=i, offset=a) for i, (a, b) in enumerate(sentences_in(text))]
    free = [word.lower() in plain or not word.isalnum() for word in flat(words)]
    base = np.where(free, kind_of(NOTHING), NOT_ASKED).astype(np.int64)
    sure: list[Mention] = []
    unsure: list[Mention] = []
    for entity in entities:
        if _letters(text[entity.start : entity.end]) != _letters(entity.value) or entity.start < 0:
            left_out(where, f"{entity.value!r} does not stand where it is marked")
        elif places := _places(words, entity):
            (sure if entity.is_sure else unsure).append(Mention(places=places, kind=entity.kind))
    for mention in unsure:
        base[list(mention.places)] = NOT_ASKED
    kinds, modality = read_as(words, base, sure)
    return Text(text=text, words=words, kinds=kinds, modality=modality, source="re3d")


def _letters(text: str) -> str:
    return "".join(c for c in text if c.isalnum())


def _places(words: Sequence[Sequence[Word]], entity: _Entity) -> tuple[int, ...]:
    every = (word for sentence in words for word in sentence)
    return tuple(p for p, word in enumerate(every) if word.start < entity.end and word.end > entity.start)
