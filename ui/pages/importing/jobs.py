"""The long parts of an import, one at a time: opening a file, reading it, writing it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from models.exchange.fill_in_sheets import SheetPlan
from models.usecases.cards import ImportCard
from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.progress import Progress
from ui.bridge.importing import ImportAsk, ImportView
from ui.components.progress import ProgressLine
from ui.desk import Desk


class ImportJobs(QObject):
    """While one is under way nothing else is begun."""

    opened = Signal(object)
    """A FileFound."""
    looked = Signal(object, str)
    """An ImportView, and the step it was asked for."""
    sheet_read = Signal(object)
    """The SheetPlan of a department's sheet that came back."""
    sheet_taken = Signal()
    written = Signal(object)
    """An ImportCard."""
    refused = Signal(object, object)
    """The Path of a file, and the Refusal or Trouble it met."""

    def __init__(self, desk: Desk, progress: ProgressLine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._progress = desk, progress
        self._busy = False

    @property
    def busy(self) -> bool:
        """Whether something is under way."""
        return self._busy

    def open(self, path: Path) -> None:
        """Open a file and recognise its sheets."""
        bridge = self._desk.bridge
        words = self.tr("正在读 {file}").format(file=path.name)
        self._run("import.open", lambda _on: bridge.open_file(path), words, path, self.opened.emit)

    def look_at(self, ask: ImportAsk, stage: str) -> None:
        """Say what a part of a file would do."""
        bridge, centre = self._desk.bridge, self._desk.centre
        words = self.tr("正在读 {file}").format(file=ask.file.path.name)
        self._run(
            "import.read",
            lambda progress: bridge.look_at(centre, ask, progress),
            words,
            ask.file.path,
            lambda view: self.looked.emit(view, stage),
        )

    def read_sheet(self, path: Path) -> None:
        """Say what a department's sheet would change."""
        bridge, centre = self._desk.bridge, self._desk.centre
        words = self.tr("正在读 {file}").format(file=path.name)
        self._run(
            "fill-in.read",
            lambda _on: bridge.plan_fill_in(centre, path),
            words,
            path,
            self.sheet_read.emit,
        )

    def take_sheet(self, plan: SheetPlan, path: Path) -> None:
        """Take a department's answers in."""
        bridge, centre = self._desk.bridge, self._desk.centre
        self._run(
            "fill-in.write",
            lambda _on: bridge.take_fill_in(centre, plan),
            self.tr("正在读入"),
            path,
            lambda _done: self.sheet_taken.emit(),
        )

    def write(self, view: ImportView) -> None:
        """Do what was shown; what was put aside is done with."""
        bridge, centre = self._desk.bridge, self._desk.centre

        def write(_progress: Progress) -> ImportCard:
            card = bridge.carry_out_import(centre, view)
            bridge.put_import_aside(centre, None)
            return card

        self._run("import.write", write, self.tr("正在导入"), view.ask.file.path, self.written.emit)

    def _run(
        self,
        name: str,
        do: Callable[[Progress], object],
        words: str,
        path: Path,
        then: Callable[[object], object],
    ) -> None:
        if self._busy:
            return
        self._busy = True
        # not through desk.work: a refused file is told beside the choice of files
        job = self._desk.jobs.start(name, do)
        # free again before what comes of it is looked at: that may begin the next
        job.succeeded.connect(lambda _result: self._free())
        job.succeeded.connect(then)
        job.failed.connect(lambda failure: self._on_failed(failure, path))
        job.cancelled.connect(self._free)
        self._progress.watch(job, words)

    def _free(self) -> None:
        self._busy = False

    def _on_failed(self, failure: Exception, path: Path) -> None:
        """Tell a file that was not taken; anything unexpected goes on."""
        self._busy = False
        if isinstance(failure, Refusal | Trouble):
            self.refused.emit(path, failure)
        else:
            self._desk.failed.emit(failure)
