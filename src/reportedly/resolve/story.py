"""The times of one article in the order told: the running day, what was said when, what lies before the story."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from reportedly.records import Article, ArticleGraph, Claim, EdgeLabel, MentionKind, Span, When
from reportedly.records.terms import ClaimKind, FigureScope, Modality
from reportedly.resolve.times import (
    TimeExpression,
    deadline,
    find_times,
    inherited_day,
    resolve_time,
    running_time,
    tense_near,
)

# An act this long before publication belongs to the story's past (FIELD.md section 2, historical).
_STORY_PERIOD = timedelta(days=30)
# How many sentences may go on with the running day of the lead before it has faded.
_RUNNING_SENTENCES = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What an article's times are, by where their words stand, and which day each sentence runs on: for what happens
    (`running`) and for what is said (`saying`)."""

    published: When | None
    expressions: Mapping[int, TimeExpression]
    discourse: Mapping[int, When | None]
    running: Mapping[int, When]
    saying: Mapping[int, When]
    dated: frozenset[int]

    @classmethod
    def of(cls, article: Article, graph: ArticleGraph) -> "Story":
        """Read the times of an article in order."""
        expressions = {e.span.start: e for e in find_times(article.text)}
        discourse: dict[int, When | None] = {}
        told: When | None = None
        days: list[tuple[int, When]] = []
        for start, expression in expressions.items():
            discourse[start] = told
            tense = tense_near(article.text, expression.span)
            when = resolve_time(expression, published=article.published, tense=tense, discourse=told)
            told = running_time(expression, when, told)
            day = inherited_day(when)
            if day is not None and not _is_ahead(day, article.published):
                days.append((start, day))
        return cls(
            published=article.published,
            expressions=expressions,
            discourse=discourse,
            running=_running(graph, _happening(graph, days)),
            saying=_running(graph, days),
            dated=_dated(graph, expressions, {start for start, _ in days}),
        )

    def date(self, claim: Claim) -> Claim:
        """The claim with its times as calendar intervals."""
        when = self._when(claim.when)
        said = self._when(claim.said)
        running = self.running.get(claim.sentence.start)
        alone = claim.sentence.start not in self.dated
        if when is None and alone and _goes_on(claim) and _is_of_a_day(claim):
            when = running
        if said is None and claim.attribution and claim.modality is not Modality.HISTORICAL:
            said = self.saying.get(claim.sentence.start)
        term = claim.term
        if term is not None and term.deadline is not None and term.deadline.span is not None:
            term = replace(term, deadline=self._deadline(term.deadline.span))
        return replace(claim, when=when, said=said, term=term, modality=self._modality(claim, when))

    def _when(self, when: When | None) -> When | None:
        expression = self.expressions.get(when.span.start) if when is not None and when.span is not None else None
        if when is None or expression is None:
            return when
        told = self.discourse[expression.span.start]
        return resolve_time(expression, published=self.published, tense=when.tense, discourse=told)

    def _deadline(self, span: Span) -> When:
        expression = self.expressions.get(span.start)
        return deadline(expression, self.published) if expression is not None else When(span=span)

    def _modality(self, claim: Claim, when: When | None) -> Modality:
        """What ended well before publication is the story's past, not its news."""
        if not claim.modality.is_real or when is None or when.end is None or self.published is None:
            return claim.modality
        if self.published.start is None:
            return claim.modality
        ended, issued = date.fromisoformat(when.end[:10]), date.fromisoformat(self.published.start[:10])
        if when.start is not None and when.start[:10] > (self.published.end or self.published.start)[:10]:
            return Modality.FUTURE
        return Modality.HISTORICAL if issued - ended > _STORY_PERIOD else claim.modality


def _dated(graph: ArticleGraph, expressions: Mapping[int, TimeExpression], days: set[int]) -> frozenset[int]:
    """The sentences, by their starts, that name a time other than a day: nothing in them runs on the story's day."""
    others = [start for start in expressions if start not in days]
    return frozenset(s.span.start for s in graph.sentences if any(s.span.start <= o < s.span.end for o in others))


def _happening(graph: ArticleGraph, days: list[tuple[int, When]]) -> list[tuple[int, When]]:
    """The days on which something happens: "killed on Sunday, officials said on Tuesday" goes on with Sunday.

    Where a story names nothing but days of saying, it runs on these.
    """
    ends: dict[MentionKind, set[int]] = {MentionKind.CUE: set(), MentionKind.EVENT: set()}
    for edge in graph.edges:
        kind = graph.mentions[edge.start].kind
        if edge.label is EdgeLabel.WHEN and kind in ends:
            ends[kind].add(graph.mentions[edge.end].span.start)
    said = ends[MentionKind.CUE] - ends[MentionKind.EVENT]
    return [(start, day) for start, day in days if start not in said] or days


def _is_ahead(day: When, published: When | None) -> bool:
    """Whether a day lies after publication: the story announces it and does not run on it."""
    if day.start is None or published is None or published.end is None:
        return False
    return day.start[:10] > published.end[:10]


def _running(graph: ArticleGraph, days: list[tuple[int, When]]) -> dict[int, When]:
    """The day that each sentence runs on, by the sentence's start: the last single day told, until it fades."""
    running: dict[int, When] = {}
    for sentence in graph.sentences:
        before = [(start, day) for start, day in days if start < sentence.span.end]
        if not before:
            continue
        start, day = before[-1]
        told_in = next((s.index for s in graph.sentences if s.span.start <= start < s.span.end), sentence.index)
        if sentence.index - told_in <= _RUNNING_SENTENCES:
            running[sentence.span.start] = day
    return running


def _is_of_a_day(claim: Claim) -> bool:
    """Whether the claim tells of something that has a day: no statement, no toll of a whole war."""
    if claim.kind in (ClaimKind.STATEMENT, ClaimKind.DENIAL):
        return False
    return not any(figure.scope is FigureScope.CUMULATIVE for figure in claim.figures)


def _goes_on(claim: Claim) -> bool:
    """Whether a claim without a time of its own tells on in the story's running day."""
    return claim.modality in (Modality.ACTUAL, Modality.ONGOING)
