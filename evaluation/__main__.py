"""The front end of the suites: `python -m evaluation SUITE DATA [--json] [--predictions FILE] [--errors FILE]`.

With `--floors`, figures below their floor in `floors.toml` are named on stderr and the command ends with 1.
"""

import argparse
import importlib
import json
import pkgutil
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator
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
    """Run one suite and print its figures. 0 done, 1 a figure below its floor, 2 could not run."""
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
    fallen = list(below_floor(outcome, options.data.name)) if options.floors else []
    for line in fallen:
        print(f"evaluation: {line}", file=sys.stderr)
    return 1 if fallen else 0


def below_floor(outcome: Outcome, data: str) -> Iterator[str]:
    """The figures that are lower than `floors.toml` allows for this suite on data of this name, one line each."""
    floors = tomllib.loads((HERE / "floors.toml").read_text("utf-8"))
    for name, floor in floors.get(outcome.suite, {}).get(data, {}).items():
        reached = outcome.figures.get(name, 0.0)
        if reached < floor:
            yield f"{outcome.suite} {data}: {name} is {reached:.3f}, below its floor of {floor:.3f}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m evaluation", description="Score one stage on annotated text.")
    parser.add_argument("suite", metavar="SUITE", help=f"one of: {', '.join(suites())}")
    parser.add_argument("data", metavar="DATA", type=Path, help="file or folder with the annotated text")
    parser.add_argument("--json", action="store_true", help='print {"suite", "items", "figures"} and nothing else')
    parser.add_argument("--predictions", metavar="FILE", type=Path, help="write what was predicted, one object an item")
    parser.add_argument("--errors", metavar="FILE", type=Path, help="write every miss with its id, one object a line")
    parser.add_argument("--floors", action="store_true", help="end with 1 where a figure is below its floor")
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
