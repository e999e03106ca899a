"""Head and tail of a page: furniture grows inwards from recognised lines until reporting begins."""

from collections.abc import Sequence

from reportedly.clean.appeals import line_appeals
from reportedly.clean.credits import is_names
from reportedly.clean.families import Family
from reportedly.clean.stamps import is_stamp
from reportedly.clean.units import Unit

Marks = list[str | None]

# What stands amid reporting and says nothing of its neighbours.
HARMLESS = (
    None, "repeated", "photo_credit", "agency_credit", "byline", "posted_line", "updated_line", "contact", "separator",
)  # fmt: skip
# Shorter lines at the head are menu items and section names where furniture stands around them; headlines are longer.
MIN_HEADLINE_WORDS = 4
# A comment section begins only after reporting: a "12 Comments" label in the share bar under the headline ends nothing.
MIN_PROSE_BEFORE_COMMENTS = 3
MIN_SHARE_BEFORE_COMMENTS = 0.4


def mark_edges(units: Sequence[Unit], families: Sequence[Family | None], marks: Marks) -> None:
    """Adds the marks that depend on where a unit stands."""
    doubtful = [
        family.reason if family is not None and family.edge else (appeal.reason if appeal.is_likely else None)
        for family, appeal in zip(families, line_appeals(units), strict=True)
    ]
    _mark_comment_section(units, families, marks)
    _mark_beside(doubtful, marks)
    reporting = [mark is None and family is None for mark, family in zip(marks, families, strict=True)]
    prose = [index for index, unit in enumerate(units) if reporting[index] and unit.is_prose]
    first, last = (prose[0], prose[-1]) if prose else (len(units), -1)
    _mark_head(units[:first], doubtful, marks)
    _mark_tail(units, doubtful, marks, last)


def _mark_comment_section(units: Sequence[Unit], families: Sequence[Family | None], marks: Marks) -> None:
    """Everything after "12 Comments": readers' comments are prose too, but no part of the article."""
    words = [len(unit.words) if unit.is_prose and mark is None else 0 for unit, mark in zip(units, marks, strict=True)]
    for index, family in enumerate(families):
        if family is None or not family.ends or marks[index] is None or not units[index].is_line:
            continue
        paragraphs = sum(count > 0 for count in words[:index])
        if paragraphs >= MIN_PROSE_BEFORE_COMMENTS and sum(words[:index]) >= MIN_SHARE_BEFORE_COMMENTS * sum(words):
            for following in range(index + 1, len(units)):
                marks[following] = marks[following] or "comments"
            return


def _mark_beside(doubtful: Marks, marks: Marks) -> None:
    """Likely appeals and doubtful labels that touch furniture, downwards and then upwards."""
    for order in (range(1, len(marks)), range(len(marks) - 2, -1, -1)):
        step = -1 if order.step > 0 else 1
        for index in order:
            if marks[index] is None and marks[index + step] not in HARMLESS:
                marks[index] = doubtful[index]


def _mark_head(head: Sequence[Unit], doubtful: Marks, marks: Marks) -> None:
    """Menus, section names, authors and labels above the first sentence of reporting; headline and standfirst stay."""
    for index in range(len(head)):
        marks[index] = marks[index] or doubtful[index]
    stays = [index for index in range(len(head)) if marks[index] is None]
    if not any(marks[: len(head)]) or not any(len(head[index].words) >= MIN_HEADLINE_WORDS for index in stays):
        return
    has_headline = False
    for place, index in enumerate(stays):
        unit = head[index]
        # "HIGHLIGHTS", "23 Feb" or "16:42" between headline and story are the story's own.
        is_above = index == len(head) - 1 and (unit.text.isupper() or unit.text.endswith((":", "?")))
        is_subhead = has_headline and (is_stamp(unit) or is_above)
        has_headline = has_headline or len(unit.words) >= MIN_HEADLINE_WORDS
        is_beside = any(mark is not None for mark in marks[max(0, index - 1) : index + 2])
        if place > 0 and is_beside and is_names(unit) and not is_subhead:
            marks[index] = "byline"
        elif len(unit.words) < MIN_HEADLINE_WORDS and unit.is_line and not unit.is_sentence and not is_subhead:
            marks[index] = "navigation"


def _mark_tail(units: Sequence[Unit], doubtful: Marks, marks: Marks, last: int) -> None:
    """Everything short below the first plain piece of furniture under the reporting; doubtful pieces prove nothing."""
    if last < 0:
        return
    in_furniture = False
    for index in range(last + 1, len(units)):
        is_plain = marks[index] not in HARMLESS
        marks[index] = marks[index] or doubtful[index]
        unit = units[index]
        if marks[index] is None and in_furniture and unit.is_line and not unit.is_said and not is_stamp(unit):
            marks[index] = "tail"
        in_furniture = in_furniture or is_plain
