"""Times against TimeML annotation (TempEval-3): spans strict and relaxed, and values.

Data: a folder of .tml files, read with all below it. The articles are split in two halves by the parity of the sha256
of the file's name; rules and tables were tuned on the even half, and the figures asked for are those of the odd half.
TempEval-3's own measures: strict F1 wants the same span, relaxed F1 any overlap, and value F1 is relaxed F1 times the
share of matched times whose value is right. The document's creation time is given and not scored.
"""

import hashlib
import re
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from evaluation.outcome import Outcome
from reportedly.records import When
from reportedly.resolve.times import find_times, parse_published, resolve_time, running_time, tense_near
from reportedly.resolve.times.expression import Between, TimeExpression

_FLAT = re.compile(r"(\d{4})(\d\d)(\d\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """One time: where it stands, and its value."""

    start: int
    end: int
    text: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One annotated article: text, creation time, and the times that annotators marked."""

    name: str
    text: str
    created: str | None
    gold: tuple[Marked, ...]

    @property
    def is_tuned_on(self) -> bool:
        """Whether rules and tables were tuned on it."""
        return int(hashlib.sha256(self.name.encode()).hexdigest(), 16) % 2 == 0


def measure(data: Path) -> Outcome:
    """The figures of the half that was not tuned on, with those of the other half beside them."""
    stories = [read_story(path) for path in sorted(data.rglob("*.tml"))]
    find_times("Monday")  # the grammar is compiled once, at first use: not part of reading an article
    began = time.process_time()
    marked = {story.name: mark(story) for story in stories}
    seconds = time.process_time() - began
    held = [story for story in stories if not story.is_tuned_on]
    tuned = [story for story in stories if story.is_tuned_on]
    figures = _figures(held, marked)
    figures |= {f"tuned_half_{name}": value for name, value in _figures(tuned, marked).items()}
    figures["articles_per_second"] = round(len(stories) / seconds, 1) if seconds else 0.0
    return Outcome(
        suite="timeml",
        items=len(stories),
        figures=figures,
        predictions=[_prediction(story, marked[story.name]) for story in stories],
        errors=[miss for story in stories for miss in _misses(story, marked[story.name])],
        notes=[
            f"strict_f1, relaxed_f1, value_f1: the {len(held)} articles that nothing was tuned on",
            f"tuned_half_*: the {len(tuned)} articles that rules and tables were tuned on",
            "each text is taken to speak of its own day at its start, as annotators do; the product leaves that open",
            "articles_per_second: one core, finding and resolving, without a parser",
        ],
    )


def read_story(path: Path) -> Story:
    """One .tml file."""
    root = ElementTree.parse(path).getroot()
    created = root.find("./DCT/TIMEX3")
    body = root.find("TEXT")
    pieces: list[str] = []
    gold: list[Marked] = []
    if body is not None:
        _collect(body, pieces, gold)
    return Story(
        name=path.name,
        text="".join(pieces),
        created=created.get("value") if created is not None else None,
        gold=tuple(gold),
    )


def _collect(element: ElementTree.Element, pieces: list[str], gold: list[Marked]) -> None:
    start = sum(map(len, pieces))
    pieces.append(element.text or "")
    for child in element:
        _collect(child, pieces, gold)
        pieces.append(child.tail or "")
    if element.tag == "TIMEX3":
        inner = "".join(pieces)[start:] if not len(element) else "".join(pieces)[start : start + _length(element)]
        if inner.strip():
            gold.append(Marked(start=start, end=start + len(inner), text=inner, value=element.get("value", "")))


def _length(element: ElementTree.Element) -> int:
    return len("".join(element.itertext()))


def mark(story: Story) -> tuple[Marked, ...]:
    """The product's times in the annotation's terms: ranges as their two ends, clock times on the document's day."""
    published = _published(story.created)
    told: When | None = published
    found: list[Marked] = []
    for expression in find_times(story.text):
        tense = tense_near(story.text, expression.span)
        for part in _parts(expression):
            when = resolve_time(part, published=published, tense=tense, discourse=told)
            told = running_time(part, when, told)
            found.append(_marked(part, when))
    return tuple(found)


def _published(created: str | None) -> When | None:
    if not created:
        return None
    return parse_published(_FLAT.sub(r"\1-\2-\3", created)[:10].removesuffix("T"))


def _parts(expression: TimeExpression) -> tuple[TimeExpression, ...]:
    content = expression.content
    return (content.first, content.last) if isinstance(content, Between) else (expression,)


def _marked(expression: TimeExpression, when: When) -> Marked:
    span = expression.span
    return Marked(start=span.start, end=span.end, text=span.text, value=when.value or "")


def _figures(stories: list[Story], marked: dict[str, tuple[Marked, ...]]) -> dict[str, float]:
    counts: Counter[str] = Counter()
    for story in stories:
        found = marked[story.name]
        pairs = match(story.gold, found)
        counts["gold"] += len(story.gold)
        counts["found"] += len(found)
        counts["strict"] += sum((g.start, g.end) == (f.start, f.end) for g, f in pairs)
        counts["relaxed"] += len(pairs)
        counts["value"] += sum(g.value == f.value for g, f in pairs)
    total = counts["gold"] + counts["found"]
    return {
        f"{name}_f1": round(2 * counts[name] / total, 4) if total else 0.0 for name in ("strict", "relaxed", "value")
    }


def match(gold: tuple[Marked, ...], found: tuple[Marked, ...]) -> list[tuple[Marked, Marked]]:
    """Gold and found times that overlap, each used once; those with the same span first."""
    free = list(found)
    pairs: list[tuple[Marked, Marked]] = []
    for exact in (True, False):
        for wanted in gold:
            if any(pair[0] is wanted for pair in pairs):
                continue
            for candidate in free:
                same = (candidate.start, candidate.end) == (wanted.start, wanted.end)
                if same if exact else candidate.start < wanted.end and wanted.start < candidate.end:
                    pairs.append((wanted, candidate))
                    free.remove(candidate)
                    break
    return pairs


def _prediction(story: Story, found: tuple[Marked, ...]) -> dict[str, object]:
    times = [{"start": f.start, "end": f.end, "text": f.text, "value": f.value} for f in found]
    return {"id": story.name, "times": times}


def _misses(story: Story, found: tuple[Marked, ...]) -> list[dict[str, object]]:
    pairs = match(story.gold, found)
    rows: list[dict[str, object]] = []
    half = "tuned" if story.is_tuned_on else "held"
    for wanted, got in pairs:
        if (wanted.start, wanted.end, wanted.value) != (got.start, got.end, got.value):
            kind = "value" if wanted.value != got.value else "span"
            rows.append(_miss(story, half, kind, wanted, got))
    met = {id(pair[0]) for pair in pairs} | {id(pair[1]) for pair in pairs}
    rows += [_miss(story, half, "missing", wanted, None) for wanted in story.gold if id(wanted) not in met]
    rows += [_miss(story, half, "extra", None, got) for got in found if id(got) not in met]
    return rows


def _miss(story: Story, half: str, kind: str, wanted: Marked | None, got: Marked | None) -> dict[str, object]:
    where = wanted or got
    around = story.text[max(0, where.start - 40) : where.end + 30].replace("\n", " ") if where else ""
    return {
        "id": story.name, "half": half, "kind": kind, "around": around,
        "wanted": [wanted.text, wanted.value] if wanted else None, "got": [got.text, got.value] if got else None,
    }  # fmt: skip
