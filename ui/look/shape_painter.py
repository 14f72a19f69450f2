"""Painting a picture's shapes on the screen, in the theme's colours."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

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
from ui.look.current import FAMILIES, Look
from ui.look.tokens import Colours, Measures

_POINTS_PER_INCH, _PIXELS_PER_INCH = 72, 96
_MEASURED_AT = 1000
"""Pixels an em is measured at: so many units has the typeface itself, nothing is rounded."""

_TOKENS: Mapping[Ink, str] = {
    Ink.PAPER: "surface",
    Ink.TEXT: "text",
    Ink.QUIET: "text_2",
    Ink.LINE: "line",
    Ink.EDGE: "line_strong",
    Ink.ACCENT: "accent",
    Ink.SOFT: "surface_sunk",
    Ink.MET: "ok",
    Ink.SHORT: "bad",
    Ink.CONFIRM: "warn",
    Ink.MISSING: "unknown",
    Ink.STALE: "stale",
    Ink.GRADE_A: "ga",
    Ink.GRADE_B: "gb",
    Ink.GRADE_C: "gc",
    Ink.GRADE_D: "gd",
    Ink.ON_GRADE_A: "on_ga",
    Ink.ON_GRADE_B: "on_gb",
    Ink.ON_GRADE_C: "on_gc",
    Ink.ON_GRADE_D: "on_gd",
}


def pixels_per_point(measures: Measures) -> float:
    """Return how large a point is at a text size: the smallest text is then a caption."""
    return _PIXELS_PER_INCH / _POINTS_PER_INCH * measures.percent / 100


class LetterMeasure:
    """Widths of texts in the program's typeface, as paper measures them (``shapes.Measure``)."""

    def __init__(self) -> None:
        self._metrics = {
            strong: QFontMetricsF(_font(_MEASURED_AT, strong=strong)) for strong in (False, True)
        }

    def __call__(self, text: str, size: float, *, strong: bool = False) -> float:
        """Return the width in points."""
        return self._metrics[strong].horizontalAdvance(text) * size / _MEASURED_AT


def paint_picture(painter: QPainter, look: Look, picture: Picture, scale: float) -> None:
    """Paint a picture, its corner at the painter's origin; ``scale`` is pixels for a point."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    brush = _Brush(painter, look.colours, scale)
    for shape in picture.shapes:
        brush.paint(shape)
    painter.restore()


class _Brush:
    """A painter that takes points; letters get whole pixels, so that they stay sharp."""

    def __init__(self, painter: QPainter, colours: Colours, scale: float) -> None:
        self._painter, self._colours, self._scale = painter, colours, scale

    def paint(self, shape: Shape) -> None:
        match shape:
            case Segment():
                self._take(shape.stroke, None)
                self._painter.drawLine(self._at(shape.x1, shape.y1), self._at(shape.x2, shape.y2))
            case Polyline():
                self._take(shape.stroke, None)
                self._painter.drawPolyline(self._polygon(shape.points))
            case Polygon():
                self._take(shape.stroke, shape.fill)
                self._painter.drawPolygon(self._polygon(shape.points))
            case Circle():
                self._take(shape.stroke, shape.fill)
                radius = shape.radius * self._scale
                self._painter.drawEllipse(self._at(shape.x, shape.y), radius, radius)
            case Box():
                self._box(shape)
            case Words():
                self._words(shape)

    def _box(self, box: Box) -> None:
        rect = QRectF(self._at(box.x, box.y), self._at(box.x + box.width, box.y + box.height))
        if box.fill is not None:
            self._painter.fillRect(rect, self._colour(box.fill))
        for line in hatch_lines(box):
            self.paint(line)
        if box.stroke is not None:
            self._take(box.stroke, None)
            self._painter.drawRect(rect)

    def _words(self, words: Words) -> None:
        font = _font(round(words.size * self._scale), strong=words.strong)
        wide = QFontMetricsF(font).horizontalAdvance(words.text)
        shift = {Anchor.START: 0.0, Anchor.MIDDLE: wide / 2, Anchor.END: wide}[words.anchor]
        self._painter.setFont(font)
        self._painter.setPen(self._colour(words.ink))
        at = self._at(words.x, words.baseline)
        self._painter.drawText(QPointF(round(at.x() - shift), round(at.y())), words.text)

    def _take(self, stroke: Stroke | None, fill: Ink | None) -> None:
        self._painter.setBrush(QBrush() if fill is None else QBrush(self._colour(fill)))
        if stroke is None:
            self._painter.setPen(Qt.PenStyle.NoPen)
            return
        pen = QPen(self._colour(stroke.ink), max(1.0, stroke.width * self._scale))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        lengths = dash_lengths(stroke.dash)
        if lengths:  # Qt counts dashes in widths of the pen
            pen.setDashPattern([length * self._scale / pen.widthF() for length in lengths])
        self._painter.setPen(pen)

    def _at(self, x: float, y: float) -> QPointF:
        return QPointF(x * self._scale, y * self._scale)

    def _polygon(self, points: tuple[tuple[float, float], ...]) -> QPolygonF:
        return QPolygonF([self._at(*point) for point in points])

    def _colour(self, ink: Ink) -> QColor:
        return self._colours.named(_TOKENS[ink])


def _font(pixels: int, *, strong: bool) -> QFont:
    font = QFont(list(FAMILIES))
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    # as paper sets them: every letter as wide as the typeface says
    font.setKerning(False)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
