"""Cue words looked up in a claim's own words."""

import re
from collections.abc import Iterable

from reportedly.assets import table
from reportedly.records import Claim


def has_word(text: str, stems: Iterable[str]) -> bool:
    """Whether a word or phrase of the text begins with one of the stems.

    >>> has_word("the army admitted", ["admit"]), has_word("an unadmitted fault", ["admit"])
    (True, False)
    """
    found = "|".join(re.escape(stem) for stem in stems)
    return bool(found) and re.search(rf"\b(?:{found})", text.lower()) is not None


def has_cue(claim: Claim, name: str) -> bool:
    """Whether the innermost cue, or the evidence itself, carries a word of the cue list `name`."""
    stems = table("corroborate/cues")[name]
    cue = claim.attribution[-1].cue if claim.attribution else None
    return has_word(cue.text, stems) if cue else has_word(words(claim), stems)


def words(claim: Claim) -> str:
    """The claim's evidence as one line."""
    return " ".join(span.text for span in claim.evidence)
