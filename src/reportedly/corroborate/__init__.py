"""Claims become incidents: candidates, comparison with reasons, independence, grade, disagreements, control of places.

Comes in: resolved claims and their articles. Goes out: incidents, control rows, totals. Pure: records and this room's
tables only, no clock, no file, no other stage. Read in this order: `names` and `traits` (what is compared), `compare`
and `score` (how much it says), `candidates` and `joining` (which claims are one incident), `origins` and `grade`
(how many sources), `denials` and `responsibility` (who did it), `figures` and `summary` (what is told), `incidents`,
`control`, `totals` (what goes out). Why it is done this way: docs/why/incidents.md.
"""

from reportedly.corroborate.control import control
from reportedly.corroborate.incidents import incidents
from reportedly.corroborate.joining import Rulings
from reportedly.corroborate.score import PairScore, pair_score
from reportedly.corroborate.totals import totals

__all__ = ["PairScore", "Rulings", "control", "incidents", "pair_score", "totals"]
