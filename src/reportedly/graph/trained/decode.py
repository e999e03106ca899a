"""From the network's scores to heads with their parts: one reading, and a legal one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from reportedly.graph.heads import COUNTS, Head, Part
from reportedly.graph.trained.labels import LEADING, ROLES, WORD_HEADS
from reportedly.graph.trained.words import Window, Word
from reportedly.records import Span
from reportedly.records.terms import MODES, ControlChange, EventType, Modality, Stance, TermKind, Verification

Scores = Mapping[str, NDArray[np.float32]]

_OF_EVENT = frozenset(ROLES) - {"says", "about"}
_OF_CUE = frozenset({"by", "to", "says", "when", "hedge"})
_OF_CHECK = frozenset({"about"})
# Words left out between two stretches of one role that make no gap: a mark, or a few words inside what is said.
_GAP = {"says": 4}
_JOINTS = frozenset("-–—'’.")


def heads_of(window: Window, words: Sequence[Word], scores: Scores, text: str) -> Iterator[Head]:
    """The heads among the fresh words of a window. `words` are all words of the article, `text` its text."""
    chosen = {name: values.argmax(-1) for name, values in scores.items() if name in WORD_HEADS}
    first = window.words.start
    for place in range(window.fresh - first, len(window.words)):
        if any(chosen[name][place] > 0 for name in LEADING):
            yield _head(place, window, words, scores, chosen, text)


def counted_once(heads: Sequence[Head]) -> tuple[Head, ...]:
    """Heads among which no count is told of twice: of two that lay hold of the same words, the surer keeps them."""
    surest: dict[int, tuple[float, int]] = {}
    for number, head in enumerate(heads):
        for part in head.parts:
            if part.role in COUNTS:
                for place in range(part.span.start, part.span.end):
                    surest[place] = max(surest.get(place, (0.0, -1)), (part.confidence, number))

    def keeps(number: int, part: Part) -> bool:
        places = range(part.span.start, part.span.end)
        return part.role not in COUNTS or all(surest[place][1] == number for place in places)

    return tuple(
        replace(head, parts=tuple(part for part in head.parts if keeps(number, part)))
        for number, head in enumerate(heads)
    )


def _head(
    place: int,
    window: Window,
    words: Sequence[Word],
    scores: Scores,
    chosen: Mapping[str, NDArray[np.int64]],
    text: str,
) -> Head:
    word = words[window.words.start + place]
    label = {name: WORD_HEADS[name][values[place]] for name, values in chosen.items()}
    leading = "event" if label["event"] else "cue" if label["cue"] else "check"
    ranked = _ranked(scores[leading][place])
    names = WORD_HEADS[leading]
    sure, second = next((i, p) for i, p in ranked if names[i] == label[leading])[1], None
    second = next((names[i], round(float(p), 3)) for i, p in ranked if names[i] != label[leading])
    return Head(
        sentence=word.sentence,
        span=Span.cut(text, word.start, word.end),
        event=label["event"],
        mode=_mode(label["event"], scores["mode"][place]),
        cue=Stance(label["cue"]) if label["cue"] else None,
        check=Verification(label["check"]) if label["check"] else None,
        modality=Modality(label["modality"]),
        control=ControlChange(label["control"]) if label["control"] and label["event"] else None,
        term=TermKind(label["term"]) if label["term"] and label["event"] else None,
        is_agreement=bool(label["agreement"] and label["event"]),
        is_cumulative=bool(label["cumulative"] and label["event"]),
        parts=tuple(_parts(place, window, words, _asked_by(place, scores), label, text)),
        confidence=round(float(sure), 4),
        meant=round(_ranked(scores["modality"][place])[0][1], 4),
        rival=second,
    )


def _asked_by(place: int, scores: Scores) -> NDArray[np.float32]:
    """[role, word]: the pairs of one head; the shipped network gives them only for the words named in `rows`."""
    rows = scores.get("rows")
    row = place if rows is None else int(np.flatnonzero(rows == place)[-1])
    return scores["pairs"][:, row, :]


def likelihood(scores: NDArray[np.float32]) -> list[float]:
    """For every word, how likely it is a head of this sort at all: one less the share of "nothing"."""
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return [float(share) for share in 1 - raised[:, 0] / raised.sum(axis=-1)]


def _ranked(scores: NDArray[np.float32]) -> list[tuple[int, float]]:
    """Labels with their probabilities, the likeliest first."""
    raised = np.exp(scores - scores.max())
    shares = raised / raised.sum()
    return [(int(i), float(shares[i])) for i in np.argsort(-shares, kind="stable")]


def _mode(event: str, scores: NDArray[np.float32]) -> str | None:
    """The likeliest mode that this type may have, if any is likelier than none."""
    if event in {"", "-"}:
        return None
    labels = WORD_HEADS["mode"]
    allowed = [f"{event}/{mode}" for mode in MODES[EventType(event)]]
    best = max(allowed, key=lambda name: scores[labels.index(name)], default=None)
    if best is None or scores[labels.index(best)] <= scores[0]:
        return None
    return best.partition("/")[2]


def _parts(
    place: int,
    window: Window,
    words: Sequence[Word],
    pairs: NDArray[np.float32],
    label: Mapping[str, str],
    text: str,
) -> Iterator[Part]:
    allowed = _allowed(label)
    sure = 1 / (1 + np.exp(-np.clip(pairs, -30, 30)))
    plays = _exclusive(pairs) > 0
    inside = words[window.words.start : window.words.stop]
    for index, role in enumerate(ROLES):
        if role not in allowed:
            continue
        for begin, end in _runs(plays[index], inside, _GAP.get(role, 0)):
            for a, b in _beside(begin, end, place) if role != "about" else [(begin, end)]:
                span = Span.cut(text, inside[a].start, inside[b - 1].end)
                yield Part(role=role, span=span, confidence=round(float(sure[index, a:b].mean()), 4))


def _beside(begin: int, end: int, head: int) -> list[tuple[int, int]]:
    """A stretch without the head itself: "two shells, HE SAID, hit the market" is handed over in two pieces."""
    if not begin <= head < end:
        return [(begin, end)]
    return [(a, b) for a, b in ((begin, head), (head + 1, end)) if a < b]


def _allowed(label: Mapping[str, str]) -> frozenset[str]:
    roles: frozenset[str] = frozenset()
    for name, theirs in (("event", _OF_EVENT), ("cue", _OF_CUE), ("check", _OF_CHECK)):
        roles |= theirs if label[name] else frozenset()
    return roles


def _exclusive(pairs: NDArray[np.float32]) -> NDArray[np.float32]:
    """No word is at once doer and sufferer, or counted as two kinds: the likelier part stays."""
    kept = pairs.copy()
    for group in (("by", "to"), COUNTS):
        rows = [ROLES.index(role) for role in group]
        best = kept[rows].argmax(axis=0)
        for number, row in enumerate(rows):
            kept[row, best != number] = -9.0
    return kept


def _runs(flags: NDArray[np.bool_], words: Sequence[Word], gap: int) -> Iterator[tuple[int, int]]:
    """Unbroken stretches within one sentence, small gaps closed: first word, word after the last."""
    begin: int | None = None
    last = 0
    for i in np.flatnonzero(flags):
        here = int(i)
        if begin is not None and not _goes_on(words, last, here, gap):
            yield begin, last + 1
            begin = None
        begin = here if begin is None else begin
        last = here
    if begin is not None:
        yield begin, last + 1


def _goes_on(words: Sequence[Word], last: int, here: int, gap: int) -> bool:
    if words[last].sentence != words[here].sentence:
        return False
    between = words[last + 1 : here]
    return len(between) <= gap or (len(between) == 1 and between[0].text in _JOINTS)
