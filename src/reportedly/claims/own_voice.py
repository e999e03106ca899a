"""Where the outlet itself speaks: it is no link of a chain, as every claim is told by it (CONTRACT: attribution)."""

import re
from dataclasses import replace

from reportedly.records import Article, Claim, Link

_FIRST_PERSON = {"we", "us"}
_SMALL = {"of", "the", "for", "and", "in", "on"}


def in_own_voice(claim: Claim, article: Article) -> Claim:
    """The claim without a first link that is its own outlet: "Relief Watch has documented", "we condemn"."""
    if not claim.attribution or not _is_outlet(claim.attribution[0], article):
        return claim
    return replace(claim, attribution=claim.attribution[1:])


def _is_outlet(link: Link, article: Article) -> bool:
    if article.outlet is None or link.cue is None:
        return False
    called = _words(link.speaker.name or link.speaker.called)
    spoken = _words(link.speaker.called)
    if spoken <= _FIRST_PERSON and spoken:
        return not _is_quoted(link, article.text)
    outlet = _words(article.outlet)
    return bool(called) and (called == outlet or called == {_initials(article.outlet)})


def _words(name: str) -> set[str]:
    return set(re.findall(r"[\w’']+", name.lower())) - _SMALL


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.findall(r"\w+", name.lower()) if word not in _SMALL)


def _is_quoted(link: Link, text: str) -> bool:
    """Whether the words stand inside quotation marks that were opened before them in their paragraph."""
    place = link.span.start if link.span is not None else 0
    before = text[text.rfind("\n", 0, place) + 1 : place]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
