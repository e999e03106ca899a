"""Sentences in, the graph of who says what out: mentions and edges, by dependency rules and tables.

Read in this order: `tree`, `lexicon`, `repairs`, `toponyms` (the ground); `cues`, `triggers`, `roles`, `modality`,
`parties`, `nominal`, `harm`, `events`, `control`, `counts`, `attach`, `merge`, `clauses` (one sentence); `quotes`,
`reference`, `verification`, `terms` (across sentences); `rules` (the order of it all).
"""

from reportedly.graph.rules import RuleReader

__all__ = ["RuleReader"]
