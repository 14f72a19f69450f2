"""Asks in place for the passphrase of something sealed; it is handed on and not kept."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.components.buttons import Button, ButtonKind
from ui.components.labels import IconLabel, TextLabel
from ui.components.scrolling import let_shrink
from ui.look.current import Look
from ui.look.icons import IconName
from ui.look.tokens import INNER_GAP

_CHARACTERS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedWords:
    """What is said of something sealed: why it asks, what the field and the button are called."""

    told: str
    field: str
    action: str


class SealedAsk(QFrame):
    """Shown while something sealed waits, a backup unless told otherwise; Enter opens it."""

    given = Signal(str)
    left = Signal()

    def __init__(
        self, look: Look, words: SealedWords | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        words = words or SealedWords(
            told=self.tr("这份备份是封存的，要做备份那个单位的密钥口令。"),
            field=self.tr("备份的密钥口令"),
            action=self.tr("打开备份"),
        )
        self.setObjectName("message")
        self.setProperty("kind", "info")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 10, 8)
        column.setSpacing(INNER_GAP)
        above = QHBoxLayout()
        above.setSpacing(INNER_GAP)
        above.addWidget(IconLabel(look, IconName.KEY, ink="accent", base=18))
        told = TextLabel(words.told, wrap=True)
        above.addWidget(let_shrink(told), 1)
        column.addLayout(above)
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.setMinimumWidth(look.measures.body * _CHARACTERS)
        self.passphrase.setAccessibleName(words.field)
        self.passphrase.setPlaceholderText(self.tr("密钥口令"))
        self.passphrase.returnPressed.connect(self._give)
        self.open = Button(look, words.action, small=True)
        self.open.clicked.connect(self._give)
        leave = Button(look, self.tr("算了"), kind=ButtonKind.QUIET, small=True)
        leave.clicked.connect(self._leave)
        row = QHBoxLayout()
        row.setSpacing(INNER_GAP)
        row.addWidget(self.passphrase, 1)
        row.addWidget(self.open)
        row.addWidget(leave)
        column.addLayout(row)
        self.hide()

    def ask(self) -> None:
        """Show it with the keyboard in it."""
        self.passphrase.clear()
        self.show()
        self.passphrase.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves; Enter goes no further: the page would press a button of its own."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)

    def _give(self) -> None:
        passphrase = self.passphrase.text()
        self.passphrase.clear()
        if passphrase:
            self.hide()
            self.given.emit(passphrase)

    def _leave(self) -> None:
        self.passphrase.clear()
        self.hide()
        self.left.emit()
