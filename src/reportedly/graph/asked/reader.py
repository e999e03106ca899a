"""The language model behind the same joint as every other reader."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from reportedly.errors import UnusableAnswer
from reportedly.graph.asked.endpoint import Endpoint
from reportedly.graph.asked.exchange import Exchange, Pause
from reportedly.graph.asked.form import BadForm, QuotedHead, checked, checker, schema
from reportedly.graph.asked.passages import Passage, passages
from reportedly.graph.asked.prompt import Message, again, opening
from reportedly.graph.asked.quoted import found, merged
from reportedly.graph.asked.replies import Answer
from reportedly.graph.asked.spending import Spending
from reportedly.graph.drawing import read_heads
from reportedly.graph.heads import Head
from reportedly.records import Article, ArticleGraph, Sentence

if TYPE_CHECKING:
    from jsonschema.protocols import Validator

# How often a passage is asked for in all when answers do not keep the form.
TRIES = 3


class AskedReader:
    """Reads with a language model that the user names; grammar only tells what pronouns stand for.

    `spent` says what it took so far. One reader serves one thread.
    """

    def __init__(self, endpoint: Endpoint, *, pause: Pause = time.sleep) -> None:
        self.name = f"llm-1 {endpoint.model}"
        self.spent = Spending()
        self._endpoint = endpoint
        self._exchange = Exchange(endpoint, schema(), pause=pause)

    @cached_property
    def _checker(self) -> "Validator":
        return checker()

    def close(self) -> None:
        """Lets the connection go."""
        self._exchange.close()

    def account(self) -> str:
        """What it took so far, in one line."""
        return self.spent.told(self._endpoint.model, self._endpoint.prices)

    def draw(self, article: Article, sentences: Sequence[Sentence]) -> ArticleGraph:
        """The graph of one article. Two askings may differ: no model promises otherwise.

        Raises EndpointRefused and EndpointSilent, which concern every article, and UnusableAnswer, which concerns one.
        """
        return read_heads(article, sentences, self.heads(article, sentences), self.name)

    def heads(self, article: Article, sentences: Sequence[Sentence]) -> list[Head]:
        """What the model reads, as far as its words are in the text, before it is drawn."""
        return merged(head for passage in passages(sentences) for head in self._read(article, passage))

    def _read(self, article: Article, passage: Passage) -> Iterator[Head]:
        rows = self._rows(opening(article, passage), is_whole=not passage.halves())
        if rows is None:
            for half in passage.halves():
                yield from self._read(article, half)
            return
        result = found(rows, passage, article.text)
        self.spent = replace(self.spent, dropped=self.spent.dropped + result.dropped)
        yield from result.heads

    def _rows(self, conversation: list[Message], *, is_whole: bool) -> list[QuotedHead] | None:
        """The heads of an answer that keeps the form; None where the model ran out of room and less may be asked."""
        asked, fault = conversation, ""
        for _ in range(TRIES):
            answer = self._ask(asked)
            if answer.is_cut_off and not is_whole:
                return None
            try:
                return checked(answer.words, self._checker)
            except BadForm as error:
                fault = str(error)
                asked = again(conversation, answer=answer.words, fault=fault)
        raise UnusableAnswer(
            f"{self._endpoint.model} answered {TRIES} times without keeping the form ({fault})",
            why="an answer that cannot be checked is not believed",
            remedy="ask a model that takes response_format json_schema, or read without --reader",
        )

    def _ask(self, conversation: list[Message]) -> Answer:
        with self._timed():
            answer = self._exchange.ask(conversation)
        self.spent = self.spent.plus(answer)
        return answer

    @contextmanager
    def _timed(self) -> Iterator[None]:
        begun = time.monotonic()
        try:
            yield
        finally:
            self.spent = replace(self.spent, seconds=self.spent.seconds + time.monotonic() - begun)
