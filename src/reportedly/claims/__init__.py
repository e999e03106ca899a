"""An article's graph in, its claims out: pure logic over mentions and edges.

Read in this order: `figures` (words to ranges), `chain` (who says it), `values` (when, where, who, how many),
`statements` (statements and denials), `build` (the claim itself).
"""

from reportedly.claims.build import claims

__all__ = ["claims"]
