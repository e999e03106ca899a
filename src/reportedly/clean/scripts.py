"""Lines in another script than the article: the labels of a foreign house around its English stories."""

from collections import Counter
from collections.abc import Sequence

from reportedly.clean.units import Unit

Marks = list[str | None]

# Labels and headlines; a longer passage in another script is a quotation or a second version of the story.
MAX_WORDS = 14
MIN_SHARE = 0.7


def script_of(text: str) -> tuple[str, float]:
    """The script that most letters are in, and their share.

    >>> script_of("Читайте также: Reuters")[0]
    'cyrillic'
    """
    found = Counter(_script(ord(letter)) for letter in text if letter.isalpha())
    script, count = found.most_common(1)[0] if found else ("", 0)
    return script, count / max(1, found.total())


def mark_foreign(units: Sequence[Unit], marks: Marks) -> None:
    """Short lines, no sentences, wholly in another script than the page's prose."""
    whole, share = script_of(" ".join(unit.text for unit in units if len(unit.words) > MAX_WORDS))
    if share < MIN_SHARE:
        return
    for index, unit in enumerate(units):
        if marks[index] is None and unit.is_line and len(unit.words) <= MAX_WORDS:
            script, part = script_of(unit.text)
            if (
                script
                and script != whole
                and part >= MIN_SHARE
                and not unit.text.rstrip().endswith((".", "”", '"', "»"))
            ):
                marks[index] = "other_script"


def _script(letter: int) -> str:
    if letter < 0x250 or 0x1E00 <= letter < 0x1F00:
        return "latin"
    if 0x2E80 <= letter < 0xE000:
        return "east asian"
    return {0x03: "greek", 0x04: "cyrillic", 0x05: "hebrew", 0x06: "arabic", 0xFB: "arabic", 0xFE: "arabic"}.get(
        letter >> 8, f"{letter >> 8:x}"
    )
