"""The whole manual as one PDF: contents with page numbers, pages, footers."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)

from ui.help_document import Style, blocks_of, fill
from ui.help_pages import CONTENTS, Manual
from ui.look.current import FAMILIES

DOTS_PER_INCH = 144
_BODY = 20
"""Pixels at that resolution: 10 point."""
_MARGIN_MM = 18.0
_FOOTER = 40
_LEVELS_LISTED = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One line of the contents; ``page`` counts from 1 within the body."""

    level: int
    title: str
    page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What paper says beside the manual's own text."""

    title: str
    version: str
    contents: str


def draw_manual(manual: Manual, words: Words) -> bytes:
    """Return the manual as PDF. Draws without a window; a worker's thread may call it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(words.title)
    writer.setResolution(DOTS_PER_INCH)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM),
            QPageLayout.Unit.Millimeter,
        )
    )
    room = QRectF(0, 0, writer.width(), writer.height() - _FOOTER)
    body = _laid_out(writer, room, _body_text(manual), manual)
    lines = tuple(_listed(body, room.height()))
    contents = _contents(writer, room, lines, words, manual)
    with QPainter(writer) as painter:
        _draw(writer, painter, contents, room, words.title, first=True)
        _draw(writer, painter, body, room, words.title, first=False)
    buffer.close()
    return bytes(QByteArray(buffer.data()).data())


def _body_text(manual: Manual) -> str:
    return "\n\n".join(page.text for page in manual.pages if page.id != CONTENTS)


def _style(width: float) -> Style:
    font = QFont(list(FAMILIES))
    font.setPixelSize(_BODY)
    return Style(
        font=font,
        line=QColor("#b8bec6"),
        head=QColor("#eef1f4"),
        width=int(width),
        new_page_at_titles=True,
    )


def _laid_out(writer: QPdfWriter, room: QRectF, markdown: str, manual: Manual) -> QTextDocument:
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    document.setDocumentMargin(0)
    fill(document, markdown, manual.folder, _style(room.width()))
    document.setPageSize(room.size())
    return document


def _listed(body: QTextDocument, height: float) -> Iterator[Listed]:
    layout = body.documentLayout()
    for block in blocks_of(body):
        level = block.blockFormat().headingLevel()
        if 0 < level <= _LEVELS_LISTED:
            top = layout.blockBoundingRect(block).top()
            yield Listed(level=level, title=block.text(), page=int(top // height) + 1)


def _contents(
    writer: QPdfWriter, room: QRectF, lines: tuple[Listed, ...], words: Words, manual: Manual
) -> QTextDocument:
    """Lay the contents out; how many pages they take does not hang on the numbers."""
    rows = [f"| {'' if line.level == 1 else '　　'}{_cell(line)} | {line.page} |" for line in lines]
    text = "\n".join(
        (f"# {words.title}", "", words.version, "", f"| {words.contents} | |", "|---|--:|", *rows)
    )
    return _laid_out(writer, room, text, manual)


def _cell(line: Listed) -> str:
    return f"**{line.title}**" if line.level == 1 else line.title


def _draw(
    writer: QPdfWriter,
    painter: QPainter,
    document: QTextDocument,
    room: QRectF,
    title: str,
    *,
    first: bool,
) -> None:
    """Draw a document page by page; only the body's pages are numbered."""
    for page in range(document.pageCount()):
        if not first or page:
            writer.newPage()
        painter.save()
        painter.translate(0, -page * room.height())
        document.drawContents(painter, room.translated(0, page * room.height()))
        painter.restore()
        font = QFont(list(FAMILIES))
        font.setPixelSize(_BODY - 4)
        painter.setFont(font)
        painter.setPen(QColor("#5b6470"))
        foot = QRectF(0, room.height() + _FOOTER / 2, room.width(), _FOOTER / 2)
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft, title)
        if not first:
            painter.drawText(foot, Qt.AlignmentFlag.AlignRight, str(page + 1))
