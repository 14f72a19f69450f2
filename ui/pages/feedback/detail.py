"""What is come to in the lists: one item with its answer, or one clause seen otherwise."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.usecases.feedback.feedback_cards import (
    AnswerFileCard,
    AnswerState,
    DifferingClauseCard,
    FeedbackCard,
    ItemCard,
)
from ui.components.chips import StatusChip
from ui.components.flow import FlowLayout
from ui.components.labels import Ink, LinkLabel, TextLabel
from ui.components.panels import EmptyState
from ui.components.scrolling import ScrollBody, make_scroll_area
from ui.look.current import Look, TextRole
from ui.look.states import Status
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.pages.feedback.answer_form import AnswerForm
from ui.pages.feedback.words import item_status
from ui.pages.rectify.words import state_word
from ui.texts.feedback import item_due_shown, item_place_shown, item_state_shown
from ui.texts.joining import joined
from ui.texts.words import GRADES
from ui.translated import translated

_LABEL_CHARACTERS = 5
_LEAST_WIDTH = 300


class FeedbackDetail(QWidget):
    """Told what to show; links and answers come out as signals."""

    clause_asked = Signal(str)
    item_asked = Signal(str)
    task_asked = Signal(str)
    """The row of an item's task."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(_LEAST_WIDTH)
        self.form = AnswerForm(look)
        self._nothing = EmptyState(look, self.tr("在左边选一项，这里看它的全部、写答复。"))
        body = ScrollBody("surface")
        body.column.setContentsMargins(PANEL_GAP, INNER_GAP, PANEL_GAP, PANEL_GAP)
        body.column.setSpacing(PANEL_GAP)
        self._told = QWidget()
        self._column = body.column
        self._column.addWidget(self._told)
        self._column.addWidget(self.form)
        self._column.addStretch(1)
        self.area = make_scroll_area()
        self.area.setWidget(body)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self.area)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def show_nothing(self) -> None:
        """Say that nothing was come to."""
        self._stack.setCurrentWidget(self._nothing)

    def show_item(
        self, card: FeedbackCard, item: ItemCard, files: Sequence[AnswerFileCard], locked: str
    ) -> None:
        """Show an item; ``files`` may stand behind its answer, ``locked`` as in the form."""
        told = self._begin(item.text)
        marks = FlowLayout(told.addHolder(), gap=6, line_gap=4)
        marks.addWidget(
            StatusChip(self._look, item_status(item), item_state_shown(item, translated))
        )
        due = item_due_shown(item, translated)
        if due:
            marks.addWidget(StatusChip(self._look, _urgency(item), due))
        seen = next((one for one in card.differing if one.code == item.clause), None)
        for label, words in (
            (self.tr("针对"), item_place_shown(item, translated)),
            (self.tr("条文"), item.criterion_text),
            (self.tr("期限"), item.due.isoformat() if item.due else self.tr("没有定期限")),
            (self.tr("县级等级"), self._grades(seen, seen.reason) if seen else ""),
            (self.tr("上次答复"), item.answered),
            (self.tr("县里回复"), item.closing),
        ):
            told.add(label, words)
        if item.clause:
            told.link(self.tr("打开 {code}").format(code=item.clause)).activated.connect(
                lambda: self.clause_asked.emit(item.clause)
            )
        if item.task is not None:
            words = self.tr("整改任务：{state}").format(state=state_word(item.task.state))
            row = item.task.row
            told.link(words).activated.connect(lambda: self.task_asked.emit(row))
        self.form.setVisible(item.open)
        if item.open:
            self.form.show_item(item, files, locked)

    def show_clause(self, clause: DifferingClauseCard, items: Iterable[ItemCard]) -> None:
        """Show a clause the county sees otherwise, with the items about it."""
        self.form.flush()
        self.form.hide()
        told = self._begin(f"{clause.code} {clause.title}")
        for label, words in (
            (self.tr("县级等级"), self._grades(clause)),
            (self.tr("理由"), clause.reason),
            (self.tr("现在自评"), _grade(clause.now)),
        ):
            told.add(label, words)
        told.link(self.tr("打开 {code}").format(code=clause.code)).activated.connect(
            lambda: self.clause_asked.emit(clause.code)
        )
        for item in items:
            words = self.tr("整改项 {n}：{text}").format(n=item.number, text=item.text)
            told.link(words).activated.connect(lambda ident=item.id: self.item_asked.emit(ident))

    def _grades(self, clause: DifferingClauseCard, reason: str = "") -> str:
        """Return what was claimed and what the county gives: ``自评 B 良好，县级 C 合格``."""
        told = (
            self.tr("自评 {grade}").format(grade=_grade(clause.claimed)),
            self.tr("县级 {grade}").format(grade=_grade(clause.reviewed)),
            reason,
        )
        return joined(told, translated)

    def _begin(self, title: str) -> "_Told":
        self._stack.setCurrentWidget(self.area)
        told = _Told(self._look, title)
        before, self._told = self._told, told
        self._column.replaceWidget(before, told)
        before.hide()
        before.deleteLater()
        return told


class _Told(QWidget):
    """Title, facts with their labels, links."""

    def __init__(self, look: Look, title: str) -> None:
        super().__init__()
        self._look = look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(TextLabel(title, role=TextRole.CLAUSE, wrap=True))

    def addHolder(self) -> QWidget:
        """Return an empty widget at the end."""
        holder = QWidget()
        self._column.addWidget(holder)
        return holder

    def add(self, label: str, words: str) -> None:
        """Add a fact; one without words is left out."""
        if not words:
            return
        row = QHBoxLayout(self.addHolder())
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(INNER_GAP)
        caption = TextLabel(label, role=TextRole.TABLE, ink=Ink.THIRD, wrap=True)
        caption.setFixedWidth(self._look.measures.table * _LABEL_CHARACTERS)
        row.addWidget(caption, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(TextLabel(words, role=TextRole.TABLE, wrap=True), 1)

    def link(self, words: str) -> LinkLabel:
        """Add a link and return it."""
        link = LinkLabel(self._look, words, role=TextRole.TABLE, cut=True)
        self._column.addWidget(link)
        return link


def _urgency(item: ItemCard) -> Status:
    if item.answer.state is AnswerState.DONE:
        return Status.NOT_FILLED
    if item.overdue:
        return Status.NOT_MET
    return Status.TO_CONFIRM if item.is_soon else Status.NOT_FILLED


def _grade(grade: str) -> str:
    return f"{grade} {translated(GRADES[grade])}" if grade else translated(GRADES["D"])
