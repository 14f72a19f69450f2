"""The navigation rail: an icon over a two-character word, a count for what waits."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.strokes import paint_box, paint_text, paint_wedge
from ui.look.tokens import RAIL_WIDTH

_ICON = 22
_EDGE = 3
"""Kept free at both ends of a word, pixels."""
_PAD = 6
"""Kept free above the first entry and below the last, pixels."""
_MOST_SHOWN = 99


@dataclass(frozen=True, slots=True, kw_only=True)
class RailItem:
    """One entry."""

    id: str
    title: str
    icon: IconName
    at_end: bool = False


class Rail(QFrame):
    """Exclusive entries from top to bottom; arrows move between them."""

    chosen = Signal(str)

    def __init__(
        self, look: Look, items: tuple[RailItem, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAccessibleName(self.tr("页面"))
        self._entries: dict[str, _Entry] = {}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, _PAD, 1, _PAD)
        column.setSpacing(0)
        stretched = False
        for item in items:
            if item.at_end and not stretched:
                column.addStretch(1)
                stretched = True
            entry = _Entry(look, item)
            entry.clicked.connect(lambda _=False, page=item.id: self.chosen.emit(page))
            self._group.addButton(entry)
            self._entries[item.id] = entry
            column.addWidget(entry)
        if not stretched:
            column.addStretch(1)
        self._look = look
        look.changed.connect(self._fit)
        self._fit()

    def choose(self, item_id: str) -> None:
        """Mark an entry as current, without a signal."""
        self._entries[item_id].setChecked(True)

    def set_count(self, item_id: str, count: int) -> None:
        """Show how many things wait there."""
        self._entries[item_id].set_count(count)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height out where not all entries can have what they would like."""
        super().resizeEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        share = (self.height() - 2 * _PAD) // max(len(self._entries), 1)
        for entry in self._entries.values():
            entry.set_share(share)

    def _fit(self) -> None:
        """Grow where the widest word would be cut: large text, or a long language."""
        metrics = QFontMetrics(self._look.font(TextRole.CAPTION, strong=True))
        widths = (metrics.horizontalAdvance(each.text()) for each in self._entries.values())
        widest = max(widths, default=0)
        self.setFixedWidth(max(RAIL_WIDTH, widest + 2 * _EDGE + 2))
        self._share_out()


class _Entry(QToolButton):
    def __init__(self, look: Look, item: RailItem) -> None:
        super().__init__()
        self._look, self._item, self._count = look, item, 0
        self._share = 0
        self.setText(item.title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.set_count(0)

    def set_count(self, count: int) -> None:
        self._count = count
        spoken = self.tr("{title}，{count} 项待办") if count else "{title}"
        self.setAccessibleName(spoken.format(title=self._item.title, count=count))
        self.update()

    def set_share(self, share: int) -> None:
        if share != self._share:
            self._share = share
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        wanted = self._look.measures.rail_item
        return QSize(1, max(min(wanted, self._share), self.minimumSizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        """Large text on a low screen: the icon gives way before the word does."""
        word = QFontMetrics(self._look.font(TextRole.CAPTION)).height()
        return QSize(1, word + _ICON + 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._look.colours
        on = self.isChecked()
        with QPainter(self) as painter:
            if on:
                painter.fillRect(self.rect(), colours.surface)
                paint_wedge(painter, self.rect(), colours.accent)
            elif self.underMouse():
                painter.fillRect(self.rect(), colours.surface_alt)
            ink = colours.accent if on else colours.text_2
            font = self._look.font(TextRole.CAPTION, strong=on)
            word = QFontMetrics(font).height()
            edge = min(self._look.measures.px(_ICON), self.height() - word - 6)
            top = (self.height() - edge - word - 2) // 2
            icon = QRect(QPoint((self.width() - edge) // 2, top), QSize(edge, edge))
            self._look.icons.paint(painter, icon, self._item.icon, ink, filled=on)
            below = QRect(_EDGE, icon.bottom() + 3, self.width() - 2 * _EDGE, word)
            centre = Qt.AlignmentFlag.AlignCenter
            paint_text(painter, below, self._item.title, font=font, colour=ink, align=centre)
            if self._count:
                self._paint_count(painter, icon)

    def _paint_count(self, painter: QPainter, icon: QRect) -> None:
        colours = self._look.colours
        font = self._look.font(TextRole.CAPTION, strong=True)
        text = str(self._count) if self._count <= _MOST_SHOWN else f"{_MOST_SHOWN}+"
        metrics = QFontMetrics(font)
        height = self._look.measures.px(16)
        width = max(metrics.horizontalAdvance(text) + 8, self._look.measures.px(18))
        # beside the icon, and never out of the rail
        left = min(icon.right() - 2, self.width() - width - 3)
        disc = QRect(QPoint(left, max(icon.top() - 4, 1)), QSize(width, height))
        paint_box(painter, disc, fill=colours.bad, edge=colours.bad, width=0, radius=height // 2)
        centre = Qt.AlignmentFlag.AlignCenter
        paint_text(painter, disc, text, font=font, colour=colours.surface, align=centre)
