"""The command and its families. What is no command's name is an article: `reportedly story.txt` prints its claims."""

from collections.abc import Collection, Sequence
from typing import Annotated

import typer

from reportedly.cli import (
    agreement,
    claims,
    demo,
    doctor,
    explain,
    gazetteer,
    judging,
    listings,
    reading,
    sample,
    show,
    timeline,
    writing,
)
from reportedly.cli.talk import hush

DEFAULT_COMMAND = "claims"
HELP = ("--help", "-h")
QUIET = ("--quiet", "-q")

app = typer.Typer(
    help="News articles in, the record of who says what happened out.\n\n"
    "`reportedly ARTICLE...` prints the claims of files, folders or `-` and stores nothing.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": list(HELP)},
    invoke_without_command=True,
)


@app.callback()
def _start(
    context: typer.Context,
    *,
    version: Annotated[bool, typer.Option("--version", help="Print the version and exit.")] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="No progress, tally or hints; errors are still said.")
    ] = False,
) -> None:
    hush(quiet)
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


FAMILIES = (
    claims, reading, listings, agreement, timeline, explain, judging, writing, show, sample, gazetteer, doctor, demo,
)  # fmt: skip
for family in FAMILIES:
    family.add_to(app)


def commands() -> frozenset[str]:
    """Every command's name, and every family's."""
    families = [group.name for group in app.registered_groups]
    return frozenset(filter(None, [*(command.name for command in app.registered_commands), *families]))


def arranged(typed: Sequence[str], commands: Collection[str]) -> list[str]:
    """What was typed as a command is called: `--quiet` first wherever it stood, `claims` in front of articles.

    >>> arranged(["story.txt", "--jsonl", "--quiet"], {"claims", "read"})
    ['--quiet', 'claims', 'story.txt', '--jsonl']
    >>> arranged(["read", "articles/", "--into", "war.book"], {"claims", "read"})
    ['read', 'articles/', '--into', 'war.book']
    """
    cut = list(typed).index("--") if "--" in typed else len(typed)
    words = [word for word in typed[:cut] if word not in QUIET]
    quiet = ["--quiet"] if len(words) < cut else []
    first = next((word for word in words if word == "-" or not word.startswith("-")), None)
    is_article = first not in commands and any(word not in HELP for word in [*words, *typed[cut:]])
    return [*quiet, *([DEFAULT_COMMAND] if is_article else []), *words, *typed[cut:]]
