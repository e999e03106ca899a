"""Publication times that a web page's markup shows beside its headline: `time` elements, microdata, posted lines.

Extractors of main text drop these lines as furniture, so they are looked for in the page itself: from the headline to
the second paragraph, never in pictures' captions, sentences, related stories, comments, mastheads or footers.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from resiliparse.parse.html import ElementNode, HTMLTree

from reportedly.clean.posted import MAX_POSTED_LINE, posted_words
from reportedly.clean.units import units

SKIPPED = frozenset(
    ["script", "style", "noscript", "template", "svg", "nav", "aside", "footer", "figure", "figcaption", "form",
     "table", "iframe", "select", "button", "head", "h1", "blockquote"]
)  # fmt: skip
# Parts of a page that tell of something else, by the words in their class or id.
OTHERS = re.compile(
    r"(?:^|[\s_-])(?:related|comments?|sidebar|footer|nav|menu|promo|newsletter|widget|recommend\w*|popular|most|more"
    r"|archive|copyright|today|current|masthead|next|previous|teasers?|captions?|events?|calendar|weather|trending)"
    r"(?:$|[\s_-])",
    re.I,
)
UPDATED = re.compile(r"updat|modif|revis", re.I)
INLINE = frozenset(["time", "span", "abbr", "b", "strong", "em", "i", "small", "a"])
# A standfirst may stand between headline and date; what follows two paragraphs is the story.
MAX_PROSE_BEFORE = 2
# "By Lena Okoro | 3 March 2026 | Updated 4 March" in elements of their own, with the blanks between them.
MAX_PIECES = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedTimes:
    """Times as written, in the order of the page: by the markup's own word, and by lines that a reader sees."""

    marked: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()


def marked_times(markup: str) -> MarkedTimes:
    """The times beside the headline.

    >>> marked_times("<article><h1>Truce holds</h1><time datetime='2026-03-03'>3 March</time></article>").marked
    ('2026-03-03',)
    """
    tree = HTMLTree.parse(markup)
    head = tree.body.query_selector("h1") if tree.body else None
    if head is None or tree.body is None:
        return MarkedTimes()
    scope = _around(head)
    marked: list[str] = []
    shown: list[str] = []
    updated: list[str] = []
    for element in _beside(scope, head):
        if UPDATED.search(f"{element.getattr('itemprop') or ''} {element.class_name or ''}"):
            if time := element.getattr("datetime") or element.getattr("content"):
                updated.append(time)
            continue
        if (time := _marked(element)) and not _is_in_sentence(element):
            marked.append(time)
        elif (words := _line(element)) and posted_words(words):
            shown.append(words)
    return MarkedTimes(marked=tuple(marked), shown=tuple(shown), updated=tuple(updated))


def _around(head: ElementNode) -> ElementNode:
    """The article that the headline heads, or the page's body."""
    node = head
    while isinstance(node.parent, ElementNode) and node.tag != "article":
        node = node.parent
        if node.tag in ("main", "body"):
            break
    return node


def _beside(scope: ElementNode, head: ElementNode) -> Iterator[ElementNode]:
    """The elements from the headline (in an article: from its beginning) to the second paragraph, in order."""
    has_begun = scope.tag == "article"
    prose = 0
    waiting = [scope]
    while waiting and prose < MAX_PROSE_BEFORE:
        node = waiting.pop()
        has_begun = has_begun or node == head
        if node.tag in SKIPPED:
            continue
        if node != scope and OTHERS.search(f"{node.class_name or ''} {node.id or ''}"):
            continue
        if has_begun and node != scope:
            yield node
        prose += node.tag == "p" and any(unit.is_prose for unit in units(node.text or ""))
        waiting.extend(reversed(_children(node)))


def _marked(element: ElementNode) -> str | None:
    """The time that an element states for programs."""
    names = (element.class_name or "").split()
    if element.getattr("itemprop") == "datePublished":
        return element.getattr("content") or element.getattr("datetime") or element.text
    if element.tag == "abbr" and "published" in names:
        return element.getattr("title")
    return element.getattr("datetime") if element.tag == "time" else None


def _children(element: ElementNode) -> list[ElementNode]:
    """The elements directly inside; the library's own list of all nodes takes ten times as long."""
    found = []
    child = element.first_element_child
    while child is not None:
        found.append(child)
        child = child.next_element_sibling
    return found


def _line(element: ElementNode) -> str | None:
    """The element's words where they are one short line; what holds paragraphs is none, and long to read out."""
    inside = _children(element)
    if len(inside) > MAX_PIECES or any(node.tag not in INLINE for node in inside):
        return None
    words = " ".join((element.text or "").split())
    return words if 0 < len(words) <= MAX_POSTED_LINE else None


def _is_in_sentence(element: ElementNode) -> bool:
    """Whether the time is one of a sentence's words: then it is the sentence's, not the page's."""
    node = element
    while isinstance(node.parent, ElementNode) and node.tag in INLINE:
        node = node.parent
    words = " ".join((node.text or "").split())
    return len(words) <= 4 * MAX_POSTED_LINE and any(unit.is_prose for unit in units(words)) and node.tag == "p"
