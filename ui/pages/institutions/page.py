"""机构: who is enrolled, what has come in, how far each is; enrolling, and announcing a round."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from models.usecases.county.county_cards import EnrolCard, InstitutionLine
from models.usecases.packages.key_cards import IntroductionCard, KeyLifeLine
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.limits import PACKAGE_BYTES
from models.vocabulary.progress import Progress
from ui.bridge.people import Deed
from ui.components.buttons import Button, ButtonKind
from ui.components.panels import EmptyState, PageHeader, PanelHeader, PaneSplitter
from ui.components.progress import ProgressLine
from ui.components.rows import RowsModel
from ui.components.table import DataTable
from ui.desk import Desk, Destination, Topic
from ui.look.icons import IconName
from ui.pages.campaign.desk import CampaignDesk
from ui.pages.conflicts.notice import ConflictsNotice
from ui.pages.fingerprint_form import FingerprintForm
from ui.pages.institutions.pane import InstitutionPane, RevokeDialog
from ui.pages.institutions.words import columns
from ui.pages.key_pictures import read_card_pictures
from ui.pages.paper.checked import PaperButton

ENROLLING = "enrol"
"""Destination detail: begin to enrol."""
ANNOUNCING = "campaign"
"""Destination detail: begin to announce a round."""
PACKAGE_ENDING = ".dbag"
"""Destination detail that ends so: the path of an enrolment to compare."""
_PANES = (966, 320)
_LEFT_OUT = ("rate-A", "key", "rate-B", "rate-C", "over")
"""Columns left out one after the other until a name has room: they stand on the right too."""
_NAME_CHARACTERS = 13


class InstitutionsPage(QWidget):
    """The list of institutions; right the current one, an enrolment, or a round to announce."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stale = True
        self._lines: tuple[InstitutionLine, ...] = ()
        self._file = Path()
        self._typed = ""
        self._vouched = False
        self._lay_out()
        desk.changed.connect(self._on_changed)
        desk.look.changed.connect(self._spread)

    def show_destination(self, where: Destination) -> None:
        """Show the list; ``detail``: a code, an enrolment to compare, ``enrol``, ``campaign``."""
        self._refresh()
        if where.detail == ENROLLING:
            self._begin_enrolling()
        elif where.detail == ANNOUNCING:
            self._begin_campaign()
        elif where.detail.endswith(PACKAGE_ENDING):
            self._begin_enrolling()
            self.form.choose(Path(where.detail))
        elif where.detail:
            self.table.go_to(where.detail)

    def showEvent(self, event: QShowEvent) -> None:
        """Read again what changed while the page was out of sight."""
        super().showEvent(event)
        self._spread()
        if self._stale:
            self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave columns out where there is no room for them."""
        super().resizeEvent(event)
        self._spread()

    def write_card(self, folder: Path) -> None:
        """Write this county's card into a folder, to be given to the centres."""
        bridge = self._desk.bridge
        county = self._desk.county

        def write() -> object:
            card = bridge.current_card(county)
            data = bridge.read_file(card, most=PACKAGE_BYTES)
            return bridge.write_file(folder / card.name, data)

        if self._desk.change(write):
            name = bridge.county_card_path(county).name
            self._desk.told.emit(self.tr("已写出 {name}").format(name=name))

    def _lay_out(self) -> None:
        look = self._desk.look
        self._header = PageHeader(look, self.tr("机构"))
        card = Button(look, self.tr("写出县级标识"), icon=IconName.COUNTY)
        card.clicked.connect(self._on_card)
        self.enrol = Button(look, self.tr("登记机构"), kind=ButtonKind.PRIMARY, icon=IconName.KEY)
        self.enrol.clicked.connect(self._begin_enrolling)
        self._desk.permits.guard(Deed.KEYS, self.enrol)
        self._header.add_action(PaperButton(self._desk))
        self._header.add_action(card)
        self._header.add_action(self.enrol)
        self.progress = ProgressLine(look)
        self._model = RowsModel[InstitutionLine](
            columns(), key=lambda line: line.institution, parent=self
        )
        self.table = DataTable(look, self._model, spoken=self.tr("机构"), two_lines=True)
        self.table.current_key_changed.connect(self._on_current)
        self.table.row_opened.connect(self._review)
        self.empty = EmptyState(
            look,
            self.tr("还没有登记机构。让卫生院写出登记文件，拿到后在这里登记、核对指纹。"),
            action=self.tr("登记机构"),
        )
        self.empty.action_chosen.connect(self._begin_enrolling)
        self._list = QStackedWidget()
        self._list.addWidget(self.table)
        self._list.addWidget(self.empty)
        panes = self._panes = PaneSplitter(look, name="institutions")
        panes.splitterMoved.connect(self._spread)
        panes.addWidget(self._list)
        panes.addWidget(self._right())
        panes.setStretchFactor(0, 1)
        panes.setStretchFactor(1, 0)
        panes.setSizes(list(_PANES))
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._header)
        page.addWidget(self.progress)
        page.addWidget(ConflictsNotice(self._desk))
        page.addWidget(panes, 1)

    def _right(self) -> QWidget:
        look = self._desk.look
        self.right = QStackedWidget()
        self.pane = InstitutionPane(look)
        self.pane.review_asked.connect(lambda: self._review(self.table.current_key))
        self.pane.revoke_asked.connect(self._ask_revoke)
        self.pane.show_own(self._desk.bridge.county_key(self._desk.county))
        self.form = FingerprintForm(
            look,
            file_label=self.tr("机构的登记文件"),
            intro=self.tr("登记过的机构，它签名的上报包才收。"),
            action=self.tr("核对并登记"),
        )
        read_card_pictures(self._desk, self.form)
        self.form.file_chosen.connect(self._look_at)
        self.form.confirmed.connect(self._on_confirmed)
        self.form.message.action_chosen.connect(lambda _at: self._enrol(replace=True))
        self.form.left.connect(self._end_enrolling)
        box = QWidget()
        box.setProperty("ground", "surface")
        box.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PanelHeader(look, self.tr("登记机构")))
        column.addWidget(self.form, 1)
        self.campaign = CampaignDesk(self._desk)
        self.campaign.left.connect(self._end_enrolling)
        permits = self._desk.permits
        permits.guard(Deed.CAMPAIGN, self.pane.campaign.issue, self.campaign)
        permits.guard(Deed.KEYS, self.form, self.pane)
        self.pane.campaign.issue_asked.connect(self._begin_campaign)
        for each in (self.pane, box, self.campaign):
            self.right.addWidget(each)
        self._form_box = box
        return self.right

    def _spread(self) -> None:
        self.table.hide_columns(())
        widths = {
            column.id: self.table.columnWidth(at)
            for at, column in enumerate(self._model.columns)
            if column.characters
        }
        least = self._desk.look.measures.table * _NAME_CHARACTERS
        room = self._panes.sizes()[0] - sum(widths.values())
        hidden: list[str] = []
        for each in _LEFT_OUT:
            if room < least:
                hidden.append(each)
                room += widths[each]
        self.table.hide_columns(tuple(hidden))

    def _on_changed(self, topics: object) -> None:
        if isinstance(topics, frozenset) and topics & {Topic.INBOX, Topic.CAMPAIGN}:
            self._stale = True
            if self.isVisible():
                self._refresh()

    def _refresh(self) -> None:
        self._stale = False
        bridge, county = self._desk.bridge, self._desk.county
        job = self._desk.work("institutions", lambda _: bridge.read_institutions(county))
        self.progress.watch(job, self.tr("正在读机构和上报"), cancellable=False)
        job.succeeded.connect(self._show)
        self.pane.campaign.show_card(self.campaign.newest())

    def _show(self, lines: tuple[InstitutionLine, ...]) -> None:
        self._lines = lines
        sent = sum(line.submission is not None for line in lines)
        self._header.set_texts(
            self.tr("机构"),
            self.tr("{county} · 登记 {n} 个，已上报 {sent} 个").format(
                county=self._desk.county.name, n=len(lines), sent=sent
            ),
        )
        self._model.set_rows(lines)
        self._list.setCurrentWidget(self.table if lines else self.empty)
        if lines and self.table.current_key is None:
            self.table.go_to(lines[0].institution)
        self._on_current(self.table.current_key)

    def _line(self, key: object) -> InstitutionLine | None:
        return next((line for line in self._lines if line.institution == key), None)

    def _on_current(self, key: object) -> None:
        line = self._line(key)
        life = () if line is None else self._key_life(line)
        self.pane.show_line(line, life)

    def _key_life(self, line: InstitutionLine) -> tuple[KeyLifeLine, ...]:
        return self._desk.bridge.read_key_life(self._desk.county, line.institution)

    def _review(self, key: object) -> None:
        line = self._line(key)
        if line is not None and line.submission is not None:
            self._desk.go("review", line.submission.digest)

    def _on_card(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("县级标识写到哪里"))
        if chosen:
            self.write_card(Path(chosen))

    def _begin_enrolling(self) -> None:
        self.form.clear()
        self.enrol.hide()
        self.right.setCurrentWidget(self._form_box)
        self.form.file.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin_campaign(self) -> None:
        self.enrol.hide()
        self.right.setCurrentWidget(self.campaign)
        self.campaign.begin()

    def _end_enrolling(self) -> None:
        self.enrol.show()
        self.right.setCurrentWidget(self.pane)

    def _look_at(self, path: Path) -> None:
        self._file = path
        bridge, county = self._desk.bridge, self._desk.county
        job = self._desk.jobs.start(
            "enrolment", lambda progress: bridge.look_at_introduction(county, path, progress)
        )
        job.succeeded.connect(self._on_looked_at)
        job.failed.connect(self.form.tell)

    def _on_looked_at(self, card: IntroductionCard) -> None:
        self._vouched = card.vouched
        self.form.show_introduction(card)

    def _on_confirmed(self, typed: str) -> None:
        self._typed = typed
        self._enrol(replace=False)

    def _enrol(self, *, replace: bool) -> None:
        bridge, county = self._desk.bridge, self._desk.county
        path, typed = self._file, self._typed
        why = self.tr("换成重新登记的密钥") if replace else ""

        def work(progress: Progress) -> EnrolCard:
            if self._vouched:
                return bridge.take_rotation(county, path, progress)
            return bridge.enrol(county, path, typed, replace=replace, why=why, progress=progress)

        job = self._desk.jobs.start("enrol", work)
        job.succeeded.connect(self._on_enrolled)
        job.failed.connect(self._on_refused)

    def _on_refused(self, failure: Exception) -> None:
        exists = isinstance(failure, Refusal) and failure.code is RefusalCode.ENROLMENT_EXISTS
        self.form.tell(failure, actions=(self.tr("换成这把密钥"),) if exists else ())

    def _on_enrolled(self, card: EnrolCard) -> None:
        told = self.tr("已收下{name}换的密钥") if self._vouched else self.tr("已登记{name}")
        if card.already:
            told = self.tr("{name}早已登记，没有变化")
        self._desk.told.emit(told.format(name=card.key.owner))
        self._end_enrolling()
        self._desk.saved.emit()
        self._desk.changed.emit(frozenset({Topic.INBOX}))

    def _ask_revoke(self) -> None:
        line = self._line(self.table.current_key)
        if line is None:
            return
        bridge, county = self._desk.bridge, self._desk.county
        dialog = RevokeDialog(self._desk.look, line.name, self, today=bridge.clock.today())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def revoke() -> None:
            bridge.revoke(county, line.key_id, why=dialog.why.text(), since=dialog.since())

        dialog.accepted.connect(lambda: self._desk.change(revoke, Topic.INBOX))
        dialog.open()
