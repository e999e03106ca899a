"""Main text of web pages against hand-made gold, beside plain trafilatura, in one run.

Data: a folder with `ground-truth.json` (id -> articleBody) and `html/<id>.html.gz`, the layout of the
article-extraction-benchmark (MIT licence). The measure is that benchmark's: for each page, precision and recall over
runs of four words (as a bag, so that a lost paragraph costs what it is long), averaged over pages; F1 of the averages.
"""

import gzip
import json
import re
import time
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import trafilatura

from evaluation.outcome import Outcome
from reportedly.clean import article
from reportedly.errors import InputError
from reportedly.records import Page

WORD = re.compile(r"\w+")
RUN = 4


def measure(data: Path) -> Outcome:
    """F1 and pages per second of the product, of its `--fast` and of trafilatura by itself."""
    gold = json.loads((data / "ground-truth.json").read_text("utf-8"))
    pages = {name: gzip.decompress((data / "html" / f"{name}.html.gz").read_bytes()) for name in sorted(gold)}
    wanted = {name: gold[name]["articleBody"] for name in pages}
    ours, seconds = _texts(pages, _product)
    hasty, hasty_seconds = _texts(pages, _fast)
    theirs, their_seconds = _texts(pages, _trafilatura)
    precise, recalled, f1 = _score(wanted, ours)
    return Outcome(
        suite="html",
        items=len(pages),
        figures={
            "f1": f1,
            "precision": precise,
            "recall": recalled,
            "pages_per_second": len(pages) / seconds,
            "fast_f1": _score(wanted, hasty)[2],
            "fast_pages_per_second": len(pages) / hasty_seconds,
            "trafilatura_f1": _score(wanted, theirs)[2],
            "trafilatura_pages_per_second": len(pages) / their_seconds,
        },
        predictions=[{"id": name, "text": text} for name, text in ours.items()],
        errors=[
            {"id": name, "precision": parts[0], "recall": parts[1]}
            for name in pages
            if min(parts := _parts(wanted[name], ours[name])) < 0.95
        ],
        notes=["the product's times include metadata, furniture, language and publication time"],
    )


def _texts(pages: Mapping[str, bytes], read: Callable[[bytes], str]) -> tuple[dict[str, str], float]:
    start = time.perf_counter()
    texts = {name: read(body) for name, body in pages.items()}
    return texts, time.perf_counter() - start


def _fast(body: bytes) -> str:
    return _product(body, fast=True)


def _product(body: bytes, *, fast: bool = False) -> str:
    page = Page(source="page.html", body=body, media_type="text/html")
    try:
        return article(page, any_language=True, fast=fast).text
    except InputError:
        return ""


def _trafilatura(body: bytes) -> str:
    return trafilatura.extract(body, include_comments=False) or ""


def _score(wanted: Mapping[str, str], found: Mapping[str, str]) -> tuple[float, float, float]:
    parts = [_parts(wanted[name], found[name]) for name in wanted]
    precision = sum(part[0] for part in parts) / len(parts)
    recall = sum(part[1] for part in parts) / len(parts)
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _parts(wanted: str, found: str) -> tuple[float, float]:
    """Precision and recall of one page; an empty side gives 0, two empty sides 1."""
    gold, got = _runs(wanted), _runs(found)
    shared = sum((gold & got).values())
    if not gold or not got:
        return (1.0, 1.0) if not gold and not got else (0.0, 0.0)
    return shared / got.total(), shared / gold.total()


def _runs(text: str) -> Counter[tuple[Any, ...]]:
    words = WORD.findall(text)
    return Counter(tuple(words[place : place + RUN]) for place in range(max(1, len(words) - RUN + 1)) if words)
