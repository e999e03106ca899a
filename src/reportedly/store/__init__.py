"""The book: everything that was read, kept in one SQLite file with the original bytes. The only room that knows SQLite.

In come pages, articles, claims and what follows from them; out come the same records, filtered and in one fixed order.
This room decides nothing: it neither reads articles nor puts claims together.
"""

from reportedly.store.book_file import BookFile
from reportedly.store.connection import Engine, engine, is_book
from reportedly.store.filters import Filters

__all__ = ["BookFile", "Engine", "Filters", "engine", "is_book"]
