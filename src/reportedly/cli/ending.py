"""How a command ends: its exit codes (STYLE.md), and what to do when nobody listens any more."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

DONE = 0
SOME_FAILED = 1
NOT_RUN = 2
INTERRUPTED = 130


@contextmanager
def run_quietly_into_a_closed_pipe() -> Iterator[None]:
    """Ends without complaint when the reader of stdout went away, as `| head` does."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a letter gets its code instead of a crash.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes stdout once more when it exits; give it somewhere to flush to.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(DONE)
