"""Reads the corpus: articles in plain text with the graph of every sentence (see corpus/FORMAT.md)."""

import re
import shlex
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from reportedly.graph.heads import COUNTS
from reportedly.records.terms import (
    MODES,
    ControlChange,
    EventType,
    Modality,
    Stance,
    TermKind,
    Verification,
)

_MODALITIES = frozenset(m.value for m in Modality)
_KEYS = {
    "E": {"by", "to", "at", "when", "with", "hedge", "part", "control", "former", "term", "of", "deadline"}
    | {"condition", "exception"} | set(COUNTS),
    "C": {"by", "to", "says", "when", "hedge", "act", "at", "with"},
    "Q": {"says"},
    "V": {"about"},
}  # fmt: skip
_FLAGS = {"E": {"agreement", "cumulative"}, "C": set[str](), "Q": set[str](), "V": set[str]()}
_VALUES = {"act", "control", "term"}


class BadNotation(ValueError):
    """A line of the corpus that does not hold against its text; the message says which and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A stretch of one sentence: offsets count from the start of that sentence."""

    sentence: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One field of a line: its key and the words it points at, or the token it names."""

    key: str
    words: Words | None = None
    value: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One annotation: an event (E), a cue (C), a quote that goes on (Q) or a word on verification (V)."""

    tag: str
    trigger: Words
    label: str
    modality: Modality = Modality.ACTUAL
    parts: tuple[Part, ...] = ()

    def words(self, *keys: str) -> tuple[Words, ...]:
        """The stretches under these keys."""
        return tuple(p.words for p in self.parts if p.key in keys and p.words is not None)

    def value(self, key: str) -> str | None:
        """The token under a key, or None."""
        return next((p.value for p in self.parts if p.key == key), None)


@dataclass(slots=True, kw_only=True)
class Annotated:
    """One article: what its `@` line says, its sentences with their paragraphs, and the lines under them."""

    source: str
    head: dict[str, str]
    sentences: list[str] = field(default_factory=list)
    paragraphs: list[int] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)

    @property
    def id(self) -> str:
        """The article's name in the corpus."""
        return self.head["id"]


def articles(path: Path) -> Iterator[Annotated]:
    """The articles of one file. Raises BadNotation at the first line that does not hold."""
    for article, faults in checked(path):
        if faults:
            raise BadNotation(faults[0])
        yield article


def checked(path: Path) -> Iterator[tuple[Annotated, list[str]]]:
    """The articles of one file, each with the faults of its lines."""
    current: Annotated | None = None
    faults: list[str] = []
    gap = True
    for number, raw in enumerate(path.read_text("utf-8").splitlines(), 1):
        line = raw.strip()
        place = f"{path.name}:{number}"
        if not line or line.startswith("#"):
            gap = gap or not line
        elif line.startswith("@"):
            if current is not None:
                yield current, faults
            faults, gap = [], True
            current = Annotated(source=place, head=_head(line, place, faults))
        elif current is None:
            raise BadNotation(f"{place}: a line before the first article")
        elif line.startswith(">"):
            current.paragraphs.append((current.paragraphs[-1] + gap) if current.paragraphs else 0)
            current.sentences.append(line[1:].strip())
            gap = False
        else:
            try:
                current.lines.append(_line(line, current))
            except (BadNotation, ValueError) as error:
                faults.append(f"{place}: {error} | {line}")
    if current is not None:
        yield current, faults


def _head(line: str, place: str, faults: list[str]) -> dict[str, str]:
    try:
        head = dict(pair.split("=", 1) for pair in shlex.split(line[1:]) if "=" in pair)
    except ValueError as error:
        faults.append(f"{place}: {error}")
        return {"id": place}
    faults.extend(f"{place}: the article has no {key}" for key in ("id", "register", "conflict") if key not in head)
    return head


def _line(line: str, article: Annotated) -> Line:
    if not article.sentences:
        raise BadNotation("no sentence stands above")
    tag, _, rest = line.partition(" ")
    if tag not in _KEYS:
        raise BadNotation(f"a line begins with >, E, C, Q or V, not {tag!r}")
    first, *others = [piece.strip() for piece in rest.split(" | ")]
    at = len(article.sentences) - 1
    trigger = found(first, article.sentences, at)
    if tag != "Q" and len(article.sentences[trigger.sentence][trigger.start : trigger.end].split()) > 1:
        raise BadNotation(f"a trigger is one word, not {first!r}")
    label = _label(tag, others)
    modality, parts = Modality.ACTUAL, []
    for piece in others:
        if piece in _MODALITIES:
            modality = Modality(piece)
        elif piece in _FLAGS[tag]:
            parts.append(Part(key=piece))
        else:
            parts.append(_part(tag, piece, article.sentences, at))
    return Line(tag=tag, trigger=trigger, label=label, modality=modality, parts=tuple(parts))


def _label(tag: str, others: list[str]) -> str:
    """The type, stance or verification in the second field; it is taken out of the list."""
    if tag == "Q":
        return ""
    name = others.pop(0) if others else ""
    if tag == "E":
        return "-" if name == "-" else _event(name)
    return str(Stance(name)) if tag == "C" else str(Verification(name))


def _event(name: str) -> str:
    kind, _, mode = name.partition("/")
    if mode and mode not in MODES[EventType(kind)]:
        raise BadNotation(f"{kind} has no mode {mode!r}")
    return str(EventType(kind)) + (f"/{mode}" if mode else "")


def _part(tag: str, piece: str, sentences: Sequence[str], at: int) -> Part:
    key, _, words = piece.partition(" ")
    if key not in _KEYS[tag]:
        raise BadNotation(f"{key!r} is no field of {tag}")
    if key in _VALUES:
        checks = {"act": _event, "control": ControlChange, "term": TermKind}
        return Part(key=key, value=str(checks[key](words)))
    return Part(key=key, words=found(words, sentences, at))


def found(words: str, sentences: Sequence[str], at: int) -> Words:
    """Where words stand: in this sentence, or with ^ in the nearest earlier one. Raises BadNotation."""
    words = words.strip().strip('"“”') if not words.strip().startswith("'") else words.strip()
    nth = re.search(r"#(\d)$", words)
    words = words[: nth.start()].strip() if nth else words
    if words.startswith("^"):
        for sentence in range(at - 1, -1, -1):
            if (span := _search(words[1:], sentences[sentence], 1)) is not None:
                return Words(sentence=sentence, start=span[0], end=span[1])
        raise BadNotation(f"no earlier sentence has {words[1:]!r}")
    first, gap, last = words.partition(" .. ")
    span = _search(first, sentences[at], int(nth[1]) if nth else 1)
    if gap and span is not None:
        rest = _search(last, sentences[at][span[0] :], 1)
        span = (span[0], span[0] + rest[1]) if rest else None
    if span is None:
        raise BadNotation(f"the sentence has no {words!r}")
    return Words(sentence=at, start=span[0], end=span[1])


def _search(words: str, text: str, nth: int) -> tuple[int, int] | None:
    """The nth place where words stand whole; where they stand only within a longer word, that."""
    for pattern in (rf"(?<!\w){re.escape(words)}(?!\w)", re.escape(words)):
        spans = [m.span() for m in re.finditer(pattern, text)]
        if len(spans) >= nth and words:
            return spans[nth - 1]
    return None
