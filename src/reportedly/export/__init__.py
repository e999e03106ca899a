"""A view goes in, files that other programs read come out: one claim as JSON, and tables by the field's own names.

Nothing here decides anything: what a claim or an incident says is written down in the words and codes of FIELD.md
section 7. The room may not read the book, ask the network or look at the clock: the same view gives the same bytes.
"""

from reportedly.export.claim import claim_json
from reportedly.export.schema import claim_schema
from reportedly.export.writing import FORMATS, write

__all__ = ["FORMATS", "claim_json", "claim_schema", "write"]
