"""Limits that keep one bad input from spoiling a run."""

from dataclasses import dataclass

# The longest live blogs and annual reports stay under 3 MB; a page above 20 MB is a dump, a log or an attack.
MAX_ARTICLE_BYTES = 20_000_000

# How much of an over-long line is read in order to find where the next one starts. A gzip bomb unfolds a thousandfold:
# beyond this the rest of the file is given up.
MAX_DRAIN_BYTES = 2_000_000_000

# How much of a file is looked at to tell text, web page and JSON Lines apart from pictures and programs.
SNIFF_BYTES = 8_192

# The sitemap protocol allows 50,000 addresses in one file; feeds have a few dozen entries.
MAX_LINKS = 50_000

# How often one archive may be taken up again behind a damaged record before the rest of it is given up.
MAX_DAMAGED_RECORDS = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class WebLimits:
    """How long one address may take, how much it may send, and how we behave towards its host.

    `seconds` is for everything until the last byte, redirects included; `silence` for one answer of the network, so
    that a dead host costs little. Browsers follow twenty redirects; news sites need three. `pause` is the time between
    two requests to one host; a longer one that robots.txt asks for is kept up to `longest_pause`.
    """

    seconds: float = 60.0
    silence: float = 15.0
    article_bytes: int = MAX_ARTICLE_BYTES
    # RFC 9309 asks readers to take at least 500 KiB of a robots.txt into account.
    robots_bytes: int = 512_000
    redirects: int = 5
    pause: float = 1.0
    longest_pause: float = 30.0
