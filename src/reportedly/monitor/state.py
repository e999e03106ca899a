"""Whether a text binds anybody: proposed, in force or ended, with the words that say so (FIELD.md section 6)."""

from collections.abc import Sequence

from reportedly.assets import table
from reportedly.monitor.mentions import Mention, owed
from reportedly.records import Actor, Claim, Reason, When
from reportedly.records.terms import AgreementState, EventType, Modality, Stance

SIDES_TO_AGREE = 2
UNREAL = (Stance.DENIES, Stance.DOUBTS, Stance.PREDICTS, Stance.CALLS_FOR, Stance.PROMISES)


def state_of(group: Sequence[Mention], parties: Sequence[Actor]) -> tuple[AgreementState, tuple[Reason, ...]]:
    """The state of an agreement. A veto outweighs everything: a vetoed text is proposed, never in force."""
    refused, ended, started = (told_as(group, cue) for cue in ("refused", "ended", "in_force"))
    refused = [claim for claim in refused if claim.event_type is EventType.REJECT and not _is_older(claim, group)]
    if refused:
        return AgreementState.PROPOSED, (
            _reason("refused", "it was refused in a vote, so it never came into force", refused),
        )
    if ended:
        return AgreementState.ENDED, (_reason("ended", "it is told to have ended", ended),)
    vouched = [claim for claim in started if not _is_one_sided(claim, started, parties)]
    if vouched:
        return AgreementState.IN_FORCE, (
            _reason("in_force", "it is told to have been signed, adopted or put in force", vouched),
        )
    if started:
        who = ", ".join(sorted({claim.speaker.called for claim in started if claim.speaker}))
        return AgreementState.PROPOSED, (
            _reason("one_sided", f"only one party says that it is in force: {who}", started),
        )
    agreed = _agreed(group)
    if agreed:
        return AgreementState.IN_FORCE, (_reason("agreed", "two sides are told to have agreed to it", agreed),)
    return AgreementState.PROPOSED, (
        _reason("proposed", "nothing says that it came into force", [claim for one in group for claim in one.members]),
    )


def told_as(group: Sequence[Mention], cue: str) -> list[Claim]:
    """The claims that tell of the agreement's fate in words of the cue list, as something that did happen."""
    stems = table("monitor/agreements")["cues"][cue]
    told = (claim for mention in group for claim in (*mention.members, *mention.references))
    return [claim for claim in told if claim.modality.is_real and claim.stance not in UNREAL and claim.has_word(stems)]


def first_when(claims: Sequence[Claim]) -> When | None:
    """The earliest known time among the claims."""
    dated = [claim.when for claim in claims if claim.when and claim.when.is_known]
    return min(dated, key=lambda when: (when.start or "", when.end or ""), default=None)


def _is_older(claim: Claim, group: Sequence[Mention]) -> bool:
    """Whether the vote came before the text was made, so that another text was voted on."""
    made = first_when([one for mention in group for one in mention.members if one.event_type is EventType.AGREE])
    last = claim.when.end if claim.when else None
    return bool(made and made.start and last and last[:10] < made.start[:10])


def _agreed(group: Sequence[Mention]) -> list[Claim]:
    """Claims that two sides agreed, for kinds of text that bind by that; those bound must be among the two."""
    binding = table("monitor/agreements")["binding"]["kinds"]
    bound = [actor for one in group for claim in one.members if (term := owed(claim)) for actor in term.obligor]
    return [
        claim
        for mention in group
        if mention.name.kind in binding
        for claim in mention.members
        if owed(claim) is None
        and claim.event_type is EventType.AGREE
        and claim.modality in (Modality.ACTUAL, Modality.ONGOING)
        and _sides(claim) >= SIDES_TO_AGREE
        and all(any(actor.is_same_side(other) for other in (*claim.actors, *claim.recipients)) for actor in bound)
    ]


def _sides(claim: Claim) -> int:
    """How many different sides stand among those who agreed."""
    camps: list[Actor] = []
    for actor in (*claim.actors, *claim.recipients):
        if not any(actor.is_same_side(camp) for camp in camps):
            camps.append(actor)
    return len(camps)


def _is_one_sided(claim: Claim, told: Sequence[Claim], parties: Sequence[Actor]) -> bool:
    """Whether only one party vouches for it: its word alone puts no text in force."""
    speakers = [one.speaker for one in told]
    if any(speaker is None or not any(speaker.is_same_side(party) for party in parties) for speaker in speakers):
        return False
    mine = claim.speaker
    return mine is not None and all(speaker is not None and speaker.is_same_side(mine) for speaker in speakers)


def _reason(rule: str, text: str, claims: Sequence[Claim]) -> Reason:
    return Reason(rule=f"agreement.{rule}", text=text, claims=tuple(sorted({claim.id for claim in claims})))
