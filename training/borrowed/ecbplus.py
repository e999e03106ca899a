"""ECB+: sentences of tokens; mentions of actions, of who and what takes part, of times and places."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from xml.etree import ElementTree

import numpy as np

from reportedly.graph.trained.labels import NOTHING
from reportedly.graph.trained.words import Word, words_of
from training.borrowed.lessons import KINDS, NOT_ASKED, Mention, Text, flat, kind_of, read_as
from training.borrowed.reading import files_in, left_out, table

_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "ACTION_OCCURRENCE": "occurrence",
        "ACTION_GENERIC": "occurrence",
        "ACTION_REPORTING": "reporting",
        "ACTION_PERCEPTION": "perception",
        "ACTION_STATE": "state",
        "ACTION_ASPECTUAL": "aspectual",
        "ACTION_CAUSATIVE": "causative",
        "HUMAN_PART": "person",
        "HUMAN_PART_PER": "person",
        "HUMAN_PART_GENERIC": "person",
        "HUMAN_PART_ORG": "organisation",
        "HUMAN_PART_GPE": "organisation",
        "HUMAN_PART_VEH": "vehicle",
        "LOC_GEO": "place",
        "LOC_FAC": "place",
        "LOC_OTHER": "place",
        "TIME_DATE": "time",
        "TIME_OF_THE_DAY": "time",
        "TIME_DURATION": "time",
        "TIME_REPETITION": "time",
    }
)
_TOLD = ("ACTION", "NEG")
_MARKED = (*_TOLD, "HUM", "NON", "LOC", "TIM")
_ACTIONS = range(KINDS.index("occurrence"), len(KINDS))
# A word never tells of an action if it was asked so often and was marked as one in no larger share: annotators slip.
_ENOUGH, _AT_MOST = 3, 0.02
# Quantities are no part of this set, though others ask for them.
_NUMBERS = table(
    """one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands
    million millions billion half quarter percent"""
)
_MARKS: Mapping[str, str] = MappingProxyType({"``": '"', "''": '"'})


def ecbplus(folder: Path) -> Iterator[Text]:
    """The documents of the set."""
    for path in files_in(folder, "*/*.xml"):
        try:
            text = _text(ElementTree.parse(path).getroot())
        except (ElementTree.ParseError, OSError, ValueError) as error:
            left_out(path, error)
            continue
        if text is not None:
            yield text


def plain_words(read: Iterable[Text]) -> frozenset[str]:
    """Words that never tell of an action and are mostly nothing: for sets that name things and leave actions out."""
    asked, actions, nothing = Counter[str](), Counter[str](), Counter[str]()
    for text in read:
        for word, kind in zip(flat(text.words), text.kinds.tolist(), strict=True):
            asked[word.lower()] += kind != NOT_ASKED
            actions[word.lower()] += kind in _ACTIONS
            nothing[word.lower()] += kind == kind_of(NOTHING)
    return frozenset(
        word
        for word, count in asked.items()
        if count >= _ENOUGH and actions[word] <= _AT_MOST * count and nothing[word] >= count / 2
    )


def _text(root: ElementTree.Element) -> Text | None:
    """The sentences of a document that carry annotation, or nothing where none does."""
    home = {_needed(token, "t_id"): _needed(token, "sentence") for token in root.iter("token")}
    anchors = [(m.tag, [t for a in m.iter("token_anchor") if (t := a.get("t_id")) in home]) for m in root.iter()]
    marked = [(tag, ids) for tag, ids in anchors if ids and tag.startswith(_MARKED)]
    kept = {home[i] for _, ids in marked for i in ids}
    if not kept:
        return None
    text, words, owners = _words([token for token in root.iter("token") if token.get("sentence") in kept])
    told = {home[i] for tag, ids in marked if tag.startswith(_TOLD) for i in ids}
    base = [_base(word, is_told=home[owner] in told) for word, owner in zip(flat(words), owners, strict=True)]
    mentions = [_mention(tag, [p for p, owner in enumerate(owners) if owner in ids]) for tag, ids in marked]
    kinds, modality = read_as(words, np.asarray(base, dtype=np.int64), [m for m in mentions if m.places])
    return Text(text=text, words=words, kinds=kinds, modality=modality, source="ecbplus")


def _needed(element: ElementTree.Element, name: str) -> str:
    value = element.get(name)
    if value is None:
        raise ValueError(f"a {element.tag} without {name}")
    return value


def _words(tokens: Sequence[ElementTree.Element]) -> tuple[str, list[list[Word]], list[str]]:
    """A text made of tokens, its words, and the token that each word begins in."""
    text, begins, cuts, last = "", [], [0], None
    for token in tokens:
        written = _MARKS.get(token.text or "", token.text or "")
        if last is not None and token.get("sentence") != last:
            text += "\n"
            cuts.append(len(text))
        elif text and not written.startswith(("'", "n't")):
            text += " "
        begins.append(len(text))
        text += written
        last = token.get("sentence")
    spans = pairwise([*cuts, len(text)])
    words = [words_of(text[start:end], sentence=i, offset=start) for i, (start, end) in enumerate(spans)]
    places = np.searchsorted(begins, [word.start for sentence in words for word in sentence], side="right") - 1
    return text, words, [_needed(tokens[place], "t_id") for place in places]


def _base(word: str, *, is_told: bool) -> int:
    """Only what takes part in an action is marked: an unmarked name or number may well be a place or a time."""
    is_open = word[0].isupper() or word[0].isdigit() or word in _NUMBERS
    return kind_of(NOTHING) if is_told and not is_open else NOT_ASKED


def _mention(tag: str, places: Sequence[int]) -> Mention:
    name = _KINDS.get(tag.removeprefix("NEG_"))
    kind = NOT_ASKED if name is None else kind_of(name)
    return Mention(places=tuple(places), kind=kind, is_negated=tag.startswith("NEG_"))
