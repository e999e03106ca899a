"""Where a map's labels go: beside their circle, inside the frame, over as little else as can be."""

from dataclasses import dataclass

SHIFTS = (0, -18, 18, -36, 36, -60, 60, -90, 90, -130, 130, -180, 180)
MARGIN = 4.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle in pixels."""

    x: float
    y: float
    width: float
    height: float

    def meets(self, other: "Box") -> bool:
        """Whether the two come nearer to each other than the margin."""
        return (
            self.x < other.x + other.width + MARGIN
            and other.x < self.x + self.width + MARGIN
            and self.y < other.y + other.height + MARGIN
            and other.y < self.y + self.height + MARGIN
        )

    def holds(self, other: "Box") -> bool:
        """Whether the other lies wholly inside."""
        return (
            self.x <= other.x
            and self.y <= other.y
            and other.x + other.width <= self.x + self.width
            and other.y + other.height <= self.y + self.height
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle:
    """An area to be labelled, with the size of its label."""

    x: float
    y: float
    radius: float
    width: float
    height: float

    @property
    def box(self) -> Box:
        """The square around the circle."""
        return Box(x=self.x - self.radius, y=self.y - self.radius, width=2 * self.radius, height=2 * self.radius)

    @property
    def middle(self) -> Box:
        """The dot in the middle."""
        return Box(x=self.x - 2, y=self.y - 2, width=4, height=4)


def place_labels(circles: list[Circle], frame: Box) -> list[Box]:
    """A box for each circle's label, in the circles' order; the same circles give the same boxes."""
    placed: list[Box] = []
    for circle in circles:
        boxes = _around(circle, frame)

        def cover(box: Box) -> tuple[bool, int, int, int]:
            """How bad a place is: out of the frame, over labels, over middles, over areas."""
            return (
                not frame.holds(box),
                sum(box.meets(other) for other in placed),
                sum(box.meets(other.middle) for other in circles),
                sum(box.meets(other.box) for other in circles),
            )

        placed.append(min(boxes, key=cover))
    return placed


def _around(circle: Circle, frame: Box) -> list[Box]:
    """Places to try, the best-liked first: the outer side, then the inner, then above and below."""
    gap = min(circle.radius, 60.0) + 14
    right, left = circle.x + gap, circle.x - gap - circle.width
    sides = (right, left) if circle.x >= frame.x + frame.width / 2 else (left, right)
    spots = [(side, circle.y - circle.height / 2 + shift) for shift in SHIFTS for side in sides]
    above, below = circle.y - gap - circle.height, circle.y + gap
    spots += [(circle.x - circle.width / 2, above), (circle.x - circle.width / 2, below)]
    return [Box(x=x, y=y, width=circle.width, height=circle.height) for x, y in spots]
