"""What takes longer than opening the page: other targets, a look ahead and back, the table."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from models.usecases.gaps.gap_cards import GapsCard
from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.progress import Progress
from ui.components.progress import ProgressLine
from ui.desk import Desk
from ui.jobs import Job
from ui.pages.first_run.stages import own_documents


class Further(QObject):
    """Works beside the window; what was asked before the last question is dropped."""

    looked = Signal(object)
    """A GapsCard with what lapses and last year beside each gap."""
    targets_read = Signal(object)
    """A tuple of TargetChoice: the other standards and the policies are among them."""
    written = Signal(object)
    """A GapTable."""
    failed = Signal(object)
    """A Refusal or Trouble of writing the table."""

    def __init__(self, desk: Desk, progress: ProgressLine, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._progress, self._page = desk, progress, page
        self._lane = desk.jobs.beside("gaps further")
        self._looking: Job | None = None
        self._targets = False
        """Whether the targets are read, or being read."""
        self.destroyed.connect(self._lane.cancel)

    def look(self, card: GapsCard) -> None:
        """Look ahead and back from the gaps on a card that was just read."""
        self.stop()
        bridge, centre = self._desk.bridge, self._desk.centre
        view = bridge.gap_view(centre, card.target.id, card)
        self._looking = self._lane.start("further", lambda on: bridge.look_further(view, on))
        self._looking.succeeded.connect(self._on_looked)
        self._looking.failed.connect(self._on_failed)

    def stop(self) -> None:
        """Give up looking; what was asked for holds no more."""
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None

    def read_targets(self) -> None:
        """Read, once, against what else one may measure oneself."""
        if self._targets:
            return
        self._targets = True
        bridge, centre = self._desk.bridge, self._desk.centre
        job = self._desk.jobs.start("targets", lambda on: bridge.read_targets(centre, on))
        job.succeeded.connect(self.targets_read)
        job.failed.connect(self._on_failed)

    def ask_where(self, target: str) -> None:
        """Ask for a folder, then write 差距表 into it."""
        suggested = own_documents() / self.tr("报表")
        chosen = QFileDialog.getExistingDirectory(
            self._page, self.tr("差距表写到哪里"), str(suggested)
        )
        if chosen:
            self.write_table(target, Path(chosen))

    def write_table(self, target: str, out: Path) -> None:
        """Write 差距表 as PDF and workbook into a folder."""
        bridge, centre = self._desk.bridge, self._desk.centre

        def work(progress: Progress) -> object:
            return bridge.make_gap_table(centre, target, out, progress)

        job = self._desk.jobs.start("gap table", work)
        self._progress.watch(job, self.tr("正在排版差距表"))
        job.succeeded.connect(self.written)
        job.failed.connect(self._on_failed)

    def _on_looked(self, card: GapsCard) -> None:
        if self.sender() is self._looking:
            self._looking = None
            self.looked.emit(card)

    def _on_failed(self, failure: Exception) -> None:
        if isinstance(failure, (Refusal, Trouble)):
            self.failed.emit(failure)
        else:
            self._desk.failed.emit(failure)
