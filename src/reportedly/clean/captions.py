"""Captions that report: sentences under pictures, put back where they stand in the story.

Extractors of main text drop captions with their pictures, and most are no loss: they name what is seen and who took
it. Some carry facts that stand nowhere else. In: a page's markup and its main text; out: that text with the captions
that report, each a line of its own behind the paragraph that it follows on the page.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from resiliparse.parse.html import DOMNode, ElementNode, HTMLTree

from reportedly.assets import table
from reportedly.clean.credits import DATELINE as AGENCY_DATELINE
from reportedly.clean.credits import agency_of
from reportedly.clean.published import DATELINE
from reportedly.clean.units import SENTENCE_BREAK, WORD, units

# "image-caption", "wp-caption-text", "Image_caption", "embeddedMediaCaption"; not "captionless".
CAPTION = re.compile(r"(?:(?:^|[\s_-])[cC]|(?<=[a-z])C)aptions?(?![a-z])")
# Walking through a whole page takes time; style sheets and programs speak of captions on many that have none.
HAS_CAPTIONS = re.compile(r"<figcaption|\b(?:class|id)\s?=\s?[\"']?[^\"'<>]{0,300}caption", re.I)
# Parts of a page that tell of something else, by their names and by the words in their class or id.
SKIPPED = frozenset(
    ["script", "style", "noscript", "template", "svg", "nav", "aside", "footer", "form", "button", "select", "iframe"]
)
ELSEWHERE = re.compile(
    r"(?:^|[\s_-])(?:related|comments?|sidebar|footer|nav|menu|promo|newsletter|widget|recommend\w*|popular|teasers?"
    r"|trending)(?:$|[\s_-])",
    re.I,
)
# "has-captions" on these tells of what is inside.
STORIES = frozenset(["body", "main", "article", "section"])
# In captions a span is a line of its own: it holds the label before the words or the credit behind them.
INLINE = frozenset(["a", "abbr", "b", "em", "i", "mark", "q", "strong", "sub", "sup", "time", "u"])
ENDED = re.compile(r"(?<![.…])[.!?][\"”’»]*$")
# "... was hit. (Lena Okoro/AP)": whose picture it is.
CREDIT = re.compile(r"(?<=[.!?”\"])\s*[(\[][^()\[\]]*[)\]]$")
# More captions than the longest picture essay has.
MAX_CAPTIONS = 200
# A paragraph is known again in the main text by so many of its first letters and digits.
KNOWN_BY = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Words that stand together on the page: one line of text, or a whole caption with its lines.

    `article` numbers the innermost article element around; 0 is none.
    """

    lines: tuple[str, ...]
    is_caption: bool
    article: int


def with_captions(text: str, *, markup: str) -> str:
    """The main text with those of the page's captions that report.

    >>> caption = "<figcaption>Nine people were killed in the market, the mayor said.</figcaption>"
    >>> page = f"<body><p>Shells fell.</p>{caption}<p>A truce followed.</p>"
    >>> with_captions("Shells fell.\\nA truce followed.", markup=page).splitlines()[1]
    'Nine people were killed in the market, the mayor said.'
    """
    body = HTMLTree.parse(markup).body if HAS_CAPTIONS.search(markup) else None
    if body is None or not text.strip():
        return text
    paragraphs = text.split("\n")
    behind: dict[int, list[str]] = {}
    for place, words in _placed(_blocks(body), paragraphs):
        behind.setdefault(place, []).append(words)
    letters = {_letters(words) for captions in behind.values() for words in captions}
    # The same caption may stand there whole and, for small screens, cut short.
    short = {key for key in letters for other in letters if key != other and key in other}
    return "\n".join(
        words
        for place, own in enumerate(paragraphs)
        for words in (own, *(caption for caption in behind.get(place, ()) if _letters(caption) not in short))
    )


def _placed(blocks: Iterable[Block], paragraphs: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Every caption that reports what is not in the text already, and behind which paragraph it belongs."""
    known = {_key(words): place for place, words in reversed(list(enumerate(paragraphs))) if _key(words)}
    said, seen = _letters("".join(paragraphs)), set[str]()
    waiting: list[tuple[str, int]] = []
    last = article = 0
    for block in blocks:
        if block.is_caption:
            for words in reporting_of(block.lines) if len(seen) < MAX_CAPTIONS else ():
                key = _letters(words)
                if key not in seen and key not in said:
                    waiting.append((words, block.article))
                seen.add(key)
        elif (place := known.get(_key(block.lines[0]), -1)) >= last:
            yield from ((last, words) for words, _ in waiting)
            waiting, last, article = [], place, block.article
    # Below its last paragraph a story goes on to the end of its own element; what follows is another story's.
    yield from ((last, words) for words, around in waiting if around == article != 0)


def reporting_of(caption: Sequence[str]) -> Iterator[str]:
    """The sentences of a caption's lines that report, without the credit behind them.

    >>> list(reporting_of(["Oruba port", "Firemen on Thursday. The port says that much was lost. Wire / Okoro"]))
    ['Firemen on Thursday. The port says that much was lost.']
    >>> list(reporting_of(["The envoy Petar Hask in the garden of the old customs house in Oruba."]))
    []
    """
    if _archive().search("\n".join(caption)):
        return
    for line in caption:
        pieces = SENTENCE_BREAK.split(CREDIT.sub("", _without_dateline(line)))
        while pieces and not ENDED.search(pieces[-1]):
            pieces.pop()
        words = " ".join(pieces)
        is_cued = not _cues().isdisjoint(WORD.findall(words.lower()))
        if is_cued and any(unit.is_prose for unit in units(words)):
            yield words


def _without_dateline(line: str) -> str:
    """The line without the place, day and agency in front: they are the picture's, not the article's."""
    dated = DATELINE.match(line) or (AGENCY_DATELINE.match(line) if agency_of(line) else None)
    return line[dated.end() :].lstrip(" -–—:") if dated else line


@cache
def _cues() -> frozenset[str]:
    return frozenset(f"{table('clean/captions')['said']} {table('clean/captions')['happened']}".split())


@cache
def _archive() -> re.Pattern[str]:
    """What tells an old picture, at the beginning of a word: "file:" is not in "profile:"."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, table('clean/captions')['archive']))})", re.I)


def _blocks(body: ElementNode) -> Iterator[Block]:
    """The page's blocks in order; a line ends at block elements and line breaks, in captions at spans too."""
    words: list[str] = []
    lines: list[str] = []
    captions, articles, seen = 0, [0], 0
    # A node comes twice: to begin it, and with whether it is a caption to end it.
    waiting: list[tuple[DOMNode, bool | None]] = [(body, None)]
    while waiting:
        node, ended = waiting.pop()
        if not isinstance(node, ElementNode):
            words.append((node.value or "") if node.tag == "#text" else "")
            continue
        tag = node.tag or ""
        named = f"{node.class_name or ''} {node.id or ''}" if ended is None else ""
        is_caption = ended if ended is not None else _is_caption(tag, named)
        if is_caption or (tag not in INLINE and (captions or tag != "span")):
            lines.extend(filter(None, [" ".join("".join(words).split())]))
            words.clear()
            if lines and captions <= (ended is True):  # captions are given out whole, at their end
                yield Block(lines=tuple(lines), is_caption=captions > 0, article=articles[-1])
                lines.clear()
        if ended is not None:
            captions -= is_caption
            if tag == "article":
                articles.pop()
        elif tag not in SKIPPED and (tag == "body" or not ELSEWHERE.search(named)):
            captions += is_caption
            if tag == "article":
                seen += 1
                articles.append(seen)
            waiting.append((node, is_caption))
            waiting.extend((child, None) for child in _children(node))


def _is_caption(tag: str, named: str) -> bool:
    """Whether the element is one by its name, or by its class or id."""
    return tag == "figcaption" or (tag not in STORIES and CAPTION.search(named) is not None)


def _children(node: ElementNode) -> Iterator[DOMNode]:
    """What stands directly inside, words included, the last first."""
    child = node.last_child
    while child is not None:
        yield child
        child = child.prev


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words.lower()))


def _key(words: str) -> str:
    return _letters(words[: 3 * KNOWN_BY])[:KNOWN_BY]
