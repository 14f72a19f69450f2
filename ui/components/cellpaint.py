"""How a cell is drawn: tint, wedge, check box, badge, bar, chip, icon, words."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from ui.components.rows import CELL_ROLE, Cell, RowsModel
from ui.look.current import Look, TextRole
from ui.look.states import standing_look, standing_word, status_look
from ui.look.strokes import (
    ICON_TO_WORD,
    badge_size,
    chip_size,
    paint_badge,
    paint_check,
    paint_chip,
    paint_icon,
    paint_inner_ring,
    paint_share,
    paint_text,
    paint_underlined,
    paint_wedge,
)
from ui.look.tokens import Tone

Index = QModelIndex | QPersistentModelIndex
_PADDING = 8
_FIGURE_CHARACTERS = 4
_SELECTED = QStyle.StateFlag.State_Selected.value
_HAS_FOCUS = QStyle.StateFlag.State_HasFocus.value
_HALVES = {
    Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter: 1,
    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter: 2,
}
"""How many halves of the room that is left stand before the words."""
_WIDTHS_KEPT = 20_000
"""Widths of texts remembered for one font."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowState:
    """How the row of a cell stands: selected, its view with or without the focus."""

    selected: bool
    active: bool
    current: bool

    @classmethod
    def of(cls, option: QStyleOptionViewItem, view: QWidget | None) -> "RowState":
        """Read it from Qt's option."""
        # plain numbers: joining enum values for every cell costs more than drawing its words
        state = option.state.value  # type: ignore[attr-defined]
        focused = view is not None and view.hasFocus()
        return cls(
            selected=bool(state & _SELECTED),
            active=focused,
            current=focused and bool(state & _HAS_FOCUS),
        )

    def ground(self, look: Look) -> QColor | None:
        """Fill of the row, or None where the cell's own shows."""
        if not self.selected:
            return None
        return look.colours.select if self.active else look.colours.select_idle

    def ink(self, look: Look, wanted: QColor) -> QColor:
        """Colour of a text: on a strong selection everything is on_select."""
        if self.selected and self.active:
            return look.colours.on_select
        return wanted


class Letters:
    """One font with the widths of the texts drawn in it: the same few are drawn over and over."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._metrics = QFontMetrics(font)
        self._rise = self._metrics.ascent() - self._metrics.height() // 2
        self._widths: dict[str, int] = {}

    def fitted(self, text: str, room: int) -> tuple[str, int]:
        """Return the text, elided in the middle where it is wider than ``room``, and its width."""
        wide = self._widths.get(text)
        if wide is None:
            if len(self._widths) >= _WIDTHS_KEPT:
                self._widths.clear()
            wide = self._widths[text] = self._metrics.horizontalAdvance(text)
        if wide <= room:
            return text, wide
        return self._metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, room), room

    def baseline(self, rect: QRect) -> int:
        """Return where letters stand that are centred in a cell's height, above its line."""
        return rect.top() + (rect.height() - 1) // 2 + self._rise


class CellDelegate(QStyledItemDelegate):
    """Draws ``Cell`` values (CELL_ROLE); a ``grid`` has upright lines and a current cell."""

    def __init__(self, look: Look, *, grid: bool = True, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look, self._grid = look, grid
        self._letters: dict[bool, Letters] = {}
        look.changed.connect(self._letters.clear)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return one or two lines' height and the width of the words."""
        measures = self._look.measures
        cell = _cell(index)
        height = measures.two_line_row if cell.second else measures.table_row
        return QSize(measures.px(40), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell; most are nothing but words, and ten thousand rows are scrolled."""
        cell, align = _cell_and_align(index)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        view: QWidget | None = option.widget  # type: ignore[attr-defined]
        state = RowState.of(option, view)
        if cell.only_words:
            self._paint_ground(painter, rect, cell, state)
            self._paint_only_words(painter, rect, cell, state, align)
            self._paint_current(painter, rect, state)
            return
        painter.save()
        painter.setClipRect(rect)
        self._paint_ground(painter, rect, cell, state)
        inner = rect.adjusted(_PADDING, 0, -_PADDING, -1)
        self._paint_content(painter, inner, cell, state, align)
        self._paint_current(painter, rect, state)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Say the whole of a cell that has no tip of its own and is drawn cut."""
        cell = _cell(index)
        if event.type() != QEvent.Type.ToolTip or cell.tip or not self._is_cut(cell, option):
            return super().helpEvent(event, view, option, index)
        told = "\n".join(part for part in (cell.shown, cell.second) if part)
        QToolTip.showText(event.globalPos(), told, view)
        return True

    def _is_cut(self, cell: Cell, option: QStyleOptionViewItem) -> bool:
        rect: QRect = option.rect  # type: ignore[attr-defined]
        room = rect.width() - 2 * _PADDING
        if cell.checked is not None:
            room -= self._look.measures.check + _PADDING
        if cell.grade is not None:
            room -= badge_size(self._look).width() + ICON_TO_WORD
        if cell.status is not None or cell.icon is not None:
            room -= self._look.icon_size(14).width() + ICON_TO_WORD
        lines = (
            (cell.shown, self._look.font(TextRole.TABLE, strong=cell.strong)),
            (cell.second, self._look.font(TextRole.CAPTION)),
        )
        return any(QFontMetrics(font).horizontalAdvance(text) > room for text, font in lines)

    def _paint_current(self, painter: QPainter, rect: QRect, state: RowState) -> None:
        if self._grid and state.current:
            ring = self._look.colours.focus
            paint_inner_ring(painter, rect.adjusted(0, 0, -1, -1), state.ink(self._look, ring))

    def _paint_only_words(
        self,
        painter: QPainter,
        rect: QRect,
        cell: Cell,
        state: RowState,
        align: Qt.AlignmentFlag,
    ) -> None:
        if not cell.text:
            return
        letters = self._letters.get(cell.strong)
        if letters is None:
            font = self._look.font(TextRole.TABLE, strong=cell.strong)
            letters = self._letters[cell.strong] = Letters(font)
        colours = self._look.colours
        tone = cell.tone or Tone.PLAIN
        wanted = colours.text if tone is Tone.PLAIN else colours.tone(tone).text
        painter.setFont(letters.font)
        painter.setPen(state.ink(self._look, wanted))
        room = rect.width() - 2 * _PADDING
        text, wide = letters.fitted(cell.text, room)
        left = rect.left() + _PADDING + (room - wide) * _HALVES.get(align, 0) // 2
        painter.drawText(left, letters.baseline(rect), text)

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Tick on a click in the cell and on Space."""
        cell = _cell(index)
        clicked = (
            event.type() == QEvent.Type.MouseButtonRelease
            and isinstance(event, QMouseEvent)
            and event.button() == Qt.MouseButton.LeftButton
        )
        spaced = (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Space
        )
        if cell.checked is None or not (clicked or spaced):
            return super().editorEvent(event, model, option, index)
        wanted = Qt.CheckState.Unchecked if cell.checked else Qt.CheckState.Checked
        model.setData(index, wanted.value, Qt.ItemDataRole.CheckStateRole)
        return True

    def _paint_ground(self, painter: QPainter, rect: QRect, cell: Cell, state: RowState) -> None:
        colours = self._look.colours
        ground = state.ground(self._look)
        if not cell.tinted:
            painter.fillRect(rect, ground or colours.surface)
        else:
            tone = colours.tone(_tone(cell))
            painter.fillRect(rect, ground or tone.soft)
            edge = tone.text if _tone(cell) is Tone.BAD else tone.line
            paint_wedge(painter, rect.adjusted(0, 0, 0, -1), edge)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colours.line)
        if self._grid:
            painter.fillRect(rect.right(), rect.top(), 1, rect.height(), colours.line)

    def _paint_content(
        self,
        painter: QPainter,
        inner: QRect,
        cell: Cell,
        state: RowState,
        align: Qt.AlignmentFlag,
    ) -> None:
        if cell.checked is not None:
            edge = self._look.measures.check
            at = QPoint(inner.left(), inner.top() + (inner.height() - edge) // 2)
            paint_check(painter, self._look, at, checked=cell.checked)
            inner.setLeft(inner.left() + edge + _PADDING)
        if cell.grade is not None:
            inner = self._paint_grade(painter, inner, cell, align)
        if cell.standing is not None:
            self._paint_standing(painter, inner, cell)
            return
        if cell.share is not None:
            inner = self._paint_bar(painter, inner, cell)
        self._paint_words(painter, inner, cell, state, align)

    def _paint_grade(
        self, painter: QPainter, inner: QRect, cell: Cell, align: Qt.AlignmentFlag
    ) -> QRect:
        grade = cell.grade
        if grade is None:
            return inner
        badge = QRect(inner.topLeft(), badge_size(self._look))
        badge.moveTop(inner.top() + (inner.height() - badge.height()) // 2)
        if align & Qt.AlignmentFlag.AlignHCenter and not cell.text:
            badge.moveLeft(inner.left() + (inner.width() - badge.width()) // 2)
        paint_badge(painter, self._look, badge, grade)
        return inner.adjusted(badge.width() + 6, 0, 0, 0)

    def _paint_standing(self, painter: QPainter, inner: QRect, cell: Cell) -> None:
        standing = cell.standing
        if standing is None:
            return
        mark, word = standing_look(standing), cell.text or standing_word(standing)
        size = chip_size(self._look, word, icon=True)
        chip = QRect(inner.topLeft(), size)
        chip.setWidth(min(size.width(), inner.width()))
        chip.moveTop(inner.top() + (inner.height() - size.height()) // 2)
        paint_chip(
            painter, self._look, chip, word, tone=self._look.colours.tone(mark.tone), mark=mark
        )

    def _paint_bar(self, painter: QPainter, inner: QRect, cell: Cell) -> QRect:
        """Draw the bar and return the room behind it for the figures."""
        share = cell.share
        if share is None:
            return inner
        figures = self._look.measures.table * _FIGURE_CHARACTERS if cell.text else 0
        height = self._look.measures.px(9)
        bar = QRect(inner.left(), 0, max(inner.width() - figures - _PADDING, 24), height)
        bar.moveTop(inner.top() + (inner.height() - height) // 2)
        paint_share(painter, self._look, bar, share)
        return inner.adjusted(inner.width() - figures, 0, 0, 0)

    def _paint_words(
        self,
        painter: QPainter,
        inner: QRect,
        cell: Cell,
        state: RowState,
        align: Qt.AlignmentFlag,
    ) -> None:
        look = self._look
        tone = _tone(cell)
        plain = look.colours.text if tone is Tone.PLAIN else look.colours.tone(tone).text
        ink = state.ink(look, look.colours.accent if cell.link else plain)
        if cell.share is not None:
            align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        font = look.font(TextRole.TABLE, strong=cell.strong)
        painter.setFont(font)
        inner = self._paint_mark(painter, inner, cell, state, align)
        first = inner
        if cell.second:
            half = inner.height() // 2
            first = QRect(inner.left(), inner.top() + 2, inner.width(), half - 1)
            below = QRect(inner.left(), inner.top() + half, inner.width(), half - 1)
            small = look.font(TextRole.CAPTION)
            second = state.ink(look, look.colours.text_2)
            paint_text(painter, below, cell.second, font=small, colour=second, align=align)
        draw = paint_underlined if cell.link else paint_text
        draw(painter, first, cell.shown, font=font, colour=ink, align=align)

    def _paint_mark(
        self,
        painter: QPainter,
        inner: QRect,
        cell: Cell,
        state: RowState,
        align: Qt.AlignmentFlag,
    ) -> QRect:
        """Draw the icon before the words (whose font is set); return the room left for them."""
        look = self._look
        if cell.status is not None:
            mark = status_look(cell.status)
            icon, filled = mark.icon, mark.filled
        elif cell.icon is not None:
            icon, filled = cell.icon, False
        else:
            return inner
        colour = state.ink(look, look.colours.tone(_tone(cell)).text)
        slot = QRect(inner)
        if align & Qt.AlignmentFlag.AlignRight and not cell.second:
            words = painter.fontMetrics().horizontalAdvance(cell.shown)
            taken = words + ICON_TO_WORD + look.icon_size(14).width()
            slot.setLeft(max(inner.right() - taken, inner.left()))
        width = paint_icon(painter, look, slot, icon, colour, base=14, filled=filled)
        return inner.adjusted(width + ICON_TO_WORD, 0, 0, 0)


def _cell_and_align(index: Index) -> tuple[Cell, Qt.AlignmentFlag]:
    model = index.model()
    if isinstance(model, RowsModel):
        return model.cell_at(index), model.align_of(index.column())
    return _cell(index), index.data(Qt.ItemDataRole.TextAlignmentRole)


def _cell(index: Index) -> Cell:
    cell = index.data(CELL_ROLE)
    return cell if isinstance(cell, Cell) else Cell()


def _tone(cell: Cell) -> Tone:
    if cell.tone is not None:
        return cell.tone
    return status_look(cell.status).tone if cell.status is not None else Tone.PLAIN
