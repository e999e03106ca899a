"""Judgements: what a named human decided, when and why. They are appended, never edited."""

from dataclasses import dataclass

from reportedly.records.terms import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """What a judgement holds on to: an article's sha256 and quoted words, so that it survives re-reading."""

    sha256: str
    quote: str
    claim_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One decision. `field` and `value` serve `correct`; `undoes` is the id of a judgement taken back."""

    id: str
    verdict: Verdict
    anchors: tuple[Anchor, ...]
    by: str
    why: str
    at: str
    field: str | None = None
    value: str | None = None
    undoes: str | None = None
