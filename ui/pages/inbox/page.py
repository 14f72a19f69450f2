"""收件: packages are dropped here, checked, and taken in or refused with the reason."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from models.usecases.packages.import_cards import ImportLine, ImportRun
from models.vocabulary.clock import shown_in_china
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.progress import Progress
from ui.bridge.people import Deed
from ui.components.messages import InlineMessage, MessageKind
from ui.components.panels import PageHeader, PaneSplitter
from ui.components.progress import ProgressLine
from ui.desk import Desk, Destination, Topic
from ui.jobs import Job
from ui.look.tokens import PAGE_MARGIN, PANEL_GAP
from ui.opening import open_path
from ui.pages.conflicts.notice import ConflictsNotice
from ui.pages.inbox.lines import InboxLines
from ui.pages.inbox.parts import DropPlace, PassphraseStrip, RemoveFileDialog
from ui.pages.inbox.queue import InboxQueue
from ui.pages.inbox.refused import RefusedFiles
from ui.pages.inbox.words import receipt_row
from ui.pages.paper.checked import PaperButton
from ui.texts.sentences import sentence
from ui.translated import translated

_PANES = (840, 414)


class InboxPage(QWidget):
    """Left every file that was handed in, right those refused; conflicts are told above."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stale = True
        self._again = ""
        bridge, county = desk.bridge, desk.county
        self.queue = InboxQueue(
            desk.jobs, bridge.survey_packages, partial(bridge.import_paths, county), self
        )
        self._lay_out()
        self._connect()

    def show_destination(self, where: Destination) -> None:
        """Show the inbox; ``detail`` may be a file or folder to take in."""
        self._refresh()
        if where.detail:
            self.queue.add((Path(where.detail),))

    def showEvent(self, event: QShowEvent) -> None:
        """Read again what changed while the page was out of sight."""
        super().showEvent(event)
        if self._stale:
            self._refresh()

    def _lay_out(self) -> None:
        look = self._desk.look
        header = PageHeader(look, self.tr("收件"), self._desk.county.name)
        header.add_action(PaperButton(self._desk))
        self.progress = ProgressLine(look)
        self.drop = DropPlace(look)
        self.strip = PassphraseStrip(look)
        self.strip.hide()
        self.message = InlineMessage(look, MessageKind.INFO, "")
        self.message.hide()
        self.conflicts = ConflictsNotice(self._desk)
        self.lines = InboxLines(self._desk)
        self.refused = RefusedFiles(look)
        panes = PaneSplitter(look, name="inbox")
        panes.addWidget(self.lines)
        panes.addWidget(self.refused)
        panes.setStretchFactor(0, 1)
        panes.setSizes(list(_PANES))
        body = QVBoxLayout()
        body.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, PAGE_MARGIN)
        body.setSpacing(PANEL_GAP)
        for each in (self.drop, self.strip, self.message, self.conflicts):
            body.addWidget(each)
        body.addWidget(panes, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(header)
        page.addWidget(self.progress)
        page.addLayout(body, 1)

    def _connect(self) -> None:
        self._desk.changed.connect(self._on_changed)
        permits = self._desk.permits
        permits.guard(Deed.REVIEW, self.drop, self.strip, self.refused.again, self.refused.remove)
        self.drop.dropped.connect(self._take)
        self.drop.files_asked.connect(self._on_files)
        self.drop.folder_asked.connect(self._on_folder)
        self.strip.given.connect(self._on_passphrase)
        self.strip.declined.connect(self._on_declined)
        self.queue.began.connect(self._on_began)
        self.queue.file_began.connect(self._on_file)
        self.queue.told.connect(self._on_told)
        self.queue.locked_changed.connect(self._on_locked)
        self.queue.nothing_found.connect(self._on_nothing)
        self.queue.failed.connect(self._on_failed)
        self.queue.ended.connect(self._on_ended)
        self.lines.chosen.connect(self._desk.go)
        self.lines.list_asked.connect(self._on_list)
        self.refused.again_asked.connect(self._on_again)
        self.refused.remove_asked.connect(self._on_remove)
        self.refused.folder_asked.connect(self._on_open)

    def _on_changed(self, topics: object) -> None:
        if isinstance(topics, frozenset) and Topic.INBOX in topics:
            self._stale = True
            if self.isVisible():
                self._refresh()

    def _refresh(self) -> None:
        self._stale = False
        bridge, county = self._desk.bridge, self._desk.county
        try:
            self.lines.set_earlier(bridge.read_attempts(county))
            self.refused.show_card(bridge.read_quarantine(county))
        except Trouble as trouble:
            self._desk.failed.emit(trouble)

    def _take(self, paths: object) -> None:
        if isinstance(paths, tuple):
            self.message.hide()
            self.queue.add(paths)

    def _on_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(
            self, self.tr("选上报包"), "", self.tr("上报包 (*.dbag *.dbag.age);;所有文件 (*)")
        )
        self._take(tuple(Path(name) for name in names))

    def _on_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("选文件夹"))
        if chosen:
            self._take((Path(chosen),))

    def _on_nothing(self) -> None:
        self._say(MessageKind.INFO, self.tr("这里没有上报包（.dbag、.dbag.age），隐藏的文件不看。"))

    def _on_failed(self, failure: Exception) -> None:
        if not isinstance(failure, (Refusal, Trouble)):
            raise failure
        self._say(MessageKind.BAD, sentence(failure, translated))

    def _say(self, kind: MessageKind, text: str) -> None:
        self.message.set_message(kind, text)
        self.message.show()

    def _on_passphrase(self, passphrase: str) -> None:
        self.strip.hide()
        if self._again:
            self._try_again(passphrase)
        else:
            self.queue.unlock(passphrase)

    def _on_declined(self) -> None:
        self.strip.hide()
        if self._again:
            self._again = ""
        else:
            self.queue.leave_sealed()

    def _on_locked(self, count: int, wrong: bool) -> None:
        self.strip.ask(count, wrong=wrong)

    def _on_began(self, job: Job) -> None:
        self.progress.watch(job, self.tr("正在核对"))

    def _on_file(self, name: str) -> None:
        self.progress.say(self.tr("正在核对 {name}").format(name=name))

    def _on_told(self, line: ImportLine) -> None:
        self.lines.add(line)

    def _on_ended(self, run: ImportRun | None) -> None:
        self.lines.show_now()
        if run is not None and run.clock_behind:
            told = self.tr(
                "这台电脑的时间比上一次收件（{moment}）还早，请核对。先后不靠时间判断，收件不受影响。"
            )
            self._say(MessageKind.WARN, told.format(moment=shown_in_china(run.clock_behind)))
        if self.lines.run:
            self._desk.saved.emit()
            self._desk.changed.emit(frozenset({Topic.INBOX}))
        if not self.strip.isVisible():
            self.drop.files.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_again(self, sha256: str) -> None:
        self._again = sha256
        self._try_again("")

    def _try_again(self, passphrase: str) -> None:
        bridge, county, sha256 = self._desk.bridge, self._desk.county, self._again

        def again(progress: Progress) -> ImportLine:
            return bridge.try_refused_again(county, sha256, passphrase, progress)

        job = self._desk.jobs.start("take-in", again)
        job.succeeded.connect(self._on_tried)
        job.failed.connect(self._on_not_tried)
        self.progress.watch(job, self.tr("正在核对"))

    def _on_tried(self, line: ImportLine) -> None:
        if line.failure is not None and line.failure.code is RefusalCode.SEALED_NEEDS_KEY:
            self.strip.ask(1, wrong=False)
            return
        self._again = ""
        self.lines.add(line)
        self._on_ended(None)

    def _on_not_tried(self, failure: Exception) -> None:
        if isinstance(failure, Refusal) and failure.code is RefusalCode.PASSPHRASE_WRONG:
            self.strip.ask(1, wrong=True)
            return
        self._again = ""
        self._on_failed(failure)

    def _on_remove(self, sha256: str) -> None:
        dialog = RemoveFileDialog(self._desk.look, self)
        dialog.accepted.connect(partial(self._remove, sha256))
        dialog.open()

    def _remove(self, sha256: str) -> None:
        bridge, county = self._desk.bridge, self._desk.county
        self._desk.change(lambda: bridge.remove_refused(county, sha256), Topic.INBOX)

    def _on_open(self) -> None:
        open_path(self._desk.bridge.read_quarantine(self._desk.county).folder)

    def _on_list(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("登记表写到哪个文件夹"))
        if chosen:
            self.write_list(Path(chosen))

    def write_list(self, folder: Path) -> None:
        """Write what came of this session's files as a list to file, on paper and as a workbook."""
        bridge, county = self._desk.bridge, self._desk.county
        rows = tuple(receipt_row(row) for row in reversed(self.lines.rows) if row.line is not None)
        job = self._desk.work(
            "receipts", lambda progress: bridge.write_receipts(county, rows, folder, progress)
        )
        job.succeeded.connect(self._on_written)
        self.progress.watch(job, self.tr("正在写登记表"))

    def _on_written(self, _files: object) -> None:
        self._desk.told.emit(self.tr("登记表已写出（PDF 和表格）"))
