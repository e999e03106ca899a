"""Times counted from another event of the article: "two days after the blast", "a week before the assault"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.records import Article, Claim, When
from reportedly.records.terms import TimeAnchor
from reportedly.resolve.times import TimeExpression, resolve_time

_COUNTED_FROM = re.compile(r"\s+(?:after|before|following|since)\s+((?:[\w’'-]+\s+){0,4}[\w’'-]+)", re.IGNORECASE)
# Words that share so many first letters name one act: shelling and shelled, explosion and exploded.
_SAME_ROOT = 4
_SMALL = {"after", "before", "their", "that", "this", "which", "with", "from", "were", "have", "been", "army", "troops"}


def reckoned(claims: Sequence[Claim], *, article: Article, expressions: dict[int, TimeExpression]) -> list[Claim]:
    """The claims, those dated only by their distance from another event now dated by it, if the article dates that."""
    found = list(claims)
    for position, claim in enumerate(found):
        when = claim.when
        expression = expressions.get(when.span.start) if when is not None and when.span is not None else None
        if when is None or expression is None or when.is_known:
            continue
        told = _COUNTED_FROM.match(article.text, expression.span.end)
        reference = _event_so_called(told[1], claim, found) if told else None
        if reference is not None:
            counted = resolve_time(expression, published=article.published, tense=when.tense, reference=reference)
            found[position] = replace(claim, when=replace(counted, anchor=TimeAnchor.DISCOURSE))
    return found


def _event_so_called(words: str, claim: Claim, claims: Sequence[Claim]) -> When | None:
    """When the nearest dated event happened that these words name; None where the article dates no such event."""
    roots = {word[:_SAME_ROOT] for word in _words(words)}
    dated = [c for c in claims if c is not claim and c.when is not None and c.when.is_known and c.modality.is_real]
    so_called = [c for c in dated if roots & {w[:_SAME_ROOT] for span in c.evidence for w in _words(span.text)}]
    nearest = min(so_called, key=lambda c: abs(c.trigger.start - claim.trigger.start), default=None)
    return nearest.when if nearest is not None else None


def _words(text: str) -> list[str]:
    found = re.findall(r"[a-z]+", text.lower())
    return [word for word in found if len(word) >= _SAME_ROOT and word not in _SMALL]
