"""Records to plain JSON values and back: one generic codec, driven by the records' own type annotations.

`plain` keeps every field, in the order of its class, enumerations as their tokens and tuples as lists; `record` is its
inverse, so `record(type(x), plain(x)) == x` for every record (a property test holds this).
"""

import dataclasses
from collections.abc import Callable, Mapping
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
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value) if field.init}
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
    return cast(T, _builder(cast(type, kind))(value))


@cache
def _builder(kind: object) -> Callable[[Plain], object]:
    """What turns a JSON value into a field of that type; made once for each type, since books hold many records."""
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        inner = _builder(next(part for part in get_args(kind) if part is not NoneType))
        return lambda value: None if value is None else inner(value)
    if origin is tuple:
        item = _builder(get_args(kind)[0])
        return lambda value: tuple(map(item, cast(list[Plain], value)))
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        return _record_builder(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    if kind is float:
        return lambda value: float(value) if isinstance(value, int) else value
    return lambda value: value


def _record_builder(kind: type) -> Callable[[Plain], object]:
    hints = get_type_hints(kind)
    builders: dict[str, Callable[[Plain], object]] = {}

    def build(value: Plain) -> object:
        if not builders:  # not before: a record may hold records of its own class
            builders.update({name: _builder(hint) for name, hint in hints.items()})
        return kind(
            **{name: builders[name](part) for name, part in cast(dict[str, Plain], value).items() if name in builders}
        )

    return build
