"""What a site's robots.txt asks of programs, read as RFC 9309 says.

The group for our own name counts, else the one for everybody. Among its rules the longest that fits decides, and
"allow" where two are equally long.
"""

from dataclasses import dataclass
from urllib.parse import quote, unquote

NAME = "reportedly"
EVERYBODY = "*"
# Patterns with more wildcards than this are no site's, and would take long to compare.
MAX_WILDCARDS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Robots:
    """One site's wishes: rules of (pattern, is allowed), and the seconds between two visits."""

    rules: tuple[tuple[str, bool], ...] = ()
    pause: float = 0.0

    def allows(self, path: str) -> bool:
        """Whether a program may fetch the path (with its query).

        >>> read_robots("User-agent: *\\nDisallow: /drafts/\\nAllow: /drafts/*.html$").allows("/drafts/a.pdf")
        False
        """
        if path == "/robots.txt":
            return True
        written = _written(path)
        fitting = [(len(pattern), is_allowed) for pattern, is_allowed in self.rules if _fits(pattern, written)]
        return max(fitting)[1] if fitting else True


NOTHING_ALLOWED = Robots(rules=(("/", False),))


def read_robots(text: str) -> Robots:
    """The wishes in a robots.txt that concern us."""
    groups: dict[str, list[tuple[str, str]]] = {}
    names: list[str] = []
    is_naming = False
    for line in text.splitlines():
        key, colon, value = line.partition("#")[0].partition(":")
        key, value = key.strip().lower(), value.strip()
        if not colon:
            continue
        if key == "user-agent":
            names = [*names, value.lower()] if is_naming else [value.lower()]
            is_naming = True
            for name in names:
                groups.setdefault(name, [])
        elif key in ("allow", "disallow", "crawl-delay"):
            is_naming = False
            for name in names:
                groups[name].append((key, value))
    ours = groups.get(NAME, groups.get(EVERYBODY, []))
    rules = tuple((_written(value), key == "allow") for key, value in ours if key != "crawl-delay" and value)
    return Robots(rules=rules, pause=max((_seconds(value) for key, value in ours if key == "crawl-delay"), default=0.0))


def _seconds(written: str) -> float:
    try:
        seconds = float(written)
    except ValueError:
        return 0.0
    return seconds if 0 <= seconds < 86_400 else 0.0


def _written(path: str) -> str:
    """Paths escaped in one way, so that %7E and ~ compare equal."""
    return quote(unquote(path), safe="/?&=*$%:;,@!'()+~#[]")


def _fits(pattern: str, path: str) -> bool:
    """Whether the path begins as the pattern says; * is anything, $ at the end is the path's end."""
    is_whole = pattern.endswith("$")
    first, *rest = pattern.removesuffix("$").split("*")
    if len(rest) > MAX_WILDCARDS or not path.startswith(first):
        return False
    place = len(first)
    for number, part in enumerate(rest):
        if is_whole and number == len(rest) - 1:
            return len(path) - len(part) >= place and path.endswith(part)
        found = path.find(part, place)
        if found < 0:
            return False
        place = found + len(part)
    return not is_whole or place == len(path)
