"""A field for codes: typed by hand, or by a scanner that plays a keyboard."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_LONGEST = 300
"""Characters; the longest of our codes ends near 150."""


class ScanField(QLineEdit):
    """Ends with Enter, or with the Tab that some scanners send after a long code.

    An input method for Chinese would make words of a scanner's letters: it is off here.
    """

    entered = Signal(str)
    """What was typed or scanned; never empty."""

    def __init__(self, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(spoken)
        self.setMaxLength(_LONGEST)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.returnPressed.connect(self.enter)

    def enter(self) -> None:
        """Give out what stands here, and select it so that the next code takes its place."""
        text = self.text().strip()
        if text:
            self.selectAll()
            self.entered.emit(text)

    def event(self, event: QEvent) -> bool:
        """Take a Tab for Enter right after a scanned code."""
        tab = (
            event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Tab
        )
        if tab and not self.hasSelectedText() and " " in self.text().strip():
            self.enter()
            return True
        return super().event(event)
