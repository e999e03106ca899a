"""Who says what in political news (PolNeAR): the source, the cue and the content of every attribution.

DATA: a folder with `text/*.txt` and `attributions/*.ann` (brat). Each article is read as it stands; every cue of its
graph gives one attribution, and a quotation that runs on over several sentences is one with its opening cue. Gold and
found attributions are put in pairs, the likest cue and content first.

- `source_f1`, `cue_f1`, `content_f1` (and precision, recall): right is what shares a content word with the same role
  of the attribution it is paired with.
- `source_exact_f1`, `cue_exact_f1`, `content_exact_f1`: right is what has the same words.
- `attributions_*`: right is a pair, whatever its roles.

PolNeAR (Newell et al. 2018) states no licence: its text serves for measuring alone, and nothing is trained on it.
"""

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.drawn import Drawer
from evaluation.outcome import Outcome
from evaluation.polnear_gold import ROLES, Attribution, Pieces, Story, stories
from evaluation.stretches import Stretch, paired, stretch, without_opening
from evaluation.tallies import Tallies
from reportedly.records import ArticleGraph, EdgeLabel, GraphReader, Mention, MentionKind

NOTES = [
    'overlap: the stretches share a content word, or any word where one has none ("he")',
    'exact: the same words; articles, quotation marks, punctuation and an opening "that" are no words here',
    "an article that several people annotated counts once",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An article, and the attributions that were read in it."""

    story: Story
    found: tuple[Attribution, ...]


def measure(data: Path, reader: GraphReader | None = None) -> Outcome:
    """Read every article and score its attributions; without a reader, by the product's default one."""
    drawer, began = Drawer(reader), time.monotonic()
    answers = [Answer(story=story, found=read_attributions(drawer.draw(story.text).graph)) for story in stories(data)]
    return score(answers, seconds=time.monotonic() - began)


def read_attributions(graph: ArticleGraph) -> tuple[Attribution, ...]:
    """The attributions of a graph, one for each cue that somebody's words hang on."""
    cues: dict[int, list[Mention]] = {}
    for mention in graph.mentions:
        if mention.kind is MentionKind.CUE:
            cues.setdefault(_opener(graph, mention).id, []).append(mention)
    made = (_attribution(graph, graph.mentions[opener], together) for opener, together in sorted(cues.items()))
    return tuple(one for one in made if one.source or one.content)


def _opener(graph: ArticleGraph, cue: Mention) -> Mention:
    """The cue that opened the quotation which this one goes on with; itself where it opens its own."""
    passed = {cue.id}
    while earlier := [m for m in graph.targets(cue, EdgeLabel.CONTINUES_QUOTE) if m.id not in passed]:
        cue = earlier[0]
        passed.add(cue.id)
    return cue


def _attribution(graph: ArticleGraph, opener: Mention, together: Sequence[Mention]) -> Attribution:
    sources = graph.targets(opener, EdgeLabel.SOURCE_OF)
    contents = (m.reading.content for m in together if m.reading is not None and m.reading.content is not None)
    return Attribution(
        source=tuple((m.span.start, m.span.end) for m in sources),
        cue=((opener.span.start, opener.span.end),),
        content=tuple(sorted((span.start, span.end) for span in contents)),
    )


def score(answers: Sequence[Answer], *, seconds: float = 0.0) -> Outcome:
    """The figures of what was read, article by article."""
    tallies, errors = Tallies(), list[dict[str, Any]]()
    for answer in answers:
        errors += _count(answer, tallies)
    figures = {name: value for role in ROLES for name, value in tallies.figures(role).items()}
    figures |= {f"{role}_exact_f1": tallies.by_name[f"{role}_exact"].f1 for role in ROLES}
    return Outcome(
        suite="polnear",
        items=len(answers),
        figures={**figures, **tallies.figures("attributions"), "seconds": seconds},
        predictions=[_prediction(answer) for answer in answers],
        errors=errors,
        notes=[f"{tallies.by_name['attributions'].gold} attributions in {len(answers)} articles", *NOTES],
    )


def _count(answer: Answer, tallies: Tallies) -> Iterable[dict[str, Any]]:
    """Adds an article to the tallies; gives its misses."""
    text = answer.story.text
    gold = [_stretches(one, text) for one in answer.story.attributions]
    found = [_stretches(one, text) for one in answer.found]
    pairs = paired(gold, found, _likeness)
    tallies.add("attributions", gold=len(gold), found=len(found), right=len(pairs))
    errors = []
    for role in ROLES:
        right = [(i, j) for i, j in pairs if gold[i][role].meets(found[j][role])]
        exact = sum(gold[i][role].words == found[j][role].words for i, j in right)
        asked, given = sum(bool(g[role].words) for g in gold), sum(bool(f[role].words) for f in found)
        tallies.add(role, gold=asked, found=given, right=len(right))
        tallies.add(f"{role}_exact", gold=asked, found=given, right=exact)
        met = {i for i, _ in right}, {j for _, j in right}
        errors += [_error(answer, role, "missed", one) for i, one in enumerate(answer.story.attributions)
                   if gold[i][role].words and i not in met[0]]  # fmt: skip
        errors += [_error(answer, role, "extra", one) for j, one in enumerate(answer.found)
                   if found[j][role].words and j not in met[1]]  # fmt: skip
    return errors


def _stretches(one: Attribution, text: str) -> dict[str, Stretch]:
    content = tuple(without_opening(text, *piece) for piece in one.content)
    return {"source": stretch(text, *one.source), "cue": stretch(text, *one.cue), "content": stretch(text, *content)}


def _likeness(gold: dict[str, Stretch], found: dict[str, Stretch]) -> float:
    """How alike two attributions are in cue and content, where they share something that carries meaning."""
    return sum(gold[role].likeness(found[role]) for role in ("cue", "content") if gold[role].meets(found[role]))


def _error(answer: Answer, role: str, error: str, one: Attribution) -> dict[str, Any]:
    text = answer.story.text
    return {"id": answer.story.id, "error": f"{error} {role}", **{r: _words(text, one.pieces(r)) for r in ROLES}}


def _prediction(answer: Answer) -> dict[str, Any]:
    return {
        "id": answer.story.id,
        "attributions": [{role: [list(piece) for piece in one.pieces(role)] for role in ROLES} for one in answer.found],
    }


def _words(text: str, pieces: Pieces) -> str:
    return " … ".join(text[start:end] for start, end in pieces)
