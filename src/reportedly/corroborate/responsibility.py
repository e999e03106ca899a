"""Where the question of who did it stands: unstated, alleged, contested, conceded or observed (FIELD.md rules 3, 4)."""

from collections.abc import Iterable, Sequence

from reportedly.assets import table
from reportedly.corroborate.denials import Denial
from reportedly.corroborate.wording import has_cue
from reportedly.records import Actor, Claim, Reason
from reportedly.records.terms import Access, FigureKind, Responsibility, SpeakerType, Stance

ARMED_PARTIES = (SpeakerType.ARMED_FORCES, SpeakerType.ARMED_GROUP, SpeakerType.GOVERNMENT, SpeakerType.STATE_MEDIA)


def responsibility(claims: Sequence[Claim], denials: Sequence[Denial]) -> tuple[Responsibility, tuple[Reason, ...]]:
    """Who is held responsible on whose word, for a violent or coercive incident. Harm grades are decided elsewhere."""
    named = [claim for claim in claims if claim.actors]
    denied = [denial for denial in denials if denial.denier and _is_accused(denial, named)]
    reasons = [_denied(denial, is_accused=denial in denied) for denial in denials]
    conceded = [claim for claim in named if is_admission(claim)]
    if conceded:
        reasons.insert(0, _reason("conceded", f"{_speakers(conceded)} admits it, against its own interest", conceded))
        return Responsibility.CONCEDED, tuple(reasons)
    rivals = rival_blame(named)
    if rivals:
        sides = "; ".join(f"{_tellers(group)}: {_called(group)}" for group in rivals)
        blame = [claim for group in rivals for claim in group]
        reasons.insert(0, _reason("contested", f"tellers blame different sides: {sides}", blame))
    if rivals or denied:
        return Responsibility.CONTESTED, tuple(reasons)
    seen = [claim for claim in named if is_observation(claim)]
    if seen:
        reasons.insert(0, _reason("observed", f"{_speakers(seen)}, a neutral monitor, saw who did it", seen))
        return Responsibility.OBSERVED, tuple(reasons)
    if named:
        own = [claim for claim in named if claim.speaker and is_of(claim.speaker, claim.actors)]
        words = f"{_called(named)} on the word of {_tellers(named)}"
        if own:
            words += f"; {_speakers(own)} says so of its own side, which is a claim of success and no admission"
        reasons.insert(0, _reason("alleged", words, named))
        return Responsibility.ALLEGED, tuple(reasons)
    return Responsibility.UNSTATED, (_reason("unstated", "no source says who did it", claims), *reasons)


def is_of(speaker: Actor, actors: Iterable[Actor]) -> bool:
    """Whether the speaker belongs to the side of one of the actors."""
    return any(speaker.is_same_side(actor) for actor in actors)


def is_admission(claim: Claim) -> bool:
    """Whether the implicated side itself owns up, against its interest.

    A word of admission does it; so does a plain statement that one's own side harmed civilians or other protected
    people. A claim of credit or success never does (FIELD.md rule 3).
    """
    if claim.speaker is None or not is_of(claim.speaker, claim.actors):
        return False
    if has_cue(claim, "admission"):
        return True
    boast = claim.stance is Stance.CLAIMS or has_cue(claim, "credit")
    return not boast and _harms_protected(claim)


def is_observation(claim: Claim) -> bool:
    """Whether a neutral monitor tells what it saw itself, not what it was told."""
    if not claim.attribution or claim.attribution[-1].speaker_type is not SpeakerType.MONITOR:
        return False
    link = claim.attribution[-1]
    if is_of(link.speaker, (*claim.actors, *claim.recipients)):
        return False
    told = link.access in (Access.TOLD, Access.DEDUCED, Access.INDUCED)
    return link.access is Access.WITNESSED or (not told and has_cue(claim, "observation"))


def rival_blame(named: Sequence[Claim]) -> list[list[Claim]]:
    """The claims grouped by the side they blame, where two groups blame sides that nobody names together.

    In two-sided fighting every side is an actor and the claims overlap, so there is no rivalry to report.
    """
    groups: list[tuple[set[str], list[Claim]]] = []
    for claim in named:
        keys = {key for actor in claim.actors for key in actor.sides}
        meeting = [group for group in groups if group[0] & keys]
        groups = [group for group in groups if not group[0] & keys]
        merged = [claim for group in meeting for claim in group[1]]
        groups.append((keys.union(*(group[0] for group in meeting)), [*merged, claim]))
    return [members for _, members in groups] if len(groups) > 1 else []


def _harms_protected(claim: Claim) -> bool:
    cues = table("corroborate/cues")
    harm = [figure for figure in claim.figures if figure.kind in (FigureKind.KILLED, FigureKind.INJURED)]
    if any(figure.victim_class in cues["protected"] for figure in harm):
        return True
    return bool(harm) and any(actor.sector in cues["protected_sectors"] for actor in claim.recipients)


def _is_accused(denial: Denial, named: Sequence[Claim]) -> bool:
    """Whether the denier is blamed by somebody; where nobody is, an armed party that denies speaks for itself."""
    if denial.link is None:
        return False
    accused = [*(actor for claim in named for actor in claim.actors), *denial.claim.actors]
    return is_of(denial.link.speaker, accused) if accused else denial.link.speaker_type in ARMED_PARTIES


def _denied(denial: Denial, *, is_accused: bool) -> Reason:
    who = denial.denier.called if denial.denier else "an article"
    text = f"{who} denies it, speaking for itself" if is_accused else f"{who} denies it, but is not accused"
    return Reason(rule="responsibility.denied", text=text, claims=(denial.claim.id,))


def _reason(state: str, text: str, claims: Sequence[Claim]) -> Reason:
    return Reason(rule=f"responsibility.{state}", text=text, claims=tuple(sorted(claim.id for claim in claims)))


def _called(claims: Sequence[Claim]) -> str:
    return ", ".join(sorted({actor.called for claim in claims for actor in claim.actors}))


def _speakers(claims: Sequence[Claim]) -> str:
    return ", ".join(sorted({claim.speaker.called for claim in claims if claim.speaker}))


def _tellers(claims: Sequence[Claim]) -> str:
    return ", ".join(sorted({claim.speaker.called if claim.speaker else "the outlet itself" for claim in claims}))
