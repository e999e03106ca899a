"""Whom an article introduces: people with what they are, and abbreviations in brackets.

Text in, (name, Identity) pairs out, in the order of the text: "French Foreign Minister Alain Juppe",
"Alain Juppe, the French foreign minister,", "the party's spokesman, Ali Haydar, said", "Free Syrian Army (FSA)".
"""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from reportedly.assets import table
from reportedly.records.sentence import Entity
from reportedly.records.terms import Sector
from reportedly.resolve.actors.catalogue import KnownActor
from reportedly.resolve.actors.describe import describe, merged
from reportedly.resolve.actors.identity import Identity
from reportedly.resolve.actors.lexicon import courtesies, nouns, offices, words_for
from reportedly.resolve.actors.scan import Hit
from reportedly.resolve.actors.setting import Setting, resolved
from reportedly.resolve.actors.unnamed import FORMER
from reportedly.resolve.actors.words import Word, fold, key, split

LONGEST_TITLE = 9  # words: "the deputy head of the UN peacekeeping mission in Mali"
LONGEST_SHORT = 5  # letters: "Gen.", "Brig.", "Capt."
APPOSED = re.compile(r"^,\s+((?:the|a|an|who is the|his|her|its|[A-Z]|[a-z]+)[^,.;:()“”\"]{4,90})[,.;]")
OF_BODY = re.compile(r"^\s(?:of|from)\s((?:the\s)?[A-Z][^,.;:()“”\"]{1,60})")
IN_BRACKETS = re.compile(r"\s\(\s*(?:known as |or )?(?:the )?([A-Z][A-Za-z.\-/]{1,11})\s*\)")
TITLED_KINDS = frozenset({"member", "fighters", "state", "opposition", "rebels", "party", "crowd"})
LINKS = frozenset({"of", "for", "the", "and", "in"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduction:
    """A person that the article names in full: where, by what name, who that is, and the words of the title."""

    start: int
    name: str
    identity: Identity
    title: frozenset[str] = frozenset()


def people(
    text: str, words: Sequence[Word], hits: Sequence[Hit], entities: Sequence[Entity], setting: Setting
) -> Iterator[Introduction]:
    """Everybody that the article names in full, with what it says they are."""
    at_start = {word.start: at for at, word in enumerate(words)}
    persons = [hit for hit in hits if hit.meaning.known and hit.meaning.known[0].is_person]
    people_at = {at for hit in persons for at in range(hit.first, hit.end)}
    seen: set[tuple[int, int]] = set()
    for first, end in _names(text, words, hits, entities, at_start):
        if any(first < other_end and other < end for other, other_end in seen):
            continue
        seen.add((first, end))
        known = next((hit.meaning.known for hit in hits if (hit.first, hit.end) == (first, end)), ())
        name = text[words[first].start : words[end - 1].end]
        begin = _title_begin(text, words, first, people_at)
        before = text[words[begin].start : words[first - 1].end] if begin < first else ""
        title, said = _said_of(before, text[words[end - 1].end : words[end - 1].end + 120], setting)
        yield Introduction(
            start=words[first].start,
            name=name,
            identity=_introduced(name, known, said, setting),
            title=frozenset(word.fold for word in split(title)),
        )


def _names(
    text: str, words: Sequence[Word], hits: Sequence[Hit], entities: Sequence[Entity], at_start: dict[int, int]
) -> Iterator[tuple[int, int]]:
    """Where full names stand, as ranges of words: the tables' first, then behind titles, then the parser's."""
    for hit in hits:
        if hit.meaning.known and hit.meaning.known[0].is_person:
            yield hit.first, hit.end
    taken = {at for hit in hits for at in range(hit.first, hit.end)}
    for at in range(1, len(words)):
        if at not in taken and _is_title(words, at - 1):
            end = _run(text, words, at, taken)
            is_apposed = text[words[at - 1].end : words[at].start] == ", " and text[words[end - 1].end :][:1] == ","
            if end - at >= 2 and (is_apposed or _joins(text, words, at)):
                yield at, end
    for at in range(len(words)):
        if at not in taken and words[at].is_capital and words[at].text[0].isalpha():
            end = _run(text, words, at, taken)
            apposed = APPOSED.match(text[words[end - 1].end : words[end - 1].end + 120])
            is_told = apposed is not None and _says_who(apposed.group(1))
            if 2 <= end - at <= 4 and (is_told or _is_of_a_body(words, hits, end)):
                yield at, end
    for entity in entities:
        first = at_start.get(entity.span.start)
        if entity.label == "person" and entity.origin != "actors" and first is not None and first not in taken:
            end = first
            while end < len(words) and words[end].end <= entity.span.end:
                end += 1
            if end - first >= 2:
                yield first, end


def _is_of_a_body(words: Sequence[Word], hits: Sequence[Hit], end: int) -> bool:
    """Whether "of" or "from" and a known body follow: "Asha Mwangi of Amnesty International"."""
    after = {hit.first for hit in hits if hit.meaning.known and not hit.meaning.known[0].is_person}
    return end < len(words) and words[end].fold in ("of", "from") and bool(after & {end + 1, end + 2})


def _says_who(description: str) -> bool:
    """Whether a description of a few words begins with what a person is: "director of ...", "the rebel commander"."""
    words = split(description)[:5]
    return any(_is_title(words, at) for at in range(len(words)))


def _is_title(words: Sequence[Word], at: int) -> bool:
    """Whether a title or a person's noun ends at this word."""
    for first in range(max(0, at - 3), at + 1):
        slice_ = words[first : at + 1]
        noun = nouns().exact(slice_)
        if offices().exact(slice_) or courtesies().exact(slice_) or (noun and noun.kind in TITLED_KINDS):
            return True
    return False


def _joins(text: str, words: Sequence[Word], at: int) -> bool:
    """Whether only a space, or the dot of an initial or a short title, parts a word from the one before."""
    gap, before = text[words[at - 1].end : words[at].start], words[at - 1]
    is_short = len(before.text) == 1 or (len(before.text) <= LONGEST_SHORT and _is_title(words, at - 1))
    return gap in (" ", "-", "’s ", "'s ") or (gap == ". " and is_short)


def _run(text: str, words: Sequence[Word], at: int, taken: set[int]) -> int:
    """The end of the capitalised run that begins at a word."""
    end = at
    while end < len(words) and end not in taken and (end == at or _joins(text, words, end)):
        is_joined = end > at and text[words[end - 1].end : words[end].start] == "-"
        if not (words[end].text[0].isupper() or is_joined or (words[end].fold in words_for("particles") and end > at)):
            break
        end += 1
        if words[end - 1].is_possessive:
            break
    while end > at and words[end - 1].fold in words_for("particles") and len(words[end - 1].text) < 4:
        end -= 1
    return end


def _introduced(name: str, known: Sequence[KnownActor], said: Identity | None, setting: Setting) -> Identity:
    """The tables' person in the role of the day, else whoever the article says it is."""
    base = resolved(known, setting)
    is_out = base is not None and base.sector is Sector.ELI and said is not None and said.sector is not None
    if base and base.sector is not None and not is_out:
        return base
    if base and said and is_out:
        return replace(
            said, name=base.name, country=said.country or base.country, is_person=True, form=None, office=None
        )
    found = Identity(name=base.name if base else name, is_person=True)
    return merged(found, replace(said, name=None)).settled() if said else found


def _as(said: Identity, base: Identity) -> Identity:
    """A person of the tables in a role that only the article tells."""
    country = said.country or base.country
    return replace(said, name=base.name, country=country, is_person=True, form=None, office=None).settled()


def _said_of(title: str, behind: str, setting: Setting) -> tuple[str, Identity | None]:
    """What stands before a name, or between commas behind it: the words, and what they say."""
    said = describe(title, setting) if title else None
    if said and said.sector:
        return title, said
    apposed = APPOSED.match(behind) or OF_BODY.match(behind)
    other = describe(apposed.group(1), setting) if apposed else None
    if apposed and other and other.sector:
        return apposed.group(1), other
    return title, said


def _title_begin(text: str, words: Sequence[Word], first: int, named: Container[int]) -> int:
    """Where the words that describe the person begin, going left from the name."""
    at, vocabulary = first, _title_words()
    while at and first - at < LONGEST_TITLE and at - 1 not in named:
        gap = text[words[at - 1].end : words[at].start]
        is_apposed = at == first and gap == ", " and _is_title(words, at - 1)
        word = words[at - 1]
        is_short = gap == ". " and len(word.text) <= LONGEST_SHORT and _is_title(words, at - 1)
        if not (gap in (" ", "-", "'s ", "’s ", "' ", "’ ") or is_short or is_apposed):
            break
        if not (word.is_capital or word.fold in vocabulary):
            break
        at -= 1
    while at < first and words[at].fold in LINKS:
        at += 1
    return at


@cache
def _title_words() -> frozenset[str]:
    """Small words that stand in titles: those of the vocabularies, and what links them."""
    tables = [table(f"resolve/actors/{stem}") for stem in ("nouns", "modifiers", "institutions", "offices")]
    listed = [row["words"] for each in tables for rows in each.values() if isinstance(rows, list) for row in rows]
    spelled = {fold(part) for phrases in listed for phrase in phrases for part in phrase.replace("-", " ").split()}
    return frozenset(spelled) | FORMER | words_for("title_words")


def last_words(words: Sequence[Word], hits: Sequence[Hit], setting: Setting) -> Iterator[tuple[str, Identity]]:
    """The last word of a body's long name, by which the article goes on to call it: "the League", "the Observatory"."""
    for hit in hits:
        last = words[hit.end - 1]
        spelled = tuple(word.fold for word in words[hit.first : hit.end])
        is_long = len(spelled) > 1 and any(spelled == key(known.name) for known in hit.meaning.known[:1])
        is_name = last.text[0].isupper() and not last.text.isupper() and last.fold not in words_for("too_common")
        found = resolved(hit.meaning.known, setting) if is_long and is_name else None
        if found and not found.is_person and found.sector is not Sector.JRN:
            yield last.text, found


def abbreviations(
    text: str, words: Sequence[Word], hits: Sequence[Hit], setting: Setting
) -> Iterator[tuple[str, Identity]]:
    """Short names that the article introduces in brackets behind the long ones."""
    for match in IN_BRACKETS.finditer(text):
        before = [at for at, word in enumerate(words) if word.end <= match.start()]
        if not before or words[before[-1]].end < match.start():
            continue
        last = before[-1]
        hit = next((hit for hit in hits if hit.end == last + 1 and hit.meaning.known), None)
        long = resolved(hit.meaning.known, setting) if hit else None
        if long is None:
            first = _long_form(words, last, match.group(1))
            if first is None:
                continue
            long = described_name(text[words[first].start : words[last].end], setting)
        if long:
            yield match.group(1), long


def _long_form(words: Sequence[Word], last: int, short: str) -> int | None:
    """Where the long form begins whose words begin with the letters of the short one."""
    letters = [letter for letter in short.casefold() if letter.isalpha()]
    for first in range(last, max(-1, last - len(letters) - 4), -1):
        capitals = [word for word in words[first : last + 1] if word.text[0].isupper()]
        if len(capitals) == len(letters) and words[first].text[0].isupper() and words[first].fold[0] == letters[0]:
            return first
    return None


def described_name(name: str, setting: Setting) -> Identity | None:
    """A proper name that the tables do not know, with what its words tell."""
    found = describe(name, setting)
    return replace(found, name=name, form=None) if found else Identity(name=name)
