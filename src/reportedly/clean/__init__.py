"""Raw pages in, articles out: the reporting, its headline, outlet, agency and publication time.

Everything taken out of a page is remembered as a Removed span with its reason. This room may use HTML libraries; it
opens no file, no address, and runs nothing that a page contains.
"""

from reportedly.clean.articles import article
from reportedly.clean.flat import flattened

__all__ = ["article", "flattened"]
