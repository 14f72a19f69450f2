"""Writing the table of a year's duties: where to, and what came of it."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from models.usecases.duties.duty_cards import DutyReport
from ui.components.messages import InlineMessage, MessageKind
from ui.components.progress import ProgressLine
from ui.desk import Desk
from ui.opening import open_path
from ui.pages.first_run.stages import own_documents
from ui.texts.joining import listed
from ui.translated import translated


class DutyPaper(QWidget):
    """Stands under the page's header; shows nothing until a table is asked for."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._report: DutyReport | None = None
        self.busy = ProgressLine(desk.look)
        self.message = InlineMessage(desk.look, MessageKind.OK, "")
        self.message.action_chosen.connect(self._on_action)
        self.message.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.busy)
        column.addWidget(self.message)

    def ask_where(self) -> None:
        """Let the person choose a folder, and write the table there."""
        suggested = own_documents() / self.tr("报表")
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("完成情况表写到哪个文件夹"), str(suggested)
        )
        if chosen:
            self.write(Path(chosen))

    def write(self, out: Path) -> None:
        """Write the table for the seal into a folder, as PDF and as a workbook."""
        bridge, centre = self._desk.bridge, self._desk.centre
        job = self._desk.work(
            "duty report", lambda progress: bridge.write_duty_report(centre, out, progress)
        )
        self.busy.watch(job, self.tr("正在排版完成情况表"))
        job.succeeded.connect(self._on_written)

    def _on_written(self, report: DutyReport) -> None:
        self._report = report
        self.message.set_message(
            MessageKind.OK,
            self.tr("已写好 2 个文件。"),
            listed((report.pdf.name, report.workbook.name), translated),
            actions=(self.tr("打开 PDF"), self.tr("打开文件夹")),
        )
        self.message.show()

    def _on_action(self, at: int) -> None:
        if self._report is not None:
            open_path(self._report.pdf.parent if at else self._report.pdf)
