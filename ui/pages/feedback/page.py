"""县级反馈: lists at the left, the item come to at the right with where it is answered."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from models.exchange.filenames import SEALED_ENDING
from models.usecases.feedback.feedback_cards import (
    ACCEPTED,
    DifferingClauseCard,
    FeedbackBookCard,
    FeedbackCard,
    FeedbackLineCard,
    ItemCard,
    ReceivedFeedbackCard,
)
from models.vocabulary.ids import Digest
from ui.bridge.people import Deed
from ui.components.buttons import Button, ButtonKind
from ui.components.labels import Ink, TextLabel
from ui.components.panels import EmptyState, PageHeader
from ui.components.rows import RowsModel
from ui.components.scrolling import let_shrink
from ui.components.table import DataTable
from ui.desk import Desk, Destination, Topic
from ui.look.current import TextRole
from ui.look.icons import IconName
from ui.look.tokens import PAGE_MARGIN
from ui.pages.checklist.files import dropped_files
from ui.pages.feedback.banner import LoopBanner
from ui.pages.feedback.deeds import FeedbackDeeds
from ui.pages.feedback.detail import FeedbackDetail
from ui.pages.feedback.panes import CLAUSES, ITEMS, LINES, FeedbackPanes
from ui.pages.feedback.taking_in import TakingIn
from ui.pages.feedback.words import clause_columns, item_columns, line_columns, summary_shown
from ui.pages.rectify.switch import Part, PartSwitch
from ui.texts.answering import DECISIONS
from ui.texts.joining import joined
from ui.translated import translated

SHOWS = frozenset({Topic.REVIEW, Topic.REVISION, Topic.ANSWERS, Topic.LEDGERS, Topic.PEOPLE})
_Row = TypeVar("_Row")


class FeedbackPage(QWidget):
    """One feedback at a time, the newest unless an older one is chosen."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._card: FeedbackBookCard | None = None
        self._digest: Digest | None = None
        """The feedback chosen; None for the newest."""
        self._stale = True
        self.deeds = FeedbackDeeds(desk, self)
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()

    @property
    def shown(self) -> FeedbackCard | None:
        """The feedback shown."""
        return None if self._card is None else self._card.shown

    @property
    def current(self) -> ItemCard | None:
        """The item come to."""
        return _row(self.items, self._items)

    def show_destination(self, where: Destination) -> None:
        """Show an item or a clause (``detail``), or take in the file of that name."""
        self._read_if_stale()
        if where.detail.endswith(SEALED_ENDING):
            self.taking.take(Path(where.detail))
            return
        if where.detail:
            self.go_to(where.detail)
        if self.isVisible():
            self.items.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Read again what changed while the page was out of sight."""
        super().showEvent(event)
        self._read_if_stale()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file from the stick."""
        if dropped_files(event.mimeData()) and not self._desk.permits.reason(Deed.IMPORT):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what was dropped."""
        event.acceptProposedAction()
        self.take(dropped_files(event.mimeData()))

    def take(self, files: Sequence[Path]) -> None:
        """Take in the first of the files; a feedback is one file."""
        if files:
            self.taking.take(files[0])

    def go_to(self, key: str) -> None:
        """Come to an item by its id, or to a clause's first item, else to the clause."""
        card = self.shown
        if card is None:
            return
        about = (item.id for item in card.items if item.clause == key)
        wanted = key if self._items.row_of(key) is not None else next(about, "")
        if wanted:
            self.panes.show_list(ITEMS)
            self.items.go_to(wanted)
        else:
            self.panes.show_list(CLAUSES)
            self.clauses.go_to(key)
        self._show_current()
        self.panes.show_detail()

    # laying out

    def _lay_out(self) -> None:
        look = self._desk.look
        self.header = PageHeader(look, self.tr("县级反馈"))
        self.header.add_beside(PartSwitch(self._desk, Part.FEEDBACK))
        self.take_in = Button(look, self.tr("收反馈包"), icon=IconName.IMPORT)
        self.tasks = Button(look, self.tr("转为整改任务"), icon=IconName.RECTIFY)
        self.begin = Button(look, "", kind=ButtonKind.PRIMARY)
        self.submit = Button(look, self.tr("再次上报"), kind=ButtonKind.PRIMARY)
        for button in (self.take_in, self.tasks, self.begin, self.submit):
            self.header.add_action(button)
        self.taking = TakingIn(self._desk)
        self.banner = LoopBanner(look)
        self.older = TextLabel(
            self.tr("这是以前的反馈，只供查看；最新的在“历次反馈”里第一行。"),
            ink=Ink.STALE,
            wrap=True,
        )
        self.summary = TextLabel("", role=TextRole.TABLE, ink=Ink.SECOND, wrap=True)
        self._items = RowsModel[ItemCard](item_columns(), key=lambda one: one.id, parent=self)
        self._clauses = RowsModel[DifferingClauseCard](
            clause_columns(), key=lambda one: one.code, parent=self
        )
        self._lines = RowsModel[FeedbackLineCard](
            line_columns(), key=lambda one: one.digest, parent=self
        )
        self.items = DataTable(look, self._items, spoken=self.tr("要整改的"), two_lines=True)
        self.clauses = DataTable(look, self._clauses, spoken=self.tr("等级不同的"), two_lines=True)
        self.lines = DataTable(look, self._lines, spoken=self.tr("历次反馈"), two_lines=True)
        self.detail = FeedbackDetail(look)
        self.panes = FeedbackPanes(look, (self.items, self.clauses, self.lines), self.detail)
        self.none = EmptyState(
            look,
            self.tr(
                "还没有收到县里的反馈。县里复核后会给一个反馈包，文件名里有“反馈”两个字，"
                "从 U 盘选它或拖到这里。"
            ),
            action=self.tr("收反馈包"),
        )
        self._body = QStackedWidget()
        self._body.addWidget(let_shrink(self.none))
        self._body.addWidget(self.panes)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.header)
        page.addWidget(self.taking)
        page.addWidget(self.banner)
        for label in (self.older, self.summary):
            label.setContentsMargins(PAGE_MARGIN, 6, PAGE_MARGIN, 6)
            page.addWidget(let_shrink(label))
        page.addWidget(self._body, 1)

    def _connect(self) -> None:
        desk, detail = self._desk, self.detail
        desk.changed.connect(self._on_changed)
        self.take_in.clicked.connect(self.taking.ask_file)
        self.none.action_chosen.connect(self.taking.ask_file)
        self.taking.received.connect(self._on_received)
        self.tasks.clicked.connect(self.deeds.make_tasks)
        self.begin.clicked.connect(self.deeds.begin)
        self.deeds.begun.connect(self._to_first)
        self.submit.clicked.connect(partial(desk.go, "submit"))
        self.banner.feedback_asked.connect(self._to_first)
        self.panes.tabs.chosen.connect(self._on_tab)
        self.items.current_key_changed.connect(self._on_chosen)
        self.clauses.current_key_changed.connect(self._on_chosen)
        self.items.row_opened.connect(self._on_opened)
        self.clauses.row_opened.connect(self._on_opened)
        self.lines.row_opened.connect(self._on_line)
        self.lines.current_key_changed.connect(self._on_line)
        detail.clause_asked.connect(partial(desk.go, "checklist"))
        detail.item_asked.connect(self.go_to)
        detail.task_asked.connect(partial(desk.go, "rectify", "all"))
        detail.form.evidence_asked.connect(partial(desk.go, "checklist"))
        detail.form.answered.connect(self.deeds.answer)
        following = QShortcut(QKeySequence("Ctrl+Return"), self)
        following.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        following.activated.connect(self._to_next)
        desk.permits.guard(Deed.IMPORT, self.take_in, self.none)
        desk.permits.guard(Deed.LEDGERS, self.tasks)
        desk.permits.guard(Deed.SUBMIT, self.begin)

    # reading

    def _on_changed(self, topics: object) -> None:
        if isinstance(topics, frozenset) and topics & SHOWS:
            self._stale = True
            if self.isVisible():
                self._read_if_stale()

    def _read_if_stale(self) -> None:
        if not self._stale:
            return
        self._stale = False
        bridge, centre = self._desk.bridge, self._desk.centre
        card = bridge.read_feedback(centre)
        if any(line.digest == self._digest for line in card.lines):
            card = bridge.read_feedback(centre, self._digest)
        self._card = card
        self.banner.show_loop(bridge.read_loop(centre))
        self._body.setCurrentWidget(self.none if card.shown is None else self.panes)
        told = card.shown
        self._items.set_rows(() if told is None else told.items)
        self._clauses.set_rows(() if told is None else told.differing)
        self._lines.set_rows(card.lines)
        self.panes.show_counts(card)
        self._show_head(card)
        if told is not None and self.current is None and told.items:
            first = (*told.waiting, *told.items)[0]
            self.items.go_to(first.id)
        self._show_current()

    def _show_head(self, card: FeedbackBookCard) -> None:
        told = card.shown
        year = self.tr("{year} 年度").format(year=card.year)
        self.summary.setVisible(told is not None)
        self.older.setVisible(told is not None and not told.newest)
        answering = told is not None and told.newest and told.decision != ACCEPTED
        self.tasks.setVisible(answering and told is not None and bool(told.open))
        self.begin.setVisible(answering and told is not None and told.sealed and not told.older)
        sendable = told is not None and not told.sealed and not told.older and not told.waiting
        self.submit.setVisible(answering and sendable)
        if told is None:
            self.header.set_texts(self.tr("县级反馈"), year)
            return
        self.begin.set_word(
            self.tr("接受退回，打开第 {n} 次").format(n=told.submission_revision + 1)
        )
        about = self.tr("第 {n} 次上报").format(n=told.submission_revision)
        decision = translated(DECISIONS[told.decision])
        self.header.set_texts(self.tr("县级反馈"), joined((year, about, decision), translated))
        self.summary.setText(summary_shown(told))

    # going

    def _on_tab(self, ident: str) -> None:
        if ident == CLAUSES and self.clauses.current_key is None and self._clauses.shown:
            self.clauses.go_to(self._clauses.key_at(0))
        if ident in {ITEMS, CLAUSES}:
            self._show_current()

    def _on_chosen(self, _key: object) -> None:
        self._show_current()

    def _on_opened(self, _key: object) -> None:
        self._show_current()
        self.panes.show_detail()
        if self.detail.form.isVisible():
            self.detail.form.take_focus()

    def _on_line(self, key: object) -> None:
        if isinstance(key, str) and self.panes.shown == LINES:
            digest = Digest(key)
            told = self.shown
            if told is None or told.digest != digest:
                self._digest, self._stale = digest, True
                self._read_if_stale()

    def _to_first(self) -> None:
        """Come to the first item that waits for an answer, of the newest feedback."""
        self._digest, self._stale = None, True
        self._read_if_stale()
        told = self.shown
        if told is not None and told.items:
            self._come_to((*told.waiting, *told.items)[0])

    def _to_next(self) -> None:
        """Come to the item after this one that waits for an answer."""
        told, here = self.shown, self.current
        if told is None or here is None:
            return
        after = [item for item in told.waiting if item.number > here.number]
        if after or told.waiting:
            self._come_to((*after, *told.waiting)[0])

    def _come_to(self, item: ItemCard) -> None:
        self.go_to(item.id)
        if self.detail.form.isVisible():
            self.detail.form.take_focus()

    def _show_current(self) -> None:
        told = self.shown
        clause = _row(self.clauses, self._clauses)
        if told is None:
            return
        if self.panes.shown == CLAUSES and clause is not None:
            self.detail.show_clause(clause, told.of_clause(clause.code))
            return
        item = self.current
        if item is None:
            self.detail.show_nothing()
            return
        files = self._desk.bridge.files_for_answer(self._desk.centre, item.clause)
        self.detail.show_item(told, item, files, self._locked(told))

    def _locked(self, told: FeedbackCard) -> str:
        """Return why nothing can be answered now, "" where it can be."""
        if not told.newest:
            return self.tr("这是以前的反馈")
        if told.sealed:
            if told.older:
                return self.tr("答复已随第 {n} 次定稿").format(n=told.submission_revision + 1)
            return self.tr("先打开下一次上报，再答复")
        return self._desk.permits.reason(Deed.ANSWERS)

    # doing

    def _on_received(self, card: ReceivedFeedbackCard) -> None:
        self._digest = None if card.elsewhere else card.digest
        self._stale = True
        self._read_if_stale()


def _row(table: DataTable, model: RowsModel[_Row]) -> _Row | None:
    key = table.current_key
    at = None if key is None else model.row_of(key)
    return None if at is None else model.row_at(at)
