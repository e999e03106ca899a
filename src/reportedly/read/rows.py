"""One JSON Lines row as a page: `text` or `html` required, `id, url, outlet, title, published, language` optional."""

import json

from reportedly.errors import BadRow, EmptyInput
from reportedly.read.given import Given
from reportedly.read.sniff import HTML, TEXT
from reportedly.records import Page

OPTIONAL = ("id", "url", "outlet", "title", "published", "language")


def page_of_line(line: bytes, *, source: str, place: str, given: Given) -> Page:
    """The page that one line holds; `place` names file and line for the errors BadRow and EmptyInput."""
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BadRow(f"{place} is not UTF-8", why="JSON Lines are UTF-8", remedy="save the file as UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise BadRow(
            f"{place} is no JSON ({_first_line(error)})",
            why="the article on it cannot be read",
            remedy="write one complete JSON object on the line",
        ) from error
    return page_of_row(row, source=source, place=place, given=given)


def page_of_row(row: object, *, source: str, place: str, given: Given) -> Page:
    """The page that one decoded row holds.

    The page's body is the UTF-8 form of the row's text (or html) alone, so an article has the same id wherever in a
    file it stands, whatever stands beside it, and also when the same text comes from a `.txt` file.
    """
    if not isinstance(row, dict):
        raise BadRow(f"{place} holds no object", why="an article is one JSON object", remedy='write {"text": "..."}')
    key = "text" if row.get("text") is not None else "html"
    words = row.get(key)
    if words is None:
        raise BadRow(f"{place} has neither text nor html", why="nothing to read", remedy="add a text field")
    if not isinstance(words, str):
        raise BadRow(f"{place} has a {key} that is no string", why="nothing to read", remedy="put the text in quotes")
    if not words.strip():
        raise EmptyInput(f"{place} has an empty {key}", why="nothing to read", remedy="leave the row out")
    known = {name: _string(row.get(name), name=name, place=place) for name in OPTIONAL}
    return Page(
        source=source,
        # A lone half of a surrogate pair is legal in JSON and in no encoding of text.
        body=words.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode(),
        media_type=f"{HTML if key == 'html' else TEXT}; charset=utf-8",
        given_id=known["id"],
        url=known["url"] or given.url,
        outlet=known["outlet"] or given.outlet,
        title=known["title"],
        language=known["language"],
        published=known["published"] or given.published,
    )


def _string(value: object, *, name: str, place: str) -> str | None:
    if value is None or value == "":
        return None
    if isinstance(value, str):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    raise BadRow(f"{place} has a {name} that is no string", why="its meaning is unclear", remedy="put it in quotes")


def _first_line(error: BaseException) -> str:
    return str(error).partition("\n")[0][:120] or type(error).__name__
