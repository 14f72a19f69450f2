"""Announcing a round at the desk: the form, and the work that signs and writes the file."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.usecases.county.county_cards import CampaignCard, CampaignDraft, IssuedCard
from models.vocabulary.progress import Progress
from ui.components.panels import PanelHeader
from ui.desk import Desk, Topic
from ui.jobs import Job
from ui.pages.campaign.form import CampaignForm
from ui.pages.campaign.words import number_shown


class CampaignDesk(QWidget):
    """The form under its header; what was written is told, and the page reads again."""

    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.form = CampaignForm(desk.look)
        self.form.left.connect(self.left)
        self.form.issue_asked.connect(self._issue)
        self.form.again_asked.connect(self._write_again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PanelHeader(desk.look, self.tr("下发通知")))
        column.addWidget(self.form, 1)

    def newest(self) -> CampaignCard | None:
        """Return what was announced last."""
        return next(iter(self._desk.bridge.read_issued(self._desk.county)), None)

    def begin(self) -> None:
        """Begin a new round with the packs of today."""
        bridge, county = self._desk.bridge, self._desk.county
        today = bridge.clock.today()
        self.form.begin(self.newest(), today)
        job = self._desk.work("campaign", lambda _: bridge.issuable_packs(county))
        job.succeeded.connect(self.form.offer)

    def _issue(self, draft: CampaignDraft, folder: Path, passphrase: str) -> None:
        bridge, county = self._desk.bridge, self._desk.county

        def work(progress: Progress) -> IssuedCard:
            return bridge.issue_campaign(county, draft, folder, passphrase, progress)

        self._watch(self._desk.jobs.start("campaign", work)).succeeded.connect(self._on_issued)

    def _write_again(self, folder: Path) -> None:
        bridge, county, newest = self._desk.bridge, self._desk.county, self.newest()
        if newest is None:
            return

        def work(progress: Progress) -> IssuedCard:
            return bridge.write_campaign(county, newest.digest, folder, progress)

        job = self._watch(self._desk.jobs.start("campaign", work))
        job.succeeded.connect(self.form.show_written)

    def _watch(self, job: Job) -> Job:
        self.form.set_busy(True)
        job.failed.connect(self.form.tell)
        job.finished.connect(lambda: self.form.set_busy(False))
        return job

    def _on_issued(self, card: IssuedCard) -> None:
        told = self.tr("{number}已写出：{path}")
        self._desk.told.emit(told.format(number=number_shown(card.campaign), path=card.path))
        self._desk.saved.emit()
        self._desk.changed.emit(frozenset({Topic.CAMPAIGN}))
        self.left.emit()
