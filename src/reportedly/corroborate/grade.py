"""How well the harm itself is supported: one source, one origin told many times, or several independent origins."""

from collections.abc import Sequence

from reportedly.corroborate.origins import Origin
from reportedly.records import Reason
from reportedly.records.terms import HarmGrade, Verification

ENOUGH = 2  # independent origins that corroborate (FIELD.md rule 2)


def grade(origins: Sequence[Origin]) -> tuple[HarmGrade, tuple[Reason, ...]]:
    """The harm grade of an incident and the rule that gave it. Denials play no part (FIELD.md rule 4)."""
    independent = [origin for origin in origins if origin.is_independent]
    tellers = {told.teller for origin in origins for told in origin.tellings}
    every = tuple(sorted(claim for origin in origins for claim in origin.claims))
    if len(independent) >= ENOUGH:
        names = ", ".join(origin.called for origin in independent)
        text = f"{len(independent)} independent sources tell of it: {names}"
        found, rule = HarmGrade.CORROBORATED, "grade.corroborated"
    elif len(tellers) > 1:
        source = independent[0].called if independent else "unnamed reports"
        text = f"{len(tellers)} outlets tell of it, but all go back to one source: {source}"
        found, rule = HarmGrade.REPEATED, "grade.repeated"
    elif independent:
        text = f"one source tells of it: {independent[0].called}"
        found, rule = HarmGrade.SINGLE_SOURCE, "grade.single_source"
    else:
        text = "it rests on unnamed reports alone, which never count as a source"
        found, rule = HarmGrade.SINGLE_SOURCE, "grade.reports_only"
    return found, (Reason(rule=rule, text=text, claims=every), *_folded(origins), *_checked(origins))


def _folded(origins: Sequence[Origin]) -> list[Reason]:
    """Why some who tell of it were not counted on their own."""
    reasons = []
    for origin in origins:
        if not origin.is_independent:
            is_unnamed = not any(told.is_countable for told in origin.tellings)
            why = "names nobody" if is_unnamed else "passes on another source that is counted already"
            reasons.append(
                Reason(
                    rule="origin.not_counted", text=f"{origin.called} was not counted: it {why}", claims=origin.claims
                )
            )
        elif len({told.called for told in origin.tellings}) > 1:
            names = ", ".join(sorted({told.called for told in origin.tellings}))
            why = f"one owner or side: {origin.family}" if origin.family else "one origin"
            reasons.append(Reason(rule="origin.folded", text=f"counted once ({why}): {names}", claims=origin.claims))
    return reasons


def _checked(origins: Sequence[Origin]) -> list[Reason]:
    """What the articles themselves say about checking it (FIELD.md rule 5)."""
    texts = {
        Verification.UNVERIFIED: "an article says that this could not be verified: too little is known, not false",
        Verification.CONFIRMED: "an article says that this was confirmed",
    }
    reasons = []
    for state, text in texts.items():
        told = [told.claim.id for origin in origins for told in origin.tellings if told.claim.verification is state]
        if told:
            reasons.append(Reason(rule=f"verification.{state}", text=text, claims=tuple(sorted(told))))
    return reasons
