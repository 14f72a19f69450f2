"""上报: what stops it, what leaves the house, and seven steps that end with a receipt."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from models.usecases.cards import KeyCard, RevisionCard
from models.usecases.checks.check_cards import PreflightItem
from models.usecases.county.county_cards import ExportCard
from models.usecases.packages.sent_cards import SentCard
from models.vocabulary.progress import Progress
from ui.bridge.people import Deed
from ui.bridge.whole import ReportCard
from ui.components.buttons import Button
from ui.components.panels import PageHeader, Panel
from ui.components.progress import ProgressLine
from ui.components.two_columns import TwoColumns
from ui.desk import Desk, Destination, Topic
from ui.jobs import Job
from ui.look.icons import IconName
from ui.opening import open_path
from ui.pages.checks.deeds import accept, withdraw
from ui.pages.fingerprint_form import FingerprintForm
from ui.pages.key_pictures import read_card_pictures
from ui.pages.paper.checked import PaperButton
from ui.pages.sent_window import SentWindow
from ui.pages.submit.checks import ChecksPanel
from ui.pages.submit.dialog import FinaliseDialog
from ui.pages.submit.export import ExportPanel
from ui.pages.submit.leaving import LeavingPanel
from ui.pages.submit.stages import Situation, Stage
from ui.pages.submit.steps import StepsPanel
from ui.pages.submit.words import BARRED, HERE, remedy_of

SHOWS = frozenset(Topic) - {Topic.INBOX}
_SHARES = (682, 560)
_STACKED_LEFT = 300
_NOTHING = Situation(revision=1, final=False, errors=0)


class SubmitPage(QWidget):
    """Left: the checks, then the export of what is final; right: what leaves, and the steps."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stale = True
        self._now = _NOTHING
        self._revision: RevisionCard | None = None
        self._county: KeyCard | None = None
        self._card_file = Path()
        self._lay_out()
        self._guard()
        self._connect()

    def show_destination(self, where: Destination) -> None:
        """Show the checks again; ``detail`` ``county`` goes to the county's enrolment."""
        if self._stale:
            self.refresh()
        if where.detail == "county":
            self._show_county_form()

    def showEvent(self, event: QShowEvent) -> None:
        """Read again what changed while the page was out of sight."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Read again at the next visit: evidence may go from the disk, and days run out."""
        super().hideEvent(event)
        self._stale = True

    def refresh(self) -> None:
        """Check again and show everything anew."""
        bridge, centre = self._desk.bridge, self._desk.centre
        checklist = bridge.read_checklist(centre)
        card = bridge.read_preflight(centre)
        revisions = bridge.read_revisions(centre)
        self._county = bridge.known_county(centre)
        self._revision = revisions[-1] if checklist.final and revisions else None
        if checklist.revision != self._now.revision:
            self.export.forget()
            self._now = _NOTHING
        veto = next((item for item in card.items if item.severity == BARRED), None)
        self._now = replace(
            self._now,
            revision=checklist.revision,
            final=checklist.final,
            errors=card.errors,
            waiting=card.waiting,
            county=self._county.owner if self._county else "",
            package=self._revision.package_name if self._revision else "",
            check_code=self._revision.short_hash if self._revision else "",
            barred=veto is not None,
        )
        self._stale = False
        self.checks.show_card(card, dict(bridge.about(centre).clauses))
        self.leaving.show_card(card)
        self.leaving.show_chain(revisions, checklist.revision, final=checklist.final)
        self.export.show_veto(veto)
        self._tell_header(checklist.year)
        self._show_stage()

    def _lay_out(self) -> None:
        look = self._desk.look
        self._header = PageHeader(look, self.tr("上报"))
        again = Button(look, self.tr("重新检查"), icon=IconName.REFRESH, keycap="F5")
        again.clicked.connect(self.refresh)
        self._print = Button(look, self.tr("打印草稿"), icon=IconName.PRINT)
        self._header.add_action(PaperButton(self._desk))
        self._header.add_action(again)
        self._header.add_action(self._print)
        self.progress = ProgressLine(look)
        self.checks = ChecksPanel(look)
        self.export = ExportPanel(look)
        self.county_form = FingerprintForm(
            look,
            file_label=self.tr("县级标识文件"),
            intro=self.tr(
                "县里会给一个“县级标识”文件。核对过指纹，上报包才能封成只有县里打得开的，"
                "人员代号也才能带上。"
            ),
            action=self.tr("核对并登记"),
        )
        read_card_pictures(self._desk, self.county_form)
        county = Panel(look, self.tr("登记县级"))
        county.body.addWidget(self.county_form)
        self.left = QStackedWidget()
        for panel in (self.checks, self.export, county):
            self.left.addWidget(panel)
        self._county_panel = county
        self.leaving = LeavingPanel(look)
        self.steps = StepsPanel(look)
        self.columns = TwoColumns(look, shares=_SHARES)
        self.columns.left.addWidget(self.left)
        self.columns.keep_high(self.left, _STACKED_LEFT)
        self.columns.right.addWidget(self.leaving)
        self.columns.right.addWidget(self.steps)
        self.columns.right.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._header)
        page.addWidget(self.progress)
        page.addWidget(self.columns, 1)

    def _guard(self) -> None:
        permits = self._desk.permits
        permits.guard(Deed.SUBMIT, self.checks.finalise, self.export)
        permits.guard(Deed.ACCEPT_CHECK, self.checks)
        permits.guard(Deed.KEYS, self.county_form)

    def _connect(self) -> None:
        self._desk.changed.connect(self._on_changed)
        self._print.clicked.connect(self._print_report)
        self.checks.chosen.connect(self._on_item)
        self.checks.finalise_asked.connect(self._ask)
        self.checks.accepted.connect(self._accept)
        self.checks.withdrawn.connect(partial(withdraw, self._desk))
        self.steps.acted.connect(self._on_stage)
        self.leaving.opened.connect(self._preview)
        self.export.export_asked.connect(self._export)
        self.export.verify_asked.connect(self._verify)
        self.export.reopen_asked.connect(self._reopen)
        self.export.feedback_asked.connect(partial(self._desk.go, "feedback"))
        self.export.folder_asked.connect(open_path)
        self.export.remedy_asked.connect(self._on_item)
        self.county_form.file_chosen.connect(self._look_at_county)
        self.county_form.confirmed.connect(self._know_county)
        self.county_form.left.connect(self._show_stage)
        for keys, do in (("F5", self.refresh), ("F8", self.checks.next_item)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)

    def _tell_header(self, year: int) -> None:
        state = self.tr("已定稿") if self._now.final else self.tr("填写中")
        self._header.set_texts(
            self.tr("上报"),
            self.tr("{year} 年度自评 · 第 {n} 次 · {state}").format(
                year=year, n=self._now.revision, state=state
            ),
        )
        word = self.tr("打印报告") if self._now.final else self.tr("打印草稿")
        self._print.set_word(word)

    def _show_stage(self) -> None:
        """Show the steps, and left of them what can be done now."""
        self.steps.show_situation(self._now)
        if self._revision is not None:
            self.export.show_revision(self._revision, self._county)
            self.left.setCurrentWidget(self.export)
        else:
            self.left.setCurrentWidget(self.checks)

    def _on_changed(self, topics: object) -> None:
        if isinstance(topics, frozenset) and topics & SHOWS:
            self._stale = True
            if self.isVisible():
                self.refresh()

    def _on_item(self, item: PreflightItem) -> None:
        remedy = remedy_of(item)
        if remedy is None:
            return
        if remedy.where.page == HERE:
            self._show_county_form()
        else:
            self._desk.going.emit(remedy.where)

    def _accept(self, item: PreflightItem, reason: str, alike: bool) -> None:
        accept(self._desk, self.checks.card, item, reason, alike=alike)

    def _on_stage(self, stage: Stage) -> None:
        does: dict[Stage, Callable[[], None]] = {
            Stage.PRINT: self._print_report,
            Stage.STAMP: self._stamp,
            Stage.SEAL: self._show_county_form,
        }
        does[stage]()

    def _ask(self) -> None:
        card = self._desk.bridge.read_preflight(self._desk.centre)
        confirm = sum(item.accepted is not None for item in card.items)
        look, now = self._desk.look, self._now
        dialog = FinaliseDialog(look, now.revision, confirm, self, barred=now.barred)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._finalise)
        dialog.open()

    def _preview(self, table: str) -> None:
        """Show exactly what leaves, beginning with one table of it."""
        bridge, centre = self._desk.bridge, self._desk.centre
        job = self._desk.work(
            "preview", lambda progress: bridge.preview_submission(centre, progress)
        )
        self.progress.watch(job, self.tr("正在打开要上报的内容"))
        job.succeeded.connect(partial(self._show_sent, table))

    def _show_sent(self, table: str, card: SentCard) -> None:
        window = SentWindow(self._desk.look, card, parent=self)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.open_table(table)
        window.open()

    def _finalise(self) -> None:
        bridge, centre = self._desk.bridge, self._desk.centre
        job = self._desk.work("finalise", lambda _progress: bridge.finalise(centre))
        self.progress.watch(job, self.tr("正在定稿"), cancellable=False)
        job.succeeded.connect(self._on_revision_changed)

    def _reopen(self) -> None:
        bridge, centre = self._desk.bridge, self._desk.centre
        if self._desk.change(lambda: bridge.reopen(centre), Topic.REVISION):
            told = self.tr("第 {n} 次已打开，可以改了").format(n=self._now.revision)
            self._desk.told.emit(told)

    def _stamp(self) -> None:
        self._now = replace(self._now, stamped=True)
        self._show_stage()
        self.export.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def _print_report(self) -> None:
        bridge, centre = self._desk.bridge, self._desk.centre
        out = Path(self.export.folder.text().strip())
        job = self._desk.work("report", lambda progress: bridge.make_report(centre, out, progress))
        self.progress.watch(job, self.tr("正在排版自评报告"))
        job.succeeded.connect(self._on_printed)

    def _on_printed(self, card: ReportCard) -> None:
        self._now = replace(self._now, printed=card.final)
        self.steps.show_situation(self._now)
        self._desk.told.emit(self.tr("已写好 {name}").format(name=card.pdf.name))
        open_path(card.pdf.parent)

    def _export(self, folder: Path, passphrase: str) -> None:
        bridge, centre = self._desk.bridge, self._desk.centre

        def work(progress: Progress) -> ExportCard:
            return bridge.export_submission(centre, folder, passphrase, progress)

        job = self._start("export", work, self.tr("正在打包、写入、核对"))
        job.succeeded.connect(self._on_exported)

    def _on_exported(self, card: ExportCard) -> None:
        self.export.show_exported(card)
        self._on_revision_changed()

    def _verify(self, path: Path, passphrase: str) -> None:
        bridge, centre = self._desk.bridge, self._desk.centre

        def work(progress: Progress) -> object:
            return bridge.verify_package(path, progress, opened=centre, passphrase=passphrase)

        job = self._start("verify", work, self.tr("正在核对"))
        job.succeeded.connect(self.export.show_verified)

    def _start(self, name: str, work: Callable[[Progress], object], words: str) -> Job:
        """Start work of the export panel, which shows its progress and its failure itself."""
        self.export.set_busy(True)
        job = self._desk.jobs.start(name, work)
        self.export.progress.watch(job, words)
        job.failed.connect(self.export.tell)
        job.cancelled.connect(self.export.tell_stopped)
        job.finished.connect(lambda: self.export.set_busy(False))
        return job

    def _on_revision_changed(self) -> None:
        self._desk.saved.emit()
        self._desk.changed.emit(frozenset({Topic.REVISION}))

    def _show_county_form(self) -> None:
        self.county_form.clear()
        self.left.setCurrentWidget(self._county_panel)
        self.county_form.file.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look_at_county(self, path: Path) -> None:
        bridge = self._desk.bridge
        self._card_file = path
        job = self._desk.jobs.start(
            "county", lambda progress: bridge.look_at_card(self._desk.centre, path, progress)
        )
        job.succeeded.connect(self.county_form.show_introduction)
        job.failed.connect(self.county_form.tell)

    def _know_county(self, typed: str) -> None:
        bridge, centre, path = self._desk.bridge, self._desk.centre, self._card_file
        job = self._desk.jobs.start(
            "county", lambda progress: bridge.meet_county(centre, path, typed, progress)
        )
        job.succeeded.connect(self._on_county)
        job.failed.connect(self.county_form.tell)

    def _on_county(self, key: KeyCard) -> None:
        self._desk.told.emit(self.tr("已登记{name}").format(name=key.owner))
        self.county_form.clear()
        self._desk.saved.emit()
        self._desk.changed.emit(frozenset({Topic.REVISION}))
