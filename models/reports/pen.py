"""Drawing on one PDF page with the origin at the top left, as paper is read."""

from dataclasses import dataclass
from typing import Final

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from models.reports.content import Align
from models.reports.textlines import Line

MM: Final = float(mm)
HAIRLINE: Final = 0.4
RULE: Final = 0.8
EDGE: Final = 1.4
"""Line widths in points: table grid, outer rules, the edge that marks grade D."""
BLACK: Final = 0.0
SHADE: Final = 0.93
"""Grey of header cells: 0 is black, 1 is white."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageShape:
    """A4 upright or turned, with its margins, in points."""

    landscape: bool = False
    left: float = 25 * MM
    right: float = 20 * MM
    top: float = 25 * MM
    bottom: float = 30 * MM

    @property
    def page_width(self) -> float:
        """Width of the sheet."""
        return float(A4[1] if self.landscape else A4[0])

    @property
    def page_height(self) -> float:
        """Height of the sheet."""
        return float(A4[0] if self.landscape else A4[1])

    @property
    def width(self) -> float:
        """Width between the margins."""
        return self.page_width - self.left - self.right

    @property
    def height(self) -> float:
        """Height between the margins."""
        return self.page_height - self.top - self.bottom


class Pen:
    """A canvas seen from the top left corner of its page; y grows downwards."""

    def __init__(self, canvas: Canvas, page_height: float) -> None:
        self.canvas = canvas
        self.page_height = page_height
        self._stroke = -1.0

    def _set_stroke(self, width: float) -> None:
        # A table page draws a thousand rules of one width: say it once.
        if width != self._stroke:
            self.canvas.setLineWidth(width)
            self._stroke = width

    def line(self, x1: float, y1: float, x2: float, y2: float, *, width: float = HAIRLINE) -> None:
        """Draw a line; strokes are black from the start of a page."""
        self._set_stroke(width)
        self.canvas.line(x1, self.page_height - y1, x2, self.page_height - y2)

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: float | None = None,
        edge: float | None = HAIRLINE,
        dashed: bool = False,
    ) -> None:
        """Draw a box whose upper left corner is (x, y); ``fill`` is a grey."""
        if edge is not None:
            self._set_stroke(edge)
        if dashed:
            self.canvas.setDash([1.6, 1.4])
        if fill is not None:
            self.canvas.setFillGray(fill)
        self.canvas.rect(
            x,
            self.page_height - y - height,
            width,
            height,
            stroke=int(edge is not None),
            fill=int(fill is not None),
        )
        if dashed:
            self.canvas.setDash([])

    def text(
        self,
        line: Line,
        x: float,
        baseline: float,
        size: float,
        *,
        room: float = 0,
        align: Align = Align.START,
        spread: float = 0,
        grey: float = BLACK,
    ) -> None:
        """Draw a line of text; ``room`` is the width it is aligned in.

        ``spread`` is added after every character (justified text).
        """
        free = room - line.width
        shift = {Align.START: 0.0, Align.CENTRE: free / 2, Align.END: free}[align]
        text = self.canvas.beginText(x + shift, self.page_height - baseline)
        text.setFillGray(grey)
        if spread:
            text.setCharSpace(spread)
        for piece in line.pieces:
            text.setFont(piece.font, size)
            text.textOut(piece.text)
        if spread:
            text.setCharSpace(0)
        self.canvas.drawText(text)

    def bookmark(self, title: str, key: str, level: int, y: float) -> None:
        """Add an entry to the outline that leads to ``y`` on this page."""
        self.canvas.bookmarkPage(key, fit="XYZ", left=0, top=self.page_height - y, zoom=0)
        self.canvas.addOutlineEntry(title, key, level=level, closed=False)
