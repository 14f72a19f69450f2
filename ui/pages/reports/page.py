"""报表: the self-assessment on paper and as a workbook, and the ledgers as spreadsheets."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from models.exchange.filenames import file_safe
from models.vocabulary.progress import Progress
from ui.bridge.sheets import SheetFiles
from ui.bridge.whole import ReportCard
from ui.components.buttons import Button
from ui.components.panels import PageHeader
from ui.components.progress import ProgressLine
from ui.components.two_columns import TwoColumns
from ui.desk import Desk, Destination, Topic
from ui.look.icons import IconName
from ui.opening import open_path
from ui.pages.first_run.stages import own_documents
from ui.pages.paper.checked import PaperButton
from ui.pages.reports.files import FilesPanel
from ui.pages.reports.fill_in import FillInPanel
from ui.pages.reports.paper import PaperPanel
from ui.pages.reports.workbooks import WorkbooksPanel, ledger_title, ledger_workbook

SHOWS = frozenset({Topic.REVISION, Topic.PROFILE, Topic.ANSWERS, Topic.LEDGERS})
_SHARES = (700, 554)
_STACKED_FILES = 260


class ReportsPage(QWidget):
    """Left: what can be written; right: the reports that lie in the chosen folder."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stale = True
        self._lay_out()
        self.paper.folder.setText(str(own_documents() / self.tr("报表")))
        self.paper.asked.connect(self.make_report)
        self.paper.open_asked.connect(open_path)
        self.paper.folder_changed.connect(self.files.show_folder)
        self.workbooks.asked.connect(self._ask_where)
        self.workbooks.paper_asked.connect(self._ask_where_printed)
        self.workbooks.all_asked.connect(self._ask_where_all)
        self.fill_in.asked.connect(self.write_fill_in)
        self.fill_in.read_asked.connect(lambda: self._desk.go("import"))
        self.files.open_asked.connect(open_path)
        desk.changed.connect(self._on_changed)

    def show_destination(self, _where: Destination) -> None:
        """Show what is there, with the keyboard on the button that writes the report."""
        if self._stale:
            self.refresh()
        self.paper.button.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Read again what changed while the page was out of sight."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Read again at the next visit: files come and go."""
        super().hideEvent(event)
        self._stale = True

    def refresh(self) -> None:
        """Show the revision and the folder as they are now."""
        checklist = self._desk.bridge.read_checklist(self._desk.centre)
        self._stale = False
        self._header.set_texts(
            self.tr("报表"),
            self.tr("{year} 年度自评 · 第 {n} 次").format(
                year=checklist.year, n=checklist.revision
            ),
        )
        self.paper.show_revision(checklist.revision, final=checklist.final)
        self.fill_in.show_departments(self._desk.bridge.read_departments(self._desk.centre))
        self.files.show_folder(self.paper.out)

    def make_report(self, out: Path) -> None:
        """Write PDF and workbook into a folder."""
        bridge, centre = self._desk.bridge, self._desk.centre

        def work(progress: Progress) -> ReportCard:
            return bridge.make_report(centre, out, progress)

        self.paper.set_busy(True)
        job = self._desk.jobs.start("report", work)
        self.progress.watch(job, self.tr("正在排版自评报告"))
        job.succeeded.connect(self._on_written)
        job.failed.connect(self.paper.tell)
        job.cancelled.connect(self.paper.tell_stopped)
        job.finished.connect(lambda: self.paper.set_busy(False))

    def write_ledger(self, ledger: str, path: Path, *, filled: bool) -> None:
        """Write a ledger's spreadsheet: blank, or with what is in the ledger now."""
        bridge, centre = self._desk.bridge, self._desk.centre
        self._write(path, lambda _on: ledger_workbook(bridge, centre, ledger, filled=filled))

    def write_all(self, path: Path) -> None:
        """Write all ledgers into one workbook."""
        bridge, centre = self._desk.bridge, self._desk.centre
        self._write(path, lambda _on: bridge.ledgers_workbook(centre))

    def write_paper(self, ledger: str, path: Path, *, filled: bool) -> None:
        """Write a ledger's form as PDF: blank, or with what is in the ledger now."""
        bridge, centre = self._desk.bridge, self._desk.centre
        self._write(path, lambda on: bridge.paper_form(centre, ledger, on, filled=filled))

    def write_fill_in(self, departments: tuple[str, ...]) -> None:
        """Write a sheet for each department into the folder of reports."""
        bridge, centre, out = self._desk.bridge, self._desk.centre, self.paper.out

        def work(progress: Progress) -> tuple[SheetFiles, ...]:
            return bridge.write_fill_in(centre, departments, out, progress)

        job = self._desk.jobs.start("fill-in", work)
        self.progress.watch(job, self.tr("正在写填报表"))
        job.succeeded.connect(self.fill_in.show_written)
        job.failed.connect(self.fill_in.tell)

    def _write(self, path: Path, content: Callable[[Progress], bytes]) -> None:
        bridge = self._desk.bridge
        job = self._desk.jobs.start(
            "workbook", lambda progress: bridge.write_file(path, content(progress))
        )
        self.progress.watch(job, self.tr("正在写文件"), cancellable=False)
        job.succeeded.connect(self.workbooks.show_written)
        job.failed.connect(self.workbooks.tell)

    def _lay_out(self) -> None:
        look = self._desk.look
        self._header = PageHeader(look, self.tr("报表"))
        self.trends = Button(look, self.tr("历年趋势"), icon=IconName.CONSOLIDATION)
        self.trends.clicked.connect(lambda: self._desk.go("trends"))
        self._header.add_action(PaperButton(self._desk))
        self._header.add_action(self.trends)
        self.progress = ProgressLine(look)
        self.paper = PaperPanel(look)
        self.workbooks = WorkbooksPanel(look)
        self.workbooks.open_asked.connect(open_path)
        self.fill_in = FillInPanel(look)
        self.fill_in.open_asked.connect(open_path)
        self.files = FilesPanel(look)
        columns = TwoColumns(look, shares=_SHARES)
        columns.left.addWidget(self.paper)
        columns.left.addWidget(self.workbooks)
        columns.left.addWidget(self.fill_in)
        columns.left.addStretch(1)
        columns.right.addWidget(self.files)
        columns.keep_high(self.files, _STACKED_FILES)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._header)
        page.addWidget(self.progress)
        page.addWidget(columns, 1)

    def _on_changed(self, topics: object) -> None:
        if isinstance(topics, frozenset) and topics & SHOWS:
            self._stale = True
            if self.isVisible():
                self.refresh()

    def _on_written(self, card: ReportCard) -> None:
        self.paper.show_written(card)
        self.files.show_folder(card.pdf.parent)
        self.files.go_to(card.pdf)

    def _ask_where(self, ledger: str, filled: bool) -> None:
        name = self._desk.bridge.about(self._desk.centre).name
        suggested = self.paper.out / ledger_title(ledger, name if filled else "")
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("存成哪个文件"), str(suggested), self.tr("表格 (*.xlsx)")
        )
        if chosen:
            self.write_ledger(ledger, Path(chosen).with_suffix(".xlsx"), filled=filled)

    def _ask_where_printed(self, ledger: str, filled: bool) -> None:
        name = self._desk.bridge.about(self._desk.centre).name
        suggested = self.paper.out / ledger_title(ledger, name if filled else "")
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("存成哪个文件"),
            str(suggested.with_suffix(".pdf")),
            self.tr("PDF (*.pdf)"),
        )
        if chosen:
            self.write_paper(ledger, Path(chosen).with_suffix(".pdf"), filled=filled)

    def _ask_where_all(self) -> None:
        name = file_safe(self._desk.bridge.about(self._desk.centre).name)
        suggested = self.paper.out / self.tr("{name}-全部台账.xlsx").format(name=name)
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("存成哪个文件"), str(suggested), self.tr("表格 (*.xlsx)")
        )
        if chosen:
            self.write_all(Path(chosen).with_suffix(".xlsx"))
