"""Who is said to hold which place, on whose word, since when. Rival holders both stay (FIELD.md rule 10)."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from reportedly.corroborate.denials import denying_link, is_denial
from reportedly.corroborate.names import fold, place_key
from reportedly.corroborate.origins import told_at
from reportedly.records import Actor, Article, Claim, Control, ControlClaim, When
from reportedly.records.terms import ControlChange, ControlStatus, SpeakerType

TAKINGS = (
    ControlChange.CAPTURED,
    ControlChange.TRANSFERRED,
    ControlChange.PRESENT,
    ControlChange.INFILTRATED,
    ControlChange.LOST,
)
RANK = (ControlStatus.ASSESSED, ControlStatus.REPORTED, ControlStatus.CLAIMED, ControlStatus.DENIED)


def control(claims: Sequence[Claim], articles: Mapping[str, Article]) -> tuple[Control, ...]:
    """One row for each place, holder and standing of the word: claimed, reported, assessed or denied.

    The newest word decides the row's change; `since` is the day of the newest taking that is dated. A party's claim
    and an outlet's report on the same holder stay two rows, so that neither lends the other its weight. Nothing is
    said of unplaced claims, plans and history.
    """
    groups: dict[tuple[str, str, ControlStatus], list[Claim]] = defaultdict(list)
    for claim in sorted({claim.id: claim for claim in claims}.values(), key=lambda claim: claim.id):
        place, holder = place_key(claim.where), holder_of(claim.control)
        is_said = claim.modality.is_real or is_denial(claim)
        if claim.control and place and holder and is_said:
            groups[place, _holder_key(holder), status(claim)].append(claim)
    rows = [_row(key[2], group, articles) for key, group in groups.items()]
    return tuple(sorted(rows, key=_by_place))


def holder_of(told: ControlClaim | None) -> Actor | None:
    """Whoever the row speaks of: the holder, or the one who lost the place where the text names no new holder."""
    if told is None:
        return None
    return told.holder or (told.former if told.change is ControlChange.LOST else None)


def status(claim: Claim) -> ControlStatus:
    """On whose word it rests: a party speaking of itself claims, a neutral monitor assesses, everybody else reports."""
    if is_denial(claim):
        return ControlStatus.DENIED
    holder = holder_of(claim.control)
    link = claim.attribution[-1] if claim.attribution else None
    if link is None or holder is None:
        return ControlStatus.REPORTED
    if link.speaker.is_same_side(holder):
        return ControlStatus.CLAIMED
    return ControlStatus.ASSESSED if link.speaker_type is SpeakerType.MONITOR else ControlStatus.REPORTED


def _holder_key(holder: Actor) -> str:
    """A government's troops and ministries hold a place for one holder; so do the arms of any family."""
    camps = sorted(key for key in holder.sides if key.startswith(("family:", "state:")))
    return camps[0] if camps else f"name:{fold(holder.called)}"


def _row(standing: ControlStatus, group: Sequence[Claim], articles: Mapping[str, Article]) -> Control:
    ordered = sorted(group, key=lambda claim: (_happened(claim) or told_at(claim, articles, {}), claim.id))
    latest = ordered[-1]
    told, holder = latest.control, holder_of(latest.control)
    if told is None or holder is None or latest.where is None:
        raise ValueError("a control row needs a place, a holder and what changed")
    return Control(
        place=latest.where,
        holder=holder,
        former=_former(ordered, holder),
        change=told.change,
        status=standing,
        said_by=tuple(dict.fromkeys(_said_by(claim, articles) for claim in ordered)),
        since=_since(ordered),
        claims=tuple(claim.id for claim in ordered),
    )


def _former(ordered: Sequence[Claim], holder: Actor) -> Actor | None:
    """Whoever held the place before, by the newest word that says so; never the holder of the row."""
    told = [claim.control.former for claim in reversed(ordered) if claim.control and claim.control.former]
    return next((former for former in told if not former.is_same_side(holder)), None)


def _since(ordered: Sequence[Claim]) -> When | None:
    takings = [claim for claim in ordered if claim.control and claim.control.change in TAKINGS]
    return next((claim.when for claim in reversed(takings) if claim.when and claim.when.is_known), None)


def _happened(claim: Claim) -> str:
    return claim.when.end or "" if claim.when else ""


def _said_by(claim: Claim, articles: Mapping[str, Article]) -> str:
    link = denying_link(claim) if is_denial(claim) else claim.attribution[-1] if claim.attribution else None
    if link:
        return link.speaker.called
    article = articles.get(claim.article_id)
    return article.outlet if article and article.outlet else "an outlet not named"


def _by_place(row: Control) -> tuple[str, str, int, tuple[str, ...]]:
    return row.place.name or "", row.holder.called, RANK.index(row.status), row.claims
