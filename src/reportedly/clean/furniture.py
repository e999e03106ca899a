"""Which units of a page are furniture, and why: labels first, then repetition, then what surrounds them.

Four passes, each adding marks to those before: (1) lines that a table knows or that plainly appeal to the reader,
(2) what is said twice, (3) galleries and lists of headlines, (4) the head and tail of the page, where furniture grows
inwards from recognised lines until reporting begins. A sentence of reporting is never taken for the words it uses.
"""

from collections.abc import Sequence

from reportedly.clean.appeals import appeal_of
from reportedly.clean.credits import is_agency_line, is_byline
from reportedly.clean.edges import mark_edges
from reportedly.clean.families import Family, family_of
from reportedly.clean.posted import posted_line
from reportedly.clean.units import Unit

Marks = list[str | None]

# A list of related headlines is rarely longer; beyond that it is more likely an article in short paragraphs.
MAX_LISTED = 12
# Shorter lines are said twice by chance ("Another day", a speaker's name in an interview).
MIN_REPEATED_WORDS = 4


def furniture(units: Sequence[Unit]) -> Marks:
    """For each unit the reason why it is furniture, or None where it is kept.

    >>> from reportedly.clean.units import units
    >>> furniture(units("Advertisement\\n\\nShells hit the market in Karvel on Tuesday, residents said."))
    ['advertisement', None]
    """
    families = [family_of(unit) for unit in units]
    marks = [_own_mark(units, index, family) for index, family in enumerate(families)]
    _mark_repeats(units, marks)
    _mark_galleries(units, marks)
    _mark_lists(units, families, marks)
    mark_edges(units, families, marks)
    return marks


def _own_mark(units: Sequence[Unit], index: int, family: Family | None) -> str | None:
    """The mark that a unit earns by itself, wherever it stands."""
    unit = units[index]
    if family is not None and not family.edge:
        # "Analysis: ..." or "Live: ..." as the very first line is the article's own headline.
        is_headline = index == 0 and family.reason in ("related", "video_box") and len(unit.words) >= MIN_REPEATED_WORDS
        return None if is_headline else family.reason
    if posted := posted_line(units, index):
        return posted
    if is_agency_line(unit):
        return "agency_credit"
    if is_byline(unit):
        return "byline"
    appeal = appeal_of(unit)
    return appeal.reason if appeal.is_plain else None


def _mark_repeats(units: Sequence[Unit], marks: Marks) -> None:
    """What was said before word for word: the headline again, a pull quote, a caption under every picture."""
    seen: set[str] = set()
    prose = [unit.label for unit in units if unit.is_prose]
    for index, unit in enumerate(units):
        if marks[index] is not None or len(unit.words) < MIN_REPEATED_WORDS:
            continue
        is_pull_quote = (
            unit.is_line and not unit.is_prose and any(unit.label in said and unit.label != said for said in prose)
        )
        if unit.label in seen or (is_pull_quote and index > 0):
            marks[index] = "repeated"
        seen.add(unit.label)


def _mark_galleries(units: Sequence[Unit], marks: Marks) -> None:
    """Bulleted captions beside a picture counter, and the same caption under several pictures."""
    bullets = [unit.label for unit in units if unit.is_bullet]
    for index, unit in enumerate(units):
        if marks[index] is not None or not unit.is_bullet or unit.is_prose:
            continue
        follows = index > 0 and marks[index - 1] == "gallery"
        if follows or (bullets.count(unit.label) > 1 and len(unit.words) <= 8):
            marks[index] = "gallery"


def _mark_lists(units: Sequence[Unit], families: Sequence[Family | None], marks: Marks) -> None:
    """Headlines under "Related stories" or "Most read": short lines without a full stop, up to the next prose."""
    for index, family in enumerate(families):
        if family is None or not family.heads or marks[index] is None:
            continue
        listed = []
        for following in range(index + 1, min(index + 1 + MAX_LISTED, len(units))):
            unit = units[following]
            if not unit.is_line or unit.is_prose or unit.is_sentence:
                break
            listed.append(following)
        ended_by_prose = bool(listed) and listed[-1] + 1 < len(units) and units[listed[-1] + 1].is_prose
        if ended_by_prose and len(units[listed[-1]].words) <= 5:
            listed.pop()  # a subhead of the article that goes on
        for place in listed:
            marks[place] = marks[place] or "related"
