"""Small corpora written in a test, and their annotations as the heads that a perfect reader would hand over."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from training.notation import Annotated, Line, articles

from reportedly.graph.heads import Head, Part
from reportedly.graph.trained.words import Word
from reportedly.records import Sentence, Span
from reportedly.records.terms import ControlChange, Stance, TermKind, Verification

HEAD = '@ id=own-01 register=agency conflict="Lyra 2031-" published=2031-05-06 outlet="The Quay"\n\n'


def annotated(body: str, *, head: str = HEAD) -> Annotated:
    """One article in the notation of the corpus; `body` holds its sentences with their lines."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "own.graph"
        path.write_text(head + body, "utf-8")
        (article,) = articles(path)
    return article


def printed(article: Annotated) -> tuple[str, list[int]]:
    """An article's text, paragraphs apart, and where each sentence begins in it."""
    text, begins = "", []
    for i, sentence in enumerate(article.sentences):
        if i:
            text += " " if article.paragraphs[i] == article.paragraphs[i - 1] else "\n\n"
        begins.append(len(text))
        text += sentence
    return text, begins


def heads(article: Annotated, sentences: Sequence[Sentence]) -> list[Head]:
    """What the lines of an article say, as heads in the text that `printed` gives."""
    text, begins = printed(article)
    lines: dict[tuple[int, int], list[Line]] = {}
    for line in article.lines:
        lines.setdefault((line.trigger.sentence, line.trigger.start), []).append(line)
    made = []
    for (sentence, start), group in lines.items():
        begin = begins[sentence] + start
        end = begins[sentence] + group[0].trigger.end
        here = next(s.index for s in sentences if s.span.start <= begin < s.span.end)
        made.append(_head(Span.cut(text, begin, end), here, group, text, begins))
    return made


def _head(span: Span, sentence: int, lines: list[Line], text: str, begins: list[int]) -> Head:
    event = next((line for line in lines if line.tag == "E"), None)
    cue = next((line for line in lines if line.tag == "C"), None)
    check = next((line for line in lines if line.tag == "V"), None)
    label = event.label if event else (cue.value("act") or "" if cue else "")
    control, term = (event.value(name) if event else None for name in ("control", "term"))
    flags = {part.key for part in event.parts if part.words is None} if event else set()
    played = [(p.key, p.words, begins[p.words.sentence]) for line in lines for p in line.parts if p.words is not None]
    parts = [Part(role=key, span=Span.cut(text, at + words.start, at + words.end)) for key, words, at in played]
    return Head(
        sentence=sentence,
        span=span,
        event=label.partition("/")[0],
        mode=label.partition("/")[2] or None,
        cue=Stance(cue.label) if cue else None,
        check=Verification(check.label) if check else None,
        modality=(event or cue or lines[0]).modality,
        control=ControlChange(control) if control else None,
        term=TermKind(term) if term else None,
        is_agreement="agreement" in flags,
        is_cumulative="cumulative" in flags,
        parts=tuple(dict.fromkeys(parts)),
    )


def cut(words: Sequence[str]) -> list[list[int]]:
    """Cuts each word into one to four pieces, by its letters alone."""
    return [[1000 + sum(map(ord, word)) % 900] * (1 + len(word) % 4) for word in words]


MARK = (101, 102)


def plain(sizes: Sequence[int]) -> list[list[Word]]:
    """Sentences of so many words, of one letter to six."""
    sentences, place = [], 0
    for number, size in enumerate(sizes):
        words = []
        for i in range(size):
            text = "abcdef"[: 1 + (i * 7 + number) % 6]
            words.append(Word(number, place, place + len(text), text))
            place += len(text) + 1
        sentences.append(words)
    return sentences
