"""One incident as the report shows it: what is reported, how well it is supported, and who says what."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.records import Incident
from reportedly.records.terms import QUAD_CLASS, FigureKind, QuadClass, Responsibility
from reportedly.report.dates import when_words
from reportedly.report.drawing.bars import Bars, draw_bars
from reportedly.report.drawing.marks import Mark, mark
from reportedly.report.telling import Telling, Tellings
from reportedly.report.wording import counted, event_words, spread_words, words

NO_FAMILY = "No known owner or commander"
SHOWN = 3  # tellings in the body of the report; the annex has them all


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Everybody who is owned or commanded by one party, with what they say."""

    name: str
    tellings: tuple[Telling, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """An incident in words.

    `lead` is what the body quotes; `families` is the whole claims matrix; `bars` draw the numbers of several sources,
    `counts` word those of one.
    """

    number: int
    ref: str
    event: str
    when: str
    place: str
    area: str
    extent: str
    grade: str
    grade_note: str
    responsibility: str
    origins: str
    is_observed: bool
    killed: str
    injured: str
    lead: tuple[Telling, ...]
    families: tuple[Family, ...]
    more: int
    has_denial: bool
    bars: tuple[Bars, ...]
    counts: tuple[str, ...]
    asks_who: bool
    is_verbal: bool
    disagreements: tuple[tuple[str, tuple[str, ...]], ...]
    reasons: tuple[str, ...]
    mark: Mark

    @property
    def heading(self) -> str:
        """A heading that reports and does not state."""
        return f"Reported {self.event}"


def card(incident: Incident, number: int, sides: tuple[str, ...], tellings: Tellings) -> Card:
    """The card of one incident."""
    told = tellings.of((*incident.claims, *incident.denials))
    families = _families(told)
    drawn = [bars for kind in FigureKind if kind.is_people and (bars := draw_bars(incident, kind)) is not None]
    lead = _lead(told, families)
    where = incident.where
    place = (where.name or (where.span.text if where.span else None)) if where else None
    heading = f"{event_words(incident)}, {place or 'place not known'}, {when_words(incident.when)}"
    return Card(
        number=number,
        ref=incident.id,
        event=event_words(incident),
        when=when_words(incident.when),
        place=place or "place not known",
        area=(where.admin1 or where.country or place or "") if where and where.is_known else "",
        extent=_extent(incident),
        grade=words("grades", incident.grade),
        grade_note=words("grade_notes", incident.grade),
        responsibility=words("responsibility", incident.responsibility),
        origins=counted(incident.origins, "independent origin"),
        is_observed=incident.observed,
        killed=spread_words(incident.spread(FigureKind.KILLED)) or _vague(incident, FigureKind.KILLED),
        injured=spread_words(incident.spread(FigureKind.INJURED)) or _vague(incident, FigureKind.INJURED),
        lead=lead,
        families=families,
        more=len(told) - len(lead),
        has_denial=bool(incident.denials),
        bars=tuple(bars for bars in drawn if len(bars.rows) > 1),
        counts=tuple(
            f"{bars.kind}: {bars.rows[0].told} ({bars.rows[0].origin})" for bars in drawn if len(bars.rows) == 1
        ),
        is_verbal=QUAD_CLASS[incident.event_type] in (QuadClass.VERBAL_COOPERATION, QuadClass.VERBAL_CONFLICT),
        asks_who=incident.responsibility is not Responsibility.UNSTATED or _is_conflict(incident),
        disagreements=tuple((words("disagreements", row.about), row.sides) for row in incident.disagreements),
        reasons=tuple(reason.text for reason in incident.reasons),
        mark=mark(incident, number, sides, heading),
    )


def _families(told: Sequence[Telling]) -> tuple[Family, ...]:
    """Tellings grouped by who owns or commands the speaker, in the order in which each family first speaks."""
    groups: dict[str, list[Telling]] = {}
    for telling in told:
        groups.setdefault(telling.family or NO_FAMILY, []).append(telling)
    named = [name for name in groups if name != NO_FAMILY]
    return tuple(Family(name=name, tellings=tuple(groups[name])) for name in (*named, NO_FAMILY) if name in groups)


def _lead(told: Sequence[Telling], families: tuple[Family, ...]) -> tuple[Telling, ...]:
    """One telling of each family, and a denial if there is one: no side stands alone in the body."""
    first = [family.tellings[0] for family in families if family.name != NO_FAMILY]
    unowned = {telling.speaker: telling for telling in reversed(told) if telling.family is None}
    first = [*first, *reversed(unowned.values())][:SHOWN]
    denial = next((telling for telling in told if telling.is_denial), None)
    return (*first, denial) if denial and denial not in first else tuple(first)


def _is_conflict(incident: Incident) -> bool:
    """Whether somebody must have done it to somebody: nobody asks who is to blame for a visit."""
    return QUAD_CLASS[incident.event_type] is QuadClass.MATERIAL_CONFLICT


def _extent(incident: Incident) -> str:
    where = incident.where
    if where is None:
        return ""
    precision = words("precision", where.precision) if where.precision else ""
    return f"{precision}, within {where.radius_km:g} km" if where.radius_km else precision


def _vague(incident: Incident, kind: FigureKind) -> str:
    told = dict.fromkeys(row.as_written for row in incident.figures if row.kind is kind)
    return ", ".join(f"“{words_told}”" for words_told in told)
