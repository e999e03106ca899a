"""Any record at all, for property tests: strategies built from the records' own annotations."""

import dataclasses
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from reportedly import records

KINDS = sorted(
    (
        kind
        for name in records.__all__
        if dataclasses.is_dataclass(kind := getattr(records, name))
        and name not in ("Page", "View")  # raw bytes; never written as one
    ),
    key=lambda kind: kind.__name__,
)

TEXT = st.text(alphabet=st.characters(exclude_categories=("Cs",)), max_size=8)


@cache
def any_record(kind: type) -> st.SearchStrategy[Any]:
    """Records of class `kind` with every field drawn, and now and then left at its default."""
    given = {field.name for field in dataclasses.fields(kind) if field.init}
    return st.deferred(
        lambda: st.builds(kind, **{name: any_value(h) for name, h in get_type_hints(kind).items() if name in given})
    )


def any_value(hint: Any) -> st.SearchStrategy[Any]:
    if get_origin(hint) in (Union, UnionType):
        return st.one_of(*[st.none() if part is NoneType else any_value(part) for part in get_args(hint)])
    if get_origin(hint) is tuple:
        first, *rest = get_args(hint)
        if rest == [...]:
            return st.lists(any_value(first), max_size=2).map(tuple)
        return st.tuples(*[any_value(part) for part in (first, *rest)])
    if dataclasses.is_dataclass(hint):
        return any_record(hint)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(hint)
    simple = {
        str: TEXT,
        int: st.integers(min_value=0, max_value=10**9),
        float: st.floats(allow_nan=False, allow_infinity=False),
        bool: st.booleans(),
    }
    return simple[hint]
