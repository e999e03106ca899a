"""The `reportedly` command: the only room that prints or exits. stdout is data, stderr is talk.

What comes in is what a person typed; what goes out is rows from the book or from articles, in the same field names as
everywhere else. Nothing is decided here.
"""

import sys

from reportedly import __version__
from reportedly.cli.ending import DONE, INTERRUPTED, NOT_RUN, run_quietly_into_a_closed_pipe
from reportedly.errors import ReportedlyError


def main() -> None:
    """Runs what was typed and exits: 0 done, 1 some inputs failed, 2 could not run, 130 interrupted."""
    typed = sys.argv[1:]
    if "--version" in typed:  # answered before anything heavy is loaded
        print(f"reportedly {__version__}")
        sys.exit(DONE)
    from reportedly.cli.app import app, arranged, commands  # noqa: PLC0415 - see above
    from reportedly.cli.talk import show_error  # noqa: PLC0415

    try:
        with run_quietly_into_a_closed_pipe():
            app(args=arranged(typed, commands()), prog_name="reportedly")
    except ReportedlyError as error:
        show_error(error)
        sys.exit(NOT_RUN)
    except SystemExit as ending:
        if ending.code == INTERRUPTED:
            sys.stderr.write("\nInterrupted. What was read is kept; type the same again to go on.\n")
        raise
