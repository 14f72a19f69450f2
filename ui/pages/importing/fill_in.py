"""A department's fill-in sheet that came back: what it would change, before it is taken in."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from forms.handed_out.fill_in import MARK_SHEET
from models.exchange.fill_in_sheets import SheetChange, SheetPlan
from ui.bridge.importing import FileFound
from ui.components.buttons import Button, ButtonKind
from ui.components.messages import InlineMessage, MessageKind
from ui.components.rows import Cell, Column
from ui.components.scrolling import let_shrink
from ui.components.table import DataTable
from ui.desk import Desk, Topic
from ui.look.current import Look
from ui.look.states import Status
from ui.look.tokens import Tone
from ui.pages.importing.footer import StageFooter
from ui.pages.importing.jobs import ImportJobs
from ui.pages.importing.tables import made


def is_fill_in(found: FileFound) -> bool:
    """Tell whether a file is a department's sheet, or says so."""
    return any(sheet.name == MARK_SHEET for sheet in found.workbook.sheets)


class FillInAnswers(QObject):
    """A department's answers on their way in: read, shown, taken."""

    shown = Signal()
    taken = Signal()

    def __init__(
        self, desk: Desk, jobs: ImportJobs, stage: "FillInStage", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._stage = desk, jobs, stage
        self._path = Path()
        self._plan: SheetPlan | None = None
        jobs.sheet_read.connect(self._on_read)
        jobs.sheet_taken.connect(self._on_taken)
        stage.confirmed.connect(self.take)

    def read(self, path: Path) -> None:
        """Read a sheet that came back."""
        self._path = path
        self._jobs.read_sheet(path)

    def take(self) -> None:
        """Take in what is shown, if that is anything."""
        if self._plan is not None and self._plan.changes:
            self._jobs.take_sheet(self._plan, self._path)

    def _on_read(self, plan: SheetPlan) -> None:
        self._plan = plan
        self._stage.show_plan(plan)
        self.shown.emit()

    def _on_taken(self) -> None:
        self._plan = None
        self.taken.emit()
        self._desk.told.emit(self.tr("科室的答案已读入，采不采用在“自评”里逐条定。"))
        self._desk.saved.emit()
        self._desk.changed.emit(frozenset({Topic.ANSWERS}))


class FillInStage(QWidget):
    """The answers that differ, old and new; nothing is written before 确认读入."""

    confirmed = Signal()
    went_back = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._table: DataTable | None = None
        self.message = InlineMessage(look, MessageKind.INFO, "")
        self._rows = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(let_shrink(self.message))
        column.addLayout(self._rows, 1)
        column.addWidget(self._make_footer())

    @property
    def table(self) -> DataTable:
        """The table of changes."""
        assert self._table is not None  # a plan is shown first
        return self._table

    def show_plan(self, plan: SheetPlan) -> None:
        """Show what a sheet would change."""
        if self._table is not None:
            self._rows.removeWidget(self._table)
            self._table.hide()
            self._table.deleteLater()
        self._table = made(
            self._look, self._columns(), plan.changes, key=lambda line: line.criterion,
            spoken=self.tr("科室填报表的变化"),
        )  # fmt: skip
        self._rows.addWidget(self._table)
        headline = self.tr("{department}的填报表：改 {count} 款。").format(
            department=plan.department, count=len(plan.changes)
        )
        rest = self.tr("没有变化 {same} 款，空着 {empty} 款；空着的不收回以前的答案。").format(
            same=plan.unchanged, empty=plan.empty
        )
        self.message.set_message(MessageKind.INFO, headline, rest)
        self.confirm.set_word(self.tr("确认读入 {count} 款").format(count=len(plan.changes)))
        self.confirm.setEnabled(bool(plan.changes))

    def _columns(self) -> tuple[Column[SheetChange], ...]:
        def said(value: bool | None) -> Cell:
            if value is None:
                return Cell(text=self.tr("没有说"), tone=Tone.OFF)
            words = self.tr("达到") if value else self.tr("没达到")
            return Cell(text=words, status=Status.MET if value else Status.NOT_MET)

        return (
            Column(id="criterion", title=self.tr("款号"), characters=6,
                   cell=lambda line: Cell(text=line.criterion, strong=True)),
            Column(id="text", title=self.tr("要求"), characters=0,
                   cell=lambda line: Cell(text=line.text, tip=line.text)),
            Column(id="before", title=self.tr("科室以前说"), characters=6,
                   cell=lambda line: said(line.before)),
            Column(id="after", title=self.tr("现在说"), characters=6,
                   cell=lambda line: said(line.after)),
            Column(id="note", title=self.tr("备注"), characters=8,
                   cell=lambda line: Cell(text=line.note, tip=line.note)),
        )  # fmt: skip

    def _make_footer(self) -> QWidget:
        back = Button(self._look, self.tr("上一步"), keycap="Alt+B")
        back.clicked.connect(self.went_back)
        self.confirm = Button(
            self._look, self.tr("确认读入"), kind=ButtonKind.PRIMARY, keycap="Alt+N"
        )
        self.confirm.clicked.connect(self.confirmed)
        note = self.tr("记成科室的答案；本院自己的答案不动，采不采用在自评里逐条定。")
        return StageFooter(self._look, (back, self.confirm), note)
