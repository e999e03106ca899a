"""The values inside a claim as JSON values: words and offsets, actors, figures, times, places."""

from collections.abc import Callable
from typing import TypeVar

from reportedly.records import Actor, Figure, Span, When, Where
from reportedly.records.codec import Plain, plain

T = TypeVar("T")


def optional(shape: Callable[[T], dict[str, Plain]], value: T | None) -> dict[str, Plain] | None:
    """The value in its shape, or None where it is unknown."""
    return None if value is None else shape(value)


def span_json(span: Span) -> dict[str, Plain]:
    """Words and where they stand in the article's stored text."""
    return {"text": span.text, "start": span.start, "end": span.end}


def actor_json(actor: Actor) -> dict[str, Plain]:
    """Who, first as written and then as resolved."""
    return {
        **_words(actor.span),
        "name": actor.name,
        "country": actor.country,
        "sector": actor.sector.value if actor.sector else None,
        "party": actor.party,
        "family": actor.family,
        "wikidata": actor.wikidata,
    }


def when_json(when: When) -> dict[str, Plain]:
    """A time as an interval, with the words that gave it; its words' offsets are `span_start` and `span_end`."""
    return {
        "start": when.start,
        "end": when.end,
        "extent": when.extent.value,
        "precision": when.precision.value,
        "value": when.value,
        "not_before": when.not_before,
        "not_after": when.not_after,
        "anchor": when.anchor.value,
        "as_written": when.span.text if when.span else None,
        "span_start": when.span.start if when.span else None,
        "span_end": when.span.end if when.span else None,
    }


def where_json(where: Where) -> dict[str, Plain]:
    """A place, the area that bounds it, and the other places that the same words may mean."""
    return {
        "name": where.name,
        "geonames_id": where.geonames_id,
        "source": where.source,
        "latitude": where.latitude,
        "longitude": where.longitude,
        "radius_km": where.radius_km,
        "country": where.country,
        "admin1": where.admin1,
        "admin2": where.admin2,
        "feature": where.feature,
        "precision": where.precision.value if where.precision else None,
        "rivals": plain(where.rivals),
        "anchor": str(where.anchor),
        **_words(where.span),
    }


def figure_json(figure: Figure) -> dict[str, Plain]:
    """A count as a range; vague words keep `min` and `max` null."""
    return {
        "kind": figure.kind.value,
        "min": figure.min,
        "max": figure.max,
        "min_exclusive": figure.min_exclusive,
        "max_exclusive": figure.max_exclusive,
        "approximate": figure.approximate,
        "victim_class": figure.victim_class.value if figure.victim_class else None,
        "part_of": figure.part_of,
        "scope": figure.scope.value,
        "as_written": figure.span.text,
        "start": figure.span.start,
        "end": figure.span.end,
    }


def _words(span: Span | None) -> dict[str, Plain]:
    return {
        "as_written": span.text if span else None,
        "start": span.start if span else None,
        "end": span.end if span else None,
    }
