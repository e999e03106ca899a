"""Who wrote it: agency credits, bylines and datelines' agencies."""

import re
from collections.abc import Mapping
from functools import cache

from reportedly.assets import table
from reportedly.clean.units import WORD, Unit

NAME = re.compile(r"(?:[A-Z][\w’'-]+|[A-Z]\.|al-[A-Z]\w+)")
# What may stand between the names of a byline: "By Lena Okoro and Sami al-Rashid in Oruba".
BETWEEN = frozenset("and in of for al van de der den la el bin the at with".split())  # noqa: SIM905
# "By Monday", "From March": a time, not an author.
TIMES = frozenset(
    ["noon", "dawn", "dusk", "night", "then", "now", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
     "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
     "november", "december"]
)  # fmt: skip
# "KARVEL, March 3 (Reuters) -" and "(AP) —" in the first lines; the closing credit "--Reuters" or "(AFP)".
DATELINE = re.compile(r"^.{0,80}?\(([A-Z][\w .-]{1,40}|dpa)\)\s*[-–—]")
CLOSING = re.compile(r"(?:[-–—]{1,2}\s*|\()([A-Z][\w .-]{1,40}|dpa)\)?\s*$")
CONTRIBUTED = re.compile(r"(?:with files from|with inputs? from|source:)\s+(?:the\s+)?([\w .-]+)", re.I)
MAX_BYLINE_WORDS = 12
SET_APART = re.compile(r"\s*(?:/|\||–|—|\bvia\b|\bfor\b|,| - )\s*")
NAMES = re.compile(r"[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){1,3}")


@cache
def _agencies() -> Mapping[str, str]:
    """From each mark to the agency's name."""
    return {mark: entry["name"] for entry in table("clean/agencies")["agency"] for mark in entry["marks"]}


def is_agency_line(unit: Unit) -> bool:
    """Whether the line is nothing but one or more agencies' names: the credit of a picture or of the article.

    >>> from reportedly.clean.units import units
    >>> is_agency_line(units("AFP / Reuters")[0])
    True
    """
    if not unit.is_line or len(unit.words) > MAX_BYLINE_WORDS:
        return False
    rest = unit.text.strip("()[]—–- .*")
    found = False
    for mark in sorted((mark for mark in _agencies() if mark in rest), key=len, reverse=True):
        rest, count = re.subn(rf"(?<!\w){re.escape(mark)}(?!\w)", " ", rest)
        found = found or count > 0
    connectors = set(table("clean/agencies")["connectors"])
    return found and all(word.lower() in connectors for word in rest.split())


def is_name_and_agency(unit: Unit) -> bool:
    """Whether the line is a photographer's name and an agency's, set apart: "Karim Soltane / AFP".

    >>> from reportedly.clean.units import units
    >>> is_name_and_agency(units("Karim Soltane / AFP")[0])
    True
    """
    if not unit.is_line or len(unit.words) > MAX_BYLINE_WORDS:
        return False
    parts = [part.strip(" ()[]©.") for part in SET_APART.split(unit.text.removeprefix("©"))]
    agencies = [part for part in parts if part in _agencies()]
    others = [part for part in parts if part and part not in _agencies()]
    return bool(agencies and others) and all(NAMES.fullmatch(part) for part in others)


def is_byline(unit: Unit) -> bool:
    """Whether the line names the author: "By Lena Okoro in Oruba"."""
    first = unit.text.lower()
    by = next((by for by in table("clean/bylines")["by"] if first.startswith((by + " ", by + ": "))), None)
    if by is None or not unit.is_line or len(unit.words) > MAX_BYLINE_WORDS:
        return False
    # "by Ina Pfau, news editor": the role says nothing that the name does not.
    named, _, role = unit.text[len(by) :].lstrip(": ").partition(",")
    is_role = bool(role.split()) and role.split()[-1].lower() in table("clean/bylines")["roles"]
    names = WORD.findall((named if is_role else unit.text[len(by) :]).strip().removeprefix("the "))
    roles = table("clean/bylines")["roles"]
    is_named = all(name[0].isupper() or name.lower() in BETWEEN or name.lower() in roles for name in names)
    return bool(names) and is_named and names[0][0].isupper() and not TIMES & {name.lower() for name in names}


def is_names(unit: Unit) -> bool:
    """Whether the line is people's names and nothing else: authors without a "by".

    >>> from reportedly.clean.units import units
    >>> is_names(units("Lena Okoro and Sami Rashid")[0]), is_names(units("Karvel Falls to Rebels After Siege")[0])
    (True, False)
    """
    people = [person.split() for person in re.split(r",\s*|\s+(?:and|&)\s+", unit.text)]
    return unit.is_line and all(
        2 <= len(person) <= 3 and all(NAME.fullmatch(word) for word in person) for person in people
    )


def agency_of(text: str) -> str | None:
    """The agency that the article is from, by its dateline, its credit lines or its last words; None if none is named.

    >>> agency_of("KARVEL (Reuters) - Shells hit the market on Tuesday.")
    'Reuters'
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    for line in lines[:8]:
        if (match := DATELINE.match(line)) and (name := _agencies().get(match[1].strip())):
            return name
    for line in [*lines[:8], *lines[-6:]]:
        named = line.strip("()[]—–- .*")
        for words in (named, named.removeprefix("By ").removeprefix("by ")):
            if name := _agencies().get(words):
                return name
    for line in lines[-6:]:
        for pattern in (CLOSING, CONTRIBUTED):
            if (match := pattern.search(line)) and (name := _agencies().get(match[1].strip(" ."))):
                return name
    return None
