"""One choice a policy leaves: why, its options or its number, and back to the default."""

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from models.usecases.packs.library_cards import ChoiceCard
from models.vocabulary.amounts import parse_exact
from ui.components.buttons import Button, ButtonKind
from ui.components.fields import FieldRow
from ui.components.labels import Ink, TextLabel
from ui.look.current import Look, TextRole
from ui.look.tokens import INNER_GAP, PANEL_GAP

_NUMBER_CHARACTERS = 8


class ChoiceEditor(QFrame):
    """``settled`` carries the digest, the row, and an option, a number or None (default)."""

    settled = Signal(str, str, object)

    def __init__(self, look: Look, card: ChoiceCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._card = look, card
        self.setObjectName("panel")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(PANEL_GAP, INNER_GAP, PANEL_GAP, INNER_GAP)
        self._column.setSpacing(4)
        title = f"{card.row} {card.question}".strip()
        self.setAccessibleName(title)
        self._say(title, strong=True)
        self._say(card.why, ink=Ink.SECOND)
        self.options: dict[str, QRadioButton] = {}
        self.number: QLineEdit | None = None
        if card.options:
            self._add_options()
        else:
            self._add_number()
        self._add_state()

    def take_focus(self) -> None:
        """Give the keyboard to the option in use, or to the number."""
        target = self.number or self.options.get(self._card.settled)
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def row(self) -> str:
        """The F row."""
        return self._card.row

    def _say(self, text: str, *, ink: Ink = Ink.BODY, strong: bool = False) -> None:
        if text:
            label = TextLabel(text, role=TextRole.TABLE, ink=ink, strong=strong, wrap=True)
            self._column.addWidget(label)

    def _add_options(self) -> None:
        group = QButtonGroup(self)
        for ident, title in self._card.options:
            words = title
            if ident == self._card.default:
                words = self.tr("{option}（默认）").format(option=title)
            button = QRadioButton()
            button.setAccessibleName(words)
            with QSignalBlocker(button):
                button.setChecked(ident == self._card.settled)
            button.clicked.connect(partial(self._on_option, ident))
            group.addButton(button)
            self.options[ident] = button
            self._column.addWidget(_OptionRow(button, words))

    def _add_number(self) -> None:
        self.number = QLineEdit(self._card.settled)
        self.number.setPlaceholderText(self.tr("没有定"))
        default = self._card.default
        hint = self.tr("默认 {number}").format(number=default) if default else ""
        self.field = FieldRow(
            self._look,
            self.tr("本地定为"),
            self.number,
            unit=self._card.unit,
            hint=hint or self.tr("没有定时，相关要求不计算"),
            characters=_NUMBER_CHARACTERS,
        )
        self.number.editingFinished.connect(self._on_number)
        self._column.addWidget(self.field)

    def _add_state(self) -> None:
        if not self._card.own:
            return
        day = self._card.at[:10]
        self._say(
            self.tr("{who} {day} 选定").format(who=self._card.author, day=day).strip(),
            ink=Ink.THIRD,
        )
        back = Button(self._look, self.tr("恢复默认"), kind=ButtonKind.QUIET, small=True)
        back.clicked.connect(lambda: self._tell(None))
        self.back = back
        self._column.addWidget(back)

    def _on_option(self, ident: str) -> None:
        if ident != self._card.settled or not self._card.own:
            self._tell(ident)

    def _on_number(self) -> None:
        if self.number is None:
            return
        text = self.number.text().strip()
        if text == self._card.settled:
            self.field.set_error("")
            return
        try:
            if text:
                parse_exact(text)
        except (ValueError, ZeroDivisionError):
            self.field.set_error(self.tr("要填数字，如 5、25%、1/3"))
            return
        self._tell(text)

    def _tell(self, value: str | None) -> None:
        self.settled.emit(self._card.policy, self._card.row, value)


class _OptionRow(QWidget):
    """A radio button with words that wrap, as its own text would not; they choose too."""

    def __init__(self, button: QRadioButton, words: str) -> None:
        super().__init__()
        self._button = button
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(INNER_GAP)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(TextLabel(words, role=TextRole.TABLE, wrap=True), 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose."""
        if self.rect().contains(event.position().toPoint()):
            self._button.click()
