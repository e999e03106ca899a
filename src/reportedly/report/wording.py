"""Codes in words that a reader knows, from the table `report/wording`."""

from collections.abc import Sequence
from enum import Enum

from reportedly.assets import table
from reportedly.records import Incident, ReportedFigure, Spread


def words(section: str, token: Enum | str) -> str:
    """The phrase for a code; the code itself, spaced, where the table has none.

    >>> words("grades", "single_source")
    'one source'
    """
    code = str(token.value) if isinstance(token, Enum) else token
    phrases: dict[str, str] = table("report/wording")[section]
    return phrases.get(code, code.replace("_", " "))


def event_words(incident: Incident) -> str:
    """What sort of thing is reported, e.g. "shelling or other heavy fire"."""
    phrases: dict[str, str] = table("report/wording")["events"]
    exact = phrases.get(f"{incident.event_type.value}_{incident.event_mode}")
    return exact or phrases[incident.event_type.value]


def number_words(number: int) -> str:
    """A number with its thousands parted.

    >>> number_words(7500)
    '7,500'
    """
    return f"{number:,}"


def range_words(low: int | None, high: int | None, *, is_open: bool = False) -> str:
    """A range in words; empty where there is no number at all.

    >>> range_words(7, 19, is_open=True), range_words(12, 12), range_words(None, 30), range_words(12, None)
    ('7 to at least 19', '12', 'up to 30', 'at least 12')
    """
    if low is None:
        return "" if high is None else f"up to {number_words(high)}"
    if high is None or (is_open and high == low):
        return f"at least {number_words(low)}"
    if low == high:
        return number_words(low)
    return f"{number_words(low)} to {'at least ' if is_open else ''}{number_words(high)}"


def spread_words(spread: Spread) -> str:
    """The range from the lowest to the highest telling."""
    return range_words(spread.min, spread.max, is_open=spread.is_open)


def figure_words(figure: ReportedFigure) -> str:
    """What one origin says of one quantity, as a number where there is one and else as written."""
    about = "about " if figure.approximate and figure.min == figure.max else ""
    shown = range_words(figure.min, figure.max)
    return about + shown if shown else f"“{figure.as_written}”"


def listed(names: list[str]) -> str:
    """Names in one phrase.

    >>> listed(["a", "b", "c"])
    'a, b and c'
    """
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """A number with its noun.

    >>> counted(1, "article"), counted(3, "family", "families")
    ('1 article', '3 families')
    """
    return f"{number_words(number)} {noun if number == 1 else plural or noun + 's'}"


def runs(numbers: Sequence[int]) -> str:
    """Numbers with their runs drawn together.

    >>> runs([1, 2, 3, 5, 9, 10])
    '1–3, 5, 9, 10'
    """
    groups: list[list[int]] = []
    for number in sorted(numbers):
        if groups and number == groups[-1][-1] + 1:
            groups[-1].append(number)
        else:
            groups.append([number])
    shown = (f"{row[0]}–{row[-1]}" if len(row) > 2 else ", ".join(map(str, row)) for row in groups)
    return ", ".join(shown)
