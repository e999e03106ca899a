"""From a view to everything a report shows, in the order of FIELD.md section 8."""

import hashlib
import json
from dataclasses import dataclass
from itertools import groupby

from reportedly.records import Article, Skipped, View
from reportedly.records.codec import plain
from reportedly.records.terms import HarmGrade, Responsibility
from reportedly.report.cards import Card, card
from reportedly.report.changes import Change, changes
from reportedly.report.dates import day_words, moment_words, span_words
from reportedly.report.drawing.atlas import Atlas, draw_atlas
from reportedly.report.drawing.marks import sides_of
from reportedly.report.drawing.strip import Strip, draw_strip
from reportedly.report.duties import Pact, coverage_words, pacts
from reportedly.report.holding import Place, place_name, places
from reportedly.report.keys import Key, keys, tolls
from reportedly.report.telling import Telling, Tellings
from reportedly.report.wording import counted, runs, words

UNPLACED = "Place not known"


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaCards:
    """The incidents of one area: deeds one by one, words (talks, demands, threats) in short."""

    name: str
    deeds: tuple[Card, ...]
    words: tuple[Card, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Restriction:
    """Somebody said to be kept from a place."""

    where: str
    by: str
    tellings: tuple[Telling, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """An article behind the report."""

    outlet: str
    title: str
    published: str
    basis: str
    url: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A situation report, ready to be laid out. Everything is words or geometry; nothing is markup yet."""

    number: str
    title: str
    period: str
    as_of: str
    coverage: str
    summary: tuple[str, ...]
    compared: str
    changes: tuple[Change, ...]
    keys: tuple[Key, ...]
    tolls: tuple[Telling, ...]
    atlas: Atlas | None
    strip: Strip | None
    unplaced: str
    undated: str
    sides: tuple[str, ...]
    areas: tuple[AreaCards, ...]
    places: tuple[Place, ...]
    pacts: tuple[Pact, ...]
    restrictions: tuple[Restriction, ...]
    cards: tuple[Card, ...]
    sources: tuple[SourceRow, ...]
    skipped: tuple[Skipped, ...]


def compose(view: View, *, compare: View | None = None) -> Report:
    """The report of a view; `compare` is the view of an earlier period. The same views give the same report."""
    tellings = Tellings(view)
    sides = sides_of(view.incidents)
    cards = tuple(card(row, number, sides, tellings) for number, row in enumerate(view.incidents, start=1))
    agreements = pacts(view, tellings)
    deadlines = [(duty.deadline, duty.letter) for pact in agreements for duty in pact.duties if duty.deadline]
    shown = [(row, made.mark) for row, made in zip(view.incidents, cards, strict=True)]
    atlas = draw_atlas([(row.where, mark) for row, mark in shown])
    strip = draw_strip([(row.when, mark) for row, mark in shown], deadlines, view.period)
    return Report(
        number=_number(view),
        title=_days(view) or "The whole book",
        period=span_words(*view.period) if view.period else _whole(view),
        as_of=moment_words(view.as_of) if view.as_of else _latest(view),
        coverage=coverage_words(view.coverage),
        summary=_summary(view),
        compared=_compared(compare),
        changes=changes(view, compare),
        keys=keys(view, compare),
        tolls=tolls(view, tellings),
        atlas=atlas,
        strip=strip,
        unplaced=runs(atlas.unplaced) if atlas else "",
        undated=runs(strip.undated) if strip else "",
        sides=sides,
        areas=_areas(cards),
        places=places(view, tellings),
        pacts=agreements,
        restrictions=_restrictions(view, tellings),
        cards=cards,
        sources=tuple(_source(article) for article in view.articles),
        skipped=view.skipped,
    )


def _number(view: View) -> str:
    """The report's number: a fingerprint of all it was made from, so that two equal numbers are one report."""
    content = json.dumps(plain(view), sort_keys=True, ensure_ascii=False)
    digest = hashlib.sha256(content.encode()).hexdigest().upper()
    return f"{digest[:4]}-{digest[4:8]}"


def _days(view: View) -> str:
    """The days that the report is about: the period, else those on which its articles were published."""
    if view.period:
        return span_words(*view.period)
    return span_words(view.coverage.start, view.coverage.end) if view.coverage and view.coverage.start else ""


def _whole(view: View) -> str:
    days = _days(view)
    return f"the whole book, with articles of {days}" if days else "the whole book"


def _latest(view: View) -> str:
    """Where nobody gave a moment: the newest publication time in view says how far the report can see."""
    published = [article.published.end for article in view.articles if article.published and article.published.end]
    return f"the newest article in view, {day_words(max(published))}" if published else "not known"


def _compared(earlier: View | None) -> str:
    if earlier is None:
        return ""
    return span_words(*earlier.period) if earlier.period else "the whole book as it was"


def _summary(view: View) -> tuple[str, ...]:
    """What the record holds, in sentences about the telling and never about the war."""
    independent = sum(row.grade is HarmGrade.CORROBORATED for row in view.incidents)
    contested = sum(row.responsibility is Responsibility.CONTESTED for row in view.incidents)
    dated = sum(row.when is not None and row.when.is_known for row in view.incidents)
    told = len(view.incidents)
    sentences = [
        f"{counted(len(view.claims), 'claim')} in {counted(len(view.articles), 'article')} tell of "
        f"{counted(told, 'incident')}.",
    ]
    if told:
        sentences.append(
            f"{counted(independent, 'of them rests', 'of them rest')} on independent sources that agree, "
            f"{told - independent} on a single origin."
        )
        undated = f"; {told - dated} cannot be dated" if told > dated else ""
        sentences.append(f"Who did it is contested in {contested or 'none'}{undated}.")
    return tuple(sentences)


def _areas(cards: tuple[Card, ...]) -> tuple[AreaCards, ...]:
    """Areas in alphabetical order, what has no known place last."""
    ordered = sorted(cards, key=lambda shown: (shown.area == "", shown.area, shown.number))
    groups = [(area, list(group)) for area, group in groupby(ordered, lambda shown: shown.area)]
    return tuple(
        AreaCards(
            name=area or UNPLACED,
            deeds=tuple(shown for shown in group if not shown.is_verbal),
            words=tuple(shown for shown in group if shown.is_verbal),
        )
        for area, group in groups
    )


def _restrictions(view: View, tellings: Tellings) -> tuple[Restriction, ...]:
    return tuple(
        Restriction(
            where=place_name(row.where) if row.where else "place not known",
            by=", ".join(actor.called for actor in row.by) or "not said",
            tellings=tellings.of((row.claim,)),
        )
        for row in view.restrictions
    )


def _source(article: Article) -> SourceRow:
    published = article.published.start if article.published else None
    safe = article.url if article.url and article.url.lower().startswith(("https://", "http://")) else ""
    return SourceRow(
        outlet=article.outlet or article.source,
        title=article.title or "untitled",
        published=day_words(published) if published else "not known",
        basis=words("published_basis", article.published_basis),
        url=safe,
        sha256=article.sha256,
    )
