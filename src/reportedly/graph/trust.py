"""How likely a careful reader would keep what was read: the network's chance, weighed by who proposed it."""

import math

from reportedly.assets import table
from reportedly.records import MentionKind

_EDGE = 0.001


def trust(kind: MentionKind, chance: float, *, by_grammar: bool) -> float:
    """A confidence between 0 and 1, calibrated on articles held back from training (table `graph/trust`)."""
    weights = table("graph/trust")[f"{kind}_{'both' if by_grammar else 'network'}"]
    bounded = min(max(chance, _EDGE), 1 - _EDGE)
    score = weights["base"] + weights["chance"] * math.log(bounded / (1 - bounded))
    return round(1 / (1 + math.exp(-score)), 4)
