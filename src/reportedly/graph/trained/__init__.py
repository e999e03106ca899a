"""The trained reader: one small network reads the whole graph of a few sentences at one go.

`labels` (what it decides), `words` (windows of words), `network` (runs it), `decode` (from scores to heads), `reader`.
"""

from reportedly.graph.trained.reader import TrainedReader

__all__ = ["TrainedReader"]
