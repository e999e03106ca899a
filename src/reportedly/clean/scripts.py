"""Lines in another script than the article: the labels of a foreign house around its English stories."""

from collections.abc import Sequence

from reportedly.clean.language import script_of
from reportedly.clean.units import Unit

Marks = list[str | None]

# Labels and headlines; a longer passage in another script is a quotation or a second version of the story.
MAX_WORDS = 14
MIN_SHARE = 0.7


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
