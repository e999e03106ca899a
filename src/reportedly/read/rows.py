"""One JSON Lines row as a page: `text` or `html` required, `id, url, outlet, title, published, language` optional.

What is kept of a row is the row itself, written in one fixed way without its `id`: so the same row read twice is one
article wherever in a file it stands, and the same words printed by two outlets are two.
"""

import json

from reportedly.errors import BadRow, EmptyInput
from reportedly.read.given import Given
from reportedly.read.sniff import JSON
from reportedly.records import Page

KEPT = ("url", "outlet", "title", "published", "language")


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

    The page's body is the row's own fields as canonical JSON in UTF-8, without its `id` and without empty
    fields. Raises BadRow or EmptyInput, naming `place`.
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
    known = {name: value for name in KEPT if (value := _string(row.get(name), name=name, place=place))}
    return Page(
        source=source,
        body=_canonical({key: _whole(words), **known}),
        media_type=JSON,
        given_id=_string(row.get("id"), name="id", place=place),
        url=known.get("url", given.url),
        outlet=known.get("outlet", given.outlet),
        title=known.get("title"),
        language=known.get("language"),
        published=known.get("published", given.published),
    )


def _canonical(fields: dict[str, str]) -> bytes:
    """The fields as JSON that two programs write alike: sorted, in UTF-8, without blanks between them."""
    return json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _string(value: object, *, name: str, place: str) -> str | None:
    if value is None or value == "":
        return None
    if isinstance(value, str):
        return _whole(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    raise BadRow(f"{place} has a {name} that is no string", why="its meaning is unclear", remedy="put it in quotes")


def _whole(words: str) -> str:
    """Without lone halves of surrogate pairs, which are legal in JSON and in no encoding of text."""
    return words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _first_line(error: BaseException) -> str:
    return str(error).partition("\n")[0][:120] or type(error).__name__
