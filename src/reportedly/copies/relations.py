"""What is known of copies: which article repeats which, how much of it, and who had it first."""

from dataclasses import dataclass
from enum import StrEnum


class CopyKind(StrEnum):
    """How an article repeats another.

    `copy`: the same text, perhaps trimmed, lengthened or lightly edited; `excerpt`: a part of it; `extension`: all of
    it within a longer text; `revision`: the same outlet's later version.
    """

    COPY = "copy"
    EXCERPT = "excerpt"
    EXTENSION = "extension"
    REVISION = "revision"


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """One article of a cluster: which article it repeats, in what way, and what share of the shorter text is shared."""

    article_id: str
    of: str
    kind: CopyKind
    containment: float


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyCluster:
    """Articles that go back to one text. `origin` is the likely original: the agency's own, else the earliest."""

    origin: str
    agency: str | None = None
    copies: tuple[Copy, ...]

    @property
    def members(self) -> tuple[str, ...]:
        """Every article of the cluster, the origin first."""
        return (self.origin, *(copy.article_id for copy in self.copies))


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyClusters:
    """Every cluster of two or more articles, ordered by origin. Articles in none stand alone."""

    clusters: tuple[CopyCluster, ...] = ()

    @property
    def origins(self) -> dict[str, str]:
        """From each copied or copying article's id to that of its likely original."""
        return {member: cluster.origin for cluster in self.clusters for member in cluster.members}
