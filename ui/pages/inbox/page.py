"""收件: packages are dropped here, checked, and taken in or refused with the reason."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from models.usecases.packages.import_cards import AttemptLine
from ui.bridge.people import Deed
from ui.components.labels import Ink, TextLabel
from ui.components.panels import EmptyState, PageHeader, Panel, PaneSplitter
from ui.components.progress import ProgressLine
from ui.components.rows import Cell, Column, RowsModel
from ui.components.scrolling import ScrollBody, let_shrink, make_scroll_area
from ui.components.table import DataTable
from ui.desk import Desk, Destination, Topic
from ui.jobs import Job
from ui.look.current import TextRole
from ui.look.tokens import INNER_GAP, PAGE_MARGIN, PANEL_GAP
from ui.pages.inbox.parts import DropPlace, OutcomeRow, PassphraseStrip
from ui.pages.inbox.queue import PLAIN, SEALED, InboxQueue, Outcome
from ui.pages.inbox.words import moment_shown, refused_shown
from ui.pages.paper.checked import PaperButton

_PANES = (840, 414)


class InboxPage(QWidget):
    """Left what was taken in since the program was opened; right every refusal there was."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stale = True
        bridge, county = desk.bridge, desk.county
        self.queue = InboxQueue(
            desk.jobs,
            lambda path, passphrase, progress: bridge.import_package(
                county, path, passphrase, progress
            ),
            self,
        )
        self._lay_out()
        self._connect()

    def show_destination(self, where: Destination) -> None:
        """Show the inbox; ``detail`` may be a file to take in."""
        self._refresh()
        if where.detail:
            self.queue.add((Path(where.detail),))

    def showEvent(self, event: QShowEvent) -> None:
        """Read again what changed while the page was out of sight."""
        super().showEvent(event)
        if self._stale:
            self._refresh()

    @property
    def outcomes(self) -> tuple[OutcomeRow, ...]:
        """The lines of the files taken in or refused, newest first."""
        return tuple(self._rows.findChildren(OutcomeRow))[::-1]

    def _lay_out(self) -> None:
        look = self._desk.look
        header = PageHeader(look, self.tr("收件"), self._desk.county.name)
        header.add_action(PaperButton(self._desk))
        self.progress = ProgressLine(look)
        self.drop = DropPlace(look)
        self.strip = PassphraseStrip(look)
        self.strip.hide()
        panes = PaneSplitter(look, name="inbox")
        panes.addWidget(self._left())
        panes.addWidget(self._right())
        panes.setStretchFactor(0, 1)
        panes.setSizes(list(_PANES))
        body = QVBoxLayout()
        body.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, PAGE_MARGIN)
        body.setSpacing(PANEL_GAP)
        body.addWidget(self.drop)
        body.addWidget(self.strip)
        body.addWidget(panes, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(header)
        page.addWidget(self.progress)
        page.addLayout(body, 1)

    def _left(self) -> QWidget:
        look = self._desk.look
        panel = Panel(look, self.tr("这次收件"))
        self._tally = panel.header
        self._empty = EmptyState(look, self.tr("还没有收。从 U 盘拖进来，或选文件。"))
        self._rows = ScrollBody("surface")
        self._rows.column.addStretch(1)
        self._area = make_scroll_area()
        self._area.setWidget(self._rows)
        self._area.hide()
        panel.body.addWidget(self._empty, 1)
        panel.body.addWidget(self._area, 1)
        return panel

    def _right(self) -> QWidget:
        look = self._desk.look
        panel = Panel(look, self.tr("没有收下的"), self.tr("都没有留下任何内容"))
        self._refused = RowsModel[AttemptLine](
            (
                Column(
                    id="file",
                    title=self.tr("文件和原因"),
                    cell=lambda line: Cell(
                        text=line.file, second=refused_shown(line), tip=refused_shown(line)
                    ),
                    characters=0,
                ),
                Column(
                    id="at",
                    title=self.tr("时间"),
                    cell=lambda line: Cell(text=moment_shown(line.at)),
                    sort=lambda line: line.at,
                    characters=7,
                ),
            ),
            key=lambda line: (line.at, line.file, line.code),
            parent=self,
        )
        self.refused = DataTable(look, self._refused, spoken=self.tr("没有收下的"), two_lines=True)
        self.refused.current_key_changed.connect(self._on_refused)
        self._nothing = EmptyState(look, self.tr("没有拒收过。"))
        self._why = TextLabel("", role=TextRole.TABLE, ink=Ink.SECOND, wrap=True)
        self._why.setContentsMargins(PANEL_GAP, INNER_GAP, PANEL_GAP, INNER_GAP)
        panel.body.addWidget(self.refused, 1)
        panel.body.addWidget(self._nothing, 1)
        panel.body.addWidget(let_shrink(self._why))
        return panel

    def _connect(self) -> None:
        self._desk.changed.connect(self._on_changed)
        self._desk.permits.guard(Deed.REVIEW, self.drop, self.strip)
        self.drop.dropped.connect(self.queue.add)
        self.drop.files_asked.connect(self._on_files)
        self.drop.folder_asked.connect(self._on_folder)
        self.strip.given.connect(self._unlock)
        self.strip.declined.connect(self._on_declined)
        self.queue.began.connect(self._on_began)
        self.queue.told.connect(self._on_told)
        self.queue.locked_changed.connect(self._on_locked)
        self.queue.ended.connect(self._on_ended)

    def _on_changed(self, topics: object) -> None:
        if isinstance(topics, frozenset) and Topic.INBOX in topics:
            self._stale = True
            if self.isVisible():
                self._refresh()

    def _refresh(self) -> None:
        self._stale = False
        every = self._desk.bridge.read_attempts(self._desk.county)
        lines = tuple(line for line in every if line.code)
        self._refused.set_rows(tuple(dict.fromkeys(reversed(lines))))
        self.refused.setVisible(bool(lines))
        self._nothing.setVisible(not lines)
        if lines and self.refused.current_key is None:
            self.refused.go_to(self._refused.key_at(0))
        self._on_refused(self.refused.current_key)

    def _on_refused(self, key: object) -> None:
        rows = self._refused.shown
        line = next((row for row in rows if (row.at, row.file, row.code) == key), None)
        self._why.setText(refused_shown(line) if line else "")
        self._why.setVisible(line is not None)

    def _on_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(
            self, self.tr("选上报包"), "", self.tr("上报包 (*.dbag *.dbag.age);;所有文件 (*)")
        )
        self.queue.add(Path(name) for name in names)

    def _on_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("选文件夹"))
        if not chosen:
            return
        self.queue.add((Path(chosen),))
        if not self.queue.busy and not self.queue.locked:
            told = self.tr("这个文件夹里没有上报包（{plain}、{sealed}）")
            self._tally.set_note(told.format(plain=PLAIN, sealed=SEALED))

    def _unlock(self, passphrase: str) -> None:
        self.strip.hide()
        self.queue.unlock(passphrase)

    def _on_declined(self) -> None:
        self.strip.hide()
        self.queue.drop_locked()

    def _on_began(self, job: Job, name: str) -> None:
        self.progress.watch(job, self.tr("正在核对 {name}").format(name=name))

    def _on_locked(self, wrong: bool) -> None:
        self.strip.ask(len(self.queue.locked), wrong=wrong)

    def _on_told(self, outcome: Outcome) -> None:
        row = OutcomeRow(self._desk.look, outcome)
        card = outcome.imported
        if card is not None:
            row.opened.connect(partial(self._desk.go, "review", card.line.digest))
        self._empty.hide()
        self._area.show()
        self._rows.column.insertWidget(0, row)
        taken = sum(each.taken for each in self.outcomes)
        told = self.tr("收下 {taken} 个，没有收下 {refused} 个")
        self._tally.set_note(told.format(taken=taken, refused=len(self.outcomes) - taken))
        self._area.verticalScrollBar().setValue(0)

    def _on_ended(self) -> None:
        if self.outcomes:
            self._desk.saved.emit()
            self._desk.changed.emit(frozenset({Topic.INBOX}))
        if not self.strip.isVisible():
            self.drop.files.setFocus(Qt.FocusReason.OtherFocusReason)
