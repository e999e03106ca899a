"""Text from articles made fit for a terminal: no escape sequences, no reversed lines; offsets stay as they are."""

import re

# Control characters and the marks that turn the writing direction: an article could move the cursor or hide words.
UNFIT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
BREAK = re.compile(r"[\n\t]")


def harmless(text: str) -> str:
    """The text with every unfit character shown as one replacement mark.

    >>> harmless("\\x1b[31mred")
    '\\ufffd[31mred'
    """
    return UNFIT.sub("\ufffd", text)


def on_one_line(text: str) -> str:
    """The same length on one line, line breaks and tabs as spaces.

    >>> on_one_line("a\\nb")
    'a b'
    """
    return BREAK.sub(" ", harmless(text))
