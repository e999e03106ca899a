"""Headlines: whether a text's first line is one."""

from reportedly.clean.units import Unit, units

MIN_WORDS, MAX_WORDS = 3, 25
# A headline is one line; what is longer is a first paragraph.
MAX_LENGTH = 160
MIN_KICKED_WORDS = 6


def headline_of(text: str) -> str | None:
    """The first line where it looks like a headline; it stays in the text too.

    >>> headline_of("Rebels seize Oruba bridge\\n\\nFighters took the bridge on Monday, residents said.")
    'Rebels seize Oruba bridge'
    """
    lines = [line.strip() for line in text.split("\n", 8)[:8] if line.strip()]
    heads = [found[0] for line in lines[:2] if len(found := units(line)) == 1 and _is_headline(found[0])]
    if len(lines) < 2 or not heads or heads[0].text != lines[0]:
        return None
    # "WAR IN THE HILLS" above "Drone strike on hospital kills 11" is the section, not the headline.
    is_kicker = len(heads) > 1 and heads[0].text.isupper() and len(heads[0].words) < MIN_KICKED_WORDS
    return heads[1].text if is_kicker and not heads[1].text.isupper() else heads[0].text


def _is_headline(unit: Unit) -> bool:
    ends_open = not unit.text.endswith((".", "!", ":", ";", ",", ".”", '."', "…"))
    return ends_open and MIN_WORDS <= len(unit.words) <= MAX_WORDS and len(unit.text) <= MAX_LENGTH
