"""What this room is handed: a book's answers, and the other rooms' words and formats, as plain functions."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from reportedly.records import Agreement, Claim, Control, Incident, ReportedFigure, Spread, View, When
from reportedly.records.codec import Plain
from reportedly.show.asked import Asked

Row: TypeAlias = Incident | Control | Agreement


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Codes and values in a reader's words, the same as in reports."""

    words: Callable[[str, Enum | str], str]
    event: Callable[[Claim | Incident], str]
    when: Callable[[When | None], str]
    spread: Callable[[Spread], str]
    figure: Callable[[ReportedFigure], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """A book as the pages ask it. Functions raise BadFilter and NotInBook, which become pages of their own.

    `incident` and `claim` give the one thing of that id with the view that it stands in; `around` gives incidents or
    controls with the claims they stand on. `claim_rows` and `sheet` shape claims and rows as everywhere else;
    `exports` holds whole-view formats by suffix.
    """

    name: str
    wording: Wording
    counts: Callable[[], tuple[int, int]]
    undated: Callable[[], int]
    incidents: Callable[[Asked], Sequence[Incident]]
    controls: Callable[[Asked], Sequence[Control]]
    agreements: Callable[[Asked], tuple[Sequence[Agreement], View]]
    incident: Callable[[str], tuple[Incident, View]]
    claim: Callable[[str], tuple[Claim, View]]
    around: Callable[[Sequence[Row]], View]
    claim_rows: Callable[[View], list[Plain]]
    sheet: Callable[[Sequence[Row]], bytes]
    exports: Mapping[str, Callable[[View], bytes]]
