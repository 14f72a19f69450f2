"""The head of a check: its day, what it counts as, which department, who took part."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from forms.cells import Bad, reader
from forms.ledgers.ledger_form import day
from models.usecases.selfchecks.selfcheck_cards import SelfCheckCard
from models.vocabulary.limits import NOTE_CHARACTERS
from ui.components.flow import FlowLayout
from ui.components.labels import Ink, LineLabel, TextLabel, repolish
from ui.drafts import set_draft_place
from ui.look.current import Look, TextRole
from ui.look.tokens import PANEL_GAP

_HELD_ON = day("held_on", "自查日期", required=True)
_DAY, _DEPARTMENT, _PEOPLE = 7, 8, 14
"""Widths in characters of body text."""


class CheckHead(QFrame):
    """Each field is saved on leaving it."""

    held_on_changed = Signal(object)
    kind_changed = Signal(str)
    department_changed = Signal(str)
    people_changed = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._card: SelfCheckCard | None = None
        self.setProperty("rule", "bottom")
        self.setProperty("ground", "surface")
        flow = FlowLayout(self, gap=PANEL_GAP, margin=PANEL_GAP, pad=6, line_gap=4)
        self.held_on, self.department, self.people = QLineEdit(), QLineEdit(), QLineEdit()
        self.kind = QComboBox()
        self.progress = LineLabel("", strong=True)
        for field in (self.held_on, self.department, self.people):
            field.setProperty("size", "small")
            field.setMaxLength(NOTE_CHARACTERS)
        self._kind_row = self._labelled(self.tr("类别"), self.kind)
        for row in (
            self._labelled(self.tr("日期"), self.held_on),
            self._kind_row,
            self._labelled(self.tr("被查科室"), self.department),
            self._labelled(self.tr("参加人员"), self.people),
        ):
            flow.addWidget(row)
        flow.add_trailing(self.progress)
        self.held_on.editingFinished.connect(self._on_day)
        self.kind.activated.connect(lambda _at: self.kind_changed.emit(self.kind.currentData()))
        self.department.editingFinished.connect(self._on_department)
        self.people.editingFinished.connect(self._on_people)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        look.changed.connect(self._fit)
        self._fit()

    def show_card(self, card: SelfCheckCard, *, today: date, progress: str) -> None:
        """Show the head of a check; what is being typed into the same one stays."""
        same = self._card is not None and self._card.id == card.id
        self._card, self._today = card, today
        locked = bool(card.finished_at)
        stored = (
            (self.held_on, card.held_on.isoformat(), "held_on"),
            (self.department, card.department, "department"),
            (self.people, card.people, "people"),
        )
        for field, text, key in stored:
            field.setReadOnly(locked)
            if not (same and field.hasFocus()) and field.text() != text:
                field.setText(text)
            set_draft_place(field, f"selfcheck/{card.id}/{key}")
        self._mark_day(wrong=False)
        self.kind.clear()
        for code, label in card.kinds:
            self.kind.addItem(label, code)
        self.kind.setCurrentIndex(self.kind.findData(card.kind))
        self.kind.setEnabled(not locked)
        self._kind_row.setVisible(len(card.kinds) > 1)
        self.progress.setText(progress)
        self.progress.set_ink(Ink.OK if card.tally.complete else Ink.SECOND)

    def _labelled(self, label: str, field: QWidget) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        caption = TextLabel(label, role=TextRole.TABLE, ink=Ink.SECOND)
        caption.setBuddy(field)
        field.setAccessibleName(label)
        row.addWidget(caption)
        row.addWidget(field)
        return holder

    def _fit(self) -> None:
        body = self._look.measures.body
        for field, characters in (
            (self.held_on, _DAY),
            (self.department, _DEPARTMENT),
            (self.people, _PEOPLE),
        ):
            field.setFixedWidth(body * characters)

    def _on_day(self) -> None:
        card = self._card
        if card is None or card.finished_at:
            return
        read = reader(_HELD_ON, today=self._today)(self.held_on.text())
        wrong = isinstance(read, Bad) or not isinstance(read, date)
        self._mark_day(wrong=wrong)
        if isinstance(read, date) and read != card.held_on:
            self.held_on_changed.emit(read)

    def _mark_day(self, *, wrong: bool) -> None:
        said = self.tr("日期写成 2025-06-10 这样，不能晚于今天") if wrong else ""
        self.held_on.setProperty("state", "bad" if wrong else "")
        self.held_on.setToolTip(said)
        self.held_on.setAccessibleDescription(said)
        repolish(self.held_on)

    def _on_department(self) -> None:
        text = self.department.text().strip()
        if self._card is not None and text != self._card.department:
            self.department_changed.emit(text)

    def _on_people(self) -> None:
        text = self.people.text().strip()
        if self._card is not None and text != self._card.people:
            self.people_changed.emit(text)

    def focus_first(self) -> None:
        """Put the keyboard into the first field."""
        self.held_on.setFocus(Qt.FocusReason.ShortcutFocusReason)
