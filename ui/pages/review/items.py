"""整改意见 of one clause: asked for with a day; answered ones are closed or kept, with a reason."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from models.usecases.county.county_cards import SubmittedClauseCard
from models.usecases.review.review_cards import AnswerCard, ItemDraft, ReviewCard, ReviewItemCard
from ui.components.buttons import Button, ButtonKind
from ui.components.chips import StatusLabel
from ui.components.flow import FlowLayout
from ui.components.labels import Ink, TextLabel, repolish
from ui.components.messages import InlineMessage, MessageKind
from ui.components.scrolling import ScrollBody, keep_height, let_shrink, make_scroll_area
from ui.look.current import Look, TextRole
from ui.look.states import Status
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.texts.joining import listed
from ui.texts.sentences import word
from ui.translated import translated

_LINES = 2
_DAY_CHARACTERS = 7
_WHOLE = "whole"
"""Where an item stands that is about the whole self-assessment."""


class ItemForm(QFrame):
    """Words, place and day of an item: a new one, or one that has not left yet."""

    drafted = Signal(object)
    """An ItemDraft."""
    changed = Signal(str, str, object)
    """Id, words, and the day or None."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clause = ""
        self._changing = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(PANEL_GAP, INNER_GAP, PANEL_GAP, INNER_GAP)
        column.setSpacing(6)
        self.words = QPlainTextEdit()
        self.words.setTabChangesFocus(True)
        self.words.setAccessibleName(self.tr("要整改什么"))
        self.words.setPlaceholderText(self.tr("要整改什么，到什么程度算改好"))
        self.words.setFixedHeight(look.measures.body * _LINES * 3 // 2 + 2 * 6)
        column.addWidget(self.words)
        line = QWidget()
        flow = FlowLayout(line, gap=INNER_GAP, line_gap=4)
        self.place = QComboBox()
        self.place.setAccessibleName(self.tr("对应哪一款"))
        self.day = QLineEdit()
        self.day.setProperty("dense", True)
        self.day.setAccessibleName(self.tr("整改期限"))
        self.day.setPlaceholderText(self.tr("期限，如 2025-09-30"))
        self.day.setFixedWidth(look.measures.body * (_DAY_CHARACTERS + 5))
        self.day.textEdited.connect(self._on_day)
        self.day.returnPressed.connect(self._on_add)
        self.add = Button(look, self.tr("加上"), small=True)
        self.add.clicked.connect(self._on_add)
        self.add.setShortcut(QKeySequence("Ctrl+S"))
        for widget in (self.place, self.day, self.add):
            flow.addWidget(widget)
        column.addWidget(line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep as high as the fields need at this width; the items below scroll."""
        super().resizeEvent(event)
        keep_height(self)

    def show_clause(self, clause: SubmittedClauseCard) -> None:
        """Ask about another clause; what was begun for the one before is given up."""
        if clause.code == self._clause:
            return
        self._clause = clause.code
        self.place.clear()
        self.place.addItem(self.tr("整条 {clause}").format(clause=clause.code), "")
        for criterion in clause.criteria:
            self.place.addItem(criterion.label, str(criterion.id))
        self.place.addItem(self.tr("全院"), _WHOLE)
        self.clear()

    def change(self, item: ReviewItemCard) -> None:
        """Take an item up again."""
        self._changing = item.id
        self.words.setPlainText(item.text)
        self.day.setText(item.due.isoformat() if item.due else "")
        self.place.setEnabled(False)
        self.add.set_word(self.tr("改好 {item}").format(item=item.id))
        self.words.setFocus()

    def clear(self) -> None:
        """Begin with nothing."""
        self._changing = ""
        self.words.clear()
        self.day.clear()
        self._mark(bad=False)
        self.place.setEnabled(True)
        self.add.set_word(self.tr("加上"))

    def _on_day(self) -> None:
        self._mark(bad=False)

    def _on_add(self) -> None:
        text = self.day.text().strip()
        try:
            due = date.fromisoformat(text) if text else None
        except ValueError:
            self._mark(bad=True)
            self.day.setFocus()
            return
        words = self.words.toPlainText()
        if not words.strip():
            self.words.setFocus()
            return
        if self._changing:
            self.changed.emit(self._changing, words, due)
            return
        place = str(self.place.currentData() or "")
        whole = place == _WHOLE
        self.drafted.emit(
            ItemDraft(
                text=words,
                clause="" if whole else self._clause,
                criterion="" if whole else place,
                due=due,
            )
        )

    def _mark(self, *, bad: bool) -> None:
        self.day.setProperty("state", "bad" if bad else "")
        self.day.setToolTip(self.tr("日期写成 2025-09-30 这样") if bad else "")
        repolish(self.day)


class ItemsPane(QWidget):
    """The form, and below it every item of the clause and of the whole."""

    closed = Signal(str, str)
    """Id and reason."""
    kept = Signal(str, str)
    withdrawn = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: tuple[object, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.form = ItemForm(look)
        column.addWidget(self.form)
        rule = QFrame()
        rule.setProperty("rule", "top")
        inside = QVBoxLayout(rule)
        inside.setContentsMargins(0, 0, 0, 0)
        self.area = make_scroll_area()
        inside.addWidget(self.area)
        column.addWidget(rule, 1)
        self.rows: tuple[ItemRow, ...] = ()

    def begin(self) -> None:
        """Put the keyboard into the words of a new item."""
        self.form.words.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_items(self, card: ReviewCard, clause: SubmittedClauseCard) -> None:
        """Show the items of a clause, then those of the whole."""
        self.form.show_clause(clause)
        items = (*card.of_clause(clause.code), *card.of_clause(""))
        writable = card.newest and not card.issued
        self.form.setVisible(writable)
        if (clause.code, items, writable) == self._shown:
            return
        self._shown = (clause.code, items, writable)
        body = ScrollBody("surface")
        rows = []
        for item in items:
            row = ItemRow(self._look, item, writable=writable)
            row.closed.connect(self.closed)
            row.kept.connect(self.kept)
            row.withdrawn.connect(self.withdrawn)
            row.changing.connect(self.form.change)
            body.column.addWidget(row)
            rows.append(row)
        if not items:
            none = TextLabel(self.tr("这一条没有整改意见。"), ink=Ink.SECOND)
            none.setContentsMargins(PANEL_GAP, PANEL_GAP, PANEL_GAP, PANEL_GAP)
            body.column.addWidget(none)
        body.column.addStretch(1)
        self.area.setWidget(body)
        self.rows = tuple(rows)


class ItemRow(QFrame):
    """One item: what was asked, what was answered, what the county says to that."""

    closed = Signal(str, str)
    kept = Signal(str, str)
    withdrawn = Signal(str)
    changing = Signal(object)
    """A ReviewItemCard to be taken up again."""

    def __init__(
        self, look: Look, item: ReviewItemCard, *, writable: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._item = look, item
        self.setObjectName("rowFrame")
        column = QVBoxLayout(self)
        column.setContentsMargins(PANEL_GAP, 8, PANEL_GAP, 8)
        column.setSpacing(4)
        column.addWidget(StatusLabel(look, self._status(), self._head(), strong=True))
        column.addWidget(let_shrink(TextLabel(item.text, role=TextRole.TABLE, wrap=True)))
        if item.answer is not None:
            column.addWidget(let_shrink(self._answer(item.answer)))
        if item.closing:
            told = self.tr("县级：{reason}").format(reason=item.closing)
            label = TextLabel(told, role=TextRole.TABLE, ink=Ink.SECOND, wrap=True)
            column.addWidget(let_shrink(label))
        if writable and item.sent:
            column.addLayout(self._settling())
        elif writable:
            column.addLayout(self._mending())

    def _status(self) -> Status:
        if not self._item.open:
            return Status.MET
        return Status.TO_CONFIRM if self._item.waiting else Status.NOT_MET

    def _head(self) -> str:
        item = self._item
        if not item.open:
            state = self.tr("已销号")
        elif not item.sent:
            state = self.tr("新提的")
        elif item.waiting:
            state = self.tr("机构答复了，等着定")
        else:
            state = self.tr("要整改")
        where = item.criterion.rpartition(".")[2] if item.criterion else ""
        if not item.clause:
            where = self.tr("全院")
        due = self.tr("期限 {day}").format(day=item.due.isoformat()) if item.due else ""
        return " · ".join(filter(None, (item.id, state, where, due)))

    def _answer(self, answer: AnswerCard) -> QWidget:
        state = word("answer-state", answer.state, translated)
        headline = self.tr("机构答复（{state}）：").format(state=state)
        files = listed((file.name for file in answer.files), translated)
        told = self.tr("佐证：{files}").format(files=files) if files else ""
        text = " ".join(filter(None, (answer.text, told)))
        return InlineMessage(self._look, MessageKind.INFO, headline, text)

    def _settling(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(INNER_GAP)
        self.reason = QLineEdit()
        self.reason.setProperty("dense", True)
        self.reason.setAccessibleName(self.tr("{item} 的理由").format(item=self._item.id))
        self.reason.setPlaceholderText(self.tr("理由，机构会看到"))
        self.close_item = Button(self._look, self.tr("销号"), small=True)
        self.close_item.setVisible(self._item.open)
        self.close_item.clicked.connect(self._on_close)
        keep = self.tr("保留") if self._item.open else self.tr("重新提出")
        self.keep_item = Button(self._look, keep, small=True)
        self.keep_item.clicked.connect(self._on_keep)
        row.addWidget(self.reason, 1)
        row.addWidget(self.close_item)
        row.addWidget(self.keep_item)
        return row

    def _mending(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(INNER_GAP)
        self.change_item = Button(self._look, self.tr("改"), kind=ButtonKind.QUIET, small=True)
        self.change_item.clicked.connect(self._on_change)
        self.withdraw = Button(self._look, self.tr("撤掉"), kind=ButtonKind.QUIET, small=True)
        self.withdraw.clicked.connect(self._on_withdraw)
        row.addStretch(1)
        row.addWidget(self.change_item)
        row.addWidget(self.withdraw)
        return row

    def _reason(self) -> str:
        """Return the reason; without one the keyboard goes there."""
        said = self.reason.text().strip()
        if not said:
            self.reason.setFocus()
        return said

    def _on_close(self) -> None:
        if said := self._reason():
            self.closed.emit(self._item.id, said)

    def _on_keep(self) -> None:
        if said := self._reason():
            self.kept.emit(self._item.id, said)

    def _on_change(self) -> None:
        self.changing.emit(self._item)

    def _on_withdraw(self) -> None:
        self.withdrawn.emit(self._item.id)
