"""Values in a few plain words, as tables and explanations show them. Nobody's claim is worded as fact."""

from collections.abc import Sequence

from reportedly.records import Actor, Article, Claim, Figure, Incident, ReportedFigure, When, Where
from reportedly.records.terms import PublishedBasis

UNKNOWN = "–"
BASES = {
    PublishedBasis.META: "by the page's own marks",
    PublishedBasis.URL: "by its address",
    PublishedBasis.DATELINE: "by its dateline",
    PublishedBasis.POSTED_LINE: "by its posted line",
    PublishedBasis.GIVEN: "as given",
    PublishedBasis.NONE: "by nothing",
}


def who_says(claim: Claim, article: Article) -> str:
    """The chain from the outlet inwards: the arrow points at whoever was heard."""
    outlet = article.outlet or "the outlet"
    return " ← ".join([outlet, *(link.speaker.called for link in claim.attribution)])


def heading(article: Article) -> str:
    """Which article it is: title, outlet, publication time with its basis, source."""
    published = f"published {day(article.published)} ({BASES[article.published_basis]})"
    dated = published if article.published else "publication date unknown"
    title = f"“{article.title}”, " if article.title else ""
    return f"{title}{article.outlet or 'outlet unknown'}, {dated}, {article.source}"


def what(claim: Claim | Incident) -> str:
    """Event type and mode, else the kind of claim; the modality unless it is told as having happened."""
    parts = [part for part in (claim.event_type, claim.event_mode) if part]
    if not isinstance(claim, Claim):
        return "/".join(parts)
    name = "/".join(parts) or claim.kind.value
    kind = f"{claim.kind.value}: {name}" if parts and claim.kind.value not in ("event", "statement") else name
    return kind if claim.modality.value == "actual" else f"{kind} ({claim.modality.value})"


def day(when: When | None) -> str:
    """The days of a time, or the bounds that the text gives."""
    if when is None:
        return UNKNOWN
    if when.start and when.end:
        first, last = when.start[:10], when.end[:10]
        return first if first == last else f"{first} to {last}"
    bounds = [f"after {when.not_before[:10]}"] if when.not_before else []
    bounds += [f"before {when.not_after[:10]}"] if when.not_after else []
    return " and ".join(bounds) or UNKNOWN


def place(where: Where | None) -> str:
    """A place's name; its words where it was not found in a gazetteer."""
    if where is None:
        return UNKNOWN
    return where.name or (where.span.text if where.span else UNKNOWN)


def names(actors: Sequence[Actor]) -> str:
    """Everybody's best name."""
    return ", ".join(dict.fromkeys(actor.called for actor in actors)) or UNKNOWN


def figure(told: Figure) -> str:
    """A count as written, and what was counted."""
    about = [told.victim_class.value] if told.victim_class else []
    about += [told.scope.value] if told.scope.value != "event" else []
    return f"{told.span.text} {told.kind.value}" + (f" ({', '.join(about)})" if about else "")


def spread(told: ReportedFigure) -> str:
    """What one origin says of one quantity, with its name."""
    return f"{told.kind.value} {range_of(told.min, told.max)} ({told.origin})"


def range_of(low: int | None, high: int | None) -> str:
    """A range of counts; a missing end is left open.

    >>> range_of(30, None), range_of(30, 40), range_of(None, None)
    ('30 or more', '30–40', 'not counted')
    """
    if low is None and high is None:
        return "not counted"
    if high is None:
        return f"{low:,} or more"
    if low is None:
        return f"up to {high:,}"
    return f"{low:,}" if low == high else f"{low:,}–{high:,}"


def words(claim: Claim) -> str:
    """The evidence, as written."""
    return " … ".join(span.text for span in claim.evidence)
