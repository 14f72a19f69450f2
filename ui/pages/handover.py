"""Handing over: everything a successor must know, and a paper for both to sign."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from models.usecases.safety.deadline_cards import DeadlineCard
from models.usecases.safety.handover_cards import HandoverSection
from ui.bridge.people import Deed
from ui.components.buttons import Button, ButtonKind
from ui.components.labels import Ink, TextLabel
from ui.components.messages import InlineMessage, MessageKind
from ui.components.panels import PageHeader, Panel
from ui.components.progress import ProgressLine
from ui.components.scrolling import ScrollBody, let_shrink, make_scroll_area, put_body
from ui.desk import Desk, Destination, Topic
from ui.jobs import Job
from ui.look.icons import IconName
from ui.look.tokens import INNER_GAP, PAGE_MARGIN, PANEL_GAP
from ui.texts.handover import handover_sections
from ui.translated import translated

_LABEL = 190
"""Width of the labels at 100 %, pixels."""


class HandoverPage(QWidget):
    """Shows what the paper says, section by section."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stale, self._duties_known = True, False
        self.sections: tuple[HandoverSection, ...] = ()
        self._duties: tuple[DeadlineCard, ...] = ()
        look = desk.look
        self.header = PageHeader(look, self.tr("交接"), self.tr("接手的人第一天要知道的"))
        self.print = Button(
            look, self.tr("写成 PDF，签字"), kind=ButtonKind.PRIMARY, icon=IconName.REPORTS
        )
        self.print.clicked.connect(self._on_print)
        self.header.add_action(self.print)
        self._busy = ProgressLine(look)
        self.message = InlineMessage(look, MessageKind.OK, "")
        self.message.hide()
        self.key_place = QLineEdit()
        self.key_place.setAccessibleName(self.tr("密钥口令和副本放在哪里"))
        self.key_place.setPlaceholderText(self.tr("如：院长办公室保险柜，信封二；不要写口令本身"))
        self.key_place.editingFinished.connect(self._on_key_place)
        self.keys = Panel(look, self.tr("交接时要说清的"), padded=True)
        asked = self.tr("密钥口令和副本放在哪里（口令本身不写）")
        self.keys.body.addWidget(let_shrink(TextLabel(asked, ink=Ink.SECOND, wrap=True)))
        self.keys.body.addWidget(self.key_place)
        self._area = make_scroll_area()
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setAccessibleName(self.tr("交接内容"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._busy)
        column.addWidget(let_shrink(self.message))
        top = QVBoxLayout()
        top.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, PANEL_GAP)
        top.addWidget(self.keys)
        column.addLayout(top)
        column.addWidget(self._area, 1)
        desk.permits.guard(Deed.SETTINGS, self.key_place)
        desk.changed.connect(self._on_changed)
        look.changed.connect(self._show)

    def show_destination(self, _where: Destination) -> None:
        """Show the page with the keyboard on what it is for."""
        self._read_if_stale()
        self.print.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Read again what changed while another page was shown."""
        super().showEvent(event)
        self._read_if_stale()

    def write_to(self, folder: Path) -> Job:
        """Write the paper into a folder; what came of it is said in the page."""
        bridge, centre, sections = self._desk.bridge, self._desk.centre, self.sections
        job = self._desk.work(
            "handover",
            lambda progress: bridge.write_handover(centre, folder, sections, progress),
        )
        self._busy.watch(job, self.tr("正在写交接单"))
        job.succeeded.connect(self._on_written)
        return job

    def _on_print(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("交接单写到哪里"))
        if chosen:
            self.write_to(Path(chosen))

    def _on_written(self, path: Path) -> None:
        told = self.tr("已写好，打印后双方签字。")
        self.message.set_message(MessageKind.OK, told, str(path))
        self.message.show()

    def _on_key_place(self) -> None:
        if not self.key_place.isModified():
            # passed through, with nothing typed: there is nothing to note down
            return
        bridge, centre, text = self._desk.bridge, self._desk.centre, self.key_place.text()
        if self._desk.change(lambda: bridge.set_key_place(centre, text), Topic.PROFILE):
            self.key_place.setModified(False)
            self._read()

    def read_duties(self) -> Job:
        """Look up what policies ask by a day; until it is known nothing is printed."""
        bridge, centre = self._desk.bridge, self._desk.centre
        self.print.setEnabled(False)
        job = self._desk.work("duties", lambda progress: bridge.read_duties(centre, progress))
        self._busy.watch(job, self.tr("正在查政策任务的期限"))
        job.succeeded.connect(self._on_duties)
        job.finished.connect(self._on_looked)
        return job

    def _on_looked(self) -> None:
        self.print.setEnabled(True)
        waiting = self.key_place.hasFocus() and not self.key_place.isModified()
        if self.isVisible() and (waiting or self.focusWidget() is None):
            self.print.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_duties(self, duties: tuple[DeadlineCard, ...]) -> None:
        self._duties = duties
        self._read()

    def _on_changed(self, topics: frozenset[Topic]) -> None:
        self._stale = True
        if topics & {Topic.PACKS, Topic.PROFILE}:
            self._duties_known = False
        if self.isVisible():
            self._read_if_stale()

    def _read_if_stale(self) -> None:
        if self._stale:
            self._read()
        if not self._duties_known:
            self._duties_known = True
            self.read_duties()

    def _read(self) -> None:
        self._stale = False
        card = self._desk.bridge.read_handover(self._desk.centre, self._duties)
        if not self.key_place.hasFocus():
            self.key_place.setText(card.key_place)
        self.sections = handover_sections(card, translated)
        self._show()

    def _show(self) -> None:
        body = ScrollBody()
        body.column.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, PAGE_MARGIN)
        body.column.setSpacing(PANEL_GAP)
        for section in self.sections:
            body.column.addWidget(self._panel(section))
        body.column.addStretch(1)
        put_body(self._area, body)

    def _panel(self, section: HandoverSection) -> Panel:
        panel = Panel(self._desk.look, section.title, padded=True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(PANEL_GAP)
        grid.setVerticalSpacing(INNER_GAP // 2)
        grid.setColumnMinimumWidth(0, self._desk.look.measures.px(_LABEL))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 4)
        top = Qt.AlignmentFlag.AlignTop
        for row, (label, words) in enumerate(section.lines):
            said = let_shrink(TextLabel(words, wrap=True))
            if not label:
                grid.addWidget(said, row, 0, 1, 2, top)
                continue
            grid.addWidget(let_shrink(TextLabel(label, ink=Ink.SECOND, wrap=True)), row, 0, top)
            grid.addWidget(said, row, 1, top)
        panel.body.addLayout(grid)
        return panel
