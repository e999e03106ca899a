"""Holds corpus files against themselves: every word in its sentence, every line in its order.

usage: python -m training.check FILE...
"""

import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from training.notation import Annotated, BadNotation, Line, Words, checked


def faults_of(article: Annotated) -> list[str]:
    """What holds line by line and still cannot be right."""
    faults = [
        f"{article.source}: {article.id}: {kind} stands twice at the same word"
        for (kind, _), times in Counter((line.tag, line.trigger) for line in article.lines if line.tag in "EC").items()
        if times > 1
    ]
    for line in article.lines:
        faults.extend(f"{article.source}: {article.id}: {fault}" for fault in _odd(line, article))
    return faults


def _odd(line: Line, article: Annotated) -> Iterable[str]:
    trigger = _read(line.trigger, article)
    if line.tag == "V":
        targets = {w for w in line.words("about") if any(_is_at(other, w) for other in article.lines)}
        if len(targets) < len(line.words("about")):
            yield f"V {trigger}: about points at no trigger"
    if line.tag == "Q" and not any(other.tag == "C" and _is_at(other, line.trigger) for other in article.lines):
        yield f"Q ^{trigger}: no cue stands there"
    if line.tag == "C" and not line.words("by") and not line.words("says"):
        yield f"C {trigger}: neither by nor says"
    counted = [p.key for p in line.parts]
    if "part" in counted and counted.index("part") == 0:
        yield f"E {trigger}: a part follows the count that it divides"


def _is_at(line: Line, words: Words) -> bool:
    own = line.trigger
    return own.sentence == words.sentence and own.start < words.end and words.start < own.end


def _read(words: Words, article: Annotated) -> str:
    return article.sentences[words.sentence][words.start : words.end]


def main(names: list[str]) -> int:
    """Prints every fault, then what the files hold; 1 when there is a fault."""
    seen: Counter[str] = Counter()
    ids: Counter[str] = Counter()
    faults: list[str] = []
    for name in names:
        try:
            for article, wrong in checked(Path(name)):
                faults += wrong + ([] if wrong else faults_of(article))
                ids[article.head.get("id", "")] += 1
                seen.update({"articles": 1, "sentences": len(article.sentences)})
                seen.update(line.tag for line in article.lines)
                seen.update(line.label.split("/")[0] for line in article.lines if line.tag == "E")
        except BadNotation as fault:
            faults.append(str(fault))
    faults += [f"the id {name} names {times} articles" for name, times in ids.items() if times > 1]
    print("\n".join(faults))
    print(", ".join(f"{name} {count}" for name, count in seen.most_common()))
    print(f"{len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
