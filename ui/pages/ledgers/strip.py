"""A strip over a table that asks a few things in place: a new row, an end with its reason."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.components.buttons import Button, ButtonKind
from ui.components.flow import FlowLayout
from ui.components.labels import Ink, TextLabel, repolish
from ui.components.scrolling import let_shrink
from ui.drafts import set_draft_place
from ui.look.current import Look, TextRole


@dataclass(frozen=True, slots=True, kw_only=True)
class StripField:
    """One thing asked; ``choices`` make it a drop-down. ``characters``: width."""

    key: str
    label: str
    text: str = ""
    choices: tuple[str, ...] = ()
    draft: str = ""
    """Where what is typed here is kept until it is entered."""
    characters: int = 8


class Strip(QFrame):
    """Asks its fields on one line (more where large text needs it); Esc leaves it.

    ``submitted`` carries key -> text. It stays until it is told ``close_strip``,
    so that a refused answer can be mended where it was typed.
    """

    submitted = Signal(object)
    left = Signal()
    asking = Signal()
    """It opens: another strip that stands open gives way."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("ground", "alt")
        self.setProperty("rule", "bottom")
        self._editors: dict[str, QLineEdit | QComboBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 6, 12, 6)
        self._column.setSpacing(4)
        self._line: QWidget | None = None
        self._error = TextLabel(role=TextRole.TABLE, ink=Ink.BAD, wrap=True)
        self._column.addWidget(let_shrink(self._error))
        self.hide()

    @property
    def editors(self) -> Mapping[str, QLineEdit | QComboBox]:
        """The editors by key."""
        return self._editors

    def ask(self, title: str, fields: tuple[StripField, ...], action: str) -> None:
        """Show the strip with these fields; the cursor goes into the first."""
        if self._line is not None:
            self._line.deleteLater()
        self._line = QWidget()
        flow = FlowLayout(self._line, gap=8)
        flow.addWidget(TextLabel(title, role=TextRole.TABLE, strong=True))
        self._editors = {}
        for asked in fields:
            editor = self._make_editor(asked)
            self._editors[asked.key] = editor
            # a label never parts from its field when the line wraps
            pair = QWidget()
            row = QHBoxLayout(pair)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(4)
            row.addWidget(TextLabel(asked.label, role=TextRole.TABLE, ink=Ink.SECOND))
            row.addWidget(editor)
            flow.addWidget(pair)
        button = Button(self._look, action, kind=ButtonKind.NORMAL, small=True)
        button.clicked.connect(self._submit)
        flow.addWidget(button)
        cancel = Button(self._look, self.tr("取消"), kind=ButtonKind.QUIET, small=True)
        cancel.clicked.connect(self.leave)
        flow.addWidget(cancel)
        self._column.insertWidget(0, self._line)
        self.show_error("")
        self.setAccessibleName(title)
        self.asking.emit()
        self.show()
        for editor in reversed(self._editors.values()):
            # the keyboard brings back what was begun in each, and stays in the first
            editor.setFocus()

    def show_error(self, words: str, key: str = "") -> None:
        """Say what is wrong, and mark the field it is about."""
        self._error.setText(words)
        self._error.setVisible(bool(words))
        for each, editor in self._editors.items():
            editor.setProperty("state", "bad" if words and each == key else "")
            repolish(editor)
        if words and key in self._editors:
            self._editors[key].setFocus()

    def come_back(self) -> None:
        """Ask again with what was answered, which nobody could take."""
        self.show()
        next(iter(self._editors.values())).setFocus()

    def leave(self) -> None:
        """Close the strip without an answer."""
        self.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter in a drop-down answer too."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        ):
            self._submit()
            return True
        return super().eventFilter(watched, event)

    def _make_editor(self, asked: StripField) -> QLineEdit | QComboBox:
        editor: QLineEdit | QComboBox
        if asked.choices:
            editor = QComboBox()
            editor.addItems(asked.choices)
            editor.setCurrentText(asked.text)
            editor.installEventFilter(self)
        else:
            editor = QLineEdit(asked.text)
            set_draft_place(editor, asked.draft, lasting=True)
            editor.returnPressed.connect(self._submit)
        editor.setProperty("size", "small")
        editor.setAccessibleName(asked.label)
        metrics = QFontMetrics(self._look.font(TextRole.TABLE))
        editor.setFixedWidth(metrics.horizontalAdvance("字" * asked.characters) + 24)
        return editor

    def _submit(self) -> None:
        self.submitted.emit(
            {
                key: editor.text() if isinstance(editor, QLineEdit) else editor.currentText()
                for key, editor in self._editors.items()
            }
        )
