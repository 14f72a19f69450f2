"""A page of the manual as a document: set from Markdown, then made readable.

Qt reads the Markdown; line height, headings, tables and pictures are set here,
the same way for the window and for paper.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QImage,
    QImageReader,
    QPagedPaintDevice,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFragment,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from ui.help.pages import slug_of

_LINE_HEIGHT = 150.0
_SIZES = {1: 1.6, 2: 1.25, 3: 1.05}
"""Of the body's size, by level of heading."""
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_PICTURE = QTextDocument.ResourceType.ImageResource.value
_OBJECT = "￼"
"""The character a picture stands behind in a document's text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a document is dressed: sizes in the document's own pixels."""

    font: QFont
    line: QColor
    head: QColor
    """Ground of a table's first row."""
    width: int
    """Pictures are never wider than this."""


def fill(document: QTextDocument, markdown: str, folder: Path, style: Style) -> None:
    """Set a page; pictures are looked for in ``folder`` and nowhere else."""
    document.setBaseUrl(QUrl.fromLocalFile(f"{folder}/"))
    document.setDefaultFont(style.font)
    document.setMarkdown(markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
    with _laid_out_once(document):
        for block in blocks_of(document):
            _dress_block(block, style)
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                _dress_table(frame, style)
        fit_pictures(document, folder, style.width)


def blocks_of(document: QTextDocument) -> Iterator[QTextBlock]:
    """Yield the blocks in order."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def heading_of(document: QTextDocument, slug: str) -> QTextBlock | None:
    """Return the block of a heading."""
    for block in blocks_of(document):
        if block.blockFormat().headingLevel() and slug_of(block.text()) == slug:
            return block
    return None


def fit_pictures(document: QTextDocument, folder: Path, width: int) -> None:
    """Make pictures as wide as they are, or as the room is.

    A screen draws the nearest dots of a picture and leaves words unreadable, so it is
    given one of the right size; paper keeps all the dots there are.
    """
    on_screen = not isinstance(document.documentLayout().paintDevice(), QPagedPaintDevice)
    for fragment in list(_pictures(document)):
        picture = fragment.charFormat().toImageFormat()
        natural = QImageReader(str(folder / picture.name())).size().width()
        wanted = min(natural, width)
        if natural <= 0 or int(picture.width()) == wanted:
            continue
        picture.setWidth(wanted)
        if on_screen:
            smooth = QImage(str(folder / picture.name())).scaledToWidth(
                wanted, Qt.TransformationMode.SmoothTransformation
            )
            place = document.baseUrl().resolved(QUrl(picture.name()))
            document.addResource(_PICTURE, place, smooth)
        cursor = QTextCursor(document)
        cursor.setPosition(fragment.position())
        cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(picture)


@contextmanager
def _laid_out_once(document: QTextDocument) -> Iterator[None]:
    """Make many changes as one: each by itself would lay the whole document out anew."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    try:
        yield
    finally:
        cursor.endEditBlock()


def _pictures(document: QTextDocument) -> Iterator[QTextFragment]:
    for block in blocks_of(document):
        if _OBJECT not in block.text():
            continue
        step = block.begin()
        while not step.atEnd():
            fragment = step.fragment()
            if fragment.isValid() and fragment.charFormat().isImageFormat():
                yield fragment
            step += 1


def _dress_block(block: QTextBlock, style: Style) -> None:
    level = block.blockFormat().headingLevel()
    em = style.font.pixelSize()
    form = QTextBlockFormat()
    if _OBJECT not in block.text():
        # of a picture it would be a share of the picture's height
        form.setLineHeight(_LINE_HEIGHT, _PROPORTIONAL)
    cursor = QTextCursor(block)
    if level:
        form.setTopMargin(em * (0.2 if level == 1 else 1.2))
        form.setBottomMargin(em * 0.4)
        font = QFont(style.font)
        font.setPixelSize(round(em * _SIZES.get(level, 1.0)))
        font.setWeight(QFont.Weight.DemiBold)
        letters = QTextCharFormat()
        letters.setFont(font)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(letters)
        cursor = QTextCursor(block)
    elif cursor.currentTable() is None:
        form.setBottomMargin(em * (0.5 if block.textList() is None else 0.25))
    cursor.mergeBlockFormat(form)


def _dress_table(table: QTextTable, style: Style) -> None:
    form = table.format()
    form.setBorderCollapse(True)
    form.setBorder(1)
    form.setBorderBrush(QBrush(style.line))
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setCellPadding(style.font.pixelSize() * 0.35)
    form.setCellSpacing(0)
    form.setBottomMargin(style.font.pixelSize())
    form.setHeaderRowCount(1)
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(form)
    for column in range(table.columns()):
        cell = table.cellAt(0, column)
        head = cell.format()
        head.setBackground(QBrush(style.head))
        cell.setFormat(head)
