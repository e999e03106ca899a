"""Sitemaps: the addresses that a site lists, with what news sitemaps say of each."""

import io
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass, field

from reportedly.errors import BadRow
from reportedly.read.limits import MAX_LINKS

MAX_NESTED = 20
FIELDS = {"loc": "link", "publication_date": "published", "name": "outlet", "title": "title", "language": "language"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One address; `is_map` where it is a further sitemap."""

    link: str
    is_map: bool
    said: dict[str, str] = field(default_factory=dict)


def listed(body: bytes, *, source: str) -> Iterator[Listed]:
    """The addresses in their order. Raises BadRow where the file breaks off or declares entities of its own."""
    if b"<!ENTITY" in body or b"<!DOCTYPE" in body:
        raise BadRow(f"{source} declares its own entities", why="no sitemap does", remedy="read the pages themselves")
    said: dict[str, str] = {}
    count = depth = 0
    try:
        for event, element in ET.iterparse(io.BytesIO(body), events=("start", "end")):
            name = element.tag.rpartition("}")[2]
            depth += 1 if event == "start" else -1
            if depth > MAX_NESTED:
                raise _broken(source, "nested too deeply")
            if event == "end" and name in FIELDS and FIELDS[name] not in said and (element.text or "").strip():
                said[FIELDS[name]] = " ".join((element.text or "").split())
            elif event == "end" and name in ("url", "sitemap"):
                if "link" in said and count < MAX_LINKS:
                    count += 1
                    yield Listed(link=said.pop("link"), is_map=name == "sitemap", said=said)
                said = {}
                element.clear()
    except ET.ParseError as error:
        raise _broken(source, str(error)) from error


def _broken(source: str, how: str) -> BadRow:
    return BadRow(
        f"{source} is a broken sitemap ({how})", why="the rest is not read", remedy="read the pages themselves"
    )
