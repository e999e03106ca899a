"""Copies put together around the text they go back to.

Articles are taken in the order in which they could have copied one another: by time, then the agency's own before its
clients', then the longest. Each joins the cluster it shares most with. A later round-up that quotes two stories whole
joins one of them and never makes the two stories one; only clusters of one agency are joined by a text of that agency.
"""

from collections.abc import Iterable, Sequence

from reportedly.copies.candidates import Candidates
from reportedly.copies.comparison import Likeness, kind_of, likeness
from reportedly.copies.fingerprints import Fingerprint, containment, fingerprint
from reportedly.copies.relations import Copy, CopyCluster, CopyClusters
from reportedly.records import Article

UNDATED = "9999"
Pairs = list[tuple[int, Likeness]]


def find_copies(articles: Iterable[Article]) -> CopyClusters:
    """Which of the articles are copies, excerpts or revisions of one another; the order given does not matter.

    Articles are let go as soon as they are measured, so any number can be streamed: about 5 kB stay of each.
    """
    texts = _measured(articles)
    index = Candidates(len(texts))
    home = list(range(len(texts)))
    closest: dict[int, tuple[int, Likeness]] = {}
    for place, text in enumerate(texts):
        alike = [
            (earlier, found) for earlier in index.of(text, place=place) if (found := likeness(texts[earlier], text))
        ]
        if alike:
            closest[place] = max(alike, key=lambda pair: (pair[1].runs, -pair[0]))
            _join(place, alike, closest[place][0], texts, home)
    return _clusters(texts, home, closest)


def _measured(articles: Iterable[Article]) -> list[Fingerprint]:
    """Each text once, in the order of `_order`; the same bytes from two outlets are one text, with the earlier time."""
    found: dict[str, Fingerprint] = {}
    for article in articles:
        text = fingerprint(article)
        known = found.get(text.article_id)
        if known is None or (_order(text), text.outlet or "") < (_order(known), known.outlet or ""):
            found[text.article_id] = text
    return sorted(found.values(), key=_order)


def _order(text: Fingerprint) -> tuple[str, bool, int, str]:
    is_own = text.agency is not None and text.agency == text.outlet
    return (text.start or UNDATED, not is_own, -len(text.runs), text.article_id)


def _join(place: int, alike: Pairs, closest: int, texts: Sequence[Fingerprint], home: list[int]) -> None:
    """Puts a text into the cluster of the closest one, and joins clusters that its agency shows to be one text."""
    home[place] = _find(closest, home)
    agency = texts[place].agency
    for earlier, found in alike:
        is_one_agency = agency is not None and texts[earlier].agency == agency
        is_whole = found.of_longer >= found.containment * 0.7
        if is_one_agency or is_whole:
            left, right = sorted((_find(earlier, home), _find(place, home)))
            home[right] = left


def _find(place: int, home: list[int]) -> int:
    while home[place] != place:
        home[place] = home[home[place]]
        place = home[place]
    return place


def _clusters(texts: Sequence[Fingerprint], home: list[int], closest: dict[int, tuple[int, Likeness]]) -> CopyClusters:
    groups: dict[int, list[int]] = {}
    for place in range(len(texts)):
        groups.setdefault(_find(place, home), []).append(place)
    return CopyClusters(
        clusters=tuple(
            sorted(
                (_cluster(group, texts, closest) for group in groups.values() if len(group) > 1),
                key=lambda cluster: cluster.origin,
            )
        )
    )


def _cluster(group: list[int], texts: Sequence[Fingerprint], closest: dict[int, tuple[int, Likeness]]) -> CopyCluster:
    origin, *others = sorted(group, key=lambda place: (not _is_agency_own(texts[place]), _order(texts[place])))
    copies = []
    for place in others:
        # The first text of a cluster that was joined later has no closest one of its own: it goes back to the origin.
        of = closest[place][0] if place in closest else origin
        copies.append(
            Copy(
                article_id=texts[place].article_id,
                of=texts[of].article_id,
                kind=kind_of(texts[place], texts[of]),
                containment=round(containment(texts[place], texts[of]), 3),
            )
        )
    agencies = sorted({agency for place in group if (agency := texts[place].agency)})
    return CopyCluster(
        origin=texts[origin].article_id,
        agency=texts[origin].agency or (agencies[0] if len(agencies) == 1 else None),
        copies=tuple(copies),
    )


def _is_agency_own(text: Fingerprint) -> bool:
    return text.agency is not None and text.agency == text.outlet
