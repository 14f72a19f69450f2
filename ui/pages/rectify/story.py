"""One task with everything that is known of it: what may be done next stands on top."""

from collections.abc import Iterator
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from models.ledger.ledger_codes import HAZARD_KINDS
from models.usecases.rectify.task_cards import GapLeft, TaskCard, TaskFileCard, TaskState
from ui.components.buttons import Button, ButtonKind, IconButton
from ui.components.chips import Chip
from ui.components.flow import FlowLayout
from ui.components.labels import Ink, LinkLabel, TextLabel
from ui.components.panels import EmptyState
from ui.components.scrolling import ScrollBody, make_scroll_area, put_body
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.states import Status, StatusLook, status_look
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.pages.checklist.files import dropped_files
from ui.pages.rectify.words import (
    SAID_ELSEWHERE,
    STATE_LOOKS,
    budget_shown,
    funding_word,
    source_word,
    state_word,
    time_left,
    verdict_word,
)
from ui.texts.joining import joined, listed, stated
from ui.texts.rectify import remark_shown
from ui.translated import translated

_LABEL_EMS = 6


class TaskDeed(StrEnum):
    """What can be done with a task."""

    START = "start"
    PROGRESS = "progress"
    HAND_IN = "hand-in"
    RECHECK = "recheck"
    REOPEN = "reopen"
    DEFER = "defer"
    EDIT = "edit"


_OFFERED = {
    TaskState.NOT_STARTED: (TaskDeed.START, TaskDeed.EDIT, TaskDeed.DEFER),
    TaskState.UNDER_WAY: (TaskDeed.HAND_IN, TaskDeed.PROGRESS, TaskDeed.EDIT, TaskDeed.DEFER),
    TaskState.DONE: (TaskDeed.RECHECK, TaskDeed.EDIT),
    TaskState.RETURNED: (TaskDeed.START, TaskDeed.EDIT, TaskDeed.DEFER),
    TaskState.DEFERRED: (TaskDeed.START, TaskDeed.EDIT),
    TaskState.CLOSED: (TaskDeed.REOPEN,),
}
"""The first is what a tired clerk should press next."""


def next_deed(card: TaskCard) -> TaskDeed:
    """Return what is to be done next with a task."""
    return _OFFERED[card.task.state][0]


class TaskStory(QWidget):
    """Shows one task; tells what the person wants and changes nothing itself."""

    deed_asked = Signal(str)
    """A ``TaskDeed``."""
    clause_asked = Signal(str)
    origin_asked = Signal()
    ledger_asked = Signal()
    history_asked = Signal()
    file_opened = Signal(object)
    """A TaskFileCard."""
    file_removed = Signal(object)
    files_chosen = Signal(object)
    """Paths that were dropped here."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._card: TaskCard | None = None
        self._barred = ""
        self.deeds: dict[TaskDeed, Button] = {}
        self._removers: list[IconButton] = []
        self.setProperty("ground", "surface")
        self.setAcceptDrops(True)
        self._area = make_scroll_area()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._area, 1)
        self.show_task(None)

    @property
    def card(self) -> TaskCard | None:
        """The task shown."""
        return self._card

    def show_task(self, card: TaskCard | None) -> None:
        """Show a task, or say that there is none."""
        self._card = card
        self.deeds, self._removers = {}, []
        body = ScrollBody("surface")
        body.column.setContentsMargins(PANEL_GAP, PANEL_GAP, PANEL_GAP, PANEL_GAP)
        body.column.setSpacing(INNER_GAP)
        if card is None:
            body.column.addWidget(
                EmptyState(self._look, self.tr("在清单里选一项，这里看它的全部。"))
            )
        else:
            self._fill(body, card)
        body.column.addStretch(1)
        put_body(self._area, body)
        self.set_barred(self._barred)

    def set_barred(self, reason: str) -> None:
        """Let the task only be read, for a reason; "" frees it again."""
        self._barred = reason
        for button in (*self.deeds.values(), *self._removers):
            button.set_barred(reason)

    def focus_next(self) -> None:
        """Put the keyboard on what is to be done next."""
        if self._card is not None:
            self.deeds[next_deed(self._card)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files from the desktop as what shows that the task is done."""
        free = self._card is not None and not self._barred
        if free and dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Attach what was dropped."""
        self.files_chosen.emit(dropped_files(event.mimeData()))
        event.acceptProposedAction()

    def _fill(self, body: ScrollBody, card: TaskCard) -> None:
        column = body.column
        column.addWidget(TextLabel(card.task.task, role=TextRole.CLAUSE, wrap=True))
        column.addWidget(self._marks(card))
        remarks = [one for one in card.remarks if one not in SAID_ELSEWHERE]
        if remarks:
            text = stated((remark_shown(card, one, translated) for one in remarks), translated)
            column.addWidget(TextLabel(text, role=TextRole.TABLE, ink=Ink.SECOND, wrap=True))
        column.addWidget(self._deed_row(card))
        column.addWidget(self._facts(card))
        column.addWidget(self._files(card))
        column.addWidget(self._links(card))

    def _marks(self, card: TaskCard) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, gap=6, line_gap=4)
        look = STATE_LOOKS[card.task.state]
        flow.addWidget(self._chip(look, state_word(card.task.state)))
        left = time_left(card)
        if left:
            late = card.days_overdue > 0
            mark = status_look(Status.NOT_MET if late else Status.COMPUTED)
            if not late:
                mark = StatusLook(icon=IconName.DEADLINE, tone=look.tone)
            flow.addWidget(self._chip(mark, left))
        if card.came_over:
            flow.addWidget(self._chip(status_look(Status.STALE), self.tr("上年转来")))
        return holder

    def _chip(self, mark: StatusLook, text: str) -> Chip:
        return Chip(self._look, text, tone=mark.tone, icon=mark.icon, filled=mark.filled)

    def _deed_row(self, card: TaskCard) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, gap=6, line_gap=4)
        words = {
            TaskDeed.START: self._start_word(card.task.state),
            TaskDeed.PROGRESS: self.tr("改进展"),
            TaskDeed.HAND_IN: self.tr("交复核"),
            TaskDeed.RECHECK: self.tr("复核"),
            TaskDeed.REOPEN: self.tr("重开"),
            TaskDeed.DEFER: self.tr("暂缓"),
            TaskDeed.EDIT: self.tr("修改"),
        }
        for deed in _OFFERED[card.task.state]:
            first = deed is next_deed(card)
            kind = ButtonKind.PRIMARY if first else ButtonKind.NORMAL
            button = Button(self._look, words[deed], kind=kind, small=not first)
            button.clicked.connect(lambda _on, deed=deed: self.deed_asked.emit(deed.value))
            self.deeds[deed] = button
            flow.addWidget(button)
        return holder

    def _start_word(self, state: TaskState) -> str:
        words = {
            TaskState.RETURNED: self.tr("重新整改"),
            TaskState.DEFERRED: self.tr("恢复整改"),
        }
        return words.get(state, self.tr("开始整改"))

    def _facts(self, card: TaskCard) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(INNER_GAP)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        wide = self._look.measures.table * _LABEL_EMS
        for row, (label, text) in enumerate(self._told(card)):
            caption = TextLabel(label, role=TextRole.TABLE, ink=Ink.SECOND, wrap=True)
            caption.setFixedWidth(wide)
            value = TextLabel(text, role=TextRole.TABLE, wrap=True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1)
        return holder

    def _told(self, card: TaskCard) -> Iterator[tuple[str, str]]:
        """Yield label and words of what is known; what is not filled in is left out."""
        task = card.task
        still = "" if card.gap is None else self._still(card.gap)
        nodes = "\n".join(
            " ".join(
                filter(
                    None,
                    (
                        "" if node.on is None else node.on.isoformat(),
                        node.words,
                        self.tr("（已完成）") if node.done else "",
                    ),
                )
            )
            for node in task.nodes
        )
        money = joined((self._yuan(card), funding_word(task.funding)), translated)
        checked = joined(
            (task.checked_by, _day(task.checked_on), verdict_word(task.verdict)), translated
        )
        told = (
            (self.tr("来源"), source_word(task.source)),
            (self.tr("条款"), self._unknown(card)),
            (self.tr("今天还差"), still),
            (self.tr("隐患类别"), HAZARD_KINDS.get(task.hazard_kind, task.hazard_kind)),
            (self.tr("提出日期"), _day(task.found_on)),
            (self.tr("责任科室"), task.department),
            (self.tr("责任人"), task.responsible),
            (self.tr("分管领导"), task.leader),
            (self.tr("整改措施"), task.measure),
            (self.tr("开始日期"), _day(task.starts_on)),
            (self.tr("整改期限"), _day(task.deadline)),
            (self.tr("节点"), nodes),
            (self.tr("进展"), "" if task.progress is None else f"{task.progress}%"),
            (self.tr("预算"), money),
            (self.tr("原因"), task.held_because),
            (self.tr("完成日期"), _day(task.closed_on)),
            (self.tr("销号佐证"), task.proof),
            (self.tr("复核"), checked),
            (self.tr("涉及人员"), task.involved),
            (self.tr("情节"), task.gravity),
            (self.tr("备注"), task.note),
        )
        return (pair for pair in told if pair[1])

    def _still(self, gap: GapLeft) -> str:
        if not gap.short:
            return ""
        told = self.tr("现有 {have} {unit}，要求 {need} {unit}，还差 {short} {unit}")
        if gap.reduce:
            told = self.tr("现有 {have} {unit}，最多 {need} {unit}，多出 {short} {unit}")
        return told.format(have=gap.have, need=gap.need, short=gap.short, unit=gap.unit)

    def _unknown(self, card: TaskCard) -> str:
        """Return the clauses there is no link to, and why; "" where the standard has them all."""
        unknown = [code for code in card.task.clauses if code not in card.clauses]
        if not unknown:
            return ""
        return self.tr("{codes}（本年标准里没有）").format(codes=listed(unknown, translated))

    def _yuan(self, card: TaskCard) -> str:
        budget = budget_shown(card.task.budget)
        return self.tr("{amount} 元").format(amount=budget) if budget else ""

    def _files(self, card: TaskCard) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for file in card.files:
            column.addWidget(self._file_row(file))
        return holder

    def _file_row(self, file: TaskFileCard) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(INNER_GAP)
        name = LinkLabel(self._look, file.name, role=TextRole.TABLE)
        name.setAccessibleName(self.tr("打开佐证 {name}，链接").format(name=file.name))
        name.activated.connect(lambda: self.file_opened.emit(file))
        remove = IconButton(
            self._look, IconName.DISMISS, self.tr("移除佐证 {name}").format(name=file.name)
        )
        remove.clicked.connect(lambda: self.file_removed.emit(file))
        self._removers.append(remove)
        row.addWidget(name)
        row.addStretch(1)
        row.addWidget(remove)
        return holder

    def _links(self, card: TaskCard) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, gap=PANEL_GAP, line_gap=4)

        def add(words: str) -> LinkLabel:
            link = LinkLabel(self._look, words, role=TextRole.TABLE)
            flow.addWidget(link)
            return link

        for code in card.clauses:
            link = add(self.tr("打开 {code}").format(code=code))
            link.activated.connect(lambda to=code: self.clause_asked.emit(to))
        if "/" in card.task.reference:
            add(self.tr("看来源")).activated.connect(self.origin_asked)
        add(self.tr("在台账中打开")).activated.connect(self.ledger_asked)
        add(self.tr("这一项的历史")).activated.connect(self.history_asked)
        return holder


def _day(day: object) -> str:
    return "" if day is None else str(day)
