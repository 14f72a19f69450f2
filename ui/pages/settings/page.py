"""设置: how it looks, this machine's key, where everything lies, who works here and did what."""

from pathlib import Path

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from models.usecases.county.county_cards import EnrolmentCard
from models.vocabulary.failures import Trouble
from models.vocabulary.progress import Progress
from ui.bridge.people import Deed
from ui.bridge.whole import County
from ui.components.panels import PageHeader
from ui.components.progress import ProgressLine
from ui.components.tabs import Tab, Tabs
from ui.components.two_columns import TwoColumns
from ui.desk import Desk, Destination, Topic
from ui.opening import open_path
from ui.pages.home.safety import BackupPanel
from ui.pages.settings.about import AboutPanel
from ui.pages.settings.audit import AuditSection
from ui.pages.settings.key import KeyPanel
from ui.pages.settings.key_card import KeyCardButton
from ui.pages.settings.key_deeds import KeyDeed, KeyDeeds
from ui.pages.settings.look import LookPanel
from ui.pages.settings.people import PeopleSection
from ui.pages.settings.reviewers import ReviewersPanel
from ui.pages.settings.workspace import WorkspacePanel

GENERAL, PEOPLE, AUDIT = "general", "people", "audit"
"""The tabs; the last is the log of who did what."""
_TABS = (GENERAL, PEOPLE, AUDIT)
_SHARES = (700, 554)
_STACKED_ABOUT = 420


class SettingsPage(QWidget):
    """Left: what can be set and who one is; right: the folder, the program and its parts."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stale = True
        look = desk.look
        self._header = PageHeader(look, self.tr("设置"))
        self.progress = ProgressLine(look)
        self.look = LookPanel(look)
        self.key = KeyPanel(look, county=isinstance(desk.opened, County))
        self.reviewers = ReviewersPanel(desk) if isinstance(desk.opened, County) else None
        self.workspace = WorkspacePanel(look)
        self.backup = BackupPanel(desk)
        self.about = AboutPanel(look)
        self.people = PeopleSection(desk)
        self.audit = AuditSection(desk)
        self.tabs = Tabs(
            (
                Tab(id=GENERAL, title=self.tr("常规")),
                Tab(id=PEOPLE, title=self.tr("人员")),
                Tab(id=AUDIT, title=self.tr("操作记录")),
            )
        )
        self._stack = QStackedWidget()
        self._lay_out()
        self.tabs.chosen.connect(self._on_tab)
        self.key_card = KeyCardButton(desk)
        self.key.add_deed(self.key_card)
        self.key.export_asked.connect(self.write_enrolment)
        self.key.institutions_asked.connect(lambda: desk.go("institutions"))
        self.key.open_asked.connect(open_path)
        self.deeds = KeyDeeds(desk, self)
        self.key.deed_asked.connect(self._on_deed)
        self.deeds.changed.connect(self._on_key_changed)
        desk.permits.guard(Deed.KEYS, *self.key.deeds)
        self.key.copied.connect(desk.told)
        self.workspace.open_asked.connect(open_path)
        self.workspace.leave_asked.connect(desk.leaving)
        if not isinstance(desk.opened, County):
            desk.permits.guard(Deed.KEYS, self.key.export, self.key.passphrase_row)
        desk.changed.connect(self._on_changed)

    def show_destination(self, where: Destination) -> None:
        """Show the page; ``detail`` ``key`` goes to the key, ``people`` or ``audit`` to the tab."""
        if self._stale:
            self.refresh()
        self.tabs.choose(where.detail if where.detail in _TABS else GENERAL)
        if where.detail == "key":
            self.key.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Read again what changed while the page was out of sight."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Read again at the next visit: copies are made meanwhile."""
        super().hideEvent(event)
        self._stale = True

    def refresh(self) -> None:
        """Read whose workspace and key this is."""
        bridge, opened = self._desk.bridge, self._desk.opened
        about = bridge.about(opened)
        self._stale = False
        self._header.set_texts(self.tr("设置"), about.name)
        self.workspace.show_folder(about.folder)
        self.backup.show_card(bridge.read_backup_state(opened))
        self.about.show_pack(about.pack_title, about.pack_version)
        try:
            key = bridge.read_own_keys(opened)
        except Trouble as trouble:
            self.key.tell(trouble)
            return
        self.key.show_key(key)
        if self.reviewers is not None:
            self.reviewers.show_cards(bridge.read_reviewers(self._desk.county))

    def write_enrolment(self, folder: Path, passphrase: str) -> None:
        """Write the package this centre introduces itself to its county by."""
        bridge, centre = self._desk.bridge, self._desk.centre

        def work(progress: Progress) -> EnrolmentCard:
            return bridge.write_enrolment(centre, passphrase, folder, progress)

        self.key.set_busy(True)
        job = self._desk.jobs.start("enrolment", work)
        self.progress.watch(job, self.tr("正在写登记文件"), cancellable=False)
        job.succeeded.connect(self._on_written)
        job.failed.connect(self.key.tell)
        job.finished.connect(lambda: self.key.set_busy(False))

    def _on_deed(self, deed: str) -> None:
        self.deeds.ask(KeyDeed(deed))

    def _on_key_changed(self, told: str) -> None:
        self.refresh()
        self.key.show_done(told)
        self._desk.changed.emit(frozenset({Topic.INBOX}))

    def _on_written(self, card: EnrolmentCard) -> None:
        self.key.show_written(card)
        self._desk.saved.emit()

    def _lay_out(self) -> None:
        columns = TwoColumns(self._desk.look, shares=_SHARES)
        columns.left.addWidget(self.look)
        columns.left.addWidget(self.key)
        if self.reviewers is not None:
            columns.left.addWidget(self.reviewers)
            self.reviewers.changed.connect(self._on_key_changed)
        columns.left.addStretch(1)
        columns.right.addWidget(self.workspace)
        columns.right.addWidget(self.backup)
        columns.right.addWidget(self.about, 1)
        columns.keep_high(self.about, _STACKED_ABOUT)
        self._header.add_beside(self.tabs)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._header)
        page.addWidget(self.progress)
        self._stack.addWidget(columns)
        self._stack.addWidget(self.people)
        self._stack.addWidget(self.audit)
        page.addWidget(self._stack, 1)

    def _on_tab(self, tab: str) -> None:
        self._stack.setCurrentIndex(_TABS.index(tab))

    def _on_changed(self, topics: object) -> None:
        if isinstance(topics, frozenset) and Topic.PROFILE in topics:
            self._stale = True
            if self.isVisible():
                self.refresh()
