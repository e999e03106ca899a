"""What is said on stderr: errors in one readable block, progress, the closing tally and what to type next."""

import shlex
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, TextColumn, TimeRemainingColumn
from rich.text import Text

from reportedly.cli.terminal import harmless
from reportedly.errors import ReportedlyError
from reportedly.records import Skipped
from reportedly.tally import OnProgress, Step, Tally

SKIPPED_SHOWN = 20  # more would push the tally's first line off the screen; the book keeps them all
NAME_WIDTH = 40

_console = Console(stderr=True, highlight=False, soft_wrap=True)


def hush(is_quiet: bool) -> None:
    """Whether only errors are said from now on."""
    _console.quiet = is_quiet


def say(text: str) -> None:
    """One line for the person at the keyboard."""
    _console.print(Text(harmless(text)))


def show_error(error: ReportedlyError) -> None:
    """Code, what happened, why it matters, what to type next; said even when hushed."""
    block = Text()
    block.append(f"{error.code} ", style="bold red").append(harmless(error.what), style="bold")
    for label, words in (("why", error.why), ("next", error.remedy)):
        if words:
            block.append(f"\n  {label:<5}").append(harmless(words))
    Console(stderr=True, highlight=False, soft_wrap=True).print(block)


def show_skipped(skipped: Sequence[Skipped]) -> None:
    """What could not be read, one line each; said even when hushed, for these are errors."""
    loud = Console(stderr=True, highlight=False, soft_wrap=True)
    for item in skipped[:SKIPPED_SHOWN]:
        named = "" if item.source in item.error else f"{harmless(item.source)}: "
        loud.print(Text.assemble(("skipped ", "yellow"), named, harmless(item.error)))
    if len(skipped) > SKIPPED_SHOWN:
        loud.print(Text(f"and {len(skipped) - SKIPPED_SHOWN} more; the book keeps them all"))


def show_tally(tally: Tally) -> None:
    """What a run did, in one line, and what it could not read."""
    show_skipped(tally.skipped)
    known = f", knew {counted(tally.known, 'article')} already" if tally.known else ""
    skipped = f", skipped {counted(len(tally.skipped), 'input')}" if tally.skipped else ""
    say(f"Read {counted(tally.articles, 'article')} with {counted(tally.claims, 'claim')}{known}{skipped}.")


def say_next(*words: str) -> None:
    """The command to type next."""
    say(f"Next: {shlex.join(words)}")


def counted(number: int, noun: str) -> str:
    """A number with its noun.

    >>> counted(1, "article"), counted(2, "article")
    ('1 article', '2 articles')
    """
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def wants_progress() -> bool:
    """Whether somebody looks at a terminal and did not ask for quiet."""
    return _console.is_terminal and not _console.quiet


@contextmanager
def bar(*columns: ProgressColumn) -> Iterator[Progress | None]:
    """A bar on stderr where somebody looks; None where nobody does."""
    if not wants_progress():
        yield None
        return
    with Progress(*columns, console=_console, transient=True) as shown:
        yield shown


@contextmanager
def progress(total: int | None) -> Iterator[OnProgress]:
    """A bar on stderr where it is a terminal and the total is known; elsewhere nothing."""
    if total is None:
        yield lambda step: None
        return
    with bar(TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()) as shown:
        if shown is None:
            yield lambda step: None
            return
        task = shown.add_task("reading", total=total)

        def on_progress(step: Step) -> None:
            shown.update(task, advance=1, description=Text(harmless(step.source)[-NAME_WIDTH:]).markup)

        yield on_progress
