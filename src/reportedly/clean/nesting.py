"""How deep a page's elements are nested: no page that people write is as deep as those made to break readers."""

import re
from collections import Counter
from collections.abc import Iterator

from reportedly.errors import TooLarge

# The deepest of 181 news pages has 49 levels; old pages with unclosed font elements reach some hundreds.
MAX_NESTED = 1_500
# Elements that need no closing tag.
OPEN = frozenset(
    ["area", "base", "body", "br", "col", "colgroup", "dd", "dt", "embed", "head", "hr", "html", "img", "input", "li",
     "link", "meta", "option", "p", "param", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr"]
)  # fmt: skip
# What stands in these is no element of the page, up to where they end.
CLOSED_BY = {"script": "</script", "style": "</style", "svg": "</svg", "template": "</template", "!--": "-->"}
TAG = re.compile(r"<(/?)([a-z][a-z0-9]*|!--)")


def demand_shallow(markup: str, *, source: str) -> None:
    """Raises TooLarge where elements are nested deeper than any article.

    >>> demand_shallow("<div><p>Shells fell.</p></div>", source="a.html")
    """
    depth: Counter[str] = Counter()
    level = 0
    for is_closing, name in _tags(markup.lower()):
        if name in OPEN:
            continue
        if not is_closing:
            depth[name] += 1
            level += 1
        elif depth[name]:
            depth[name] -= 1
            level -= 1
        if level > MAX_NESTED:
            raise TooLarge(
                f"{source} is nested more than {MAX_NESTED} levels deep",
                why="no article is; it is broken or made to break readers",
                remedy="open it in a browser and save its text",
            )


def _tags(markup: str) -> Iterator[tuple[bool, str]]:
    """Every tag outside programs and comments, in one pass: whether it closes, and its name."""
    place = 0
    while match := TAG.search(markup, place):
        place = match.end()
        if (end := CLOSED_BY.get(match[2])) and not match[1]:
            place = markup.find(end, place)
            if place < 0:
                return
        else:
            yield bool(match[1]), match[2]
