"""The front end of the suites: `python -m evaluation SUITE DATA [--json] [--predictions FILE] [--errors FILE]`."""

import argparse
import importlib
import json
import pkgutil
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, cast

from evaluation.outcome import Outcome

HERE = Path(__file__).parent


def suites() -> list[str]:
    """The names of the suites there are: the modules of this folder that define `measure`.

    They are found by their text, so that listing them loads none of the libraries that they need.
    """
    found = []
    for module in pkgutil.iter_modules([str(HERE)]):
        source = HERE / module.name / "__init__.py" if module.ispkg else HERE / f"{module.name}.py"
        if "\ndef measure(" in source.read_text("utf-8"):
            found.append(module.name)
    return sorted(found)


def main(arguments: list[str] | None = None) -> int:
    """Run one suite and print its figures. 0 done, 2 could not run."""
    options = _parser().parse_args(arguments)
    if options.suite not in suites():
        return _fail(f"there is no suite {options.suite!r}; the suites are: {', '.join(suites())}")
    if not options.data.exists():
        return _fail(f"{options.data} does not exist; DATA is a file or folder in the layout that the suite reads")
    module = importlib.import_module(f"evaluation.{options.suite}")
    outcome = cast(Callable[[Path], Outcome], module.measure)(options.data)
    if options.predictions:
        _write(options.predictions, outcome.predictions)
    if options.errors:
        _write(options.errors, outcome.errors)
    print(_as_json(outcome) if options.json else _as_text(outcome))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m evaluation", description="Score one stage on annotated text.")
    parser.add_argument("suite", metavar="SUITE", help=f"one of: {', '.join(suites())}")
    parser.add_argument("data", metavar="DATA", type=Path, help="file or folder with the annotated text")
    parser.add_argument("--json", action="store_true", help='print {"suite", "items", "figures"} and nothing else')
    parser.add_argument("--predictions", metavar="FILE", type=Path, help="write what was predicted, one object an item")
    parser.add_argument("--errors", metavar="FILE", type=Path, help="write every miss with its id, one object a line")
    return parser


def _fail(why: str) -> int:
    print(f"evaluation: {why}", file=sys.stderr)
    return 2


def _write(target: Path, rows: Iterable[dict[str, Any]]) -> None:
    target.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")


def _as_json(outcome: Outcome) -> str:
    return json.dumps({"suite": outcome.suite, "items": outcome.items, "figures": outcome.figures})


def _as_text(outcome: Outcome) -> str:
    width = max((len(name) for name in outcome.figures), default=0)
    lines = [f"{outcome.suite}: {outcome.items} items"]
    lines += [f"  {name:{width}}  {value:.3f}" for name, value in outcome.figures.items()]
    lines += [f"  note: {note}" for note in outcome.notes]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
