"""Claims in, incidents out: what was told of one happening, how well it is supported, who is said to have done it.

Comes in: resolved claims, their articles, and which articles are copies of which. Goes out: `Incident` records. Pure:
no clock, no file but the room's tables; the order of the claims changes nothing.
"""

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.corroborate import figures
from reportedly.corroborate.denials import Denial, attach, is_denial
from reportedly.corroborate.echoes import echoes
from reportedly.corroborate.grade import grade
from reportedly.corroborate.joining import NO_RULINGS, Joined, Rulings, join
from reportedly.corroborate.origins import origins, telling
from reportedly.corroborate.responsibility import is_observation, responsibility
from reportedly.corroborate.summary import actors_told, most_told, setting
from reportedly.corroborate.traits import Traits, day_number, filed_type, traits
from reportedly.records import Article, Claim, Incident, Reason, ReportedFigure
from reportedly.records.terms import QUAD_CLASS, ClaimKind, EventType, QuadClass, Responsibility, Stance

TELLING_KINDS = (ClaimKind.EVENT, ClaimKind.CASUALTY, ClaimKind.CONTROL)
UNREAL_STANCES = (Stance.CALLS_FOR, Stance.PROMISES, Stance.PREDICTS, Stance.DOUBTS)
MAX_JOIN_REASONS = 12  # a story with forty reprints would bury its grade under forty equal reasons
NO_COPIES: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenes:
    """What incidents are drawn from besides their own claims; echoes and denials by number of the group."""

    articles: Mapping[str, Article]
    copies: Mapping[str, str]
    echoes: Mapping[int, Sequence[Claim]]
    denials: Mapping[int, Sequence[Denial]]


def incidents(
    claims: Sequence[Claim],
    articles: Mapping[str, Article],
    copies: Mapping[str, str] = NO_COPIES,
    rulings: Rulings = NO_RULINGS,
) -> tuple[Incident, ...]:
    """What the claims say happened, each happening once, in order of time and place.

    `copies` maps an article's id to that of its likely original; `rulings` are what people decided. Plans, threats,
    conditions, denials and background history never become incidents (FIELD.md rule 11); a denial is laid beside the
    incident that it denies.
    """
    ordered = sorted({claim.id: claim for claim in claims}.values(), key=lambda claim: claim.id)
    members = [found for claim in ordered if tells(claim) and (found := traits(claim)) is not None]
    repeated = echoes([member.claim for member in members], copies)
    firsts = [member for member in members if member.claim.id not in repeated]
    published = _published(articles)
    groups = join(firsts, published, rulings.told_as(repeated))
    home = {member.claim.id: number for number, group in enumerate(groups) for member in group.members}
    again = _echoed([member for member in members if member.claim.id in repeated], repeated, home)
    home |= {claim.id: number for number, claims in again.items() for claim in claims}
    denied: dict[int, list[Denial]] = defaultdict(list)
    for denial in attach([claim for claim in ordered if is_denial(claim)], firsts, home, published):
        denied[denial.group].append(denial)
    scenes = Scenes(articles=articles, copies=copies, echoes=again, denials=denied)
    return tuple(sorted((_incident(number, group, scenes) for number, group in enumerate(groups)), key=_chronological))


def tells(claim: Claim) -> bool:
    """Whether the claim says that something has happened or is happening (FIELD.md rule 11)."""
    is_told = claim.kind in TELLING_KINDS and claim.stance not in UNREAL_STANCES
    return is_told and claim.modality.is_real and not is_denial(claim)


def incident_id(claims: Sequence[Claim], articles: Mapping[str, Article]) -> str:
    """The public reference: a hash of the earliest-told member claim, so that it lives on as later claims join."""
    first = min(claims, key=lambda claim: _told_first(claim, articles))
    return hashlib.sha256(f"incident\x1f{first.id}".encode()).hexdigest()[:16]


def _told_first(claim: Claim, articles: Mapping[str, Article]) -> tuple[str, str, int, str]:
    article = articles.get(claim.article_id)
    published = article.published.start if article and article.published else None
    return published or "9999", claim.article_id, claim.trigger.start, claim.id


def _echoed(
    members: Sequence[Traits], repeated: Mapping[str, str], home: Mapping[str, int]
) -> Mapping[int, Sequence[Claim]]:
    """By group, the claims of copies that only say again what the original said."""
    found: dict[int, list[Claim]] = defaultdict(list)
    for member in members:
        number = home.get(repeated[member.claim.id])
        if number is not None:
            found[number].append(member.claim)
    return found


def _incident(number: int, group: Joined, scenes: Scenes) -> Incident:
    articles, denials, echoed = scenes.articles, scenes.denials.get(number, ()), scenes.echoes.get(number, ())
    first_told = [member.claim for member in group.members]
    first_told.sort(key=lambda claim: _told_first(claim, articles))
    claims = sorted([*first_told, *echoed], key=lambda claim: _told_first(claim, articles))
    sources = origins([telling(claim, articles, scenes.copies) for claim in claims])
    harm, harm_reasons = grade(sources)
    event_type = most_told([filed for claim in claims if (filed := filed_type(claim)) is not None])
    blame, blame_reasons = _blame(event_type, claims, denials)
    rows, replaced = figures.rows(sources)
    actors, recipients = actors_told(claims)
    scene = setting(first_told, asks_blame=_asks_blame(event_type))
    return Incident(
        id=incident_id(claims, articles),
        event_type=event_type,
        event_mode=most_told([claim.event_mode for claim in claims if claim.event_mode], None),
        when=scene.when,
        where=scene.where,
        actors=actors,
        recipients=recipients,
        claims=tuple(claim.id for claim in claims),
        denials=tuple(sorted(denial.claim.id for denial in denials)),
        grade=harm,
        responsibility=blame,
        observed=any(is_observation(claim) for claim in claims),
        origins=sum(origin.is_independent for origin in sources),
        figures=rows,
        disagreements=(*figures.disagreements(rows), *scene.disagreements),
        reasons=(*harm_reasons, *blame_reasons, *replaced, *_filing(claims, rows), *_joins(group), *_reprints(echoed)),
    )


def _blame(
    event_type: EventType, claims: Sequence[Claim], denials: Sequence[Denial]
) -> tuple[Responsibility, tuple[Reason, ...]]:
    """Responsibility is asked of violence and coercion only: nobody is to blame for a meeting."""
    if _asks_blame(event_type):
        return responsibility(claims, denials)
    text = "the question of blame is not put for an act of this kind"
    return Responsibility.UNSTATED, (Reason(rule="responsibility.not_asked", text=text),)


def _asks_blame(event_type: EventType) -> bool:
    return QUAD_CLASS[event_type] is QuadClass.MATERIAL_CONFLICT


def _filing(claims: Sequence[Claim], rows: Sequence[ReportedFigure]) -> list[Reason]:
    """What a reader must know of how the incident was filed."""
    reasons = []
    untyped = tuple(claim.id for claim in claims if claim.event_type is None)
    if len(untyped) == len(claims):
        text = "no source names the act; it is filed by the harm done"
        reasons.append(Reason(rule="type.filed_by_harm", text=text, claims=untyped))
    if any(row.kind.is_people for row in rows) and all(row.scope != "event" for row in rows if row.kind.is_people):
        text = "a running toll, not one happening: kept apart from incidents and never added to them"
        reasons.append(Reason(rule="toll.kept_apart", text=text, claims=tuple(claim.id for claim in claims)))
    return reasons


def _joins(group: Joined) -> list[Reason]:
    """Why the claims were put together, one sentence a pair, strongest first."""
    best = sorted(group.joins, key=lambda score: (-score.total, score.claims))[:MAX_JOIN_REASONS]
    return [
        Reason(
            rule="same_incident",
            text="taken for one incident: " + "; ".join(text for _, weight, text in score.parts if weight > 0),
            weight=score.total,
            claims=score.claims,
        )
        for score in best
        if score.total > 0  # what a person ruled is told with the person's name and reason, by the book
    ]


def _reprints(echoed: Sequence[Claim]) -> list[Reason]:
    if not echoed:
        return []
    text = "the same sentence in a copy of the article"
    return [Reason(rule="same_incident.copy", text=text, claims=tuple(sorted(claim.id for claim in echoed)))]


def _published(articles: Mapping[str, Article]) -> dict[str, int]:
    stamps = {key: article.published.end for key, article in articles.items() if article.published}
    return {key: day for key, stamp in stamps.items() if stamp and (day := day_number(stamp)) is not None}


def _chronological(incident: Incident) -> tuple[str, str, str, str]:
    when = incident.when.start if incident.when and incident.when.start else "9999"
    place = incident.where.name if incident.where and incident.where.name else "~"
    return when, place, incident.event_type, incident.id
