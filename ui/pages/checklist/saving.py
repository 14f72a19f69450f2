"""Saving what is typed, without a button: when typing pauses and when the field is left."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QTimer
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

PAUSE_MS = 400


class PauseSaver(QObject):
    """Watches one editor and saves its text for whoever it was shown for.

    ``show_text`` binds the text to a key (a clause); what was typed before for
    another key is saved first, under that key.
    """

    def __init__(
        self, editor: QLineEdit | QPlainTextEdit, save: Callable[[str, str], object]
    ) -> None:
        super().__init__(editor)
        self._editor, self._save = editor, save
        self._key = self._saved = ""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        editor.textChanged.connect(self._on_changed)
        editor.installEventFilter(self)

    def show_text(self, key: str, text: str) -> None:
        """Show a saved text; what is being typed for the same key is left alone."""
        if key != self._key:
            self.flush()
        elif self._text() != self._saved or self._text().strip() == text:
            return
        self._key, self._saved = key, text
        with QSignalBlocker(self._editor):
            if isinstance(self._editor, QLineEdit):
                self._editor.setText(text)
            else:
                self._editor.setPlainText(text)

    def flush(self) -> None:
        """Save now what has not been saved yet."""
        self._pause.stop()
        text = self._text()
        if self._key and text != self._saved:
            self._saved = text
            self._save(self._key, text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Save when the field is left or its page goes away."""
        if event.type() in {QEvent.Type.FocusOut, QEvent.Type.Hide}:
            self.flush()
        return super().eventFilter(watched, event)

    def _on_changed(self) -> None:
        self._pause.start()

    def _text(self) -> str:
        if isinstance(self._editor, QLineEdit):
            return self._editor.text()
        return self._editor.toPlainText()
