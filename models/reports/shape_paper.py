"""Drawing a picture's shapes on paper: black, white and greys."""

from collections.abc import Mapping
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from models.reports.pen import Pen
from models.reports.shapes import (
    Anchor,
    Box,
    Circle,
    Ink,
    Picture,
    Polygon,
    Polyline,
    Segment,
    Shape,
    Stroke,
    Words,
    dash_lengths,
    hatch_lines,
)
from models.reports.typefaces import Face, Typefaces

_ROUND = 1
"""PDF's round line join and cap."""

_GREYS: Mapping[Ink, float] = {
    Ink.PAPER: 1.0,
    Ink.TEXT: 0.0,
    Ink.QUIET: 0.3,
    Ink.LINE: 0.8,
    Ink.EDGE: 0.45,
    Ink.ACCENT: 0.0,
    Ink.SOFT: 0.9,
    Ink.MET: 0.25,
    Ink.SHORT: 0.0,
    Ink.CONFIRM: 0.35,
    Ink.MISSING: 0.35,
    Ink.STALE: 0.5,
    Ink.GRADE_A: 0.2,
    Ink.GRADE_B: 0.66,
    Ink.GRADE_C: 0.9,
    Ink.GRADE_D: 1.0,
    Ink.ON_GRADE_A: 1.0,
    Ink.ON_GRADE_B: 0.0,
    Ink.ON_GRADE_C: 0.0,
    Ink.ON_GRADE_D: 0.0,
}
"""0 is black, 1 is white; the grades keep their order in a grey copy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """A picture's place on a page: its upper left corner, y growing downwards."""

    canvas: Canvas
    x: float
    y: float
    page_height: float

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Return a point of the picture as the canvas counts."""
        return self.x + x, self.page_height - self.y - y


def draw_picture(pen: Pen, faces: Typefaces, picture: Picture, x: float, y: float) -> None:
    """Draw a picture with its upper left corner at (x, y); nothing else of the page is changed."""
    place = _Place(canvas=pen.canvas, x=x, y=y, page_height=pen.page_height)
    pen.canvas.saveState()
    pen.canvas.setLineJoin(_ROUND)
    for shape in picture.shapes:
        _draw(place, faces, shape)
    pen.canvas.restoreState()


def _draw(place: _Place, faces: Typefaces, shape: Shape) -> None:
    match shape:
        case Segment():
            _take(place.canvas, shape.stroke)
            place.canvas.line(*place.at(shape.x1, shape.y1), *place.at(shape.x2, shape.y2))
        case Polyline():
            _take(place.canvas, shape.stroke)
            _path(place, shape.points, closed=False, fill=None, stroked=True)
        case Polygon():
            _take(place.canvas, shape.stroke)
            _path(place, shape.points, closed=True, fill=shape.fill, stroked=bool(shape.stroke))
        case Circle():
            _take(place.canvas, shape.stroke)
            _fill(place.canvas, shape.fill)
            place.canvas.circle(
                *place.at(shape.x, shape.y),
                shape.radius,
                stroke=int(shape.stroke is not None),
                fill=int(shape.fill is not None),
            )
        case Box():
            _box(place, shape)
        case Words():
            _words(place, faces, shape)


def _box(place: _Place, box: Box) -> None:
    # fill, then hatch, then edge: an edge half covered looks thinner than its neighbours
    left, bottom = place.at(box.x, box.y + box.height)
    if box.fill is not None:
        _fill(place.canvas, box.fill)
        place.canvas.rect(left, bottom, box.width, box.height, stroke=0, fill=1)
    for line in hatch_lines(box):
        _take(place.canvas, line.stroke)
        place.canvas.line(*place.at(line.x1, line.y1), *place.at(line.x2, line.y2))
    if box.stroke is not None:
        _take(place.canvas, box.stroke)
        place.canvas.rect(left, bottom, box.width, box.height, stroke=1, fill=0)


def _words(place: _Place, faces: Typefaces, words: Words) -> None:
    face = Face.STRONG if words.strong else Face.BODY
    width = faces.width(words.text, words.size, strong=words.strong)
    shift = {Anchor.START: 0.0, Anchor.MIDDLE: width / 2, Anchor.END: width}[words.anchor]
    left, baseline = place.at(words.x - shift, words.baseline)
    text = place.canvas.beginText(left, baseline)
    text.setFillGray(_GREYS[words.ink])
    line = faces.one_line(words.text, words.size, width + words.size, face)
    for piece in line.pieces if line is not None else ():
        text.setFont(piece.font, words.size)
        text.textOut(piece.text)
    place.canvas.drawText(text)


def _path(
    place: _Place,
    points: tuple[tuple[float, float], ...],
    *,
    closed: bool,
    fill: Ink | None,
    stroked: bool,
) -> None:
    path = place.canvas.beginPath()
    path.moveTo(*place.at(*points[0]))
    for point in points[1:]:
        path.lineTo(*place.at(*point))
    if closed:
        path.close()
    _fill(place.canvas, fill)
    place.canvas.drawPath(path, stroke=int(stroked), fill=int(fill is not None))


def _take(canvas: Canvas, stroke: Stroke | None) -> None:
    if stroke is not None:
        canvas.setStrokeGray(_GREYS[stroke.ink])
        canvas.setLineWidth(stroke.width)
        canvas.setDash(list(dash_lengths(stroke.dash)))


def _fill(canvas: Canvas, ink: Ink | None) -> None:
    if ink is not None:
        canvas.setFillGray(_GREYS[ink])
