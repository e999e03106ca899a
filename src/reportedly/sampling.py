"""A blind sheet to learn how often a book's claims are right, and the answer with its interval. Pure.

Somebody who reads the sentence says whether each claim is what it says. The sheet hides confidence and method, so that
nobody judges these instead of the claim. The same book gives the same sheet, whatever order it was read in.
"""

import hashlib
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.records import Article, Claim

COLUMNS = ("claim", "outlet", "published", "sentence", "says", "words", "right", "note")
RIGHT, WRONG = frozenset({"y", "yes", "1", "right"}), frozenset({"n", "no", "0", "wrong"})
Z = 1.959964  # of the normal distribution, for an interval that holds the truth 95 times in 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """How many judged rows were right, with the 95 % Wilson interval; `unjudged` rows had no answer."""

    judged: int
    right: int
    unjudged: int
    low: float
    high: float


def sample(claims: Sequence[Claim], size: int) -> tuple[Claim, ...]:
    """`size` claims chosen by the hash of their ids, in that order: as good as by lot, and always the same."""
    return tuple(sorted(claims, key=lambda claim: hashlib.sha256(claim.id.encode()).digest())[:size])


def rows(claims: Sequence[Claim], articles: Mapping[str, Article]) -> tuple[dict[str, str], ...]:
    """The rows of the sheet; `right` and `note` are left for the person who judges."""
    return tuple(_row(claim, articles[claim.article_id]) for claim in claims)


def _row(claim: Claim, article: Article) -> dict[str, str]:
    published = article.published.start if article.published else None
    says, _, words = str(claim).partition(": “")
    return {
        "claim": claim.id,
        "outlet": article.outlet or "",
        "published": (published or "")[:10],
        "sentence": " ".join(claim.sentence.text.split()),
        "says": says,
        "words": words.removesuffix("”"),
        "right": "",
        "note": "",
    }


def estimate(answers: Sequence[str]) -> Estimate:
    """The share of right rows among the judged, by the answers in the column `right`.

    >>> found = estimate(["y"] * 9 + ["n", ""])
    >>> found.right, found.judged, round(found.low, 2), round(found.high, 2)
    (9, 10, 0.6, 0.98)
    """
    given = [answer.strip().lower() for answer in answers]
    right = sum(answer in RIGHT for answer in given)
    judged = right + sum(answer in WRONG for answer in given)
    low, high = _wilson(right, judged) if judged else (0.0, 1.0)
    return Estimate(judged=judged, right=right, unjudged=given.count(""), low=low, high=high)


def _wilson(right: int, judged: int) -> tuple[float, float]:
    share = right / judged
    spread = Z * math.sqrt(share * (1 - share) / judged + Z * Z / (4 * judged * judged))
    middle, scale = share + Z * Z / (2 * judged), 1 + Z * Z / judged
    return max(0.0, (middle - spread) / scale), min(1.0, (middle + spread) / scale)
