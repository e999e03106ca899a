"""The whole graph of an article against the one in the corpus: events, cues and the edges between them.

DATA: a `.graph` file, or a folder of them (`training/corpus/FORMAT.md`). An article's text is made of its sentences,
and no more than the text, the date and the outlet goes in.

- `events`: right is an event at the same word; `events_typed`, `events_modality`: and of the same type, or modality.
  `event_<TYPE>_f1`: one type by itself (`-` is no type: people merely counted).
- `cues`: right is a cue at the same word; `cues_stance`: and of the same stance.
- `edges`: right is an edge of the same label, from the same word to words that share a content word; `edges_exact`: to
  the very words. `edge_<label>_f1` and `edge_<label>_exact_f1`: one label by itself.
- `mentions`: events with their type and cues with their stance together.
"""

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.notation import articles

from evaluation.drawn import Drawer
from evaluation.graph_parts import LABELS, Arrow, Node, Parts, Printed, drawn_parts, gold_parts
from evaluation.outcome import Outcome
from evaluation.stretches import paired
from evaluation.tallies import Tallies
from reportedly.records import GraphReader
from reportedly.records.terms import EventType

NOTES = [
    "an edge of an event or cue that was missed is missed; every figure is micro-averaged over all articles",
    "exact: the same words; articles, quotation marks and punctuation are no words here",
    "a reader that finds pronouns' names or the day of a story elsewhere is judged by the words in the sentence",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An article: what the corpus says of it, and what was read."""

    id: str
    gold: Parts
    found: Parts


def measure(data: Path, reader: GraphReader | None = None) -> Outcome:
    """Read every article and score its graph; without a reader, by the product's default one."""
    drawer, began = Drawer(reader), time.monotonic()
    files = [data] if data.is_file() else sorted(data.glob("*.graph"))
    answers = [answer for path in files for answer in _answers(path, drawer)]
    return score(answers, seconds=time.monotonic() - began)


def _answers(path: Path, drawer: Drawer) -> Iterator[Answer]:
    for article in articles(path):
        printed = Printed(article)
        head = article.head
        drawn = drawer.draw(printed.text, published=head.get("published"), outlet=head.get("outlet"))
        found = drawn_parts(drawn.graph, printed.text)
        yield Answer(id=article.id, gold=gold_parts(article, printed), found=found)


def score(answers: Sequence[Answer], *, seconds: float = 0.0) -> Outcome:
    """The figures of what was read, article by article."""
    tallies, errors = Tallies(), list[dict[str, Any]]()
    for answer in answers:
        errors += _count_nodes("event", answer.id, answer.gold.events, answer.found.events, tallies)
        errors += _count_nodes("cue", answer.id, answer.gold.cues, answer.found.cues, tallies)
        errors += _count_arrows(answer, tallies)
    return Outcome(
        suite="graphs",
        items=len(answers),
        figures={**_figures(tallies), "seconds": seconds},
        predictions=[_prediction(answer) for answer in answers],
        errors=errors,
        notes=[_counts(tallies), *NOTES],
    )


def _figures(tallies: Tallies) -> dict[str, float]:
    figures: dict[str, float] = {}
    for name in ("mentions", "events", "events_typed", "events_modality", "cues", "cues_stance"):
        figures |= tallies.figures(name)
    for name in ("edges", "edges_exact"):
        figures |= tallies.figures(name)
    for label in LABELS:
        figures[f"edge_{label}_f1"] = tallies.by_name[f"edge {label}"].f1
        figures[f"edge_{label}_exact_f1"] = tallies.by_name[f"edge {label} exact"].f1
    for label in ("-", *EventType):
        figures[f"event_{label}_f1"] = tallies.by_name[f"event {label}"].f1
    return figures


def _count_nodes(
    kind: str, name: str, gold: Sequence[Node], found: Sequence[Node], tallies: Tallies
) -> Iterable[dict[str, Any]]:
    """Adds the events or the cues of an article to the tallies; gives the misses."""
    pairs = paired(gold, found, _same_head)
    typed = [(i, j) for i, j in pairs if gold[i].label == found[j].label]
    meant = [(i, j) for i, j in pairs if gold[i].modality is found[j].modality]
    right = {f"{kind}s": pairs, "mentions": typed, "cues_stance" if kind == "cue" else "events_typed": typed}
    for counted, matched in (right if kind == "cue" else {**right, "events_modality": meant}).items():
        tallies.add(counted, gold=len(gold), found=len(found), right=len(matched))
    for label in {node.label for node in (*gold, *found)}:
        tallies.add(
            f"{kind} {label}",
            gold=sum(node.label == label for node in gold),
            found=sum(node.label == label for node in found),
            right=sum(gold[i].label == label for i, _ in typed),
        )
    met = {i for i, _ in pairs}, {j for _, j in pairs}
    errors = [_error(name, f"missed {kind}", node) for i, node in enumerate(gold) if i not in met[0]]
    errors += [_error(name, f"extra {kind}", node) for j, node in enumerate(found) if j not in met[1]]
    for i, j in sorted({*pairs} - ({*typed} & {*meant})):
        read = {"read": found[j].label, "read_modality": str(found[j].modality)}
        errors.append({**_error(name, f"wrong {kind}", gold[i]), **read})
    return errors


def _count_arrows(answer: Answer, tallies: Tallies) -> Iterable[dict[str, Any]]:
    """Adds the edges of an article to the tallies; gives the misses."""
    errors = []
    for label in LABELS:
        gold = [arrow for arrow in answer.gold.arrows if arrow.label == label]
        found = [arrow for arrow in answer.found.arrows if arrow.label == label]
        pairs = paired(gold, found, _likeness)
        exact = sum(gold[i].end.words == found[j].end.words for i, j in pairs)
        for counted, right in ((f"edge {label}", len(pairs)), ("edges", len(pairs))):
            tallies.add(counted, gold=len(gold), found=len(found), right=right)
        for counted in (f"edge {label} exact", "edges_exact"):
            tallies.add(counted, gold=len(gold), found=len(found), right=exact)
        met = {i for i, _ in pairs}, {j for _, j in pairs}
        errors += [_error(answer.id, f"missed {label}", arrow) for i, arrow in enumerate(gold) if i not in met[0]]
        errors += [_error(answer.id, f"extra {label}", arrow) for j, arrow in enumerate(found) if j not in met[1]]
    return errors


def _same_head(gold: Node, found: Node) -> float:
    return gold.head.likeness(found.head)


def _likeness(gold: Arrow, found: Arrow) -> float:
    """How much two edges' words share, where they begin at the same word."""
    if not gold.head.words & found.head.words or not gold.end.meets(found.end):
        return 0.0
    return gold.end.likeness(found.end)


def _error(name: str, error: str, one: Node | Arrow) -> dict[str, Any]:
    row = {"id": name, "error": error, "words": one.words, "label": one.label}
    return {**row, "modality": str(one.modality)} if isinstance(one, Node) else row


def _prediction(answer: Answer) -> dict[str, Any]:
    return {
        "id": answer.id,
        "events": [[node.words, node.label, str(node.modality)] for node in answer.found.events],
        "cues": [[node.words, node.label] for node in answer.found.cues],
        "edges": [[arrow.label, arrow.words] for arrow in answer.found.arrows],
    }


def _counts(tallies: Tallies) -> str:
    named = {name: tallies.by_name[name] for name in ("events", "cues", "edges")}
    return "gold and found: " + ", ".join(f"{name} {tally.gold} and {tally.found}" for name, tally in named.items())
