"""A graph taken apart for comparison: its events, its cues, and who, where, when, how many and what is said of each.

The corpus and a reader's graph are brought to the same terms, so that a difference of habit costs neither:

- a killing that is told as a part of another event, and a noun that only goes back to an event told before, are no
  events of their own;
- a word of speech that is an event as well ("accused") names its speaker once, as the source;
- those who are counted as killed, hurt, held and so on are told by the count alone, not by `to` as well;
- a count that is a part of another is `part`, whatever it counts; an event without a type is `-`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from training.notation import Annotated, Line, Words

from evaluation.stretches import Stretch, stretch
from reportedly.graph.heads import COUNTS
from reportedly.records import ArticleGraph, EdgeLabel, Mention, MentionKind, Reading
from reportedly.records.terms import Modality, Stance

UNTYPED = "-"
_ARGUMENTS = {
    EdgeLabel.RECIPIENT: "to",
    EdgeLabel.AT: "at",
    EdgeLabel.WHEN: "when",
    EdgeLabel.WITH: "with",
}
# The labels of edges, in the order in which they are told.
LABELS = ("by", "to", "at", "when", "with", *COUNTS, "part", "says", "source")


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A word that tells of an event or hands words on: its type or stance, and how an event is meant."""

    head: Stretch
    label: str
    modality: Modality = Modality.ACTUAL
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow:
    """A labelled arrow from such a word to other words."""

    label: str
    head: Stretch
    end: Stretch
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """All that is compared of one article."""

    events: tuple[Node, ...]
    cues: tuple[Node, ...]
    arrows: tuple[Arrow, ...]


class Printed:
    """An annotated article as a text, paragraphs parted by blank lines, and where its sentences begin in it."""

    def __init__(self, article: Annotated) -> None:
        self.text, self._begins = "", list[int]()
        last = None
        for sentence, paragraph in zip(article.sentences, article.paragraphs, strict=True):
            if last is not None:
                self.text += " " if paragraph == last else "\n\n"
            self._begins.append(len(self.text))
            self.text += sentence
            last = paragraph

    def stretch(self, words: Words) -> Stretch:
        """Words of a sentence as words of the text."""
        begin = self._begins[words.sentence]
        return stretch(self.text, (begin + words.start, begin + words.end))

    def read(self, words: Words) -> str:
        """The words themselves."""
        begin = self._begins[words.sentence]
        return self.text[begin + words.start : begin + words.end]


def gold_parts(article: Annotated, printed: Printed) -> Parts:
    """What the corpus says of an article."""
    return Parts(
        events=tuple(_gold_event(line, printed) for line in article.lines if _is_event(line)),
        cues=tuple(_node(line, line.label, printed) for line in article.lines if line.tag == "C"),
        arrows=_told_once(arrow for line in article.lines for arrow in _gold_arrows(line, printed)),
    )


def _told_once(arrows: Iterable[Arrow]) -> tuple[Arrow, ...]:
    """The arrows without repetitions and without recipients that the same event counts."""
    known = list(dict.fromkeys(arrows))
    counted = [arrow for arrow in known if arrow.label in (*COUNTS, "part")]
    return tuple(arrow for arrow in known if arrow.label != "to" or not any(_is_of(arrow, c) for c in counted))


def _is_of(recipient: Arrow, count: Arrow) -> bool:
    return bool(recipient.head.words & count.head.words) and recipient.end.meets(count.end)


def _is_event(line: Line) -> bool:
    return line.tag == "E" or (line.tag == "C" and line.value("act") is not None)


def _gold_event(line: Line, printed: Printed) -> Node:
    """An event; the modality of a word of speech is that of the words handed over, the speaking itself happened."""
    act = line.value("act")
    label = (act or line.label).partition("/")[0]
    return _node(line, label, printed, Modality.ACTUAL if act is not None else line.modality)


def _node(line: Line, label: str, printed: Printed, modality: Modality = Modality.ACTUAL) -> Node:
    return Node(head=printed.stretch(line.trigger), label=label, modality=modality, words=printed.read(line.trigger))


def _gold_arrows(line: Line, printed: Printed) -> Iterator[Arrow]:
    asked = set(LABELS) if _is_event(line) else {"by", "says", "when"}
    for part in line.parts if line.tag in {"E", "C", "Q"} else ():
        if part.words is not None and part.key in asked:
            label = "source" if part.key == "by" and line.tag == "C" else part.key
            words = f"{printed.read(line.trigger)} -> {printed.read(part.words)}"
            yield Arrow(label=label, head=printed.stretch(line.trigger), end=printed.stretch(part.words), words=words)


def drawn_parts(graph: ArticleGraph, text: str) -> Parts:
    """What a reader drew in an article."""
    events = [m for m in graph.mentions if m.kind is MentionKind.EVENT and not _is_told_elsewhere(graph, m)]
    cues = [m for m in graph.mentions if m.kind is MentionKind.CUE]
    arrows = [a for m in events for a in _event_arrows(graph, m, text)]
    arrows += [a for m in cues for a in _cue_arrows(graph, m, text)]
    return Parts(
        events=tuple(_event(m, text) for m in events),
        cues=tuple(_cue(m, text) for m in cues if not graph.targets(m, EdgeLabel.CONTINUES_QUOTE)),
        arrows=_told_once(arrows),
    )


def _is_told_elsewhere(graph: ArticleGraph, event: Mention) -> bool:
    """Whether an event mention is a part of another, or only goes back to one told before."""
    reading = event.reading or Reading()
    adds = graph.targets(event, EdgeLabel.COUNT) or reading.control is not None
    return reading.scope == "inside" or (bool(graph.targets(event, EdgeLabel.SAME_AS)) and not adds)


def _event(mention: Mention, text: str) -> Node:
    reading = mention.reading or Reading()
    label = str(reading.event_type or UNTYPED)
    return Node(head=_stretch(mention, text), label=label, modality=reading.modality, words=mention.span.text)


def _cue(mention: Mention, text: str) -> Node:
    stance = mention.reading.stance if mention.reading is not None else None
    return Node(head=_stretch(mention, text), label=str(stance or Stance.ASSERTS), words=mention.span.text)


def _event_arrows(graph: ArticleGraph, event: Mention, text: str) -> Iterator[Arrow]:
    speaks = any(m.kind is MentionKind.CUE and m.span.meets(event.span) for m in graph.mentions)
    for label, name in _ARGUMENTS.items():
        yield from (_arrow(name, event, end, text) for end in graph.targets(event, label))
    for end in () if speaks else graph.targets(event, EdgeLabel.ACTOR):
        yield _arrow("by", event, end, text)
    for count in graph.targets(event, EdgeLabel.COUNT):
        is_part = bool(graph.targets(count, EdgeLabel.PART_OF))
        yield _arrow("part" if is_part else str(count.label), event, count, text)


def _cue_arrows(graph: ArticleGraph, cue: Mention, text: str) -> Iterator[Arrow]:
    """Sources and times of a cue, and what is said; a quote that goes on belongs to the cue that opened it."""
    earlier = graph.targets(cue, EdgeLabel.CONTINUES_QUOTE)
    if not earlier:
        yield from (_arrow("source", cue, end, text) for end in graph.targets(cue, EdgeLabel.SOURCE_OF))
        yield from (_arrow("when", cue, end, text) for end in graph.targets(cue, EdgeLabel.WHEN))
    content = cue.reading.content if cue.reading is not None else None
    if content is not None:
        opener = earlier[0] if earlier else cue
        end = stretch(text, (content.start, content.end))
        words = f"{opener.span.text} -> {content.text}"
        yield Arrow(label="says", head=_stretch(opener, text), end=end, words=words)


def _arrow(label: str, start: Mention, end: Mention, text: str) -> Arrow:
    words = f"{start.span.text} -> {end.span.text}"
    return Arrow(label=label, head=_stretch(start, text), end=_stretch(end, text), words=words)


def _stretch(mention: Mention, text: str) -> Stretch:
    return stretch(text, (mention.span.start, mention.span.end))
