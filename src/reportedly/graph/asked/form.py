"""The form that a language model's answer must keep, as a JSON Schema, and what is wrong with one that does not."""

import json
from typing import TYPE_CHECKING, TypedDict, cast

from reportedly.errors import MissingAsset
from reportedly.graph.heads import PARTS
from reportedly.records.terms import MODES, ControlChange, EventType, Modality, Stance, TermKind, Verification

if TYPE_CHECKING:
    from jsonschema.protocols import Validator

NONE = "none"
AGREEMENT, CUMULATIVE = "agreement", "cumulative"
FAULT_SHOWN = 160


class BadForm(ValueError):
    """An answer that does not keep the form; the message says where, in words that can be sent back."""


class QuotedPart(TypedDict):
    """Words that a model says play a part, not yet looked up."""

    role: str
    sentence: int
    words: str
    nth: int


class QuotedHead(TypedDict):
    """A word that a model says tells of something, not yet looked up."""

    sentence: int
    word: str
    nth: int
    event: str
    cue: str
    check: str
    modality: str
    control: str
    term: str
    flags: list[str]
    parts: list[QuotedPart]


def schema() -> dict[str, object]:
    """The JSON Schema of an answer. Everything is required and nothing else allowed, as strict endpoints demand."""
    part = _record(role=_one_of(*PARTS), sentence=_number(), words=_words(), nth=_number())
    head = _record(
        sentence=_number(),
        word=_words(),
        nth=_number(),
        event=_one_of(NONE, "-", *EventType, *(f"{kind}/{mode}" for kind, modes in MODES.items() for mode in modes)),
        cue=_one_of(NONE, *Stance),
        check=_one_of(*Verification),
        modality=_one_of(*Modality),
        control=_one_of(NONE, *ControlChange),
        term=_one_of(NONE, *TermKind),
        flags=_list_of(_one_of(AGREEMENT, CUMULATIVE)),
        parts=_list_of(part),
    )
    return _record(heads=_list_of(head))


def checker() -> "Validator":
    """What holds answers against the form. Raises MissingAsset where the extra `llm` is not installed."""
    try:
        from jsonschema import Draft202012Validator  # noqa: PLC0415 - an extra that only this reader needs
    except ImportError as error:
        raise MissingAsset(
            "jsonschema is not installed",
            why="a language model's answers are not believed unchecked",
            remedy="pip install 'reportedly[llm]'",
        ) from error
    return Draft202012Validator(schema())


def checked(answer: str, against: "Validator") -> list[QuotedHead]:
    """The heads of an answer that keeps the form. Raises BadForm."""
    try:
        value = json.loads(answer)
    except (ValueError, RecursionError) as error:
        raise BadForm(f"it is no JSON ({str(error)[:FAULT_SHOWN]})") from error
    fault = next(against.iter_errors(value), None)
    if fault is not None:
        raise BadForm(f"{fault.json_path}: {fault.message[:FAULT_SHOWN]}")
    return cast("list[QuotedHead]", value["heads"])


def _record(**properties: object) -> dict[str, object]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list_of(items: object) -> dict[str, object]:
    return {"type": "array", "items": items}


def _one_of(*tokens: str) -> dict[str, object]:
    return {"type": "string", "enum": [str(token) for token in tokens]}


def _number() -> dict[str, object]:
    return {"type": "integer"}


def _words() -> dict[str, object]:
    return {"type": "string"}
