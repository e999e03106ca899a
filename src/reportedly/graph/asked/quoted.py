"""Looks up in the article what a language model quoted; what is not there, word for word, is dropped."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.graph.asked.form import AGREEMENT, CUMULATIVE, NONE, QuotedHead, QuotedPart
from reportedly.graph.asked.passages import Passage
from reportedly.graph.heads import Head, Part
from reportedly.records import Sentence, Span
from reportedly.records.terms import ControlChange, Modality, Stance, TermKind, Verification

_GAP = " .. "


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The heads whose words stand in the text, and how many quotations did not."""

    heads: tuple[Head, ...]
    dropped: int


def found(quoted: Iterable[QuotedHead], passage: Passage, text: str) -> Found:
    """What an answer's quotations point at in the article. A head that is not there takes its parts with it.

    Of a head marked before only the parts in fresh sentences are new.
    """
    sentences = {s.index: s for s in passage.sentences}
    fresh = {s.index for s in passage.fresh}
    heads, dropped = [], 0
    for row in quoted:
        if row["event"] == row["cue"] == NONE and row["check"] == Verification.NONE:
            continue
        span = _one_word(row, sentences, text)
        if span is None:
            dropped += 1 + len(row["parts"])
            continue
        is_new = int(row["sentence"]) in fresh
        wanted = [p for p in row["parts"] if is_new or int(p["sentence"]) in fresh]
        looked_up = [_part(p, sentences, text) for p in wanted]
        parts = tuple(part for part in looked_up if part is not None)
        dropped += len(looked_up) - len(parts)
        if is_new or parts:
            heads.append(_head(row, span, parts))
    return Found(heads=tuple(heads), dropped=dropped)


def merged(heads: Iterable[Head]) -> list[Head]:
    """One head for each word, in the order of the text: what was said of a word twice is put together."""
    by_word: dict[Span, Head] = {}
    for head in heads:
        known = by_word.get(head.span)
        by_word[head.span] = head if known is None else _joined(known, head)
    return sorted(by_word.values(), key=lambda head: head.span)


def stretch(words: str, sentence: Sentence, text: str, *, nth: int = 1) -> Span | None:
    """Where words stand whole in a sentence, the nth time; "first words .. last words" is everything between them.

    A wrong `nth` does no harm where the words stand there once.
    """
    words = words.strip()
    spans = _all(words, sentence, text)
    if not spans and _GAP in words:
        first, _, last = words.partition(_GAP)
        closing = _all(last.strip(), sentence, text)
        spans = [
            Span.cut(text, start.start, end.end)
            for start in _all(first.strip(), sentence, text)
            if (end := next((c for c in closing if c.start >= start.end), None)) is not None
        ]
    if len(spans) == 1:
        return spans[0]
    return spans[nth - 1] if 1 <= nth <= len(spans) else None


def _all(words: str, sentence: Sentence, text: str) -> list[Span]:
    if not words:
        return []
    whole = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
    return [Span.cut(text, *m.span()) for m in whole.finditer(text, sentence.span.start, sentence.span.end)]


def _one_word(row: QuotedHead, sentences: Mapping[int, Sentence], text: str) -> Span | None:
    """The head word; of several words quoted in its stead, the one that the others hang on."""
    sentence = sentences.get(int(row["sentence"]))
    if sentence is None:
        return None
    span = stretch(row["word"], sentence, text, nth=int(row["nth"]))
    return _top(sentence, span, text) if span else None


def _top(sentence: Sentence, span: Span, text: str) -> Span | None:
    inside = {t.index: t for t in sentence.tokens if t.start < span.end and t.end > span.start}
    tops = [t for t in inside.values() if t.head not in inside or t.head == t.index]
    if not tops:
        return None
    return span if len(inside) == 1 else Span.cut(text, tops[0].start, tops[0].end)


def _part(row: QuotedPart, sentences: Mapping[int, Sentence], text: str) -> Part | None:
    sentence = sentences.get(int(row["sentence"]))
    span = stretch(row["words"], sentence, text, nth=int(row["nth"])) if sentence else None
    return Part(role=row["role"], span=span) if span else None


def _head(row: QuotedHead, span: Span, parts: Sequence[Part]) -> Head:
    event, _, mode = row["event"].partition("/")
    return Head(
        sentence=int(row["sentence"]),
        span=span,
        event="" if event == NONE else event,
        mode=mode or None,
        cue=None if row["cue"] == NONE else Stance(row["cue"]),
        check=None if row["check"] == Verification.NONE else Verification(row["check"]),
        modality=Modality(row["modality"]),
        control=None if row["control"] == NONE else ControlChange(row["control"]),
        term=None if row["term"] == NONE else TermKind(row["term"]),
        is_agreement=AGREEMENT in row["flags"],
        is_cumulative=CUMULATIVE in row["flags"],
        parts=tuple(parts),
    )


def _joined(known: Head, more: Head) -> Head:
    """Both at once; where they contradict one another, the first holds."""
    is_event_known = bool(known.event) or not more.event
    return replace(
        known,
        event=known.event or more.event,
        mode=known.mode if is_event_known else more.mode,
        modality=known.modality if is_event_known else more.modality,
        cue=known.cue or more.cue,
        check=known.check or more.check,
        control=known.control or more.control,
        term=known.term or more.term,
        is_agreement=known.is_agreement or more.is_agreement,
        is_cumulative=known.is_cumulative or more.is_cumulative,
        parts=tuple(dict.fromkeys((*known.parts, *more.parts))),
    )
