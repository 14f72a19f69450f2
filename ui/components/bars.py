"""Bars: a share with its what-if and its threshold."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look.current import Look
from ui.look.strokes import Share, paint_share

__all__ = ["Share", "ShareBar"]

_TICK_OVERHANG = 3


class ShareBar(QWidget):
    """A flat bar; the numbers stand beside it, ``spoken`` repeats them for readers."""

    def __init__(
        self, look: Look, share: Share, spoken: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._share = look, share
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_share(share, spoken)

    def set_share(self, share: Share, spoken: str) -> None:
        """Show another share."""
        self._share = share
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a bar of ten characters' width."""
        return QSize(self._look.measures.px(120), self._bar_height() + 2 * _TICK_OVERHANG)

    def minimumSizeHint(self) -> QSize:
        """Return the narrowest bar that can still be read."""
        return QSize(60, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar centred in height."""
        height = self._bar_height()
        bar = QRect(0, (self.height() - height) // 2, self.width(), height)
        with QPainter(self) as painter:
            paint_share(painter, self._look, bar, self._share)

    def _bar_height(self) -> int:
        return self._look.measures.px(10)
