"""Records to plain JSON values and back: one generic codec, driven by the records' own type annotations.

`plain` keeps every field, in the order of its class, enumerations as their tokens and tuples as lists; `record` is its
inverse, so `record(type(x), plain(x)) == x` for every record (a property test holds this).
"""

import dataclasses
from collections.abc import Mapping
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import TypeAlias, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
Plain: TypeAlias = bool | int | float | str | list["Plain"] | dict[str, "Plain"] | None


def plain(value: object) -> Plain:
    """A record, or any value inside one, as JSON values.

    >>> from reportedly.records import Span
    >>> plain(Span(start=0, end=6, text="Shells"))
    {'start': 0, 'end': 6, 'text': 'Shells'}
    """
    if isinstance(value, Enum):
        return cast(Plain, value.value)
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if dataclasses.is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    raise TypeError(f"{type(value).__name__} is no part of a record")


def record(kind: type[T], value: Plain) -> T:
    """The record of class `kind` that `plain` turned into `value`. Missing fields take their defaults.

    >>> from reportedly.records import Span
    >>> record(Span, {"start": 0, "end": 6, "text": "Shells"})
    Span(start=0, end=6, text='Shells')
    """
    return cast(T, _build(kind, value))


@cache
def _hints(kind: type) -> dict[str, object]:
    return get_type_hints(kind)


def _build(kind: object, value: Plain) -> object:
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        if value is None:
            return None
        inner = [part for part in get_args(kind) if part is not NoneType]
        return _build(inner[0], value)
    if origin is tuple:
        item = get_args(kind)[0]
        return tuple(_build(item, part) for part in cast(list[Plain], value))
    return _build_one(kind, value) if isinstance(kind, type) else value


def _build_one(kind: type, value: Plain) -> object:
    if dataclasses.is_dataclass(kind):
        fields = cast(dict[str, Plain], value)
        return kind(**{name: _build(hint, fields[name]) for name, hint in _hints(kind).items() if name in fields})
    if issubclass(kind, Enum):
        return kind(value)
    if kind is float and isinstance(value, int):
        return float(value)
    return value
