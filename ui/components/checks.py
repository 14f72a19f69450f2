"""A check box whose words take more lines where there is no room for them on one."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

_NO_END = 1 << 16
"""Pixels: higher than any text."""
_LEAST = 6
"""Characters of words that stand beside the box at least."""
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | int(
    Qt.TextFlag.TextWordWrap
)


class WrappedCheck(QCheckBox):
    """Drawn as any check box; Qt's own cuts its words where they are wider than it is."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        """Return room for the box and a few characters."""
        whole = self.sizeHint()
        least = self._words().left() + self.fontMetrics().height() * _LEAST
        return QSize(min(whole.width(), least), whole.height())

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines of the words at ``width``."""
        room = QRect(0, 0, max(width - self._words().left(), 1), _NO_END)
        words = self.fontMetrics().boundingRect(room, _WRAPPED, self.text())
        return max(words.height() + 2, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box as the style does, and the words beside it."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""  # type: ignore[attr-defined]
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_CheckBox, option)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        group = self.palette().currentColorGroup()
        painter.setPen(self.palette().color(group, self.foregroundRole()))
        painter.drawText(self._words(), _WRAPPED, self.text())

    def _words(self) -> QRect:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        contents = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, self)
        return QRect(contents.left(), 0, max(self.width() - contents.left(), 1), self.height())
