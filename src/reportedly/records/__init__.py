"""What things are: frozen records and closed vocabularies. No I/O, no library beyond Python's own.

Read in this order: `span`, `terms` (vocabularies), `values` (when, where, who, how many), `article`, `sentence`,
`graph`, `claim`, `incident`, `agreement`, `judgement`, `view`; `codec` turns any record into JSON values and back.
"""

from reportedly.records.agreement import AccessRestriction, Agreement, Coverage, Finding, Term
from reportedly.records.article import Article, OtherDate, Page, Rating, Removed, Skipped, Source
from reportedly.records.claim import Claim, ControlClaim, Link, TermClaim, claim_id
from reportedly.records.graph import ArticleGraph, Edge, EdgeLabel, GraphReader, Mention, MentionKind, Reading
from reportedly.records.incident import Control, Disagreement, Incident, Reason, ReportedFigure, Spread, Total
from reportedly.records.judgement import Anchor, Judgement
from reportedly.records.sentence import Entity, Sentence, Token
from reportedly.records.span import Span
from reportedly.records.values import Actor, Figure, Rival, When, Where
from reportedly.records.view import ToldFigure, View

__all__ = [
    "AccessRestriction", "Actor", "Agreement", "Anchor", "Article", "ArticleGraph", "Claim", "Control", "ControlClaim",
    "Coverage", "Disagreement", "Edge", "EdgeLabel", "Entity", "Figure", "Finding", "GraphReader", "Incident",
    "Judgement", "Link", "Mention", "MentionKind", "OtherDate", "Page", "Rating", "Reading", "Reason", "Removed",
    "ReportedFigure", "Rival", "Sentence", "Skipped", "Source", "Span", "Spread", "Term", "TermClaim", "Token",
    "ToldFigure", "Total", "View", "When", "Where", "claim_id",
]  # fmt: skip
