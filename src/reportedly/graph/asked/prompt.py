"""The conversation with a language model: what it is told to do, one example, and the sentences as data."""

import json
from collections.abc import Iterable

from reportedly.assets import table
from reportedly.graph.asked.passages import Passage
from reportedly.records import Article

Message = dict[str, str]
# Enough for a model to know its own answer again; the rest would be paid for without use.
ANSWER_SHOWN = 2000


def opening(article: Article, passage: Passage) -> list[Message]:
    """Task, example and the passage. The article's words stand in the last message alone, inside JSON strings."""
    told = table("graph/asked")
    example = told["example"]
    shown = ((number, text, True) for number, text in enumerate(example["sentences"]))
    fresh = {s.index for s in passage.fresh}
    asked = ((s.index, s.span.text, s.index in fresh) for s in passage.sentences)
    return [
        {"role": "system", "content": told["task"].strip()},
        {"role": "user", "content": _material(None, shown)},
        {"role": "assistant", "content": _json({"heads": example["heads"]})},
        {"role": "user", "content": _material(article.published.start if article.published else None, asked)},
    ]


def again(conversation: list[Message], *, answer: str, fault: str) -> list[Message]:
    """The same conversation, with the beginning of an answer that did not keep the form and what was wrong with it."""
    reminder = {"role": "user", "content": table("graph/asked")["again"].format(fault=fault)}
    said = [{"role": "assistant", "content": answer[:ANSWER_SHOWN]}] if answer.strip() else []
    return [*conversation, *said, reminder]


def _material(published: str | None, sentences: Iterable[tuple[int, str, bool]]) -> str:
    rows = [{"n": number, "read": is_fresh, "text": text} for number, text, is_fresh in sentences]
    return _json({"published": published, "sentences": rows})


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
