"""The map: areas where something is told to have happened, drawn as large as they are uncertain.

A plain projection (longitudes shrunk by the cosine of the middle latitude). No coastline is drawn, because none ships
with the product: it is a schematic with a graticule and a scale bar, and says so.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians

from reportedly.records import Where
from reportedly.records.terms import WherePrecision
from reportedly.report.drawing.labels import Box, Circle, place_labels
from reportedly.report.drawing.marks import Mark
from reportedly.report.drawing.scale import nice_step, text_width, ticks

WIDTH, TALLEST, SHORTEST, FRAME, ROOM = 900.0, 680.0, 360.0, 34.0, 150.0
KM_PER_DEGREE = 111.32
SMALLEST_KM = 12.0  # a single village still shows some country around it
WIDE = frozenset({WherePrecision.COUNTRY, WherePrecision.REGION, WherePrecision.SEA})
CHIP, LINE = 24.0, 20.0
SMALLEST = 3.0  # pixels: a smaller circle could not be seen
MOST_CHIPS = 6  # chips in one line of a label
MOST_LINES = 3
MOST_LABELS = 30  # more would cover the map; the places with most incidents keep theirs


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """An incident's mark at its place in a label."""

    mark: Mark
    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A place as a circle of its real size, with a label to which a line leads.

    `more` counts the incidents that have no room in the label. Without `has_label` the circle stands alone.
    """

    name: str
    x: float
    y: float
    radius: float
    is_wide: bool
    label_x: float
    label_y: float
    label_width: float
    label_height: float
    chips: tuple[Chip, ...]
    more: int
    has_label: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Atlas:
    """Everything the map shows, in pixels. `unplaced` are the numbers of incidents without coordinates."""

    areas: tuple[Area, ...]
    meridians: tuple[tuple[float, str], ...]
    parallels: tuple[tuple[float, str], ...]
    scale_length: float
    scale_words: str
    unplaced: tuple[int, ...]
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Spot:
    """A place and everything told of it."""

    where: Where
    latitude: float
    longitude: float
    radius_km: float
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Frame:
    """From degrees to pixels."""

    west: float
    north: float
    per_longitude: float
    per_latitude: float
    left: float
    height: float

    def x(self, longitude: float) -> float:
        return round(self.left + (longitude - self.west) * self.per_longitude, 1)

    def y(self, latitude: float) -> float:
        return round(FRAME + (self.north - latitude) * self.per_latitude, 1)


def draw_atlas(placed: Sequence[tuple[Where | None, Mark]]) -> Atlas | None:
    """The map of these incidents; None where none of them has coordinates."""
    spots = _spots(placed)
    if not spots:
        return None
    frame = _frame(spots)
    km = frame.per_latitude / KM_PER_DEGREE
    step = nice_step((WIDTH - 2 * FRAME) / km, parts=6)
    degrees = nice_step((frame.height - 2 * FRAME) / frame.per_latitude, parts=4)
    west, east = (frame.west + (edge - frame.left) / frame.per_longitude for edge in (FRAME, WIDTH - FRAME))
    south = frame.north - (frame.height - 2 * FRAME) / frame.per_latitude
    return Atlas(
        areas=_areas(spots, frame, km),
        meridians=tuple((frame.x(tick), _degrees(tick, "E", "W")) for tick in ticks(west, east, degrees)),
        parallels=tuple((frame.y(tick), _degrees(tick, "N", "S")) for tick in ticks(south, frame.north, degrees)),
        scale_length=round(step * km, 1),
        scale_words=f"{step:g} km",
        unplaced=tuple(mark.number for where, mark in placed if where is None or not where.is_known),
        width=WIDTH,
        height=frame.height,
    )


def _spots(placed: Sequence[tuple[Where | None, Mark]]) -> list[_Spot]:
    """The places from north to south; tellings of the same point share one."""
    at: dict[tuple[float, float], list[tuple[Where, Mark]]] = {}
    for where, mark in placed:
        if where is not None and where.latitude is not None and where.longitude is not None:
            at.setdefault((round(where.latitude, 2), round(where.longitude, 2)), []).append((where, mark))
    spots = []
    for (latitude, longitude), told in sorted(at.items(), key=lambda item: (-item[0][0], item[0][1])):
        widest = max((where for where, _ in told), key=lambda where: where.radius_km or 0)
        spots.append(
            _Spot(
                where=widest,
                latitude=latitude,
                longitude=longitude,
                radius_km=widest.radius_km or 0,
                marks=tuple(mark for _, mark in told),
            )
        )
    return spots


def _frame(spots: list[_Spot]) -> _Frame:
    """The smallest frame that holds every area; countries and whole regions may stick out of it."""
    reach = [
        (spot, SMALLEST_KM if spot.where.precision in WIDE else max(spot.radius_km, SMALLEST_KM)) for spot in spots
    ]
    middle = sum(spot.latitude for spot in spots) / len(spots)
    shrink = max(0.1, cos(radians(middle)))
    north = max(spot.latitude + km / KM_PER_DEGREE for spot, km in reach)
    south = min(spot.latitude - km / KM_PER_DEGREE for spot, km in reach)
    west = min(spot.longitude - km / KM_PER_DEGREE / shrink for spot, km in reach)
    east = max(spot.longitude + km / KM_PER_DEGREE / shrink for spot, km in reach)
    per_latitude = min(
        (TALLEST - 2 * FRAME) / (north - south), (WIDTH - 2 * FRAME - 2 * ROOM) / ((east - west) * shrink)
    )
    height = max(SHORTEST, (north - south) * per_latitude + 2 * FRAME)
    spare = (height - 2 * FRAME) / per_latitude - (north - south)
    width = (east - west) * shrink * per_latitude
    return _Frame(
        west=west,
        north=north + spare / 2,
        per_longitude=per_latitude * shrink,
        per_latitude=per_latitude,
        left=(WIDTH - width) / 2,
        height=round(height, 1),
    )


def _areas(spots: list[_Spot], frame: _Frame, km: float) -> tuple[Area, ...]:
    """The circles with their labels, which the places with most incidents get first."""
    busiest = sorted(range(len(spots)), key=lambda number: (-len(spots[number].marks), number))[:MOST_LABELS]
    circles = [_circle(spot, frame, km) for spot in spots]
    inside = Box(x=FRAME, y=FRAME - 8, width=WIDTH - 2 * FRAME, height=frame.height - 2 * FRAME)
    boxes = dict(zip(sorted(busiest), place_labels([circles[at] for at in sorted(busiest)], inside), strict=True))
    return tuple(_area(spot, circles[at], boxes.get(at)) for at, spot in enumerate(spots))


def _circle(spot: _Spot, frame: _Frame, km: float) -> Circle:
    lines = min(MOST_LINES, -(-len(spot.marks) // MOST_CHIPS))
    return Circle(
        x=frame.x(spot.longitude),
        y=frame.y(spot.latitude),
        radius=round(max(spot.radius_km * km, SMALLEST), 1),
        width=round(max(text_width(_name(spot), size=13), min(len(spot.marks), MOST_CHIPS) * CHIP) + 8, 1),
        height=LINE * (lines + 1) + 2,
    )


def _area(spot: _Spot, circle: Circle, box: Box | None) -> Area:
    label = box or circle.middle
    shown = spot.marks[: MOST_CHIPS * MOST_LINES] if box else ()
    chips = tuple(
        Chip(
            mark=mark,
            x=round(label.x + 4 + (place % MOST_CHIPS) * CHIP, 1),
            y=round(label.y + LINE + (place // MOST_CHIPS) * LINE, 1),
        )
        for place, mark in enumerate(shown)
    )
    return Area(
        name=_name(spot),
        x=circle.x,
        y=circle.y,
        radius=circle.radius,
        is_wide=spot.where.precision in WIDE,
        label_x=round(label.x, 1),
        label_y=round(label.y, 1),
        label_width=label.width,
        label_height=label.height,
        chips=chips,
        more=len(spot.marks) - len(shown),
        has_label=box is not None,
    )


def _name(spot: _Spot) -> str:
    return spot.where.name or "unnamed place"


def _degrees(degrees: float, positive: str, negative: str) -> str:
    """A graticule label.

    >>> _degrees(-37.5, "N", "S")
    '37.5° S'
    """
    side = "" if degrees == 0 else f" {positive if degrees > 0 else negative}"
    return f"{abs(degrees):g}°{side}"
