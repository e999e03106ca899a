"""What the network decides about a word and about a pair of words, in the order of its outputs."""

from collections.abc import Mapping
from types import MappingProxyType

from reportedly.graph.heads import PARTS
from reportedly.records.terms import (
    MODES,
    ControlChange,
    EventType,
    Modality,
    Stance,
    TermKind,
    Verification,
)

NOTHING = ""

# For every word: is it the head of an event, a cue, a word on verification; how is it meant; what does it change.
WORD_HEADS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "event": (NOTHING, "-", *(str(t) for t in EventType)),
        "mode": (NOTHING, *(f"{kind}/{mode}" for kind, modes in MODES.items() for mode in modes)),
        "cue": (NOTHING, *(str(s) for s in Stance)),
        "check": (NOTHING, *(str(v) for v in Verification if v is not Verification.NONE)),
        "modality": tuple(str(m) for m in Modality),
        "control": (NOTHING, *(str(c) for c in ControlChange)),
        "term": (NOTHING, *(str(t) for t in TermKind)),
        "agreement": (NOTHING, "agreement"),
        "cumulative": (NOTHING, "cumulative"),
    }
)

# The decisions that make a word a head; the others only say more of one.
LEADING: tuple[str, ...] = ("event", "cue", "check")

# For a head and every word of the window: which part the word plays for that head.
ROLES: tuple[str, ...] = PARTS

# How the word is written: the encoder itself reads lower case only.
CASES: tuple[str, ...] = ("none", "lower", "title", "upper", "mixed", "first", "digit")
