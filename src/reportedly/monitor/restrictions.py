"""Access restrictions: who kept observers, aid or journalists from a place, as claims tell it (FIELD.md rule 13)."""

from collections.abc import Mapping, Sequence
from typing import Any

from reportedly.assets import table
from reportedly.records import AccessRestriction, Claim
from reportedly.records.terms import Modality, Stance


def restrictions(claims: Sequence[Claim]) -> tuple[AccessRestriction, ...]:
    """One row for each claim that somebody was kept out, by time and place. Threats, plans and denials give none."""
    rules = table("monitor/access")
    found = [claim for claim in claims if _keeps_out(claim, rules)]
    rows = [
        AccessRestriction(
            claim=claim.id, restricted=claim.recipients, by=claim.actors, where=claim.where, when=claim.when
        )
        for claim in found
    ]
    return tuple(sorted(rows, key=_chronological))


def _keeps_out(claim: Claim, rules: Mapping[str, Any]) -> bool:
    if claim.stance in (Stance.DENIES, Stance.DOUBTS, Stance.PREDICTS, Stance.PROMISES, Stance.CALLS_FOR):
        return False
    if not any(_is_act(claim, act) for act in rules["act"]):
        return False
    return any(actor.sector in rules["sectors"] for actor in claim.recipients) or claim.has_word(rules["words"])


def _is_act(claim: Claim, act: Mapping[str, Any]) -> bool:
    if claim.event_type != act["type"] or claim.event_mode not in act["modes"]:
        return False
    return claim.modality is Modality.NEGATED if act.get("modality") == "negated" else claim.modality.is_real


def _chronological(row: AccessRestriction) -> tuple[str, str, str]:
    when = row.when.start if row.when and row.when.start else "9999"
    return when, row.where.name or "" if row.where else "", row.claim
