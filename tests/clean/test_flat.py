"""What is kept and what is removed are together the text that came in."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.clean import flattened
from reportedly.records import Removed

LINES = [
    "Advertisement", "Share", "12 Comments", "Next Story", "1 / 3", "• Karvel", "By Lena Okoro",
    "Posted: March 3, 2026",
    "", "  ", "AFP",
    "Shells struck the grain market in Karvel on Thursday, residents said, and nine people were killed.",
    "Read more: The siege", "“Leave now,” he said.", "\u200bThe army denied it.",
    "\tThe truce holds (AP Photo/Lena Okoro)",
]  # fmt: skip


def restored(text: str, removed: tuple[Removed, ...]) -> str:
    """The original text: the removed pieces put back where their spans say."""
    whole, rest = "", text
    for piece in removed:
        until = piece.span.start - len(whole)
        whole, rest = whole + rest[:until] + piece.span.text, rest[until:]
    return whole + rest


def check(text: str) -> None:
    kept, removed = flattened(text)
    assert restored(kept, removed) == text
    assert all(text[piece.span.start : piece.span.end] == piece.span.text for piece in removed)
    assert all(left.span.end <= right.span.start for left, right in pairwise(removed))
    assert kept == kept.strip()


@settings(deadline=None)
@given(lines=st.lists(st.sampled_from(LINES), max_size=14), joint=st.sampled_from(["\n", "\n\n", " "]))
def test_pages_of_furniture_and_reporting_reassemble(lines: list[str], joint: str) -> None:
    check(joint.join(lines))


@settings(deadline=None)
@given(text=st.text(alphabet=st.one_of(st.sampled_from('ab .\n\t•“”"/1©'), st.characters(exclude_categories=["Cs"]))))
def test_any_text_reassembles(text: str) -> None:
    check(text)


@settings(deadline=None)
@given(lines=st.lists(st.sampled_from(LINES), max_size=10))
def test_cleaning_a_second_time_takes_out_little_that_the_first_left(lines: list[str]) -> None:
    kept, _ = flattened("\n".join(lines))
    again, _ = flattened(kept)
    assert "Shells struck" not in kept or "Shells struck" in again
