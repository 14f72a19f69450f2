"""县级意见: at the foot of a clause, agree or give another grade with a reason, one key each."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPlainTextEdit, QVBoxLayout, QWidget

from models.standards.pack import Grade
from models.usecases.county.county_cards import SubmittedClauseCard
from models.usecases.review.review_cards import ReviewedClauseCard
from ui.components.buttons import Button, ButtonKind
from ui.components.flow import FlowLayout
from ui.components.labels import Ink, TextLabel
from ui.components.scrolling import keep_height, let_shrink
from ui.look.current import Look, TextRole
from ui.look.states import GradeMark, grade_word
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.pages.review.words import computed_reason, seen_shown

PAUSE_MS = 600
"""What is typed is saved when typing rests so long."""
_LINES = 2
_GRADES = (Grade.A, Grade.B, Grade.C, Grade.D, Grade.E)


class ReasonEdit(QPlainTextEdit):
    """Two lines of reason; ``rested`` when typing pauses or the keyboard goes elsewhere."""

    rested = Signal()

    def __init__(self, look: Look, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setAccessibleName(spoken)
        self.setFixedHeight(look.measures.body * _LINES * 3 // 2 + 2 * 6)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.rested)
        self.textChanged.connect(self._on_text)

    def put(self, text: str) -> None:
        """Show a text that is saved already; what is shown the same is left alone."""
        if self.toPlainText() != text:
            self.setPlainText(text)
        self._pause.stop()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Save at once what was typed."""
        super().focusOutEvent(event)
        if self._pause.isActive():
            self._pause.stop()
            self.rested.emit()

    def _on_text(self) -> None:
        self._pause.start()


class OpinionBar(QFrame):
    """What the county says of one clause. Pressed again, the same is said again."""

    agreed = Signal()
    graded = Signal(object, str)
    """A Grade, and the reason."""
    again = Signal()
    """To be looked at again: what was said here is taken back."""
    item_asked = Signal()
    next_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._clause: SubmittedClauseCard | None = None
        self._said: ReviewedClauseCard | None = None
        self._wanted: Grade | None = None
        """A grade that was chosen and waits for its reason."""
        self.setProperty("rule", "top")
        column = QVBoxLayout(self)
        column.setContentsMargins(PANEL_GAP, 8, PANEL_GAP, 8)
        column.setSpacing(6)
        column.addWidget(self._choices())
        self.reason = ReasonEdit(look, self.tr("理由"))
        self.reason.rested.connect(self._on_rested)
        self.reason.setPlaceholderText(self.tr("和自评不同时写理由，机构会看到"))
        column.addWidget(self.reason)
        column.addLayout(self._foot())

    @property
    def acts(self) -> tuple[QWidget, ...]:
        """Everything that writes: off for whoever may only look."""
        return (
            self.agree,
            self.computed,
            self.others,
            self.item,
            self.reason,
            self.withdraw,
            self.save_next,
        )

    def show_clause(self, clause: SubmittedClauseCard, said: ReviewedClauseCard) -> None:
        """Show what is said of a clause; what is just being typed stays."""
        another = self._clause is None or self._clause.code != clause.code
        self._clause, self._said = clause, said
        if another or said.regraded:
            self._wanted = None
        claimed = self._named(said.claimed)
        self.agree.set_word(self.tr("同意自评 {grade}").format(grade=claimed))
        self.agree.setChecked(said.seen and not said.regraded)
        by_computed = said.computed is not None and said.computed is not said.claimed
        self.computed.setVisible(by_computed)
        if by_computed:
            told = self.tr("按计算 {grade}").format(grade=self._named(said.computed))
            self.computed.set_word(told)
        chosen = self._wanted or (said.reviewed if said.regraded else None)
        self.computed.setChecked(by_computed and chosen is said.computed)
        other = chosen is not None and not (by_computed and chosen is said.computed)
        self.others.setChecked(other)
        word = self.tr("给 {grade}").format(grade=self._named(chosen))
        self.others.set_word(word if other else self.tr("其他等次"))
        if another or not self.reason.hasFocus():
            self.reason.put(said.reason)
        self.seen.setText(seen_shown(said))
        self.withdraw.setVisible(said.seen and not said.carried_from)
        keep_height(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep as high as the buttons need at this width, whatever stands above."""
        super().resizeEvent(event)
        keep_height(self)

    def take_computed(self) -> None:
        """Give the computed grade; the figures are the reason to begin with."""
        if self._said is not None and self.computed.isVisibleTo(self):
            self._give(self._said.computed)

    def choose_other(self) -> None:
        """Open the list of grades under its button."""
        self._menu.popup(self.others.mapToGlobal(self.others.rect().topLeft()))

    def save_and_next(self) -> None:
        """Save what is typed; agree where nothing was said; then ask for the next clause."""
        self._on_rested()
        if self._wanted is not None:
            self.reason.setFocus()
            return
        if self._said is not None and not self._said.seen:
            self.agreed.emit()
        self.next_asked.emit()

    def _choices(self) -> QWidget:
        line = QWidget()
        flow = FlowLayout(line, gap=INNER_GAP, line_gap=4)
        flow.addWidget(TextLabel(self.tr("县级意见"), strong=True))
        choice = ButtonKind.CHOICE
        look = self._look
        self.agree = Button(look, self.tr("同意自评"), kind=choice, keycap="1", small=True)
        self.agree.clicked.connect(self._on_agree)
        self.computed = Button(look, self.tr("按计算"), kind=choice, keycap="2", small=True)
        self.computed.clicked.connect(self.take_computed)
        self.others = Button(look, self.tr("其他等次"), kind=choice, keycap="3", small=True)
        self.others.clicked.connect(self._on_others)
        self.item = Button(look, self.tr("提整改意见"), keycap="4", small=True)
        self.item.clicked.connect(self.item_asked)
        for button in (self.agree, self.computed, self.others, self.item):
            flow.addWidget(button)
        self._menu = QMenu(self)
        for grade in _GRADES:
            word = f"{grade.value} {grade_word(GradeMark(grade.value))}"
            self._menu.addAction(word).setData(grade.value)
        self._menu.triggered.connect(self._on_menu)
        return line

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(INNER_GAP)
        self.seen = TextLabel("", role=TextRole.CAPTION, ink=Ink.SECOND, wrap=True)
        self.withdraw = Button(self._look, self.tr("重看"), kind=ButtonKind.QUIET, small=True)
        self.withdraw.clicked.connect(self.again)
        self.save_next = Button(
            self._look, self.tr("记下，看下一条"), keycap="Ctrl+Enter", small=True
        )
        self.save_next.clicked.connect(self.save_and_next)
        self.save_next.setShortcut(QKeySequence("Ctrl+Return"))
        row.addWidget(let_shrink(self.seen), 1)
        row.addWidget(self.withdraw)
        row.addWidget(self.save_next)
        return row

    def _on_agree(self) -> None:
        self._wanted = None
        self.agreed.emit()

    def _on_others(self) -> None:
        if self._said is not None and self._clause is not None:
            self.show_clause(self._clause, self._said)
        self.choose_other()

    def _on_menu(self, action: object) -> None:
        self._give(Grade(action.data()))  # type: ignore[attr-defined]

    def _give(self, grade: Grade | None) -> None:
        """Give a grade; where a reason is asked for and none is there, wait for it."""
        said, clause = self._said, self._clause
        if said is None or clause is None or grade is None:
            return
        if grade is said.claimed:
            self._on_agree()
            return
        reason = self.reason.toPlainText().strip()
        if not reason and grade is said.computed:
            reason = computed_reason(clause)
            self.reason.put(reason)
        self._wanted = None if reason else grade
        if reason:
            self.graded.emit(grade, reason)
        else:
            self.show_clause(clause, said)
        self.reason.setFocus()
        self.reason.selectAll()

    def _on_rested(self) -> None:
        """Save a reason that was typed; without a grade of its own it waits."""
        said, reason = self._said, self.reason.toPlainText().strip()
        if said is None or not reason:
            return
        grade = self._wanted or (said.reviewed if said.regraded else None)
        if grade is not None and (self._wanted is not None or reason != said.reason):
            self._wanted = None
            self.graded.emit(grade, reason)

    def _named(self, grade: Grade | None) -> str:
        return self.tr("（没评完）") if grade is None else grade.value
