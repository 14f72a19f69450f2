"""核对纸面: a sheet of a report is held against what came in, or what was finalised here."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from models.usecases.packages.paper_cards import PaperCheckCard, PaperVerdict
from models.vocabulary.ids import Digest
from models.vocabulary.progress import Progress
from ui.components.panels import EmptyState, PageHeader, Panel
from ui.components.progress import ProgressLine
from ui.components.rows import Cell, Column, RowsModel
from ui.components.table import DataTable
from ui.components.two_columns import TwoColumns
from ui.desk import Desk, Destination, Topic
from ui.jobs import Job
from ui.look.states import Status
from ui.pages.paper.parts import AskPanel, VerdictPanel
from ui.texts.paper_words import verdict_word
from ui.translated import translated

_SHARES = (820, 434)
_STACKED_DONE = 220
_STATUSES = {
    PaperVerdict.SAME: Status.MET,
    PaperVerdict.DIFFERS: Status.NOT_MET,
    PaperVerdict.UNKNOWN: Status.MISSING,
}


class PaperPage(QWidget):
    """Left the code and the answer; right what was checked since the page was opened."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._done: list[tuple[int, PaperCheckCard]] = []
        self._county = desk.bridge.is_county(desk.opened)
        self._lay_out()
        self.ask.entered.connect(self.check)
        self.ask.dropped.connect(self._on_dropped)
        self.ask.picture_asked.connect(self._on_browse)
        self.result.chosen.connect(self.check)
        self.result.open_asked.connect(self._on_open)

    def show_destination(self, where: Destination) -> None:
        """Wait for a code; ``detail`` may be one, to be checked at once."""
        self._wait()
        if where.detail:
            self.ask.field.setText(where.detail)
            self.check(where.detail)

    def showEvent(self, event: QShowEvent) -> None:
        """Have the keyboard, and with it a scanner, where codes are entered."""
        super().showEvent(event)
        self._wait()

    def check(self, text: str) -> None:
        """Check a code that was typed or scanned."""
        bridge, opened = self._desk.bridge, self._desk.opened
        self._start(lambda _progress: bridge.check_paper(opened, text))

    def check_picture(self, path: Path) -> None:
        """Check the page in a picture."""
        bridge, opened = self._desk.bridge, self._desk.opened
        self._start(lambda progress: bridge.check_paper_picture(opened, path, progress))

    def _lay_out(self) -> None:
        look = self._desk.look
        header = PageHeader(look, self.tr("核对纸面"), self._subtitle())
        self.progress = ProgressLine(look)
        self.ask = AskPanel(look, pictures=self._desk.bridge.can_read_pictures())
        self.result = VerdictPanel(look, county=self._county)
        columns = TwoColumns(look, shares=_SHARES)
        columns.left.addWidget(self.ask)
        columns.left.addWidget(self.result)
        columns.left.addStretch(1)
        done = self._done_panel()
        columns.right.addWidget(done)
        columns.keep_high(done, _STACKED_DONE)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(header)
        page.addWidget(self.progress)
        page.addWidget(columns, 1)

    def _subtitle(self) -> str:
        if self._county:
            return self.tr("报告上的码和收下的上报包是不是同一次")
        return self.tr("盖章以前，看报告是不是最新定稿的这一次")

    def _done_panel(self) -> Panel:
        look = self._desk.look
        panel = Panel(look, self.tr("这次核对的"))
        self._tally = panel.header
        self._rows = RowsModel[tuple[int, PaperCheckCard]](
            (
                Column(
                    id="verdict",
                    title=self.tr("结果"),
                    cell=lambda one: Cell(
                        text=verdict_word(one[1].verdict, translated),
                        status=_STATUSES.get(one[1].verdict, Status.TO_CONFIRM),
                    ),
                    characters=9,
                ),
                Column(
                    id="which",
                    title=self.tr("哪一份"),
                    cell=lambda one: Cell(text=_name(one[1]), second=one[1].code),
                    characters=0,
                ),
            ),
            key=lambda one: one[0],
            parent=self,
        )
        self.done = DataTable(look, self._rows, spoken=self.tr("这次核对的"), two_lines=True)
        self.done.current_key_changed.connect(self._on_done)
        self._nothing = EmptyState(look, self.tr("核对过的一份一份列在这里。"))
        self.done.hide()
        panel.body.addWidget(self.done, 1)
        panel.body.addWidget(self._nothing, 1)
        return panel

    def _start(self, work: Callable[[Progress], PaperCheckCard]) -> None:
        job: Job = self._desk.jobs.start("paper", work)
        self.progress.watch(job, self.tr("正在核对"))
        job.succeeded.connect(self._on_checked)
        job.failed.connect(self.result.tell)
        job.finished.connect(self._wait)

    def _on_checked(self, card: PaperCheckCard) -> None:
        self.result.show_check(card)
        self._done.insert(0, (len(self._done), card))
        self._rows.set_rows(tuple(self._done))
        self.done.show()
        self._nothing.hide()
        same = sum(one.verdict is PaperVerdict.SAME for _, one in self._done)
        told = self.tr("核对 {count} 份，一致 {same} 份")
        self._tally.set_note(told.format(count=len(self._done), same=same))
        if card.noted:
            self._desk.saved.emit()
            self._desk.changed.emit(frozenset({Topic.INBOX}))

    def _on_done(self, key: object) -> None:
        card = next((one for number, one in self._done if number == key), None)
        if card is not None:
            self.result.show_check(card)

    def _on_dropped(self, paths: tuple[Path, ...]) -> None:
        for path in paths:
            self.check_picture(path)

    def _on_browse(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("选扫描件或照片"),
            "",
            self.tr("图片 (*.jpg *.jpeg *.png *.bmp *.tif *.tiff);;所有文件 (*)"),
        )
        if chosen:
            self.check_picture(Path(chosen))

    def _on_open(self, package: Digest) -> None:
        self._desk.go("review", package)

    def _wait(self) -> None:
        if self.isVisible():
            self.ask.field.setFocus(Qt.FocusReason.OtherFocusReason)


def _name(card: PaperCheckCard) -> str:
    side = card.here or card.paper or card.newest
    if side is None:
        return ""
    return side.name or side.institution
