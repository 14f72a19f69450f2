"""The whole manual as one PDF: contents with page numbers, pages, footers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
    QTextLength,
    QTextTable,
    QTransform,
)

from models.vocabulary.progress import Step
from ui.help.document import Style, blocks_of, fill
from ui.help.pages import CONTENTS, Manual
from ui.look.current import FAMILIES

DOTS_PER_INCH = 144
_SCREEN_DOTS = 96
_BODY = 20
"""Pixels at that resolution: 10 point."""
_MARGIN_MM = 18.0
_FOOTER = 40
_LEVELS_LISTED = 2
_SHARES = (90, 10)
"""Of the contents: titles and page numbers, per cent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One line of the contents; ``page`` counts from 1 after the contents."""

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
    """Return the manual as PDF, in one go; a window takes the steps of ``Drawing``."""
    drawing = Drawing(manual, words)
    for _ in drawing.steps():
        pass
    return drawing.data()


class Drawing:
    """The manual on its way to paper, a page of the manual at a time.

    In the GUI's thread, as documents belong there; each step is short, so that the
    screen goes on between them. ``data`` is whole after the last step.
    """

    def __init__(self, manual: Manual, words: Words) -> None:
        self._manual, self._words = manual, words
        self._pages = tuple(page for page in manual.pages if page.id != CONTENTS)
        self._buffer = QBuffer()
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._writer = _writer(self._buffer, words.title)
        height = self._writer.height() - _FOOTER
        self._room = QRectF(0, 0, self._writer.width(), height)

    def data(self) -> bytes:
        """Return what has been written."""
        return bytes(self._buffer.data().data())

    def steps(self) -> Iterator[Step]:
        """Lay out, number, draw; yields after each piece of work."""
        total = 2 * len(self._pages) + 1
        documents: list[QTextDocument] = []
        listed: list[Listed] = []
        for page in self._pages:
            document = self._laid_out(page.text)
            first = sum(each.pageCount() for each in documents) + 1
            listed += _listed(document, self._room.height(), first)
            documents.append(document)
            yield Step(done=len(documents), total=total)
        number = 0
        with QPainter(self._writer) as painter:
            self._draw(painter, self._contents(listed), None)
            yield Step(done=len(documents) + 1, total=total)
            for at, document in enumerate(documents, start=1):
                self._draw(painter, document, number)
                number += document.pageCount()
                yield Step(done=len(documents) + 1 + at, total=total)
        self._buffer.close()

    def _laid_out(self, markdown: str) -> QTextDocument:
        document = QTextDocument()
        document.documentLayout().setPaintDevice(self._writer)
        document.setDocumentMargin(0)
        fill(document, markdown, self._manual.folder, _style(self._room.width()))
        document.setPageSize(self._room.size())
        return document

    def _contents(self, listed: Sequence[Listed]) -> QTextDocument:
        words = self._words
        rows = [
            f"| {'' if line.level == 1 else '　　'}{_cell(line)} | {line.page} |" for line in listed
        ]
        head = (f"# {words.title}", "", words.version, "", f"| {words.contents} | |", "|---|--:|")
        document = self._laid_out("\n".join((*head, *rows)))
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                form = frame.format()
                form.setBorder(0)
                form.setColumnWidthConstraints(
                    [QTextLength(QTextLength.Type.PercentageLength, share) for share in _SHARES]
                )
                frame.setFormat(form)
        return document

    def _draw(self, painter: QPainter, document: QTextDocument, before: int | None) -> None:
        """Draw a document; ``before``: numbered pages before it, None without numbers."""
        room = self._room
        for page in range(document.pageCount()):
            if before is not None or page:
                self._writer.newPage()
            painter.save()
            painter.setTransform(QTransform.fromTranslate(0, -page * room.height()), True)
            document.drawContents(painter, room.translated(0, page * room.height()))
            painter.restore()
            painter.setFont(_font(_BODY - 4))
            painter.setPen(QColor("#5b6470"))
            foot = QRectF(0, room.height() + _FOOTER / 2, room.width(), _FOOTER / 2)
            painter.drawText(foot, Qt.AlignmentFlag.AlignLeft, self._words.title)
            if before is not None:
                painter.drawText(foot, Qt.AlignmentFlag.AlignRight, str(before + page + 1))


def _writer(buffer: QBuffer, title: str) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setResolution(DOTS_PER_INCH)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM),
            QPageLayout.Unit.Millimeter,
        )
    )
    return writer


def _font(pixels: int) -> QFont:
    font = QFont(list(FAMILIES))
    font.setPixelSize(pixels)
    return font


def _style(width: float) -> Style:
    return Style(
        font=_font(_BODY),
        line=QColor("#b8bec6"),
        head=QColor("#eef1f4"),
        # pictures are measured in dots of a screen
        width=int(width * _SCREEN_DOTS / DOTS_PER_INCH),
    )


def _listed(document: QTextDocument, height: float, first: int) -> Iterator[Listed]:
    layout = document.documentLayout()
    for block in blocks_of(document):
        level = block.blockFormat().headingLevel()
        if 0 < level <= _LEVELS_LISTED:
            top = layout.blockBoundingRect(block).top()
            yield Listed(level=level, title=block.text(), page=first + int(top // height))


def _cell(line: Listed) -> str:
    return f"**{line.title}**" if line.level == 1 else line.title
