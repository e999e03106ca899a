"""Head and tail of a page: furniture grows inwards from recognised lines until reporting begins."""

from collections.abc import Sequence

from reportedly.clean.appeals import appeal_of
from reportedly.clean.families import Family
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
    _mark_comment_section(units, families, marks)
    _mark_beside(units, families, marks)
    reporting = [mark is None and family is None for mark, family in zip(marks, families, strict=True)]
    prose = [index for index, unit in enumerate(units) if reporting[index] and unit.is_prose]
    first, last = (prose[0], prose[-1]) if prose else (len(units), -1)
    _mark_head(units, families, marks, first)
    _mark_tail(units, families, marks, last)


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


def _mark_beside(units: Sequence[Unit], families: Sequence[Family | None], marks: Marks) -> None:
    """Likely appeals and doubtful labels that touch furniture, downwards and then upwards."""
    for order in (range(1, len(units)), range(len(units) - 2, -1, -1)):
        step = -1 if order.step > 0 else 1
        for index in order:
            if marks[index] is None and marks[index + step] not in HARMLESS:
                marks[index] = _edge_mark(units[index], families[index])


def _edge_mark(unit: Unit, family: Family | None) -> str | None:
    if family is not None and family.edge:
        return family.reason
    appeal = appeal_of(unit)
    return appeal.reason if appeal.is_likely else None


def _mark_head(units: Sequence[Unit], families: Sequence[Family | None], marks: Marks, first: int) -> None:
    """Menus, section names and labels above the first sentence of reporting; headline and standfirst stay."""
    head = range(min(first, len(units)))
    for index in head:
        marks[index] = marks[index] or _edge_mark(units[index], families[index])
    stays = [index for index in head if marks[index] is None]
    has_headline = any(len(units[index].words) >= MIN_HEADLINE_WORDS for index in stays)
    if not has_headline or not any(marks[index] for index in head):
        return
    for index in stays:
        if len(units[index].words) < MIN_HEADLINE_WORDS and units[index].is_line and not units[index].is_sentence:
            marks[index] = "navigation"


def _mark_tail(units: Sequence[Unit], families: Sequence[Family | None], marks: Marks, last: int) -> None:
    """Everything short below the first piece of furniture under the reporting."""
    if last < 0:
        return
    in_furniture = False
    for index in range(last + 1, len(units)):
        marks[index] = marks[index] or _edge_mark(units[index], families[index])
        if marks[index] is None and in_furniture and units[index].is_line and not units[index].is_sentence:
            marks[index] = "tail"
        in_furniture = in_furniture or marks[index] not in HARMLESS
