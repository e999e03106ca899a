"""Headlines: whether a text's first line is one."""

from reportedly.clean.units import Unit, units

MIN_WORDS, MAX_WORDS = 3, 25
# A headline is one line; what is longer is a first paragraph.
MAX_LENGTH = 160


def headline_of(text: str) -> str | None:
    """The first line where it looks like a headline; it stays in the text too.

    >>> headline_of("Rebels seize Oruba bridge\\n\\nFighters took the bridge on Monday, residents said.")
    'Rebels seize Oruba bridge'
    """
    first = text.partition("\n")[0].strip()
    rest = text[len(first) :].strip()
    found = units(first)
    return first if rest and len(found) == 1 and _is_headline(found[0]) else None


def _is_headline(unit: Unit) -> bool:
    ends_open = not unit.text.endswith((".", "!", ":", ";", ",", ".”", '."', "…"))
    return ends_open and MIN_WORDS <= len(unit.words) <= MAX_WORDS and len(unit.text) <= MAX_LENGTH
