"""What stands on every page outside its text: header, footer, QR code; and the cover."""

from collections.abc import Iterator

from reportlab.pdfgen.canvas import Canvas

from models.reports.characters import safe_text
from models.reports.content import Align, Document
from models.reports.pen import HAIRLINE, MM, RULE, PageShape, Pen
from models.reports.qr_runs import qr_runs
from models.reports.textlines import balanced_lines, break_lines
from models.reports.typefaces import Face, Typefaces

_SMALL = 8.0
_TYPED = 11.0
_TRACE_LEADING = 15.0
_GREY = 0.25
_QR_SIDE = 18 * MM
"""With its blank edge. Read of a scan at 150 dpi, turned, blurred, in JPEG; 15 mm is not."""
_QR_FORM = "qr"
_TITLE = 26.0
_TITLE_LEADING = 38.0
_SUBTITLE = 14.0
_IDENTITY = 12.0
_IDENTITY_PITCH = 11 * MM


class PageMarker:
    """Draws the marks of one document."""

    def __init__(self, document: Document, faces: Typefaces) -> None:
        self._document = document
        self._faces = faces

    def define_qr(self, canvas: Canvas) -> None:
        """Store the QR code once; every page then points to it."""
        if not self._document.marks.qr:
            return
        side, runs = qr_runs(self._document.marks.qr)
        module = _QR_SIDE / side
        canvas.beginForm(_QR_FORM, 0, 0, _QR_SIDE, _QR_SIDE)
        canvas.setFillGray(0)
        for run in runs:
            y = _QR_SIDE - (run.row + 1) * module
            canvas.rect(run.column * module, y, run.length * module, module, stroke=0, fill=1)
        canvas.endForm()

    def header(self, pen: Pen, shape: PageShape) -> None:
        """Draw the running title above a hairline."""
        base = shape.top - 5 * MM
        right = self._faces.one_line(self._document.running, _SMALL, shape.width / 2)
        room = shape.width - (right.width + 6 * MM if right else 0)
        left = self._faces.one_line(self._document.title, _SMALL, room)
        if left:
            pen.text(left, shape.left, base, _SMALL, grey=_GREY)
        if right:
            pen.text(right, shape.left, base, _SMALL, room=shape.width, align=Align.END, grey=_GREY)
        rule = base + 1.6 * MM
        pen.line(shape.left, rule, shape.left + shape.width, rule, width=HAIRLINE)

    def footer(self, pen: Pen, shape: PageShape, page: int, pages: int) -> None:
        """Draw QR code, number, check code and the page's place in the whole."""
        marks = self._document.marks
        top = shape.page_height - shape.bottom + 4 * MM
        right_edge = shape.left + shape.width
        pen.line(shape.left, top, right_edge, top, width=HAIRLINE)
        text_left = shape.left
        if marks.qr:
            # The code's own quiet zone is blank: move it out so that its ink meets the margin.
            x, y = shape.left - 1 * MM, top + 0.8 * MM
            pen.canvas.saveState()
            pen.canvas.translate(x, shape.page_height - y - _QR_SIDE)
            pen.canvas.doForm(_QR_FORM)
            pen.canvas.restoreState()
            text_left += _QR_SIDE + 1 * MM
        place = self._faces.one_line(
            marks.page_of.format(page=page, pages=pages), _SMALL, shape.width / 3
        )
        base = top + 7 * MM
        if place:
            pen.text(place, shape.left, base, _SMALL, room=shape.width, align=Align.END)
        room = right_edge - text_left - (place.width + 6 * MM if place else 0)
        for text, size in self._trace():
            line = self._faces.one_line(text, size, room)
            if line:
                pen.text(line, text_left, base, size)
                base += _TRACE_LEADING

    def cover(self, pen: Pen, shape: PageShape) -> None:
        """Draw the cover: title in the upper third, identity below the middle."""
        document = self._document
        pen.bookmark(safe_text(document.title), "cover", 0, 0)
        baseline = shape.page_height * 0.28
        glyphs = self._faces.glyphs(document.title, _TITLE, Face.TITLE)
        for line in balanced_lines(glyphs, shape.width):
            pen.text(line, shape.left, baseline, _TITLE, room=shape.width, align=Align.CENTRE)
            baseline += _TITLE_LEADING
        for line in break_lines(self._faces.glyphs(document.subtitle, _SUBTITLE), shape.width):
            pen.text(line, shape.left, baseline, _SUBTITLE, room=shape.width, align=Align.CENTRE)
            baseline += _SUBTITLE * 1.6
        self._identity(pen, shape, max(baseline + 25 * MM, shape.page_height * 0.52))

    def _identity(self, pen: Pen, shape: PageShape, top: float) -> None:
        pairs = self._document.identity
        labels = [self._faces.one_line(pair.label, _IDENTITY, 60 * MM) for pair in pairs]
        below = shape.page_height - shape.bottom - top
        pitch = min(_IDENTITY_PITCH, below / max(1, len(pairs)))
        label_room = max((label.width for label in labels if label), default=0.0)
        left = shape.left + shape.width * 0.14
        start = left + label_room + 4 * MM
        room = shape.left + shape.width * 0.86 - start
        baseline = top
        for pair, label in zip(pairs, labels, strict=True):
            if label:
                pen.text(label, left, baseline, _IDENTITY, room=label_room, align=Align.END)
            lines = break_lines(self._faces.glyphs(pair.cell.plain, _IDENTITY), room)
            for line in lines:
                pen.text(line, start, baseline, _IDENTITY, room=room, align=Align.CENTRE)
                baseline += _IDENTITY * 1.5
            baseline -= _IDENTITY * 1.5 if lines else 0
            pen.line(start, baseline + 4, start + room, baseline + 4, width=RULE / 2)
            baseline += pitch

    def _trace(self) -> Iterator[tuple[str, float]]:
        """Yield the lines beside the code; the check code is typed by hand, so it is larger."""
        marks = self._document.marks
        if marks.number:
            yield " ".join(filter(None, (marks.number_label, marks.number))), _SMALL
        if marks.digest:
            yield " ".join(filter(None, (marks.digest_label, *marks.digest))), _TYPED
