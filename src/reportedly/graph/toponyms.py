"""Places that no gazetteer knows: a name is one where the grammar says so ("the city of X", "X province")."""

from collections.abc import Sequence
from dataclasses import replace

from reportedly.graph.lexicon import word_class
from reportedly.records import Entity, Sentence, Span, Token

_LOCATIVE = {"in", "near", "outside", "around"}


def with_places(sentences: Sequence[Sentence], text: str) -> tuple[Sentence, ...]:
    """The sentences with the places that the article's own grammar names, wherever they stand in it."""
    names = {name for sentence in sentences for name in _named(sentence)}
    return tuple(_marked(sentence, names, text) for sentence in sentences) if names else tuple(sentences)


def _named(sentence: Sentence) -> list[tuple[str, ...]]:
    found = []
    taken = [e.span for e in sentence.entities if e.origin != "parser" or e.label in {"person", "time", "nationality"}]
    for run in _runs(sentence.tokens):
        span = Span(start=run[0].start, end=run[-1].end, text="")
        is_told = _is_told(sentence.tokens, run) or _is_called_place(sentence.tokens, run)
        blocked = [e.span for e in sentence.entities if e.origin in {"gazetteer", "times"}] if is_told else taken
        if any(other.meets(span) for other in blocked) or not (is_told or _is_placed(sentence.tokens, run)):
            continue
        found.append(tuple(token.text for token in run))
    return found


def _runs(tokens: Sequence[Token]) -> list[list[Token]]:
    """Stretches of capitalised names."""
    runs: list[list[Token]] = [[]]
    for token in tokens:
        if (
            token.pos == "PROPN"
            and token.text[:1].isupper()
            and (token.lemma not in word_class("PLACENOUN") or runs[-1])
        ) or (runs[-1] and _joins(tokens, token)):
            runs[-1].append(token)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def _joins(tokens: Sequence[Token], mark: Token) -> bool:
    """The hyphen of "Al-Jufaynah": a name is not cut there."""
    after = tokens[mark.index + 1] if mark.index + 1 < len(tokens) else None
    is_between = after is not None and mark.start == tokens[mark.index - 1].end and mark.end == after.start
    return mark.text == "-" and is_between and after is not None and after.text[:1].isalpha()


def _is_told(tokens: Sequence[Token], run: list[Token]) -> bool:
    """ "the village of X": nothing else can stand there."""
    first = run[0].index
    return first >= 2 and tokens[first - 1].text.lower() == "of" and tokens[first - 2].lemma in _INHABITED


def _is_called_place(tokens: Sequence[Token], run: list[Token]) -> bool:
    """ "Al-Jufaynah camp": whatever the parser takes the name for."""
    last = run[-1].index
    after = tokens[last + 1].lemma if last + 1 < len(tokens) else ""
    return after in _INHABITED and len(run) > 1


_INHABITED = {
    "town", "city", "village", "district", "neighbourhood", "neighborhood", "suburb", "province", "hamlet", "port",
    "region", "governorate", "county", "settlement", "island", "hilltop", "camp", "locality",
}  # fmt: skip


def _is_placed(tokens: Sequence[Token], run: list[Token]) -> bool:
    first, last = run[0].index, run[-1].index
    before = [t.text.lower() for t in tokens[max(0, first - 2) : first]]
    after = tokens[last + 1].lemma if last + 1 < len(tokens) else ""
    kinds = word_class("PLACENOUN")
    if len(run) > 1 and run[-1].lemma in kinds - {"front", "post", "field"}:
        return True
    if last + 2 < len(tokens) and tokens[last + 2].text.lower() == "of":
        return False
    if before[-1:] == ["of"] and len(before) == 2 and tokens[first - 2].lemma in kinds:
        return True
    if before[-1:] and before[-1] in kinds and before[-1] not in {"front", "post"}:
        return True
    if after in kinds and after not in {"front", "post", "field"}:
        return before[-1:] != ["of"]
    return (bool(before) and before[-1] in _LOCATIVE and tokens[first].head == first - 1) or (
        bool(before) and before[-1] in _LOCATIVE and tokens[last].head == first - 1
    )


def _marked(sentence: Sentence, names: set[tuple[str, ...]], text: str) -> Sentence:
    added = []
    tokens = sentence.tokens
    for first in range(len(tokens)):
        for length in (5, 4, 3, 2, 1):
            run = tokens[first : first + length]
            if len(run) == length and tuple(t.text for t in run) in names:
                span = Span.cut(text, run[0].start, run[-1].end)
                if not any(e.span.meets(span) and e.origin in {"gazetteer", "times"} for e in sentence.entities):
                    added.append(Entity(span=span, label="place", origin="grammar"))
                break
    return replace(sentence, entities=(*added, *sentence.entities)) if added else sentence
