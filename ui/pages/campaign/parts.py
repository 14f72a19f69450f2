"""A line with an icon before it, for what a campaign says of days and standards."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.components.labels import IconLabel, Ink, TextLabel
from ui.components.scrolling import let_shrink
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.tokens import INNER_GAP

_ICON_INK = {Ink.BAD: "bad", Ink.WARN: "warn", Ink.OK: "ok"}


class MarkedLine(QWidget):
    """Icon and words in one ink; the words wrap and say everything by themselves."""

    def __init__(self, look: Look, icon: IconName, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(INNER_GAP // 2)
        self._mark = IconLabel(look, icon, base=16)
        self.words = TextLabel("", role=TextRole.TABLE, wrap=True)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(let_shrink(self.words), 1)

    def show_text(self, ink: Ink, text: str) -> None:
        """Say something in an ink."""
        self._mark.set_icon(self._icon, ink=_ICON_INK.get(ink, "text_2"))
        self.words.set_ink(ink)
        self.words.setText(text)
