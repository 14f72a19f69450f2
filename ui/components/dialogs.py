"""A dialog of words: as high as they are, never larger than the screen, its buttons in sight."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.components.focus_ring import FocusRing
from ui.components.scrolling import ScrollBody, make_scroll_area
from ui.look.current import Look
from ui.look.tokens import INNER_GAP

_CHARACTERS = 34
_SIDE, _TOP, _GAP = 20, 16, 12
_EDGE = 60
"""What is left of the screen around a dialog, pixels: its own title, and what it lies over."""


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
        self.ensurePolished()
        room = self.screen().availableSize()
        width = min(self._look.measures.body * self._characters, room.width() - _EDGE)
        width = max(width, self.buttons.minimumSize().width())
        height = self.words.totalHeightForWidth(width) + self.buttons.sizeHint().height()
        self.resize(width, min(height, room.height() - _EDGE))
