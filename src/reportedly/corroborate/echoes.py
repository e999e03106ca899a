"""Sentences that a copy shares with its original: the same claim once more, whatever date the reprint gave it."""

from collections.abc import Mapping, Sequence

from reportedly.corroborate.names import fold
from reportedly.records import Claim

Wording = tuple[str, str, str]


def echoes(claims: Sequence[Claim], copies: Mapping[str, str]) -> dict[str, str]:
    """Claim id to the id of the claim it repeats, where claims of copied articles stand word for word in another one.

    "On Tuesday" in a text reprinted a week later still means the Tuesday of the original, so such a claim follows the
    earliest text that has its words and is not compared by its own date.
    """
    by_origin: dict[Wording, Claim] = {}
    for claim in sorted(claims, key=lambda claim: (claim.article_id in copies, claim.article_id, claim.id)):
        by_origin.setdefault(_wording(claim, copies), claim)
    found = {claim.id: by_origin[_wording(claim, copies)].id for claim in claims if claim.article_id in copies}
    return {echo: original for echo, original in found.items() if echo != original}


def _wording(claim: Claim, copies: Mapping[str, str]) -> Wording:
    words = " ".join(fold(span.text) for span in claim.evidence)
    return copies.get(claim.article_id, claim.article_id), claim.kind.value, f"{words}/{claim.trigger.text.casefold()}"
