"""Article text in, sentences out. The only room that knows spaCy; everything leaves it as plain records."""

from reportedly.parse.sentences import Parser

__all__ = ["Parser"]
