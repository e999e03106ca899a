"""A book's answers go in, pages for a browser on this machine come out: tables, claims matrices, marked sentences.

The room opens no book and writes no file: whoever starts it hands in `Answers`, whose functions speak for the other
rooms. It listens on 127.0.0.1 alone, runs no script and loads nothing from anywhere. What people look at is FIELD.md
section 8; the address of a page is the whole of what was asked.
"""

from reportedly.show.answers import Answers, Row, Wording
from reportedly.show.app import application
from reportedly.show.asked import Asked
from reportedly.show.serving import Reply, address, listening, reply, serve

__all__ = ["Answers", "Asked", "Reply", "Row", "Wording", "address", "application", "listening", "reply", "serve"]
