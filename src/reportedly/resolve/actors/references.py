"""Whom a description refers back to: "the general", "the UN envoy", "the group", "the rebels".

Only what the article itself has named before counts; where that leaves two, nobody is meant.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from reportedly.assets import table
from reportedly.records.terms import Sector
from reportedly.resolve.actors.catalogue import roles
from reportedly.resolve.actors.identity import Identity, of_known
from reportedly.resolve.actors.introductions import Introduction
from reportedly.resolve.actors.lexicon import nouns, offices, words_for
from reportedly.resolve.actors.matching import Phrases
from reportedly.resolve.actors.phrase import countries_of, institution_of, read
from reportedly.resolve.actors.scan import LONGEST_INITIALS, Hit
from reportedly.resolve.actors.setting import Setting, resolved
from reportedly.resolve.actors.words import Word, key, split

DEFINITE = frozenset({"the", "his", "her", "its", "their", "this", "that"})
PEACE = frozenset({Sector.UNO, Sector.IGO, Sector.EUR})
OWN = frozenset({"his", "her", "its", "their"})
UNSAID = DEFINITE | {"own", "same", "then"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """An organisation that the article has named, and where."""

    start: int
    identity: Identity


def bodies(words: Sequence[Word], hits: Sequence[Hit], setting: Setting) -> Iterator[Body]:
    """The organisations that an article names, and those whose leaders it names, in order."""
    for hit in hits:
        if hit.meaning.known:
            named = setting.introduced(words[hit.first : hit.end]) or resolved(hit.meaning.known, setting)
            if named and named.is_person:
                above = [row for row in roles().get(named.family or "", ()) if not row.is_person]
                named = of_known(above[0]) if above else None
            if named:
                yield Body(start=words[hit.first].start, identity=named)


def person_by_title(text: str, *, before: int, met: Sequence[Introduction]) -> Identity | None:
    """Whom a title alone means: the last person before it of whom the article said all these words."""
    words = split(text)
    called = frozenset(word.fold for word in words) - UNSAID
    if not words or words[0].fold not in DEFINITE or not called or not _has_title(words):
        return None
    if any(hit.meaning.known and len(hit.meaning.known[0].name) > LONGEST_INITIALS for hit in read(text).hits):
        return None
    last = next((one for one in reversed(met) if one.start < before and called <= one.title), None)
    return last.identity if last else None


def by_pronoun(text: str, *, before: int, named: Sequence[Body], met: Sequence[Introduction]) -> Identity | None:
    """People of the body or person named last: "its deputy commander", "his spokesman"."""
    words = split(text)
    phrase = read(text)
    if not words or words[0].fold not in OWN or phrase.hits or not _has_title(phrase.head):
        return None
    if words[0].fold in ("its", "their"):
        owner = next((body.identity for body in reversed(named) if body.start < before), None)
    else:
        owner = next((one.identity for one in reversed(met) if one.start < before), None)
    return replace(owner, name=None, wikidata=None, is_person=False) if owner and owner.family else None


def body_by_kind(text: str, *, before: int, named: Sequence[Body]) -> Identity | None:
    """The body that a general word refers back to."""
    words = split(text)
    phrase = read(text)
    if not phrase.head or any(hit.meaning.known for hit in phrase.hits) or phrase.tail("of") or institution_of(phrase):
        return None
    own = countries_of(phrase.head, phrase.hits)
    for kind, is_many in (("one", False), ("many", True)):
        listed = [found for _, end, found in _anaphors(kind).find(phrase.plain) if end == len(phrase.head)]
        if not listed or (words[0].fold not in DEFINITE and listed[-1] != PEACE):
            continue
        sectors = listed[-1]
        fitting = [body.identity for body in named if body.start < before and body.identity.sector in sectors]
        if sectors == PEACE:
            fitting = fitting or [body.identity for body in named if body.identity.sector in PEACE]
        elif own:
            fitting = [identity for identity in fitting if identity.country in own]
        same = [identity for identity in fitting if phrase.head[-1].fold in key(identity.name or "")]
        fitting = same or ([] if phrase.head[-1].fold in words_for("many_coalitions") else fitting)
        if fitting and (not is_many or len({identity.family for identity in fitting}) == 1):
            return fitting[-1]
    return None


def _has_title(words: Sequence[Word]) -> bool:
    """Whether the last word says what a single person is."""
    last = words[-1:]
    noun = nouns().exact(last)
    is_person = noun is not None and noun.kind == "member" and last[0].fold not in words_for("collectives")
    return bool(offices().exact(last)) or is_person or bool(offices().exact(words[-2:]))


@cache
def _anaphors(kind: str) -> Phrases[frozenset[Sector]]:
    return Phrases(
        (word, frozenset(Sector(sector) for sector in row["sectors"]))
        for row in table("resolve/actors/anaphors")[kind]
        for word in row["words"]
    )
