"""Strokes shared by widgets and delegates, so a badge in a table is the badge on a page."""

from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPen

from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.states import GradeMark, StatusLook, grade_colours
from ui.look.tokens import ToneColours

_START = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
CHIP_PADDING = 6
ICON_TO_WORD = 4
KEYCAP_PADDING = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What a bar shows: parts of one whole, each from 0 to 1.

    ``trial`` is what it would be after the what-if; ``threshold`` is drawn as a tick.
    """

    now: Fraction
    trial: Fraction | None = None
    threshold: Fraction | None = None


def paint_box(
    painter: QPainter,
    rect: QRect,
    *,
    fill: QColor,
    edge: QColor,
    width: int = 1,
    radius: int = 3,
    dashed: bool = False,
) -> None:
    """Fill a rounded box whose edge lies inside ``rect``; width 0 draws no edge."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = width / 2
    pen = QPen(edge, width)
    if dashed:
        pen.setDashPattern([3.0, 2.0])
    painter.setPen(pen if width else Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(fill))
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.restore()


def paint_text(
    painter: QPainter,
    rect: QRect,
    text: str,
    *,
    font: QFont,
    colour: QColor,
    align: Qt.AlignmentFlag = _START,
) -> int:
    """Draw one line, elided in the middle if it does not fit; return the width it took."""
    painter.setFont(font)
    painter.setPen(colour)
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, rect.width())
    painter.drawText(rect, int(align) | int(Qt.TextFlag.TextSingleLine), shown)
    return metrics.horizontalAdvance(shown)


def paint_icon(
    painter: QPainter,
    look: Look,
    rect: QRect,
    name: IconName,
    colour: QColor,
    *,
    base: int = 16,
    filled: bool = False,
) -> int:
    """Draw an icon at the left of ``rect``, centred in height; return its width."""
    size = look.icon_size(base)
    top = rect.top() + (rect.height() - size.height()) // 2
    square = QRect(QPoint(rect.left(), top), size)
    look.icons.paint(painter, square, name, colour, filled=filled)
    return size.width()


def badge_size(look: Look) -> QSize:
    """Return the size of a grade badge."""
    return QSize(look.measures.badge_width, look.measures.badge_height)


def paint_badge(painter: QPainter, look: Look, rect: QRect, grade: GradeMark) -> None:
    """Draw a grade badge filling ``rect``."""
    colours = grade_colours(look.colours, grade)
    paint_box(
        painter,
        rect,
        fill=colours.fill,
        edge=colours.edge,
        width=colours.edge_px,
        dashed=colours.dashed,
    )
    font = look.font(TextRole.TABLE, strong=grade is not GradeMark.NONE)
    paint_text(
        painter,
        rect,
        str(grade),
        font=font,
        colour=colours.letter,
        align=Qt.AlignmentFlag.AlignCenter,
    )


def chip_size(look: Look, text: str, *, icon: bool, closable: bool = False) -> QSize:
    """Return the size of a chip."""
    metrics = QFontMetrics(look.font(TextRole.CAPTION))
    # elision compares fractions of pixels, so a whole one is added
    width = metrics.horizontalAdvance(text) + 2 * CHIP_PADDING + 2
    mark = look.measures.px(13) + ICON_TO_WORD
    return QSize(width + mark * (int(icon) + int(closable)), look.measures.chip)


def paint_chip(
    painter: QPainter,
    look: Look,
    rect: QRect,
    text: str,
    *,
    tone: ToneColours,
    mark: StatusLook | None = None,
) -> None:
    """Draw a chip filling ``rect``."""
    paint_box(painter, rect, fill=tone.soft, edge=tone.line, dashed=tone.dashed)
    inner = rect.adjusted(CHIP_PADDING, 0, -CHIP_PADDING, 0)
    if mark is not None:
        taken = paint_icon(painter, look, inner, mark.icon, tone.text, base=13, filled=mark.filled)
        inner.setLeft(inner.left() + taken + ICON_TO_WORD)
    paint_text(painter, inner, text, font=look.font(TextRole.CAPTION), colour=tone.text)


def keycap_size(look: Look, text: str) -> QSize:
    """Return the size of a keycap."""
    metrics = QFontMetrics(look.font(TextRole.CAPTION))
    width = max(metrics.horizontalAdvance(text) + 2 * KEYCAP_PADDING, look.measures.px(17))
    return QSize(width + 2, look.measures.px(16) + 2)


def paint_keycap(
    painter: QPainter, look: Look, rect: QRect, text: str, *, on_accent: bool = False
) -> None:
    """Draw a keycap filling ``rect``; ``on_accent`` inside a primary button."""
    colours = look.colours
    ink = colours.on_accent if on_accent else colours.text_3
    fill = QColor(Qt.GlobalColor.transparent) if on_accent else colours.surface_alt
    edge = colours.on_accent if on_accent else colours.line
    paint_box(painter, rect, fill=fill, edge=edge)
    paint_text(
        painter,
        rect,
        text,
        font=look.font(TextRole.CAPTION),
        colour=ink,
        align=Qt.AlignmentFlag.AlignCenter,
    )


def paint_share(painter: QPainter, look: Look, rect: QRect, share: Share) -> None:
    """Draw a flat bar filling ``rect``; the tick stands out 3 pixels above and below."""
    colours = look.colours
    painter.fillRect(rect, colours.surface_sunk)
    inner = rect.adjusted(1, 1, -1, -1)
    if share.trial is not None:
        painter.fillRect(_part(inner, share.trial), colours.gb)
    painter.fillRect(_part(inner, share.now), colours.accent_fill)
    painter.setPen(QPen(colours.line_strong, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(0, 0, -1, -1))
    if share.threshold is not None:
        at = inner.left() + _length(inner.width(), share.threshold)
        left = min(max(at - 1, rect.left()), rect.right() - 1)
        painter.fillRect(QRect(left, rect.top() - 3, 2, rect.height() + 6), colours.text)


def paint_wedge(painter: QPainter, rect: QRect, colour: QColor) -> None:
    """Draw the 3 pixel mark at the left of a cell or row."""
    painter.fillRect(QRect(rect.topLeft(), QSize(3, rect.height())), colour)


def paint_inner_ring(painter: QPainter, rect: QRect, colour: QColor) -> None:
    """Draw a focus ring of 2 pixels inside ``rect`` (for cells, which have no outside)."""
    painter.save()
    painter.setPen(QPen(colour, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -1))
    painter.restore()


def paint_underlined(
    painter: QPainter,
    rect: QRect,
    text: str,
    *,
    font: QFont,
    colour: QColor,
    align: Qt.AlignmentFlag = _START,
) -> None:
    """Draw a link's text, elided in the middle if it does not fit."""
    underlined = QFont(font)
    underlined.setUnderline(True)
    paint_text(painter, rect, text, font=underlined, colour=colour, align=align)


def paint_check(
    painter: QPainter, look: Look, at: QPoint, *, checked: bool, enabled: bool = True
) -> None:
    """Draw a check box with its top left corner ``at``."""
    colours = look.colours
    edge = look.measures.check
    box = QRect(at, QSize(edge, edge))
    if not checked:
        fill = colours.surface if enabled else colours.surface_sunk
        paint_box(painter, box, fill=fill, edge=colours.line_strong if enabled else colours.line)
        return
    fill = colours.accent_fill if enabled else colours.text_off
    paint_box(painter, box, fill=fill, edge=fill)
    ink = colours.on_accent if enabled else colours.surface
    look.icons.paint(painter, box.adjusted(2, 2, -2, -2), IconName.TICK, ink)


def _part(rect: QRect, share: Fraction) -> QRect:
    return QRect(rect.topLeft(), QSize(_length(rect.width(), share), rect.height()))


def _length(width: int, share: Fraction) -> int:
    held = max(Fraction(0), min(Fraction(1), share))
    return int(width * held)
