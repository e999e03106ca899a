"""How well two annotators agree on the same sentences: `python -m training.agreement`.

The articles of `corpus/second` were annotated a second time by somebody who saw FIELD.md and FORMAT.md alone.
"""

from collections.abc import Sequence

from training.dataset import examples
from training.measure import Score, gold_stretches
from training.notation import Annotated, articles
from training.train import CORPUS, corpus, cutter, encoder_folder


def agreement(first: Sequence[Annotated], second: Sequence[Annotated]) -> Score:
    """The second annotation held against the first, window by window."""
    cut, mark = cutter(encoder_folder())
    score = Score()
    mine, theirs = examples(first, cut, mark), examples(second, cut, mark)
    for ours, other in zip(mine, theirs, strict=True):
        score.add(gold_stretches(ours), gold_stretches(other))
    return score


def main() -> None:
    """Prints the table."""
    second = [a for path in sorted((CORPUS / "second").glob("*.graph")) for a in articles(path)]
    later = [article for path in sorted((CORPUS / "next").glob("*.graph")) for article in articles(path)]
    known = {article.id: article for article in [*corpus(), *later]}
    first = [known[article.id] for article in second]
    print(f"{len(second)} articles, {sum(len(a.sentences) for a in second)} sentences annotated twice")
    print("\n".join(agreement(first, second).lines()))


if __name__ == "__main__":
    main()
