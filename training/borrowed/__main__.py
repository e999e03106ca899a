"""`python -m training.borrowed DATA` prints how many words of each public set carry which label."""

import argparse
from pathlib import Path

from training.borrowed import KINDS, tally, texts


def main() -> None:
    """The command."""
    ask = argparse.ArgumentParser(prog="python -m training.borrowed", description=__doc__)
    ask.add_argument("data", type=Path, help="the folder that holds muc4, ecbplus and re3d")
    try:
        counts = tally(texts(ask.parse_args().data))
    except FileNotFoundError as error:
        raise SystemExit(str(error)) from error
    print("\t".join(["label", *counts]))
    for label in ("texts", "nothing", *KINDS[1:], "not asked", "negated"):
        print("\t".join([label, *(str(count[label]) for count in counts.values())]))


if __name__ == "__main__":
    main()
