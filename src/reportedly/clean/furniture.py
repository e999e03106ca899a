"""Which units of a page are furniture, and why: labels first, then repetition, then what surrounds them.

Passes, each adding marks to those before: (1) lines that a table knows or that plainly appeal to the reader, (2) what
is said twice, (3) galleries, lists of headlines and lines in another script, (4) the head and tail of the page, where
furniture grows inwards from recognised lines until reporting begins, (5) notes on the author. A sentence of reporting
is never taken for the words it uses.
"""

import re
from collections import Counter
from collections.abc import Sequence

from reportedly.clean.appeals import appeal_of
from reportedly.clean.authors import is_signed, mark_author_notes
from reportedly.clean.contacts import is_address
from reportedly.clean.credits import is_agency_line, is_byline, is_name_and_agency, is_names
from reportedly.clean.edges import mark_edges
from reportedly.clean.families import Family, family_of
from reportedly.clean.posted import posted_line
from reportedly.clean.scripts import mark_foreign
from reportedly.clean.stamps import is_stamp
from reportedly.clean.units import Unit

Marks = list[str | None]

# A list of related headlines is rarely longer; beyond that it is more likely an article in short paragraphs.
MAX_LISTED = 12
# Shorter lines are said twice by chance ("Another day", a speaker's name in an interview).
MIN_REPEATED_WORDS = 4
# Short sentences are said twice of two different things ("Two of them died in hospital."); long ones are not.
MIN_REPEATED_SENTENCE_WORDS = 12
# A headline stands over the text, over a gallery and in a "you are reading" bar; a refrain comes more often.
MAX_REPEATS = 4
MAX_CAPTION_WORDS = 8
PICTURES = re.compile(r"©|photo|reproduction|pictures|images", re.I)


def furniture(units: Sequence[Unit]) -> Marks:
    """For each unit the reason why it is furniture, or None where it is kept.

    >>> from reportedly.clean.units import units
    >>> furniture(units("Advertisement\\n\\nShells hit the market in Karvel on Tuesday, residents said."))
    ['advertisement', None]
    """
    families = [family_of(unit) for unit in units]
    posted = _posted_lines(units, families)
    marks = [posted.get(index) or _own_mark(units[index], index, family) for index, family in enumerate(families)]
    _mark_repeats(units, marks)
    _mark_galleries(units, marks)
    _mark_lists(units, families, marks)
    mark_foreign(units, marks)
    mark_edges(units, families, marks)
    mark_author_notes(units, marks)
    return marks


def _posted_lines(units: Sequence[Unit], families: Sequence[Family | None]) -> dict[int, str]:
    """Posted and updated lines by index; the dates of readers' comments below the article are none."""
    found: dict[int, str] = {}
    has_prose = False
    for index, (unit, family) in enumerate(zip(units, families, strict=True)):
        if has_prose and family is not None and family.ends:
            break
        has_prose = has_prose or unit.is_prose
        if reason := posted_line(units, index):
            found[index] = reason
    return found


def _own_mark(unit: Unit, index: int, family: Family | None) -> str | None:
    """The mark that a unit earns by itself, wherever it stands."""
    if is_stamp(unit):
        return None
    if not unit.words and unit.is_line:
        return "separator"
    if family is not None and not family.edge:
        # "Analysis: ..." or "Live: ..." as the very first line is the article's own headline.
        is_headline = index == 0 and family.reason in ("related", "video_box") and len(unit.words) >= MIN_REPEATED_WORDS
        return None if is_headline else family.reason
    if is_agency_line(unit) or is_name_and_agency(unit):
        return "agency_credit"
    if is_byline(unit) or is_signed(unit):
        return "byline"
    if is_address(unit):
        return "contact"
    appeal = appeal_of(unit)
    return appeal.reason if appeal.is_plain else None


def _mark_repeats(units: Sequence[Unit], marks: Marks) -> None:
    """What was said before word for word: the headline again, a pull quote, a sentence of the standfirst.

    A short line that comes back again and again is the article's own structure (a question put to several people).
    """
    often = Counter(unit.label for unit in units)
    for index, unit in enumerate(units):
        # The photographer of a whole gallery signs under every picture, and once more beside the copyright.
        is_signing = marks[index] is None and often[unit.label] > 2 and is_names(unit)
        if is_signing and any(unit.text in other.text and PICTURES.search(other.text) for other in units):
            marks[index] = "photo_credit"
    prose = [unit.label for unit in units if unit.is_prose]
    seen: set[str] = set()
    for index, unit in enumerate(units):
        least = MIN_REPEATED_SENTENCE_WORDS if unit.is_sentence else MIN_REPEATED_WORDS
        if marks[index] is not None or len(unit.words) < least or unit.is_bullet:
            continue
        is_pull_quote = (
            unit.is_line and not unit.is_prose and any(unit.label in said and unit.label != said for said in prose)
        )
        is_statement = unit.is_sentence and not unit.text.endswith("?")  # a question is put to several people
        is_again = unit.label in seen and (is_statement or often[unit.label] <= MAX_REPEATS)
        if is_again or (is_pull_quote and index > 0):
            marks[index] = "repeated"
        seen.add(unit.label)


def _mark_galleries(units: Sequence[Unit], marks: Marks) -> None:
    """Bulleted captions under a picture counter, and one caption under several pictures in a row."""
    in_gallery = False
    for index, unit in enumerate(units):
        if not unit.is_bullet or unit.is_prose:
            in_gallery = marks[index] == "gallery"
            continue
        beside = [units[place].label for place in (index - 1, index + 1) if 0 <= place < len(units)]
        if marks[index] is None and (in_gallery or (unit.label in beside and len(unit.words) <= MAX_CAPTION_WORDS)):
            marks[index] = "gallery"


def _mark_lists(units: Sequence[Unit], families: Sequence[Family | None], marks: Marks) -> None:
    """Headlines under "Related stories" or "Most read": short lines without a full stop, up to the next prose."""
    for index, family in enumerate(families):
        if family is None or not family.heads or marks[index] is None:
            continue
        listed = []
        for following in range(index + 1, min(index + 1 + MAX_LISTED, len(units))):
            unit = units[following]
            if not unit.is_line or unit.is_prose or unit.is_said:
                break
            listed.append(following)
        ended_by_prose = bool(listed) and listed[-1] + 1 < len(units) and units[listed[-1] + 1].is_prose
        if ended_by_prose and len(units[listed[-1]].words) <= 5:
            listed.pop()  # a subhead of the article that goes on
        for place in listed:
            marks[place] = marks[place] or "related"
