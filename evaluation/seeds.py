"""Whole articles against what a careful reader records: the folder's own `score.py` is the judge.

DATA: a folder with `gold.jsonl` (each row names its `article`), the articles' texts, and `score.py`. What is known of
an article besides its text (publication date, outlet, address) is taken from `articles.jsonl` where the folder has one
(`{"article": FILE, "published": ..., "outlet": ..., "url": ...}` a line), else from the command lines that the opening
of `score.py` gives (`reportedly claims FILE --published DATE --outlet NAME`). An article named in neither is read
without.

Each article goes through the command line itself, as a user would type it, so that the whole way out is measured.
"""

import ast
import json
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from typing import Any

from evaluation.outcome import Outcome

COMMAND = (sys.executable, "-m", "reportedly", "claims")
KNOWN = ("published", "outlet", "url")


def measure(data: Path) -> Outcome:
    """Read the folder's articles and let its `score.py` score the claims."""
    gold = _rows(data / "gold.jsonl")
    known = known_of_articles(data)
    claims = [
        claim
        for article in dict.fromkeys(row["article"] for row in gold)
        for claim in _read(data / article, known.get(article, []))
    ]
    figures, misses = _judge(data, claims)
    return Outcome(
        suite="seeds",
        items=int(figures.pop("rows")),
        figures=figures,
        predictions=claims,
        errors=[_error(line) for line in misses],
        notes=["claims, bad_evidence and page_furniture_left are counts; the other figures are fractions"],
    )


def known_of_articles(data: Path) -> dict[str, list[str]]:
    """For each article file, the options that tell the product what is known of it."""
    listed = data / "articles.jsonl"
    if listed.exists():
        return {row["article"]: [f"--{name}={row[name]}" for name in KNOWN if row.get(name)] for row in _rows(listed)}
    opening = ast.get_docstring(ast.parse((data / "score.py").read_text("utf-8"))) or ""
    return dict(_typed_commands(opening.splitlines()))


def _typed_commands(lines: Iterable[str]) -> Iterable[tuple[str, list[str]]]:
    """The file and what is known of it, of every line that types `reportedly claims FILE ...`."""
    for line in lines:
        if line.strip().startswith("reportedly claims "):
            _, _, article, *rest = shlex.split(line)
            yield article, [f"{name}={value}" for name, value in pairwise(rest) if name.removeprefix("--") in KNOWN]


def _read(article: Path, options: Iterable[str]) -> list[dict[str, Any]]:
    command = [*COMMAND, str(article), *options, "--jsonl", "--with-text"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode != 0:
        raise RuntimeError(f"{shlex.join(command)} ended with {run.returncode}:\n{run.stderr}")
    return [json.loads(line) for line in run.stdout.splitlines()]


def _judge(data: Path, claims: Iterable[dict[str, Any]]) -> tuple[dict[str, float], list[str]]:
    """The judge's figures by name, and its lines about single rows. Lists become the number of their items."""
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder) / "claims.jsonl"
        written.write_text("".join(json.dumps(claim) + "\n" for claim in claims), "utf-8")
        command = [sys.executable, str(data / "score.py"), str(written), "--gold", str(data / "gold.jsonl")]
        run = subprocess.run([*command, "--json", "--misses"], capture_output=True, text=True, check=True)
    first, *misses = run.stdout.splitlines()
    named = {name: len(value) if isinstance(value, list) else value for name, value in json.loads(first).items()}
    return {name: value for name, value in named.items() if value is not None}, misses


def _error(line: str) -> dict[str, Any]:
    """A line of the judge: `missed`, `wrong` or `leaked` and the gold row's id, or `extra`, which has none."""
    error, *rest = line.replace("(optional)", "").split()
    return {"id": None if error == "extra" else rest[0], "error": error, "line": " ".join(rest)}


def _rows(source: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in source.read_text("utf-8").splitlines() if line.strip()]
