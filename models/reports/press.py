"""From the content tree to PDF bytes: set, put on pages, then draw.

Every piece has its page before the first one is drawn, so every page can say how
many there are.
"""

import io
from datetime import datetime

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from models.reports.characters import safe_text
from models.reports.compose import Composer
from models.reports.content import Document
from models.reports.fontfiles import FontFiles
from models.reports.pagemarks import PageMarker
from models.reports.pages import Page, paginate
from models.reports.pen import PageShape, Pen
from models.reports.typefaces import Typefaces
from models.vocabulary.progress import Progress

_STEP = "paper.pages"

# Base 85 is for mail of the last century: without it a township's report is a thirteenth
# smaller. Set here, so that a person's own reportlab settings cannot change the bytes.
rl_config.useA85 = 0


def press(document: Document, fonts: FontFiles, progress: Progress) -> bytes:
    """Return PDF bytes; see ``models.reports.paper.draw_paper``."""
    faces = Typefaces(fonts)
    pages = paginate(Composer(faces, progress).compose(document))
    total = len(pages) + int(document.cover)
    stream = io.BytesIO()
    canvas = Canvas(
        stream,
        pageCompression=1,
        invariant=1,
        lang="zh-CN",
        initialFontName=faces.first,  # type: ignore[arg-type]  # the stubs want a float
    )
    _describe(canvas, document)
    marker = PageMarker(document, faces)
    marker.define_qr(canvas)
    if document.cover:
        cover = PageShape()
        pen = _open_page(canvas, cover)
        marker.cover(pen, cover)
        marker.footer(pen, cover, 1, total)
    for number, page in enumerate(pages, start=total - len(pages) + 1):
        progress.step(number - 1, total, _STEP)
        if number > 1:
            canvas.showPage()
        pen = _open_page(canvas, page.shape)
        marker.header(pen, page.shape)
        _draw_page(pen, page)
        marker.footer(pen, page.shape, number, total)
    progress.step(total, total, _STEP)
    canvas.save()
    return stream.getvalue()


def _open_page(canvas: Canvas, shape: PageShape) -> Pen:
    canvas.setPageSize((shape.page_width, shape.page_height))
    return Pen(canvas, shape.page_height)


def _draw_page(pen: Pen, page: Page) -> None:
    for placed in page.placed:
        placed.piece.draw(pen, page.shape.left, page.shape.top + placed.top)


def _describe(canvas: Canvas, document: Document) -> None:
    canvas.setTitle(safe_text(document.title))
    canvas.setAuthor(safe_text(document.author))
    canvas.setSubject(safe_text(document.subtitle))
    canvas.setCreator("Dabiao")
    canvas.setProducer("Dabiao")
    made = _pdf_date(document.made_at)
    canvas.setDateFormatter(lambda *_: made)
    canvas.showOutline()


def _pdf_date(moment: datetime) -> str:
    """Return ``D:YYYYMMDDHHmmSS+HH'mm'`` (ISO 32000-1, 7.9.4)."""
    offset = moment.strftime("%z") or "+0000"
    return f"D:{moment:%Y%m%d%H%M%S}{offset[:3]}'{offset[3:5]}'"
