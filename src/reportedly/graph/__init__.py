"""Sentences in, the graph of who says what out: mentions and edges, by grammar and by a small network together.

Read in this order. Grammar: `tree`, `lexicon`, `repairs`, `toponyms` (the ground); `cues`, `triggers`, `roles` (words);
`negation`, `untrue`, `conditions`, `lending`, `modality`, `modality_nouns` (whether it happened); `parties`, `nominal`,
`harm`, `events`, `control`, `counts`, `attach`, `merge`, `clauses` (one sentence); `quotes`, `reference`,
`verification`, `terms` (across sentences); `rules` (the order of it all). The network: `heads` (what it hands over),
`trained` (how it comes to that), `stretches`, `evidence`, `drawing` (from there to the graph).
Both: `joint`.
"""

from reportedly.graph.joint import JointReader
from reportedly.graph.rules import RuleReader
from reportedly.graph.trained import TrainedReader

__all__ = ["JointReader", "RuleReader", "TrainedReader"]
