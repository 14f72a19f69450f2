"""Asking for something: a labelled field with unit, hint and error; a search box."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from ui.components.labels import IconLabel, Ink, TextLabel, repolish
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.strokes import keycap_size, paint_icon, paint_keycap
from ui.look.tokens import INNER_GAP

LABEL_CHARACTERS = 8
DEFAULT_CHARACTERS = 16
SEARCH_PAUSE_MS = 150
_EDGES = 18
_PADDING = 8


class FieldRow(QWidget):
    """Label, editor, unit; below the editor the hint, or the error in its place.

    ``characters`` is the editor's width in Chinese characters: 16, 24 or 40 by
    content; 0 takes the whole row. Leaving the field is never blocked. Enter in
    a line edit goes to the next field. The accessible name is label, unit and
    error together.
    """

    def __init__(
        self,
        look: Look,
        label: str,
        editor: QWidget,
        *,
        unit: str = "",
        hint: str = "",
        characters: int = DEFAULT_CHARACTERS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self.editor, self._characters = look, editor, characters
        self._label_characters = LABEL_CHARACTERS
        self._label, self._unit, self._hint = label, unit, hint
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, INNER_GAP)
        grid.setHorizontalSpacing(INNER_GAP)
        grid.setVerticalSpacing(2)
        self._caption = TextLabel(label, wrap=True)
        self._caption.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._caption.setBuddy(editor)
        grid.addWidget(self._caption, 0, 0)
        field = QHBoxLayout()
        field.setSpacing(INNER_GAP)
        field.addWidget(editor)
        if unit:
            field.addWidget(TextLabel(unit, ink=Ink.THIRD))
        if characters:
            field.addStretch(1)
        grid.addLayout(field, 0, 1)
        below = QHBoxLayout()
        below.setSpacing(4)
        self._mark = IconLabel(look, IconName.NOT_MET, ink="bad", base=14, filled=True)
        self._below = TextLabel(hint, role=TextRole.CAPTION, ink=Ink.THIRD, wrap=True)
        below.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self._below, 1)
        grid.addLayout(below, 1, 1)
        grid.setColumnStretch(1, 1)
        if isinstance(editor, QLineEdit):
            editor.returnPressed.connect(self._on_return)
        look.changed.connect(self._fit)
        self._fit()
        self.set_error("")

    @property
    def label(self) -> str:
        """What is asked for."""
        return self._label

    @property
    def hint(self) -> str:
        """How to answer; empty where the label says enough."""
        return self._hint

    def set_hint(self, hint: str) -> None:
        """Say another hint; an error that is shown stays until it is mended."""
        if hint != self._hint:
            shown = self._below.text() == self._hint
            self._hint = hint
            if shown:
                self.set_error("")

    def set_error(self, error: str) -> None:
        """Show what is wrong and how it should be, or nothing."""
        self._mark.setVisible(bool(error))
        self._below.setText(error or self._hint)
        self._below.setVisible(bool(error or self._hint))
        self._below.set_ink(Ink.BAD if error else Ink.THIRD)
        self.editor.setProperty("state", "bad" if error else "")
        repolish(self.editor)
        spoken = "，".join(part for part in (self._label, self._unit, error or self._hint) if part)
        self.editor.setAccessibleName(spoken)

    def set_label_characters(self, characters: int) -> None:
        """Give the label more room, in Chinese characters: some forms ask at length."""
        self._label_characters = characters
        self._fit()

    def _on_return(self) -> None:
        self.focusNextChild()

    def _fit(self) -> None:
        em = self._look.measures.body
        self._caption.setFixedWidth(em * self._label_characters + 2)
        if self._characters:
            self.editor.setFixedWidth(em * self._characters + _EDGES)


class SearchBox(QLineEdit):
    """A line to search with; ``searched`` comes when typing pauses, or at once on Enter.

    Esc empties it; Esc in an empty box sends ``left``.
    """

    searched = Signal(str)
    left = Signal()

    def __init__(
        self,
        look: Look,
        hint: str,
        *,
        keycap: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._keycap = look, keycap
        self.setProperty("dense", True)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self._pause = QTimer(self, singleShot=True, interval=SEARCH_PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self.textEdited.connect(self._on_edited)
        self.returnPressed.connect(self._tell)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._make_room)
        self._make_room()

    def setPlaceholderText(self, hint: str) -> None:
        """Show another hint; where it does not fit, the whole of it is the tooltip."""
        super().setPlaceholderText(hint)
        self._tell_whole()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the hint as tooltip as soon as it is cut."""
        super().resizeEvent(event)
        self._tell_whole()

    def sizeHint(self) -> QSize:
        """Return room for the hint and the keycap."""
        metrics = QFontMetrics(self._look.font(TextRole.TABLE))
        width = metrics.horizontalAdvance(self.placeholderText()) + self._keycap_width()
        width += self._look.icon_size().width() + 4 * _PADDING
        return QSize(width, self._look.measures.small_button)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties, then leaves."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
            return
        if self.text():
            self.clear()
            self._tell()
        else:
            self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line with its icon, and the keycap while it is empty."""
        super().paintEvent(event)
        with QPainter(self) as painter:
            ink = self._look.colours.text_2
            slot = self.rect().adjusted(_PADDING, 0, 0, 0)
            paint_icon(painter, self._look, slot, IconName.SEARCH, ink)
            if not self._keycap or self.text():
                return
            size = keycap_size(self._look, self._keycap)
            cap = self.rect()
            cap.setSize(size)
            cap.moveTop((self.height() - size.height()) // 2)
            cap.moveRight(self.width() - 8)
            paint_keycap(painter, self._look, cap, self._keycap)

    def _on_edited(self) -> None:
        self._pause.start()

    def _tell(self) -> None:
        self._pause.stop()
        self.searched.emit(self.text())

    def _tell_whole(self) -> None:
        cut = self.sizeHint().width() > self.width()
        self.setToolTip(self.placeholderText() if cut else "")

    def _keycap_width(self) -> int:
        return keycap_size(self._look, self._keycap).width() if self._keycap else 0

    def _make_room(self) -> None:
        icon = self._look.icon_size().width() + 6
        self.setTextMargins(icon, 0, self._keycap_width(), 0)
        self.updateGeometry()
