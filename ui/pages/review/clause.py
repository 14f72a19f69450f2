"""The right pane of the review: one clause with grades, criteria, evidence; the institution."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.standards.pack import Grade
from models.usecases.county.county_cards import (
    SubmissionCard,
    SubmittedClauseCard,
    SubmittedCriterionCard,
    SubmittedEvidenceCard,
)
from models.usecases.review.review_cards import ReviewCard, ReviewedClauseCard
from ui.components.chips import Chip
from ui.components.gradestrip import GradeCell, GradeStrip
from ui.components.labels import IconLabel, Ink, LinkLabel, TextLabel
from ui.components.messages import InlineMessage, MessageKind
from ui.components.panels import EmptyState
from ui.components.rows import Align, Cell, Column, RowsModel
from ui.components.scrolling import ScrollBody, let_shrink, make_scroll_area
from ui.components.table import DataTable
from ui.components.tabs import Tab, Tabs
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.states import GradeMark, Status, grade_word, status_look, status_word
from ui.look.tokens import INNER_GAP, PANEL_GAP, Tone
from ui.pages.checklist.words import said
from ui.pages.review.items import ItemsPane
from ui.pages.review.opinion import OpinionBar
from ui.pages.review.sender import sender_body
from ui.pages.review.words import (
    OUTCOME_STATUS,
    claimed_mark,
    computed_mark,
    finding_of,
    reason_of,
    reviewed_mark,
    seen_shown,
    tick_shown,
)
from ui.texts.filling import size_shown
from ui.texts.sentences import word

INKS = {
    Status.MET: Ink.OK,
    Status.NOT_MET: Ink.BAD,
    Status.MISSING: Ink.UNKNOWN,
    Status.NOT_FILLED: Ink.THIRD,
}
CRITERIA, EVIDENCE, ITEMS, SENDER = "criteria", "evidence", "items", "sender"

_LOW = 450
"""Below this height, at 100 %, grades stand in the list alone; files and items have the foot."""


class ClausePane(QWidget):
    """Told a submission, a clause of it and its review; what is said goes to whoever asked."""

    derivation_asked = Signal(str)
    """The criterion whose figures somebody wants to see behind."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        self.strip = GradeStrip(look)
        column.addWidget(self.strip)
        self.reason = InlineMessage(look, MessageKind.INFO, "")
        column.addWidget(let_shrink(self.reason))
        self.tabs = Tabs()
        self.tabs.chosen.connect(self._on_tab)
        column.addWidget(self.tabs)
        self._stack = QStackedWidget()
        self.criteria = make_scroll_area()
        self.whose = make_scroll_area()
        self.items = ItemsPane(look)
        self._pages: dict[str, QWidget] = {
            CRITERIA: self.criteria,
            EVIDENCE: self._evidence(),
            ITEMS: self.items,
            SENDER: self.whose,
        }
        for page in self._pages.values():
            self._stack.addWidget(page)
        rule = QFrame()
        rule.setProperty("rule", "top")
        body = QVBoxLayout(rule)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(let_shrink(self._stack))
        column.addWidget(rule, 1)
        self.opinion = OpinionBar(look)
        self.opinion.item_asked.connect(self.ask_item)
        column.addWidget(self.opinion)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what also stands elsewhere where there is little height."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        low = self.height() < self._look.measures.px(_LOW)
        self.strip.setVisible(not low)
        self.opinion.setVisible(not low or self.tabs.current_id not in {EVIDENCE, ITEMS})

    def ask_item(self) -> None:
        """Go where an item is asked for, with the keyboard in its words."""
        self.tabs.choose(ITEMS)
        self.items.begin()

    def show_review(self, card: ReviewCard, clause: SubmittedClauseCard) -> None:
        """Show what the county says of the clause that is shown."""
        said = next(one for one in card.clauses if one.code == clause.code)
        self.strip.set_cells(self._grades(clause, said))
        self.opinion.show_clause(clause, said)
        self.items.show_items(card, clause)
        self._name_tabs(clause, len(card.of_clause(clause.code)))

    def show_submission(self, card: SubmissionCard) -> None:
        """Show what is known of the institution that sent it."""
        self.whose.setWidget(sender_body(self._look, card))

    def show_clause(self, clause: SubmittedClauseCard) -> None:
        """Show a clause."""
        self.title.setText(f"{clause.code} {clause.title}")
        self._core.setVisible(clause.core)
        self._tell_reason(clause)
        self._fill_criteria(clause)
        self._files.set_rows(clause.evidence)
        self.files.setVisible(bool(clause.evidence))
        self._no_files.setVisible(not clause.evidence)
        self._name_tabs(clause, 0)

    def _name_tabs(self, clause: SubmittedClauseCard, items: int) -> None:
        self.tabs.set_tabs(
            (
                Tab(id=CRITERIA, title=self.tr("标准与数字")),
                Tab(id=EVIDENCE, title=self.tr("佐证"), count=len(clause.evidence)),
                Tab(id=ITEMS, title=self.tr("整改意见"), count=items or None),
                Tab(id=SENDER, title=self.tr("机构情况")),
            )
        )

    def _head(self) -> QWidget:
        head = QFrame()
        head.setProperty("rule", "bottom")
        row = QHBoxLayout(head)
        row.setContentsMargins(PANEL_GAP, 8, PANEL_GAP, 8)
        row.setSpacing(INNER_GAP)
        self.title = TextLabel("", role=TextRole.CLAUSE, wrap=True)
        self._core = Chip(self._look, self.tr("核心"), icon=IconName.CORE)
        row.addWidget(let_shrink(self.title), 1)
        row.addWidget(self._core)
        return head

    def _grades(
        self, clause: SubmittedClauseCard, said: ReviewedClauseCard
    ) -> tuple[GradeCell, ...]:
        over = self.tr("高 {n} 级").format(n=clause.over_claim) if clause.over_claim else ""
        return (
            GradeCell(
                title=self.tr("计算结果"), icon=IconName.COMPUTED, grade=computed_mark(clause)
            ),
            GradeCell(
                title=self.tr("机构自评"),
                icon=IconName.CENTRE,
                grade=claimed_mark(clause),
                chip=over,
            ),
            GradeCell(
                title=self.tr("县级复核"),
                icon=IconName.COUNTY,
                grade=reviewed_mark(said),
                author=seen_shown(said),
                word="" if said.seen else self.tr("还没看"),
            ),
        )

    def _tell_reason(self, clause: SubmittedClauseCard) -> None:
        reason = reason_of(clause)
        self.reason.setVisible(bool(reason) or clause.over_claim > 0)
        if clause.claimed is Grade.E:
            self.reason.set_message(MessageKind.INFO, self.tr("不适用的理由："), reason)
        elif reason:
            self.reason.set_message(MessageKind.WARN, self.tr("机构的理由："), reason)
        else:
            self.reason.set_message(MessageKind.WARN, self.tr("机构没有写理由。"))

    def _fill_criteria(self, clause: SubmittedClauseCard) -> None:
        inner = ScrollBody("surface")
        grade: Grade | None = None
        for criterion in clause.criteria:
            if criterion.grade is not grade:
                grade = criterion.grade
                word = grade_word(GradeMark(str(grade)))
                inner.column.addWidget(self._group(f"{grade} {word}"))
            inner.column.addWidget(self._criterion(criterion))
        inner.column.addStretch(1)
        self.criteria.setWidget(inner)

    def _group(self, title: str) -> QWidget:
        head = QWidget()
        head.setProperty("ground", "alt")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(head)
        row.setContentsMargins(PANEL_GAP, 4, PANEL_GAP, 4)
        row.addWidget(TextLabel(title, role=TextRole.TABLE, strong=True))
        return head

    def _criterion(self, criterion: SubmittedCriterionCard) -> QWidget:
        frame = QFrame()
        frame.setObjectName("rowFrame")
        row = QHBoxLayout(frame)
        row.setContentsMargins(PANEL_GAP, 6, PANEL_GAP, 6)
        row.setSpacing(INNER_GAP)
        label = TextLabel(criterion.label, role=TextRole.TABLE, strong=True)
        label.setFixedWidth(self._look.measures.table * 2)
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(TextLabel(criterion.text, role=TextRole.TABLE, wrap=True))
        words.addLayout(self._finding(criterion))
        said = tick_shown(criterion)
        if criterion.evidence:
            files = self.tr("佐证 {n} 份").format(n=criterion.evidence)
            said = f"{said} · {files}"
        words.addWidget(TextLabel(said, role=TextRole.CAPTION, ink=Ink.SECOND))
        row.addLayout(words, 1)
        return frame

    def _finding(self, criterion: SubmittedCriterionCard) -> QHBoxLayout:
        """Return the computed finding: it wraps, so that no figure is ever cut."""
        row = QHBoxLayout()
        row.setSpacing(4)
        if not (criterion.figures or criterion.need):
            row.addWidget(TextLabel(self.tr("只能由人确认"), role=TextRole.CAPTION, ink=Ink.THIRD))
            return row
        status = OUTCOME_STATUS[criterion.computed]
        mark = status_look(status)
        ink = "text_3" if mark.tone is Tone.OFF else str(mark.tone)
        icon = IconLabel(
            self._look, mark.icon, ink=ink, filled=mark.filled, spoken=status_word(status)
        )
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        text = self.tr("{verdict}：{finding}").format(
            verdict=status_word(status), finding=finding_of(criterion)
        )
        row.addWidget(TextLabel(text, role=TextRole.TABLE, ink=INKS[status], wrap=True), 1)
        link = LinkLabel(self._look, self.tr("看来历"))
        link.activated.connect(partial(self.derivation_asked.emit, criterion.id))
        row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _evidence(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._files = RowsModel[SubmittedEvidenceCard](
            (
                Column(
                    id="name",
                    title=self.tr("文件"),
                    cell=lambda file: Cell(
                        text=file.name,
                        second=self._told(file) or file.file,
                        icon=IconName.EVIDENCE,
                        tip=file.file,
                    ),
                    characters=0,
                ),
                Column(
                    id="criterion",
                    title=self.tr("对应"),
                    cell=lambda file: Cell(text=file.criterion or self.tr("整条")),
                    characters=7,
                ),
                Column(
                    id="size",
                    title=self.tr("大小"),
                    cell=lambda file: Cell(text=size_shown(file.size)),
                    characters=5,
                    align=Align.END,
                ),
            ),
            key=lambda file: (file.digest, file.criterion),
            parent=self,
        )
        self.files = DataTable(self._look, self._files, spoken=self.tr("佐证"), two_lines=True)
        self._no_files = EmptyState(self._look, self.tr("机构没有附佐证。"))
        column.addWidget(self.files, 1)
        column.addWidget(self._no_files, 1)
        note = TextLabel(
            self.tr("文件都在签名的包里，收下时已逐个核对。"),
            role=TextRole.CAPTION,
            ink=Ink.SECOND,
            wrap=True,
        )
        note.setContentsMargins(PANEL_GAP, 6, PANEL_GAP, 8)
        column.addWidget(let_shrink(note))
        return box

    def _told(self, file: SubmittedEvidenceCard) -> str:
        """Return what the institution said a file is: ``合同 · 2025-03-01 · 有效至 2025-12-31``."""
        until = self.tr("有效至 {day}").format(day=file.valid_until) if file.valid_until else ""
        kind = word("evidence-kind", file.kind, said) if file.kind else ""
        return " · ".join(filter(None, (kind, file.item, file.dated_on, until)))

    def _on_tab(self, tab: str) -> None:
        self._stack.setCurrentWidget(self._pages[tab])
        self._fit()
