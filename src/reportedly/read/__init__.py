"""Files, folders, standard input and JSON Lines in; raw pages out, in order, one at a time.

This room opens what it is given and hands on the bytes with what the input itself said of them. It judges nothing: main
text, furniture, language and publication time are `clean`'s. What cannot be opened becomes one `Skipped` with the step
that mends it, and the rest goes on. Only this room may touch files and the network.
"""

from reportedly.read.sources import pages

__all__ = ["pages"]
