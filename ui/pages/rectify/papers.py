"""The papers of the rectification ledger, filled in or blank: a PDF and a workbook each."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from models.reports.rectification import PAPER_TITLES
from models.usecases.rectify.task_cards import TaskPaper, TaskPaperCard
from ui.components.progress import ProgressLine
from ui.desk import Desk
from ui.opening import open_path
from ui.pages.first_run.stages import own_documents
from ui.texts.joining import listed
from ui.translated import translated


class TaskPapers(QObject):
    """The menu that prints; asks for a folder and opens the PDF once both files are written."""

    def __init__(self, desk: Desk, page: QWidget, busy: ProgressLine) -> None:
        super().__init__(page)
        self._desk, self._page, self._busy = desk, page, busy
        self.menu = QMenu(page)
        self.menu.setAccessibleName(self.tr("打印哪一种"))
        for paper in TaskPaper:
            self._offer(paper, PAPER_TITLES[paper], blank=False)
        self.menu.addSeparator()
        for paper in TaskPaper:
            title = self.tr("{paper}（空白表）").format(paper=PAPER_TITLES[paper])
            self._offer(paper, title, blank=True)

    def write(self, paper: TaskPaper, out: Path, *, blank: bool) -> None:
        """Write a paper into a folder."""
        bridge, centre = self._desk.bridge, self._desk.centre
        job = self._desk.work(
            "task-paper",
            lambda progress: bridge.write_task_paper(centre, paper, out, progress, blank=blank),
        )
        self._busy.watch(job, self.tr("正在排版“{paper}”").format(paper=PAPER_TITLES[paper]))
        job.succeeded.connect(self._on_written)

    def _offer(self, paper: TaskPaper, title: str, *, blank: bool) -> None:
        action = self.menu.addAction(title)
        action.triggered.connect(partial(self._on_asked, paper, blank))

    def _on_asked(self, paper: TaskPaper, blank: bool, _checked: bool = False) -> None:
        offered = str(own_documents() / self.tr("报表"))
        out = QFileDialog.getExistingDirectory(self._page, self.tr("写到哪个文件夹"), offered)
        if out:
            self.write(paper, Path(out), blank=blank)

    def _on_written(self, card: TaskPaperCard) -> None:
        names = listed((card.pdf.name, card.workbook.name), translated)
        told = self.tr("已写好 {names}，在 {folder}")
        self._desk.told.emit(told.format(names=names, folder=card.pdf.parent))
        open_path(card.pdf)
