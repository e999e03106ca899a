"""Limits that keep one bad input from spoiling a run."""

# The longest live blogs and annual reports stay under 3 MB; a page above 20 MB is a dump, a log or an attack.
MAX_ARTICLE_BYTES = 20_000_000

# How much of an over-long line is read in order to find where the next one starts. A gzip bomb unfolds a thousandfold:
# beyond this the rest of the file is given up.
MAX_DRAIN_BYTES = 2_000_000_000

# How much of a file is looked at to tell text, web page and JSON Lines apart from pictures and programs.
SNIFF_BYTES = 8_192
