"""机构情况: what is said of the institution in a word or a day, saved when it is chosen."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QLineEdit, QWidget

from forms.cells import Bad, reader
from forms.fields import Field, Kind
from models.ledger.facts import FACTS, Fact, FactForm
from models.vocabulary.failures import Place, RowFault
from ui.bridge.whole import FactCard
from ui.components.buttons import Button, ButtonKind
from ui.components.fields import FieldRow
from ui.drafts import set_draft_place
from ui.look.current import Look
from ui.pages.ledgers.cells import yes_no_words
from ui.pages.ledgers.sections import Asked, Section, SectionsTab
from ui.texts.sentences import typed_wrong, word
from ui.translated import translated

YES, NO, UNSTATED = "yes", "no", ""
_DAY = Field(key="day", title="", kind=Kind.DATE, past_only=False)
_SEGMENT_GAP = 4


class ChoiceBox(QComboBox):
    """A drop-down that turning the wheel over a long form does not change."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the form."""
        event.ignore()


class YesNo(QWidget):
    """是 / 否 / 未填 side by side; Tab comes to the chosen one, arrows choose."""

    chosen = Signal(str)

    def __init__(self, look: Look, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_SEGMENT_GAP)
        group = QButtonGroup(self)
        yes, no = yes_no_words()
        self.buttons: dict[str, Button] = {}
        for value, text in ((YES, yes), (NO, no), (UNSTATED, self.tr("未填"))):
            button = Button(look, text, kind=ButtonKind.CHOICE, small=True)
            button.setAccessibleName(self.tr("{fact}：{answer}").format(fact=title, answer=text))
            button.clicked.connect(partial(self._on_clicked, value))
            group.addButton(button)
            self.buttons[value] = button
            row.addWidget(button)
        row.addStretch(1)

    def show_value(self, value: str) -> None:
        """Show what is stored."""
        button = self.buttons[value]
        button.setChecked(True)
        self.setFocusProxy(button)

    def _on_clicked(self, value: str, _checked: bool = False) -> None:
        self.setFocusProxy(self.buttons[value])
        self.chosen.emit(value)


class FactField(FieldRow):
    """One fact; ``stated`` comes with its key and what was chosen, "" for nothing."""

    stated = Signal(str, str)

    def __init__(self, look: Look, fact: Fact, today: date, parent: QWidget | None = None) -> None:
        self._fact = fact
        self._value, self._wrong = UNSTATED, False
        self._read = reader(_DAY, today=today)
        super().__init__(look, fact.title, _editor(look, fact), parent=parent)
        editor = self.editor
        if isinstance(editor, YesNo):
            editor.chosen.connect(self._tell)
        elif isinstance(editor, ChoiceBox):
            editor.activated.connect(lambda _at: self._tell(str(editor.currentData())))
        elif isinstance(editor, QLineEdit):
            editor.setPlaceholderText(self.tr("未填，如 2025-03-31"))
            set_draft_place(editor, f"ledgers/facts/{fact.key}")
            editor.editingFinished.connect(lambda: self._on_day(editor))

    @property
    def key(self) -> str:
        """The fact's key."""
        return self._fact.key

    def show_card(self, card: FactCard) -> None:
        """Show what is stored; a day that is being typed or could not be read stays."""
        self._value = card.value
        self.set_hint(self.tr("由上年带来，待确认") if card.waits else "")
        if isinstance(self.editor, YesNo):
            self.editor.show_value(card.value)
        elif isinstance(self.editor, ChoiceBox):
            self.editor.setItemText(0, self._unstated_words(card))
            self.editor.setCurrentIndex(max(self.editor.findData(card.value), 0))
        elif isinstance(self.editor, QLineEdit):
            typing = self.editor.hasFocus() and self.editor.isModified()
            if not typing and not self._wrong and self.editor.text() != card.value:
                self.editor.setText(card.value)
                self.set_error("")

    def _on_day(self, line: QLineEdit) -> None:
        line.setModified(False)
        self._wrong = False
        text = line.text().strip()
        if text == self._value:
            self.set_error("")
            return
        day = self._read(text)
        if isinstance(day, Bad):
            self._wrong = True
            fault = RowFault(code=day.code, place=Place(), params=day.params)
            self.set_error(typed_wrong(fault, translated))
            return
        self.set_error("")
        self._tell(day.isoformat() if isinstance(day, date) else UNSTATED)

    def _tell(self, value: str) -> None:
        if value != self._value:
            self.stated.emit(self.key, value)

    def _unstated_words(self, card: FactCard) -> str:
        if not card.assumed:
            return self.tr("未填")
        return self.tr("未填（按行政区划：{value}）").format(value=card.assumed)


def _editor(look: Look, fact: Fact) -> QWidget:
    if fact.form is FactForm.YES_NO:
        return YesNo(look, fact.title)
    if fact.form is FactForm.DAY:
        return QLineEdit()
    box = ChoiceBox()
    box.addItem("", UNSTATED)
    for code, label in fact.options.items():
        box.addItem(label, code)
    return box


class FactsTab(SectionsTab):
    """Every fact of the institution in sections."""

    stated = Signal(str, str)
    """A fact's key and its value, "" to take it back."""

    def __init__(self, look: Look, today: date, parent: QWidget | None = None) -> None:
        self._today = today
        self._cards: Mapping[str, FactCard] = {}
        translate = QCoreApplication.translate
        super().__init__(
            look,
            _sections(),
            spoken=translate("FactsTab", "机构情况的部分"),
            hint=translate("FactsTab", "查找机构情况"),
            parent=parent,
        )

    def show_facts(self, cards: Sequence[FactCard]) -> None:
        """Show the facts as they are stored."""
        self._cards = {card.key: card for card in cards}
        self.show_filled({card.key for card in cards if card.value})

    def make_field(self, key: str) -> FieldRow:
        """Return a new field for a fact."""
        field = FactField(self._look, FACTS[key], self._today)
        field.stated.connect(self.stated)
        return field

    def fill(self, field: FieldRow) -> None:
        """Show what is stored of a fact."""
        if isinstance(field, FactField):
            field.show_card(self._cards[field.key])

    def note_of(self, empty: int) -> str:
        """Say how a fact counts that nobody has stated."""
        note = self.tr("{count} 项没有填，按“缺数据”算，不当作“否”。选定就保存。")
        done = self.tr("都填了。选定就保存，改回“未填”就撤销。")
        return note.format(count=empty) if empty else done


def _sections() -> tuple[Section, ...]:
    asked = [fact for fact in FACTS.values() if fact.stated]
    return tuple(
        Section(
            title=word("fact-group", group, translated),
            fields=tuple(
                Asked(key=fact.key, title=fact.title) for fact in asked if fact.group == group
            ),
        )
        for group in dict.fromkeys(fact.group for fact in asked)
    )
