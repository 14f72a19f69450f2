"""Ctrl+Z in a field takes back typing first; where there is none, the last step.

Qt lets a line keep Ctrl+Z for itself even when it has nothing to take back.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)


class UndoKeys(QObject):
    """Watches the field in focus, and no other widget, as long as ``window`` lives."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the keys through to the window where the field has nothing of its own."""
        if isinstance(event, QKeyEvent) and event.type() in _KEYS:
            turn = _turn_of(event)
            if turn is not None and isinstance(watched, QWidget):
                return _handle(event, watched, redo=turn)
        return super().eventFilter(watched, event)

    def _on_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        if old is not None:
            old.removeEventFilter(self)
        if isinstance(now, (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)):
            now.installEventFilter(self)


_KEYS = frozenset({QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress})


def _turn_of(event: QKeyEvent) -> bool | None:
    """Return False for undo, True for redo, None for any other key.

    Ctrl+Y means redo on every system here; Qt knows it on Windows only.
    """
    if event.matches(QKeySequence.StandardKey.Undo):
        return False
    control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    again = control and event.key() == Qt.Key.Key_Y
    return True if again or event.matches(QKeySequence.StandardKey.Redo) else None


def _handle(event: QKeyEvent, field: QWidget, *, redo: bool) -> bool:
    """Take the key for the field or refuse it for the field; True: dealt with."""
    own = _has_own(field, redo=redo)
    if event.type() is QEvent.Type.ShortcutOverride:
        event.setAccepted(own)
        return True
    if own and redo and isinstance(field, (QLineEdit, QPlainTextEdit, QTextEdit)):
        field.redo()
        return True
    return False


def _has_own(field: QWidget, *, redo: bool) -> bool:
    line = field.lineEdit() if isinstance(field, QAbstractSpinBox) else field
    if isinstance(line, QLineEdit):
        return line.isRedoAvailable() if redo else line.isUndoAvailable()
    if isinstance(line, (QPlainTextEdit, QTextEdit)):
        document = line.document()
        return document.isRedoAvailable() if redo else document.isUndoAvailable()
    return False
