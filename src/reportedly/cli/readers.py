"""Who reads, where a person chooses: a language model of their own, and what it cost."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import Annotated

import typer

from reportedly.cli.talk import say
from reportedly.errors import UsageError
from reportedly.graph import JointReader, RuleReader, TrainedReader
from reportedly.records import GraphReader


class ReaderName(StrEnum):
    """The readers that can be asked for by name."""

    JOINT = "joint"
    RULES = "rules"
    TRAINED = "trained"
    LLM = "llm"


_OURS: dict[ReaderName, Callable[[], GraphReader]] = {
    ReaderName.JOINT: JointReader,
    ReaderName.RULES: RuleReader,
    ReaderName.TRAINED: TrainedReader,
}

ChosenReader = Annotated[
    ReaderName | None,
    typer.Option(
        "--reader",
        help="Who reads: grammar and network together (joint, as shipped), grammar alone (rules: quicker), the network "
        "alone (trained), or the language model that REPORTEDLY_LLM_URL, _MODEL and _KEY name (llm).",
    ),
]
Prices = Annotated[
    str | None,
    typer.Option(metavar="IN/OUT", help="What a million tokens cost the language model's user, read and written."),
]


@contextmanager
def reading_with(name: ReaderName | None, *, prices: str | None) -> Iterator[GraphReader | None]:
    """The reader asked for, None for the one that ships. What it cost is said at the end, however the run ended."""
    if name is not ReaderName.LLM:
        if prices:
            raise UsageError("--prices cannot be used here", why="nothing is paid for", remedy="add --reader llm")
        yield _OURS[name]() if name is not None else None
        return
    from reportedly.graph.asked import AskedReader, endpoint_from, prices_from  # noqa: PLC0415 - seldom wanted

    reader = AskedReader(endpoint_from(os.environ, prices=prices_from(prices)))
    try:
        yield reader
    finally:
        reader.close()
        say(reader.account())
