"""A picture as plain shapes in points, the same on the screen and on paper.

The origin is at the top left and y grows downwards. Colours are named by what they are
for: a theme gives them a colour, paper gives them a grey. What must be told apart is told
apart without colour, by a mark, a hatch or a word.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum, unique
from typing import Protocol, TypeAlias

SMALLEST_TEXT = 9.0
"""Text below it is not read at a desk, nor on a copy; points."""
ABOVE_BASELINE = 0.88
BELOW_BASELINE = 0.12
"""What a line of Chinese takes above and below its baseline, in em."""
_MIDDLE_TO_BASELINE = 0.36
_HATCH_PITCH = 4.0


@unique
class Ink(StrEnum):
    """What a colour is for."""

    PAPER = "paper"
    TEXT = "text"
    QUIET = "quiet"
    LINE = "line"
    EDGE = "edge"
    ACCENT = "accent"
    SOFT = "soft"
    MET = "met"
    SHORT = "short"
    CONFIRM = "confirm"
    MISSING = "missing"
    STALE = "stale"
    GRADE_A = "grade-a"
    GRADE_B = "grade-b"
    GRADE_C = "grade-c"
    GRADE_D = "grade-d"
    ON_GRADE_A = "on-grade-a"
    ON_GRADE_B = "on-grade-b"
    ON_GRADE_C = "on-grade-c"
    ON_GRADE_D = "on-grade-d"


@unique
class Anchor(StrEnum):
    """Which part of a text stands at its x."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@unique
class Hatch(StrEnum):
    """Lines inside an area, so that a grey copy tells areas apart."""

    NONE = "none"
    RISING = "rising"
    FALLING = "falling"
    CROSSED = "crossed"


@unique
class Dash(StrEnum):
    """How a line is broken; lengths are in ``dash_lengths``."""

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """How a line or an edge is drawn; ``width`` in points."""

    ink: Ink = Ink.TEXT
    width: float = 0.6
    dash: Dash = Dash.SOLID


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    stroke: Stroke = Stroke()


@dataclass(frozen=True, slots=True, kw_only=True)
class Polyline:
    """Straight lines from point to point; never closed, never filled."""

    points: tuple[tuple[float, float], ...]
    stroke: Stroke = Stroke()


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """An upright rectangle whose upper left corner is (x, y)."""

    x: float
    y: float
    width: float
    height: float
    fill: Ink | None = None
    stroke: Stroke | None = None
    hatch: Hatch = Hatch.NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle:
    """A disc, or a ring where it is filled with paper."""

    x: float
    y: float
    radius: float
    fill: Ink | None = None
    stroke: Stroke | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Polygon:
    """A closed area: a diamond, a triangle, an arrowhead."""

    points: tuple[tuple[float, float], ...]
    fill: Ink | None = None
    stroke: Stroke | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A line of text; ``size`` in points. It is never cut: whoever lays out leaves room."""

    x: float
    baseline: float
    text: str
    size: float = SMALLEST_TEXT
    anchor: Anchor = Anchor.START
    ink: Ink = Ink.TEXT
    strong: bool = False


Shape: TypeAlias = Segment | Polyline | Box | Circle | Polygon | Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A part of a picture that can be pressed: what it opens, and what is read aloud."""

    key: str
    name: str
    x: float
    y: float
    width: float
    height: float

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point is on it."""
        return self.x <= x <= self.x + self.width and self.y <= y <= self.y + self.height


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """Shapes in the order they are drawn, inside a frame of ``width`` by ``height`` points."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    spots: tuple[Spot, ...] = ()


class Measure(Protocol):
    """Says how wide a text is in the program's own typeface."""

    def __call__(self, text: str, size: float, *, strong: bool = False) -> float:
        """Return the width in points."""
        ...


class Drawable(Protocol):
    """What can be laid out as a picture of a given width; its height is its own affair."""

    def picture(self, width: float, measure: Measure) -> Picture:
        """Lay it out, ``width`` points wide."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """The upright rectangle something takes up."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Extent") -> bool:
        """Tell whether the two share more than an edge."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


def words_extent(words: Words, measure: Measure) -> Extent:
    """Return what a line of text takes up."""
    width = measure(words.text, words.size, strong=words.strong)
    left = words.x - {Anchor.START: 0.0, Anchor.MIDDLE: width / 2, Anchor.END: width}[words.anchor]
    return Extent(
        left=left,
        top=words.baseline - ABOVE_BASELINE * words.size,
        right=left + width,
        bottom=words.baseline + BELOW_BASELINE * words.size,
    )


def baseline_at(middle: float, size: float) -> float:
    """Return the baseline of a text that stands centred on ``middle``."""
    return middle + _MIDDLE_TO_BASELINE * size


def diamond(
    x: float, y: float, radius: float, *, fill: Ink | None, stroke: Stroke | None = None
) -> Polygon:
    """Return a square standing on its corner."""
    return Polygon(
        points=((x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)),
        fill=fill,
        stroke=stroke,
    )


def dash_lengths(dash: Dash) -> tuple[float, ...]:
    """Return on and off, in points; nothing for a line that is not broken."""
    return {Dash.SOLID: (), Dash.DASHED: (4.0, 2.5), Dash.DOTTED: (1.0, 2.0)}[dash]


def hatch_lines(box: Box) -> tuple[Segment, ...]:
    """Return the lines of a box's hatch, already clipped to it."""
    stroke = Stroke(ink=box.stroke.ink if box.stroke else Ink.TEXT, width=0.5)
    rising = box.hatch in {Hatch.RISING, Hatch.CROSSED}
    falling = box.hatch in {Hatch.FALLING, Hatch.CROSSED}
    lines = list(_diagonals(box, stroke, rising=True)) if rising else []
    if falling:
        lines.extend(_diagonals(box, stroke, rising=False))
    return tuple(lines)


def _diagonals(box: Box, stroke: Stroke, *, rising: bool) -> Iterator[Segment]:
    """Yield lines at 45°: each begins on the left or lower edge of the box."""
    reach = box.width + box.height
    for step in range(1, int(reach / _HATCH_PITCH) + 1):
        along = step * _HATCH_PITCH
        if along >= reach:
            return
        start_x, start_y = max(0.0, along - box.height), min(along, box.height)
        end_x, end_y = min(along, box.width), max(0.0, along - box.width)
        if not rising:
            start_y, end_y = box.height - start_y, box.height - end_y
        yield Segment(
            x1=box.x + start_x,
            y1=box.y + start_y,
            x2=box.x + end_x,
            y2=box.y + end_y,
            stroke=stroke,
        )
