"""From an annotated article to the text it stands for and the heads that its annotator saw."""

from dataclasses import replace

from reportedly.graph.heads import Head, Part
from reportedly.records import Sentence, Span
from reportedly.records.terms import ControlChange, Modality, Stance, TermKind, Verification
from training.notation import Annotated, Line, Words


def text_of(article: Annotated) -> tuple[str, list[int]]:
    """The article as printed, and where each of its sentences begins."""
    text, begins = "", []
    for number, sentence in enumerate(article.sentences):
        if number:
            text += "\n\n" if article.paragraphs[number] != article.paragraphs[number - 1] else " "
        begins.append(len(text))
        text += sentence
    return text, begins


def heads_of(article: Annotated, sentences: tuple[Sentence, ...]) -> list[Head]:
    """The heads of an article cut into `sentences` by the parser, as its annotator marked them."""
    text, begins = text_of(article)
    found: dict[int, Head] = {}

    def span(words: Words) -> Span:
        return Span.cut(text, begins[words.sentence] + words.start, begins[words.sentence] + words.end)

    for line in article.lines:
        own = span(line.trigger)
        parts = tuple(Part(role=p.key, span=span(p.words)) for p in line.parts if p.words is not None)
        if line.tag == "Q":
            opener = found.get(own.start)
            if opener is not None:
                found[own.start] = _with(opener, parts=(*opener.parts, *parts))
            continue
        sentence = next((s.index for s in sentences if s.span.start <= own.start < s.span.end), None)
        if sentence is not None:
            known = found.get(own.start) or Head(sentence=sentence, span=own)
            found[own.start] = _with(_read(known, line), parts=(*known.parts, *parts))
    return [found[start] for start in sorted(found)]


def _read(head: Head, line: Line) -> Head:
    if line.tag == "V":
        return _with(head, check=Verification(line.label))
    if line.tag == "C":
        kind, _, mode = (line.value("act") or "").partition("/")
        is_act = not head.event and bool(kind)
        meant = head.modality if head.event else line.modality
        named = {"event": kind, "mode": mode or None} if is_act else {}
        return _with(head, cue=Stance(line.label), modality=meant, **named)
    kind, _, mode = line.label.partition("/")
    change, term = line.value("control"), line.value("term")
    flags = {part.key for part in line.parts if part.words is None and part.value is None}
    return _with(
        head,
        event=kind,
        mode=mode or None,
        modality=Modality(line.modality),
        control=ControlChange(change) if change else None,
        term=TermKind(term) if term else None,
        is_agreement="agreement" in flags,
        is_cumulative="cumulative" in flags,
    )


def _with(head: Head, **values: object) -> Head:
    return replace(head, **values)  # type: ignore[arg-type]
