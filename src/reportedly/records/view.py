"""A view: everything a report, an export or a page shows, put together from one book for one period."""

from dataclasses import dataclass

from reportedly.records.agreement import AccessRestriction, Agreement, Coverage, Finding
from reportedly.records.article import Article, Skipped
from reportedly.records.claim import Claim
from reportedly.records.incident import Control, Incident
from reportedly.records.judgement import Judgement


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What a book says, as plain records, each sequence in the book's own fixed order.

    `period` is two ISO dates, both inclusive; None means the whole book. It bounds `incidents`, `controls` and
    `findings`; `claims` and `articles` are those the period's rows rest on and those published or happening in it.
    `coverage` is None where no article in the view is dated. `as_of` is an ISO datetime with zone.
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
