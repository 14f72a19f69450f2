"""Asks which field of the chosen rows is to be changed, and to what."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QWidget

from forms.fields import Field
from ui.components.buttons import Button, ButtonKind
from ui.components.flow import FlowLayout
from ui.components.labels import Ink, TextLabel
from ui.look.current import Look, TextRole
from ui.pages.ledgers.cells import choices

_FIELD_CHARACTERS, _VALUE_CHARACTERS = 14, 12


class BulkStrip(QFrame):
    """A strip over the table: a field, its value, and a look at what it would do."""

    asked = Signal(str, str)
    """Field key and the text all rows are to hold."""
    left = Signal()

    def __init__(self, look: Look, fields: Sequence[Field], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._fields = look, tuple(fields)
        self.setProperty("ground", "alt")
        self.setProperty("rule", "bottom")
        self._title = TextLabel(role=TextRole.TABLE, strong=True)
        self.field = QComboBox()
        self.field.addItems([asked.title for asked in self._fields])
        self.field.setAccessibleName(self.tr("要改的项目"))
        self.value: QLineEdit | QComboBox = QLineEdit()
        self._flow = FlowLayout(self, gap=8)
        self._flow.setContentsMargins(12, 6, 12, 6)
        self._look_first = Button(look, self.tr("看看会改什么"), small=True)
        self._look_first.clicked.connect(self._ask)
        self._cancel = Button(look, self.tr("取消"), kind=ButtonKind.QUIET, small=True)
        self._cancel.clicked.connect(self.leave)
        self._flow.addWidget(self._title)
        self._dress(self.field, _FIELD_CHARACTERS)
        self._flow.addWidget(self.field)
        self._flow.addWidget(TextLabel(self.tr("都改成"), role=TextRole.TABLE, ink=Ink.SECOND))
        self._make_value()
        self.field.currentIndexChanged.connect(lambda _at: self._make_value())
        self.hide()

    def ask(self, rows: int, key: str) -> None:
        """Open for so many rows; ``key`` is the field of the current column."""
        self._title.setText(self.tr("批量修改 {count} 行").format(count=rows))
        self.setAccessibleName(self._title.text())
        keys = [asked.key for asked in self._fields]
        if key in keys:
            self.field.setCurrentIndex(keys.index(key))
        self._make_value()
        self.show()
        self.value.setFocus()

    def leave(self) -> None:
        """Close without changing anything."""
        self.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter in a drop-down ask too."""
        if (
            watched is self.value
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        ):
            self._ask()
            return True
        return super().eventFilter(watched, event)

    def _make_value(self) -> None:
        for widget in (self.value, self._look_first, self._cancel):
            self._flow.removeWidget(widget)
        self.value.hide()
        self.value.deleteLater()
        asked = self._fields[self.field.currentIndex()]
        offered = choices(asked)
        if offered:
            combo = QComboBox()
            combo.addItems(offered)
            combo.installEventFilter(self)
            self.value = combo
        else:
            line = QLineEdit()
            line.returnPressed.connect(self._ask)
            line.setPlaceholderText(self.tr("空着就是清空"))
            self.value = line
        self.value.setAccessibleName(self.tr("{field} 改成").format(field=asked.title))
        self._dress(self.value, _VALUE_CHARACTERS)
        for widget in (self.value, self._look_first, self._cancel):
            self._flow.addWidget(widget)
            widget.show()

    def _dress(self, editor: QWidget, characters: int) -> None:
        editor.setProperty("size", "small")
        metrics = QFontMetrics(self._look.font(TextRole.TABLE))
        editor.setFixedWidth(metrics.horizontalAdvance("字" * characters) + 24)

    def _ask(self) -> None:
        value = self.value
        text = value.currentText() if isinstance(value, QComboBox) else value.text()
        self.asked.emit(self._fields[self.field.currentIndex()].key, text)
