"""Publication dates on pages made from our own tables: ways of saying them, and dates that are something else.

Data: a folder with `layouts.toml`, `traps.toml` and `stories.toml` (`evaluation/gold/dates`). A page counts as found
where the product's publication interval begins on the gold day and has the gold's precision; F1 is over pages. A date
on a page that says nothing, or one that is not the page's own, is wrong; `wrong_from_traps` is the share of pages with
a trap on which the product gives a wrong date.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import format_datetime
from pathlib import Path
from typing import Any

from evaluation.outcome import Outcome
from reportedly.clean import article
from reportedly.errors import InputError
from reportedly.records import Page

Snippet = Mapping[str, Any]
HTML = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} - Oruba Herald</title>{head}</head>
<body><header><nav><a href="/">Home</a> <a href="/world">World</a></nav>{masthead}</header>
<main><article>{first}<h1>{title}</h1>{top}<p>{dateline}{one}</p><p>{two}</p>{middle}<p>{three}</p>{end}</article>{after}
</main><aside>{aside}</aside><footer>{foot}</footer></body></html>"""
TEXT = "{first}\n{title}\n{top}\n{dateline}{one}\n{two}\n{middle}\n{three}\n{end}"
PLACES = ("head", "masthead", "first", "top", "dateline", "middle", "end", "after", "aside", "foot", "url")
RETRIEVED = "2026-06-01T00:00:00+00:00"
TRAPS_BESIDE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One page with its gold: the day (and precision) it was published, or None where it does not say."""

    id: str
    page: Page
    gold: str | None
    precision: str
    traps: tuple[str, ...]


def measure(data: Path) -> Outcome:
    """Precision, recall and F1 of publication dates, and how many traps caught the product."""
    sheets = list(_sheets(data))
    found = {sheet.id: _found(sheet.page) for sheet in sheets}
    given = [sheet for sheet in sheets if found[sheet.id] is not None]
    right = [sheet for sheet in given if found[sheet.id] == (sheet.gold, sheet.precision)]
    wrong = [sheet for sheet in given if sheet not in right]
    trapped = [sheet for sheet in sheets if sheet.traps]
    dated = sum(sheet.gold is not None for sheet in sheets)
    precision, recall = len(right) / max(1, len(given)), len(right) / max(1, dated)
    return Outcome(
        suite="dates",
        items=len(sheets),
        figures={
            "f1": 2 * precision * recall / (precision + recall) if right else 0.0,
            "precision": precision,
            "recall": recall,
            "wrong_from_traps": sum(bool(sheet.traps) for sheet in wrong) / max(1, len(trapped)),
        },
        predictions=[{"id": sheet.id, "published": (found[sheet.id] or (None,))[0]} for sheet in sheets],
        errors=[
            {"id": sheet.id, "gold": sheet.gold, "found": found[sheet.id]}
            for sheet in sheets
            if (found[sheet.id] or (None, ""))[0] != sheet.gold or sheet in wrong
        ],
        notes=[f"{len(trapped)} of {len(sheets)} pages hold a trap; {dated} say when they were published"],
    )


def _found(page: Page) -> tuple[str, str] | None:
    try:
        published = article(page, any_language=True).published
    except InputError:
        return None
    if published is None or published.start is None:
        return None
    return published.start[:10], "month" if published.precision == "month" else "day"


def _sheets(data: Path) -> Iterator[Sheet]:
    """Every way alone and beside traps, then every trap alone."""
    layouts = tomllib.loads((data / "layouts.toml").read_text("utf-8"))["layout"]
    traps = tomllib.loads((data / "traps.toml").read_text("utf-8"))["trap"]
    stories = tomllib.loads((data / "stories.toml").read_text("utf-8"))["story"]
    number = 0
    for place, layout in enumerate(layouts):
        form = layout.get("form", "html")
        fitting = [trap for trap in traps if trap.get("form", "html") == form and _may_meet(layout, trap)]
        beside = [fitting[(7 * place + 31 * turn) % len(fitting)] for turn in range(TRAPS_BESIDE)]
        for chosen in ((), *((trap,) for trap in beside)):
            number += 1
            yield _sheet(number, form, layout, chosen, stories[number % len(stories)])
    for trap in traps:
        for turn in range(2):
            number += 1
            yield _sheet(number, trap.get("form", "html"), None, (trap,), stories[(number + turn) % len(stories)])


def _may_meet(layout: Snippet, trap: Snippet) -> bool:
    """A page has one address; and where metadata is impossible nothing else may be taken for it."""
    return (layout["at"], trap["at"]) != ("url", "url") and trap["kind"] != "impossible"


def _sheet(number: int, form: str, layout: Snippet | None, traps: tuple[Snippet, ...], story: Snippet) -> Sheet:
    day = date(2026, 1, 14) + timedelta(days=(number * 3) % 110)
    other = date(2009, 2, 13) + timedelta(days=(number * 37) % 5_000)
    slots = dict.fromkeys(PLACES, "")
    for snippet, its_day in ((layout, day), *((trap, other) for trap in traps)):
        if snippet is not None:
            slots[snippet["at"]] += snippet["html"].format(**_written(its_day)) + ("" if form == "html" else "\n")
    one, two, three = story["paragraphs"]
    url = slots["url"].strip() or None
    slots["dateline"] = slots["dateline"].rstrip("\n")
    body = (HTML if form == "html" else TEXT).format(title=story["title"], one=one, two=two, three=three, **slots)
    precision = layout.get("precision", "day") if layout else "day"
    is_dated = layout is not None and layout.get("gold") != "none"
    gold = (day.replace(day=1) if precision == "month" else day).isoformat() if is_dated else None
    kinds = tuple(f"{trap['kind']} at {trap['at']}" for trap in traps)
    name = f"{number:03}: {layout['name'] if layout else 'undated'}{''.join(f' + {kind}' for kind in kinds)}"
    page = Page(
        source=name,
        body=body.encode(),
        media_type="text/html" if form == "html" else "text/plain",
        url=url,
        retrieved_at=RETRIEVED,
    )
    return Sheet(id=name, page=page, gold=gold, precision=precision, traps=kinds)


def _written(day: date) -> dict[str, str]:
    """The day in all the ways that pages write one, and a later one."""
    noon = datetime(day.year, day.month, day.day, 12, 30, tzinfo=timezone(timedelta(hours=2)))
    later = noon + timedelta(days=4, hours=5)
    return {
        "iso": noon.isoformat(),
        "utc": noon.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "rfc": format_datetime(noon),
        "day": day.isoformat(),
        "long": f"{day:%B} {day.day}, {day.year}",
        "british": f"{day.day} {day:%B} {day.year}",
        "dotted": f"{day:%d.%m.%Y}",
        "path": f"{day:%Y/%m/%d}",
        "compact": f"{day:%Y%m%d}",
        "weekday": f"{day:%A}",
        "month": f"{day:%B %Y}",
        "year": str(day.year),
        "mm": f"{day:%m}",
        "mon": f"{day:%b}".lower(),
        "d": f"{day.day:02}",
        "later": f"{later:%B} {later.day}, {later.year}",
        "later_iso": later.isoformat(),
        "later_day": later.date().isoformat(),
    }
