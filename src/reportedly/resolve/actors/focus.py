"""Which countries an article is about, most first, and where in it they are named."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from reportedly.records.sentence import Entity
from reportedly.records.terms import Sector
from reportedly.resolve.actors.countries import demonyms
from reportedly.resolve.actors.lexicon import institutions, is_not_own, offices
from reportedly.resolve.actors.profiles import scenes
from reportedly.resolve.actors.scan import LONGEST_INITIALS, Hit, is_shouted
from reportedly.resolve.actors.words import Word, key

LOCAL = frozenset({"place", "region"})  # names that say where, not who
OPENING = 400  # code points: headline and lead, where a story says what it is about
WEIGHTS = {"country": 2.0, "people": 1.5, "seat": 1.0, "known": 1.0, "region": 2.0, "place": 2.0}
LEAD_FACTOR = 2.0
SCENE_FACTOR = 2.0  # a country at war is the scene more often than one that comments
NOT_A_SCENE = frozenset({Sector.JRN, Sector.EDU, Sector.ELI})
DATELINE = 4  # words: "GAZA CITY, Palestinian Territories"
_JOINS = (" ", "'s ", "’s ", "' ", "’ ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A country named in the text, by whatever name, at a code point."""

    start: int
    code: str
    kind: str


def sightings(
    words: Sequence[Word],
    hits: Sequence[Hit],
    entities: Sequence[Entity],
    country_of: Callable[[str], str | None],
) -> list[Sighting]:
    """Every naming of a country, in the order of the text."""
    found = []
    for hit in hits:
        start, meaning = words[hit.first].start, hit.meaning
        if meaning.land and not _is_aside(words, hit):
            kind = next(kind for kind in ("country", "people", "region", "seat") if getattr(meaning, kind))
            if kind == "seat" and hit.first and words[hit.first - 1].fold in ("in", "near", "outside"):
                kind = "place"
            found.append(Sighting(start=start, code=meaning.land, kind=kind))
        codes = {known.country for known in meaning.known if known.sector not in NOT_A_SCENE}
        if len(codes) == 1 and (code := codes.pop()):
            found.append(Sighting(start=start, code=code, kind="known"))
    taken = {at for hit in hits for at in range(words[hit.first].start, words[hit.end - 1].end)}
    for entity in entities:
        if entity.label in ("place", "facility") and entity.span.start not in taken:
            code = country_of(entity.span.text)
            if code and key(entity.span.text) not in demonyms():
                found.append(Sighting(start=entity.span.start, code=code, kind="place"))
    return sorted(found, key=lambda sighting: sighting.start)


def _is_aside(words: Sequence[Word], hit: Hit) -> bool:
    """A country that only says where somebody's backers or offices are, or where a dateline was written."""
    following = words[hit.end] if hit.end < len(words) else None
    if following and is_not_own("", following.fold):
        return True
    written = words[hit.first].text
    is_dateline = hit.first < DATELINE and written.isupper() and len(written) > LONGEST_INITIALS
    return is_dateline and not is_shouted(words)


def ranked(found: Sequence[Sighting], *, on: str | None) -> tuple[str, ...]:
    """The countries of an article, the one it is most about first."""
    weight: dict[str, float] = defaultdict(float)
    at_war = scenes(on)
    for sighting in found:
        lead = LEAD_FACTOR if sighting.start < OPENING else 1.0
        weight[sighting.code] += WEIGHTS[sighting.kind] * lead * (SCENE_FACTOR if sighting.code in at_war else 1.0)
    return tuple(sorted(weight, key=lambda code: -weight[code]))


def explicit(text: str, words: Sequence[Word], hits: Sequence[Hit]) -> Iterator[Sighting]:
    """Institutions and offices named with their country ("the Lebanese army"): `kind` is their form or office.

    A later bare "the army" is the last one so named.
    """
    for hit in hits:
        yield from _institutional(words, hit)
        code = hit.meaning.country or hit.meaning.people
        if not code or hit.end >= len(words) or text[words[hit.end - 1].end : words[hit.end].start] not in _JOINS:
            continue
        following = words[hit.end : hit.end + 4]
        institution = institutions().longest(following, 0)
        office = offices().longest(following, 0)
        if institution:
            words_of = " ".join(word.text for word in following[: institution[0]])
            form = institution[1].form.replace("{words}", words_of)
            yield Sighting(start=words[hit.first].start, code=code, kind=form)
        elif office:
            for one in office[1]:
                yield Sighting(start=words[hit.first].start, code=code, kind=one.key)


def _institutional(words: Sequence[Word], hit: Hit) -> Iterator[Sighting]:
    """A known body whose name ends as an institution's does: "the Lebanese army"."""
    codes = {known.country for known in hit.meaning.known}
    code = codes.pop() if len(codes) == 1 else None
    for first in range(hit.first + 1, hit.end) if code else ():
        found = institutions().exact(words[first : hit.end])
        if found and code:
            yield Sighting(start=words[hit.first].start, code=code, kind=found.form)
            return
