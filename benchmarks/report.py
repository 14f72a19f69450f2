"""The self-assessment report of a full-sized centre, as PDF and as a workbook.

Ours: the content tree, and each of its two drawings. The floor on paper:
reportlab drawing as many pages with as many table rows, each row one plain
string in one font. The floor in a workbook: openpyxl writing as many rows of
plain strings, in its streaming mode.
"""

import io
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from openpyxl import Workbook
from pypdf import PdfReader
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from benchmarks.pairing import Effort, Outcome, Pair, always, compare, run
from benchmarks.sized_centre import Size, fonts, make_centre
from models.reports.content import Document, Table
from models.reports.paper import draw_paper
from models.reports.workbook import draw_workbook
from models.usecases.make_report import report_document
from models.vocabulary.progress import Unwatched

_FONT, _FONT_POINTS, _LEADING_POINTS, _MARGIN_POINTS = "floor", 9, 12, 50
_Rows = tuple[tuple[str, ...], ...]


def measure(effort: Effort) -> Iterator[Outcome]:
    """Measure the content tree with the paper, the paper alone, and the workbook."""
    size = Size(clauses=effort.of(140, 20), staff=effort.of(120, 20), equipment=effort.of(400, 40))
    rounds = effort.of(7, 1)
    with TemporaryDirectory() as folder, closing(make_centre(Path(folder) / "c", size)) as centre:
        document = report_document(centre)
        rows = _rows(document)
        pages = len(PdfReader(io.BytesIO(draw_paper(document, fonts(), Unwatched()))).pages)
        paper_floor = always(lambda: _plain_paper(rows, pages))
        told = f"{pages} pages, {len(rows)} table rows"
        yield compare(
            Pair(
                name="report.content_and_paper",
                ours=always(lambda: draw_paper(report_document(centre), fonts(), Unwatched())),
                floor=paper_floor,
                rounds=rounds,
            ),
            remark=told,
        )
        yield compare(
            Pair(
                name="report.paper",
                ours=always(lambda: draw_paper(document, fonts(), Unwatched())),
                floor=paper_floor,
                rounds=rounds,
            ),
            remark=told,
        )
        yield compare(
            Pair(
                name="report.workbook",
                ours=always(lambda: draw_workbook(document, Unwatched())),
                floor=always(lambda: _plain_workbook(rows)),
                rounds=rounds,
            ),
            remark=f"{len(rows)} table rows",
        )


def _rows(document: Document) -> _Rows:
    return tuple(
        tuple(cell.plain for cell in row.cells)
        for part in document.parts
        for block in part.blocks
        if isinstance(block, Table)
        for row in block.rows
    )


def _plain_paper(rows: _Rows, pages: int) -> bytes:
    pdfmetrics.registerFont(TTFont(_FONT, fonts().regular))
    data = io.BytesIO()
    canvas = Canvas(data, pagesize=A4)
    lines = ["  ".join(row) for row in rows]
    per_page = -(-len(lines) // pages)
    for page in range(pages):
        canvas.setFont(_FONT, _FONT_POINTS)
        height = A4[1] - _MARGIN_POINTS
        for line in lines[page * per_page : (page + 1) * per_page]:
            canvas.drawString(_MARGIN_POINTS, height, line)
            height -= _LEADING_POINTS
        canvas.showPage()
    canvas.save()
    return data.getvalue()


def _plain_workbook(rows: _Rows) -> bytes:
    data = io.BytesIO()
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in rows:
        sheet.append(row)
    book.save(data)
    return data.getvalue()


if __name__ == "__main__":
    run(measure)
