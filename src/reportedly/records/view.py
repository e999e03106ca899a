"""A view: everything a report, an export or a page shows, put together from one book for one period."""

from dataclasses import dataclass

from reportedly.records.agreement import AccessRestriction, Agreement, Coverage, Finding
from reportedly.records.article import Article, Skipped
from reportedly.records.claim import Claim
from reportedly.records.incident import Control, Incident
from reportedly.records.judgement import Judgement
from reportedly.records.terms import Modality, Stance, Verification
from reportedly.records.values import Figure, When, Where


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What a book says, as plain records, each sequence in the book's own fixed order.

    `period` is two ISO dates, both inclusive; None means the whole book. It bounds `incidents`, `controls` and
    `findings`; `claims` and `articles` are those the period's rows rest on and those published or happening in it.
    `coverage` is None where the book holds no article. `as_of` is an ISO datetime with zone.
    """

    articles: tuple[Article, ...] = ()
    claims: tuple[Claim, ...] = ()
    incidents: tuple[Incident, ...] = ()
    controls: tuple[Control, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    findings: tuple[Finding, ...] = ()
    restrictions: tuple[AccessRestriction, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    coverage: Coverage | None = None
    period: tuple[str, str] | None = None
    as_of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldFigure:
    """One figure as one claim tells it, with whoever says so; two figures from two sources are two rows.

    `said_by` runs outermost first and is empty where the outlet itself speaks; `incident` is None for a figure that
    belongs to none, such as a toll of the whole war.
    """

    claim: str
    incident: str | None = None
    article: str
    outlet: str | None = None
    said_by: tuple[str, ...] = ()
    family: str | None = None
    stance: Stance
    modality: Modality
    verification: Verification
    when: When | None = None
    where: Where | None = None
    figure: Figure
