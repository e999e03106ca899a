"""MUC-4: messages in capitals; keys that name perpetrators, victims and targets by strings of the message."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType

import numpy as np

from reportedly.graph.trained.words import Word, words_of
from training.borrowed.casing import MONTHS, Casing, Known, casing_of
from training.borrowed.lessons import NOT_ASKED, Mention, Text, flat, kind_of, read_as
from training.borrowed.reading import files_in, left_out, lines_of, sentences_in

_MESSAGE = re.compile(r"^([A-Z]+\d*-MUC\d-\d{4})\b.*$", re.MULTILINE)
_SLOT = re.compile(r"^ ?\d+\.\s+(.+?)(?:\s{2,}(.*))?$")
_STRING = re.compile(r'"((?:\\.|[^"\\])+)"')
_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "INCIDENT: INSTRUMENT ID": "weapon",
        "PERP: INDIVIDUAL ID": "perpetrator",
        "PERP: ORGANIZATION ID": "perpetrator",
        "PHYS TGT: ID": "target",
        "HUM TGT: NAME": "victim",
        "HUM TGT: DESCRIPTION": "victim",
    }
)
_DATELINE = re.compile(
    r"(?P<town>[^,()]+?)(?: \((?P<land>[^)]*)\))?, (?P<date>\d{1,2} [A-Z]{3,4}(?: \d\d)?|NO DATE)"
    r"(?: \((?P<by>[^)]*)\))? --\s"
)
_OF_A_DATELINE = (("town", "place"), ("land", "place"), ("date", "time"), ("by", "organisation"))
# A dateline without its town or its day is none: the message begins behind it.
_UNKNOWN = frozenset({"CLANDESTINE", "NO CITY", "NO DATE"})
# What the monitors who wrote the messages down put between brackets about the recording, not about the news.
_OF_THE_TAPE = re.compile(
    r"\[(?:[^\]]*\b(?:INDISTINCT|RECORDING|OMITTED|CONTINUED|HEARD|RECEIVED|APPLAUSE|REPORTER|THOUGHT)\b[^\]]*"
    r"|TEXT|SIGNED|DATED|EXCERPTS?|SUMMARY|NOT FURTHER IDENTIFIED)\]\s*"
)
_HEADING = re.compile(r"(?:\[[^\]]*\]\s*)*\[(?:TEXT|EXCERPTS?|SUMMARY)\]\s*|(?:\[[^\]]*\]\s*)*$")
_ROUND = str.maketrans("[]", "()")
_DATE = re.compile(r"\b(\d\d?) ([A-Z]{3}) (\d\d)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Key:
    """What the templates of one message say: strings by kind, and which of them are names."""

    strings: dict[str, set[str]] = field(default_factory=dict)
    known: Known = field(default_factory=Known)

    def add(self, slot: str, fill: str) -> None:
        """Take in one line of a template."""
        found = {s.replace("\\", "") for s in _STRING.findall(fill)}
        if slot in _KINDS:
            self.strings.setdefault(_KINDS[slot], set()).update(found)
        if slot == "HUM TGT: NAME":
            self.known.names.update(found)
        elif slot == "PERP: ORGANIZATION ID":
            self.known.bodies.update(found)
        elif slot.endswith("FOREIGN NATION") and ":" in fill:
            self.known.countries.add(fill.partition(":")[0].strip())
        elif slot == "INCIDENT: LOCATION":
            places = _names_of_places(fill)
            self.strings.setdefault("place", set()).update(places)
            self.known.names.update(places)
            self.known.countries.update(_names_of_places(fill.partition(":")[0]))
        elif slot == "INCIDENT: DATE":
            self.strings.setdefault("time", set()).update(_ways_to_say(fill))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """The text of a message, one sentence a line; its first `head` letters are the dateline that names `named`."""

    text: str
    head: int
    words: Sequence[Sequence[Word]]
    named: Sequence[tuple[int, int, str]]


def muc4(folder: Path, cased: Sequence[Sequence[str]]) -> Iterator[Text]:
    """The messages of the set, printed as the sentences of `cased` print their words."""
    paths = [path for path in files_in(folder, "*/*") if path.is_file()]
    keys = _keys(path for path in paths if path.name.startswith("key-"))
    messages = [m for path in paths if re.search(r"-muc\d(?:-|$)", path.name) for m in _messages(path)]
    for name in sorted({name for name, _ in messages} - keys.keys()):
        left_out(name, "a message without a key")
    pages = [(keys[name], _page(body)) for name, body in messages if name in keys]
    casing = casing_of(cased, [flat(page.words) for _, page in pages], _known(pages))
    for key, page in pages:
        yield _text(key, page, casing)


def found_in(words: Sequence[str], string: str) -> list[tuple[int, ...]]:
    """Everywhere that a string stands among words, as places; how it is spaced does not matter.

    >>> found_in("THE U . S . EMBASSY BURNED".split(), "U.S.  EMBASSY")
    [(1, 2, 3, 4, 5)]
    """
    wanted = [word.text for word in words_of(string, sentence=0)]
    size = len(wanted)
    starts = [i for i, word in enumerate(words) if wanted and word == wanted[0]]
    return [tuple(range(i, i + size)) for i in starts if list(words[i : i + size]) == wanted]


def _keys(paths: Iterable[Path]) -> dict[str, _Key]:
    """The keys of all messages by their ids."""
    keys: dict[str, _Key] = {}
    for path in paths:
        key, slot, read = _Key(), "", 0
        for line in lines_of(path):
            found = _SLOT.match(line)
            slot, fill = (found[1], found[2] or "") if found else (slot, line)
            if slot == "MESSAGE: ID" and found:
                key, read = keys.setdefault(fill.partition(" ")[0], _Key()), read + 1
            elif not line.startswith(";"):
                key.add(slot, fill)
        if not read:
            left_out(path, "no template in it")
    return keys


def _names_of_places(fill: str) -> set[str]:
    """`PERU: LIMA (CITY) - CUZCO (CITY)` names three places."""
    bare = re.sub(r"(?<=[A-Z.]) \([A-Z /]+\)", "", fill)
    parts = (part.strip(" ?*-\"'") for part in re.split(r"[:()/]|\s-\s", bare))
    return {part for part in parts if len(part) > 2}


def _ways_to_say(fill: str) -> set[str]:
    """`03 JAN 90` may be said as 3 JANUARY, 3 JANUARY 1990, JANUARY 3 ..."""
    said: set[str] = set()
    for day, short, year in _DATE.findall(fill):
        for name in (short, *(month for month in MONTHS if month.startswith(short))):
            first, last = f"{int(day)} {name}", f"{name} {int(day)}"
            said |= {first, f"{first} {year}", f"{first} 19{year}", last, f"{last}, 19{year}"}
    return said


def _messages(path: Path) -> Iterator[tuple[str, str]]:
    parts = _MESSAGE.split("\n".join(lines_of(path)))
    if len(parts) < 3:
        left_out(path, "no message in it")
    yield from zip(parts[1::2], parts[2::2], strict=True)


def _page(body: str) -> _Page:
    paragraphs = [" ".join(part.split()) for part in re.split(r"\n\s*\n|\n {3}", body)]
    head, rest = "", [p for p in paragraphs if p]
    named: list[tuple[int, int, str]] = []
    if rest and (found := _DATELINE.match(rest[0])):
        if _UNKNOWN.isdisjoint(found.groups()):
            head = found[0]
            named = [(*found.span(group), kind) for group, kind in _OF_A_DATELINE if found[group]]
        rest[0] = _HEADING.sub("", rest[0][found.end() :], count=1)
    plain = [_OF_THE_TAPE.sub("", p).translate(_ROUND).strip() for p in rest]
    lines = [p[a:b].strip() for p in plain for a, b in sentences_in(p)]
    lines[:1] = [head + line for line in lines[:1]] or [head]
    words, start = [], 0
    for i, line in enumerate(lines):
        words.append(words_of(line, sentence=i, offset=start))
        start += len(line) + 1
    return _Page(text="\n".join(lines), head=len(head), words=words, named=named)


def _known(pages: Iterable[tuple[_Key, _Page]]) -> Known:
    """The names that all keys and datelines give away."""
    known = Known()
    for key, page in pages:
        known.add(key.known)
        for start, end, kind in page.named:
            if kind != "time":
                (known.names if kind == "place" else known.bodies).add(page.text[start:end])
    return known


def _text(key: _Key, page: _Page, casing: Casing) -> Text:
    """Only what the templates and the dateline name is asked for: a message names much that no template asks for."""
    every = [word for sentence in page.words for word in sentence]
    mentions = [
        Mention(places=places, kind=kind_of(kind))
        for kind, strings in key.strings.items()
        for string in strings
        if kind != "place" or not casing.is_common(string)
        for places in found_in(flat(page.words), string)
    ]
    for start, end, kind in page.named:
        places = tuple(p for p, word in enumerate(every) if start <= word.start and word.end <= end)
        mentions.append(Mention(places=places, kind=kind_of(kind)))
    base = np.full(len(every), NOT_ASKED, dtype=np.int64)
    kinds, modality = read_as(page.words, base, [m for m in mentions if m.places])
    shown = [_printed(sentence, casing, page.head) for sentence in page.words]
    return Text(text=_rewritten(page.text, shown), words=shown, kinds=kinds, modality=modality, source="muc4")


def _printed(sentence: Sequence[Word], casing: Casing, head: int) -> list[Word]:
    """A sentence as a newspaper prints it: a dateline keeps its town in capitals, and behind it the sentence begins."""
    written = [word.text for word in sentence]
    begins = sum(word.end <= head for word in sentence)
    town = next((i for i, word in enumerate(written[:begins]) if word in {",", "("}), 0)
    texts = [*written[:town], *casing.printed(written[town:begins]), *casing.printed(written[begins:])]
    return [replace(word, text=text) for word, text in zip(sentence, texts, strict=True)]


def _rewritten(text: str, words: Sequence[Sequence[Word]]) -> str:
    letters = list(text)
    for sentence in words:
        for word in sentence:
            letters[word.start : word.end] = word.text
    return "".join(letters)
