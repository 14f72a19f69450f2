"""整改: everything that is to be put right, how far each is, and what is to be done next."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from forms.ledgers import LEDGERS
from forms.ledgers.rectification import RECTIFICATION
from models.reports.timeline import Timeline, TimelineNode, TimelineTask, span_of
from models.usecases.rectify.task_cards import FEEDBACK, TaskCard, TaskFileCard, TasksCard
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from ui.bridge.people import Deed
from ui.components.buttons import Button
from ui.components.panels import EmptyState, PageHeader
from ui.components.progress import ProgressLine
from ui.components.rows import RowsModel
from ui.desk import Desk, Destination, Topic
from ui.look.icons import IconName
from ui.pages.checklist.files import Outside
from ui.pages.rectify.deeds import TaskDeeds
from ui.pages.rectify.making import TaskMaking
from ui.pages.rectify.panes import LIST, TASK, TIME, RectifyPanes
from ui.pages.rectify.papers import TaskPapers
from ui.pages.rectify.side import TaskSide
from ui.pages.rectify.sieve import Sieve
from ui.pages.rectify.story import TaskDeed
from ui.pages.rectify.switch import Part, PartSwitch
from ui.pages.rectify.table import TaskTable
from ui.pages.rectify.time_view import TimeView
from ui.pages.rectify.words import columns, owner_shown, standing_shown, time_words
from ui.pages.row_history import RowHistoryDialog, form_titles, form_values

SHOWS = frozenset({Topic.LEDGERS, Topic.ANSWERS, Topic.PROFILE, Topic.REVISION})
_LEDGER = RECTIFICATION.form.id
_NEW_KEYS = "Ctrl+N"
_LARGE_PERCENT = 125
_SHOWN_AFTER_MS = 60
"""A key held down walks along the list; the task is shown where it rests."""


class RectifyPage(QWidget):
    """Categories at the left, the tasks as a list or over time, the task come to at the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._card: TasksCard | None = None
        self._stale = True
        self._soon = QTimer(self, singleShot=True, interval=_SHOWN_AFTER_MS)
        self._soon.timeout.connect(self._show_task)
        self._wanted = ""
        """Row to come to as soon as it has been read."""
        look = desk.look
        self.busy = ProgressLine(look)
        self.sieve = Sieve(look)
        self.model = RowsModel[TaskCard](columns(), key=lambda card: card.task.row_id, parent=self)
        self.table = TaskTable(look, self.model)
        self.time = TimeView(look, _line((), desk))
        self.side = TaskSide(look)
        self.deeds = TaskDeeds(desk, self.side, self)
        self.making = TaskMaking(desk, self, self.busy)
        self.papers = TaskPapers(desk, self, self.busy)
        self._outside = Outside(self)
        self._lay_out()
        self._connect()

    def show_destination(self, where: Destination) -> None:
        """Show the tasks; ``detail`` names a category (``overdue`` …), ``field`` a task's row."""
        if where.detail:
            self.sieve.choose(where.detail)
        self._wanted = where.field
        self._read_if_stale()
        self._go_to_wanted()
        first = self.table if self.table.isVisibleTo(self) else self.new
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Read again what changed while the page was out of sight."""
        super().showEvent(event)
        self._read_if_stale()

    @property
    def current(self) -> TaskCard | None:
        """The task come to."""
        key = self.table.current_key
        at = None if key is None else self.model.row_of(key)
        return None if at is None else self.model.row_at(at)

    # laying out

    def _lay_out(self) -> None:
        look = self._desk.look
        self.header = PageHeader(look, self.tr("整改"))
        self.switch = PartSwitch(self._desk, Part.TASKS)
        self.header.add_beside(self.switch)
        self.make = Button(look, self.tr("生成任务"), icon=IconName.CHEVRON_DOWN, trailing=True)
        self.make.setMenu(self.making.menu)
        self.print = Button(look, self.tr("打印"), icon=IconName.PRINT)
        self.print.setMenu(self.papers.menu)
        self.ledger = Button(look, self.tr("打开台账"), icon=IconName.LEDGER)
        self.new = Button(look, self.tr("新任务"), icon=IconName.ADD, keycap=_NEW_KEYS)
        for button in (self.make, self.print, self.ledger, self.new):
            self.header.add_action(button)
        self.none = EmptyState(
            look,
            self.tr(
                "还没有整改任务。任务可以自己加，也可以从差距、达标方案、县级反馈、自查和隐患生成；"
                "同一件事不会生成两次。"
            ),
            action=self.tr("从差距生成"),
        )
        self.none_here = EmptyState(look, self.tr("这一类现在没有任务。"))
        self._list = QStackedWidget()
        for view in (self.table, self.none, self.none_here):
            self._list.addWidget(view)
        self.panes = RectifyPanes(look, self.sieve, (self._list, self.time), self.side)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.header)
        page.addWidget(self.busy)
        page.addWidget(self.panes, 1)

    def _connect(self) -> None:
        self.none.action_chosen.connect(self.making.from_gaps)
        self.new.clicked.connect(self._on_new)
        self.ledger.clicked.connect(lambda: self._desk.go("ledgers", _LEDGER))
        self.sieve.changed.connect(self._show_rows)
        self.table.current_key_changed.connect(lambda _key: self._soon.start())
        self.table.row_opened.connect(lambda _key: self._open_task())
        self.time.chosen.connect(self.table.go_to)
        self.time.opened.connect(lambda _key: self._open_task())
        self.panes.view_chosen.connect(self._on_view)
        self.deeds.made.connect(self._on_made)
        self.deeds.done.connect(self._on_done)
        self.side.left.connect(self._back_to_tasks)
        story = self.side.story
        story.deed_asked.connect(self._on_deed)
        story.clause_asked.connect(lambda code: self._desk.go("checklist", code))
        story.origin_asked.connect(self._on_origin)
        story.ledger_asked.connect(self._on_ledger)
        story.history_asked.connect(self._on_history)
        story.file_opened.connect(self._on_file)
        story.file_removed.connect(self._on_file_removed)
        story.files_chosen.connect(self._on_files)
        new = QShortcut(QKeySequence(_NEW_KEYS), self)
        new.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        new.activated.connect(self.new.click)
        permits = self._desk.permits
        permits.guard(Deed.LEDGERS, self.new, self.make, self.side)
        permits.guard(Deed.REPORTS, self.print)
        self._desk.changed.connect(self._on_changed)
        self._desk.look.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        """Large text leaves no room for a keycap in the header."""
        large = self._desk.look.measures.percent >= _LARGE_PERCENT
        self.new.set_keycap("" if large else _NEW_KEYS)

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
        card = self._card = self._desk.bridge.read_tasks(self._desk.centre)
        self.header.set_texts(
            self.tr("整改"),
            self.tr("{open} 项没销号，{late} 项逾期").format(open=card.open, late=card.overdue),
        )
        self.side.show_tasks(card)
        self.sieve.show_card(card)
        self.model.set_rows(card.tasks)
        self._show_rows()

    def _show_rows(self) -> None:
        self.model.keep_only(self.sieve.keeps)
        anything = self._card is not None and bool(self._card.tasks)
        shown = self.table if self.model.shown else self.none_here if anything else self.none
        self._list.setCurrentWidget(shown)
        if self.model.shown and self.table.current_key is None:
            self.table.go_to(self.model.key_at(0))
        self.time.show_tasks(_line(self.model.shown, self._desk))
        self._show_task()

    def _show_task(self) -> None:
        self._soon.stop()
        card = self.current
        if card is not None:
            self.time.choose(card.task.row_id)
        self.side.show_task(card)

    # going

    def _go_to_wanted(self) -> None:
        if not self._wanted:
            return
        wanted, self._wanted = self._wanted, ""
        if self.model.row_of(wanted) is None:
            self.sieve.show_all()
        self.table.go_to(wanted)

    def _on_view(self, view: str) -> None:
        if view == TIME:
            self.time.show_tasks(_line(self.model.shown, self._desk))
            self._show_task()

    def _open_task(self) -> None:
        self._show_task()
        self.panes.show_task()
        self.side.story.focus_next()

    def _back_to_tasks(self) -> None:
        shown = self.time if self.panes.view == TIME else self.table
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_origin(self) -> None:
        card = self.current
        if card is None:
            return
        kind, _, key = card.task.reference.partition("/")
        if kind in LEDGERS:
            self._desk.go("ledgers", kind, key)
        elif kind == FEEDBACK:
            self._desk.go("feedback", key.rpartition("/")[2])
        else:
            self._desk.go("gaps")

    def _on_ledger(self) -> None:
        card = self.current
        if card is not None:
            self._desk.go("ledgers", _LEDGER, f"{card.task.row_id}#task")

    def _on_history(self) -> None:
        card = self.current
        if card is not None:
            RowHistoryDialog(
                self._desk,
                "form_row",
                (card.task.row_id,),
                card.task.task,
                form_titles(RECTIFICATION.form),
                shown=form_values(RECTIFICATION.form),
                parent=self,
            ).exec()

    # doing

    def _on_new(self) -> None:
        self._show_task()
        self.panes.show_task()
        self.deeds.ask_new()

    def _on_deed(self, deed: str) -> None:
        card = self.side.story.card
        if card is not None:
            self.deeds.begin(TaskDeed(deed), card)

    def _on_made(self, row: str) -> None:
        self._wanted = row
        self._go_to_wanted()
        self._back_to_tasks()

    def _on_done(self) -> None:
        self.panes.show_view(self.panes.view if self.panes.view != TASK else LIST)
        self._back_to_tasks()

    def _on_file(self, file: TaskFileCard) -> None:
        bridge, centre = self._desk.bridge, self._desk.centre
        if not self._outside.open(bridge.evidence_path(centre, file.digest), file.name):
            self._desk.failed.emit(Refusal(RefusalCode.EVIDENCE_NOT_FOUND, name=file.name))

    def _on_file_removed(self, file: TaskFileCard) -> None:
        card = self.current
        if card is not None:
            self.deeds.remove(card, file.digest)

    def _on_files(self, files: tuple[Path, ...]) -> None:
        card = self.current
        if card is not None:
            self.deeds.attach(card, files)


def _line(cards: tuple[TaskCard, ...], desk: Desk) -> Timeline:
    """Return the time picture of tasks."""
    today = desk.bridge.clock.today()
    tasks = tuple(_row(card) for card in cards)
    return Timeline(tasks=tasks, span=span_of(tasks, today), today=today, words=time_words())


def _row(card: TaskCard) -> TimelineTask:
    task = card.task
    return TimelineTask(
        key=task.row_id,
        title=task.task,
        note=owner_shown(card),
        told=standing_shown(card),
        start=task.starts_on,
        due=task.deadline,
        closed_on=task.stopped_on,
        nodes=tuple(TimelineNode(day=node.on, name=node.words) for node in task.nodes if node.on),
        percent=task.progress or 0,
    )
