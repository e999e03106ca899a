"""The tables of this room, made quick to look up: event rules by verb and noun, cues by lemma, word classes."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from reportedly.assets import table
from reportedly.records.terms import ControlChange, EventType, FigureKind, Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRule:
    """What a verb or noun of the table `graph/events` tells of, and under which conditions."""

    name: str
    type: EventType | None
    mode: str | None = None
    objects: frozenset[str] = frozenset()
    objects_not: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    either: frozenset[str] = frozenset()
    prep: tuple[str, ...] = ()
    side: str = "one"
    harm: FigureKind | None = None
    control: ControlChange | None = None
    is_swapped: bool = False
    has_patient: bool = True
    has_actor: bool = True
    needs_party: bool = False
    near: frozenset[str] = frozenset()
    needs_object: bool = False
    needs_infinitive: frozenset[str] = frozenset()
    needs_text: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """One entry of a rule: its words after the first one, and the rule."""

    rest: tuple[str, ...]
    rule: EventRule


@cache
def verb_rules() -> Mapping[str, tuple[Phrase, ...]]:
    """First word of a verb phrase -> its rules, the longest phrases first, then in the table's order."""
    return _index("verbs")


@cache
def noun_rules() -> Mapping[str, tuple[Phrase, ...]]:
    """Last word of a noun phrase -> its rules; `rest` holds the words before it, nearest last."""
    return _index("nouns")


def _index(part: str) -> dict[str, tuple[Phrase, ...]]:
    found: dict[str, list[Phrase]] = {}
    for number, row in enumerate(table("graph/events")["rule"]):
        rule = _event_rule(number, row)
        for entry in row.get(part, ()):
            words = entry.split()
            key, rest = (words[0], words[1:]) if part == "verbs" else (words[-1], words[:-1])
            found.setdefault(key, []).append(Phrase(rest=tuple(rest), rule=rule))
    return {key: tuple(sorted(phrases, key=lambda p: -len(p.rest))) for key, phrases in found.items()}


def _event_rule(number: int, row: Mapping[str, object]) -> EventRule:
    def words(key: str) -> frozenset[str]:
        value = row.get(key, ())
        return frozenset(str(item) for item in value) if isinstance(value, list) else frozenset()

    preps = row.get("prep", ())
    return EventRule(
        name=f"{row.get('type', 'other')}{'/' + str(row['mode']) if 'mode' in row else ''}#{number}",
        type=EventType(str(row["type"])) if "type" in row else None,
        mode=str(row["mode"]) if "mode" in row else None,
        objects=words("objects"),
        near=words("near"),
        needs_object=bool(row.get("needs_object", False)),
        objects_not=words("objects_not"),
        subjects=words("subjects"),
        either=words("objects_subjects"),
        prep=tuple(str(item) for item in preps) if isinstance(preps, list) else (),
        side=str(row.get("side", "one")),
        harm=FigureKind(str(row["harm"])) if "harm" in row else None,
        control=ControlChange(str(row["control"])) if "control" in row else None,
        is_swapped=bool(row.get("swap", False)),
        has_patient=row.get("patient") != "none",
        has_actor=row.get("actor") != "none",
        needs_party=row.get("actor") == "party",
        needs_infinitive=words("only_infinitive"),
        needs_text=words("sign_objects"),
    )


@cache
def word_class(name: str) -> frozenset[str]:
    """The lemmas of a class of the table `graph/words`, e.g. FORCE."""
    return frozenset(table("graph/words")[name])


@cache
def words(name: str, *path: str) -> frozenset[str]:
    """A list of words in a table of this room, e.g. `words("modality", "negators", "words")`."""
    found = table(f"graph/{name}")
    for step in path:
        found = found[step]
    return frozenset(found)


@cache
def cue_verbs() -> Mapping[str, tuple[tuple[tuple[str, ...], Stance], ...]]:
    """First word of a cue verb -> (its further words, stance), the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Stance]]] = {}
    for stance, lemmas in table("graph/cues")["verbs"].items():
        for lemma in lemmas:
            first, *rest = lemma.split()
            found.setdefault(first, []).append((tuple(rest), Stance(stance)))
    return {key: tuple(sorted(entries, key=lambda e: -len(e[0]))) for key, entries in found.items()}


@cache
def cue_nouns() -> Mapping[str, Stance]:
    """Noun that hands on a content ("reports that") -> stance."""
    return {lemma: Stance(stance) for stance, lemmas in table("graph/cues")["nouns"].items() for lemma in lemmas}


@cache
def governors(part: str) -> Mapping[str, str]:
    """Governing verb or noun -> the modality it lends to what depends on it; part is governors or nouns."""
    return {lemma: modality for modality, lemmas in table("graph/modality")[part].items() for lemma in lemmas}


@cache
def harm_words(part: str) -> Mapping[str, FigureKind]:
    """Word of harm -> figure kind; part is verbs, object_verbs, nouns or adjectives."""
    return {lemma: FigureKind(kind) for lemma, kind in table("graph/harm")[part].items()}


@cache
def weapon_modes() -> Mapping[str, str]:
    """Weapon -> the mode of an assault made with it."""
    return dict(table("graph/words")["weapon_modes"])
