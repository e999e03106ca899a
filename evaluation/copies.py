"""Copies, excerpts and revisions put together, look-alikes kept apart, on articles composed from our own sentences.

Data: a TOML table of sentence pieces (`evaluation/tables/copies.toml`, or any folder, which means that table). The same
seed gives the same articles. A story is one event; its family holds the agency's text and what outlets made of it:
whole, trimmed to 30 % at least, lengthened, edited word by word, updated. Bulletins made from one template about
different days and places are the trap: each is a story of its own.
"""

import random
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evaluation.outcome import Outcome
from reportedly.copies import find_copies
from reportedly.records import Article, When

TABLE = Path(__file__).parent / "tables" / "copies.toml"
ARTICLES = 20_000
SEED = 20_260_305
Pieces = dict[str, list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """One composed article, the story it tells, and how it was made."""

    article: Article
    story: int
    manner: str


def measure(data: Path, *, size: int = ARTICLES) -> Outcome:
    """Pair F1 over all pairs of articles, and how many pairs of different stories were put together."""
    pieces = tomllib.loads((TABLE if data.is_dir() else data).read_text("utf-8"))
    made = list(_made(pieces, size))
    story = {one.article.id: one.story for one in made}
    origins = find_copies(one.article for one in made).origins
    found = {name: origins.get(name, name) for name in story}
    both = Counter((found[name], story[name]) for name in story)
    right = _pairs(both)
    claimed, wanted = _pairs(Counter(found.values())), _pairs(Counter(story.values()))
    precision, recall = right / claimed if claimed else 1.0, right / wanted if wanted else 1.0
    main_group = _main_groups(both)
    stray = [one for one in made if found[one.article.id] != main_group[one.story]]
    manners = Counter(one.manner for one in made)
    missed = Counter(one.manner for one in stray)
    return Outcome(
        suite="copies",
        items=len(made),
        figures={
            "pair_f1": 2 * precision * recall / (precision + recall) if precision + recall else 0.0,
            "pair_precision": precision,
            "pair_recall": recall,
            "independent_merged": float(claimed - right),
            **{f"missed_{manner}": missed[manner] / manners[manner] for manner in sorted(manners)},
        },
        predictions=[{"id": name, "origin": found[name]} for name in story],
        errors=[{"id": one.article.id, "story": one.story, "manner": one.manner} for one in stray],
        notes=["independent_merged counts pairs of articles about different events that were put together"],
    )


def _made(pieces: Pieces, size: int) -> Iterator[Made]:
    """Stories of one to twelve articles each, every fifth a lone bulletin from the template."""
    chance = random.Random(SEED)
    made, story = 0, 0
    while made < size:
        story += 1
        day = 1 + chance.randrange(28)
        if story % 5 == 0:
            sentences = _filled(chance, pieces, pieces["templates"])
            yield Made(article=_article(made, _text(sentences), day, "Monitor Wire"), story=story, manner="bulletin")
            made += 1
            continue
        sentences = _story(chance, pieces)
        yield Made(article=_article(made, _text(sentences), day, "Oruba Wire"), story=story, manner="original")
        made += 1
        for _ in range(min(chance.choice((0, 0, 1, 2, 3, 5, 11)), size - made)):
            manner = chance.choice(("whole", "trimmed", "lengthened", "edited", "updated"))
            text = _text(_changed(chance, pieces, sentences, manner))
            yield Made(
                article=_article(made, text, min(28, day + chance.randrange(2)), None), story=story, manner=manner
            )
            made += 1


def _story(chance: random.Random, pieces: Pieces) -> list[str]:
    chosen = [chance.choice(pieces["openings"]), *chance.sample(pieces["middles"], chance.randint(8, 13))]
    return _filled(chance, pieces, chosen)


def _filled(chance: random.Random, pieces: Pieces, patterns: list[str]) -> list[str]:
    place, other = chance.sample(pieces["places"], 2)
    people = chance.sample(pieces["people"], 3)
    return [
        _capital(
            pattern.format(
                place=place,
                other=other,
                person=chance.choice(people),
                group=chance.choice(pieces["groups"]),
                n=chance.randint(3, 90),
            )
        )
        for pattern in patterns
    ]


def _changed(chance: random.Random, pieces: Pieces, sentences: list[str], manner: str) -> list[str]:
    """What an outlet makes of the agency's text."""
    if manner == "trimmed":
        return sentences[: max(3, round(len(sentences) * chance.uniform(0.3, 0.9)))]
    if manner == "lengthened":
        return [*sentences, *_filled(chance, pieces, chance.sample(pieces["extras"], 3))]
    if manner == "edited":
        return [_edited(chance, sentence) for sentence in sentences]
    if manner == "updated":
        return [sentences[0].replace(" people ", " civilians "), _story(chance, pieces)[1], *sentences[2:]]
    return list(sentences)


def _edited(chance: random.Random, sentence: str) -> str:
    """One word dropped or doubled in every second sentence: a subeditor's hand."""
    words = sentence.split()
    if chance.random() < 0.5:
        place = chance.randrange(1, len(words) - 1)
        words[place : place + 1] = [] if chance.random() < 0.5 else [words[place], "also"]
    return " ".join(words)


def _text(sentences: list[str]) -> str:
    return ".\n\n".join(sentences) + "."


def _capital(sentence: str) -> str:
    return sentence[0].upper() + sentence[1:]


def _article(number: int, text: str, day: int, outlet: str | None) -> Article:
    name = f"{number:06}"
    start = f"2026-03-{day:02}"
    return Article(
        id=name,
        source=f"{name}.txt",
        outlet=outlet or f"Outlet {number % 400}",
        text=text,
        sha256=name,
        published=When(start=start, end=start),
    )


def _pairs(sizes: Counter[str] | Counter[int] | Counter[tuple[str, int]]) -> int:
    return sum(size * (size - 1) // 2 for size in sizes.values())


def _main_groups(both: Counter[tuple[str, int]]) -> dict[int, str]:
    """For each story the group that holds most of its articles."""
    best: dict[int, str] = {}
    for (group, story), _ in sorted(both.items(), key=lambda entry: (-entry[1], entry[0])):
        best.setdefault(story, group)
    return best
