"""A dialog of words: as high as they are, never larger than the screen, its buttons in sight."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.components.focus_ring import FocusRing
from ui.components.scrolling import ScrollBody, make_scroll_area
from ui.look.current import Look
from ui.look.tokens import INNER_GAP

_CHARACTERS = 34
_NO_END = 1000
"""Characters: higher than any screen."""
_SIDE, _TOP, _GAP = 20, 16, 12
_EDGE = 60
"""What is left of the screen around a dialog, pixels: its own title, and what it lies over."""


def room_for(window: QWidget, look: Look, wide: int, high: int) -> QSize:
    """Return a size in characters of body text, as far as the window's screen goes."""
    room, body = window.screen().availableSize(), look.measures.body
    return QSize(min(wide * body, room.width() - _EDGE), min(high * body, room.height() - _EDGE))


class WordsDialog(QDialog):
    """Words go into ``words``, buttons into ``buttons``; words that have no room scroll.

    ``characters``: its width in Chinese characters of body text.
    """

    def __init__(
        self,
        look: Look,
        title: str,
        *,
        characters: int = _CHARACTERS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._characters = look, characters
        FocusRing(look, self)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._area = make_scroll_area()
        self._body = ScrollBody()
        self.words = self._body.column
        self.words.setContentsMargins(_SIDE, _TOP, _SIDE, _GAP)
        self.words.setSpacing(_GAP)
        self._area.setWidget(self._body)
        self.buttons = QHBoxLayout()
        self.buttons.setContentsMargins(_SIDE, 0, _SIDE, _TOP)
        self.buttons.setSpacing(INNER_GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._area, 1)
        column.addLayout(self.buttons)

    def setVisible(self, visible: bool) -> None:
        """Take the room the words need before the dialog is placed."""
        if visible:
            self.fit()
        super().setVisible(visible)

    def fit(self) -> None:
        """Be as high as what is shown at the dialog's width, as far as the screen goes."""
        # what was never shown has not the look's paddings, and no height for a hint told since
        parts = self.findChildren(QWidget)
        for widget in (self, *parts):
            widget.ensurePolished()
        for widget in reversed(parts):
            layout = widget.layout()
            if layout is not None:
                layout.invalidate()
                layout.activate()
        self.buttons.invalidate()
        most = room_for(self, self._look, self._characters, _NO_END)
        width = max(most.width(), self.buttons.minimumSize().width())
        height = self.words.totalHeightForWidth(width) + 2 * self._area.frameWidth()
        height += self.buttons.sizeHint().height()
        self.resize(width, min(height, most.height()))
