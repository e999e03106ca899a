"""The smallest stretch of text that holds an event with its arguments and figures, where no tree tells the clause."""

from dataclasses import replace

from reportedly.graph.draft import Draft
from reportedly.records import EdgeLabel, Mention, MentionKind, Span

_ARGUMENTS = (
    EdgeLabel.ACTOR, EdgeLabel.RECIPIENT, EdgeLabel.COUNT, EdgeLabel.AT, EdgeLabel.WHEN, EdgeLabel.WITH,
    EdgeLabel.FORMER_HOLDER,
)  # fmt: skip
_ENDS = " \t\n,.;:–—-\"“”'’"


def mark_evidence(draft: Draft) -> None:
    """Give every event and cue without a clause its own."""
    for mention in list(draft.mentions):
        if mention.clause:
            continue
        if mention.kind is MentionKind.EVENT:
            draft.mentions[mention.id] = replace(mention, clause=_around(draft, mention))
        elif mention.kind is MentionKind.CUE and mention.reading is not None and mention.reading.content is not None:
            draft.mentions[mention.id] = replace(mention, clause=(_trimmed(draft, mention.reading.content),))


def _around(draft: Draft, event: Mention) -> tuple[Span, ...]:
    ends = [draft.mentions[n].span for label in _ARGUMENTS for n in draft.targets(event.id, label)]
    reading = event.reading
    if reading is not None:
        ends += [s for s in (reading.deadline, reading.condition, reading.exception) if s is not None]
    sentence = draft.trees[event.sentence].sentence.span
    inside = [s for s in (event.span, *ends) if sentence.holds(s)]
    speaker = _said_by(draft, event)
    content = speaker.reading.content if speaker is not None and speaker.reading is not None else None
    if content is not None and content.holds(event.span):
        inside = [s for s in inside if content.holds(s)] or [event.span]
    first, last = min(s.start for s in inside), max(s.end for s in inside)
    return tuple(_without(draft, first, last, speaker))


def _said_by(draft: Draft, event: Mention) -> Mention | None:
    cues = [draft.mentions[n] for n in draft.sources(event.id, EdgeLabel.SAYS)]
    return next((c for c in cues if c.span != event.span), None)


def _without(draft: Draft, first: int, last: int, speaker: Mention | None) -> list[Span]:
    """The stretch, cut in two where "the ministry said" is inserted in it."""
    whole = Span.cut(draft.article.text, first, last)
    if speaker is None or not (first < speaker.span.start and speaker.span.end < last):
        return [_trimmed(draft, whole)]
    sources = [draft.mentions[n].span for n in draft.targets(speaker.id, EdgeLabel.SOURCE_OF)]
    near = [s for s in sources if first <= s.start and s.end <= last and abs(s.start - speaker.span.start) < 80]
    begin, end = min(s.start for s in (speaker.span, *near)), max(s.end for s in (speaker.span, *near))
    pieces = [(first, begin), (end, last)]
    return [_trimmed(draft, Span.cut(draft.article.text, a, b)) for a, b in pieces if b - a > 3]


def _trimmed(draft: Draft, span: Span) -> Span:
    """Without marks and blanks at its ends."""
    text = draft.article.text
    start, end = span.start, span.end
    while start < end - 1 and text[start] in _ENDS:
        start += 1
    while end > start + 1 and text[end - 1] in _ENDS:
        end -= 1
    return Span.cut(text, start, end)
