"""Agreements, their terms, and what the record says about keeping them."""

from dataclasses import dataclass

from reportedly.records.incident import Reason
from reportedly.records.span import Span
from reportedly.records.terms import AgreementClass, AgreementState, TermKind, TermStatus
from reportedly.records.values import Actor, Figure, When, Where


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One obligation. `clause` is verbatim, with offsets into `article_id`; that is None where a person added it."""

    id: str
    agreement_id: str
    kind: TermKind
    clause: Span
    article_id: str | None = None
    obligors: tuple[Actor, ...] = ()
    obligees: tuple[Actor, ...] = ()
    area: Where | None = None
    deadline: When | None = None
    window: When | None = None
    quantity: Figure | None = None
    condition: Span | None = None
    exception: Span | None = None
    claims: tuple[str, ...] = ()

    @property
    def is_continuing(self) -> bool:
        """Whether the duty lasts (a truce is kept day by day) rather than being done once."""
        return self.kind in (
            TermKind.HALT_VIOLENCE,
            TermKind.CEASEFIRE,
            TermKind.HUMANITARIAN_ACCESS,
            TermKind.NO_FOREIGN_INTERVENTION,
            TermKind.JOURNALISTS_ACCESS,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """A plan, truce or resolution. A vetoed or unaccepted text stays `proposed` (FIELD.md section 6)."""

    id: str
    name: str
    parties: tuple[Actor, ...] = ()
    mediators: tuple[Actor, ...] = ()
    declared: When | None = None
    effective: When | None = None
    ends: When | None = None
    is_written: bool | None = None
    agreement_class: AgreementClass | None = None
    state: AgreementState = AgreementState.PROPOSED
    terms: tuple[Term, ...] = ()
    claims: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How much watching lies behind a count: articles, outlets and independent families seen in a period."""

    start: str
    end: str
    articles: int
    outlets: int
    families: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What the record says of one term in one period; not observed is not complied with (FIELD.md rule 13)."""

    id: str
    term_id: str
    start: str | None
    end: str | None
    status: TermStatus
    is_overdue: bool = False
    claims_for: tuple[str, ...] = ()
    claims_against: tuple[str, ...] = ()
    party_statements: tuple[str, ...] = ()
    coverage: Coverage
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessRestriction:
    """Somebody kept observers, aid or journalists from a place, as a claim tells it."""

    claim: str
    restricted: tuple[Actor, ...] = ()
    by: tuple[Actor, ...] = ()
    where: Where | None = None
    when: When | None = None
