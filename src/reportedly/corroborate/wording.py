"""Cue words looked up in a claim: how its innermost speaker speaks."""

from reportedly.assets import table
from reportedly.records import Claim


def has_cue(claim: Claim, name: str) -> bool:
    """Whether the innermost cue, or the evidence where no cue stands, carries a word of the cue list `name`."""
    stems = table("corroborate/cues")[name]
    cue = claim.attribution[-1].cue if claim.attribution else None
    return cue.has_word(stems) if cue else claim.has_word(stems)
