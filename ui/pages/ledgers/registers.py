"""The yes/no registers: departments, rooms, tests, techniques, services, documents."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QWidget,
)

from models.ledger.records import RegisterEntry
from ui.bridge.whole import KindCard, RegisterCard
from ui.components.buttons import Button, ButtonKind
from ui.components.labels import ElidedLabel, Ink, LineLabel, TextLabel
from ui.components.panels import Panel
from ui.components.scrolling import ScrollBody, make_scroll_area, put_body
from ui.look.current import Look, TextRole
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.texts.joining import listed
from ui.texts.sentences import word
from ui.translated import translated

COUNTED = frozenset({"room"})
"""Registers where it matters how many there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a person said of one kind; ``present`` None takes the answer back."""

    kind: KindCard
    present: bool | None
    quantity: int | None = None


class KindRow(QFrame):
    """One kind: its names, 有 / 没有 / 未答, and how many where that matters."""

    answered = Signal(object)
    """An Answer."""

    def __init__(self, look: Look, kind: KindCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rowFrame")
        self._kind = kind
        row = QHBoxLayout(self)
        row.setContentsMargins(PANEL_GAP, 3, PANEL_GAP, 3)
        row.setSpacing(INNER_GAP)
        row.addWidget(TextLabel(kind.title, role=TextRole.BODY))
        others = listed(kind.synonyms, translated)
        row.addWidget(ElidedLabel(look, others, role=TextRole.CAPTION, ink="text_3"), 1)
        self._quantity: QLineEdit | None = None
        if kind.register in COUNTED:
            self._quantity = self._make_quantity(look)
            row.addWidget(self._quantity)
            row.addWidget(TextLabel(kind.unit, role=TextRole.TABLE, ink=Ink.THIRD))
        self._group = QButtonGroup(self)
        self._buttons: dict[bool | None, Button] = {}
        choices = ((True, self.tr("有")), (False, self.tr("没有")), (None, self.tr("未答")))
        for present, text in choices:
            button = Button(look, text, kind=ButtonKind.CHOICE, small=True)
            button.setAccessibleName(
                self.tr("{kind}：{answer}").format(kind=kind.title, answer=text)
            )
            button.clicked.connect(partial(self._on_chosen, present))
            self._group.addButton(button)
            self._buttons[present] = button
            row.addWidget(button)
        self.show_kind(kind)

    @property
    def buttons(self) -> dict[bool | None, Button]:
        """The three answers."""
        return self._buttons

    @property
    def quantity(self) -> QLineEdit | None:
        """The field for how many, where it is asked."""
        return self._quantity

    def show_kind(self, kind: KindCard) -> None:
        """Show the stored answer."""
        self._kind = kind
        self._buttons[kind.present].setChecked(True)
        if self._quantity is not None:
            self._quantity.setEnabled(bool(kind.present))
            if not self._quantity.hasFocus():
                self._quantity.setText("" if kind.quantity is None else str(kind.quantity))

    def _make_quantity(self, look: Look) -> QLineEdit:
        editor = QLineEdit()
        editor.setProperty("size", "small")
        editor.setAccessibleName(
            self.tr("{kind}有多少{unit}").format(kind=self._kind.title, unit=self._kind.unit)
        )
        editor.setFixedWidth(QFontMetrics(look.font()).horizontalAdvance("字字字") + 16)
        editor.editingFinished.connect(self._on_counted)
        return editor

    def _on_chosen(self, present: bool | None, _checked: bool = False) -> None:
        if present != self._kind.present:
            self.answered.emit(Answer(kind=self._kind, present=present))

    def _on_counted(self) -> None:
        if self._quantity is None:
            return
        text = self._quantity.text().strip()
        number = int(text) if text.isascii() and text.isdigit() else None
        if text and number is None:
            self._quantity.setText("" if self._kind.quantity is None else str(self._kind.quantity))
        elif number != self._kind.quantity and self._kind.present:
            self.answered.emit(Answer(kind=self._kind, present=True, quantity=number))


class RegistersTab(QWidget):
    """Registers on the left; the chosen one's kinds by category on the right."""

    answered = Signal(object)
    """An Answer."""
    filled = Signal(str, bool)
    """A register was declared complete, or that was taken back."""
    entered = Signal(object)
    """A RegisterEntry of a free name."""
    dropped = Signal(object)
    """A RegisterEntry to be taken back."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._cards: dict[str, RegisterCard] = {}
        self._shown = ""
        self.rows: dict[str, KindRow] = {}
        self.registers = QListWidget()
        self.registers.setAccessibleName(self.tr("登记表"))
        self.registers.setWordWrap(True)
        self.registers.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.registers.currentRowChanged.connect(self._on_chosen)
        side = Panel(look)
        side.body.addWidget(self.registers)
        self._side = side
        self._panel = Panel(look, self.tr("登记"))
        self.complete = QCheckBox(self.tr("本类已填全"))
        meaning = self.tr("没列为“有”的就是没有")
        self.complete.setAccessibleDescription(meaning)
        self.complete.clicked.connect(lambda on: self.filled.emit(self._shown, on))
        self._panel.header.add_trailing(self.complete)
        said = LineLabel(meaning, role=TextRole.TABLE, ink=Ink.THIRD)
        self._panel.header.add_trailing(said)
        self.area = make_scroll_area()
        self._panel.body.addWidget(self.area, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(PANEL_GAP, PANEL_GAP, PANEL_GAP, PANEL_GAP)
        row.setSpacing(PANEL_GAP)
        row.addWidget(side)
        row.addWidget(self._panel, 1)
        look.changed.connect(self._resize)
        self._resize()

    def show_registers(self, cards: tuple[RegisterCard, ...]) -> None:
        """Show the registers as they stand; what is shown stays shown."""
        self._cards = {card.register: card for card in cards}
        while self.registers.count() < len(cards):
            self.registers.addItem("")
        for at, card in enumerate(cards):
            answered = sum(kind.present is not None for kind in card.kinds)
            words = self.tr("{name}　{answered}/{total}").format(
                name=self._name(card.register), answered=answered, total=len(card.kinds)
            )
            done = self.tr("{words}　已填全").format(words=words) if card.filled else words
            self.registers.item(at).setText(done)
        if self.registers.currentRow() < 0 and cards:
            self.registers.setCurrentRow(0)
        elif self._shown in self._cards:
            self.go_to(self._shown)
            self._refresh()

    def go_to(self, register: str) -> None:
        """Show a register."""
        if register in self._cards:
            self.registers.setCurrentRow(list(self._cards).index(register))

    def _on_chosen(self, at: int) -> None:
        registers = list(self._cards)
        if 0 <= at < len(registers):
            self._shown = registers[at]
            self._build(self._cards[self._shown])
            self._refresh()

    def _refresh(self) -> None:
        card = self._cards.get(self._shown)
        if card is None:
            return
        asked = {kind.id for kind in card.kinds}
        if len(card.others) != self._free_count or asked != self.rows.keys():
            self._build(card)
        for kind in card.kinds:
            self.rows[kind.id].show_kind(kind)
        present = sum(kind.present is True for kind in card.kinds) + len(card.others)
        absent = sum(kind.present is False for kind in card.kinds)
        open_ = len(card.kinds) - absent - sum(kind.present is True for kind in card.kinds)
        self._panel.header.title.setText(self._name(card.register))
        self._panel.header.set_note(
            self.tr("有 {present} · 没有 {absent} · 未答 {open}").format(
                present=present, absent=absent, open=open_
            )
        )
        self.complete.setChecked(card.filled)

    def _build(self, card: RegisterCard) -> None:
        inner = ScrollBody()
        column = inner.column
        self.rows = {}
        category = None
        for kind in card.kinds:
            if kind.category and kind.category != category:
                category = kind.category
                column.addWidget(self._make_heading(category))
            row = KindRow(self._look, kind)
            row.answered.connect(self.answered)
            self.rows[kind.id] = row
            column.addWidget(row)
        column.addWidget(self._make_heading(self.tr("上面没有列出的")))
        for entry in card.others:
            column.addWidget(self._make_free(entry))
        column.addWidget(self._make_entry())
        column.addStretch(1)
        self._free_count = len(card.others)
        put_body(self.area, inner)

    _free_count = 0

    def _make_heading(self, text: str) -> QWidget:
        frame = QFrame()
        frame.setProperty("ground", "alt")
        frame.setProperty("rule", "bottom")
        row = QHBoxLayout(frame)
        row.setContentsMargins(PANEL_GAP, 3, PANEL_GAP, 3)
        row.addWidget(TextLabel(text, role=TextRole.TABLE, ink=Ink.SECOND, strong=True))
        return frame

    def _make_free(self, entry: RegisterEntry) -> QWidget:
        frame = QFrame()
        frame.setObjectName("rowFrame")
        row = QHBoxLayout(frame)
        row.setContentsMargins(PANEL_GAP, 3, PANEL_GAP, 3)
        row.addWidget(TextLabel(entry.name))
        row.addStretch(1)
        drop = Button(self._look, self.tr("去掉"), kind=ButtonKind.QUIET, small=True)
        drop.setAccessibleName(self.tr("去掉{name}").format(name=entry.name))
        drop.clicked.connect(lambda: self.dropped.emit(entry))
        row.addWidget(drop)
        return frame

    def _make_entry(self) -> QWidget:
        frame = QFrame()
        row = QHBoxLayout(frame)
        row.setContentsMargins(PANEL_GAP, 6, PANEL_GAP, 6)
        row.setSpacing(INNER_GAP)
        self.free_name = QLineEdit()
        self.free_name.setProperty("size", "small")
        self.free_name.setPlaceholderText(self.tr("名称"))
        self.free_name.setAccessibleName(self.tr("上面没有列出的名称"))
        self.free_name.setMaximumWidth(QFontMetrics(self._look.font()).horizontalAdvance("字") * 16)
        self.free_name.returnPressed.connect(self._on_entered)
        add = Button(self._look, self.tr("加上"), small=True)
        add.clicked.connect(self._on_entered)
        row.addWidget(self.free_name)
        row.addWidget(add)
        row.addStretch(1)
        return frame

    def _on_entered(self) -> None:
        name = self.free_name.text().strip()
        if name:
            self.free_name.clear()
            self.entered.emit(RegisterEntry(register=self._shown, kind="", name=name))

    def _name(self, register: str) -> str:
        return word("register", register, partial(QCoreApplication.translate, "texts"))

    def _resize(self) -> None:
        metrics = QFontMetrics(self._look.font())
        self._side.setFixedWidth(metrics.horizontalAdvance("字" * 15) + 24)
