"""The start page: where to go on, what is next, how far it is, by when."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFileDialog,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from models.usecases.cards import ChecklistCard
from models.usecases.county.county_cards import ReceivedCard
from models.usecases.safety.deadline_cards import DeadlineCard
from ui.bridge.people import Deed
from ui.bridge.whole import Centre, LedgersCard
from ui.components.buttons import Button
from ui.components.panels import PageHeader
from ui.components.scrolling import ScrollBody, make_scroll_area
from ui.desk import Desk, Destination, Topic
from ui.jobs import Job
from ui.look.icons import IconName
from ui.look.tokens import PAGE_MARGIN, PANEL_GAP, LayoutClass
from ui.pages.feedback.banner import LoopBanner
from ui.pages.home.campaign import CampaignPanel
from ui.pages.home.deadlines import DeadlinesPanel
from ui.pages.home.level import LevelPanel
from ui.pages.home.panels import ChaptersPanel, LeftPlace, ResumePanel, StepsPanel
from ui.pages.home.resume import ledger_place, when_left
from ui.pages.home.safety import BackupPanel, NewcomerPanel
from ui.pages.home.steps import next_steps
from ui.pages.level.notices import FACTS

if TYPE_CHECKING:
    from ui.pages.packs.renew import Renewal

_RIGHT = 420
_DUTIES_AFTER_MS = 2_000
"""Policies are compiled once the page stands and the hand is on the work."""


class HomePage(QWidget):
    """Answers in five seconds: where to go on, what next, how far."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stale = True
        self.renewal: Renewal | None = None
        look = desk.look
        self.header = PageHeader(look, self.tr("首页"))
        take_in = Button(look, self.tr("导入台账"), icon=IconName.IMPORT)
        take_in.clicked.connect(lambda: desk.go("import"))
        self.header.add_action(take_in)
        self.loop = LoopBanner(look)
        self.resume = ResumePanel(look)
        self.steps = StepsPanel(look)
        self.chapters = ChaptersPanel(look)
        self.level = LevelPanel(look)
        self.deadlines = DeadlinesPanel(look)
        self.campaign = CampaignPanel(look)
        self.backup = BackupPanel(desk)
        self.newcomer = NewcomerPanel(look)
        self._duties: tuple[DeadlineCard, ...] = ()
        self._duties_asked = False
        self._duties_due = QTimer(self, singleShot=True, interval=_DUTIES_AFTER_MS)
        self._duties_due.timeout.connect(self.read_duties)
        self._right = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self.loop.feedback_asked.connect(partial(desk.go, "feedback"))
        self.resume.chosen.connect(self._go)
        self.steps.chosen.connect(self._go)
        self.steps.all_asked.connect(lambda: desk.go("submit"))
        self.chapters.clause_asked.connect(self._on_clause)
        self.level.gaps_asked.connect(lambda level: desk.go("gaps", level))
        self.level.clause_asked.connect(self._on_clause)
        self.level.fact_asked.connect(lambda fact: desk.go("ledgers", FACTS, fact))
        self.campaign.file_asked.connect(self._on_campaign_file)
        self.campaign.standard_asked.connect(self._on_standard)
        self.campaign.county_asked.connect(lambda: desk.go("submit", "county"))
        self.deadlines.chosen.connect(self._go)
        self.newcomer.hand_over_asked.connect(lambda: desk.go("handover"))
        self.newcomer.sample_asked.connect(desk.leaving)
        desk.permits.guard(Deed.IMPORT, take_in, self.campaign.take_in)
        desk.permits.guard(Deed.CARRY_OVER, self.campaign.change)
        desk.changed.connect(self._on_changed)
        desk.stood.connect(self._on_stood)
        look.changed.connect(self._arrange)

    def show_destination(self, _where: Destination) -> None:
        """Show the page with the keyboard on the next thing to do."""
        self._read_again_if_stale()
        self.resume.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Read again what changed while another page was shown."""
        super().showEvent(event)
        self._arrange()
        self._read_again_if_stale()
        if not self._duties_asked:
            self._ask_duties()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave what was not asked yet to the next visit: nobody waits for it."""
        super().hideEvent(event)
        if self._duties_due.isActive():
            self._duties_due.stop()
            self._duties_asked = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the columns below each other where they do not fit."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button the keyboard is on, else goes on with the work."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
            return
        focused = self.focusWidget()
        button = focused if isinstance(focused, QPushButton) else self.resume.button
        button.click()

    def take_in_campaign(self, path: Path) -> None:
        """Take in the county's campaign; what came of it is said in its panel."""
        bridge, centre = self._desk.bridge, self._centre
        self.campaign.set_busy(True)
        job = self._desk.jobs.start(
            "campaign", lambda progress: bridge.receive_campaign(centre, path, progress)
        )
        job.succeeded.connect(self._on_campaign)
        job.failed.connect(self.campaign.tell)
        job.finished.connect(lambda: self.campaign.set_busy(False))

    @property
    def _centre(self) -> Centre:
        opened = self._desk.opened
        if not isinstance(opened, Centre):
            raise TypeError(type(opened).__name__)
        return opened

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(PANEL_GAP)
        for panel in (self.loop, self.resume, self.steps, self.chapters):
            left.addWidget(panel)
        left.addStretch(1)
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(PANEL_GAP)
        for beside in (self.level, self.deadlines, self.backup, self.campaign, self.newcomer):
            right.addWidget(beside)
        right.addStretch(1)
        body = ScrollBody()
        body.column.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, PAGE_MARGIN)
        self._columns.setSpacing(PANEL_GAP)
        self._columns.addLayout(left, 1)
        self._columns.addWidget(self._right)
        body.column.addLayout(self._columns)
        scroll = make_scroll_area()
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(scroll, 1)

    def _arrange(self) -> None:
        measures = self._desk.look.measures
        wide = LayoutClass.of(self.window().width(), measures) is LayoutClass.WIDE
        self._columns.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )
        if wide:
            self._right.setFixedWidth(min(measures.px(_RIGHT), self.width() * 34 // 100))
        else:
            self._right.setMaximumWidth(self.width())
            self._right.setMinimumWidth(1)

    def _on_changed(self, topics: frozenset[Topic]) -> None:
        if topics - {Topic.INBOX}:
            self._stale = True
        if topics & {Topic.PACKS, Topic.PROFILE} and self.isVisible():
            self._ask_duties()
        elif topics & {Topic.PACKS, Topic.PROFILE, Topic.LEDGERS}:
            self._duties_asked = False  # a duty may have been done: look again when next shown
        if self.isVisible():
            self._read_again_if_stale()

    def _ask_duties(self) -> None:
        self._duties_asked = True
        self._duties_due.start()

    def _on_stood(self) -> None:
        """Show another place to go on from, when the page is shown again."""
        self._stale = True

    def _read_again_if_stale(self) -> None:
        if not self._stale:
            return
        self._stale = False
        bridge, centre = self._desk.bridge, self._centre
        checklist = bridge.read_checklist(centre)
        ledgers = bridge.read_ledgers(centre)
        empty = not ledgers.staff and not ledgers.equipment
        steps = next_steps(checklist, bridge.read_preflight(centre), ledgers_empty=empty)
        self.header.set_texts(self.tr("首页"), self._subtitle(checklist))
        loop = bridge.read_loop(centre)
        self.loop.show_loop(loop)
        self.resume.show_card(checklist, steps, self._desk.worked_on, self._left(ledgers), loop)
        self.steps.show_steps(steps)
        self.chapters.show_card(checklist)
        self.level.show_card(checklist)
        self.campaign.show_card(bridge.read_campaign(centre))
        self.backup.show_card(bridge.read_backup_state(centre))
        self.deadlines.show_tasks(bridge.read_tasks(centre))
        self._show_deadlines()

    def read_duties(self) -> Job:
        """Look up what policies ask of the institution by a day, while the page stands."""
        bridge, centre = self._desk.bridge, self._centre
        job = self._desk.jobs.start("duties", lambda progress: bridge.read_duties(centre, progress))
        job.succeeded.connect(self._on_duties)
        return job

    def _on_duties(self, cards: tuple[DeadlineCard, ...]) -> None:
        self._duties = cards
        self._show_deadlines()

    def _show_deadlines(self) -> None:
        bridge = self._desk.bridge
        known = bridge.read_deadlines(self._centre)
        every = bridge.deadlines_in_order((*known.cards, *self._duties))
        self.deadlines.show_card(replace(known, cards=every))

    def _left(self, ledgers: LedgersCard) -> LeftPlace | None:
        """Return the cell the work was last at; a clause is told with what it still lacks."""
        left = self._desk.left
        if left is None or left.where.page != "ledgers":
            return None
        place = ledger_place(left.where, ledgers)
        if place is None:
            return None
        caption = when_left(left, self._desk.bridge.clock.today())
        return LeftPlace(caption=caption, title=place[0], detail=place[1], where=left.where)

    def _subtitle(self, checklist: ChecklistCard) -> str:
        today = self._desk.bridge.clock.today()
        weekdays = (
            self.tr("星期一"),
            self.tr("星期二"),
            self.tr("星期三"),
            self.tr("星期四"),
            self.tr("星期五"),
            self.tr("星期六"),
            self.tr("星期日"),
        )
        return self.tr("{month} 月 {day} 日 {weekday} · {year} 年度自评，第 {revision} 次").format(
            month=today.month,
            day=today.day,
            weekday=weekdays[today.weekday()],
            year=checklist.year,
            revision=checklist.revision,
        )

    def _on_campaign_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("导入下发包"), "", self.tr("下发包 (*.dbag)")
        )
        if chosen:
            self.take_in_campaign(Path(chosen))

    def _on_standard(self, digest: str, year: int) -> None:
        """Begin anew by the standard the county names."""
        from ui.pages.packs.renew import Renewal  # noqa: PLC0415 - brings comparing; paint first

        if self.renewal is None:
            self.renewal = Renewal(self._desk, self)
        self.renewal.ask(digest, year)

    def _on_campaign(self, card: ReceivedCard) -> None:
        self.campaign.show_received(card)
        self._desk.saved.emit()
        self._desk.changed.emit(frozenset({Topic.CAMPAIGN}))

    def _go(self, where: Destination) -> None:
        self._desk.going.emit(where)

    def _on_clause(self, code: str) -> None:
        self._desk.go("checklist", code)
