"""Splits a text into paragraphs and sentences and says how the words of each hang together."""

import re
from collections.abc import Iterator
from functools import cached_property

import spacy
from spacy.language import Language
from spacy.tokens import Span as Stretch

from reportedly.assets import language_model
from reportedly.records import Entity, Sentence, Span, Token

_PARAGRAPH = re.compile(r"[^\n]+")
# "GOMA, March 3 (Agency) - ": place, date and agency are no part of the first sentence.
_DATELINE = re.compile(
    r"(?=[^\n]{0,100}(?:\)|\d|[A-Z]{3})\s*(?:--|-|–|—))[A-Z][A-Z' .-]{2,40}"
    r"(?:,\s*(?:[A-Z][\w. ]{1,30}|\d{1,2}\s+[A-Z][a-z]{2,8}\.?(?:\s+\d{4})?)){0,3}"
    r"\s*(?:\([^)\n]{2,40}\))?\s*(?:--|-|–|—)\s+"
)
# "14:32 GMT - " in a live blog, "7. " before a clause of an agreement.
_STAMP = re.compile(
    r"(?:\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?\s*(?:GMT|UTC|EST|EDT|CET|BST)?|\(?\d{1,2}[.)])\s*[-–—:]?\s+(?=\S)"
)
# spaCy's 1,000,000-character guard is about memory of one parse; a paragraph this long is no prose.
_LONGEST_PARAGRAPH = 20_000

_LABELS = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "facility",
    "NORP": "nationality",
    "DATE": "time",
    "TIME": "time",
    "CARDINAL": "number",
    "ORDINAL": "number",
    "QUANTITY": "number",
}


class Parser:
    """Reads English text with the small spaCy pipeline; the model is loaded at first use."""

    @cached_property
    def _language(self) -> Language:
        return spacy.load(language_model())

    def sentences(self, text: str) -> tuple[Sentence, ...]:
        """The sentences of a text, in order; a line break always ends a sentence.

        Offsets count code points of `text`. White space is no token.
        """
        found: list[Sentence] = []
        stretches = list(_paragraphs(text))
        docs = self._language.pipe([(text[start:end], start) for start, end in stretches], as_tuples=True)
        for paragraph, (doc, offset) in enumerate(docs):
            for stretch in doc.sents:
                sentence = _sentence(stretch, text=text, offset=offset, paragraph=paragraph, index=len(found))
                if sentence.tokens:
                    found.append(sentence)
        return tuple(found)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    for match in _PARAGRAPH.finditer(text):
        start, end = match.span()
        while end - start > _LONGEST_PARAGRAPH:
            cut = text.rfind(" ", start, start + _LONGEST_PARAGRAPH)
            cut = cut if cut > start else start + _LONGEST_PARAGRAPH
            yield start, cut
            start = cut
        opening = _DATELINE.match(text, start, end) or _STAMP.match(text, start, end)
        if opening is not None:
            start = opening.end()
        if text[start:end].strip():
            yield start, end


def _sentence(stretch: Stretch, *, text: str, offset: int, paragraph: int, index: int) -> Sentence:
    kept = [token for token in stretch if not token.is_space]
    place = {token.i: position for position, token in enumerate(kept)}
    tokens = tuple(
        Token(
            index=position,
            start=offset + token.idx,
            end=offset + token.idx + len(token.text),
            text=token.text,
            lemma=token.lemma_.lower(),
            pos=token.pos_,
            tag=token.tag_,
            dep=token.dep_,
            head=place.get(token.head.i, position),
        )
        for position, token in enumerate(kept)
    )
    start, end = (tokens[0].start, tokens[-1].end) if tokens else (offset, offset)
    entities = tuple(
        Entity(
            span=Span.cut(text, offset + entity.start_char, offset + entity.end_char),
            label=_LABELS[entity.label_],
            origin="parser",
        )
        for entity in stretch.ents
        if entity.label_ in _LABELS
    )
    span = Span.cut(text, start, end)
    return Sentence(index=index, paragraph=paragraph, span=span, tokens=tokens, entities=entities)
