"""What an officer opens of a submission: everything that was sent, and files out of its package."""

from collections.abc import Collection
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from models.usecases.packages.sent_cards import SentCard, TakenCard
from models.vocabulary.ids import Digest
from models.vocabulary.progress import Progress
from ui.components.progress import ProgressLine
from ui.desk import Desk
from ui.opening import open_path
from ui.pages.first_run.stages import own_documents
from ui.pages.sent_window import SentWindow
from ui.texts.sent import CRITERIA

_SHOWN = frozenset({".pdf", ".png", ".jpg", ".jpeg", ".bmp", ".tif", ".tiff", ".gif", ".txt"})
"""Endings of files that are opened at once; others only lie in their folder.

A stranger's file is not started because somebody wanted to see it.
"""


class SentReading(QObject):
    """Opens the window 收到的内容, and takes files out of the kept package."""

    def __init__(self, desk: Desk, progress: ProgressLine, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._progress, self._page = desk, progress, page

    def show(self, digest: str, table: str = "summary", key: str = "") -> None:
        """Show everything a submission says, beginning with a table and a row of it."""
        bridge, county = self._desk.bridge, self._desk.county
        job = self._desk.work(
            "sent", lambda progress: bridge.read_sent(county, Digest(digest), progress)
        )
        self._progress.watch(job, self.tr("正在打开随包的内容"))
        job.succeeded.connect(partial(self._open, digest, table, key))

    def show_behind(self, digest: str, criterion: str) -> None:
        """Show what the figures of a criterion are made of."""
        self.show(digest, CRITERIA, criterion)

    def ask_where(self, digest: str, names: Collection[str] = ()) -> None:
        """Ask for a folder, then take files out; no names: every piece of evidence, the report."""
        suggested = own_documents() / self.tr("佐证")
        chosen = QFileDialog.getExistingDirectory(
            self._page.window(), self.tr("取出的文件放到哪里"), str(suggested)
        )
        if chosen:
            self.take_out(digest, names, Path(chosen))

    def take_out(self, digest: str, names: Collection[str], folder: Path) -> None:
        """Take files out of the kept package, which is checked byte by byte first."""
        bridge, county = self._desk.bridge, self._desk.county

        def work(progress: Progress) -> object:
            return bridge.take_out(county, Digest(digest), names, folder, progress)

        job = self._desk.work("take out", work)
        self._progress.watch(job, self.tr("正在核对并取出文件"))
        job.succeeded.connect(self._on_taken)

    def _open(self, digest: str, table: str, key: str, card: SentCard) -> None:
        window = SentWindow(self._desk.look, card, take_out=True, parent=self._page)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.take_out_asked.connect(partial(self.ask_where, digest))
        if table == CRITERIA and key:
            window.open_behind(key)
        else:
            window.open_table(table, key)
        window.open()

    def _on_taken(self, taken: tuple[TakenCard, ...]) -> None:
        told = self.tr("核对一致，取出 {n} 个文件").format(n=len(taken))
        self._desk.told.emit(told)
        if not taken:
            return
        first = taken[0].path
        alone = len(taken) == 1 and first.suffix.lower() in _SHOWN
        open_path(first if alone else first.parent)
