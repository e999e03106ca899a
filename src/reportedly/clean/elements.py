"""The elements of a parsed page, in one pass.

The library's own lists reckon every element's place anew: three thousand meta elements took it a minute.
"""

from collections.abc import Iterator

from resiliparse.parse.html import DocumentNode, ElementNode


def elements(root: DocumentNode | ElementNode, *names: str) -> Iterator[ElementNode]:
    """Every element of one of these names, in the order of the page.

    >>> from resiliparse.parse.html import HTMLTree
    >>> page = HTMLTree.parse("<p>Shells <b>fell</b>.</p><p>Nobody <i>was</i> <b>hurt</b>.</p>").document
    >>> [element.text for element in elements(page, "b", "i")]
    ['fell', 'was', 'hurt']
    """
    waiting = [root.first_element_child]
    while waiting:
        node = waiting.pop()
        while node is not None:
            if node.tag in names:
                yield node
            inside = node.first_element_child
            if inside is not None:
                waiting.append(node.next_element_sibling)
            node = inside if inside is not None else node.next_element_sibling
