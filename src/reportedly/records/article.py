"""Articles and what they are made from: pages, publication times, removed spans, sources."""

from dataclasses import dataclass

from reportedly.records.span import Span
from reportedly.records.terms import PublishedBasis, Reliability, SpeakerType
from reportedly.records.values import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Raw bytes of one text or web page, as read; `media_type` is e.g. "text/plain" or "text/html".

    What the input itself said of the page (a JSON Lines row's fields, `--published`, `--outlet`, `--url`) stands in
    the optional fields; None where it said nothing. `etag` and `last_modified` are what its site said of the version it
    sent, word for word, for the next visit. `body` is what article identity hashes.
    """

    source: str
    body: bytes
    media_type: str
    retrieved_at: str | None = None
    given_id: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    language: str | None = None
    published: str | None = None
    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """Page furniture taken out; the span counts in the original text, before removal."""

    span: Span
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherDate:
    """A publication time that a page gives beside the one believed and that contradicts it; `basis`: where it stood."""

    when: When
    basis: PublishedBasis


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One text published by one outlet. `id` is the sha256 of the original bytes, and so is `sha256`'s whole value.

    `published` is an interval and `published_basis` says where it came from; unknown is None with basis `none`.
    `other_dates` are the page's own words against it. `updated` is when the page says that it was last changed.
    """

    id: str
    source: str
    given_id: str | None = None
    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    language: str | None = None
    text: str
    published: When | None = None
    published_basis: PublishedBasis = PublishedBasis.NONE
    other_dates: tuple[OtherDate, ...] = ()
    updated: When | None = None
    removed: tuple[Removed, ...] = ()
    agency: str | None = None
    sha256: str
    retrieved_at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """A reliability letter that a named person gave a source, and why."""

    reliability: Reliability
    by: str
    why: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Somebody who tells: an outlet, an agency, a speaker. `ratings` is the history, newest last."""

    name: str
    type: SpeakerType
    family: str | None = None
    ratings: tuple[Rating, ...] = ()

    @property
    def reliability(self) -> Reliability:
        """The newest rating; F, a neutral value, where nobody rated the source."""
        return self.ratings[-1].reliability if self.ratings else Reliability.F


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """An input, or a part of one, that could not be read: where, at which stage, and what a person can do."""

    source: str
    stage: str
    error: str
