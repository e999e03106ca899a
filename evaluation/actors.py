"""Who is meant by the words of a text: country, sector, family, name and side, against annotated mentions.

DATA: a TOML file, or a folder of them, as `evaluation/gold/actors/FORMAT.md` describes.
"""

import re
import time
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

from evaluation.outcome import Outcome
from reportedly.records import Actor, Span
from reportedly.resolve.actors import Roster, metonym
from reportedly.resolve.actors.catalogue import organisations, spellings
from reportedly.resolve.actors.words import key
from reportedly.resolve.sites import Sites

SCORED = ("country", "sector", "family")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One annotated mention, with every answer that is accepted for each field."""

    id: str
    file: str
    text: str
    published: str | None
    span: Span
    accepted: Mapping[str, frozenset[str]]
    side: str | None
    first: Mapping[str, str] = field(default_factory=dict)


def measure(data: Path) -> Outcome:
    """Identify every annotated mention in its text and compare."""
    mentions = list(_mentions(data))
    begun = time.perf_counter()
    answers = dict(_answers(mentions))
    spent = time.perf_counter() - begun
    right: dict[str, list[bool]] = defaultdict(list)
    errors = []
    for mention in mentions:
        given = answers[mention.id]
        wrong = [name for name, accepted in mention.accepted.items() if _folded(name, given[name]) not in accepted]
        for name in mention.accepted:
            right[name].append(name not in wrong)
        if wrong:
            errors.append(_error(mention, given, wrong))
    figures = {name: sum(right[name]) / len(right[name]) for name in (*SCORED, "name") if right[name]}
    figures["all_three"] = sum(map(all, zip(*(right[name] for name in SCORED), strict=True))) / max(1, len(mentions))
    figures |= {"sides": _sides(mentions, answers), "mentions_per_second": len(mentions) / max(spent, 1e-9)}
    predictions = [{"id": mention.id, **answers[mention.id]} for mention in mentions]
    notes = ["mentions_per_second is a rate and counts the reading of each text; the other figures are fractions"]
    return Outcome(
        suite="actors", items=len(mentions), figures=figures, predictions=predictions, errors=errors, notes=notes
    )


def _mentions(data: Path) -> Iterator[Mention]:
    for source in sorted(data.glob("*.toml")) if data.is_dir() else [data]:
        for text in tomllib.loads(source.read_text("utf-8"))["text"]:
            for number, row in enumerate(text["mention"], start=1):
                yield Mention(
                    id=f"{text['id']}/{number}",
                    file=source.stem,
                    text=text["text"],
                    published=text.get("published"),
                    span=_span(text["text"], row, text["id"]),
                    accepted=dict(_accepted(row)),
                    side=row.get("side"),
                    first={name: row.get(name, "") for name in (*SCORED, "name")},
                )


def _span(text: str, row: dict[str, Any], name: str) -> Span:
    """The place of the words; they must not be part of longer words."""
    found = list(re.finditer(rf"(?<!\w){re.escape(row['words'])}(?!\w)", text))
    nth = row.get("nth", 1)
    if len(found) < nth:
        raise ValueError(f"{name}: occurrence {nth} of {row['words']!r} is not in the text")
    return Span.cut(text, found[nth - 1].start(), found[nth - 1].end())


def _accepted(row: dict[str, Any]) -> Iterator[tuple[str, frozenset[str]]]:
    for name in (*SCORED, "name"):
        if name in row:
            also = row.get("also", {}).get(name, [])
            listed = [row[name], *([also] if isinstance(also, str) else also)]
            yield name, frozenset(_folded(name, value) for value in listed)


def _folded(name: str, value: str | None) -> str:
    if not value:
        return ""
    value = _one_name().get(key(value), value)
    return " ".join(word for word in key(value) if word not in ("the", "al")) if name in ("family", "name") else value


@cache
def _one_name() -> dict[tuple[str, ...], str]:
    """The tables' name for each spelling of an organisation: "OSCE" and its long form are one answer."""
    found: dict[tuple[str, ...], str] = {}
    for body in organisations():
        for spelling in spellings(body):
            found.setdefault(key(spelling), body.name)
    return found


def _answers(mentions: list[Mention]) -> Iterator[tuple[str, dict[str, str | None]]]:
    sites = Sites()
    rosters: dict[tuple[str, str | None], Roster] = {}
    for mention in mentions:
        article = mention.text, mention.published
        if article not in rosters:
            places = sites.spot(mention.text)
            rosters[article] = Roster.of(mention.text, places, on=mention.published, country_of=sites.country_of)
        words = Actor(span=mention.span)
        actor = metonym(mention.span.text) or rosters[article].identify(words, on=mention.published)
        yield (
            mention.id,
            {
                "name": actor.name,
                "country": actor.country,
                "sector": actor.sector.value if actor.sector else None,
                "family": actor.family,
                "side": actor.party,
            },
        )


def _sides(mentions: list[Mention], answers: Mapping[str, Mapping[str, str | None]]) -> float:
    """F1 over pairs of mentions of one text: are they on one side?"""
    by_text: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_text[mention.text].append(mention)
    both = gold = given = 0
    for listed in by_text.values():
        for one, other in combinations(listed, 2):
            is_gold = one.side is not None and one.side == other.side
            side = answers[one.id]["side"]
            is_given = side is not None and side == answers[other.id]["side"]
            both, gold, given = both + (is_gold and is_given), gold + is_gold, given + is_given
    return 2 * both / (gold + given) if gold + given else 1.0


def _error(mention: Mention, given: Mapping[str, str | None], wrong: list[str]) -> dict[str, Any]:
    return {
        "id": mention.id,
        "words": mention.span.text,
        "wrong": wrong,
        "gold": {name: mention.first[name] for name in wrong},
        "predicted": {name: given[name] for name in wrong},
        "near": mention.text[max(0, mention.span.start - 60) : mention.span.end + 60],
    }
