"""Articles in, copy clusters out: which texts are copies, excerpts or revisions of which, and the likely origin.

A text printed forty times is one source. What is found here grows with the book and is never part of an Article. Texts
that only relay one another in their own words are no copies; their attribution chains say whom they cite.
"""

from reportedly.copies.clusters import find_copies
from reportedly.copies.relations import Copy, CopyCluster, CopyClusters, CopyKind

__all__ = ["Copy", "CopyCluster", "CopyClusters", "CopyKind", "find_copies"]
