"""What the record holds on one term: incidents for and against it, claims that it is kept or broken, parties' words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reportedly.assets import table
from reportedly.monitor.coverage import Period, is_within
from reportedly.records import Actor, Agreement, Article, Claim, Incident, Term
from reportedly.records.terms import AgreementState, ClaimKind, Modality, Stance

SAYING = (Stance.DENIES, Stance.ACCUSES, Stance.PROMISES, Stance.CALLS_FOR, Stance.CLAIMS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Everything that findings look at; `by_id` are the claims by id."""

    incidents: Sequence[Incident]
    claims: Sequence[Claim]
    by_id: Mapping[str, Claim]
    articles: Mapping[str, Article]
    period: Period
    as_of: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What speaks for and against a term. `loose` incidents would speak against it but carry no date."""

    kept: tuple[Incident, ...]
    broken: tuple[Incident, ...]
    loose: tuple[Incident, ...]
    said_kept: tuple[Claim, ...]
    said_broken: tuple[Claim, ...]
    party_statements: tuple[Claim, ...]


def gather(agreement: Agreement, term: Term, record: Record) -> Evidence:
    """The evidence on a term within the period, and not from before the agreement took effect."""
    rules = table("monitor/terms")[term.kind]
    told = [incident for incident in record.incidents if _is_bound(incident, agreement, term)]
    start = _start(agreement, record)
    dated = [incident for incident in told if _is_due(incident, start, record.period) and _is_there(incident, term)]
    undated = [one for one in told if not (one.when and one.when.is_known) and _is_there(one, term)]
    spoken = [claim for claim in record.claims if _speaks_of(claim, agreement, term, record)]
    compliance = [claim for claim in spoken if claim.kind is ClaimKind.COMPLIANCE]
    return Evidence(
        kept=tuple(one for one in dated if _matches_any(one, rules["for"], record.by_id)),
        broken=tuple(one for one in dated if _matches_any(one, rules["against"], record.by_id)),
        loose=tuple(one for one in undated if _matches_any(one, rules["against"], record.by_id)),
        said_kept=tuple(claim for claim in compliance if says_kept(claim) is True),
        said_broken=tuple(claim for claim in compliance if says_kept(claim) is False),
        party_statements=tuple(claim for claim in spoken if _is_party(claim.speaker, agreement, term)),
    )


def bound(agreement: Agreement, term: Term) -> tuple[Actor, ...]:
    """Whom the term binds: those it names, else the parties. Whoever drafts a proposal is not bound by it."""
    if term.obligors or agreement.state is AgreementState.PROPOSED:
        return term.obligors
    return agreement.parties


def says_kept(claim: Claim) -> bool | None:
    """Whether a compliance claim says that the term is kept; None where its words do not say."""
    cues = table("monitor/terms")["cues"]
    if claim.has_word(cues["broken"]) or claim.stance is Stance.ACCUSES:
        is_kept = False
    elif claim.has_word(cues["kept"]):
        is_kept = True
    else:
        return None
    is_turned = claim.modality is Modality.NEGATED or claim.stance is Stance.DENIES
    return not is_kept if is_turned else is_kept


def _matches_any(incident: Incident, rules: Sequence[Mapping[str, Any]], by_id: Mapping[str, Claim]) -> bool:
    return any(_matches(incident, rule, by_id) for rule in rules)


def _matches(incident: Incident, rule: Mapping[str, Any], by_id: Mapping[str, Claim]) -> bool:
    if incident.event_type != rule["type"] or ("modes" in rule and incident.event_mode not in rule["modes"]):
        return False
    if "sectors" in rule and not any(actor.sector in rule["sectors"] for actor in incident.recipients):
        return False
    if rule.get("outsiders") and not _is_by_outsiders(incident):
        return False
    members = [by_id[claim] for claim in incident.claims if claim in by_id]
    return "words" not in rule or any(claim.has_word(rule["words"]) for claim in members)


def _is_by_outsiders(incident: Incident) -> bool:
    home = incident.where.country if incident.where else None
    return home is not None and any(actor.country not in (None, home) for actor in incident.actors)


def _is_bound(incident: Incident, agreement: Agreement, term: Term) -> bool:
    """Whether those who acted are bound by the term.

    Where nobody is named as acting, a happening speaks on the term only if it binds everybody, as a truce does.
    """
    who = bound(agreement, term)
    if not incident.actors:
        return not term.obligors
    return not who or any(actor.is_same_side(other) for actor in incident.actors for other in who)


def _start(agreement: Agreement, record: Record) -> str | None:
    """The day from which the record is looked through: in effect, declared, or first told of, whichever is known."""
    known = [when.start for when in (agreement.effective, agreement.declared) if when and when.start]
    told = [_told_on(record.by_id[claim], record) for claim in agreement.claims if claim in record.by_id]
    return known[0] if known else min((day for day in told if day), default=None)


def _is_due(incident: Incident, start: str | None, period: Period) -> bool:
    if incident.is_toll or incident.when is None or incident.when.start is None or incident.when.end is None:
        return False
    if start is not None and incident.when.end[:10] < start[:10]:
        return False
    first, last = period
    is_early = first is not None and incident.when.end[:10] < first[:10]
    return not is_early and not (last is not None and incident.when.start[:10] > last[:10])


def _is_there(incident: Incident, term: Term) -> bool:
    """Whether the incident lies in the term's area: the same place, or one whose province or country it is."""
    area, where = term.area, incident.where
    if area is None:
        return True
    if where is None:
        return False
    if area.place_id is not None and area.place_id == where.place_id:
        return True
    if area.precision == "country":
        return area.country == where.country
    names = {name.casefold() for name in (where.name, where.admin1, where.admin2) if name}
    return area.name is not None and area.name.casefold() in names


def _is_party(speaker: Actor | None, agreement: Agreement, term: Term) -> bool:
    parties = (*agreement.parties, *term.obligors)
    return speaker is not None and any(speaker.is_same_side(party) for party in parties)


def _speaks_of(claim: Claim, agreement: Agreement, term: Term, record: Record) -> bool:
    """Whether the claim speaks of keeping the term: it points at it, or its words name the term's matter."""
    if claim.id in agreement.claims:
        return False
    is_saying = claim.kind in (ClaimKind.COMPLIANCE, ClaimKind.STATEMENT, ClaimKind.DENIAL) or claim.stance in SAYING
    if not is_saying or not is_within(_told_on(claim, record), record.period):
        return False
    if claim.about in term.claims or (claim.term is not None and claim.term.kind is term.kind):
        return True
    return claim.term is None and claim.has_word(table("monitor/terms")[term.kind]["topics"])


def _told_on(claim: Claim, record: Record) -> str | None:
    if claim.said and claim.said.start:
        return claim.said.start
    article = record.articles.get(claim.article_id)
    return article.published.start if article and article.published else None
