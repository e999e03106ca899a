"""The JSON Schema of any record: what `codec.plain` promises to whoever reads its output.

Everything is drawn from the classes' own annotations and opening lines, so that a schema cannot lag behind its record.
"""

import dataclasses
from enum import Enum
from inspect import cleandoc
from types import NoneType, UnionType
from typing import Union, cast, get_args, get_origin, get_type_hints

from reportedly.records.codec import Plain

Schema = dict[str, Plain]

_SIMPLE: dict[object, str] = {str: "string", int: "integer", float: "number", bool: "boolean"}


def schema(kind: type, *, name: str | None = None) -> Schema:
    """The schema (JSON Schema 2020-12) of a record of class `kind`; the records inside it stand under `$defs`.

    `name` is what the schema's file is called, where that is not the class's own name.

    >>> from reportedly.records import Span
    >>> schema(Span)["properties"]["start"]
    {'type': 'integer'}
    """
    inner: dict[str, Schema] = {}
    whole = _object(kind, inner)
    head: Schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"https://reportedly.invalid/schema/{name or kind.__name__.lower()}.json",
        "title": kind.__name__,
        "description": first_line(kind),
    }
    return head | whole | ({"$defs": {name: inner[name] for name in sorted(inner)}} if inner else {})


def first_line(kind: type) -> str:
    """What a class says it is: the first paragraph of its docstring, as one line.

    >>> from reportedly.records import Rival
    >>> first_line(Rival)
    'Another place that the same words may mean, and how likely that is.'
    """
    return " ".join(cleandoc(kind.__doc__ or "").split("\n\n")[0].split())


def _object(kind: type, inner: dict[str, Schema]) -> Schema:
    """The properties of a record; every one is always written, and none besides."""
    hints = get_type_hints(kind)
    names = [field.name for field in dataclasses.fields(kind) if field.init]
    return {
        "type": "object",
        "properties": {name: _value(hints[name], inner) for name in names},
        "required": list[Plain](names),
        "additionalProperties": False,
    }


def _value(hint: object, inner: dict[str, Schema]) -> Schema:
    if get_origin(hint) in (Union, UnionType):
        options = [_value(part, inner) for part in get_args(hint) if part is not NoneType]
        return {"anyOf": [*options, {"type": "null"}]} if NoneType in get_args(hint) else {"anyOf": list(options)}
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _value(get_args(hint)[0], inner)}
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        name = hint.__name__.lower()
        if name not in inner:
            inner[name] = {}  # holds the place while the record's own fields are drawn, in case they come back to it
            inner[name] = {"description": first_line(hint), **_object(hint, inner)}
        return {"$ref": f"#/$defs/{name}"}
    if isinstance(hint, type) and issubclass(hint, Enum):
        return {"enum": [cast(Plain, member.value) for member in hint]}
    return {"type": _SIMPLE[hint]}
