"""What the program says: in the page beside the cause; a toast only for what went well."""

from enum import StrEnum
from html import escape

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QEnterEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.components.buttons import Button, IconButton
from ui.components.labels import IconLabel, LinkLabel, TextLabel, repolish
from ui.components.scrolling import let_shrink
from ui.look.current import Look
from ui.look.icons import IconName
from ui.look.tokens import INNER_GAP

MOST_ACTIONS = 2
_LEAST_WORDS = 18
"""Characters of a message that stand beside its actions at least."""
TOAST_MS = 6000


class MessageKind(StrEnum):
    """How serious; decides icon, edge and fill."""

    INFO = "info"
    OK = "ok"
    WARN = "warn"
    BAD = "bad"
    UNKNOWN = "unknown"


_ICONS = {
    MessageKind.INFO: (IconName.INFO, "accent"),
    MessageKind.OK: (IconName.MET, "ok"),
    MessageKind.WARN: (IconName.WARNING, "warn"),
    MessageKind.BAD: (IconName.NOT_MET, "bad"),
    MessageKind.UNKNOWN: (IconName.QUESTION, "unknown"),
}


class InlineMessage(QFrame):
    """A strip in the page: bold first clause, one sentence, at most two actions.

    ``action_chosen`` carries the index of the action. It stays until its cause
    is gone; ``set_message`` changes it in place and tells screen readers.
    """

    action_chosen = Signal(int)

    def __init__(
        self,
        look: Look,
        kind: MessageKind,
        headline: str,
        text: str = "",
        *,
        actions: tuple[str, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("message")
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(12, 7, 10, 7)
        self._box.setSpacing(INNER_GAP)
        told, self._row = QHBoxLayout(), QHBoxLayout()
        for row in (told, self._row):
            row.setSpacing(INNER_GAP)
        self._box.addLayout(told, 1)
        self._box.addLayout(self._row)
        self._row.addStretch(1)
        self._icon = IconLabel(look, IconName.INFO, base=18)
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._words.setWordWrap(True)
        self._words.setMinimumWidth(1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._words.setSizePolicy(policy)
        told.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        told.addWidget(self._words, 1)
        self._buttons: list[Button] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        let_shrink(self)
        self.set_message(kind, headline, text, actions=actions)

    def set_message(
        self, kind: MessageKind, headline: str, text: str = "", *, actions: tuple[str, ...] = ()
    ) -> None:
        """Say something else; ValueError for more than two actions."""
        if len(actions) > MOST_ACTIONS:
            raise ValueError(actions)
        icon, ink = _ICONS[kind]
        self._icon.set_icon(icon, ink=ink, filled=kind is not MessageKind.UNKNOWN)
        self._words.setText(
            f'<span style="font-weight:600">{escape(headline)}</span>{escape(text)}'
        )
        self.setAccessibleName(headline + text)
        self._words.setAccessibleName(headline + text)
        if self.property("kind") != kind.value:
            self.setProperty("kind", kind.value)
            repolish(self)
        self._set_actions(actions)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the actions under the words where they leave these too little room."""
        super().resizeEvent(event)
        actions = sum(button.sizeHint().width() + INNER_GAP for button in self._buttons)
        narrow = self.width() - actions < self._look.measures.body * _LEAST_WORDS
        directions = QBoxLayout.Direction
        below = bool(actions) and narrow
        self._box.setDirection(directions.TopToBottom if below else directions.LeftToRight)

    def button(self, index: int) -> Button:
        """Return an action's button, e.g. to set a shortcut."""
        return self._buttons[index]

    def _set_actions(self, actions: tuple[str, ...]) -> None:
        if tuple(button.text() for button in self._buttons) == actions:
            return
        for button in self._buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        self._buttons = []
        for index, word in enumerate(actions):
            button = Button(self._look, word, small=True)
            button.clicked.connect(lambda _=False, at=index: self.action_chosen.emit(at))
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
            self._buttons.append(button)


class Toast(QFrame):
    """One short success at the bottom right of ``over``, with 撤销 where that is possible.

    Goes after six seconds, not while it is hovered or focused. Never for errors.
    """

    undo_chosen = Signal()

    def __init__(self, look: Look, over: QWidget, *, clear_below: int = 0) -> None:
        super().__init__(over)
        self._over, self._clear_below = over, clear_below
        self.setObjectName("toast")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(INNER_GAP)
        row.addWidget(IconLabel(look, IconName.MET, ink="ok", base=18, filled=True))
        self._words = TextLabel()
        row.addWidget(self._words)
        self._undo = LinkLabel(look, self.tr("撤销"))
        self._undo.activated.connect(self._on_undo)
        row.addWidget(self._undo)
        close = IconButton(look, IconName.DISMISS, self.tr("关闭"))
        close.clicked.connect(self.hide)
        row.addWidget(close)
        self._timer = QTimer(self, singleShot=True, interval=TOAST_MS)
        self._timer.timeout.connect(self._on_time)
        over.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What is said."""
        return self._words.text()

    def say(self, text: str, *, undo: bool = False) -> None:
        """Show a success; the one before goes."""
        self._words.setText(text)
        self.setAccessibleName(text)
        self._undo.setVisible(undo)
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def leaveEvent(self, event: QEvent) -> None:
        """Let the time run again."""
        super().leaveEvent(event)
        self._timer.start()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while hovered."""
        super().enterEvent(event)
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner when the window is resized."""
        if watched is self._over and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _on_time(self) -> None:
        if any(part.hasFocus() for part in self.findChildren(QWidget)):
            self._timer.start()
        else:
            self.hide()

    def _on_undo(self) -> None:
        self.hide()
        self.undo_chosen.emit()

    def _place(self) -> None:
        x = self._over.width() - self.width() - 16
        self.move(x, self._over.height() - self.height() - 12 - self._clear_below)
