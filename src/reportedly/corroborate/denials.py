"""Denials laid beside the incident they deny: by the claim they point at, else by the act, place and time they name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.assets import table
from reportedly.corroborate.candidates import around
from reportedly.corroborate.score import compared
from reportedly.corroborate.traits import Traits, traits
from reportedly.records import Actor, Claim, Link
from reportedly.records.terms import ClaimKind, Modality, Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class Denial:
    """A claim that denies, the link of whoever denies (None: the outlet itself), and the number of the group denied."""

    claim: Claim
    link: Link | None
    group: int

    @property
    def denier(self) -> Actor | None:
        """Whoever denies."""
        return self.link.speaker if self.link else None


def is_denial(claim: Claim) -> bool:
    """Whether the claim says that something did not happen."""
    return claim.kind is ClaimKind.DENIAL or claim.stance is Stance.DENIES or claim.modality is Modality.NEGATED


def denying_link(claim: Claim) -> Link | None:
    """Whoever denies: the outermost speaker whose cue is a denial, else the innermost speaker."""
    denying = [link for link in claim.attribution if link.stance is Stance.DENIES]
    return denying[0] if denying else claim.attribution[-1] if claim.attribution else None


def attach(
    denials: Sequence[Claim], members: Sequence[Traits], home: Mapping[str, int], published: Mapping[str, int]
) -> tuple[Denial, ...]:
    """Each denial with the group it denies. `home` maps claim ids to group numbers; those that fit none are left out.

    A denial that would fit several groups equally well is attached to none: the text does not say which.
    """
    found = {claim.id: home[claim.about] for claim in denials if claim.about is not None and claim.about in home}
    found |= _by_likeness([claim for claim in denials if claim.id not in found], members, home, published)
    by_id = {claim.id: claim for claim in denials}
    for claim in denials:  # a denial of words that are themselves told as denied, or that hold the denied clause
        target = by_id.get(claim.about or "") or _same_words(claim, denials, found)
        if claim.id not in found and target is not None and target.id in found:
            found[claim.id] = found[target.id]
    return tuple(
        Denial(claim=claim, link=denying_link(claim), group=found[claim.id]) for claim in denials if claim.id in found
    )


def _same_words(claim: Claim, denials: Sequence[Claim], found: Mapping[str, int]) -> Claim | None:
    if claim.content is None:
        return None
    content = claim.content
    near = (other for other in denials if other.id in found and other.article_id == claim.article_id)
    return next((other for other in near if any(span.meets(content) for span in other.evidence)), None)


def _by_likeness(
    denials: Sequence[Claim], members: Sequence[Traits], home: Mapping[str, int], published: Mapping[str, int]
) -> dict[str, int]:
    strangers = [found for claim in denials if (found := traits(claim)) is not None]
    least = table("corroborate/weights")["denial_threshold"]
    attached = {}
    for stranger, near in zip(strangers, around(strangers, members, published), strict=True):
        best: dict[int, float] = {}
        for index in near:
            score = compared(stranger, members[index])
            group = home[members[index].claim.id]
            if not score.is_conflict and score.total >= least:
                best[group] = max(score.total, best.get(group, 0.0))
        top = [group for group, total in best.items() if total == max(best.values())]
        if len(top) == 1:
            attached[stranger.claim.id] = top[0]
    return attached
