"""Drawings: areas as large as they are uncertain, ranges as wide as they are told, deadlines on their day."""

from dataclasses import replace

from reportedly.records import View, When, Where
from reportedly.records.terms import FigureKind, WherePrecision
from reportedly.report.drawing.atlas import MOST_LABELS, draw_atlas
from reportedly.report.drawing.bars import draw_bars
from reportedly.report.drawing.labels import Box
from reportedly.report.drawing.marks import Mark, mark, sides_of
from reportedly.report.drawing.strip import MOST_LANES, draw_strip


def _mark(number: int) -> Mark:
    return Mark(number=number, texture="full", side=0, is_denied=False, label="shelling")


def _where(latitude: float, longitude: float, radius: float = 2.0) -> Where:
    return Where(name="Ostrel", latitude=latitude, longitude=longitude, radius_km=radius, precision=WherePrecision.TOWN)


def test_circles_are_drawn_to_the_scale_of_the_bar() -> None:
    drawn = draw_atlas([(_where(-37.2, -118.0, 10), _mark(1)), (_where(-37.9, -118.0, 20), _mark(2))])
    assert drawn is not None
    small, large = drawn.areas
    assert abs(large.radius / small.radius - 2) < 0.02
    km = float(drawn.scale_words.removesuffix(" km"))
    assert abs(small.radius / 10 - drawn.scale_length / km) < 0.05


def test_north_is_up_and_east_is_right() -> None:
    drawn = draw_atlas([(_where(-37.0, -118.0), _mark(1)), (_where(-38.0, -117.0), _mark(2))])
    assert drawn is not None
    north, south = drawn.areas
    assert north.y < south.y
    assert north.x < south.x


def test_labels_lie_inside_the_map_and_apart_from_each_other(war: View) -> None:
    placed = [(row.where, _mark(number)) for number, row in enumerate(war.incidents, start=1)]
    drawn = draw_atlas(placed)
    assert drawn is not None
    boxes = [
        Box(x=area.label_x, y=area.label_y, width=area.label_width, height=area.label_height) for area in drawn.areas
    ]
    assert all(Box(x=0, y=0, width=drawn.width, height=drawn.height).holds(box) for box in boxes)
    assert not [1 for box in boxes for other in boxes if box is not other and box.meets(other)]


def test_incidents_without_coordinates_are_named_and_not_placed() -> None:
    drawn = draw_atlas([(_where(-37.0, -118.0), _mark(1)), (None, _mark(2)), (Where(name="Somewhere"), _mark(3))])
    assert drawn is not None
    assert drawn.unplaced == (2, 3)
    assert draw_atlas([(None, _mark(1))]) is None


def test_a_crowded_map_keeps_every_circle_and_the_busiest_labels() -> None:
    places = [(_where(30 + number / 10, 35 + number % 7), _mark(number)) for number in range(80)]
    drawn = draw_atlas([*places, *[(_where(50, 35), _mark(90 + number)) for number in range(30)]])
    assert drawn is not None
    assert len(drawn.areas) == 81
    assert sum(area.has_label for area in drawn.areas) == MOST_LABELS
    busiest = next(area for area in drawn.areas if area.has_label and area.more)
    assert len(busiest.chips) + busiest.more == 30


def test_bars_have_one_line_a_source_and_run_from_lowest_to_highest(war: View) -> None:
    bars = draw_bars(war.incidents[1], FigureKind.KILLED)
    assert bars is not None
    assert [row.told for row in bars.rows] == ["19", "7", "19 to 21"]
    starts = [row.start for row in bars.rows if row.start is not None]
    ends = [row.end for row in bars.rows if row.end is not None]
    assert (bars.low, bars.high) == (min(starts), max(ends))


def test_at_least_is_drawn_open_and_words_without_number_without_tick(war: View) -> None:
    fight = war.incidents[2]
    vague = replace(fight.figures[1], min=None, max=None, as_written="dozens")
    bars = draw_bars(replace(fight, figures=(fight.figures[0], vague)), FigureKind.KILLED)
    assert bars is not None
    assert bars.rows[0].is_open
    assert bars.rows[1].start is None
    assert bars.rows[1].told == "“dozens” (combatants)"


def test_texture_follows_the_grade_and_colour_the_one_side_named(war: View) -> None:
    sides = sides_of(war.incidents)
    marks = [mark(row, number, sides, "x") for number, row in enumerate(war.incidents, start=1)]
    assert [marks[0].texture, marks[1].texture, marks[4].texture] == ["dashed", "full", "hatched"]
    assert marks[1].side == 0
    assert sides[marks[0].side - 1] == "Upland Front"
    assert [shown.is_denied for shown in marks[:3]] == [False, True, True]


def test_the_strip_covers_the_period_and_flags_deadlines_on_their_day() -> None:
    day = When(start="2024-03-06", end="2024-03-08")
    drawn = draw_strip([(day, _mark(1)), (None, _mark(2))], [("2024-03-08", "a"), ("2024-03-08", "b"),
                       ("2024-04-10", "c")], ("2024-03-05", "2024-03-10"))  # fmt: skip
    assert drawn is not None
    assert [label for _, label in drawn.days] == ["5 Mar", "6 Mar", "7 Mar", "8 Mar", "9 Mar", "10 Mar"]
    assert [letters for _, letters in drawn.deadlines] == ["a, b"]
    assert drawn.undated == (2,)
    chip = drawn.chips[0]
    positions = [x for x, _ in drawn.days]
    assert chip.x < positions[1] < positions[3] < chip.x + chip.width < positions[4]


def test_chips_of_one_day_never_cover_each_other() -> None:
    day = When(start="2024-03-06", end="2024-03-06")
    drawn = draw_strip([(day, _mark(number)) for number in range(5)], [], ("2024-03-01", "2024-12-31"))
    assert drawn is not None
    assert len({(chip.x, chip.y) for chip in drawn.chips}) == 5


def test_too_many_to_number_are_counted_by_day() -> None:
    days = [When(start=f"2024-03-{1 + number % 28:02}", end="2024-03-31") for number in range(MOST_LANES * 20)]
    drawn = draw_strip([(day, _mark(number)) for number, day in enumerate(days)], [], None)
    assert drawn is not None
    assert not drawn.chips
    assert sum(column.incidents for column in drawn.columns) == MOST_LANES * 20
