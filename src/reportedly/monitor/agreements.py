"""Claims in, agreements out: plans, truces and resolutions with their parties, terms and state.

Comes in: resolved claims and their articles. Goes out: `Agreement` records. Pure, and independent of order.
"""

import hashlib
from collections.abc import Mapping, Sequence

from reportedly.assets import table
from reportedly.monitor.joining import joined
from reportedly.monitor.mentions import NAMELESS, Mention, mentions, owed
from reportedly.monitor.state import first_when, state_of, told_as
from reportedly.monitor.terms import distinct, terms_of
from reportedly.records import Actor, Agreement, Article, Claim, Term
from reportedly.records.terms import AgreementClass, AgreementState, EventType, TermKind

CESSATION = (TermKind.CEASEFIRE, TermKind.HALT_VIOLENCE)


def agreements(claims: Sequence[Claim], articles: Mapping[str, Article]) -> tuple[Agreement, ...]:
    """The agreements that the claims tell of, each once, in the order in which they were first told of."""
    told = sorted(mentions(tuple(claims)), key=lambda mention: _first_told(mention, articles))
    return tuple(_agreement(group) for group in joined(told, articles))


def _first_told(mention: Mention, articles: Mapping[str, Article]) -> tuple[str, str, int]:
    article = articles.get(mention.article_id)
    published = article.published.start if article and article.published else None
    return published or "9999", mention.article_id, mention.members[0].trigger.start


def _agreement(group: Sequence[Mention]) -> Agreement:
    members = [claim for mention in group for claim in mention.members]
    key = hashlib.sha256(f"agreement\x1f{members[0].id}".encode()).hexdigest()[:16]
    parties, mediators = _parties(group)
    state, reasons = state_of(group, parties)
    terms = terms_of(key, group)
    is_refused = any(reason.rule == "agreement.refused" for reason in reasons)
    made = [claim for claim in members if not owed(claim) and claim.event_type is EventType.AGREE]
    return Agreement(
        id=key,
        name=_name(group),
        parties=parties,
        mediators=mediators,
        declared=first_when([claim for claim in made if claim.modality.is_real]),
        effective=None if is_refused else first_when(told_as(group, "in_force")),
        ends=first_when(told_as(group, "ended")) if state is AgreementState.ENDED else None,
        is_written=True if told_as(group, "signed") else None,
        agreement_class=_class(terms),
        state=state,
        terms=terms,
        claims=tuple(dict.fromkeys(claim.id for one in group for claim in (*one.members, *one.references))),
        reasons=reasons,
    )


def _name(group: Sequence[Mention]) -> str:
    """The fullest name that any article uses, the earliest of those that are equally full."""
    named = [mention.name for mention in group if mention.name is not NAMELESS]
    return max(named, key=lambda name: len(name.words)).text if named else NAMELESS.text


def _parties(group: Sequence[Mention]) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
    """Parties, and mediators: international bodies among those who agreed, where two others stand beside them."""
    every = distinct(actor for mention in group for actor in mention.actors)
    bodies = table("monitor/agreements")["mediators"]["sectors"]
    others = tuple(actor for actor in every if actor.sector not in bodies)
    if len(others) < 2:
        return every, ()
    return others, tuple(actor for actor in every if actor.sector in bodies)


def _class(terms: Sequence[Term]) -> AgreementClass | None:
    kinds = {term.kind for term in terms}
    if not kinds & set(CESSATION):
        return None
    has_mechanism = TermKind.CEASEFIRE_MONITORING_MECHANISM in kinds
    return AgreementClass.WITH_COMPLIANCE_MECHANISM if has_mechanism else AgreementClass.CESSATION
