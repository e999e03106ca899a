"""Agreements monitored: what was agreed, whether it binds, and what the record says of each term in a period.

Comes in: resolved claims, their articles, and the incidents. Goes out: agreements with terms, findings, access
restrictions. Pure: records and this room's tables only, no clock, no file, no other stage. Read in this order:
`naming` and `mentions` (what an article calls an agreement), `joining` (one agreement in many articles), `state`,
`terms`, `agreements`; then `evidence`, `coverage`, `status`, `findings`; `restrictions` stands alone. Why it is done
this way: docs/why/agreements.md.
"""

from reportedly.monitor.agreements import agreements
from reportedly.monitor.findings import findings
from reportedly.monitor.restrictions import restrictions

__all__ = ["agreements", "findings", "restrictions"]
