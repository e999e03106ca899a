"""A language model as reader: asked over an OpenAI-compatible address that the user names, believed word by word.

Sentences in, the graph of who says what out, as with every reader of this room. The model is told what to mark, answers
in a closed form, and quotes; every quotation is looked up in its sentence and thrown away if it is not there. Nothing
else that it says is used. Read in this order: `endpoint`, `passages`, `prompt`, `form`, `quoted`, `replies`,
`exchange`, `spending`, `reader`.
"""

from reportedly.graph.asked.endpoint import Endpoint, Prices, endpoint_from, prices_from
from reportedly.graph.asked.reader import AskedReader
from reportedly.graph.asked.spending import Spending

__all__ = ["AskedReader", "Endpoint", "Prices", "Spending", "endpoint_from", "prices_from"]
