"""Writes what the program says of itself into docs/: the reference pages and the JSON schemas.

`pages()` gives every file with its text, so that a test can compare them with what lies in docs/.
"""

import ast
import dataclasses
import inspect
import json
import sys
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from evaluation.__main__ import HERE as SUITES
from evaluation.__main__ import suites
from typer.main import get_command
from typer.testing import CliRunner

from reportedly import errors, records
from reportedly.cli.app import app
from reportedly.export import claim_schema
from reportedly.records import terms
from reportedly.records.schema import first_line, schema

DOCS = Path(__file__).parent.parent / "docs"
SCHEMAS = {
    "incident": records.Incident,
    "figure": records.ToldFigure,
    "control": records.Control,
    "agreement": records.Agreement,
    "term": records.Term,
    "finding": records.Finding,
    "source": records.Source,
}
WRITTEN = "<!-- Written by `make docs` from the program itself; changes made here are lost. -->"
PLAIN_WORDS = {str: "text", int: "whole number", float: "number", bool: "yes or no", bytes: "bytes"}


def pages() -> dict[Path, str]:
    """Every generated file and its text."""
    drawn = {name: schema(kind, name=name) for name, kind in SCHEMAS.items()}
    drawn["claim"] = claim_schema()
    schemas = {DOCS / "schema" / f"{name}.json": json.dumps(drawn[name], indent=2) + "\n" for name in sorted(drawn)}
    reference = {
        "commands": _commands(),
        "records": _records(),
        "vocabularies": _vocabularies(),
        "errors": _errors(),
        "suites": _suites(),
    }
    return schemas | {DOCS / "reference" / f"{name}.md": "\n".join(lines) + "\n" for name, lines in reference.items()}


def _commands() -> Iterator[str]:
    yield from ("# Commands", "", WRITTEN, "", "What `--help` prints, command by command.")
    for path in _paths(get_command(app), ()):
        shown = CliRunner().invoke(app, [*path, "--help"], prog_name="reportedly", env={"COLUMNS": "100"})
        if shown.exit_code:
            raise RuntimeError(f"reportedly {' '.join(path)} --help ended with {shown.exit_code}")
        lines = [line.rstrip() for line in shown.output.strip().splitlines()]
        yield from ("", f"## {' '.join(('reportedly', *path))}", "", "```", *lines, "```")


def _paths(command: Any, path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The words that call each command, a family before its members."""
    yield path
    for name, inner in getattr(command, "commands", {}).items():
        if not inner.hidden:
            yield from _paths(inner, (*path, name))


def _records() -> Iterator[str]:
    yield from ("# Records", "", WRITTEN, "")
    yield "What everything is made of. Every field is written in JSON under the same name; unknown is `null`."
    kinds = [kind for name in records.__all__ if dataclasses.is_dataclass(kind := getattr(records, name))]
    for kind in sorted(kinds, key=lambda kind: kind.__name__):
        hints = get_type_hints(kind)
        yield from ("", f"## {kind.__name__}", "", inspect.cleandoc(kind.__doc__ or ""), "")
        yield from ("| field | holds |", "|---|---|")
        given = (field for field in dataclasses.fields(kind) if field.init)
        yield from (f"| `{field.name}` | {_in_words(hints[field.name])} |" for field in given)


def _in_words(hint: object) -> str:
    """A type as a reader of the page would say it.

    >>> _in_words(tuple[int, ...]), _in_words(str | None)
    ('any number of whole number', 'text, or unknown')
    """
    if get_origin(hint) in (Union, UnionType):
        known = " or ".join(_in_words(part) for part in get_args(hint) if part is not NoneType)
        return f"{known}, or unknown" if NoneType in get_args(hint) else known
    if get_origin(hint) is tuple:
        first, *rest = get_args(hint)
        return f"any number of {_in_words(first)}" if rest == [...] else f"{1 + len(rest)} times {_in_words(first)}"
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return f"[{hint.__name__}](#{hint.__name__.lower()})"
    if isinstance(hint, type) and issubclass(hint, Enum):
        page = "vocabularies.md" if hint.__module__ == terms.__name__ else ""
        return f"[{hint.__name__}]({page}#{hint.__name__.lower()})" if page else f"a token of {hint.__name__}"
    return PLAIN_WORDS[hint] if hint in PLAIN_WORDS else str(hint)


def _vocabularies() -> Iterator[str]:
    yield from ("# Vocabularies", "", WRITTEN, "", "The closed lists of tokens, as they are written in every output.")
    for name, kind in vars(terms).items():
        if isinstance(kind, type) and issubclass(kind, Enum) and kind.__module__ == terms.__name__:
            yield from ("", f"## {name}", "", first_line(kind), "")
            yield from (f"- `{member.value}`{_about(member)}" for member in kind)


def _about(member: Enum) -> str:
    """What stands beside a token: the name of a number, the modes and quad class of an event."""
    if isinstance(member, terms.EventType):
        quad = terms.QUAD_CLASS[member].name.replace("_", " ").lower()
        modes = ", ".join(f"`{mode}`" for mode in terms.MODES[member])
        return f": {quad}; modes {modes}" if modes else f": {quad}"
    return f": {member.name.replace('_', ' ').lower()}" if isinstance(member.value, int) else ""


def _errors() -> Iterator[str]:
    tree = inspect.cleandoc(errors.__doc__ or "").split("\n\n")[1]
    yield from ("# Errors", "", WRITTEN, "")
    yield "Every error begins with its code and ends with what to type next."
    yield from ("", "```", *tree.splitlines(), "```", "", "| code | error | when |", "|---|---|---|")
    for kind in error_classes():
        yield f"| {kind.code} | {kind.__name__} | {first_line(kind)} |"


def error_classes() -> list[type[errors.ReportedlyError]]:
    """Every error class of the product, by code."""
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type)]
    return sorted((kind for kind in kinds if issubclass(kind, errors.ReportedlyError)), key=lambda kind: kind.code)


def _suites() -> Iterator[str]:
    yield from ("# Evaluation suites", "", WRITTEN, "", "Run with `python -m evaluation SUITE DATA`.")
    for name in suites():
        opening = ast.get_docstring(ast.parse((SUITES / f"{name}.py").read_text("utf-8"))) or ""
        yield from ("", f"## {name}", "", *opening.splitlines())


def main() -> int:
    """Write the files that changed, and name them."""
    for target, text in pages().items():
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.exists() or target.read_text("utf-8") != text:
            target.write_text(text, "utf-8")
            print(target.relative_to(DOCS.parent))
    return 0


if __name__ == "__main__":
    sys.exit(main())
