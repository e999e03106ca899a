"""Markdown as the words that a reader sees: marks of headings, emphasis, quotations and links taken away.

Pictures go with their descriptions, as they do on web pages; list bullets stay, since the line cleaner reads them.
"""

import re

_ADDRESS = r"(?:\([^()\n]{0,500}(?:\([^()\n]{0,100}\)[^()\n]{0,100})?\)|\[[^\]\n]{0,80}\])"
# What a mark stands around is short and never leaves its line, which keeps every pattern quick on any text.
_PATTERNS = tuple(
    (re.compile(pattern, re.M), words)
    for pattern, words in (
        (r"^[ ]{0,3}(?:=+|-{2,})[ \t]*$", ""),  # a line under a heading
        (r"^[ ]{0,3}\[[^\]\n]{1,80}\]:[ \t]+<?(?:https?:/|[/.#])\S{1,500}(?:[ \t]+[\"'(].{0,200})?$", ""),
        (r"^[ ]{0,3}(?:>[ ]?){1,9}", ""),
        (r"^[ ]{0,3}#{1,6}[ \t]+(.{0,500}?)[ \t#]*$", r"\1"),
        (rf"!\[[^\]\n]{{0,500}}\]{_ADDRESS}", ""),
        (rf"(?<!\\)\[([^\[\]\n]{{1,500}})\]{_ADDRESS}", r"\1"),
        (r"<(https?://[^<>\s]{1,500})>", r"\1"),
        (r"(?<![\\\w*])(\*{1,3})(?=[^\s*])([^*\n]{1,1000})(?<=\S)\1(?![\w*])", r"\2"),
        (r"(?<![\\\w])(_{1,3})(?=[^\s_])([^_\n]{1,1000})(?<=\S)\1(?!\w)", r"\2"),
        (r"(?<!\\)~~(?=\S)([^~\n]{1,500})~~", r"\1"),
        (r"(?<![\\`])`([^`\n]{1,500})`(?!`)", r"\1"),
        (r"\\([\\`*_{}\[\]()#+.!|<>~-])", r"\1"),
    )
)


def plain_of(text: str) -> str:
    """The text without Markdown's marks.

    >>> plain_of("# Truce\\n\\n> The **army** said *nothing* in [Karvel](https://a.example/) on 3\\\\. March.")
    'Truce\\n\\nThe army said nothing in Karvel on 3. March.'
    """
    for pattern, words in _PATTERNS:
        text = pattern.sub(words, text)
    return text
