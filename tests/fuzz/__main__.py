"""`python -m tests.fuzz --minutes 60`: new input for every promise until the time is over; 1 where one was broken.

Each lot runs in a process of its own, so that a crash of a library written in C, or a loop that never ends, is one
finding and not the end. A lot is told by its promise and seed and can be run again: `--only PROMISE --seed N`.
"""

import argparse
import multiprocessing
import pickle
import resource
import sys
import tempfile
import time
import traceback
from multiprocessing.process import BaseProcess
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings
from tests.fuzz.promises import PROMISES

from reportedly.clean import article
from reportedly.records import Page

EXAMPLES = 150
# The slowest lot of sound input takes twenty seconds; one input alone may take SLOW.
LOT_SECONDS = 600
SLOW = 10.0
MAX_BYTES = 4_000_000_000


def main() -> int:
    """Runs lot after lot and prints every finding as it comes."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--only", choices=sorted(PROMISES))
    parser.add_argument("--seed", type=int, help="run one lot with this seed")
    options = parser.parse_args()
    # Tables are loaded once, before the lots part: they also start faster so.
    article(Page(source="a.html", body=b"<p>Shells hit Karvel on Tuesday, residents said.</p>", media_type="text/html"))
    names = [options.only] if options.only else list(PROMISES)
    end, lots, found = time.monotonic() + 60 * options.minutes, 0, 0
    number = 0 if options.seed is None else options.seed
    while lots == 0 or (time.monotonic() < end and options.seed is None):
        for name in names:
            found += _lot(name, number)
            lots += 1
            if time.monotonic() >= end:
                break
        number += 1
    spent = sum(resource.getrusage(who).ru_utime for who in (resource.RUSAGE_CHILDREN, resource.RUSAGE_SELF))
    print(f"{lots} lots of {EXAMPLES} inputs, {spent / 60:.1f} minutes of processor time, {found} findings")
    return 1 if found else 0


def _lot(name: str, number: int) -> int:
    process = multiprocessing.get_context("fork").Process(target=_try, args=(name, number))
    process.start()
    process.join(LOT_SECONDS)
    if process.is_alive():
        process.kill()
        process.join()
        return _tell(name, number, "did not end")
    return _tell(name, number, _how(process)) if process.exitcode else 0


def _how(process: BaseProcess) -> str:
    code = process.exitcode or 0
    return f"died of signal {-code}" if code < 0 else "broke its promise (above)"


def _tell(name: str, number: int, how: str) -> int:
    print(f"FOUND {name} --seed {number}: {how}", flush=True)
    return 1


def _try(name: str, number: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MAX_BYTES, MAX_BYTES))
    promise = PROMISES[name]

    @seed(number)
    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        derandomize=False,
        print_blob=False,
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.generate,),
    )
    @given(promise.on)
    def hold(example: object) -> None:
        start = time.process_time()
        try:
            promise.check(example)
        except Exception:
            _keep(name, number, example)
            raise
        taken = time.process_time() - start
        if taken > SLOW:
            _keep(name, number, example)
        assert taken < SLOW, f"took {taken:.1f} seconds"

    try:
        hold()
    except BaseException:  # the lot's own end: whatever it was is printed, and the parent goes on
        traceback.print_exc(limit=-6)
        sys.exit(1)


def _keep(name: str, number: int, example: object) -> None:
    """The input that broke a promise, for whoever mends it; making it smaller by machine takes longer than by hand."""
    target = Path(tempfile.gettempdir()) / f"fuzz-{name}-{number}.pickle"
    target.write_bytes(pickle.dumps(example))
    print(f"input kept in {target}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
